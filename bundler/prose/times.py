"""Times of day: 10.30 pm, 3 a.m., 22:30, 2230 hours, midnight."""

from __future__ import annotations

import re

from bundler.prose.reading import Reading
from bundler.prose.vocabulary import NUMBER_WORD, number_of

_HALF = r"(?:a\.?\s?m\.?|p\.?\s?m\.?|noon|midnight)(?![a-z])"
HALVES = re.compile(rf"(?P<h>\d{{1,2}})(?:\s?[.:]\s?(?P<m>\d\d))?(?:[.:]\d\d)?\s{{0,2}}(?P<half>{_HALF})", re.I)
CLOCK = re.compile(r"(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?::[0-5]\d)?(?:\s?(?:hours|hrs|h)(?![a-z]))?(?!\d|:\d)", re.I)
HUNDREDS = re.compile(r"(?P<h>[01]\d|2[0-3])[.:]?(?P<m>[0-5]\d)\s?(?:hours|hrs|h)(?![a-z])", re.I)
DOTTED = re.compile(
    r"(?P<h>[01]?\d|2[0-3])\.(?P<m>[0-5]\d)(?=\s{0,2},?\s{1,3}(?:(?:on"
    r"|of)\s{1,3}(?:the\s)?(?:\d{1,2}|[MTWFS][a-z]+day)(?![\d.])|(?:that|the\s(?:following"
    r"|next|same|previous))\s(?:morning|afternoon|evening|night|day)))"
)
SAID = re.compile(rf"(?:half[-\s]past|quarter[-\s](?:past|to))\s{{1,2}}(?P<said>{NUMBER_WORD}|\d{{1,2}})", re.I)
OCLOCK = re.compile(
    rf"(?P<said>{NUMBER_WORD}|\d{{1,2}})\s{{0,2}}o['’]\s?clock(?:\s+in\s+the\s+(?P<part>morning|afternoon|evening))?",
    re.I,
)
NAMED = re.compile(r"(?:noon|midday|midnight)(?![a-z])", re.I)


_AT = re.compile(
    r"\b(?:at|about|around|from|until|till|by|before|after|approximately|between|and|to|past)\s+(?:about\s+)?\Z", re.I
)


def halves(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 10.30 pm, 3 a.m., 12 noon."""
    hour, minute = int(found["h"]), int(found["m"] or 0)
    half = found["half"].lower().replace(".", "").replace(" ", "")
    if hour > 23 or minute > 59:
        return ()
    if half == "midnight":
        hour = 0
    elif half in ("pm", "noon") and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    end = found.end()
    if found.group().endswith(".") and "." not in found["half"][:-1]:
        end -= 1
    return (Reading(start=found.start(), end=end, kind="time", time=f"{hour:02d}:{minute:02d}"),)


def clock(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 22:30, 2230 hours, and 10.30 where a date follows."""
    if (
        "." in found.group()
        and found.re is DOTTED
        and not _AT.search(found.string[max(0, found.start() - 16) : found.start()])
    ):
        return ()
    return (Reading(start=found.start(), end=found.end(), kind="time", time=f"{int(found['h']):02d}:{found['m']}"),)


def said(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ten o'clock and half past nine: a time whose half of the day is not said unless ``in the evening``."""
    hour = number_of(found["said"])
    part = found.groupdict().get("part")
    if not 1 <= hour <= 24:
        return ()
    if not part:
        return (Reading(start=found.start(), end=found.end(), kind="time"),)
    hour += 12 if part.lower() != "morning" and hour < 12 else 0
    return (Reading(start=found.start(), end=found.end(), kind="time", time=f"{hour:02d}:00"),)


def named(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read noon and midnight."""
    time = "00:00" if found.group().lower() == "midnight" else "12:00"
    return (Reading(start=found.start(), end=found.end(), kind="time", time=time),)


RULES_NUMBER = ((HALVES, halves), (HUNDREDS, clock), (CLOCK, clock), (DOTTED, clock), (OCLOCK, said))
RULES_WORD = ((OCLOCK, said),)
RULES_NAMED = ((SAID, said), (NAMED, named))
