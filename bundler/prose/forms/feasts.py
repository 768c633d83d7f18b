"""Days found by rule: Christmas, Easter, bank holidays, the first Monday of a month, law terms."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

from bundler.partial_date import PartialDate, Point
from bundler.prose.reading import Reading
from bundler.prose.words.vocabulary import NTH

_YEAR = r"(?:\s{0,2},?\s{1,3}(?:of\s{1,2}|in\s{1,2})?(?P<year>(?:19|20)\d\d)(?!\d))?"
FEAST = re.compile(
    r"(?P<name>xmas(?:\s{1,2}(?:day|eve|night))?|christmas(?:\s{1,2}(?:day|eve|night))?|boxing\s{1,2}(?:day|night)"
    r"|new\s{1,2}year['’]?s?['’]?\s{1,2}(?:day|eve)|good\s{1,2}friday|easter\s{1,2}(?:sunday"
    r"|monday"
    r"|saturday|weekend)|easter(?!\s{1,2}term)|hogmanay|whit\s{1,2}(?:sunday|monday)|whitsun(?:day)?|lady\s{1,2}day|thanksgiving(?:\s{1,2}day)?|midsummer['’]?s?\s{1,2}day|michaelmas(?:\s{1,2}day|(?!\s{1,2}(?:term|sitting)))"
    r"|(?:mothering|trinity)\s{1,2}sunday|(?:mother|father)['’]?s['’]?\s{1,2}day|ascension\s{1,2}day|all\s{1,2}saints['’]?\s{1,2}day"
    r"|hallowe['’]?en|bonfire\s{1,2}night|guy\s{1,2}fawkes(?:['’]?\s{1,2}(?:night|day))?"
    r"|(?:st\.?\s{1,2})?valentine(?:['’]?s?\s{1,2}day|['’]?s)|may\s{1,2}day|st\.?\s{1,2}(?:george|david"
    r"|andrew|patrick)['’]?s?\s{1,2}day|burns\s{1,2}night"
    r"|ash\s{1,2}wednesday|maundy\s{1,2}thursday|palm\s{1,2}sunday|shrove\s{1,2}tuesday|pancake\s{1,2}day"
    r"|remembrance\s{1,2}(?:sunday|day)|armistice\s{1,2}day"
    r"|(?:the\s{1,2})?(?:early\s{1,2}may|spring|summer|late\s{1,2}may|may"
    r"|august)\s{1,2}bank\s{1,2}holiday(?:\s{1,2}monday)?)(?![a-z])" + _YEAR,
    re.I,
)
TERM = re.compile(
    r"(?P<term>michaelmas|hilary|easter|trinity|autumn|spring|summer)\s{1,2}(?:term|sittings?)(?:\s{0,2},?\s{1,2}(?:of\s{1,2})?(?P<year>(?:19|20)\d\d))",
    re.I,
)
QUARTER = re.compile(
    r"(?:(?:the\s{1,2})?(?:fiscal[\s-])?(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[-\s](?:fiscal[\s-])?quarter(?=\s{1,2}(?:of\s{1,2})?(?:19|20)\d\d|(?<!last.quarter)(?<!final.quarter))"
    r"|Q(?P<q>[1-4])(?=\s{1,2}(?:of\s)?\d{4}))"
    r"(?:\s{1,2}(?:of\s{1,2})?(?P<year>(?:19|20)\d\d)(?!\d))?(?![a-z])",
    re.I,
)
# Seasons rather than days.
_ABOUT = frozenset({"christmas", "xmas", "easter", "easter weekend", "whitsun"})
_FIXED = {
    "christmas": (12, 25),
    "xmas": (12, 25),
    "xmas day": (12, 25),
    "xmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "boxing night": (12, 26),
    "christmas night": (12, 25),
    "xmas night": (12, 25),
    "hogmanay": (12, 31),
    "new years day": (1, 1),
    "new year day": (1, 1),
    "new years eve": (12, 31),
    "new year eve": (12, 31),
    "halloween": (10, 31),
    "bonfire night": (11, 5),
    "guy fawkes night": (11, 5),
    "guy fawkes day": (11, 5),
    "guy fawkes": (11, 5),
    "lady day": (3, 25),
    "midsummer day": (6, 24),
    "midsummers day": (6, 24),
    "michaelmas day": (9, 29),
    "michaelmas": (9, 29),
    "all saints day": (11, 1),
    "valentines day": (2, 14),
    "st valentines day": (2, 14),
    "valentines": (2, 14),
    "st valentines": (2, 14),
    "may day": (5, 1),
    "st georges day": (4, 23),
    "st davids day": (3, 1),
    "st andrews day": (11, 30),
    "st patricks day": (3, 17),
    "burns night": (1, 25),
    "armistice day": (11, 11),
    "remembrance day": (11, 11),
}
_FROM_EASTER = {
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "easter saturday": -1,
    "easter weekend": 0,
    "good friday": -2,
    "whit sunday": 49,
    "whitsun": 49,
    "whitsunday": 49,
    "trinity sunday": 56,
    "ascension day": 39,
    "mothering sunday": -21,
    "mothers day": -21,
    "whit monday": 50,
    "ash wednesday": -46,
    "maundy thursday": -3,
    "palm sunday": -7,
    "shrove tuesday": -47,
    "pancake day": -47,
}
# Bank holidays that were moved for a jubilee or for the day of victory in Europe.
_MOVED = {
    ("early", 1995): date(1995, 5, 8),
    ("early", 2020): date(2020, 5, 8),
    ("spring", 2002): date(2002, 6, 4),
    ("spring", 2012): date(2012, 6, 4),
    ("spring", 2022): date(2022, 6, 2),
}
_ONCE = (
    *(date(1999, 12, 31), date(2002, 6, 3), date(2011, 4, 29), date(2012, 6, 5)),
    *(date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)),
)
# Those of the courts, and those of schools.
_TERMS = {
    **{"michaelmas": (10, 12), "hilary": (1, 4), "easter": (4, 5), "trinity": (6, 7)},
    **{"autumn": (9, 12), "spring": (1, 4), "summer": (4, 7)},
}
# Mr Valentine's is no day.
_LED = re.compile(r"\b(?:on|at|before|after|since|until|till|over|for|by|was|is)\s\Z", re.I)
# What bears the name of a feast all the year round, or for ever.
_NAMED_AFTER = re.compile(
    r"\s(?:jumpers?|crackers?|cake|pudding|eggs?|bunny|songs?|carols?|stockings?|hampers?|films?|(?:Carol|Island|Road|Street|Lane)\b)"
)
# What may stand for a weekday in the name of a day by its place in a month.
ANY_DAY, WORKING_DAY, WEEKEND = 7, 8, 9


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth (from 0; -1 is the last) `weekday` of a month."""
    days = [
        day for day in range(1, calendar.monthrange(year, month)[1] + 1) if date(year, month, day).weekday() == weekday
    ]
    return date(year, month, days[nth])


