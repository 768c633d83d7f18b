"""Reading: a document's words as the readers see them, and values found in it with their place."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from bundler.documents.document import Found
from bundler.documents.page_text import PageText
from bundler.documents.readers.plain import plain, tidy

# What stands on a page without being part of what it says: numbers, markings, ways of sending.
_FURNITURE = re.compile(
    r"\W*(?:(?:page|p\.?)\s*\d{1,4}\s*(?:(?:of|/)\s*\d{1,4})?"
    r"|fictional (?:example|document)\b.{0,60}|(?:official"
    r"|secret)(?:\W+sensitive)?(?:\W.{0,30})?|restricted(?:\W.{0,30})?"
    r"|(?:strictly |private (?:and|&) )*confidential(?:\W.{0,40})?|private"
    r"|protect(?:\W.{0,20})?|not protectively marked"
    r"|for use in (?:these )?proceedings only|copy|file copy|specimen|sample|unclassified|scanned (?:by|with)\b.{0,40}"
    r"|without prejudice(?:\W.{0,40})?|(?:sent )?by (?:hand|(?:e-?mail|post|fax|dx|first"
    r"|special|recorded|courier)\b.{0,80}))\W*",
)
_NUMBER = re.compile(r"\W*\d{1,4}\s*(?:(?:of|/)\s*\d{1,4})?\W*")
_MARK_FOOT = re.compile(r"\W*[a-z]{1,4} ?\d{1,3} ?/ ?\d{1,4}\W*")
_EDGE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a document page: as printed, and in the plain form. `row` counts the page's lines from 0."""

    text: str
    plain: str
    page: int
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The pages' text, the file's name without its ending, its media type, and the lines that say something.

    `lines` leaves out blank lines, page numbers, protective markings and what is repeated at the edge of every page.
    """

    pages: tuple[PageText, ...]
    name: str
    media_type: str
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, pages: tuple[PageText, ...], *, name: str, media_type: str) -> Reading:
        """Read the pages. `name` is the file's name without its ending."""
        return cls(pages=pages, name=name, media_type=media_type, lines=_lines(pages))

    @property
    def first_page(self) -> int:
        """The first document page that says something; 1 where none does."""
        return self.lines[0].page if self.lines else 1

    @property
    def opening(self) -> tuple[Line, ...]:
        """The lines of the first page that says something."""
        return tuple(line for line in self.lines if line.page == self.first_page)

    @property
    def closing(self) -> tuple[Line, ...]:
        """The lines of the last page that says something."""
        return tuple(line for line in self.lines if line.page == self.lines[-1].page) if self.lines else ()

    @property
    def first(self) -> str:
        """The text of the first page that says something, as printed."""
        return next((page.text for page in self.pages if page.page == self.first_page), "")

    def search(self, pattern: re.Pattern[str], *, pages: int | None = None) -> tuple[re.Match[str], int] | None:
        """The first place where a pattern stands, and its document page; in the first `pages` pages, or in all."""
        for page in self.pages[:pages]:
            if match := pattern.search(page.text):
                return match, page.page
        return None

    def found(self, pattern: re.Pattern[str], *, pages: int | None = None, confidence: float = 0.9) -> Found | None:
        """The pattern's first group where it first stands, as a value with its place."""
        hit = self.search(pattern, pages=pages)
        if hit is None:
            return None
        match, page = hit
        value = tidy(match[1] if match.re.groups else match[0]).strip(" .,;:")
        return words(value, match[0], page, confidence) if value else None


def words(value: str, quoted: str, page: int, confidence: float = 0.9) -> Found:
    """Give a value that stands in the document's words."""
    return Found(value=value, origin="words", page=page, words=" ".join(quoted.split())[:200], confidence=confidence)


def _lines(pages: tuple[PageText, ...]) -> tuple[Line, ...]:
    split = [[(text, plain(text)) for text in page.text.splitlines() if text.strip()] for page in pages]
    repeated = _repeated(split)
    made = []
    for page, lines in zip(pages, split, strict=True):
        for row, (text, flat) in enumerate(lines):
            edge = row < _EDGE or row >= len(lines) - _EDGE
            if _FURNITURE.fullmatch(flat) or _MARK_FOOT.fullmatch(flat):
                continue
            if edge and (_NUMBER.fullmatch(flat) or _shape(flat) in repeated):
                continue
            made.append(Line(text=tidy(text), plain=flat, page=page.page, row=row))
    return tuple(made)


def _repeated(split: list[list[tuple[str, str]]]) -> set[str]:
    """What stands at the edge of most pages of a document of three pages or more, numbers apart."""
    if len(split) < 3:
        return set()
    counted: Counter[str] = Counter()
    for lines in split:
        edges = lines[:_EDGE] + lines[-_EDGE:]
        counted.update({_shape(flat) for _, flat in edges})
    return {shape for shape, count in counted.items() if count > len(split) * 0.6}


def _shape(flat: str) -> str:
    return re.sub(r"\d+", "#", flat)
