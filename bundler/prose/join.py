"""Readings that belong together: a time and its day, the two ends of a range, and the words that qualify a date."""

from __future__ import annotations

import re
from dataclasses import replace

from bundler.prose.hours import joins_a_day, log_of_hours, with_hours
from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.patterns.signs import holds
from bundler.prose.ranges import ranged
from bundler.prose.reading import Offset, Reading

_TIME_DATE = re.compile(
    r"\s*(?:GMT|BST|UTC|CET|EST|EDT|PST|PDT|local\s+time)?\s*,?\s*(?:(?:on|of|in)\s+)?(?:the\s+)?(?:(?:morning|evening|night|afternoon"
    r"|early\s+hours)\s+(?:of|on)\s+)?(?:the\s+)?",
    re.I,
)
_DATE_TIME = re.compile(
    r"\s*[,(]?\s*(?:[-–@|]|at|am|from)?\s*(?:about|approximately|around|approx\.?"
    r"|some\s+time\s+around|just\s+(?:before|after))?\s*",
    re.I,
)
_PART = re.compile(r"(afternoon|evening|night)")
_ASIDE = re.compile(r"\s*,?\s*\(?\s*(?:the\s+)?")
_OF_YEAR = re.compile(r"\)?\s*,?\s*(?:of|in)?\s*(?:the\s+)?", re.I)
_WEEK = AnyCase(
    r"\b(?:w/?c\.?|w/?b\.?|w/?e\.?|(?:the\s+)?week\s+(?:commencing|beginning|of|starting))\s+(?:on\s+)?(?:the\s+)?\Z"
)
_ONWARDS = re.compile(
    r"\s+(?:onwards?|on(?=\s{0,2}[.,;)])|to\s+(?:date|the\s+present(?:\s+day)?))(?![a-z])|\s*[-–]\s*(?:present|date)(?![a-z])",
    re.I,
)
_LAST = re.compile(r"\s+last(?=\s*[,.;)]|\s+(?:and|but|or|he|she|I|they|we|the)\b)")
_OR_DAY = re.compile(r"\s?(?:,|-|–|to|and|or|until|till|,\sand)\s?(?:on\s)?(?:the\s)?", re.I)
_SPANS = r"(?:(?:few|two|three)\s+)?(?:weeks?|days)"
_QUALIFIED = AnyCase(
    r"\b(?:(?P<about>about|around|approximately|approx\.?|circa|c\.?)"
    r"|(?P<mid>mid|(?:the\s+)?(?:middle\s+(?:of|part\s+of)|(?:second|third|middle)\s+weeks?\s+(?:of|in)))"
    r"|(?P<early>(?:very\s+)?early(?:\s+(?:in|part\s+of))?|(?:the\s+)?(?:start|beginning|outset|early\s+part"
    rf"|first\s+(?:half|part)|opening\s+\w+)\s+of|(?:the\s+)?first\s+{_SPANS}\s+(?:of|in))"
    r"|(?P<late>(?:very\s+)?late(?:\s+in)?|(?:the\s+)?(?:end|close|latter\s+part|later\s+part"
    rf"|second\s+half|latter\s+half|last\s+half)\s+of|(?:the\s+)?(?:last|final|closing)\s+{_SPANS}\s+(?:of|in)))"
    r"(?:[\s-]{1,3}(?:the\s+(?:year\s+)?)?)\Z"
)
_QUALIFIERS = (
    *("about", "around", "approx", "circa", "c.", "c ", "mid", "early", "late", "start", "begin", "outset", "first"),
    *("opening", "end", "close", "latter", "part", "half", "last", "final", "closing", "second", "third"),
)
_YEAR_WORD = re.compile(r"\b(?P<the>the\s+(?:calendar\s+)?year)\s+\Z", re.I)
_BOUND = AnyCase(
    r"\b(?:(?P<before>on\s+or\s+before|(?:no|not)\s+later\s+than|at\s+or\s+before)"
    r"|(?P<after>on\s+or\s+after|(?:no|not)\s+earlier\s+than))\s+(?:the\s+)?\Z"
)
_BOUNDS = ("before", "after", "than", "the")
_OR_ABOUT = re.compile(
    r"\b(?:on|in|at)\s+or\s+(?:about|around)\s+(?:the\s+)?\Z|\bsome\s?time\s+(?:in|around|about|during)\s+\Z", re.I
)
_OR_ABOUT_SIGNS = ("about", "around", "during", "time in")


