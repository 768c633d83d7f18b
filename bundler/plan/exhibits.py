"""Exhibits under the statement that exhibits them: the front sheet first, then its parts in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bundler.documents.document import Description, Row
from bundler.documents.kind import Kind
from bundler.documents.manifest import Entry, Guess
from bundler.partial_date import DateFault, PartialDate

_UNCERTAIN = 0.85
_BY_NAME = "the file’s name"
_FIRST_OF_ALL = (-1, -1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Exhibited:
    """Which statement exhibits a mark, which sheet is in front of it, and its place among the statement's exhibits."""

    statement: str
    sheet: str
    place: int
    listed: tuple[Row, ...]


def under_statements(entries: Sequence[Entry], descriptions: Sequence[Description]) -> tuple[Entry, ...]:
    """Put each exhibit under the statement that exhibits its mark, its parts under its front sheet, all in order.

    A part's title and date are taken from the front sheet where the part itself does not tell them surely.
    """
    exhibited = _exhibited(entries, descriptions)
    placed, order = [], []
    for entry, description in zip(entries, descriptions, strict=True):
        known = exhibited.get(mark_of(entry.exhibit))
        if known is None or entry.kind is Kind.WITNESS_STATEMENT:
            placed.append(_unmarked(entry))
            order.append(_FIRST_OF_ALL)
            continue
        first = _pages(description)[0]
        part = entry if entry.id == known.sheet else _listed(entry, description, known)
        placed.append(_under(part, known))
        order.append((known.place, -1 if entry.id == known.sheet else first))
    ranked = sorted(range(len(placed)), key=lambda at: order[at])
    return tuple(placed[at] for at in ranked)


def _unmarked(entry: Entry) -> Entry:
    """The entry without a mark that only its file's name seems to bear, where nobody exhibits it and it is no exhibit.

    Files are called DR1 and EX2 for many reasons: a detention review, a draft.
    """
    named = any(guess.key == "exhibit" and guess.because == _BY_NAME for guess in entry.proposed)
    if not named or entry.kind in (Kind.EXHIBIT, Kind.WITNESS_STATEMENT):
        return entry
    kept = tuple(guess for guess in entry.proposed if guess.key != "exhibit")
    return replace(entry, exhibit="", proposed=kept)


def mark_of(mark: str) -> str:
    """A mark as it is compared: letters and figures only."""
    return re.sub(r"[^A-Z0-9]", "", mark.upper())


def _exhibited(entries: Sequence[Entry], descriptions: Sequence[Description]) -> dict[str, _Exhibited]:
    sheets: dict[str, tuple[str, tuple[Row, ...]]] = {}
    for entry, description in zip(entries, descriptions, strict=True):
        if entry.exhibit and description.detail("front-sheet"):
            sheets.setdefault(mark_of(entry.exhibit), (entry.id, description.rows))
    found: dict[str, _Exhibited] = {}
    for entry, description in zip(entries, descriptions, strict=True):
        if entry.kind is not Kind.WITNESS_STATEMENT:
            continue
        for mark in map(mark_of, (item.value for item in description.all_details("exhibit"))):
            sheet, rows = sheets.get(mark, ("", ()))
            found.setdefault(mark, _Exhibited(statement=entry.id, sheet=sheet, place=len(found), listed=rows))
    for mark, (sheet, rows) in sheets.items():
        found.setdefault(mark, _Exhibited(statement="", sheet=sheet, place=len(found), listed=rows))
    return found


def _under(entry: Entry, known: _Exhibited) -> Entry:
    """The entry under its front sheet, or under the statement; what came inside of an e-mail stays there."""
    if entry.under:
        return entry
    if known.sheet and entry.id != known.sheet:
        return _guessed(replace(entry, under=known.sheet), "under", "the front sheet of its exhibit")
    if known.statement:
        return _guessed(replace(entry, under=known.statement), "under", "the statement that exhibits it")
    return entry


def _listed(entry: Entry, description: Description, known: _Exhibited) -> Entry:
    """A part with the name and the date that the front sheet has for its pages."""
    first, last = _pages(description)
    rows = [row for row in known.listed if _span(row)[0] == first] if first else []
    row = rows[0] if rows and (last <= _span(rows[0])[1] or len(known.listed) == 1) else None
    if row is None and len(known.listed) == 1 and not first:
        row = known.listed[0]
    if row is None:
        return entry
    because = f"the front sheet of exhibit {entry.exhibit}, page {row.page}: “{row.words[:60]}”"
    made = entry
    if description.title.confidence < _UNCERTAIN or description.title.origin != "words":
        made = _guessed(replace(made, title=row.cell("document")), "title", because)
    if made.date is None and (date := _parsed(row.cell("date"))):
        made = _guessed(replace(made, date=date), "date", because)
    return made


def _pages(description: Description) -> tuple[int, int]:
    """The first and the last page within the exhibit that the document bears; (0, 0) where it bears none."""
    found = description.detail("exhibit-pages")
    numbers = [int(number) for number in re.findall(r"\d+", found.value)] if found else []
    return (numbers[0], numbers[-1]) if numbers else (0, 0)


def _span(row: Row) -> tuple[int, int]:
    numbers = [int(number) for number in re.findall(r"\d+", row.cell("pages"))]
    return (numbers[0], numbers[-1]) if numbers else (0, 0)


def _parsed(written: str) -> PartialDate | None:
    try:
        return PartialDate.parse(written) if written else None
    except DateFault:
        return None


def _guessed(entry: Entry, key: str, because: str) -> Entry:
    kept = tuple(guess for guess in entry.proposed if guess.key != key)
    return replace(entry, proposed=(*kept, Guess(key=key, because=because)))
