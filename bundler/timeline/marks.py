"""The mark of an event at its date: a point for a day, a bar for days from and to, soft ends for what is not known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bundler.chronology.calculated.calculation import CALCULATED
from bundler.chronology.event import Event, Status
from bundler.partial_date import Precision
from bundler.timeline.picture import Outline, Tone
from bundler.timeline.scale import Scale

_SURE = (Status.CONFIRMED, Status.EDITED, Status.ADDED)
# How far an open or a soft end runs out where the scale gives it no length, in points.
_SOFT = 5.0
_OPEN = 16.0


def days_of(event: Event) -> tuple[date, date]:
    """The first and the last day of an event; an open end is taken for the end that is known."""
    when = event.date
    first = when.earliest if when.start else when.latest
    last = when.latest if when.end or not when.is_range else when.earliest
    return first, last


def open_room(events: Iterable[Event]) -> tuple[float, float]:
    """How far marks may run out before the first day of all, and after the last: where an end is open."""
    dates = [event.date for event in events]
    return (
        _OPEN if any(when.start is None for when in dates) else 0.0,
        _OPEN if any(when.is_range and when.end is None for when in dates) else 0.0,
    )


def mark_of(event: Event, scale: Scale, y: float, radius: float) -> tuple[Outline, ...]:
    """Give the shapes of an event's mark, whose middle is at height `y`."""
    fill = Tone.INK if event.status in _SURE else Tone.PAPER
    first, last = days_of(event)
    left, right = scale.place(first), scale.place(last)
    if _is_day(event):
        return (_point(event, left, y, radius, fill),)
    shapes = [_span(event, left, right, y, radius * 0.8, fill)]
    if event.disputed or CALCULATED in event.flags:
        shapes.append(_point(event, (left + right) / 2, y, radius, fill))
    return tuple(shapes)


def reach_of(event: Event, scale: Scale) -> tuple[float, float]:
    """From where to where an event's mark stands."""
    first, last = days_of(event)
    left, right = scale.place(first), scale.place(last)
    if _is_day(event):
        return left, left
    points = _span(event, left, right, 0.0, 1.0, Tone.INK).points
    return min(x for x, _ in points), max(x for x, _ in points)


def _is_day(event: Event) -> bool:
    when = event.date
    return when.is_one_day and not (when.start and when.start.about)


def _point(event: Event, x: float, y: float, r: float, fill: Tone) -> Outline:
    if event.disputed:
        r *= 1.35
        return Outline(points=((x, y - r), (x + r, y), (x, y + r), (x - r, y)), fill=fill, line=Tone.INK)
    if CALCULATED in event.flags:
        r *= 0.9
        return Outline(
            points=((x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)), fill=fill, line=Tone.INK
        )
    return Outline(points=((x, y), (x + r, y)), fill=fill, line=Tone.INK, round=True)


def _span(event: Event, left: float, right: float, y: float, half: float, fill: Tone) -> Outline:
    """A bar, an end of which is blunt where its day is known and runs to a point where it is not."""
    when = event.date
    ends = (when.start, when.end) if when.is_range else (when.start, when.start)
    soft = [end is None or end.precision is not Precision.DAY or end.about for end in ends]
    if when.start is None:
        left = right - _OPEN
    if when.is_range and when.end is None:
        right = left + _OPEN
    if right - left < 2 * _SOFT:
        middle = (left + right) / 2
        left, right = middle - _SOFT, middle + _SOFT
    run = min((right - left) / 2, 14.0)
    points = [(left, y)] if soft[0] else [(left, y + half), (left, y - half)]
    points += [(left + run, y - half)] if soft[0] else []
    points += (
        [(right - run, y - half), (right, y), (right - run, y + half)]
        if soft[1]
        else [(right, y - half), (right, y + half)]
    )
    points += [(left + run, y + half)] if soft[0] else []
    return Outline(points=tuple(points), fill=fill, line=Tone.INK, thickness=0.5)
