"""Diaries whose entries stand under their month or week and open with the day: ``March``, then ``2nd – funeral``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from bundler.chronology.lines.row_forms import DAY
from bundler.chronology.lines.running import Line
from bundler.chronology.records.entry import Entry
from bundler.chronology.records.row import Row
from bundler.chronology.wording.event_text import clean
from bundler.prose.words.vocabulary import WEEKDAY
from bundler.prose.years.month_headings import days_under_months, month_lines

# ``w/c 8 June``, ``Week of 8 June 2026``, ``20 July – 26 July``
_WEEK = re.compile(
    rf"(?:(?:w/[cb]|week\s(?:commencing|beginning|starting|of))\s?:?\s{{1,3}}{DAY}|{DAY}\s?(?:[-–—]|to)\s?{DAY})\W*",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    rf"[ \t•*–-]{{0,6}}(?P<day>{WEEKDAY}(?:\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?)?)\s?[:–—-]\s+(?=\w)",
    re.IGNORECASE,
)
_FEWEST = 3


def diary(lines: Sequence[Line]) -> tuple[Row, ...]:
    """Give the entries in order; an entry runs until the next, or until the next month or week."""
    return (*_under_months(lines), *_under_weeks(lines))


def _under_months(lines: Sequence[Line]) -> Iterator[Row]:
    texts = [line.text for line in lines]
    text = "\n".join(texts)
    starts = [0, *accumulate(len(line) + 1 for line in texts)]
    opened = {bisect_right(starts, day.start) - 1: day for day in days_under_months(text)}
    heads = {bisect_right(starts, start) - 1 for start in month_lines(text)}
    for place, end in pairwise(sorted({*opened, *heads, len(lines)})):
        if (day := opened.get(place)) is not None:
            said = clean(text[day.said : starts[end] - 1])
            yield Row(first=place, end=end, table="log", entry=Entry(said=said, at=day.start - starts[place]))


def _under_weeks(lines: Sequence[Line]) -> tuple[Row, ...]:
    """The entries by weekday under heads of weeks; () where there are not three."""
    heads = {place for place, line in enumerate(lines) if _WEEK.fullmatch(line.text)}
    first = min(heads, default=len(lines))
    opened = {place: day for place in range(first, len(lines)) if (day := _WEEKDAY.match(lines[place].text))}
    if len(opened) < _FEWEST:
        return ()
    heads |= {place for place, line in enumerate(lines) if month_lines(line.text)}
    found = []
    for place, end in pairwise(sorted({*opened, *heads, len(lines)})):
        if (day := opened.get(place)) is not None:
            words = "\n".join(line.text for line in lines[place:end])
            entry = Entry(said=clean(words[day.end() :]), at=day.start("day"))
            found.append(Row(first=place, end=end, table="log", entry=entry))
    return tuple(found)
