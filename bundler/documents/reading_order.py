"""Reading order: values filled into a form, which a PDF tells after all else, put beside their labels.

The rest of a page stays in the order in which its author wrote it: guessing another one does more harm than good.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_SAME_ROW = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line and its box in the displayed frame: points from the page's top left corner, y downwards.

    `is_filled` tells whether it was filled into a form.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    is_filled: bool = False


def with_values_in_place(lines: Sequence[Line]) -> tuple[str, ...]:
    """Give the texts of a page's lines, each filled value in the row it stands in, or between those above and below.

    Words in one row are joined by a space, from left to right.
    """
    rows = [[line] for line in lines if not line.is_filled]
    for line in lines:
        if line.is_filled:
            _put(line, rows)
    return tuple(" ".join(line.text for line in row) for row in rows)


def _put(line: Line, rows: list[list[Line]]) -> None:
    """Put a line into the row it stands in, where it covers nothing there, or else between the rows."""
    for row in rows:
        if all(_is_beside(line, other) for other in row):
            row.append(line)
            row.sort(key=lambda one: one.left)
            return
    middle = (line.top + line.bottom) / 2
    for place, row in enumerate(rows):
        if middle < (row[0].top + row[0].bottom) / 2:
            rows.insert(place, [line])
            return
    rows.append([line])


def _is_beside(one: Line, other: Line) -> bool:
    """Tell whether two lines stand in one row, and neither over the other."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    lower = min(one.bottom - one.top, other.bottom - other.top)
    is_apart = one.left >= other.right or one.right <= other.left
    return shared > 0 and shared >= _SAME_ROW * lower and is_apart
