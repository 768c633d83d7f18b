"""Early hours whose day stands elsewhere: until the early hours, in the small hours."""

from __future__ import annotations

import re

from bundler.prose.reading import Offset, Reading

EARLY_HOURS = re.compile(
    r"the\s{1,2}(?:very\s{1,2})?(?:early|small)\s{1,2}hours(?:\s{1,2}of\s{1,2}the\s{1,2}morning)?"
    r"(?=\s{0,2}(?:[.,;:)]|\Z)|\s(?:and|but|when|where|because|with|by|to|from|outside|at|he|she|they|I|we|it|the|an?)\b)",
    re.I,
)
_LED = re.compile(r"\b(?:in|into|until|till|by|from|during|through|before)\s\Z", re.I)


def early_hours(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``until the early hours``: of the day that the story is at, or of the next where it has come past noon."""
    if not _LED.search(found.string, max(0, found.start() - 8), found.start()):
        return ()
    offset = Offset(count=0, unit="day")
    return (Reading(start=found.start(), end=found.end(), kind="time", offset=offset, part="early hours"),)


RULES_THE = ((EARLY_HOURS, early_hours),)
