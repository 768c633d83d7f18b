"""The title of the proceedings on a page of its own, as a court paper has it: court, claim number, parties, a title."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bundler.documents.manifest import Claim, Party
from bundler.errors import LayoutError
from bundler.pagination.page_style import INK, PAGE_WIDTH, QUIET
from bundler.pdf.sheet import Sheets, claim_number
from bundler.typesetting.lines import width, wrap
from bundler.typesetting.pen import Colour
from bundler.typesetting.style import Face, Style

COURT = ("IN THE HIGH COURT OF JUSTICE", "KING’S BENCH DIVISION", "ADMINISTRATIVE COURT")
"""The heading of a claim whose court nobody has named."""

TITLE_LEFT, TITLE_RIGHT = 84.0, PAGE_WIDTH - 84.0
LOWEST = 776.0
"""The lowest base line of a page with a title of proceedings."""

_COURT = Style(face=Face.SERIF, size=11, tracking=0.75)
_NUMBER = Style(face=Face.SERIF, size=10.5)
_BETWEEN = Style(face=Face.SERIF_BOLD, size=10.5, tracking=1.3)
_PARTY = Style(face=Face.SERIF_BOLD, size=12, tracking=0.45)
_ROLE = Style(face=Face.SERIF_ITALIC, size=11.5)
_AND = Style(face=Face.SERIF, size=11.5)
_TOP = 96.0
_COURT_LEADING = 17.5
# Sizes of type and of the air between lines to try, until everything stands on one page.
_SCALES = ((1.0, 1.0), (1.0, 0.85), (0.94, 0.78), (0.88, 0.72), (0.82, 0.68), (0.76, 0.64), (0.7, 0.6))
_MOST_NAMES = 2
_PARTY_MEASURE = 384.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleLine:
    """One line of such a page. `before` is how far below the line above; `at` is left, centre, right or rule."""

    before: float
    text: str = ""
    style: Style = _AND
    at: str = "centre"
    colour: Colour = INK
    thickness: float = 0.0


Title = Callable[[float, float], Iterator[TitleLine]]
"""The lines of the title below the parties, for a scale of the type and a scale of the air."""


def draw_court(sheets: Sheets, claim: Claim, down: float = 0.0) -> float:
    """Draw the court on the left and the claim number on the right, `down` points lower than they stand on the cover.

    Gives the base line of the last line.
    """
    number, top = claim_number(claim), _TOP + down
    sheets.text_right(TITLE_RIGHT, top, number, _NUMBER)
    measure = TITLE_RIGHT - TITLE_LEFT - width(number, _NUMBER) - 24
    lines = [line for words in claim.court or COURT for line in wrap(words, _COURT, measure)]
    for place, line in enumerate(lines):
        sheets.text(TITLE_LEFT, top + place * _COURT_LEADING, line, _COURT)
    return top + max(len(lines) - 1, 0) * _COURT_LEADING


def fitting(
    claim: Claim, title: Title, below: float, lowest: float = LOWEST
) -> tuple[list[TitleLine], list[TitleLine]]:
    """Give the lines of the parties and of the title, as large as the page allows between the two base lines.

    Where the parties are too many the type grows smaller; after that, the first two of each role are named and the
    others counted, as titles of proceedings do. Raises LayoutError where even that is too long.
    """
    roles = _by_role(claim.parties)
    for named in (roles, [(role, _abbreviated(names)) for role, names in roles]):
        for size, air in _SCALES:
            parties, rest = list(_between(named, size, air)), list(title(size, air))
            if below + height(parties) + height(rest) <= lowest:
                return parties, rest
    raise LayoutError(
        "the title of the proceedings does not fit on one page",
        remedy="shorten the court, the names of the parties, or what stands below them",
    )


def draw_lines(sheets: Sheets, lines: list[TitleLine], top: float) -> float:
    """Draw lines one below the other; give the base line of the last."""
    for line in lines:
        top += line.before
        if line.at == "rule":
            sheets.rule(TITLE_LEFT, TITLE_RIGHT, top, line.thickness, INK)
        elif line.at == "left":
            sheets.text(TITLE_LEFT, top, line.text, line.style, line.colour)
        elif line.at == "right":
            sheets.text_right(TITLE_RIGHT, top, line.text, line.style, line.colour)
        else:
            sheets.text_centre(top, line.text, line.style, line.colour)
    return top


def height(lines: list[TitleLine]) -> float:
    """How far the last of these lines stands below the line above the first."""
    return sum(line.before for line in lines)


def sized(style: Style, scale: float) -> Style:
    """A style, larger or smaller."""
    return replace(style, size=style.size * scale, tracking=style.tracking * scale)


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


def _between(roles: list[tuple[str, list[str]]], size: float, air: float) -> Iterator[TitleLine]:
    if roles:
        yield TitleLine(before=54 * air, text="BETWEEN:", style=sized(_BETWEEN, size), at="left")
    for place, (role, names) in enumerate(roles):
        if place:
            yield TitleLine(before=27 * air, text="– and –", style=sized(_AND, size), colour=QUIET)
        for name_place, name in enumerate(names):
            for line_place, line in enumerate(wrap(name, sized(_PARTY, size), _PARTY_MEASURE)):
                before = 17 * size if line_place else 21 * air if name_place else 34 * air
                yield TitleLine(before=before, text=line, style=sized(_PARTY, size))
        yield TitleLine(before=24 * air, text=role, style=sized(_ROLE, size), at="right")


def _plural(role: str) -> str:
    """``Interested Parties`` for ``Interested Party``."""
    if role.endswith("s") or not role:
        return role
    return f"{role[:-1]}ies" if role.endswith("y") else f"{role}s"


def _abbreviated(names: list[str]) -> list[str]:
    others = len(names) - _MOST_NAMES
    return names if others < 2 else [*names[:_MOST_NAMES], f"and {others} others"]
