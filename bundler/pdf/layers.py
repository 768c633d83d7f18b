"""Layers (optional content): one set for the bundle, so that what a document hid stays hidden."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable

from pikepdf import Array, Dictionary, Name, Object, Pdf

from bundler.pdf.destination import ObjGen
from bundler.pdf.reachable import reachable


class Layers:
    """Gathers the layers of documents and writes them into the bundle.

    They are not listed for the reader to switch: what a document showed is what the bundle shows.
    """

    def __init__(self) -> None:
        self._groups: list[Object] = []
        self._hidden: list[Object] = []

    def add(self, source: Pdf, copy: Callable[[Object], Object], used: Container[ObjGen] | None = None) -> None:
        """Take over the layers of a document; `copy` takes an object of it into the bundle, each object once.

        With `used`, only those layers.
        """
        properties = source.Root.get("/OCProperties")
        if not isinstance(properties, Dictionary):
            return
        groups = _groups_in(properties.get("/OCGs"))
        setting = properties.get("/D")
        hidden = _hidden(setting, set(groups)) if isinstance(setting, Dictionary) else set()
        for key, group in groups.items():
            if used is not None and key not in used:
                continue
            copied = copy(group)
            self._groups.append(copied)
            if key in hidden:
                self._hidden.append(copied)

    def write(self, pdf: Pdf) -> None:
        """Write the layers of all documents into `pdf`, where there are any."""
        if self._groups:
            setting = Dictionary(BaseState=Name.ON, OFF=Array(self._hidden), Order=Array())
            pdf.Root.OCProperties = Dictionary(OCGs=Array(self._groups), D=setting)


def drawn_on(source: Pdf, pages: Iterable[Object]) -> set[ObjGen]:
    """Give the numbers of all objects, layers among them, that pages draw on; none where the PDF has no layers."""
    seen: set[ObjGen] = set()
    if "/OCProperties" in source.Root:
        for page in pages:
            for _ in reachable(page, seen):
                pass
    return seen


def _hidden(setting: Object, groups: set[ObjGen]) -> set[ObjGen]:
    """The layers that a document opens with hidden."""
    off = groups if setting.get("/BaseState") == Name.OFF else set()
    return (off - set(_groups_in(setting.get("/ON")))) | set(_groups_in(setting.get("/OFF")))


def _groups_in(written: Object | None) -> dict[ObjGen, Object]:
    """The groups in an array, by their object numbers, in order."""
    items: list[Object] = list(written) if isinstance(written, Array) else []
    return {item.objgen: item for item in items if isinstance(item, Dictionary) and item.is_indirect}
