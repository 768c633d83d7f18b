"""A cell of the table that comes back, held against its event as it now stands and against what went out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bundler.chronology.event import Event, Status
from bundler.chronology.exchange.columns import MARKED
from bundler.chronology.exchange.read_cell import AMERICAN, month_first, read_cell
from bundler.chronology.exchange.table import cells_of
from bundler.partial_date import PartialDate
from bundler.tables.misread import put_right
from bundler.tables.table import forms_of, mark, plain

# What no date in chronology.toml can hold.
_FINER = re.compile(r"\b(?:early|mid|late|beginning|end)\b", re.I)
_SPACE = re.compile(r"[^\S\n]")
_CHECK = re.compile(r"[0-9a-f]{6}(?:\.[0-9a-f]{6}){4,}")
_NO_CHECK = "the figures under Check are gone, so it cannot be told which is newer: kept as it stands here"
_AS_IT_WENT_OUT = "Date: with the month first this is {}, as it went out: kept; to change it, write the month in words"


def marks_of(check: str) -> dict[str, str]:
    """The figures of a row by the heads of the columns; none where they are not those that were exported."""
    plainly = check.strip()
    return dict(zip(MARKED, plainly.split("."), strict=False)) if _CHECK.fullmatch(plainly) else {}


def is_changed(event: Event, name: str, theirs: str, marks: Mapping[str, str]) -> bool:
    """Whether a cell says another thing than its event does and than it did when it went out."""
    right = put_right(theirs)
    if marks.get(name) in (mark(theirs), mark(right)):
        return False
    ours = cells_of(event)[name]
    alike = (*forms_of(ours), _evenly_spaced(ours))
    return not {theirs, right, _evenly_spaced(theirs)} & {*alike}


def held(event: Event, name: str, theirs: str, marks: Mapping[str, str], *, american: bool) -> tuple[str, str, str]:
    """What comes of a cell that is not as it went out, what to say of it, and its value as the file writes it.

    "" where it says the same as stands here. `american` says that a date of the table has its month first.
    """
    value, fault = read_cell(name, theirs)
    turned = month_first(theirs) if name == "Date" else None
    if turned is not None and mark(turned.words()) == marks.get("Date"):
        return ("", "", "") if fault else ("kept", _AS_IT_WENT_OUT.format(turned.words()), "")
    if not fault and value == (event.date.edtf() if name == "Date" else cells_of(event)[name]):
        said = PartialDate.parse(value).words() if name == "Date" else value
        return ("kept", f"Date: read as {said}, as it stands here", "") if _FINER.search(theirs) else ("", "", "")
    kept = _kept(event, name, marks)
    if kept or fault:
        return ("kept", kept, "") if kept else ("refused", fault, "")
    if turned is not None and american:
        return "refused", AMERICAN, ""
    return "taken", f"{name}: read as {PartialDate.parse(value).words()}" if name == "Date" else name, value


def _evenly_spaced(cell: str) -> str:
    """A cell with the spaces at which no line breaks, which Word and web pages put in, as plain ones."""
    return plain(_SPACE.sub(" ", cell))


def _kept(event: Event, name: str, marks: Mapping[str, str]) -> str:
    """Why a cell that was changed in the table stays as it stands here; "" where it is taken."""
    if not marks:
        return "" if event.status is Status.SUGGESTED else f"{name}: {_NO_CHECK}"
    if name in marks and mark(cells_of(event)[name]) != marks[name]:
        return f"{name} was changed here and in the table: kept as it stands here"
    return ""
