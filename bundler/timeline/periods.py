"""From when to when the entries of one label reach, said in the room that there is."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bundler.chronology.event import Event
from bundler.partial_date import PartialDate, Point

_MONTH = re.compile("|".join(calendar.month_name[1:]))


def short_months(words: str) -> str:
    """Give the words of a date with short names of months: ``14 Mar 2014``."""
    return _MONTH.sub(lambda found: found[0][:3], words)


def periods(events: Sequence[Event]) -> tuple[str, ...]:
    """From the first of some dates to the last: ``spring 2009 – 13 Mar 2014``, and coarser where that has no room."""
    begins = min((event.date for event in events), key=lambda when: (when.sort_date, _end(when)))
    finishes = max((event.date for event in events), key=lambda when: (_end(when), when.sort_date))
    ends = [point for point in (begins.start or begins.end, finishes.end or finishes.start) if point]
    first, last = (replace(point, time=None) for point in ends)
    to_the_month = [replace(point, day=None, about=False) for point in (first, last)]
    to_the_year = [replace(point, month=None) for point in to_the_month]
    return _between(first, last), _between(*to_the_month), _between(*to_the_year)


def _between(first: Point, last: Point) -> str:
    """Two dates, each with the parts that are known; what they share is said once: ``14 – 20 Mar 2014``."""
    told = [short_months(point.words()) for point in (first, last)]
    if told[0] == told[1]:
        return told[0]
    if first.year == last.year and first.month and last.month and not first.about:
        told[0] = told[0].removesuffix(f" {first.year}")
        if first.day and last.day and first.month == last.month:
            told[0] = str(first.day)
    return " – ".join(told)


def _end(when: PartialDate) -> date:
    return when.latest if when.end or not when.is_range else when.sort_date
