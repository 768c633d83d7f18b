"""Draw the index: the very rows that were laid out, and a link over each."""

from __future__ import annotations

from bundler.pagination.lines import IndexPage, IndexRow, RowKind
from bundler.pagination.page_style import (
    BODY,
    BODY_BOLD,
    CORE_INDEX_COLUMNS,
    DATE,
    HAIR,
    INDENT,
    INDEX_COLUMNS,
    INDEX_GRID,
    INDEX_PAGES,
    INDEX_STATUS_GRID,
    INDEX_TAB,
    LEFT,
    LINK,
    QUIET,
    RIGHT,
    RULE,
    SECTION,
    SMALL,
    STATUS_LINE,
    SUBTITLE,
    SUBTITLE_LINE,
    TITLE,
    TITLE_LINE,
    IndexColumns,
)
from bundler.pagination.pagination import Pagination
from bundler.pdf.made import MadePart
from bundler.pdf.sheet import Sheets
from bundler.plan.bundle import Bundle
from bundler.typesetting.lines import shorten


def draw_index(bundle: Bundle, pagination: Pagination) -> MadePart:
    """Give the index as pages, every row a link to the page it names."""
    sheets = Sheets()
    columns = CORE_INDEX_COLUMNS if pagination.main else INDEX_COLUMNS
    grid = INDEX_STATUS_GRID if bundle.status else INDEX_GRID
    for place, page in enumerate(pagination.index_pages):
        sheets.new_page()
        sheets.running_head(bundle.claim, bundle.title)
        if place == 0:
            sheets.text(LEFT, TITLE_LINE, "Index", TITLE)
            sheets.text(LEFT, SUBTITLE_LINE, shorten(bundle.title, SUBTITLE, RIGHT - LEFT), SUBTITLE, QUIET)
        for line, words in enumerate(bundle.status if place == 0 else ()):
            top = STATUS_LINE + line * 14.0
            sheets.text(LEFT, top, shorten(words, SMALL, RIGHT - LEFT), SMALL)
        draw_rows(sheets, page, grid.next_top if place else grid.first_top, columns)
    return sheets.done()


def draw_rows(sheets: Sheets, page: IndexPage, top: float, columns: IndexColumns = INDEX_COLUMNS) -> None:
    """Draw the heading of the table at `top` and the rows of one page, each with its link."""
    sheets.column_head(INDEX_TAB.left, top, "Tab")
    sheets.column_head(columns.title.left, top, "Document")
    sheets.column_head(columns.date.left, top, "Date")
    if columns.main:
        sheets.column_head_right(columns.main.right, top, "Main bundle")
    sheets.column_head_right(INDEX_PAGES.right, top, "Page")
    sheets.rule(LEFT, RIGHT, top, 0.7)
    for row in page.rows:
        if row.kind is RowKind.SECTION:
            _section(sheets, row, columns)
        else:
            _tab(sheets, row, columns)
        if row.target:
            sheets.link(LEFT - 4, RIGHT + 4, row.top, row.height, row.target)


def _section(sheets: Sheets, row: IndexRow, columns: IndexColumns) -> None:
    base = row.top + INDEX_GRID.air + INDEX_GRID.ascent
    sheets.text(INDEX_TAB.left, base, row.label, SECTION)
    for place, line in enumerate(row.lines):
        sheets.text(columns.title.left, base + place * INDEX_GRID.leading, line, SECTION)
    sheets.text_right(INDEX_PAGES.right, base, row.pages, BODY_BOLD, LINK)
    sheets.rule(LEFT, RIGHT, row.top + row.height, 0.5, RULE)


def _tab(sheets: Sheets, row: IndexRow, columns: IndexColumns) -> None:
    base = row.top + INDEX_GRID.air + INDEX_GRID.ascent
    sheets.text(INDEX_TAB.left, base, row.label, BODY)
    for place, line in enumerate(row.lines):
        sheets.text(columns.title.left + row.indent * INDENT, base + place * INDEX_GRID.leading, line, BODY)
    for place, line in enumerate(row.date):
        sheets.text(columns.date.left, base + place * INDEX_GRID.leading, line, DATE, QUIET)
    if columns.main:
        for place, line in enumerate(row.main):
            sheets.text_right(columns.main.right, base + place * INDEX_GRID.leading, line, DATE, QUIET)
    sheets.text_right(INDEX_PAGES.right, base, row.pages, BODY, LINK)
    sheets.rule(LEFT, RIGHT, row.top + row.height, 0.3, HAIR)
