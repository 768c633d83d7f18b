"""The rows of a document's tables, logs and records, each of which may tell of an event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from bundler.chronology.lines.running import Line
from bundler.chronology.records.celled import between, celled, shifted
from bundler.chronology.records.dated_items import dated_items
from bundler.chronology.records.dated_tables import dated_tables
from bundler.chronology.records.day_heads import day_heads
from bundler.chronology.records.diary import diary
from bundler.chronology.records.form_dates import form_dates
from bundler.chronology.records.labelled import labelled
from bundler.chronology.records.later_dates import later_dates
from bundler.chronology.records.messages import messages
from bundler.chronology.records.problem_list import problem_list
from bundler.chronology.records.row import Row
from bundler.chronology.records.table_heads import LISTED

# Papers that may be written as entries with labels.
_ENTERED = LISTED | {"report"}
# What is read where no table that goes by date stands, one after the other.
_REST: tuple[Callable[[Sequence[Line]], Sequence[Row]], ...] = (
    diary,
    day_heads,
    later_dates,
    problem_list,
    form_dates,
    dated_items,
)


def rows(lines: Sequence[Line], kind: str) -> tuple[Row, ...]:
    """Give the rows in order, none over another. `kind` is the document's, as bundle.toml writes it."""
    tables = celled(lines, kind)
    if not tables:
        return _rows(lines, kind)
    found = [row for table in tables for row in table.rows]
    for first, stretch in between(lines, tables):
        found += shifted(_rows(stretch, kind), first) if stretch else ()
    return tuple(sorted(found, key=lambda row: row.first))


def _rows(lines: Sequence[Line], kind: str) -> tuple[Row, ...]:
    if chat := messages(lines):
        return tuple(Row(first=place, end=end, table="messages") for place, end in pairwise([*chat, len(lines)]))
    if kind in _ENTERED and (entries := labelled(lines, convictions=kind == "conviction-record")):
        return entries
    found = list(dated_tables(lines, kind))
    for read in _REST if kind in LISTED else (dated_items,):
        taken = {place for row in found for place in range(row.first, row.end)}
        found += [row for row in read(lines) if not taken.intersection(range(row.first, row.end))]
    return tuple(sorted(found, key=lambda row: row.first))
