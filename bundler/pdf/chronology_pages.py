"""Draw the chronology: the very rows that were laid out, and a link over each reference."""

from __future__ import annotations

from bundler.pagination.chronology_layout import status_line
from bundler.pagination.lines import ChronologyPage, ChronologyRow, Reference
from bundler.pagination.page_style import (
    BODY,
    CHRONOLOGY_DATE,
    CHRONOLOGY_EVENT,
    CHRONOLOGY_GRID,
    CHRONOLOGY_PAGE,
    CHRONOLOGY_SOURCE,
    DATE,
    HAIR,
    LEFT,
    LINK,
    NOTE,
    QUIET,
    RIGHT,
    SMALL,
    STATUS_LINE,
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


def draw_chronology(bundle: Bundle, pagination: Pagination) -> MadePart:
    """Give the chronology as pages, every reference a link to the page that it names."""
    sheets = Sheets()
    for place, page in enumerate(pagination.chronology_pages):
        sheets.new_page()
        sheets.running_head(bundle.claim, bundle.title)
        if place == 0:
            _title(sheets, bundle)
        _table(sheets, page, CHRONOLOGY_GRID.next_top if place else CHRONOLOGY_GRID.first_top)
    return sheets.done()


def _title(sheets: Sheets, bundle: Bundle) -> None:
    sheets.text(LEFT, TITLE_LINE, "Chronology", TITLE)
    subtitle = bundle.claim.short_title or bundle.title
    sheets.text(LEFT, SUBTITLE_LINE, shorten(subtitle, SUBTITLE, RIGHT - LEFT), SUBTITLE, QUIET)
    sheets.text(LEFT, STATUS_LINE, status_line(bundle), SMALL)


def _table(sheets: Sheets, page: ChronologyPage, top: float) -> None:
    sheets.column_head(CHRONOLOGY_DATE.left, top, "Date")
    sheets.column_head(CHRONOLOGY_EVENT.left, top, "Event")
    sheets.column_head(CHRONOLOGY_SOURCE.left, top, "Source")
    sheets.column_head_right(CHRONOLOGY_PAGE.right, top, "Page")
    sheets.rule(LEFT, RIGHT, top, 0.7)
    if not page.rows:
        base = top + CHRONOLOGY_GRID.air + CHRONOLOGY_GRID.ascent
        sheets.text(CHRONOLOGY_EVENT.left, base, "There are no entries.", NOTE, QUIET)
    for row in page.rows:
        _row(sheets, row)


def _row(sheets: Sheets, row: ChronologyRow) -> None:
    grid = CHRONOLOGY_GRID
    base = row.top + grid.air + grid.ascent
    for place, line in enumerate(row.date):
        sheets.text(CHRONOLOGY_DATE.left, base + place * grid.leading, line, DATE)
    for place, line in enumerate(row.event):
        sheets.text(CHRONOLOGY_EVENT.left, base + place * grid.leading, line, SMALL)
    for place, line in enumerate(row.note, len(row.event)):
        sheets.text(CHRONOLOGY_EVENT.left, base + place * grid.leading, line, NOTE)
    references = {reference.line: reference for reference in row.references}
    for place, line in enumerate(row.source):
        sheets.text(CHRONOLOGY_SOURCE.left, base + place * grid.leading, line, SMALL, QUIET)
        if place in references:
            # Drawn next to its source, so that a reader that goes by the order of drawing finds them together.
            _reference(sheets, references[place], base, row)
    if not row.goes_on:
        sheets.rule(LEFT, RIGHT, row.top + row.height, 0.3, HAIR)


def _reference(sheets: Sheets, reference: Reference, base: float, row: ChronologyRow) -> None:
    down = reference.line * CHRONOLOGY_GRID.leading
    sheets.text_right(CHRONOLOGY_PAGE.right, base + down, reference.text, BODY, LINK)
    top, height = row.top + CHRONOLOGY_GRID.air + down, reference.height * CHRONOLOGY_GRID.leading
    sheets.link(CHRONOLOGY_SOURCE.left - 3, RIGHT + 4, top, height, reference.target)