def join(text: str, readings: list[Reading]) -> list[Reading]:
    """Join times to days, add qualifiers, and join ranges."""
    timed = _timed(text, readings)
    return ranged(text, [_qualified(text, reading, timed[i - 1].end if i else 0) for i, reading in enumerate(timed)])


def _dayed(reading: Reading) -> bool:
    whole = reading.day or (reading.feast and not reading.feast.startswith("term"))
    pointed = reading.offset and (reading.offset.unit == "day" or reading.weekday is not None)
    return bool((whole or pointed) and not reading.until)


def _timed(text: str, readings: list[Reading]) -> list[Reading]:
    joined: list[Reading] = []
    log = log_of_hours(text, readings)
    for reading in readings:
        last = joined[-1] if joined else None
        gap = text[last.end : reading.start] if last is not None else ""
        # What stands on both sides of an empty line is of two entries or paragraphs.
        if last is None or len(gap) > 60 or "\n\n" in gap or (log and "\n" in gap):
            joined.append(reading)
            continue
        clock_first, clock_last = joins_a_day(last), joins_a_day(reading)
        if clock_first and _dayed(reading) and not reading.time and _TIME_DATE.fullmatch(gap):
            part = _PART.search(gap)
            day = reading._replace(start=last.start)
            joined[-1] = with_hours(text, day, last, reading.part or (part[1] if part else ""))
        elif clock_last and _dayed(last) and not last.time and last.day != 0 and _DATE_TIME.fullmatch(gap):
            joined[-1] = with_hours(text, last._replace(end=reading.end), reading, last.part)
        elif _same_day(last, reading) and _ASIDE.fullmatch(gap):
            dated = reading._replace(weekday=last.weekday)
            if "(" in gap:
                joined.append(dated)
            else:
                joined[-1] = dated._replace(start=last.start)
        elif _week_told(last, reading) and _OF_YEAR.fullmatch(gap) and reading.offset:
            offset = replace(reading.offset, unit="in-week")
            joined[-1] = last._replace(end=reading.end, offset=offset)
            _same_week(text, joined, offset)
        elif gap == " " and _years_back(last, reading):
            joined[-1] = _told_back(last, reading)
        elif _year_told(last, reading) and _OF_YEAR.fullmatch(gap) and reading.offset:
            offset = replace(reading.offset, unit="in-year")
            joined[-1] = last._replace(end=reading.end, offset=offset, weak=False)
        else:
            joined.append(reading)
    return joined


def _year_told(first: Reading, last: Reading) -> bool:
    """Whether the second says which year the first is of: ``22 January of that year``, ``Easter Monday that year``."""
    if first.year or first.offset or not (first.month or first.feast) or last.offset is None:
        return False
    return last.offset.unit == "year" and last.month is None and last.offset.base != "noun"


def _same_day(first: Reading, last: Reading) -> bool:
    """Whether a weekday that points and the date after it are one day: ``next Tuesday 9 July``, ``Friday (5 July)``."""
    if first.weekday is None or first.day or first.offset is None or first.kind != "date":
        return False
    return bool(
        last.day and last.month and last.month <= 12 and last.weekday is None and not (last.until or last.offset)
    )


