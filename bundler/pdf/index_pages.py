"""Draw the index: the very rows that were laid out, and a link over each."""

from __future__ import annotations

from bundler.pagination.lines import IndexPage, IndexRow, RowKind
from bundler.pagination.page_style import (
    BODY,
    BODY_BOLD,
    DATE,
    HAIR,
    INDENT,
    INDEX_DATE,
    INDEX_GRID,
    INDEX_PAGES,
    INDEX_TAB,
    INDEX_TITLE,
    LEFT,
    LINK,
    QUIET,
    RIGHT,
    RULE,
    SECTION,
    SUBTITLE,
    SUBTITLE_LINE,
    TITLE,
    TITLE_LINE,
)
from bundler.pagination.pagination import Pagination
from bundler.pdf.made import MadePart
from bundler.pdf.sheet import Sheets
from bundler.plan.bundle import Bundle
from bundler.typesetting.lines import shorten


def draw_index(bundle: Bundle, pagination: Pagination) -> MadePart:
    """Give the index as pages, every row a link to the page it names."""
    sheets = Sheets()
    for place, page in enumerate(pagination.index_pages):
        sheets.new_page()
        sheets.running_head(bundle.claim, bundle.title)
        if place == 0:
            sheets.text(LEFT, TITLE_LINE, "Index", TITLE)
            sheets.text(LEFT, SUBTITLE_LINE, shorten(bundle.title, SUBTITLE, RIGHT - LEFT), SUBTITLE, QUIET)
        _table(sheets, page, INDEX_GRID.next_top if place else INDEX_GRID.first_top)
    return sheets.done()


def _table(sheets: Sheets, page: IndexPage, top: float) -> None:
    sheets.column_head(INDEX_TAB.left, top, "Tab")
    sheets.column_head(INDEX_TITLE.left, top, "Document")
    sheets.column_head(INDEX_DATE.left, top, "Date")
    sheets.column_head_right(INDEX_PAGES.right, top, "Page")
    sheets.rule(LEFT, RIGHT, top, 0.7)
    for row in page.rows:
        if row.kind is RowKind.SECTION:
            _section(sheets, row)
        else:
            _tab(sheets, row)
        sheets.link(LEFT - 4, RIGHT + 4, row.top, row.height, row.target)


def _section(sheets: Sheets, row: IndexRow) -> None:
    base = row.top + INDEX_GRID.air + INDEX_GRID.ascent
    sheets.text(INDEX_TAB.left, base, row.label, SECTION)
    for place, line in enumerate(row.lines):
        sheets.text(INDEX_TITLE.left, base + place * INDEX_GRID.leading, line, SECTION)
    sheets.text_right(INDEX_PAGES.right, base, row.pages, BODY_BOLD, LINK)
    sheets.rule(LEFT, RIGHT, row.top + row.height, 0.5, RULE)


def _tab(sheets: Sheets, row: IndexRow) -> None:
    base = row.top + INDEX_GRID.air + INDEX_GRID.ascent
    sheets.text(INDEX_TAB.left, base, row.label, BODY)
    for place, line in enumerate(row.lines):
        sheets.text(INDEX_TITLE.left + row.indent * INDENT, base + place * INDEX_GRID.leading, line, BODY)
    for place, line in enumerate(row.date):
        sheets.text(INDEX_DATE.left, base + place * INDEX_GRID.leading, line, DATE, QUIET)
    sheets.text_right(INDEX_PAGES.right, base, row.pages, BODY, LINK)
    sheets.rule(LEFT, RIGHT, row.top + row.height, 0.3, HAIR)
