"""Which figure of ``03/04/2017`` is the day: beside ``12/19/2017``, or ``March 30, 2017`` throughout, that is open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.prose.reading import Reading

DAY_FIRST = "day-first"
MONTH_MAY_LEAD = "month-may-lead"

_NAMED = re.compile(r"[A-Za-z]+\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:\d{4}|'?\d\d)")
_FIGURES = re.compile(r"(?P<first>\d{1,2})\s?[/.\-–]\s?(?P<second>\d{1,2})\s?[/.\-–]")


def doubt_figures(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """Give `readings` with a flag on each in figures whose month may stand first, as it does elsewhere in the text.

    A day is never turned round for it: the other dates say only that the text was perhaps not written in Britain.
    """
    if not any(DAY_FIRST in reading.flags for reading in readings) or not _month_leads(text, readings):
        return list(readings)
    return [
        reading._replace(flags=(*reading.flags, MONTH_MAY_LEAD)) if DAY_FIRST in reading.flags else reading
        for reading in readings
    ]


def _month_leads(text: str, readings: Sequence[Reading]) -> bool:
    """Whether the other figures have their month first or, where none shows its order, the dates in words have.

    One date in words is no sign: some who write ``March 3, 2014`` write 3/3/14 with its day first.
    """
    figures = [order for reading in readings if (order := order_of_figures(text[reading.start : reading.end]))]
    if figures:
        return figures.count(MONTH_MAY_LEAD) > figures.count(DAY_FIRST)
    words = [_of_words(text, reading) for reading in readings if reading.year and reading.month and reading.day]
    return words.count(MONTH_MAY_LEAD) > 1 and DAY_FIRST not in words


def order_of_figures(words: str) -> str:
    """Which part of a date in figures stands first, DAY_FIRST or MONTH_MAY_LEAD; nothing where that does not show."""
    figures = _FIGURES.match(words)
    if figures is None:
        return ""
    first, second = int(figures["first"]), int(figures["second"])
    return DAY_FIRST if first > 12 >= second else MONTH_MAY_LEAD if second > 12 >= first else ""


def _of_words(text: str, reading: Reading) -> str:
    """Which part of a whole date stands first; nothing of one in figures."""
    if _FIGURES.match(text, reading.start, reading.end):
        return ""
    return MONTH_MAY_LEAD if _NAMED.fullmatch(text, reading.start, reading.end) else DAY_FIRST