def nth_day(name: str, year: int, month: int = 0) -> PartialDate:
    """The day that ``nth -1 4 3`` names: the last Friday of March. Month 0 is the one given.

    The weekday may be ANY_DAY, a WORKING_DAY, or a WEEKEND, which is two days.
    """
    nth, weekday, own = (int(part) for part in name.split()[1:])
    month = own or month
    if weekday == ANY_DAY:
        return PartialDate.of(year, month, nth + 1 if nth >= 0 else calendar.monthrange(year, month)[1])
    if weekday == WORKING_DAY:
        days = [date(year, month, day) for day in range(1, calendar.monthrange(year, month)[1] + 1)]
        found = [day for day in days if day.weekday() < 5 and day not in bank_holidays(year)][nth]
        return PartialDate.of(found.year, found.month, found.day)
    if weekday == WEEKEND:
        first = nth_weekday(year, month, 5, nth)
        ends = [Point(year=day.year, month=day.month, day=day.day) for day in (first, first + timedelta(days=1))]
        return PartialDate(start=ends[0], end=ends[1], is_range=True)
    found = nth_weekday(year, month, weekday, nth)
    return PartialDate.of(found.year, found.month, found.day)


def feast_day(name: str, year: int) -> PartialDate:
    """The day of the feast called `name` in `year`; a feast that is a season rather than a day is about its day."""
    if name.startswith("nth "):
        return nth_day(name, year)
    if name.startswith("term "):
        first, last = _TERMS[name.split()[1]]
        return PartialDate(
            start=Point(year=year, month=first, about=True), end=Point(year=year, month=last, about=True), is_range=True
        )
    if name.startswith("quarter "):
        last = int(name.split()[1]) * 3
        return PartialDate(start=Point(year=year, month=last - 2), end=Point(year=year, month=last), is_range=True)
    # In the New Year: in its first month.
    if name == "new year":
        return PartialDate.of(year, 1)
    about = name in _ABOUT
    if name in _FIXED:
        return PartialDate.of(year, *_FIXED[name], about=about)
    found = _movable(name, year)
    return PartialDate.of(found.year, found.month, found.day, about=about)


