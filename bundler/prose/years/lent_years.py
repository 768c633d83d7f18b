"""The year of a date that states none, lent by a later one of its list or range: ``7 August and 11 August 2009``."""

from __future__ import annotations

import re

from bundler.prose.reading import Reading
from bundler.prose.text.sentences import PART_END

_LISTED = re.compile(
    r"\s*(?:\.?,|and|or|to|until|till|through|&|/|[-–—]|;)?\s*(?:and|or|to|again|then"
    r"|until)?\s*(?:again\s+)?(?:by|from|in|on|of|between|around|about|at)?\s*"
    r"(?:the\s+)?(?:(?:early|late|mid)[\s-]*)?",
    re.I,
)
# ``on 6 May (Case T-325/14) and 7 May 2014``
_BRACKET = re.compile(r"\s?\([^()\n]{1,40}\)")
_SPANS = re.compile(r"\b(?:to|until|till|through)\b|[-–—]|/", re.I)
# In months: a list that goes back by less has not come to another year.
_TURN = 5


def lend_years(text: str, readings: list[Reading]) -> list[tuple[Reading, int | None]]:
    """Give each reading its year where a later one of its list or range states it, and the lender's index."""
    lent: list[tuple[Reading, int | None]] = [(_inner(reading), None) for reading in readings]
    for index in range(len(readings) - 2, -1, -1):
        reading = lent[index][0]
        following, lender = lent[index + 1]
        if reading.year or not reading.month or reading.offset or not following.year or following.kind == "duration":
            continue
        gap = text[(reading.until or reading).end : following.start]
        if "(" in gap:
            gap = _BRACKET.sub("", gap)
        if following.month == reading.month and not reading.day and len(gap) < 40 and not PART_END.search(gap):
            lent[index] = (reading._replace(year=following.year), index + 1 if lender is None else lender)
            continue
        if len(gap) > 24 or not following.month or not _LISTED.fullmatch(gap):
            continue
        wraps = following.month <= 12 and reading.month <= 12 and reading.month > following.month
        # ``22 September, 7 August and 11 August 2009`` names days of one year, out of order.
        if wraps and reading.month - following.month < _TURN and not _SPANS.search(gap):
            wraps = False
        year = following.year - wraps
        lent[index] = (reading._replace(year=year), index + 1 if lender is None else lender)
    return lent


def _inner(reading: Reading) -> Reading:
    """Lend the year of a range's end to its start: ``from March to June 2019``."""
    last = reading.until
    if last is None or reading.year or not last.year or not reading.month:
        return reading
    wraps = bool(last.month and reading.month <= 12 and last.month <= 12 and reading.month > last.month)
    return reading._replace(year=last.year - wraps)
