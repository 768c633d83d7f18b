"""The scale of a timeline cut at the starts of years or months, each stretch with its name."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bundler.timeline.scale import Piece, Scale, next_start


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A stretch of the scale with its name; `dark` is every other one."""

    left: float
    right: float
    name: str
    dark: bool


def bands_of(scale: Scale, least: float) -> tuple[Band, ...]:
    """Cut every piece of a scale so that a band is `least` wide where it is whole and not a whole piece."""
    return tuple(band for piece in scale.pieces for band in _bands(piece, least))


def _bands(piece: Piece, least: float) -> Iterator[Band]:
    """A piece in months, quarters or halves of a year where there is room for their names, else as one."""
    per_day = (piece.right - piece.left) / (piece.last - piece.first)
    steps = (1, 3, 6) if piece.months >= 12 else (1, piece.months)
    months = next((step for step in steps if step * 30.4 * per_day >= least), min(12, piece.months))
    if months == 12:
        first, last = date.fromordinal(piece.first), date.fromordinal(piece.last - 1)
        several = last.year - first.year
        name = f"{first.year}–{last.year % 100:02d}" if several else str(first.year)
        yield Band(left=piece.left, right=piece.right, name=name, dark=bool(first.year // (several + 1) % 2))
        return
    at = piece.first
    while at < piece.last:
        day = date.fromordinal(at)
        end = min(next_start(day, months), piece.last)
        left, right = piece.left + (at - piece.first) * per_day, piece.left + (end - piece.first) * per_day
        name = f"{calendar.month_abbr[day.month]} {day.year}"
        yield Band(left=left, right=right, name=name, dark=bool((day.year * 12 + day.month - 1) // months % 2))
        at = end
