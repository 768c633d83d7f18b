"""``the March 22 report``: in a text that writes its days first, a month and the year in two figures."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.reading import Reading
from bundler.prose.words.vocabulary import full_year

_MONTH_FIRST = re.compile(r"[A-Z][a-z]+\.?\s(\d\d)")
_AMERICAN = re.compile(r"[A-Z][a-z]+\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}")
_DAY_LED = AnyCase(r"\b(?:on|by|until|till|from|since|to|between|after|before|the\sweek\sof)\s\Z")
_NAMED = re.compile(r"\s(?:[A-Z]{2,}\b|[A-Z][a-z]+\b|[a-z]{4,}\b)")

# ``- April 16 he took my card``
_BULLET = re.compile(r"(?:\A|\n)[ \t]*[-–•*][ \t]+\Z")
# ``Mar 16 - Nov 17``
_LONG = re.compile(r"[A-Z][a-z]+\.?\s'?(\d\d)\s*(?:[-–—]|to|until)\s*[A-Z][a-z]+\.?\s'?(\d\d)")
_ONE_LINE = 90


def months_of_years(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """Give `readings` with those of a month and two figures that can be no day of this text read as month and year.

    So it is where the text states that year in full elsewhere and never writes a day after its month, and where the
    words lead to no day: ``the January 22 report``, not ``on January 22``.
    """
    capitals = [reading for reading in readings if text[reading.start].isupper()]
    if any(reading.day and reading.year and _american(text, reading) for reading in capitals):
        return list(readings)
    others = [reading for reading in capitals if _MONTH_FIRST.fullmatch(text, reading.start, reading.end)]
    if not others and not any(reading.until for reading in capitals):
        return list(readings)
    years = {
        reading.year
        for reading in readings
        if reading.year and not reading.decade and "two-digit-year" not in reading.flags
    }
    # ``9.11.17`` names its year as surely, where no month stands first.
    years |= {
        reading.year for reading in readings if reading.year and reading.day and reading.month and not reading.until
    }
    stated = [(reading.start, reading.year) for reading in readings if reading.year and reading.kind != "duration"]
    return [
        _months_long(text, reading, years) if reading.until else _month_of_year(text, reading, stated, years, others)
        for reading in readings
    ]


def _american(text: str, reading: Reading) -> bool:
    return bool(_AMERICAN.match(text, reading.start, reading.end))


def _near(reading: Reading, others: Sequence[Reading]) -> Sequence[Reading]:
    """Those of `others`, which are in order, that stand no more than a line away."""
    first = bisect_left(others, reading.start - _ONE_LINE, key=lambda other: other.start)
    return others[first : bisect_right(others, reading.start + _ONE_LINE, key=lambda other: other.start)]


def _beside(text: str, reading: Reading, other: Reading) -> bool:
    """Whether two such stand in one line and neither is led up to as a day: ``Course Nov 21, review Jan 22``."""
    if other is reading or "\n" in text[min(reading.end, other.end) : max(reading.start, other.start)]:
        return False
    return not any(_DAY_LED.search(text[max(0, each.start - 12) : each.start]) for each in (reading, other))


def _months_long(text: str, reading: Reading, years: set[int]) -> Reading:
    """A length of time from one month of a year to another, where both years lie among those of the text."""
    found, until = _LONG.fullmatch(text, reading.start, reading.end), reading.until
    if found is None or until is None or reading.year or until.year or not (reading.day and until.day):
        return reading
    first, last = full_year(int(found[1])), full_year(int(found[2]))
    if not min(years, default=9999) <= first < last <= max(years, default=0):
        return reading
    until = until._replace(year=last, day=None)
    return reading._replace(year=first, day=None, until=until, flags=(*reading.flags, "two-digit-year"))


def _between(stated: Sequence[tuple[int, int]], start: int, year: int) -> bool:
    """Whether the years stated last before offset `start` and first after it leave room for `year`: a list in order.

    `stated` are the places of years in order, each with its year.
    """
    after = bisect_left(stated, (start, 0))
    return 0 < after < len(stated) and stated[after - 1][1] <= year <= stated[after][1]


def _month_of_year(
    text: str,
    reading: Reading,
    stated: Sequence[tuple[int, int]],
    years: set[int],
    others: Sequence[Reading],
) -> Reading:
    found = _MONTH_FIRST.fullmatch(text, reading.start, reading.end)
    if not found or reading.year or reading.offset or not reading.day:
        return reading
    year = full_year(int(found[1]))
    spanned = min(years, default=9999) <= year <= max(years, default=0)
    if spanned and any(_beside(text, reading, other) for other in _near(reading, others)):
        return reading._replace(year=year, day=None, flags=(*reading.flags, "two-digit-year"))
    bulleted = _BULLET.search(text[max(0, reading.start - 8) : reading.start])
    if bulleted and _between(stated, reading.start, year):
        return reading._replace(year=year, day=None, flags=(*reading.flags, "two-digit-year"))
    if year not in years or _DAY_LED.search(text[max(0, reading.start - 12) : reading.start]):
        return reading
    if not _NAMED.match(text, reading.end) and not re.search(
        r"\b(?:in|of|dated)\s\Z", text[max(0, reading.start - 8) : reading.start]
    ):
        return reading
    return reading._replace(year=year, day=None, flags=(*reading.flags, "two-digit-year"))
