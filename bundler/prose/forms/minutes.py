"""Minutes told beside an hour that is not named again: at five to, by twenty past."""

from __future__ import annotations

import re

from bundler.prose.reading import Offset, Reading
from bundler.prose.words.vocabulary import number_of

PAST = re.compile(
    r"(?:(?P<half>half)|(?P<quarter>quarter)|(?P<minutes>five|ten|twenty(?:-five)?))\s(?P<side>past|to)"
    r"(?=\s{0,2}[.,;)]|\s(?:and|but|when|I|he|she|they|we|the|that)\b)",
    re.I,
)
_LED = re.compile(r"\b(?:at|by|until|till|since|about|around)\s(?:about\s|around\s|just\s(?:before|after)\s)?\Z", re.I)


def past(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``at five to``, ``by twenty past``: of the hour that the story is at."""
    if not _LED.search(found.string[max(0, found.start() - 24) : found.start()]):
        return ()
    minutes = 30 if found["half"] else 15 if found["quarter"] else number_of(found["minutes"])
    minutes = 60 - minutes if found["side"].lower() == "to" else minutes
    offset = Offset(count=minutes, unit="minute-of-hour")
    return (Reading(start=found.start(), end=found.end(), kind="time", offset=offset),)


RULES = ((PAST, past),)
