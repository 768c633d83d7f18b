"""Columns of a table whose cells came to stand in other rows than they went out in, as when one is sorted by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bundler.tables.table import mark

OUT_OF_PLACE = (
    "the column {}: its cells stand in other rows than they went out in, as when a column is sorted by itself: "
    "nothing of it is taken"
)
"""What is said of such a column."""
# Two cells may well have been exchanged on purpose.
_LEAST = 3


def is_out_of_place(cells: Iterable[tuple[str, str]]) -> bool:
    """Whether most of the changed cells of a column hold what went out in another changed row.

    Each is what the cell holds and the figures of what went out in its row. Values that many rows were given alike are
    no sign of it: what counts is that those rows lost them.
    """
    changed = [(mark(cell), went_out) for cell, went_out in cells if mark(cell) != went_out]
    came, gone = (Counter(marks) for marks in zip(*changed, strict=True)) if changed else (Counter(), Counter())
    return _LEAST <= (came & gone).total() > len(changed) / 2
