"""The page tree of a PDF and the labels of its pages. Pages are counted from 1."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bundler.compliance.facts_objects import MOST_NODES, box, entry, items, number, reference, resolve, tree_pairs

# More pages than any court would take in one file; what lies beyond is not looked at, and a finding says so.
MOST_PAGES = 20_000
_INHERITED = ("/MediaBox", "/CropBox", "/Rotate", "/Resources")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFrame:
    """What the file says of a page: boxes in its own units, quarter turns clockwise, the size of a unit in points.

    `pictures` are the object numbers of the page's XObjects; `fonts` those of its fonts.
    """

    media: tuple[float, float, float, float] | None
    crop: tuple[float, float, float, float] | None
    turns: int
    unit: float
    pictures: frozenset[int]
    fonts: frozenset[int]

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as displayed, in points; zero where no box can be read."""
        seen = self.crop or self.media
        if seen is None:
            return 0.0, 0.0
        if self.crop and self.media:
            left, bottom = max(self.crop[0], self.media[0]), max(self.crop[1], self.media[1])
            right, top = min(self.crop[2], self.media[2]), min(self.crop[3], self.media[3])
            seen = (left, bottom, right, top) if right > left and top > bottom else self.media
        width, height = (seen[2] - seen[0]) * self.unit, (seen[3] - seen[1]) * self.unit
        return (height, width) if self.turns % 2 else (width, height)


def read_page_tree(catalogue: Any) -> tuple[list[tuple[int | None, Any]], bool]:
    """Give the object number and dictionary of every page, in order, and whether the tree is whole.

    Inherited entries are handed down. A node met twice is not followed again.
    """
    pages: list[tuple[int | None, Any]] = []
    waiting: list[tuple[Any, dict[str, Any]]] = [(dict.get(catalogue, "/Pages"), {})]
    open_nodes: set[int] = set()
    whole = True
    nodes = 0
    while waiting:
        node, inherited = waiting.pop()
        identity, found = reference(node), resolve(node)
        nodes += 1
        if not isinstance(found, dict) or nodes > MOST_NODES + MOST_PAGES or len(pages) >= MOST_PAGES:
            whole = False
            continue
        handed_down = {**inherited, **{key: dict.__getitem__(found, key) for key in _INHERITED if key in found}}
        if "/Kids" not in found:
            pages.append((identity, {**found, **handed_down}))
            continue
        if identity in open_nodes:
            whole = False
            continue
        if identity is not None:
            open_nodes.add(identity)
        waiting.extend((kid, handed_down) for kid in reversed(items(dict.get(found, "/Kids"))[: MOST_PAGES + 1]))
    return pages, whole


def read_frame(page: Any, resources_seen: dict[int, tuple[frozenset[int], frozenset[int]]]) -> PageFrame:
    """Give the frame of a page dictionary that carries its inherited entries."""
    turns = number(page.get("/Rotate")) or 0.0
    unit = number(page.get("/UserUnit")) or 1.0
    raw = page.get("/Resources")
    identity = reference(raw)
    known = resources_seen.get(identity) if identity is not None else None
    if known is None:
        resources = resolve(raw)
        known = (_numbers(entry(resources, "/XObject")), _numbers(entry(resources, "/Font")))
        if identity is not None:
            resources_seen[identity] = known
    return PageFrame(
        media=box(page.get("/MediaBox")),
        crop=box(page.get("/CropBox")),
        turns=round(turns / 90) % 4,
        unit=unit if unit > 0 else 1.0,
        pictures=known[0],
        fonts=known[1],
    )


def _numbers(mapping: Any) -> frozenset[int]:
    if not isinstance(mapping, dict):
        return frozenset()
    found = (reference(value) for value in list(dict.values(mapping))[:1000])
    return frozenset(identity for identity in found if identity is not None)


def read_labels(catalogue: Any, page_count: int) -> tuple[str, ...]:
    """Give the label of every page as a reader shows it, or an empty tuple where the file has none."""
    tree = entry(catalogue, "/PageLabels")
    if not isinstance(tree, dict):
        return ()
    starts: dict[int, Any] = {}
    for key, value in tree_pairs(tree, "/Nums"):
        index = number(key)
        if index is not None and 0 <= index < page_count:
            starts[int(index)] = resolve(value)
    labels: list[str] = []
    style, prefix, count = "/D", "", 1
    for index in range(page_count):
        if index in starts:
            style = entry(starts[index], "/S") or ""
            prefix = str(entry(starts[index], "/P") or "")
            count = int(number(entry(starts[index], "/St")) or 1)
        labels.append(prefix + _written(style, count))
        count += 1
    return tuple(labels)


def _written(style: str, count: int) -> str:
    if style == "/D":
        return str(count)
    if style in ("/R", "/r"):
        roman = _roman(count)
        return roman if style == "/R" else roman.lower()
    if style in ("/A", "/a"):
        letter = chr(ord("A") + (count - 1) % 26) * min((count - 1) // 26 + 1, 50)
        return letter if style == "/A" else letter.lower()
    return ""


def _roman(count: int) -> str:
    written = ""
    for value, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    ):
        while count >= value and len(written) < 50:
            written += sign
            count -= value
    return written
