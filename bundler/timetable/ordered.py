"""Ordered: the lines that directions of the court give, and the periods that they override."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import replace

from bundler.documents.manifest import Direction
from bundler.errors import CaseError
from bundler.timetable.anchors import day_within_reach, exact_day
from bundler.timetable.court_days import CourtDays
from bundler.timetable.timetable import Line, day_words


def overridden(line: Line, direction: Direction, court: CourtDays) -> Line:
    """Give the line with the day that the order gives; what the rule gives is kept as a note."""
    ordered = ordered_line(direction, court)
    rule = f"{line.source} gives {day_words(line.last)}" if line.last else f"the period is {line.source}’s otherwise"
    return replace(
        ordered, act=line.act, title=line.title, done=line.done, notes=(f"Overrides the rule: {rule}.", *line.notes)
    )


def ordered_line(direction: Direction, court: CourtDays) -> Line:
    """Give the line of a direction that has an exact day."""
    day = exact_day(direction.by)
    assert day is not None  # directions_by_act has looked
    safe = court.on_or_before(day)
    time = direction.by.start.time if direction.by.start else None
    counted = "the day that the order gives" + (f", by {time}" if time else "")
    if safe != day:
        counted += f"; {day_words(day)} is closed ({court.why_closed(day)}), so work to the open day before"
    return Line(
        act=direction.act,
        title=direction.act,
        counted=counted,
        source=direction.order,
        last=day,
        safe=safe,
        starts=day,
        order=direction.order,
    )


def directions_by_act(directions: tuple[Direction, ...], acts: Sequence[str]) -> dict[str, Direction]:
    """Give the directions by their act; `acts` are those of the timetable.

    Raises CaseError where one has no exact day, stands twice, or seems to misspell an act.
    """
    found: dict[str, Direction] = {}
    for number, direction in enumerate(directions, start=1):
        where = f"bundle.toml: direction[{number}]"
        day = exact_day(direction.by)
        if day is None:
            raise CaseError(
                f"{direction.by.words()} is not one day", where=f"{where}.by", remedy='write the day: "2027-03-01"'
            )
        day_within_reach(day, where=f"{where}.by")
        near = difflib.get_close_matches(direction.act, acts, n=1, cutoff=0.8)
        if near and direction.act not in acts:
            raise CaseError(
                f"{direction.act!r} is close to an act of the timetable, and is none",
                where=f"{where}.act",
                remedy=f"did you mean {near[0]!r}? Otherwise say it in other words",
            )
        if direction.act in found:
            raise CaseError(
                f"{direction.act!r} stands twice", where=f"{where}.act", remedy="keep the order that is in force"
            )
        found[direction.act] = direction
    return found
