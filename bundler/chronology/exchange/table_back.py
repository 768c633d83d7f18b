"""What people made of the chronology's table when it comes back, held against the events as they now stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bundler.chronology.event import Event, Status
from bundler.chronology.exchange.columns import CHECKED, COLUMNS, EDITED
from bundler.chronology.exchange.held_cell import held, is_changed, marks_of
from bundler.chronology.exchange.own_row import Papers, event_of, page_fault, read_words
from bundler.chronology.exchange.read_cell import is_american, read_cell
from bundler.errors import CaseError
from bundler.partial_date import PartialDate
from bundler.tables.change import Change, left_beside
from bundler.tables.misread import put_right
from bundler.tables.out_of_place import OUT_OF_PLACE, is_out_of_place
from bundler.tables.table import Table, mark, plain

_KEYS = {"Date": "date", "Event": "text", "Kind": "kind", "Status": "status", "Disputed": "disputed"}
_WORDS = re.compile(r"[\w-]+")
_OF_SOURCE = "Source: the pages of an event are not changed in a table; add the page as an event, and join the two"
_NOT_ITS_CHECK = (
    "its Id and its Check are of two rows, as when a column is sorted by itself: nothing of the row is taken"
)
_NO_LIST = "the hidden list of the rows that went out is gone from the file, so rows that were taken out cannot be told"
_UNKNOWN = "the chronology has no event of that id; for an event of your own leave the Id empty"
_TWICE = "this id stands twice in the table, and its first row counts; for a new event empty the Id"
_GONE_OR_UNKNOWN = "its row is no longer in the table, or is one whose id nobody knows: the event stays as it is"
# So many rows of which none is known are another case's.
_SEVERAL = 3
NO_TITLES: Mapping[str, str] = {}
"""No document's title is known, so that documents are told by their ids."""
NOT_COUNTED: Mapping[str, int] = {}
"""No document's pages are known, so that any page that a row names is believed."""


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


def merge_table(
    table: Table,
    events: Sequence[Event],
    titles: Mapping[str, str] = NO_TITLES,
    pages: Mapping[str, int] = NOT_COUNTED,
) -> Merged:
    """Hold a table that comes back against the events as they now stand, cell by cell.

    A cell changed in the table alone is taken; one changed in both places, and not alike, is kept as it stands and
    reported. A row without an id is a new event; `titles` are the documents' by id, by which its source is read, and
    `pages` how many each has, for those that were read.
    Nothing that cannot be read is passed over in silence.
    """
    rows = [dict(zip(COLUMNS, (*row, *[""] * len(COLUMNS)), strict=False)) for row in table.rows]
    back = _Back({event.id: event for event in events}, Papers(titles=titles, pages=pages), rows)
    for place, cells in enumerate(rows):
        back.take(cells, table.first + place, table.odd.unplain.get(place, ""))
    if back.is_of_another_case():
        raise _another_case(len(rows))
    if not table.exported and any(marks_of(cells["Check"]) for cells in rows):
        back.tell_no_list()
    merged = back.result(table.exported)
    return replace(merged, changes=(*merged.changes, *left_beside(table)))


