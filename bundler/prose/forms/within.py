"""Parts of a year or month that stand elsewhere: the end of the year, later in the month, year-end, the weekend."""

from __future__ import annotations

import re

from bundler.prose.reading import Offset, Reading

THE_UNIT = re.compile(
    r"the\s{1,2}(?P<unit>year|month|week|day)(?![a-z-]|['’]|\s{1,2}(?:before|after|beginning|commencing|of|ended|ending|following))",
    re.I,
)
YEAR_END = re.compile(
    r"(?:the\s{1,2})?(?P<unit>year|month)(?:['’]s\s{1,2}|-|\s)end(?=\s{0,2}[.,;:)]|\s{1,2}(?:the|and|he|she|it|we|they)\b)",
    re.I,
)
WEEKEND = re.compile(r"the\s{1,2}weekend(?![a-z]|\s{1,2}(?:of|before|after)\b)", re.I)
_PART_OF = re.compile(
    r"\b(?:(?:end|close|start|beginning|middle|part|half)\sof|(?:later|earlier|late|early)\s(?:on\s)?in)\s\Z", re.I
)
_IN_DAY = re.compile(r"\b(?:[Ll]ater|[Ee]arlier|[Ll]ate|[Ee]arly)\s(?:on\s)?in\s\Z")
_LED = re.compile(r"\b(?:by|at|before|until|till|since|after|around|from|to|of)\s(?:the\s)?\Z", re.I)
_OVER = re.compile(r"\b(?:over|at|for|during|before|after|until|of|by|(?P<since>since))\s\Z", re.I)


def the_unit(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the year of ``by the end of the year`` and ``later in the month``: that of the last date told."""
    before, unit = found.string[max(0, found.start() - 16) : found.start()], found["unit"].lower()
    if unit == "day":
        if not _IN_DAY.search(before):
            return ()
        return (Reading(start=found.start(), end=found.end(), offset=Offset(count=0, unit="day")),)
    if not _PART_OF.search(before):
        return ()
    unit = unit.replace("week", "calendar-week")
    return (Reading(start=found.start(), end=found.end(), offset=Offset(count=0, unit=unit, base="either")),)


def year_end(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``by year-end`` and ``at the month's end``."""
    if not _LED.search(found.string[max(0, found.start() - 12) : found.start()]):
        return ()
    offset = Offset(count=0, unit=found["unit"].lower(), base="either")
    return (Reading(start=found.start(), end=found.end(), offset=offset, qualifier="late"),)


def weekend(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``over the weekend``."""
    led = _OVER.search(found.string[max(0, found.start() - 10) : found.start()])
    if led is None:
        return ()
    offset = Offset(count=-1 if led["since"] else 0, unit="weekend", base="either")
    return (Reading(start=found.start(), end=found.end(), offset=offset),)


RULES_THE = ((YEAR_END, year_end), (THE_UNIT, the_unit), (WEEKEND, weekend))
RULES_UNIT = ((YEAR_END, year_end),)
