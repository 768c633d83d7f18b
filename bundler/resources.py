"""Find a file that ships with the program: a schema, a blueprint, a font."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def _roots() -> tuple[Traversable, ...]:
    """The places to look in: inside the installed package first, then beside it in a checkout."""
    return (files("bundler"), Path(__file__).resolve().parents[1])


def resource(kind: str, name: str) -> Traversable:
    """Give the shipped file `kind`/`name`, such as ``resource("schemas", "bundle.schema.json")``.

    Raises FileNotFoundError where no such file ships.
    """
    for root in _roots():
        found = root / kind / name
        if found.is_file():
            return found
    raise FileNotFoundError(f"{kind}/{name}")


def resource_names(kind: str, ending: str) -> tuple[str, ...]:
    """Give the names of all shipped files of `kind` whose name ends in `ending`, sorted."""

    def names() -> Iterator[str]:
        for root in _roots():
            folder = root / kind
            if folder.is_dir():
                yield from (entry.name for entry in folder.iterdir() if entry.name.endswith(ending))

    return tuple(sorted(set(names())))
