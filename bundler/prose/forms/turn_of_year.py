"""The turn of the year: between Christmas and New Year 2013, over Christmas and New Year 2015/16, in the New Year."""

from __future__ import annotations

import re

from bundler.prose.reading import Offset, Reading

SPAN = re.compile(
    r"christmas(?:\s{1,2}(?:day|eve))?(?:\s{1,2}(?:and|to|until|till|through\s{1,2}to)\s{1,2}(?:the\s{1,2})?|\s?[/–-]\s?)"
    r"new\s{1,2}year(?:['’]?s?(?:\s{1,2}(?:day|eve))?)?(?![a-z])"
    r"(?:\s{1,2}(?:(?:of|in)\s{1,2})?(?P<year>(?:19|20)\d\d)(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d))?(?!\d))?",
    re.I,
)
# ``gets out in the New Year``, ``until New Year``.
NEW_YEAR = re.compile(
    r"(?:the\s{1,2})?New\sYear(?![a-z]|['’]|\s(?:Honours|Day|Eve|[Pp]arty|[Rr]esolution|19|20))", re.I
)
_IN = re.compile(r"\b(?:in|into|until|till|by|since|from)\s\Z", re.I)
_ROUND = re.compile(
    r"(?:\b(?:at|over|around|about|before|after|for|since|until|till|by)|(?:\A|[.:;!?\n])(?:\s\d{1,2}[.)])?)\s{0,2}\Z",
    re.I,
)
# Of which day, ``just after New Year`` does not say.
_SOON = re.compile(r"\b(?:just|soon|shortly|straight|right|not\slong)\s(?:after|before)\s\Z", re.I)
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


def new_year(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``in the New Year`` as January, ``before New Year`` as about its first day."""
    before = found.string[max(0, found.start() - 10) : found.start()]
    the = found.group()[:3].lower() == "the"
    if _SOON.search(found.string, max(0, found.start() - 18), found.start()):
        return ()
    if the and _IN.search(before):
        offset = Offset(count=1, unit="feast", base="either")
        return (Reading(start=found.start(), end=found.end(), feast="new year", offset=offset),)
    if found.group()[-4].isupper() and _ROUND.search(before):
        return (Reading(start=found.start(), end=found.end(), month=1, day=1, about=True),)
    return ()


RULES_NEW_YEAR = ((NEW_YEAR, new_year),)
RULES = ((SPAN, span),)
