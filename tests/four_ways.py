"""Four-way equality: on a finished file, stamp, page label, index, bookmark and link all name the same page.

Read with pypdf and PDFium, which wrote none of it. Pages are pages of the file, counted from 1.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from tests.pdf.read_back import outline

_RANGE = re.compile(r"([A-Z]{0,3})(\d+)(?:–\d+)?\s*$", re.MULTILINE)
_NAMED = re.compile(r"\(p ([A-Z]{0,3}\d+)\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """A link on a page: the words under it, the file it opens ("" for this one), and the page of that file."""

    page: int
    words: str
    file: str
    target: int


class Told:
    """What a finished file tells of its pages."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.reader = PdfReader(file)
        document = pypdfium2.PdfDocument(file)
        self.texts = [document[place].get_textpage() for place in range(len(document))]
        self.words = [text.get_text_range() for text in self.texts]
        self.labels = list(self.reader.page_labels)
        self.outline = outline(file)
        self.front = next(place for place, label in enumerate(self.labels) if label.isdigit())

    def stamp(self, page: int) -> str:
        """The number printed last on a page."""
        return str(self.words[page - 1].split()[-1])

    def main_number(self, page: int) -> int | None:
        """The number in the main bundle that stands before the page's own."""
        found = re.search(r"\bMain [A-Z]{0,3}(\d+)\s+[A-Z]{0,3}\d+\s*$", self.words[page - 1])
        return int(found.group(1)) if found else None

    def jumps(self) -> list[Jump]:
        """Every link, into this file and into others."""
        numbers = {page.indirect_reference.idnum: place for place, page in enumerate(self.reader.pages, 1)}  # type: ignore[union-attr]
        found = []
        for place, page in enumerate(self.reader.pages, start=1):
            for reference in page.get("/Annots") or ():
                note: Any = reference.get_object()
                action = note.get("/A", {})
                if note["/Subtype"] != "/Link" or action.get("/S") not in ("/GoTo", "/GoToR"):
                    continue
                away = action["/S"] == "/GoToR"
                target = int(action["/D"][0]) + 1 if away else numbers[_page(action["/D"]).idnum]
                words = self.texts[place - 1].get_text_bounded(*(float(side) for side in note["/Rect"]))
                name = str(action["/F"]["/UF"]) if away else ""
                found.append(Jump(page=place, words=words, file=name, target=target))
        return found

    def made_pages(self) -> set[int]:
        """The pages of indexes, chronology and the other pages that we made with references on them."""
        starts = sorted({line.page for line in self.outline})
        ours = re.compile(
            r"(Index|[A-Z]+\d+ (Chronology|Timeline|Essential reading|Covering note|Persons|Documents not))\b"
        )
        pages: set[int] = set()
        for line in self.outline:
            if ours.match(line.title):
                after = next((start for start in starts if start > line.page), line.page + 1)
                pages.update(range(line.page, after))
        return pages


def agreed(file: Path, *, prefix: str = "") -> Counter[str]:
    """Hold a finished file against itself, and its links against the files they lead to; count what was compared."""
    told = Told(file)
    others: dict[str, Told] = {"": told}
    counts: Counter[str] = Counter()
    first = int(told.labels[told.front])
    for page in range(told.front + 1, len(told.labels) + 1):
        number = first + page - told.front - 1
        assert told.labels[page - 1] == str(number)
        assert told.stamp(page) == f"{prefix}{number}"
        counts["stamps"] += 1
    for line in told.outline:
        named = _NAMED.search(line.title)
        if line.page > told.front:
            assert named, line.title
            assert named.group(1) == told.stamp(line.page), line.title
            counts["bookmarks"] += 1
    made = told.made_pages()
    for jump in told.jumps():
        if jump.file not in others:
            others[jump.file] = Told(file.with_name(jump.file))
        stamp = others[jump.file].stamp(jump.target)
        if jump.page in made:
            printed = ["".join(found) for found in _RANGE.findall(jump.words)]
            assert stamp in printed, (file.name, jump, stamp)
        counts["links to other files" if jump.file else "links"] += 1
    return counts


def _page(destination: Any) -> Any:
    """The page of an explicit destination, as it is referred to."""
    page = list.__getitem__(destination, 0)
    return page if isinstance(page, IndirectObject) else page.indirect_reference
