"""Draw the cover: the title of the proceedings as a court paper has it, and the bundle's title between tramlines."""

from __future__ import annotations

from collections.abc import Iterator

from bundler.documents.manifest import Claim
from bundler.pagination.page_style import QUIET
from bundler.pagination.pagination import Pagination
from bundler.pdf.made import MadePart
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
from bundler.plan.bundle import Bundle
from bundler.typesetting.lines import wrap
from bundler.typesetting.naming import naming
from bundler.typesetting.style import Face, Style

_TITLE = Style(face=Face.SERIF, size=25, tracking=1.6, small_capitals=True)
_PART = Style(face=Face.SERIF, size=14)
_CASE = Style(face=Face.SERIF_ITALIC, size=12.5)
_DATE = Style(face=Face.SERIF, size=11)
_TITLE_FROM, _TITLE_FROM_ALONE = 500.0, 300.0
_SMALLEST_TITLE = 0.8


def draw_cover(bundle: Bundle, pagination: Pagination) -> MadePart:
    """Give the cover, always one page. `pagination` is taken so that every part is drawn alike.

    Raises LayoutError where the claim's title is too long for a page.
    """
    sheets = Sheets()
    draw_title_page(sheets, bundle)
    return sheets.done()


def draw_title_page(sheets: Sheets, bundle: Bundle, part: tuple[str, ...] = ()) -> None:
    """Draw the title of the proceedings and of the bundle on a page of its own; `part` says which part of it this is.

    Raises LayoutError where the claim's title is too long for a page.
    """
    sheets.new_page()
    with naming("bundle.toml: the title and the claim"):
        below_heading = draw_court(sheets, bundle.claim)
        parties, title = fitting(bundle.claim, lambda size, air: _title(bundle, part, size, air), below_heading)
    top = draw_lines(sheets, parties, below_heading)
    wanted = _TITLE_FROM if parties else _TITLE_FROM_ALONE
    draw_lines(sheets, title, max(top, min(wanted, LOWEST - height(title))))


def _title(bundle: Bundle, part: tuple[str, ...], scale: float, air: float) -> Iterator[TitleLine]:
    size = max(scale, _SMALLEST_TITLE)
    style, case = sized(_TITLE, size), sized(_CASE, size)
    yield TitleLine(before=60 * air, at="rule", thickness=1.1)
    yield TitleLine(before=3.2, at="rule", thickness=0.4)
    for place, line in enumerate(wrap(bundle.title, style, TITLE_RIGHT - TITLE_LEFT - 20)):
        yield TitleLine(before=(33 if place else 38) * size, text=line, style=style)
    for place, line in enumerate(part):
        yield TitleLine(before=(19 if place else 27) * size, text=line, style=sized(_PART, size))
    yield TitleLine(before=22 * size, at="rule", thickness=0.4)
    yield TitleLine(before=3.2, at="rule", thickness=1.1)
    for place, line in enumerate(wrap(bundle.claim.short_title, case, TITLE_RIGHT - TITLE_LEFT)):
        if line:
            yield TitleLine(before=(19 if place else 36) * size, text=line, style=case)
    for place, line in enumerate(_dates(bundle.claim)):
        yield TitleLine(before=(18 if place else 26) * size, text=line, style=sized(_DATE, size), colour=QUIET)


def _dates(claim: Claim) -> Iterator[str]:
    if claim.hearing_date:
        yield f"For hearing on {claim.hearing_date.words()}"
    if claim.filing_date:
        yield f"Filed {claim.filing_date.words()}"
