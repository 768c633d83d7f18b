"""How each kind of paper looks: its columns, from left to right, and its lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bundler.pagination.page_style import BODY, DATE, LEFT, RIGHT, ROWS_BOTTOM, SMALL, Column, Grid
from bundler.plan.bundle import MadePages
from bundler.typesetting.style import Face, Style

PAPER_GRID = Grid(first_top=172.0, next_top=88.0, bottom=ROWS_BOTTOM, leading=13.4, air=5.2, ascent=10.3)
LETTER_GRID = Grid(first_top=150.0, next_top=88.0, bottom=ROWS_BOTTOM, leading=17.0, air=7.0, ascent=12.5)

PARAGRAPH = Style(face=Face.SERIF, size=11.5)
FINE_PRINT = Style(face=Face.SERIF_ITALIC, size=9)
WHOLE = Column(left=LEFT, right=RIGHT)
BLANK_FOR = Column(left=LEFT, right=LEFT + 70)
BLANK = Column(left=LEFT + 78, right=RIGHT - 90)
# Wide enough for a range of four figures with the longest prefix.
PAGE = Column(left=RIGHT - 79, right=RIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A column of a paper: what stands over it, and how its words are set."""

    heading: str
    column: Column
    style: Style = SMALL


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The columns of a paper. `note_under` is the column whose words its notes follow.

    `passage` is the column that says which part of a document a page number is of; None where that is not said.
    """

    cells: tuple[Cell, ...] = ()
    note_under: int = 1
    passage: Cell | None = None
    grid: Grid = PAPER_GRID
    sheet: bool = False


_NUMBER = Cell(heading="", column=Column(left=LEFT, right=LEFT + 20), style=BODY)


def _column(left: float, right: float) -> Column:
    return Column(left=LEFT + left, right=LEFT + right)


LOOKS: Mapping[MadePages, Look] = {
    MadePages.READING_LIST: Look(
        cells=(
            _NUMBER,
            Cell(heading="Document", column=_column(24, 178)),
            Cell(heading="Why", column=_column(188, 306)),
        ),
        passage=Cell(heading="Passage", column=_column(316, 399)),
    ),
    MadePages.NOT_FILED: Look(
        cells=(
            _NUMBER,
            Cell(heading="Document", column=_column(24, 166)),
            Cell(heading="Why it is not filed", column=_column(176, 316)),
            Cell(heading="Expected", column=_column(326, 426), style=DATE),
        ),
    ),
    MadePages.ISSUES: Look(
        cells=(_NUMBER, Cell(heading="Issue", column=_column(24, 304), style=BODY)),
        passage=Cell(heading="See", column=_column(316, 399)),
    ),
    MadePages.PERSONS: Look(
        cells=(
            Cell(heading="Name", column=_column(0, 140), style=BODY),
            Cell(heading="Who they are", column=_column(150, 306)),
        ),
        passage=Cell(heading="See", column=_column(316, 399)),
    ),
    MadePages.CONVICTIONS: Look(
        cells=(
            Cell(heading="Date", column=_column(0, 66), style=DATE),
            Cell(heading="Court", column=_column(73, 143)),
            Cell(heading="Offence", column=_column(150, 262)),
            Cell(heading="Plea", column=_column(269, 321)),
            Cell(heading="Sentence", column=_column(328, 426)),
        ),
        note_under=2,
    ),
    MadePages.COVERING_NOTE: Look(
        cells=(
            _NUMBER,
            Cell(heading="Document", column=_column(24, 166)),
            Cell(heading="Why it comes late", column=_column(176, 286)),
            Cell(heading="Belongs behind", column=_column(296, 399)),
        ),
    ),
    MadePages.EXHIBIT_FRONT: Look(
        cells=(
            _NUMBER,
            Cell(heading="Document", column=_column(24, 298)),
            Cell(heading="Date", column=_column(308, 399), style=DATE),
        ),
        sheet=True,
    ),
    MadePages.TO_FOLLOW: Look(sheet=True),
    MadePages.CERTIFICATE: Look(grid=LETTER_GRID),
}
