"""Ranges: two dates that are the ends of one, a dash, ``to`` or ``until`` between them."""

from __future__ import annotations

import re

from bundler.prose.hours import from_hour, of_one_day
from bundler.prose.reading import Reading

_TO = re.compile(
    r"(?!\s*\n\s*[-–—])\s*(?:(?:up\s+)?to|until|till|through(?:\s+to)?|hyd(?:\s+at)?|tan|i|[-–—])\s*(?:on\s+|(?:about|around)\s+"
    r"|the\s+|(?:early|late|mid)[\s-]+|the\s+end\s+of\s+)?",
    re.I,
)
_RUN = re.compile(r"\s*(?:and|&|/)\s*", re.I)
_AND = re.compile(r"\s*(?:and|ac?)\s*(?:(?:the|yr?)\s+|(?:early|late|mid)[\s-]+)?", re.I)
_FROM = re.compile(
    r"\b(?:from|between|rhwng|o)\s+(?:on\s+|the\s+|yr?\s+|about\s+)?(?:(?:early|late|mid)[\s-]+)?\Z", re.I
)
_BETWEEN = re.compile(r"\b(?:between|rhwng)\s+(?:on\s+|the\s+|yr?\s+|about\s+)?(?:(?:early|late|mid)[\s-]+)?\Z", re.I)
# ``moved from 3 May to 10 May``: two days, and nothing that lasted from one to the other.
_MOVED = re.compile(
    r"\b(?:moved|changed|put\s(?:off|back)|postponed|adjourned|brought\sforward|rearranged|rescheduled|relisted|rebooked"
    r"|switched|deferred|amended|corrected|altered)\s(?:[\w’'-]+\s){0,3}from\s(?:the\s|on\s)?\Z",
    re.I,
)
# In letters, between the ends of a range.
_APART = 24


def ranged(text: str, readings: list[Reading]) -> list[Reading]:
    """Join the two ends of each range: from 3 to 5 March, from tomorrow until the 8th, between Monday and Wednesday."""
    joined: list[Reading] = []
    for reading in readings:
        last = joined[-1] if joined else None
        if last is None or reading.start - last.end > _APART or not _may_be_ends(last, reading):
            joined.append(reading)
            continue
        gap, before = text[last.end : reading.start], text[max(0, last.start - 24) : last.start]
        listed = len(joined) > 1 and text[joined[-2].end : last.start].strip() == ","
        if gap.strip().startswith("to") and _MOVED.search(text, max(0, last.start - 60), last.start):
            joined.append(reading)
        elif of_one_day(last, reading) and _hours_run(last, gap, before):
            joined[-1] = from_hour(last, reading)
        elif (not listed and _months_run(last, reading) and _RUN.fullmatch(gap)) or _runs(last, reading, gap, before):
            joined[-1] = last._replace(end=reading.end, until=reading, first_end=last.end)
        else:
            joined.append(reading)
    return joined


def _may_be_ends(first: Reading, last: Reading) -> bool:
    return _pair(first, last) or of_one_day(first, last) or _weekdays(first, last) or _day_and_next(first, last)


def _hours_run(first: Reading, gap: str, before: str) -> bool:
    """Whether two hours of a day are a range; two whose half of the day is not told need ``from`` before them."""
    to = _TO.fullmatch(gap) and (not first.weak or _FROM.search(before))
    return bool(to or (_AND.fullmatch(gap) and _BETWEEN.search(before)))


def _runs(first: Reading, last: Reading, gap: str, before: str) -> bool:
    """Whether the words before and between two dates make them the ends of a range."""
    to, led = _TO.fullmatch(gap), _FROM.search(before)
    if _day_and_next(first, last) and not _weekdays(first, last):
        return bool(to and led)
    return bool((to and _may_dash(first, last, gap, before)) or (_AND.fullmatch(gap) and _BETWEEN.search(before)))


def _months_run(first: Reading, last: Reading) -> bool:
    """Whether two bare months follow each other: ``July and August``, ``Nov/Dec 2020``."""
    if first.day or last.day or first.year or not (first.month and last.month) or max(first.month, last.month) > 12:
        return False
    return last.month == first.month % 12 + 1


def _pair(first: Reading, last: Reading) -> bool:
    """Whether the two can be the ends of one range: both calendar dates, both single."""
    if first.until or last.until or first.offset or last.offset or not (first.is_calendar and last.is_calendar):
        return False
    if first.feast or last.feast or (first.weekday is not None and not first.day):
        return False
    return not (first.day and last.year and not last.month)


def _weekdays(first: Reading, last: Reading) -> bool:
    """Whether both are weekdays alone: ``from the Thursday to the Saturday``."""
    for one in (first, last):
        if one.weekday is None or one.day or one.time or one.until or one.offset is None or one.offset.count:
            return False
    return True


def _day_and_next(first: Reading, last: Reading) -> bool:
    """Whether a day that points may last until a weekday or a day of the month: ``from tomorrow until the 8th``."""
    if any(one.time or one.until or one.offset is None or one.offset.noun for one in (first, last)):
        return False
    pointed = first.offset is not None and first.offset.unit == "day" and first.offset.base != "next"
    ends = last.offset is not None and not last.offset.count and not last.feast
    return pointed and ends and bool(last.day) != (last.weekday is not None)


def _may_dash(first: Reading, last: Reading, gap: str, before: str) -> bool:
    """Whether the words between say a range: a dash or ``to`` right between them, or ``until`` after ``from``."""
    if gap.strip().lower().startswith(("until", "till")) or first.weak:
        return bool(_FROM.search(before))
    return True
