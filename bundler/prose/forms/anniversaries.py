"""Birthdays and anniversaries: on her 30th birthday, our first anniversary, the second anniversary of the fire."""

from __future__ import annotations

import re

from bundler.prose.reading import Offset, Reading
from bundler.prose.words.vocabulary import ORDINAL_WORD, ordinal_of

_NTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD}|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth)"
ANNIVERSARY = re.compile(
    rf"(?P<nth>{_NTH})\s{{1,2}}(?P<wedding>wedding\s{{1,2}})?(?:(?P<birth>birthday)|anniversary(?P<of>\s{{1,2}}of(?=\s))?)(?![a-z])",
    re.I,
)
# The words after which a day is counted to a birthday that stands next: ``the week before her first birthday``.
BIRTHDAY = rf"(?:my|his|her|their|our|the)\s{{1,2}}{_NTH}\s{{1,2}}(?:wedding\s{{1,2}})?(?:birthday|anniversary)"
_TENS = {"fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90}
_OURS = re.compile(r"\b(?:our|their)\s\Z", re.I)
# ``for her 30th birthday``, ``a 30th birthday party``: of no day.
_PARTY = re.compile(r"\s(?:party|present|meal|card|cake|celebrations?|dinner|weekend)\b")


def anniversary(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read a birthday or an anniversary: so many years to the day after the birth, the wedding, or what is named."""
    words = found["nth"].lower()
    count = int(words[:-2]) if words[0].isdigit() else _TENS.get(words) or ordinal_of(words)
    if not count or _PARTY.match(found.string, found.end()):
        return ()
    before = found.string[max(0, found.start() - 8) : found.start()]
    if found["birth"]:
        noun, base = "birth", "birth"
    elif found["of"]:
        noun, base = "", "noun"
    elif found["wedding"] or _OURS.search(before):
        noun, base = "married", "named"
    else:
        return ()
    offset = Offset(count=count, unit="exact-year", base=base, noun=noun)
    return (Reading(start=found.start(), end=found.end(), offset=offset),)


RULES = ((ANNIVERSARY, anniversary),)
