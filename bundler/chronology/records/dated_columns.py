"""Tables whose heads say what the days below them are of: each such day of a row is a thing of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bundler.chronology.lines.row_forms import DAY, MONTH_YEAR
from bundler.chronology.records.dated_heads import DUE, is_who, leads_of
from bundler.chronology.records.entry import Entry

_WHEN = re.compile(rf"(?:by|on|from)?\s*(?:{DAY}|{MONTH_YEAR})", re.IGNORECASE)
# In such a column stand days, in so many of the cells that are filled in.
_MOST = 0.6
_SURE, _SURE_OF_DUE = 0.8, 0.65
# What fills a cell that has nothing to say, and the heads of what says nothing of the thing itself.
_NOTHING = re.compile(r"(?:none|nil|n/?a|tbc|tba|[-–—]+|ongoing|current|open|\d{1,3}[.)]?)\.?", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:no|number|ref(?:erence)?|row|page|id|status|rag|priority|source|signed|initials|sign(?:ature)?)\W*",
    re.IGNORECASE,
)
# Papers and their versions are dated, and what is in force until when; none of it happened to anybody.
_NO_THINGS = re.compile(
    r"\b(?:versions?|revisions?|editions?|polic(?:y|ies)|procedures?|documents?|exhibits?|pages?|authors?|titles?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedColumns:
    """The places of the columns with days that say what they are of, with the words for it, and the heads of all.

    `apart` are the places of columns that are told otherwise.
    """

    leads: tuple[tuple[int, str], ...]
    heads: tuple[str, ...]
    apart: frozenset[int]


def dated_columns(
    heads: Sequence[str], rows: Sequence[Sequence[str]], apart: frozenset[int] = frozenset()
) -> DatedColumns | None:
    """Give the columns of a table that date something, by their heads and cells; None where there are none.

    `apart` are the places of columns that are told otherwise.
    """
    if any(map(_NO_THINGS.search, heads)):
        return None
    leads = [
        (place, lead)
        for place, lead in enumerate(leads_of(tuple(heads)))
        if lead and place not in apart and _holds_days([row[place] for row in rows])
    ]
    return DatedColumns(leads=tuple(leads), heads=tuple(heads), apart=apart) if leads else None


def _holds_days(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell and not _NOTHING.fullmatch(cell)]
    return bool(filled) and sum(bool(_WHEN.match(cell)) for cell in filled) >= _MOST * len(filled)


def entries_of(cells: Sequence[str], columns: DatedColumns) -> tuple[Entry, ...]:
    """Give what a row tells at each of its days."""
    days = [place for place, _ in columns.leads]
    found = []
    for (place, lead), following in zip(columns.leads, [*days[1:], len(cells)], strict=True):
        if not _WHEN.match(cells[place]):
            continue
        is_due = lead in DUE
        own = range(place + 1, place + 1 if is_due else following)
        told = [each for each in (*range(days[0]), *own) if each not in columns.apart and each not in days]
        said = _said(cells, columns.heads, told, is_due=is_due)
        at = sum(len(cell) + 1 for cell in cells[:place] if cell)
        if said:
            sure = _SURE_OF_DUE if is_due else _SURE
            found.append(Entry(said=f"{lead}: {said}", at=at, cell=len(cells[place]), sure=sure))
    return tuple(found)


def _said(cells: Sequence[str], heads: Sequence[str], places: Sequence[int], *, is_due: bool) -> str:
    """What cells say of the thing, and in brackets who is to do it."""
    filled = [place for place in places if cells[place] and not _NOTHING.fullmatch(cells[place])]
    plain = [place for place in filled if not _ASIDE.fullmatch(heads[place]) and not is_who(heads[place])]
    parts = [cells[place].rstrip(" ;,") for place in plain]
    said = " ".join(part if part[-1] in ".!?:;" or part is parts[-1] else f"{part}." for part in parts)
    who = next((cells[place] for place in filled if is_who(heads[place])), "")
    return f"{said.rstrip('.')} ({who})." if said and who and is_due else said


def joined(entries: Sequence[Entry]) -> Entry:
    """Give the first of a row's entries with the others behind it; one that says nothing where there are none."""
    return replace(entries[0], others=tuple(entries[1:])) if entries else Entry(said="")
