"""Paper pages: the lines of the pages that we make for the court, as they are laid out: counted and drawn from these.

Lengths are in points; `top` is the distance from the top edge of the page down to the top of the row.
"""

from __future__ import annotations

from dataclasses import dataclass

from bundler.pagination.lines import Reference
from bundler.pagination.page_style import Column, Grid
from bundler.typesetting.style import Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What stands over a column of a table."""

    text: str
    column: Column
    right: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Lines of a row in one column; the first of them stands on line `line` of the row (from 0)."""

    column: Column
    lines: tuple[str, ...]
    style: Style
    line: int = 0
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """One row: its words, and the references at its right, each on the line of the words that it belongs to.

    `ruled` draws a hair line under it; `written_on` is the room for somebody to write on, under its last line.
    A row too high for a page goes on on the next: `continued` says that it began on an earlier page.
    """

    words: tuple[Words, ...]
    references: tuple[Reference, ...]
    top: float
    height: float
    ruled: bool = True
    written_on: Column | None = None
    continued: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPage:
    """The rows of one page."""

    rows: tuple[PaperRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPages:
    """The pages of one paper: a sheet with the title of the proceedings first, where it has one, then its rows.

    Places of references from `links_from` to the right edge lead to their pages.
    """

    sheet: bool
    headings: tuple[Heading, ...]
    grid: Grid
    links_from: float
    pages: tuple[PaperPage, ...]

    def __len__(self) -> int:
        return int(self.sheet) + len(self.pages)
