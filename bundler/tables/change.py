"""What came of one row or cell of a table that came back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What came of a row: `what` is ``taken``, ``added``, ``deleted``, ``kept`` or ``refused``.

    `row` is its number as the table shows it, the head being row 1; 0 where it is in the table no more.
    """

    what: str
    id: str
    message: str
    row: int = 0
