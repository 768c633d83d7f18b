"""An entry of a log or a record, where its parts can be told apart."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a row says without its date, its number and its author; who wrote it; and where its date stands.

    `at` counts letters from the start of the row's text to its date, -1 where the date stands at its head; where the
    date's own cell is known and says less than a day, or more, `cell` is how many letters that has. `above`
    tells that it has none of its own, and is of the day of the row above. `sure` is how sure that is, between 0 and 1.
    `undated`: it says that its day is not known, or should have one and has none; `month` is what is known of it, in
    EDTF, or nothing. `kind` is that of its event, where the heads of its columns settle it. `others` are what else the
    row tells, each with a day in a column of its own.
    """

    said: str
    who: str = ""
    at: int = -1
    cell: int = 0
    above: bool = False
    sure: float = 0.9
    undated: bool = False
    month: str = ""
    kind: str = ""
    others: tuple[Entry, ...] = ()