class _Back:
    """The rows of a table on their way back: what has been asked for so far."""

    def __init__(
        self,
        known: Mapping[str, Event],
        papers: Papers,
        rows: Sequence[Mapping[str, str]],
    ) -> None:
        self._known, self._papers = known, papers
        self._told = {(event.date.edtf(), plain(event.text)): event for event in known.values() if not event.account_of}
        self._values: dict[str, dict[str, str]] = {}
        self._rejected: list[str] = []
        self._added: dict[str, Event] = {}
        self._changes: list[Change] = []
        self._met: set[str] = set()
        self._unknown = 0
        borne = {cells["Id"].strip() for cells in rows}
        self._without_id = _by_mark(id for id in known if id not in borne)
        self._is_american = is_american(cells["Date"] for cells in rows)
        self._out_of_place = _out_of_place(rows)
        for name in self._out_of_place:
            self._changes.append(Change(what="refused", id="", message=OUT_OF_PLACE.format(name)))

    def take(self, cells: Mapping[str, str], number: int, unplain: str) -> None:
        """Take one row, whose number is `number` as the table shows it; `unplain` says why nothing of it is taken."""
        marks = marks_of(cells["Check"])
        id = self._whose(cells, marks)
        if unplain:
            # Cells that were merged may hold the id among other words: the row is there, though nothing of it is taken.
            self._met |= self._known.keys() & {id, *_WORDS.findall(" ".join(cells.values()))}
            self._tell("refused", id, unplain, number)
        elif not id:
            self._own_row(cells, number)
        elif id not in self._known:
            self._unknown += 1
            self._tell("refused", id, _UNKNOWN, number)
        elif id in self._met:
            self._tell("refused", id, _TWICE, number)
        elif marks.get("Id", mark(id)) != mark(id):
            self._met.add(id)
            self._tell("refused", id, _NOT_ITS_CHECK, number)
        else:
            self._met.add(id)
            self._known_row(self._known[id], cells, marks, number)

    def _whose(self, cells: Mapping[str, str], marks: Mapping[str, str]) -> str:
        """The id of a row: where it bears none that is known, its Check still tells whose it is.

        Not where that id stands in another row, nor where the Check may be that of two.
        """
        id = cells["Id"].strip()
        return id if id in self._known else self._without_id.pop(marks.get("Id", ""), id)

    def is_of_another_case(self) -> bool:
        """Whether several rows bear ids, and the chronology knows none of them."""
        return self._unknown >= _SEVERAL and not self._met

    def tell_no_list(self) -> None:
        """Tell that it is not known which rows went out."""
        self._changes.append(Change(what="kept", id="", message=_NO_LIST))

    def result(self, exported: Sequence[str]) -> Merged:
        """What all rows ask for; `exported` are the ids that went out."""
        gone = [id for id in exported if id in self._known and id not in self._met]
        deleted = tuple(id for id in gone if self._known[id].status is not Status.REJECTED)
        message = _GONE_OR_UNKNOWN if self._unknown else "its row is no longer in the table"
        told = [Change(what="deleted", id=id, message=message) for id in deleted]
        return Merged(
            values=self._values,
            rejected=tuple(self._rejected),
            added=tuple(self._added.values()),
            deleted=() if self._unknown else deleted,
            changes=(*self._changes, *told),
        )

    def _tell(self, what: str, id: str, message: str, number: int) -> None:
        self._changes.append(Change(what=what, id=id, message=message, row=number))

    def _known_row(self, event: Event, cells: Mapping[str, str], marks: Mapping[str, str], number: int) -> None:
        taken: dict[str, str] = {}
        for name in EDITED:
            theirs = plain(cells[name])
            if name in self._out_of_place or not is_changed(event, name, theirs, marks):
                continue
            what, message, value = held(event, name, theirs, marks, american=self._is_american)
            if what == "taken":
                taken[_KEYS[name]] = value
            if what:
                self._tell(what, event.id, message, number)
        if "Source" in marks and marks["Source"] not in (mark(cells["Source"]), mark(put_right(cells["Source"]))):
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

    def _own_row(self, cells: Mapping[str, str], number: int) -> None:
        if not any(plain(cells[name]) for name in CHECKED):
            return
        date, text, fault = read_words(cells, american=self._is_american)
        same = None if fault else self._told.get((date, text))
        fault = fault or ("" if same else page_fault(cells, self._papers))
        if fault:
            self._tell("refused", "", fault, number)
        elif same is not None:
            self._met.add(same.id)
            remedy = f": jrbundle chronology restore {same.id}" if same.status is Status.REJECTED else ""
            message = f"this event was left out here{remedy}" if remedy else "this event stands here already"
            self._tell("kept", same.id, message, number)
        else:
            self._add(*event_of(cells, date, text, self._papers), number)

    def _add(self, event: Event, faults: Iterable[str], number: int) -> None:
        if event.id in self._known or event.id in self._added:
            self._tell("kept", event.id, "the same event was added before", number)
            return
        self._added[event.id] = event
        self._tell("added", event.id, f"a new row: read as {event.date.words()}", number)
        for fault in faults:
            self._tell("refused", event.id, fault, number)


def _another_case(many: int) -> CaseError:
    return CaseError(
        f"none of the {many} rows of this table is of this chronology: it looks like the table of another case",
        remedy="import it into its own case; events that are to be taken over stand in rows without Id and Check",
    )


def _by_mark(ids: Iterable[str]) -> dict[str, str]:
    """The ids by the figures under Check that are of one of them alone."""
    marked = [(mark(id), id) for id in ids]
    counted = Counter(figures for figures, _ in marked)
    return {figures: id for figures, id in marked if counted[figures] == 1}


def _out_of_place(rows: Iterable[Mapping[str, str]]) -> tuple[str, ...]:
    """The columns that tell the rows apart and whose cells stand in other rows than they went out in."""
    marked = [(row, marks) for row in rows if (marks := marks_of(row["Check"])) and row["Id"].strip()]
    return tuple(
        name
        for name in ("Date", "Event")
        if is_out_of_place((_as_it_went_out(name, plain(row[name]), marks), marks[name]) for row, marks in marked)
    )


def _as_it_went_out(name: str, cell: str, marks: Mapping[str, str]) -> str:
    """A cell as the table writes it: a date may come back in another form."""
    value = read_cell(name, cell)[0] if name == "Date" and mark(cell) != marks[name] else ""
    return PartialDate.parse(value).words() if value else cell
