"""Christmas and New Year told as one time: between Christmas and New Year 2013, over Christmas and New Year 2015/16."""

from __future__ import annotations

import re

from bundler.prose.reading import Reading

SPAN = re.compile(
    r"christmas(?:\s{1,2}(?:day|eve))?(?:\s{1,2}(?:and|to|until|till|through\s{1,2}to)\s{1,2}(?:the\s{1,2})?|\s?[/–-]\s?)"
    r"new\s{1,2}year(?:['’]?s?(?:\s{1,2}(?:day|eve))?)?(?![a-z])"
    r"(?:\s{1,2}(?:(?:of|in)\s{1,2})?(?P<year>(?:19|20)\d\d)(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d))?(?!\d))?",
    re.I,
)
_TWO = re.compile(r"\d\s?[/–-]\s?\d")


def span(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the days from Christmas to New Year; ``of 2013`` may be those at either end of it, and is weak."""
    if found.group().islower():
        return ()
    first = int(found["year"]) if found["year"] else None
    both = first is not None and _TWO.search(found.group()) is not None
    until = Reading(
        start=found.start(), end=found.end(), year=first + 1 if first and both else None, month=1, day=1, about=True
    )
    return (
        Reading(
            start=found.start(),
            end=found.end(),
            year=first,
            month=12,
            day=25,
            until=until,
            about=True,
            weak=first is not None and not both,
        ),
    )


RULES = ((SPAN, span),)
