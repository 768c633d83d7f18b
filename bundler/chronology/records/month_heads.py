"""Diaries whose entries stand under their month and open with the day alone: ``March``, then ``2nd – funeral``."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from bundler.chronology.records.entry import Entry
from bundler.chronology.records.row import Row
from bundler.chronology.running import Line
from bundler.chronology.wording import clean
from bundler.prose.month_headings import days_under_months, month_lines


def month_heads(lines: Sequence[Line]) -> tuple[Row, ...]:
    """Give the entries in order; an entry runs until the next, or until the next month."""
    texts = [line.text for line in lines]
    text = "\n".join(texts)
    starts = [0, *accumulate(len(line) + 1 for line in texts)]
    days = days_under_months(text)
    opened = {bisect_right(starts, day.start) - 1: day for day in days}
    heads = {bisect_right(starts, start) - 1 for start in month_lines(text)}
    places = sorted({*opened, *heads, len(lines)})
    return tuple(
        Row(
            first=place,
            end=end,
            table="log",
            entry=Entry(said=clean(text[day.said : starts[end] - 1]), at=day.start - starts[place]),
        )
        for place, end in pairwise(places)
        if (day := opened.get(place)) is not None
    )
