"""Draw a sheet with the title of the proceedings: an exhibit's front sheet, or the place of a document to follow."""

from __future__ import annotations

from collections.abc import Iterator

from bundler.documents.manifest import Claim
from bundler.pagination.page_style import INK, QUIET, RIGHT
from bundler.pdf.proceedings import (
    LOWEST,
    TITLE_LEFT,
    TITLE_RIGHT,
    TitleLine,
    draw_court,
    draw_lines,
    fitting,
    height,
    sized,
)
from bundler.pdf.sheet import Sheets
from bundler.plan.bundle import Paper
from bundler.typesetting.lines import shorten, wrap
from bundler.typesetting.style import Face, Style

_CORNER = Style(face=Face.SERIF, size=9.5)
_CORNER_LINE, _CORNER_LEADING = 46.0, 13.0
_TITLE = Style(face=Face.SERIF, size=23, tracking=1.4, small_capitals=True)
_WORDS = Style(face=Face.SERIF, size=12.5)
_SOURCE = Style(face=Face.SERIF_ITALIC, size=8.5)
_TITLE_FROM = 500.0
_SMALLEST = 0.76
_MEASURE = TITLE_RIGHT - TITLE_LEFT - 30


def draw_title_sheet(sheets: Sheets, paper: Paper, claim: Claim) -> None:
    """Draw the sheet on the page that was begun. Raises LayoutError where it is too much for a page."""
    for place, line in enumerate(paper.corner):
        top = _CORNER_LINE + place * _CORNER_LEADING
        sheets.text_right(RIGHT, top, shorten(line, _CORNER, RIGHT - TITLE_LEFT), _CORNER, INK)
    below_court = draw_court(sheets, claim, down=len(paper.corner) * _CORNER_LEADING * 0.8)
    lowest = LOWEST - (24 if paper.source else 0)
    parties, title = fitting(claim, lambda size, air: _title(paper, size, air), below_court, lowest)
    top = draw_lines(sheets, parties, below_court)
    draw_lines(sheets, title, max(top, min(_TITLE_FROM, lowest - height(title))))
    if paper.source:
        sheets.text(TITLE_LEFT, LOWEST, paper.source, _SOURCE, QUIET)


def _title(paper: Paper, scale: float, air: float) -> Iterator[TitleLine]:
    size = max(scale, _SMALLEST)
    style, words = sized(_TITLE, size), sized(_WORDS, size)
    yield TitleLine(before=52 * air, at="rule", thickness=1.1)
    yield TitleLine(before=3.2, at="rule", thickness=0.4)
    for place, line in enumerate(wrap(paper.title, style, _MEASURE)):
        yield TitleLine(before=(30 if place else 36) * size, text=line, style=style)
    yield TitleLine(before=20 * size, at="rule", thickness=0.4)
    yield TitleLine(before=3.2, at="rule", thickness=1.1)
    for first, text in enumerate(paper.words):
        for place, line in enumerate(wrap(text, words, _MEASURE)):
            before = 18 if place else 26 if first else 38
            yield TitleLine(before=before * size, text=line, style=words)
