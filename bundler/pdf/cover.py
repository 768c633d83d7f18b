"""Draw the cover: the title of the proceedings as a court paper has it, and the bundle's title between tramlines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from bundler.documents.manifest import Claim, Party
from bundler.pagination.page_style import INK, PAGE_WIDTH, QUIET
from bundler.pagination.pagination import Pagination
from bundler.pdf.made import MadePart
from bundler.pdf.sheet import Sheets, claim_number
from bundler.plan.bundle import Bundle
from bundler.typesetting.lines import width, wrap
from bundler.typesetting.pen import Colour
from bundler.typesetting.style import Face, Style

COURT = ("IN THE HIGH COURT OF JUSTICE", "KING’S BENCH DIVISION", "ADMINISTRATIVE COURT")
"""The heading of a claim whose court nobody has named."""

_LEFT, _RIGHT = 84.0, PAGE_WIDTH - 84.0
_COURT = Style(face=Face.SERIF, size=11, tracking=0.75)
_NUMBER = Style(face=Face.SERIF, size=10.5)
_BETWEEN = Style(face=Face.SERIF_BOLD, size=10.5, tracking=1.3)
_PARTY = Style(face=Face.SERIF_BOLD, size=12, tracking=0.45)
_ROLE = Style(face=Face.SERIF_ITALIC, size=11.5)
_AND = Style(face=Face.SERIF, size=11.5)
_TITLE = Style(face=Face.SERIF, size=25, tracking=1.6, small_capitals=True)
_CASE = Style(face=Face.SERIF_ITALIC, size=12.5)
_DATE = Style(face=Face.SERIF, size=11)
_TOP, _LOWEST, _TITLE_FROM = 96.0, 776.0, 500.0
_COURT_LEADING = 17.5
_SCALES = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6)
_MOST_NAMES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One line of the cover. `before` is the distance from the base line above; `at` is left, centre, right or rule."""

    before: float
    text: str = ""
    style: Style = _AND
    at: str = "centre"
    colour: Colour = INK
    thickness: float = 0.0


def draw_cover(bundle: Bundle, pagination: Pagination) -> MadePart:
    """Give the cover, always one page. `pagination` is taken so that every part is drawn alike.

    Where the parties are too many for the page the type grows smaller; after that, the first two of each role are named
    and the others counted, as titles of proceedings do.
    """
    sheets = Sheets()
    sheets.new_page()
    below_heading = _heading(sheets, bundle.claim)
    parties, title = _fitting(bundle, below_heading)
    top = _draw(sheets, parties, below_heading)
    room_for_title = _LOWEST - sum(line.before for line in title)
    _draw(sheets, title, max(top, min(_TITLE_FROM, room_for_title)))
    return sheets.done()


def _heading(sheets: Sheets, claim: Claim) -> float:
    """Draw the court on the left and the claim number on the right; give the base line of the last line."""
    number = claim_number(claim)
    sheets.text_right(_RIGHT, _TOP, number, _NUMBER)
    measure = _RIGHT - _LEFT - width(number, _NUMBER) - 24
    lines = [line for words in claim.court or COURT for line in wrap(words, _COURT, measure)]
    for place, line in enumerate(lines):
        sheets.text(_LEFT, _TOP + place * _COURT_LEADING, line, _COURT)
    return _TOP + max(len(lines) - 1, 0) * _COURT_LEADING


def _fitting(bundle: Bundle, below: float) -> tuple[list[_Line], list[_Line]]:
    """The lines of the parties and of the title, as large as the page allows."""
    claim = bundle.claim
    short = replace(claim, parties=tuple(_abbreviated(claim.parties)))
    for parties, scales in ((claim.parties, _SCALES), (short.parties, _SCALES)):
        for scale in scales:
            between = list(_between(parties, scale))
            title = list(_title(bundle, scale))
            if below + sum(line.before for line in between + title) <= _LOWEST:
                return between, title
    return [], title


def _between(parties: tuple[Party, ...], scale: float) -> Iterator[_Line]:
    if not parties:
        return
    yield _Line(before=54 * scale, text="BETWEEN:", style=_sized(_BETWEEN, scale), at="left")
    for place, (role, group) in enumerate(groupby(parties, key=lambda party: party.role)):
        names = [party.name for party in group]
        if place:
            yield _Line(before=27 * scale, text="– and –", style=_sized(_AND, scale), colour=QUIET)
        for number, name in enumerate(names, 1):
            words = f"({number}) {name}" if len(names) > 1 else name
            for line_number, line in enumerate(wrap(words, _sized(_PARTY, scale), 330)):
                before = 17 if line_number else 34 if number == 1 else 21
                yield _Line(before=before * scale, text=line, style=_sized(_PARTY, scale))
        text = _plural(role) if len(names) > 1 else role
        yield _Line(before=24 * scale, text=text, style=_sized(_ROLE, scale), at="right")


def _title(bundle: Bundle, scale: float) -> Iterator[_Line]:
    claim = bundle.claim
    yield _Line(before=60 * scale, at="rule", thickness=1.1)
    yield _Line(before=3.2, at="rule", thickness=0.4)
    style = _sized(_TITLE, scale)
    for place, line in enumerate(wrap(bundle.title, style, _RIGHT - _LEFT - 20)):
        yield _Line(before=(33 if place else 38) * scale, text=line, style=style)
    yield _Line(before=22 * scale, at="rule", thickness=0.4)
    yield _Line(before=3.2, at="rule", thickness=1.1)
    for place, line in enumerate(wrap(claim.short_title, _sized(_CASE, scale), _RIGHT - _LEFT)):
        if line:
            yield _Line(before=(19 if place else 36) * scale, text=line, style=_sized(_CASE, scale))
    for place, line in enumerate(_dates(claim)):
        yield _Line(before=(18 if place else 26) * scale, text=line, style=_sized(_DATE, scale), colour=QUIET)


def _dates(claim: Claim) -> Iterator[str]:
    if claim.hearing_date:
        yield f"For hearing on {claim.hearing_date.words()}"
    if claim.filing_date:
        yield f"Filed {claim.filing_date.words()}"


def _draw(sheets: Sheets, lines: list[_Line], top: float) -> float:
    """Draw lines one below the other; give the base line of the last."""
    for line in lines:
        top += line.before
        if line.at == "rule":
            sheets.rule(_LEFT, _RIGHT, top, line.thickness, INK)
        elif line.at == "left":
            sheets.text(_LEFT, top, line.text, line.style, line.colour)
        elif line.at == "right":
            sheets.text_right(_RIGHT, top, line.text, line.style, line.colour)
        else:
            sheets.text_centre(top, line.text, line.style, line.colour)
    return top


def _sized(style: Style, scale: float) -> Style:
    return replace(style, size=style.size * scale, tracking=style.tracking * scale)


def _plural(role: str) -> str:
    """``Interested Parties`` for ``Interested Party``."""
    if role.endswith("s") or not role:
        return role
    return f"{role[:-1]}ies" if role.endswith("y") else f"{role}s"


def _abbreviated(parties: tuple[Party, ...]) -> Iterator[Party]:
    for role, group in groupby(parties, key=lambda party: party.role):
        named = list(group)
        yield from named[:_MOST_NAMES]
        others = len(named) - _MOST_NAMES
        if others > 0:
            yield Party(name=f"and {others} other{'s' if others > 1 else ''}", role=role)
