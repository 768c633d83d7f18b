"""Take over an edited table into chronology.toml: a person's own edits, made elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bundler.chronology.curation.act import Opened
from bundler.chronology.curation.earlier import remembered
from bundler.chronology.event import Status
from bundler.chronology.exchange.table_back import NO_TITLES, NOT_COUNTED, merge_table
from bundler.chronology.toml.chronology_edit import appended_event, changed
from bundler.tables.change import Change
from bundler.tables.table import Table


def take(
    file: Path,
    table: Table,
    *,
    reject_deleted: bool,
    titles: Mapping[str, str] = NO_TITLES,
    pages: Mapping[str, int] = NOT_COUNTED,
) -> tuple[Change, ...]:
    """Put what was changed in a table into chronology.toml, and tell of each row and cell that was not as it stood.

    `reject_deleted` rejects the events whose rows were taken out; else they are told of and stay. `titles` are the
    documents' by id, by which the sources of new rows are read, and `pages` how many each has, for those that were
    read. All of it is written at once or, where one event cannot be changed, nothing.
    """
    opened = Opened(file)
    merged = merge_table(table, [piece.event for piece in opened.text.pieces], titles, pages)
    text = changed(opened.text, merged.values)
    out = {*merged.rejected, *(merged.deleted if reject_deleted else ())}
    leave = {
        piece.event.id: {"status": Status.REJECTED.value, "was": remembered(piece)}
        for piece in text.pieces
        if piece.event.id in out
    }
    text = changed(text, leave)
    for event in merged.added:
        text = appended_event(text, event)
    if merged.values or leave or merged.added:
        opened.close(text, "took back a table", (*merged.values, *leave))
    return merged.changes
