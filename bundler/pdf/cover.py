"""Draw the cover: the title of the proceedings as a court paper has it, and the bundle's title between tramlines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bundler.documents.manifest import Claim, Party
from bundler.errors import LayoutError
from bundler.pagination.page_style import INK, PAGE_WIDTH, QUIET
from bundler.pagination.pagination import Pagination
from bundler.pdf.made import MadePart
from bundler.pdf.sheet import Sheets, claim_number
from bundler.plan.bundle import Bundle
from bundler.typesetting.lines import width, wrap
from bundler.typesetting.naming import naming
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
_TOP, _LOWEST, _TITLE_FROM, _TITLE_FROM_ALONE = 96.0, 776.0, 500.0, 300.0
_COURT_LEADING = 17.5
# Sizes of type and of the air between lines to try, until everything stands on one page.
_SCALES = ((1.0, 1.0), (1.0, 0.85), (0.94, 0.78), (0.88, 0.72), (0.82, 0.68), (0.76, 0.64), (0.7, 0.6))
_SMALLEST_TITLE = 0.8
_MOST_NAMES = 2
_PARTY_MEASURE = 384.0


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
    and the others counted, as titles of proceedings do. Raises LayoutError where even that is too long.
    """
    sheets = Sheets()
    sheets.new_page()
    with naming("bundle.toml: the title and the claim"):
        below_heading = _heading(sheets, bundle.claim)
        parties, title = _fitting(bundle, below_heading)
    top = _draw(sheets, parties, below_heading)
    wanted = _TITLE_FROM if parties else _TITLE_FROM_ALONE
    _draw(sheets, title, max(top, min(wanted, _LOWEST - _height(title))))
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
    roles = _by_role(bundle.claim.parties)
    for named in (roles, [(role, _abbreviated(names)) for role, names in roles]):
        for size, air in _SCALES:
            between = list(_between(named, size, air))
            title = list(_title(bundle, max(size, _SMALLEST_TITLE), air))
            if below + _height(between) + _height(title) <= _LOWEST:
                return between, title
    raise LayoutError(
        "the title of the proceedings does not fit on the cover",
        where="bundle.toml: claim",
        remedy="shorten the court, the names of the parties or the bundle's title",
    )


def _by_role(parties: tuple[Party, ...]) -> list[tuple[str, list[str]]]:
    """The names of each role, numbered where there are several, in the order in which the roles come first."""
    roles: dict[str, list[str]] = {}
    for party in parties:
        roles.setdefault(party.role, []).append(party.name)
    return [
        (role, names)
        if len(names) == 1
        else (_plural(role), [f"({place}) {name}" for place, name in enumerate(names, 1)])
        for role, names in roles.items()
    ]


def _between(roles: list[tuple[str, list[str]]], size: float, air: float) -> Iterator[_Line]:
    if roles:
        yield _Line(before=54 * air, text="BETWEEN:", style=_sized(_BETWEEN, size), at="left")
    for place, (role, names) in enumerate(roles):
        if place:
            yield _Line(before=27 * air, text="– and –", style=_sized(_AND, size), colour=QUIET)
        for name_place, name in enumerate(names):
            for line_place, line in enumerate(wrap(name, _sized(_PARTY, size), _PARTY_MEASURE)):
                before = 17 * size if line_place else 21 * air if name_place else 34 * air
                yield _Line(before=before, text=line, style=_sized(_PARTY, size))
        yield _Line(before=24 * air, text=role, style=_sized(_ROLE, size), at="right")


def _title(bundle: Bundle, size: float, air: float) -> Iterator[_Line]:
    style, case = _sized(_TITLE, size), _sized(_CASE, size)
    yield _Line(before=60 * air, at="rule", thickness=1.1)
    yield _Line(before=3.2, at="rule", thickness=0.4)
    for place, line in enumerate(wrap(bundle.title, style, _RIGHT - _LEFT - 20)):
        yield _Line(before=(33 if place else 38) * size, text=line, style=style)
    yield _Line(before=22 * size, at="rule", thickness=0.4)
    yield _Line(before=3.2, at="rule", thickness=1.1)
    for place, line in enumerate(wrap(bundle.claim.short_title, case, _RIGHT - _LEFT)):
        if line:
            yield _Line(before=(19 if place else 36) * size, text=line, style=case)
    for place, line in enumerate(_dates(bundle.claim)):
        yield _Line(before=(18 if place else 26) * size, text=line, style=_sized(_DATE, size), colour=QUIET)


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


def _abbreviated(names: list[str]) -> list[str]:
    others = len(names) - _MOST_NAMES
    return names if others < 2 else [*names[:_MOST_NAMES], f"and {others} others"]


def _height(lines: list[_Line]) -> float:
    return sum(line.before for line in lines)
