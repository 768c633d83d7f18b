"""The scale of a timeline: days to places. A year is wide where much is told of it; a long silence is left out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

_LEAST_BREAK = 150
_SHARE = 0.14
_MOST_BREAKS = 6
_LEAST_DAYS = 28
# Of the room, this share goes by length of time, the rest by how many events there are, many counting for less.
_BY_TIME = 0.25
_CROWD = 0.8
_LEAST_PIECE = 34.0

Span = tuple[date, date]
"""The first and the last day of an event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Days `first` up to `last` (ordinals), drawn evenly from `left` to `right`: so many months, or a rest of them."""

    first: int
    last: int
    left: float
    right: float
    months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """Time left out between two pieces: from `left` to `right` of the picture, and how long it is."""

    left: float
    right: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Where every day stands. Pieces that touch follow one another without a break."""

    pieces: tuple[Piece, ...]

    def place(self, day: date) -> float:
        """The place of a day; one that no piece holds stands at the nearest end of one."""
        number = day.toordinal()
        at = max(0, bisect_right([piece.first for piece in self.pieces], number) - 1)
        piece = self.pieces[at]
        number = min(max(number, piece.first), piece.last)
        return piece.left + (number - piece.first) * (piece.right - piece.left) / (piece.last - piece.first)

    def stretches(self) -> tuple[tuple[float, float], ...]:
        """From where to where the scale runs without a break."""
        found: list[tuple[float, float]] = []
        for piece in self.pieces:
            if found and piece.left - found[-1][1] < 1:
                found[-1] = (found[-1][0], piece.right)
            else:
                found.append((piece.left, piece.right))
        return tuple(found)

    def stretch_of(self, place: float) -> int:
        """Which of its stretches a place stands in, from 0."""
        return max(0, bisect_right([left for left, _ in self.stretches()], place) - 1)

    def breaks(self) -> tuple[Break, ...]:
        """The stretches of time that are left out."""
        return tuple(
            Break(
                left=before.right,
                right=after.left,
                words=_long(date.fromordinal(before.last), date.fromordinal(after.first)),
            )
            for before, after in pairwise(self.pieces)
            if after.left - before.right >= 1
        )


def scale_of(spans: Sequence[Span], left: float, right: float, break_width: float) -> Scale:
    """Give the scale on which these spans of days stand between `left` and `right`."""
    held = _held(spans)
    short = _LEAST_DAYS - (held[-1][1] - held[0][0])
    if short > 0:
        held[0] = (max(1, held[0][0] - short // 2), held[0][1])
        held[-1] = (held[-1][0], min(date.max.toordinal(), held[-1][1] + short - short // 2))
    breaks = _breaks(held)
    ends = [held[0][0], *(end for at in breaks for end in (held[at][1], held[at + 1][0])), held[-1][1]]
    stretches = list(zip(ends[::2], ends[1::2], strict=True))
    months = _unit_of(sum(last - first for first, last in stretches))
    parts = [list(_cut(first, max(last, first + 1), months)) for first, last in stretches]
    pieces = _placed(parts, spans, left, right, break_width)
    return Scale(pieces=tuple(replace(piece, months=months) for piece in pieces))


def _placed(
    parts: Sequence[Sequence[tuple[int, int]]], spans: Sequence[Span], left: float, right: float, break_width: float
) -> Iterator[Piece]:
    """Share the room out among the parts of each stretch."""
    every = [part for stretch in parts for part in stretch]
    crowd = [told**_CROWD for told in _told([first for first, _ in every], spans)]
    days, crowds = sum(last - first for first, last in every), sum(crowd) or 1.0
    # A stretch that is one day has room of its own all the same.
    least = min(_LEAST_PIECE, (right - left) / (2 * len(parts)))
    room = right - left - break_width * (len(parts) - 1) - least * len(parts)
    at, number = left, 0
    for stretch in parts:
        for first, last in stretch:
            share = _BY_TIME * (last - first) / days + (1 - _BY_TIME) * crowd[number] / crowds
            wide = room * share + least / len(stretch)
            yield Piece(first=first, last=last, left=at, right=at + wide, months=12)
            at, number = at + wide, number + 1
        at += break_width


def _told(starts: Sequence[int], spans: Sequence[Span]) -> list[float]:
    """How much is told of each part, by where parts begin: what lasted, or may be of any day, is told of all its days.

    An event counts for one, shared out evenly among the parts in which it lies.
    """
    told = [0.0] * len(starts)
    for begins, ends in spans:
        first, last = (max(0, bisect_right(starts, day.toordinal()) - 1) for day in (begins, ends))
        for at in range(first, last + 1):
            told[at] += 1 / (last + 1 - first)
    return told


def _unit_of(days: int) -> int:
    """How many months one piece has: so that there are neither very few of them nor very many."""
    return next((months for months in (1, 3, 12, 24, 60, 120, 240, 600) if days <= 30.44 * months * 32), 1200)


def _cut(first: int, last: int, months: int) -> Iterator[tuple[int, int]]:
    """Cut days at the starts of years, or of months."""
    at = first
    while at < last:
        end = min(next_start(date.fromordinal(at), months), last)
        # Of a few days alone at an end there is nothing to be seen.
        end = last if last - end < months else end
        yield at, end
        at = end


def _held(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """The days that are told of, as stretches that do not touch."""
    held: list[tuple[int, int]] = []
    for first, last in sorted((first.toordinal(), last.toordinal()) for first, last in spans):
        if held and first <= held[-1][1]:
            held[-1] = (held[-1][0], max(held[-1][1], last))
        else:
            held.append((first, last))
    return held


def _breaks(held: Sequence[tuple[int, int]]) -> list[int]:
    """After which stretches time is left out: where a gap takes much of what would be left of the scale without it."""
    gaps = sorted(((held[at + 1][0] - held[at][1], at) for at in range(len(held) - 1)), reverse=True)
    total = max(1, held[-1][1] - held[0][0])
    found: list[int] = []
    for gap, at in gaps[:_MOST_BREAKS]:
        if gap < _LEAST_BREAK or gap < _SHARE * total:
            break
        found.append(at)
        total = max(1, total - gap)
    return sorted(found)


def next_start(day: date, months: int) -> int:
    """Give the ordinal of the first day of the next stretch of so many months, counted from the year 0."""
    after = (day.year * 12 + day.month - 1) // months * months + months
    return date(after // 12, after % 12 + 1, 1).toordinal() if after < 120_000 else date.max.toordinal() + 1


def _long(first: date, last: date) -> tuple[str, ...]:
    """How long it is from one day to another, in whole years and months: ``4 yrs`` and ``8 mths``."""
    whole = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    years, months = divmod(max(whole, 0), 12)
    parts = ((years, "yr"), (months, "mth"))
    named = tuple(f"{count} {name}{'s' if count > 1 else ''}" for count, name in parts if count)
    return named or (f"{(last - first).days} days",)
