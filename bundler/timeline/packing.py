"""Which label stands in which row of its lane: none on another, and what is too dense for that joined and counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bundler.chronology.event import Event

_AIR = 9.0
_ROOM_FOR_MARK = 3.0
# More labels than this a lane has no room for, whatever its rows.
_MOST = 240
_OVER_A_BREAK = 10_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One label, of one event or more: its marks stand from `left` to `right`, its words are `wide`.

    `stretch` is the part of the scale, without a break, in which it begins.
    """

    events: tuple[Event, ...]
    left: float
    right: float
    wide: float
    words_left: float
    stretch: int = 0

    @property
    def reach(self) -> tuple[float, float]:
        """The room it takes in its row."""
        return (
            min(self.left - _ROOM_FOR_MARK, self.words_left),
            max(self.right + _ROOM_FOR_MARK, self.words_left + self.wide) + _AIR,
        )


Join = Callable[[Item, Item], Item]
"""Makes one item of two that stand beside one another."""


def rows_needed(items: Sequence[Item]) -> int:
    """How many rows a lane needs so that every item has a label of its own."""
    rows, _ = _packed(items, len(items))
    return 1 + max(rows, default=0)


def packed(items: Sequence[Item], rows: int, join: Join) -> tuple[tuple[Item, int], ...]:
    """Give each item with its row (from 0), in so many rows at most; items that have no room are joined."""
    kept = _thinned(list(items), join)
    while True:
        placed, failed = _packed(kept, rows)
        if failed is None:
            return tuple(zip(kept, placed, strict=True))
        at = _nearest(kept, failed)
        kept[at : at + 2] = [join(kept[at], kept[at + 1])]


def _packed(items: Sequence[Item], rows: int) -> tuple[list[int], int | None]:
    """The row of each item, up to the first that has no room, whose place is given."""
    ends: list[float] = []
    placed: list[int] = []
    for place, item in enumerate(items):
        left, right = item.reach
        row = next((number for number, end in enumerate(ends) if end <= left), len(ends))
        if row == len(ends):
            if row >= rows:
                return placed, place
            ends.append(right)
        ends[row] = right
        placed.append(row)
    return placed, None


def _nearest(items: Sequence[Item], failed: int) -> int:
    """Of the items that crowd about the one that failed, the first of the two that stand nearest to one another."""
    left = items[failed].reach[0]
    first = failed
    while first > 0 and items[first - 1].reach[1] > left:
        first -= 1
    first = min(first, failed - 1)
    return min(range(first, failed), key=lambda at: _apart(items[at], items[at + 1]))


def _apart(one: Item, other: Item) -> tuple[float, int]:
    """How far the joined marks would reach, far more over time left out, and how many they would be."""
    reach = max(one.right, other.right) - min(one.left, other.left)
    return reach + (_OVER_A_BREAK if one.stretch != other.stretch else 0.0), len(one.events) + len(other.events)


def _thinned(items: list[Item], join: Join) -> list[Item]:
    """Join neighbours, evenly along the lane, until no more are left than can have labels."""
    while len(items) > _MOST:
        apart = sorted(_apart(one, other)[0] for one, other in pairwise(items))
        near = apart[min(len(items) - _MOST, len(apart)) - 1]
        fewer = [items[0]]
        for at, item in enumerate(items[1:], start=1):
            if len(fewer) + len(items) - at > _MOST and _apart(fewer[-1], item)[0] <= near:
                fewer[-1] = join(fewer[-1], item)
            else:
                fewer.append(item)
        if len(fewer) == len(items):
            break
        items = fewer
    return items
