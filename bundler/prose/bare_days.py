"""Days of a month that stands elsewhere, told without ``the``: on 27th; from 10th to 24th; on 4th, 11th and 18th."""

from __future__ import annotations

import re

from bundler.prose.reading import Offset, Reading

_DAY = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)(?![a-z])"
# What follows a day and not what is numbered (``on 4th floor``, ``from 6th form``).
_FREE = (
    r"(?=\s{0,2}(?:,(?!\s{1,2}\d)|[.;:)—–]|\Z)|\s{1,2}(?:he|she|we|they|I|it|you|at|when|(?:and|or)(?!\s{1,2}\d)|but|until|in|by|for|with|without|because"
    r"|after|before|as|so|that|which|where|while|was|were|had|has|did|his|her|my|our|their|the|due|to\s(?!\d))\b)"
)
DAYS = re.compile(rf"(?P<day>{_DAY})\s{{1,2}}(?:to|until|till|-|–|(?P<and>and))\s{{1,2}}(?P<last>{_DAY}){_FREE}", re.I)
LIST = re.compile(rf"{_DAY}(?:,\s{{1,2}}{_DAY}){{0,5}}(?:,?\s{{1,2}}(?:and|&)\s{{1,2}}){_DAY}{_FREE}", re.I)
DAY = re.compile(rf"(?P<day>{_DAY}){_FREE}", re.I)
_EACH = re.compile(_DAY, re.I)
_SPAN = re.compile(r"\b(?:from|between)\s{1,2}\Z", re.I)
_LED = re.compile(r"\b(?:on|dated)\s{1,2}\Z", re.I)
_LED_DAY = re.compile(r"\b(?:on|dated|until|since)\s{1,2}\Z", re.I)


def days(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``from 10th to 24th`` and ``between 10th and 24th`` as a range."""
    first, last = _number(found["day"]), _number(found["last"])
    between = found["and"] is not None
    lead = _lead(found)
    led = _SPAN.search(lead)
    if not led or not first < last or between != led.group().lower().startswith("between"):
        return ()
    until = Reading(start=found.start("last"), end=found.end(), day=last)
    month = Offset(count=0, unit="month")
    ends = found.end("day")
    return (Reading(start=found.start(), end=found.end(), day=first, until=until, first_end=ends, offset=month),)


def listed(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``on 4th, 11th and 18th`` as days of their own, which follow each other."""
    each = list(_EACH.finditer(found.string, found.start(), found.end()))
    numbers = [_number(day.group()) for day in each]
    if not _LED.search(_lead(found)) or numbers != sorted(set(numbers)):
        return ()
    month = Offset(count=0, unit="month")
    return tuple(
        Reading(start=day.start(), end=day.end(), day=number, offset=month)
        for day, number in zip(each, numbers, strict=True)
    )


def day(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``on 27th``."""
    if not _LED_DAY.search(_lead(found)):
        return ()
    number = _number(found["day"])
    return (Reading(start=found.start(), end=found.end("day"), day=number, offset=Offset(count=0, unit="month")),)


def _lead(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - 12) : found.start()]


def _number(words: str) -> int:
    return int(words[:-2])


RULES_NUMBER = ((DAYS, days), (LIST, listed), (DAY, day))
