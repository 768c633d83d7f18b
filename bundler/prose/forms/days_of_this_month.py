"""Days of a month that is pointed to: 24th of this month, from 18 to 29 of this month, 3rd and 9th of last month."""

from __future__ import annotations

import re

from bundler.prose.reading import Offset, Reading

_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
DAYS_OF_THIS_MONTH = re.compile(
    rf"(?P<day>{_DAY})(?:\s{{0,2}}(?P<join>to|until|till|and|or|&|-|–)\s{{0,2}}(?:the\s{{1,2}})?(?P<last>{_DAY}))?"
    r"\s{1,2}(?:day\s{1,2})?of\s{1,2}(?P<how>that|this|last|next|the\s{1,2}(?:same|following|next|previous|preceding))"
    r"\s{1,2}month(?![a-z-]|['’])",
    re.I,
)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?\Z", re.I)
_STEPS = {"following": 1, "next": 1, "previous": -1, "preceding": -1, "last": -1}
# ``3 of this month`` may count things; a span of figures and a number with its ending can be days alone.
_ENDING = re.compile(r"\d(?:st|nd|rd|th)", re.I)


def days_of_this_month(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 24th of this month; 18 to 29 of this month as a range; the 3rd and 9th of last month as two days."""
    first, last = _number(found["day"]), _number(found["last"]) if found["last"] else None
    if not (_ENDING.search(found["day"]) or last) or (last is not None and not first < last):
        return ()
    how = " ".join(found["how"].lower().split())
    plain = how.removeprefix("the ")
    base = "document" if how in ("this", "last", "next") else "narrative"
    offset = Offset(count=_STEPS.get(plain, 0), unit="month", base=base)
    start, end, first_end = found.start(), found.end(), found.end("day")
    if last is None:
        return (Reading(start=start, end=end, day=first, offset=offset),)
    listed = found["join"].lower() in ("and", "or", "&")
    if listed and not _BETWEEN.search(found.string, max(0, start - 14), start):
        return (
            Reading(start=start, end=first_end, day=first, offset=offset),
            Reading(start=found.start("last"), end=end, day=last, offset=offset),
        )
    until = Reading(start=found.start("last"), end=end, day=last)
    return (Reading(start=start, end=end, day=first, until=until, first_end=first_end, offset=offset),)


def _number(words: str) -> int:
    return int(words[:-2]) if words[-1].isalpha() else int(words)


RULES_NUMBER = ((DAYS_OF_THIS_MONTH, days_of_this_month),)
