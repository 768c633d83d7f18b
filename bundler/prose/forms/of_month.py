"""Days by their place in a month: the first Monday of next month, the last day of March."""

from __future__ import annotations

import re

from bundler.partial_date import PartialDate
from bundler.prose.forms.feasts import ANY_DAY, WEEKEND, WORKING_DAY, nth_day
from bundler.prose.reading import Offset, Reading
from bundler.prose.words.vocabulary import MONTH, NTH, WEEKDAY, month_of, weekday_of

OF_MONTH = re.compile(
    rf"(?:the\s{{1,2}})?(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)\s{{1,2}}(?:(?P<wd>{WEEKDAY})|(?P<working>(?:working|business)\s{{1,2}})?day|(?P<weekend>weekend))\s{{1,2}}"
    r"(?:of|in)\s{1,2}(?:(?P<every>each|every|any|a)\s{1,2}(?:calendar\s{1,2})?(?:month|year)"
    r"|(?P<how>next|last|this|that|the\s{1,2}same|the\s{1,2}(?:following|next|previous|preceding)|the)\s{1,2}(?P<unit>month|year)"
    rf"|(?P<month>{MONTH})(?:\s{{0,2}},?\s{{1,2}}(?P<year>(?:19|20)\d\d)(?!\d))?)(?![a-z])",
    re.I,
)
_STEP = {"next": 1, "the following": 1, "the next": 1, "last": -1, "the previous": -1, "the preceding": -1}
_EVERY_YEAR = re.compile(r"\s(?:of\s|in\s)?(?:each|every|any)\syear\b", re.I)


def of_month(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the first Monday of next month, the last day of that month, the last day of March 2015."""
    nth, weekday = NTH[found["nth"].lower()], _which_day(found)
    start, end = found.start(), found.end() - found.group().endswith(".")
    if found["every"] or (found["month"] and _EVERY_YEAR.match(found.string, found.end())):
        unit = "Y" if found["month"] or found.group().lower().endswith("year") else "M"
        return (Reading(start=start, end=end, kind="set", duration=f"P1{unit}"),)
    if found["month"]:
        if nth != -1 and weekday == ANY_DAY:
            return ()
        name = f"nth {nth} {weekday} {month_of(found['month'])}"
        return (Reading(start=start, end=end, year=int(found["year"]) if found["year"] else None, feast=name),)
    how = " ".join(found["how"].lower().split())
    base = "document" if how in ("next", "last", "this") else "narrative"
    offset = Offset(count=_STEP.get(how, 0), unit=found["unit"].lower(), base=base)
    return (Reading(start=start, end=end, feast=f"nth {nth} {weekday} 0", offset=offset),)


def _which_day(found: re.Match[str]) -> int:
    """The weekday of a match, or the number that stands for any day, a working day or a weekend."""
    if found["wd"]:
        return weekday_of(found["wd"])
    return WORKING_DAY if found["working"] else WEEKEND if found["weekend"] else ANY_DAY


def nth_of(name: str, value: PartialDate) -> PartialDate | None:
    """The same of a month, or of a year: its last day is that of December. None where `value` is neither."""
    point = value.start
    if point is None or (point.month or 0) > 12 or value.is_range:
        return None
    last = name.split()[1] == "-1"
    return nth_day(name, point.year, point.month or (12 if last else 1))


RULES = ((OF_MONTH, of_month),)