def fixed_day(name: str) -> tuple[int, int] | None:
    """The month and the day of a feast that is one day and falls on it every year; None for any other."""
    return None if name in _ABOUT else _FIXED.get(name)


def _movable(name: str, year: int) -> date:
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    if name.startswith("thanksgiving"):
        return nth_weekday(year, 11, 3, 3)
    if name == "fathers day":
        return nth_weekday(year, 6, 6, 2)
    if name == "remembrance sunday":
        return nth_weekday(year, 11, 6, 1)
    if name.startswith(("early may", "may")):
        return _MOVED.get(("early", year)) or nth_weekday(year, 5, 0, 0)
    if name.startswith(("spring", "late may")):
        return _MOVED.get(("spring", year)) or nth_weekday(year, 5, 0, -1)
    return nth_weekday(year, 8, 0, -1)


@lru_cache(maxsize=64)
def bank_holidays(year: int) -> frozenset[date]:
    """The bank holidays of England and Wales in a year since 1978, with Christmas Day and Good Friday."""
    names = ("early may", "spring", "august", "good friday", "easter monday")
    days = [_movable(name, year) for name in names] + [day for day in _ONCE if day.year == year]
    for month, first in ((1, 1), (12, 25), (12, 26)):
        day = date(year, month, first)
        while day.weekday() > 4 or day in days:
            day += timedelta(days=1)
        days.append(day)
    return frozenset(days)


def feast(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read Christmas Eve, Easter Monday 2014, the August bank holiday."""
    words = found["name"]
    if words.islower() and not words.endswith(("holiday", "fawkes night", "bonfire night")):
        return ()
    if words.lower().endswith(("valentine’s", "valentine's", "valentines")) and not _LED.search(
        found.string[max(0, found.start() - 10) : found.start()]
    ):
        return ()
    if words.lower() in _ABOUT and not found["year"] and _NAMED_AFTER.match(found.string, found.end()):
        return ()
    name = (
        re.sub(r"['’.]", "", " ".join(words.lower().split())).removeprefix("the ").removesuffix(" monday")
        if "holiday" in words.lower()
        else re.sub(r"['’.]", "", " ".join(words.lower().split()))
    )
    name = name.removesuffix(" bank holiday") + " bank holiday" if "holiday" in name else name
    if name == "easter" and re.match(r"\s+[A-Z]", found.string[found.end() : found.end() + 8]) and not found["year"]:
        return ()
    year = int(found["year"]) if found["year"] else None
    # May has two bank holidays.
    weak = name == "may bank holiday"
    return (Reading(start=found.start(), end=found.end(), year=year, feast=name, weak=weak),)


def term(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read Michaelmas term 2014, the autumn term of 2018."""
    return (
        Reading(start=found.start(), end=found.end(), year=int(found["year"]), feast=f"term {found['term'].lower()}"),
    )


def quarter(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the third quarter of 2014, Q3 2014."""
    year = int(found["year"]) if found["year"] else None
    nth = NTH[found["nth"].lower()] if found["nth"] else 0
    number = int(found["q"]) if found["q"] else nth % 4 + 1
    return (Reading(start=found.start(), end=found.end(), year=year, feast=f"quarter {number}"),)


RULES = ((TERM, term), (FEAST, feast))
RULES_QUARTER = ((QUARTER, quarter),)
