"""The chronology as a table that people edit elsewhere, and what they made of it when it comes back."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bundler.chronology.calculation import CALCULATED, CAUTION
from bundler.chronology.columns import COLUMNS, EDITED
from bundler.chronology.event import Event, Status
from bundler.partial_date import DateFault
from bundler.prose.typed_date import typed_date
from bundler.tables.change import Change
from bundler.tables.table import Table, plain

_KEYS = {"Date": "date", "Event": "text", "Kind": "kind", "Status": "status", "Disputed": "disputed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What an imported table asks for: values to set by id, events to add, ids whose rows are gone, and the report."""

    values: Mapping[str, Mapping[str, str]]
    added: tuple[Event, ...]
    deleted: tuple[str, ...]
    changes: tuple[Change, ...]


def table_of(events: Sequence[Event], titles: Mapping[str, str]) -> Table:
    """Give the events as a table, in their order; `titles` are the documents' by id.

    The column Check holds six figures for each cell that may be changed, as it was exported: with them an import can
    tell what was changed here, what there, and what in both places, with no other file.
    """
    rows = []
    for event in events:
        cells = _cells(event)
        check = ".".join(_mark(cells[name]) for name in EDITED)
        rows.append((event.id, *(cells[name] for name in EDITED), _sources(event, titles), check))
    return Table(rows=tuple(rows), exported=tuple(event.id for event in events))


def merge_table(table: Table, events: Sequence[Event]) -> Merged:
    """Hold a table that comes back against the events as they now stand, cell by cell.

    A cell changed in the table alone is taken; one changed in both places, and not alike, is kept as it stands and
    reported. A row without an id is a new event. Nothing that cannot be read is passed over in silence.
    """
    known = {event.id: event for event in events}
    values: dict[str, dict[str, str]] = {}
    added: list[Event] = []
    changes: list[Change] = []
    met: set[str] = set()
    for number, row in enumerate(table.rows, start=1):
        cells = dict(zip(COLUMNS, (*row, *[""] * len(COLUMNS)), strict=False))
        id = cells["Id"].strip()
        if not id:
            _new_row(cells, number, added, changes, known)
        elif id not in known:
            changes.append(Change(what="refused", id=id, message="the chronology has no event of that id", row=number))
        elif id in met:
            changes.append(Change(what="refused", id=id, message="this id stands twice in the table", row=number))
        else:
            met.add(id)
            taken = _taken(known[id], cells, number, changes)
            if taken:
                values[id] = taken
    deleted = tuple(id for id in table.exported if id in known and id not in met)
    deleted = tuple(id for id in deleted if known[id].status is not Status.REJECTED)
    changes += [Change(what="deleted", id=id, message="its row is no longer in the table") for id in deleted]
    return Merged(values=values, added=tuple(added), deleted=deleted, changes=tuple(changes))


def _cells(event: Event) -> dict[str, str]:
    return {
        "Date": event.date.words(),
        "Event": event.text,
        "Kind": event.kind,
        "Status": event.status.value,
        "Disputed": event.disputed,
    }


def _mark(cell: str) -> str:
    return hashlib.sha256(plain(cell).encode()).hexdigest()[:6]


def _sources(event: Event, titles: Mapping[str, str]) -> str:
    told = []
    for account in event.accounts:
        citation = account.citation
        title = titles.get(citation.document_id, citation.document_id)
        paragraph = f", para {citation.paragraph}" if citation.paragraph else ""
        told.append(f"{title}, page {citation.page}{paragraph}")
    if CALCULATED in event.flags:
        told.append(f"calculated: {CAUTION}")
    return "; ".join(told)


def _taken(event: Event, cells: Mapping[str, str], number: int, changes: list[Change]) -> dict[str, str]:
    """The values of a row that are taken, by the names of chronology.toml."""
    now = _cells(event)
    marks = dict(zip(EDITED, cells["Check"].strip().split("."), strict=False))
    taken: dict[str, str] = {}
    for name in EDITED:
        theirs = plain(cells[name])
        if theirs == plain(now[name]) or _mark(theirs) == marks.get(name):
            continue
        if name in marks and _mark(now[name]) != marks[name]:
            message = f"{name} was changed here and in the table: kept as it stands here"
            changes.append(Change(what="kept", id=event.id, message=message, row=number))
            continue
        value, fault = _read(name, theirs)
        if fault:
            changes.append(Change(what="refused", id=event.id, message=fault, row=number))
        elif value != _value(event, name):
            taken[_KEYS[name]] = value
            changes.append(Change(what="taken", id=event.id, message=name, row=number))
    if taken and "status" not in taken and event.status is not Status.ADDED:
        taken["status"] = Status.EDITED.value
    return taken


def _value(event: Event, name: str) -> str:
    return event.date.edtf() if name == "Date" else _cells(event)[name]


def _read(name: str, cell: str) -> tuple[str, str]:
    """The value of a cell as chronology.toml writes it, or what is wrong with it."""
    if name == "Date":
        try:
            return typed_date(cell).edtf(), ""
        except DateFault as fault:
            return "", f"Date: {fault}"
    if name == "Status":
        low = cell.lower()
        if low not in {status.value for status in Status}:
            words = ", ".join(status.value for status in Status)
            return "", f"Status: {cell!r} is none of {words}"
        return low, ""
    if name == "Event" and not cell:
        return "", "Event: the text is empty; take the row out, or write rejected under Status"
    return cell, ""


def _new_row(
    cells: Mapping[str, str], number: int, added: list[Event], changes: list[Change], known: Mapping[str, Event]
) -> None:
    if not any(plain(cells[name]) for name in EDITED):
        return
    date, fault = _read("Date", plain(cells["Date"]))
    text = plain(cells["Event"])
    if fault or not text:
        message = fault or "Event: a new row needs a text"
        changes.append(Change(what="refused", id="", message=message, row=number))
        return
    digest = hashlib.sha256(f"{date}\x00{text}".encode()).hexdigest()[:10]
    event = Event(
        id=f"a-{digest}",
        date=typed_date(plain(cells["Date"])),
        text=text,
        kind=plain(cells["Kind"]) or "other",
        status=Status.ADDED,
        disputed=plain(cells["Disputed"]),
    )
    if event.id in known or any(other.id == event.id for other in added):
        message = "the same event was added before"
        changes.append(Change(what="kept", id=event.id, message=message, row=number))
        return
    added.append(event)
    changes.append(Change(what="added", id=event.id, message="a new row", row=number))
