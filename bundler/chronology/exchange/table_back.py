"""What people made of the chronology's table when it comes back, held against the events as they now stand."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bundler.chronology.event import Event, Status
from bundler.chronology.exchange.columns import CHECKED, COLUMNS, EDITED
from bundler.chronology.exchange.source_cell import read_sources
from bundler.chronology.exchange.table import cells_of, mark
from bundler.partial_date import DateFault
from bundler.prose.typed_date import typed_date
from bundler.tables.change import Change, beside
from bundler.tables.table import MERGED, Table, forms_of, plain

_KEYS = {"Date": "date", "Event": "text", "Kind": "kind", "Status": "status", "Disputed": "disputed"}
_STATUSES = tuple(status.value for status in Status)
_CHECK = re.compile(r"[0-9a-f]{6}(?:\.[0-9a-f]{6}){4,}")
_NO_CHECK = "the figures under Check are gone, so it cannot be told which is newer: kept as it stands here"
_OF_SOURCE = "Source: the pages of an event are not changed in a table; add the page as an event, and join the two"
_NO_SOURCE = "Source: no one document and page is plain from it; write it as in other rows: the title, page 3, para 5"
_LEFT_OUT = "Status: a new row cannot be rejected; take it out of the table"
NO_TITLES: Mapping[str, str] = {}
"""No document's title is known, so that documents are told by their ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What an imported table asks for.

    Values to set by id, ids of events to leave out, events to add, ids of events whose rows are gone, and the report.
    """

    values: Mapping[str, Mapping[str, str]]
    rejected: tuple[str, ...]
    added: tuple[Event, ...]
    deleted: tuple[str, ...]
    changes: tuple[Change, ...]


def merge_table(table: Table, events: Sequence[Event], titles: Mapping[str, str] = NO_TITLES) -> Merged:
    """Hold a table that comes back against the events as they now stand, cell by cell.

    A cell changed in the table alone is taken; one changed in both places, and not alike, is kept as it stands and
    reported. A row without an id is a new event; `titles` are the documents' by id, by which its source is read.
    Nothing that cannot be read is passed over in silence.
    """
    back = _Back({event.id: event for event in events}, titles)
    for place, row in enumerate(table.rows):
        cells = dict(zip(COLUMNS, (*row, *[""] * len(COLUMNS)), strict=False))
        back.take(cells, table.first + place, is_merged=place in table.merged)
    merged = back.result(table.exported)
    return replace(merged, changes=(*merged.changes, *beside(table.beside)))


class _Back:
    """The rows of a table on their way back: what has been asked for so far."""

    def __init__(self, known: Mapping[str, Event], titles: Mapping[str, str]) -> None:
        self._known, self._titles = known, titles
        self._told = {(event.date.edtf(), plain(event.text)): event for event in known.values() if not event.account_of}
        self._values: dict[str, dict[str, str]] = {}
        self._rejected: list[str] = []
        self._added: dict[str, Event] = {}
        self._changes: list[Change] = []
        self._met: set[str] = set()

    def take(self, cells: Mapping[str, str], number: int, *, is_merged: bool) -> None:
        """Take one row, whose number is `number` as the table shows it."""
        id = cells["Id"].strip()
        if is_merged:
            self._met.add(id)
            self._tell("refused", id, MERGED, number)
        elif not id:
            self._new_row(cells, number)
        elif id not in self._known:
            self._tell("refused", id, "the chronology has no event of that id", number)
        elif id in self._met:
            self._tell("refused", id, "this id stands twice in the table", number)
        else:
            self._met.add(id)
            self._known_row(self._known[id], cells, number)

    def result(self, exported: Sequence[str]) -> Merged:
        """What all rows ask for; `exported` are the ids that went out."""
        gone = [id for id in exported if id in self._known and id not in self._met]
        deleted = tuple(id for id in gone if self._known[id].status is not Status.REJECTED)
        told = [Change(what="deleted", id=id, message="its row is no longer in the table") for id in deleted]
        return Merged(
            values=self._values,
            rejected=tuple(self._rejected),
            added=tuple(self._added.values()),
            deleted=deleted,
            changes=(*self._changes, *told),
        )

    def _tell(self, what: str, id: str, message: str, number: int) -> None:
        self._changes.append(Change(what=what, id=id, message=message, row=number))

    def _known_row(self, event: Event, cells: Mapping[str, str], number: int) -> None:
        marks = _marks(cells["Check"])
        taken: dict[str, str] = {}
        for name in EDITED:
            theirs = plain(cells[name])
            if not _is_changed(event, name, theirs, marks):
                continue
            kept = _kept(event, name, marks)
            value, fault = _read(name, theirs)
            if kept or fault:
                self._tell("kept" if kept else "refused", event.id, kept or fault, number)
            elif value != (event.date.edtf() if name == "Date" else cells_of(event)[name]):
                taken[_KEYS[name]] = value
                understood = f": read as {typed_date(theirs).words()}" if name == "Date" else ""
                self._tell("taken", event.id, f"{name}{understood}", number)
        if "Source" in marks and mark(cells["Source"]) != marks["Source"]:
            self._tell("refused", event.id, _OF_SOURCE, number)
        if taken:
            self._set(event, taken)

    def _set(self, event: Event, taken: dict[str, str]) -> None:
        if "date" in taken and event.flags:
            # They tell of doubts about the date as it was read, which is no longer the date.
            taken["flags"] = ""
        if taken.get("status") == Status.REJECTED.value:
            self._rejected.append(event.id)
            del taken["status"]
        if "status" in taken:
            taken["was"] = ""
        elif taken and event.status not in (Status.ADDED, Status.REJECTED):
            taken["status"] = Status.EDITED.value
        if taken:
            self._values[event.id] = taken

    def _new_row(self, cells: Mapping[str, str], number: int) -> None:
        if not any(plain(cells[name]) for name in CHECKED):
            return
        date, fault = _read("Date", plain(cells["Date"]))
        text, status = plain(cells["Event"]), plain(cells["Status"]).lower()
        fault = fault or ("" if text else "Event: a new row needs a text")
        fault = fault or (_LEFT_OUT if status == Status.REJECTED.value else "")
        same = self._told.get((date, text))
        if fault:
            self._tell("refused", "", fault, number)
        elif same is not None:
            self._met.add(same.id)
            remedy = f": jrbundle chronology restore {same.id}" if same.status is Status.REJECTED else ""
            message = f"this event was left out here{remedy}" if remedy else "this event stands here already"
            self._tell("kept", same.id, message, number)
        else:
            self._add(cells, date, text, number)
            if status and status not in _STATUSES:
                self._tell("refused", "", _read("Status", plain(cells["Status"]))[1], number)

    def _add(self, cells: Mapping[str, str], date: str, text: str, number: int) -> None:
        digest = hashlib.sha256(f"{date}\x00{text}".encode()).hexdigest()[:10]
        source = plain(cells["Source"])
        accounts = read_sources(source, self._titles)
        event = Event(
            id=f"a-{digest}",
            date=typed_date(plain(cells["Date"])),
            text=text,
            kind=plain(cells["Kind"]) or "other",
            status=Status.ADDED,
            accounts=accounts,
            disputed=plain(cells["Disputed"]),
        )
        if event.id in self._known or event.id in self._added:
            self._tell("kept", event.id, "the same event was added before", number)
            return
        self._added[event.id] = event
        self._tell("added", event.id, f"a new row: read as {event.date.words()}", number)
        if source and not accounts:
            self._tell("refused", event.id, _NO_SOURCE, number)


def _marks(check: str) -> dict[str, str]:
    """The figures of a row by the heads of the columns; none where they are not those that were exported."""
    plainly = check.strip()
    return dict(zip(CHECKED, plainly.split("."), strict=False)) if _CHECK.fullmatch(plainly) else {}


def _is_changed(event: Event, name: str, theirs: str, marks: Mapping[str, str]) -> bool:
    return theirs not in forms_of(cells_of(event)[name]) and mark(theirs) != marks.get(name)


def _kept(event: Event, name: str, marks: Mapping[str, str]) -> str:
    """Why a cell that was changed in the table stays as it stands here; "" where it is taken."""
    if not marks:
        return "" if event.status is Status.SUGGESTED else f"{name}: {_NO_CHECK}"
    if name in marks and mark(cells_of(event)[name]) != marks[name]:
        return f"{name} was changed here and in the table: kept as it stands here"
    return ""


def _read(name: str, cell: str) -> tuple[str, str]:
    """The value of a cell as chronology.toml writes it, or what is wrong with it."""
    if name == "Date":
        try:
            return typed_date(cell).edtf(), ""
        except DateFault as fault:
            return "", f"Date: {fault}"
    if name == "Status":
        low = cell.lower()
        return (low, "") if low in _STATUSES else ("", f"Status: {cell!r} is none of {', '.join(_STATUSES)}")
    if name == "Event" and not cell:
        return "", "Event: the text is empty; take the row out, or write rejected under Status"
    return cell, ""
