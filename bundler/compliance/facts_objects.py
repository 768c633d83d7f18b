"""Raw PDF objects read with care: what is broken, missing or of the wrong type comes back as None, not an error."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

# A chain of references longer than this is a loop.
LONGEST_CHAIN = 16
# Trees of names, labels and pages are cut off here; no bundle comes near.
MOST_NODES = 50_000


@cache
def _types() -> tuple[Any, Any]:
    """The types of a reference and of nothing, looked up once: they are asked for a hundred thousand times."""
    from pypdf.generic import IndirectObject, NullObject

    return IndirectObject, NullObject


def resolve(value: Any) -> Any:
    """Give what a reference stands for, or None where it stands for nothing that can be read."""
    reference_type, null_type = _types()
    for _ in range(LONGEST_CHAIN):
        if not isinstance(value, reference_type):
            return None if isinstance(value, null_type) else value
        try:
            value = value.get_object()
        except Exception:
            # Whatever a damaged object does to the reader, it is an object that cannot be read.
            return None
    return None


def entry(mapping: Any, key: str) -> Any:
    """Give the resolved value of a dictionary's key, or None."""
    return resolve(dict.get(mapping, key)) if isinstance(mapping, dict) else None


def reference(value: Any) -> int | None:
    """Give the object number a value refers to, or None where the value stands there itself."""
    return getattr(value, "idnum", None)


def items(value: Any) -> list[Any]:
    """Give an array's items, unresolved; an empty list for anything else."""
    found = resolve(value)
    return list(found) if isinstance(found, list) else []


def number(value: Any) -> float | None:
    """Give a finite number, or None."""
    found = resolve(value)
    if isinstance(found, bool) or not isinstance(found, (int, float)) or not abs(found) < 1e9:
        return None
    return float(found)


def words(value: Any) -> str:
    """Give a text string, decoded; "" for anything else."""
    found = resolve(value)
    if isinstance(found, bytes):
        return found.decode("latin-1")
    return str(found) if isinstance(found, str) else ""


def box(value: Any) -> tuple[float, float, float, float] | None:
    """Give a rectangle as left, bottom, right, top in the page's own units, or None where it is no rectangle."""
    corners = [number(item) for item in items(value)[:4]]
    if len(corners) < 4 or any(corner is None for corner in corners):
        return None
    x0, y0, x1, y1 = (corner for corner in corners if corner is not None)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def tree_pairs(root: Any, leaf: str) -> Iterator[tuple[Any, Any]]:
    """Give the key and the unresolved value of every pair of a name tree (`leaf` /Names) or number tree (/Nums)."""
    waiting, seen = [root], set[int]()
    given = 0
    while waiting and given < MOST_NODES:
        node = waiting.pop()
        identity = reference(node)
        if identity is not None:
            if identity in seen:
                continue
            seen.add(identity)
        node = resolve(node)
        pairs = items(dict.get(node, leaf)) if isinstance(node, dict) else []
        for key, value in zip(pairs[::2], pairs[1::2], strict=False):
            given += 1
            yield resolve(key), value
        if isinstance(node, dict):
            waiting.extend(reversed(items(dict.get(node, "/Kids"))[:MOST_NODES]))
        given += 1
