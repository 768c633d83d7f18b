"""Months that the end of a line breaks in two: ``on Sep-⏎tember 8, 2021``, ``3 Octo-⏎ber 2014``."""

from __future__ import annotations

import re

from bundler.prose.forms.numeric import exists
from bundler.prose.reading import Reading
from bundler.prose.words.vocabulary import MONTHS, SUFFIX

_BREAKS = {
    "january": ("jan", "janu"),
    "february": ("feb", "febru"),
    "august": ("au",),
    "september": ("sep", "septem"),
    "october": ("oc", "octo"),
    "november": ("no", "novem"),
    "december": ("de", "decem"),
}
HEADS = tuple(head for heads in _BREAKS.values() for head in heads)
_MONTH = r"(?P<head>[A-Z][a-z]{1,5})-\s{0,2}\n?\s{0,4}(?P<tail>[a-z]{3,8})"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)"
BROKEN = re.compile(
    rf"{_MONTH}\s{{1,3}}(?:(?P<day>\d{{1,2}})(?!\d|[:./]\d)(?:,?\s{{1,3}}(?P<year>{_YEAR}))?|(?P<only>{_YEAR}))"
)
BROKEN_LAST = re.compile(
    rf"(?P<day>\d{{1,2}}){SUFFIX}?\s{{1,3}}(?:of\s)?{_MONTH}(?:,?\s{{1,3}}(?P<year>{_YEAR}))?(?![a-z])"
)


def broken(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read a month that a hyphen and a line's end part, with its day or its year."""
    head, name = found["head"].lower(), (found["head"] + found["tail"]).lower()
    if head not in _BREAKS.get(name, ()):
        return ()
    parts = found.groupdict()
    year = parts["year"] or parts.get("only")
    month, day = MONTHS[name], int(parts["day"]) if parts["day"] else None
    if day == 0 or not exists(int(year) if year else None, month, day):
        return ()
    return (Reading(start=found.start(), end=found.end(), year=int(year) if year else None, month=month, day=day),)


RULES_MONTH = ((BROKEN, broken),)
RULES_NUMBER = ((BROKEN_LAST, broken),)
