"""Read a finished bundle with pypdf: outline, links, destinations, as bundle pages counted from 1."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A bookmark: its depth from 0, its title, the bundle page it leads to, its destination as written, its /Count."""

    depth: int
    title: str
    page: int
    view: tuple[Any, ...]
    count: int


def outline(file: Path) -> list[Line]:
    """Give every bookmark, in the order in which it is shown, by following /First and /Next."""
    reader = PdfReader(file)
    pages = _pages(reader)
    root = reader.trailer["/Root"]

    def below(parent: Any, depth: int) -> Iterator[Line]:
        item = parent.get("/First")
        while item is not None:
            found = item.get_object()
            dest = found["/Dest"]
            yield Line(
                depth=depth,
                title=str(found["/Title"]),
                page=pages[_number(dest)],
                view=tuple(dest[1:]),
                count=int(found.get("/Count", 0)),
            )
            yield from below(found, depth + 1)
            item = found.get("/Next")

    return list(below(root["/Outlines"], 0))  # type: ignore[index]


def links(file: Path) -> list[tuple[int, tuple[float, ...], int]]:
    """Give every link within the file: the page it is on, its area, the page it leads to."""
    reader = PdfReader(file)
    pages = _pages(reader)
    found = []
    for number, page in enumerate(reader.pages, start=1):
        for reference in page.get("/Annots") or ():
            note: DictionaryObject = reference.get_object()
            action = note.get("/A", {})
            if note["/Subtype"] == "/Link" and "/URI" not in action:
                dest = note["/Dest"] if "/Dest" in note else action["/D"]
                assert isinstance(dest, ArrayObject)
                assert dest[1] == "/XYZ"
                assert dest[4] in (0, 1, None)
                found.append((number, tuple(float(side) for side in note["/Rect"]), pages[_number(dest)]))  # type: ignore[union-attr]
    return found


def addresses(file: Path) -> list[tuple[int, str]]:
    """Give every web address that is linked to, and the page of the link."""
    return [
        (number, str(reference.get_object()["/A"]["/URI"]))
        for number, page in enumerate(PdfReader(file).pages, start=1)
        for reference in page.get("/Annots") or ()
        if "/URI" in reference.get_object().get("/A", {})
    ]


def printed_numbers(file: Path) -> list[str]:
    """Give the last word of each page's text: the number that was printed last."""
    return [page.extract_text().split()[-1] for page in PdfReader(file).pages]


def _pages(reader: PdfReader) -> dict[int, int]:
    numbers = {}
    for number, page in enumerate(reader.pages, start=1):
        assert page.indirect_reference is not None
        numbers[page.indirect_reference.idnum] = number
    return numbers


def _number(destination: Any) -> int:
    page = destination[0] if isinstance(destination[0], IndirectObject) else destination.raw_get(0)
    return int(page.idnum)
