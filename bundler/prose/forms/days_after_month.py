"""Days that stand after their month: September 1–3, 1939; March 3 and 4, 2014; March 2, 3 and 5, 1938."""

from __future__ import annotations

import re

from bundler.prose.forms.named import is_month_name, ranged
from bundler.prose.forms.numeric import exists
from bundler.prose.reading import Reading
from bundler.prose.words.vocabulary import DAY, MONTH, SUFFIX, YEAR4, digits_of, month_of

MONTH_DAYS = re.compile(
    rf"(?P<month>{MONTH})\s{{1,3}}(?P<day>{DAY}){SUFFIX}?(?P<join>\s{{0,2}}[-–—]\s{{0,2}}|\s(?:to|and|&|until)\s)"
    rf"(?P<last>{DAY}){SUFFIX}?(?!\d|[:./]\d|\s?(?:am|pm|%))(?:(?:\s{{0,2}},\s{{0,3}}|\s{{1,3}})(?P<year>{YEAR4}))?",
    re.I,
)
MONTH_LIST = re.compile(
    rf"(?P<month>{MONTH})\s{{1,3}}(?P<days>{DAY}{SUFFIX}?(?:,\s{DAY}{SUFFIX}?){{1,6}}(?:,?\s(?:and|&)\s{DAY}{SUFFIX}?)?)"
    rf",\s{{1,3}}(?P<year>{YEAR4})",
    re.I,
)
_DAY = re.compile(rf"{DAY}", re.I)


def month_days(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read September 1–3, 1939 and March 3 and 4, 2014."""
    first, last = digits_of(found["day"])[0], digits_of(found["last"])[0]
    year = digits_of(found["year"])[0] if found["year"] else None
    month = month_of(found["month"])
    if not is_month_name(found["month"], False) or not first < last <= 31 or not exists(year, month, last):
        return ()
    until = Reading(start=found.start("last"), end=found.end(), year=year, month=month, day=last)
    one = Reading(start=found.start(), end=found.end("day"), year=year, month=month, day=first)
    if found["join"].strip() in ("and", "&") and last > first + 1:
        return (one, until)
    return (ranged(one, until),)


def month_list(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``March 2, 3 and 5, 1938``: days, each of its own, of which only the first names the month."""
    year, month = digits_of(found["year"])[0], month_of(found["month"])
    places = list(_DAY.finditer(found.string, found.start("days"), found.end("days")))
    days = [digits_of(place.group())[0] for place in places]
    if days != sorted(set(days)) or not all(exists(year, month, day) for day in days):
        return ()
    starts = [found.start(), *(place.start() for place in places[1:])]
    ends = [*(place.end() for place in places[:-1]), found.end()]
    # The year is lent to the others by the last, which in its turn has the month from the first.
    lent = [
        Reading(start=start, end=end, month=month, day=day)
        for start, end, day in zip(starts[:-1], ends[:-1], days[:-1], strict=True)
    ]
    return (*lent, Reading(start=starts[-1], end=ends[-1], year=year, month=month, day=days[-1], flags=("relative",)))


RULES_MONTH = ((MONTH_LIST, month_list), (MONTH_DAYS, month_days))
