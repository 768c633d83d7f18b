"""Piece: pages of somebody's bundle that follow one another and belong together, and how that is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bundler.partial_date import PartialDate


class Role(Enum):
    """What a piece is. UNLISTED are pages that neither bookmark nor index names; the value is how messages call it."""

    DOCUMENT = "document"
    UNLISTED = "pages that nothing names"
    COVER = "cover"
    INDEX = "index"
    DIVIDER = "divider"

    @property
    def is_evidence(self) -> bool:
        """Whether it belongs into the index of a bundle made of the pieces; what only frames the bundle does not."""
        return self in (Role.DOCUMENT, Role.UNLISTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A lettered part of the bundle, as its bookmarks or its index call it."""

    letter: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """PDF pages `first` to `last` of the bundle, counted from 1, and what they are said to be.

    `numbers` are the page numbers printed on its first and its last page, "" where they bear none. `title_from`,
    `date_from` and `borders_from` say where each value came from, `doubts` what speaks against them. `undated`: the
    index gives dates, and none for this one.
    """

    first: int
    last: int
    role: Role
    title: str = ""
    date: PartialDate | None = None
    part: Part | None = None
    numbers: tuple[str, str] = ("", "")
    title_from: str = ""
    date_from: str = ""
    borders_from: str = ""
    doubts: tuple[str, ...] = ()
    undated: bool = False

    def __len__(self) -> int:
        return self.last - self.first + 1

    @property
    def cited(self) -> str:
        """Its pages as people cite them: ``pages A12–A40 (PDF pages 14–42)``."""
        own = _pages(str(self.first), str(self.last))
        if not all(self.numbers) or self.numbers == (str(self.first), str(self.last)):
            return own
        return f"{_pages(*self.numbers)} (PDF {own})"


def _pages(first: str, last: str) -> str:
    return f"page {first}" if first == last else f"pages {first}–{last}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """A bundle taken apart: its pieces, which hold each of its pages once, in order, and its parts.

    `means` says in words what showed the borders; `doubts` are sentences on what does not agree, or was not found.
    """

    pages: int
    pieces: tuple[Piece, ...]
    parts: tuple[Part, ...] = ()
    means: str = ""
    doubts: tuple[str, ...] = ()
