"""What came of one row or cell of a table that came back."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.tables.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What came of a row: `what` is ``taken``, ``added``, ``deleted``, ``kept`` or ``refused``.

    `row` is its number as the table shows it, the head being row 1; 0 where it is in the table no more.
    """

    what: str
    id: str
    message: str
    row: int = 0


_BESIDE = "the column {} is none of the table’s: nothing of it was taken"
_OTHER_SHEET = "the sheet “{}” holds such a table too: nothing of it was taken"
_NOTED = "a comment or a note stands beside this row: its words are not taken over"


def left_beside(table: Table) -> tuple[Change, ...]:
    """Tell of columns and sheets of somebody's own, and of comments and notes at rows: nothing of them is taken."""
    named = (f"“{head}”" if head else "without a head" for head in table.beside)
    columns = (Change(what="kept", id="", message=_BESIDE.format(name)) for name in named)
    sheets = (Change(what="kept", id="", message=_OTHER_SHEET.format(name)) for name in table.other_sheets)
    notes = (
        Change(what="kept", id=table.rows[place][0].strip(), message=_NOTED, row=table.first + place)
        for place in sorted(table.odd.noted)
        if place < len(table.rows)
    )
    return (*columns, *sheets, *notes)
