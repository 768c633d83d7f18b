"""Draw a paper: the very rows that were laid out, and a link over each reference."""

from __future__ import annotations

from bundler.pagination.lines import Reference
from bundler.pagination.page_style import (
    BODY,
    HAIR,
    INK,
    LEFT,
    LINK,
    QUIET,
    RIGHT,
    RULE,
    SMALL,
    STATUS_LINE,
    SUBTITLE,
    SUBTITLE_LINE,
    TITLE,
    TITLE_LINE,
)
from bundler.pagination.pagination import Pagination
from bundler.pagination.paper_page import PaperPage, PaperPages, PaperRow
from bundler.pdf.made import MadePart
from bundler.pdf.sheet import Sheets
from bundler.pdf.title_sheet import draw_title_sheet
from bundler.plan.bundle import Bundle, Tab
from bundler.typesetting.lines import shorten
from bundler.typesetting.naming import naming

_STATUS_LEADING = 14.0


def draw_paper(bundle: Bundle, pagination: Pagination, tab: Tab) -> MadePart:
    """Give the paper of a tab as pages, every reference a link to the page that it names."""
    paper, laid_out = tab.paper, pagination.papers[tab.label]
    assert paper is not None
    sheets = Sheets()
    if laid_out.sheet:
        sheets.new_page()
        with naming(f"bundle.toml: {tab.label}, {paper.title}"):
            draw_title_sheet(sheets, paper, bundle.claim)
    for place, page in enumerate(laid_out.pages):
        sheets.new_page()
        sheets.running_head(bundle.claim, bundle.title)
        if place == 0:
            # The list behind a front sheet is of the documents of its exhibit.
            title = f"{paper.title}: documents" if laid_out.sheet else paper.title
            _title(sheets, title, paper.status, bundle)
        _table(sheets, page, laid_out, laid_out.grid.next_top if place else laid_out.grid.first_top)
    return sheets.done()


def _title(sheets: Sheets, title: str, status: tuple[str, ...], bundle: Bundle) -> None:
    sheets.text(LEFT, TITLE_LINE, shorten(title, TITLE, RIGHT - LEFT), TITLE)
    subtitle = bundle.claim.short_title or bundle.title
    sheets.text(LEFT, SUBTITLE_LINE, shorten(subtitle, SUBTITLE, RIGHT - LEFT), SUBTITLE, QUIET)
    for place, line in enumerate(status):
        sheets.text(LEFT, STATUS_LINE + place * _STATUS_LEADING, line, SMALL)


def _table(sheets: Sheets, page: PaperPage, laid_out: PaperPages, top: float) -> None:
    for heading in laid_out.headings:
        if heading.right:
            sheets.column_head_right(heading.column.right, top, heading.text)
        else:
            sheets.column_head(heading.column.left, top, heading.text)
    if laid_out.headings:
        sheets.rule(LEFT, RIGHT, top, 0.7)
    for row in page.rows:
        _row(sheets, row, laid_out)


def _row(sheets: Sheets, row: PaperRow, laid_out: PaperPages) -> None:
    grid = laid_out.grid
    base = row.top + grid.air + grid.ascent
    for words in row.words:
        for place, line in enumerate(words.lines, words.line):
            down = base + place * grid.leading
            sheets.text(words.column.left, down, line, words.style, QUIET if words.quiet else INK)
    for reference in row.references:
        _reference(sheets, reference, base, row, laid_out)
    if row.ruled:
        sheets.rule(LEFT, RIGHT, row.top + row.height, 0.3, HAIR)
    if row.written_on:
        under = row.top + row.height - grid.air + 2
        sheets.rule(row.written_on.left, row.written_on.right, under, 0.5, RULE)


def _reference(sheets: Sheets, reference: Reference, base: float, row: PaperRow, laid_out: PaperPages) -> None:
    down = reference.line * laid_out.grid.leading
    sheets.text_right(RIGHT, base + down, reference.text, BODY, LINK)
    top, height = row.top + laid_out.grid.air + down, reference.height * laid_out.grid.leading
    sheets.link(laid_out.links_from - 3, RIGHT + 4, top, height, reference.target)
