"""Take over an edited table into chronology.toml: a person's own edits, made elsewhere."""

from __future__ import annotations

from pathlib import Path

from bundler.chronology.chronology_edit import set_values
from bundler.chronology.chronology_file import append, read_chronology
from bundler.chronology.curation.reject import reject
from bundler.chronology.table import merge_table
from bundler.tables.change import Change
from bundler.tables.table import Table


def take(file: Path, table: Table, *, reject_deleted: bool) -> tuple[Change, ...]:
    """Put what was changed in a table into chronology.toml and tell of each row and cell that was not as it stood.

    `reject_deleted` rejects the events whose rows were taken out; else they are told of and stay.
    """
    merged = merge_table(table, read_chronology(file).events)
    if merged.values:
        set_values(file, merged.values)
    if reject_deleted and merged.deleted:
        reject(file, merged.deleted)
    if merged.added:
        append(file, merged.added)
    return merged.changes
