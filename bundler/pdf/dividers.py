"""Draw the dividers: a page before each section with its letter, its title and its pages."""

from __future__ import annotations

from bundler.pagination.page_style import INK, PAGE_WIDTH, QUIET, RULE
from bundler.pagination.pagination import PageRange, Pagination
from bundler.pdf.made import MadePart
from bundler.pdf.sheet import Sheets
from bundler.plan.bundle import Bundle, Section
from bundler.typesetting.lines import wrap
from bundler.typesetting.style import Face, Style

_LETTER = Style(face=Face.SERIF, size=104)
_TITLE = Style(face=Face.SERIF_BOLD, size=19, tracking=1.1, small_capitals=True)
_PAGES = Style(face=Face.SERIF_ITALIC, size=11.5)
_LETTER_LINE, _RULE_LINE, _TITLE_LINE, _LEADING = 352.0, 386.0, 426.0, 27.0
_MEASURE = 360.0
# A divider has room for this many lines of title; the index has all of it.
_MOST_LINES = 8


def draw_dividers(bundle: Bundle, pagination: Pagination) -> MadePart:
    """Give one divider for each section, in order."""
    sheets = Sheets()
    for section in bundle.sections:
        sheets.new_page()
        _divider(sheets, bundle, section, pagination)
    return sheets.done()


def _divider(sheets: Sheets, bundle: Bundle, section: Section, pagination: Pagination) -> None:
    sheets.text_centre(_LETTER_LINE, section.letter, _LETTER, INK)
    middle = PAGE_WIDTH / 2
    sheets.rule(middle - 30, middle + 30, _RULE_LINE, 0.8, RULE)
    lines = wrap(section.title, _TITLE, _MEASURE)
    if len(lines) > _MOST_LINES:
        lines = (*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1].rstrip(" ,;") + " …")
    for place, line in enumerate(lines):
        sheets.text_centre(_TITLE_LINE + place * _LEADING, line, _TITLE)
    if section.tabs:
        first, last = pagination.tabs[section.tabs[0].label], pagination.tabs[section.tabs[-1].label]
        pages = PageRange(first=first.first, last=last.last)
        words = f"{'Page' if len(pages) == 1 else 'Pages'} {bundle.number_prefix}{pages}"
        sheets.text_centre(_TITLE_LINE + len(lines) * _LEADING + 4, words, _PAGES, QUIET)
