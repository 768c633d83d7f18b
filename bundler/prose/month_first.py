"""``the March 22 report``: in a text that writes its days first, a month and the year in two figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.prose.reading import Reading
from bundler.prose.vocabulary import full_year

_MONTH_FIRST = re.compile(r"[A-Z][a-z]+\.?\s(\d\d)")
_DAY_LED = re.compile(r"\b(?:on|by|until|till|from|since|to|between|after|before|the\sweek\sof)\s\Z", re.I)
_NAMED = re.compile(r"\s(?:[A-Z]{2,}\b|[A-Z][a-z]+\b|[a-z]{4,}\b)")


def months_of_years(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """Give `readings` with those of a month and two figures that can be no day of this text read as month and year.

    So it is where the text states that year in full elsewhere and never writes a day after its month, and where the
    words lead to no day: ``the January 22 report``, not ``on January 22``.
    """
    if any(
        reading.day and reading.year and text[reading.start].isalpha() and _american(text, reading)
        for reading in readings
    ):
        return list(readings)
    years = {
        reading.year
        for reading in readings
        if reading.year and not reading.decade and "two-digit-year" not in reading.flags
    }
    return [_month_of_year(text, reading, years) for reading in readings]


def _american(text: str, reading: Reading) -> bool:
    return bool(re.match(r"[A-Z][a-z]+\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}", text[reading.start : reading.end]))


def _month_of_year(text: str, reading: Reading, years: set[int]) -> Reading:
    found = _MONTH_FIRST.fullmatch(text, reading.start, reading.end)
    if not found or reading.year or reading.until or reading.offset or not reading.day:
        return reading
    year = full_year(int(found[1]))
    if year not in years or _DAY_LED.search(text[max(0, reading.start - 12) : reading.start]):
        return reading
    if not _NAMED.match(text, reading.end) and not re.search(
        r"\b(?:in|of|dated)\s\Z", text[max(0, reading.start - 8) : reading.start]
    ):
        return reading
    return reading._replace(year=year, day=None, flags=(*reading.flags, "two-digit-year"))