def _years_back(first: Reading, last: Reading) -> bool:
    """Whether years counted back from today stand right before a month or a feast: ``two years ago last March``."""
    counted, of_year = first.offset, last.offset
    if counted is None or of_year is None or (counted.unit, counted.base) != ("year", "document"):
        return False
    return (
        counted.count < 0
        and of_year.base == "document"
        and bool(last.month or last.feast or of_year.unit in ("month", "calendar-week"))
    )


def _told_back(first: Reading, last: Reading) -> Reading:
    """The month or feast so many years further back."""
    assert first.offset is not None
    assert last.offset is not None
    if last.offset.unit == "calendar-week":
        # ``A year ago last week`` is known to about the month.
        about = Offset(count=12 * first.offset.count, unit="month", base="document", loose=True)
        return last._replace(start=first.start, offset=about)
    of_month = last.offset.unit == "month"
    count = last.offset.count + first.offset.count * (12 if of_month else 1)
    # ``Five years ago this May`` may count from the last one.
    return last._replace(start=first.start, offset=replace(last.offset, count=count, loose=not of_month))


def _week_told(first: Reading, last: Reading) -> bool:
    """Whether the second says which week the weekday is of: ``Tuesday of the following week``."""
    if first.weekday is None or first.day or first.offset is None or last.offset is None:
        return False
    return last.offset.unit == "calendar-week" and abs(last.offset.count) <= 1


def _same_week(text: str, joined: list[Reading], offset: Offset) -> None:
    """Let the weekdays listed before the last be of its week: ``from Monday to Wednesday of last week``."""
    for place in range(len(joined) - 2, -1, -1):
        one, following = joined[place], joined[place + 1]
        own = one.weekday is None or one.day or one.offset is None or one.offset.count
        if own or not _OR_DAY.fullmatch(text, one.end, following.start):
            return
        joined[place] = one._replace(offset=offset)


def _qualified(text: str, reading: Reading, floor: int) -> Reading:
    if reading.kind in ("duration", "set") or not (reading.is_calendar or reading.offset):
        return reading
    start = reading.start
    before = text[max(floor, start - 28) : start]
    led = _YEAR_WORD.search(before) if reading.year and not reading.month and not reading.decade else None
    if led:
        start -= len(before) - led.start()
        before = text[max(floor, start - 28) : start]
        reading = reading._replace(start=start, weak=False)
    low = before.lower()
    if holds(low, _OR_ABOUT_SIGNS) and _OR_ABOUT.search(before):
        return reading._replace(about=True, qualifier="about")
    week = _WEEK.search(before) if "w" in low and (reading.day or _one_day(reading)) and not reading.until else None
    if week:
        return reading._replace(start=start - (len(before) - week.start()), week=True)
    unsettled = reading.day and reading.month and not (reading.year or reading.offset or reading.until)
    past = _LAST.match(text, reading.end) if unsettled else None
    if past:
        return reading._replace(end=past.end(), offset=Offset(count=0, unit="in-past", base="document"))
    onwards = _ONWARDS.match(text, reading.end) if reading.is_calendar and not reading.until else None
    if onwards:
        return reading._replace(end=onwards.end(), qualifier="after")
    bound = _BOUND.search(before) if low.rstrip().endswith(_BOUNDS) else None
    if bound:
        return reading._replace(qualifier="before" if bound["before"] else "after")
    found = _QUALIFIED.search(before) if holds(low, _QUALIFIERS) else None
    if not found or (reading.day and not found["about"]) or reading.time:
        return reading
    # ``c. 2014`` is about then; ``C. 2014`` is a person, or a thing called so.
    if found["about"] in ("c", "c.") and (not reading.year or before[found.start()] == "C"):
        return reading
    name = found.lastgroup or ""
    return reading._replace(
        start=start - (len(before) - found.start()), qualifier=name, about=name == "about", weak=False
    )


def _one_day(reading: Reading) -> bool:
    """Whether it is a feast of one day, of which there is a week: ``the week of the August bank holiday``."""
    return bool(reading.feast) and not reading.feast.startswith(("term", "quarter")) and not reading.offset
