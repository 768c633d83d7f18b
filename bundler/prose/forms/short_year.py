"""A year alone of which only two figures are written: since '98, in '04, from '98 to '03."""

from __future__ import annotations

import re

from bundler.prose.reading import Reading
from bundler.prose.words.vocabulary import full_year

_ENDS = r"(?![\w'’”\"]|[.,:/-]\d|\s?(?:%|ft\b|feet\b))"
YEAR = re.compile(rf"(?P<year>\d\d)(?:\s{{0,2}}(?:to|until|[-–])\s{{0,2}}['’‘](?P<last>\d\d))?{_ENDS}", re.I)
_LED = re.compile(
    r"\b(?:in|since|from|until|till|by|before|after|early|late|mid|around|about|during|of)\s{1,2}['’‘]\Z", re.I
)
_FLAGS = ("two-digit-year",)


def short_year(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``'98`` after a word that leads to a time, and a range of two such years."""
    start = found.start() - 1
    if start < 0 or found.string[start] not in "'’‘" or not _LED.search(found.string[max(0, start - 10) : start + 1]):
        return ()
    year = full_year(int(found["year"]))
    if not found["last"]:
        return (Reading(start=start, end=found.end(), year=year, flags=_FLAGS),)
    last = full_year(int(found["last"]))
    if last <= year:
        return ()
    until = Reading(start=found.start("last") - 1, end=found.end(), year=last)
    return (Reading(start=start, end=found.end(), year=year, until=until, first_end=found.end("year"), flags=_FLAGS),)


RULES = ((YEAR, short_year),)
