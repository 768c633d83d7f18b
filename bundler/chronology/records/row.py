"""A row of a table, or an entry of a log, among the lines of a document."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.chronology.records.entry import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: its lines, from `first` up to `end` (places in the list of lines), and the sort of table it stands in.

    `table` is ``convictions``, ``log`` (each row tells of something), ``messages`` (of a chat), ``documents`` (a list
    of papers) or ``other``. `entry` is what it says, where its parts can be told apart.
    """

    first: int
    end: int
    table: str
    entry: Entry | None = None
