"""Months that stand as headings, and the days told under them: ``Feb 2026``, then ``Fri 6 – rang the ward``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from bundler.partial_date import DateFault
from bundler.prose.reading import Reading
from bundler.prose.story.counting import value_of, weekday_matches
from bundler.prose.words.vocabulary import MONTH, WEEKDAY, month_of, weekday_of

_HEADING = re.compile(
    rf"^[ \t#*_–—-]{{0,6}}(?P<words>(?=[A-Z])(?P<month>(?i:{MONTH}))(?:[ \t]{{1,3}}(?P<year>(?:19|20)\d\d))?)"
    r"[ \t]*[:*_–—-]{0,3}[ \t]*$",
    re.MULTILINE,
)
# ``Fri 6 - rang``, ``2nd – funeral``, ``20 – complained``; a number with a stop is that of a list.
_DAY = re.compile(
    rf"[ \t•*·–—-]{{0,6}}(?P<words>(?:(?P<wd>{WEEKDAY})[ \t,]{{1,3}}(?:the[ \t])?)?"
    r"(?P<day>[12]?\d|3[01])(?P<suffix>st|nd|rd|th)?)"
    r"(?(wd)(?:[ \t]?[.,:–—-])?[ \t]{1,8}|(?(suffix)(?:[ \t]?[.,:–—-])?[ \t]{1,8}"
    # ``8 Cabinet``: a number alone, where a capital follows it.
    r"|(?:[ \t]?[:–—-][ \t]{1,8}|[ \t]{1,8}(?-i:(?=[A-Z])))))"
    rf"(?=[^\W\d])(?!{MONTH})",
    re.IGNORECASE,
)
_FEWEST = 3


class DayUnderMonth(NamedTuple):
    """A day that opens a line under a month: its words from `start` to `end`, what the line says from `said` on.

    `heading` is where the words of its month begin; `year` is that of the heading, or of the last one that has one.
    """

    start: int
    end: int
    said: int
    month: int
    day: int
    weekday: int | None
    heading: int
    year: int | None


def month_lines(text: str) -> list[int]:
    """Where the lines begin that are a month alone, with its year or without."""
    return [head.start() for head in _HEADING.finditer(text)]


def days_under_months(text: str) -> list[DayUnderMonth]:
    """Give the days in order; none where there are fewer than three, or where they do not go by date.

    The first line under a month opens with a day; a line without one goes on from the line above it.
    """
    found: list[DayUnderMonth] = []
    year: int | None = None
    stated, last = -1, 0
    heads = list(_HEADING.finditer(text))
    for head, end in zip(heads, [*(each.start() for each in heads[1:]), len(text)], strict=False):
        month = month_of(head["month"])
        if head["year"]:
            year, stated = int(head["year"]), head.start("words")
        elif year is not None and month < last:
            year += 1
        last = month
        found += _under(text, head, end, month, year, stated if year is not None else head.start("words"))
    return found if len(found) >= _FEWEST and not _number_their_lines(found) else []


def _number_their_lines(days: list[DayUnderMonth]) -> bool:
    """Whether the days only count the lines: 1, 2, 3 and so on, as the points of a minute do."""
    return all(day.day == place for place, day in enumerate(days, days[0].day)) and days[0].day == 1


def _under(text: str, head: re.Match[str], end: int, month: int, year: int | None, heading: int) -> list[DayUnderMonth]:
    """The days under one heading, up to `end`; none where one stands out of order or does not exist."""
    days: list[DayUnderMonth] = []
    at = head.end() + 1
    while at < end:
        stop = text.find("\n", at, end)
        stop = stop if stop >= 0 else end
        opened = _DAY.match(text, at, stop)
        if opened is not None:
            day = DayUnderMonth(
                start=opened.start("words"),
                end=opened.end("words"),
                said=opened.end(),
                month=month,
                day=int(opened["day"]),
                weekday=weekday_of(opened["wd"]) if opened["wd"] else None,
                heading=heading,
                year=year,
            )
            if (days and day.day < days[-1].day) or not _exists(day):
                return []
            days.append(day)
        elif not days and text[at:stop].strip():
            return []
        at = stop + 1
    return days


def _exists(day: DayUnderMonth) -> bool:
    """Whether the month has such a day, in its year on the weekday that is named with it."""
    reading = _reading(day)
    try:
        value = value_of(reading, year=day.year or 2000)
    except DateFault:
        return False
    return day.year is None or weekday_matches(reading, value)


def _reading(day: DayUnderMonth) -> Reading:
    return Reading(start=day.start, end=day.end, month=day.month, day=day.day, weekday=day.weekday)


def under_months(text: str, readings: Sequence[Reading]) -> tuple[list[Reading], dict[int, tuple[int, int]]]:
    """Give the readings with those of the days under months, and for each such day its year and who lends it, by place.

    A reading that ran from a month into the day below it, or took the day for something else, gives way.
    """
    days = days_under_months(text)
    if not days:
        return list(readings), {}
    starts = [day.start for day in days]

    def gives_way(one: Reading) -> bool:
        before = bisect_left(starts, one.end) - 1
        return before >= 0 and days[before].end > one.start

    kept = [one for one in readings if not gives_way(one)]
    merged = sorted([*kept, *map(_reading, days)], key=lambda one: one.start)
    places = {one.start: place for place, one in enumerate(merged)}
    return merged, {
        places[day.start]: (day.year, places[day.heading])
        for day in days
        if day.year is not None and day.heading in places
    }
