"""The look of the pages we make: A4 geometry, columns, type and colours. Layout and drawing both go by it.

Lengths are in points. `x` runs from the left edge of the page; `top` and `bottom` are distances from its top edge.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bundler.typesetting.style import Face, Style

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
LEFT, RIGHT = 58.0, PAGE_WIDTH - 58.0
# The number is stamped here, 62 × 22 points, 14 in from both edges. Nothing we make may come near it.
STAMP_LEFT, STAMP_TOP = PAGE_WIDTH - 14 - 62, PAGE_HEIGHT - 14 - 22

INK = (0.07, 0.07, 0.09)
QUIET = (0.36, 0.36, 0.40)
RULE = (0.45, 0.45, 0.48)
HAIR = (0.80, 0.80, 0.82)
LINK = (0.08, 0.20, 0.42)

RUNNING_HEAD = Style(face=Face.SERIF, size=8.5)
RUNNING_HEAD_LINE = 46.0
RUNNING_HEAD_RULE = 53.0

TITLE = Style(face=Face.SERIF, size=22)
TITLE_LINE = 96.0
SUBTITLE = Style(face=Face.SERIF_ITALIC, size=11)
SUBTITLE_LINE = 115.0
STATUS_LINE = 132.0

COLUMN_HEAD = Style(face=Face.SERIF_BOLD, size=9, tracking=0.55, small_capitals=True)
# The heading's rule lies at the top of the first row, its words this far above.
HEAD_WORDS_ABOVE = 5.5

BODY = Style(face=Face.SERIF, size=10)
BODY_BOLD = Style(face=Face.SERIF_BOLD, size=10)
SECTION = Style(face=Face.SERIF_BOLD, size=11.5, tracking=0.6, small_capitals=True)
SMALL = Style(face=Face.SERIF, size=9.5)
NOTE = Style(face=Face.SERIF_ITALIC, size=9.5)
DATE = Style(face=Face.SERIF, size=9.5)

ROWS_BOTTOM = PAGE_HEIGHT - 66.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """How rows stand on a page: where the first may begin, the height of a line, and the air above and below.

    `ascent` is from the top of a line down to its base line.
    """

    first_top: float
    next_top: float
    bottom: float
    leading: float
    air: float
    ascent: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table, from `left` to `right`."""

    left: float
    right: float

    @property
    def width(self) -> float:
        """How much room its words have."""
        return self.right - self.left


INDEX_GRID = Grid(first_top=160.0, next_top=88.0, bottom=ROWS_BOTTOM, leading=13.6, air=4.4, ascent=10.4)
SECTION_AIR_ABOVE = 15.0
# Where lines stand under the index's title, its rows begin lower.
INDEX_STATUS_GRID = replace(INDEX_GRID, first_top=184.0)
INDENT = 13.0

INDEX_TAB = Column(left=LEFT, right=LEFT + 38)
INDEX_TITLE = Column(left=LEFT + 41, right=RIGHT - 167)
INDEX_DATE = Column(left=RIGHT - 158, right=RIGHT - 69)
INDEX_PAGES = Column(left=RIGHT - 66, right=RIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexColumns:
    """The columns of an index; `main`, for the pages in the main bundle, is in that of a core bundle alone."""

    title: Column
    date: Column
    main: Column | None = None


INDEX_COLUMNS = IndexColumns(title=INDEX_TITLE, date=INDEX_DATE)
CORE_INDEX_COLUMNS = IndexColumns(
    title=Column(left=LEFT + 41, right=RIGHT - 224),
    date=Column(left=RIGHT - 215, right=RIGHT - 126),
    main=Column(left=RIGHT - 122, right=RIGHT - 58),
)

CHRONOLOGY_GRID = Grid(first_top=172.0, next_top=88.0, bottom=ROWS_BOTTOM, leading=13.2, air=5.0, ascent=10.2)

CHRONOLOGY_DATE = Column(left=LEFT, right=LEFT + 90)
CHRONOLOGY_EVENT = Column(left=LEFT + 98, right=LEFT + 284)
CHRONOLOGY_SOURCE = Column(left=LEFT + 296, right=RIGHT - 46)
CHRONOLOGY_PAGE = Column(left=RIGHT - 42, right=RIGHT)
