"""What came of one row or cell of a table that came back."""

from __future__ import annotations

from collections.abc import Iterable
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


def beside(heads: Iterable[str]) -> tuple[Change, ...]:
    """Tell of columns of somebody's own: nothing of them can be taken."""
    named = (f"“{head}”" if head else "without a head" for head in heads)
    return tuple(
        Change(what="kept", id="", message=f"the column {name} is none of the table’s: nothing of it was taken")
        for name in named
    )
