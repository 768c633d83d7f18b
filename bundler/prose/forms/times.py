"""Times of day: 10.30 pm, 3 a.m., 22:30, 2230 hours, midnight."""

from __future__ import annotations

import re

from bundler.prose.reading import Reading
from bundler.prose.words.vocabulary import NUMBER_WORD, UNIT, number_of

_HALF = r"(?:a\.?\s?m\.?|p\.?\s?m\.?|noon|midnight)(?![a-z])"
HALVES = re.compile(rf"(?P<h>\d{{1,2}})(?:\s?[.:]\s?(?P<m>\d\d))?(?:[.:]\d\d)?\s{{0,2}}(?P<half>{_HALF})", re.I)
CLOCK = re.compile(r"(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?::[0-5]\d)?(?:\s?(?:hours|hrs|h)(?![a-z]))?(?!\d|:\d)", re.I)
DOTTED = re.compile(
    r"(?P<h>[01]?\d|2[0-3])\.(?P<m>[0-5]\d)(?=\s{0,2},?\s{1,3}(?:(?:on|of)\s{1,3}(?:the\s)?"
    r"(?:(?:morning|afternoon|evening|night)\sof\s(?:the\s)?)?(?:\d{1,2}|[MTWFS][a-z]+day)(?![\d.])|(?:that|the\s(?:following"
    r"|next|same|previous))\s(?:morning|afternoon|evening|night|day)|last\snight\b|(?:yesterday|tomorrow)\b))"
)
SAID = re.compile(
    rf"(?:half[-\s](?P<half>past)|quarter[-\s](?P<quarter>past|to)"
    rf"|(?P<minutes>five|ten|twenty(?:-five)?)(?:\sminutes)?\s(?P<side>past|to)"
    rf"|(?P<count>\d{{1,2}}|{NUMBER_WORD})\sminutes?\s(?P<way>past|to|before(?=\s(?:midnight|noon|midday))"
    rf"|after(?=\s(?:midnight|noon|midday))))\s{{1,2}}(?P<said>{NUMBER_WORD}|midnight|noon|midday|1?\d)(?!\d|\.\d|[-\s]{UNIT})"
    r"(?:\s(?:(?:in|on)\sthe\s(?P<part>morning|afternoon|evening)|at\s(?P<night>night)))?",
    re.I,
)
# Half six, half nine that evening.
HALF_HOUR = re.compile(
    rf"half[-\s](?P<said>{NUMBER_WORD}|1?\d(?!\d))(?![-\s]?(?:a|an|the|of|and\s(?:an?|one|two|three)|per)\b|\.\d|%)",
    re.I,
)
_ON_PART = re.compile(
    r"\s(?:(?:in|on)\sthe|that|this|the\s(?:same|following|next|previous)|yesterday|tomorrow|last|[A-Z][a-z]{2,5}day)"
    r"\s(?P<part>morning|afternoon|evening|night)\b"
)
OCLOCK = re.compile(
    rf"(?P<said>{NUMBER_WORD}|\d{{1,2}})\s{{0,2}}o['’]\s?clock(?:\s+in\s+the\s+(?P<part>morning|afternoon|evening))?",
    re.I,
)
NAMED = re.compile(r"(?:noon|midday|midnight)(?![a-z])", re.I)


SPANNED = re.compile(
    rf"(?P<opening>(?P<from>\d{{1,2}})(?:[.:](?P<from_m>\d\d))?)\s?[-–]\s?(?=(?P<last>(?P<h>\d{{1,2}})(?:[.:]\d\d)?\s{{0,2}}{_HALF}))",
    re.I,
)
TIMED = re.compile(
    r"(?P<h>[01]?\d|2[0-3])\.(?P<m>[0-5]\d)(?![\d%]|\.\d|\s?(?:cm|mm|m|kg|g|per|million|miles)\b|\s?[(\[])"
)
_NO_TIME = re.compile(r"0?0:00:00")
_HOURS = {"midnight": 24, "noon": 12, "midday": 12}
# ``between 01.12 and 02.48``
_BETWEEN = re.compile(r"\b(?:between|from)\s\Z|\b(?:between|from)\s\d\d\.\d\d\s(?:and|to|until)\s\Z")
# ``interview 10.10 to 10.55``
TIMED_SPAN = re.compile(
    r"(?P<from>(?P<h>[01]?\d|2[0-3])\.(?P<m>[0-5]\d))(?:\s(?:to|until|till)\s|\s?[-–]\s?)"
    r"(?P<last>(?P<last_h>[01]?\d|2[0-3])\.(?P<last_m>[0-5]\d))(?![\d%]|\.\d|\s?(?:cm|mm|m|kg|g|per|million|miles|km)\b|\s?[(\[])"
)
_TOLD = re.compile(r"\b(?:[Aa]t|timed(?:\sat)?)\s(?:about\s|around\s)?\Z")
# An hour that opens a sentence, in a story of an evening or told as about that time.
_LEADS_SENTENCE = re.compile(
    r"(?:\A|[.?!]\s{1,2}|\n\s{0,4}(?:\d{1,3}\.?\s)?)[Aa]t\s(?P<about>(?:about|around|approximately|roughly|just\s(?:after|before))\s)?\Z"
)
_SOMEBODY = re.compile(
    r",?\s(?:you|I|he|she|they|we|the|an?|his|her|your|my|our|their|(?:(?:Mr|Mrs|Ms|Miss|Dr|PC)\s)?[A-Z][a-z]+)\s(?!(?:judge|court|author|report|says|said|held|of)\b)"
)
_PART_TOLD = re.compile(r"\b(?:evening|night|morning|afternoon)\b")
# ``rang 17.50``: what no price and no number of a section follows.
_DONE = re.compile(
    r"\b(?:rang|phoned|called|seen|arrived|attended|left|came|returned|started|finished|ended|admitted|discharged|bleeped)\s\Z"
)
# ``Date: 3 May 2024   10.05 to 10.50``
_DATED = re.compile(r"\d\d[ \t,]{1,6}\Z")
_CLOCKED = re.compile(
    r"\d[.:]\d\d\s?[ap]\.?m|\b\d\s?[ap]\.?m\b|\b\d\d:\d\d\b|\b\d{4}\s?(?:hours|hrs)|\b\d{1,2}\.\d\d,?\s(?:on\s\w|that\s(?:morning|afternoon|evening|night)\b)"
    r"|\b(?:quarter|half|minutes|five|ten|twenty)\s(?:past|to)\b|o['’]\s?clock|\b\w+\sin\sthe\s(?:morning|afternoon|evening)\b|\b[Hh]alf\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.I,
)
_AT = re.compile(
    r"\b(?:at|about|around|from|until|till|by|before|after|approximately|between|and|to|past|since)\s+(?:about\s+)?\Z",
    re.I,
)
# In letters: so near before an hour another shows that it is one.
_HOURS_NEAR = 300


# ``What time was it? Half six``: an answer, or the beginning of a message.
_ANSWERS = re.compile(r"(?:\bA[.:]|[?:—–])\s{1,2}\Z|\b(?:was|is|say|said)\s\Z")


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
    """Read 22:30, 2230 hours, and 10.30 where a date follows.

    0:00:00 is what a spreadsheet puts behind a day that has no time.
    """
    if _NO_TIME.fullmatch(found.group()):
        return ()
    if (
        "." in found.group()
        and found.re is DOTTED
        and not _AT.search(found.string[max(0, found.start() - 16) : found.start()])
    ):
        return ()
    return (Reading(start=found.start(), end=found.end(), kind="time", time=f"{int(found['h']):02d}:{found['m']}"),)


def said(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ten o'clock and half past nine: a time whose half of the day is not said unless ``in the evening``."""
    if found["said"].lower() in _HOURS:
        hour, minute = divmod(_HOURS[found["said"].lower()] * 60 + _beside(found), 60)
        return (Reading(start=found.start(), end=found.end(), kind="time", time=f"{hour % 24:02d}:{minute:02d}"),)
    hour = number_of(found["said"])
    part = found.groupdict().get("part")
    if not 1 <= hour <= 24:
        return ()
    part = part or found.groupdict().get("night") or (_part_after(found) if found.re is SAID else "")
    if not part:
        hour, minute = divmod(hour % 12 * 60 + _beside(found), 60)
        time = f"{hour % 12:02d}:{minute:02d}"
        return (Reading(start=found.start(), end=found.end(), kind="time", time=time, weak=True),)
    hour += 12 if part.lower() != "morning" and hour < 12 else 0
    hour, minute = divmod(hour * 60 + _beside(found), 60)
    return (Reading(start=found.start(), end=found.end(), kind="time", time=f"{hour % 24:02d}:{minute:02d}"),)


def half_hour(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read half six, where a time is led up to or the part of the day follows."""
    hour, part = number_of(found["said"]), _part_after(found)
    before = found.string[max(0, found.start() - 16) : found.start()]
    if not 1 <= hour <= 12 or not (part or _AT.search(before) or _ANSWERS.search(before)):
        return ()
    time = f"{(hour % 12 if not part else hour + (12 if part != 'morning' and hour < 12 else 0)) % 24:02d}:30"
    return (Reading(start=found.start(), end=found.end(), kind="time", time=time, weak=not part),)


def _part_after(found: re.Match[str]) -> str:
    """The part of the day that the words right after a time tell: ``ten to ten that night``."""
    after = _ON_PART.match(found.string, found.end())
    return after["part"].lower() if after else ""


def _beside(found: re.Match[str]) -> int:
    """The minutes past the hour of ``ten past nine``, or to it (negative)."""
    parts = found.groupdict()
    if parts.get("half"):
        return 30
    told = parts.get("minutes") or parts.get("count")
    minutes = 15 if parts.get("quarter") else number_of(told) if told else 0
    way = (parts.get("quarter") or parts.get("side") or parts.get("way") or "").lower()
    return -minutes if way in ("to", "before") else minutes


def told_by_clock(text: str, start: int) -> bool:
    """Whether a time of day in full stands a little before offset `start`."""
    return _CLOCKED.search(text, max(0, start - _HOURS_NEAR), start) is not None


def named(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read noon and midnight."""
    time = "00:00" if found.group().lower() == "midnight" else "12:00"
    return (Reading(start=found.start(), end=found.end(), kind="time", time=time),)


def spanned(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 10.05-10.47am: two times, the first in the half of the day that the second states, or before noon."""
    last = halves(HALVES.match(found.string, found.start("last")) or found) if found["h"] else ()
    if not last or last[0].time is None:
        return ()
    hour, minute = int(found["from"]), found["from_m"] or "00"
    hour += 12 if hour < 12 and last[0].time >= "12" and f"{hour + 12:02d}:{minute}" <= last[0].time else 0
    if hour > 23 or int(minute) > 59:
        return ()
    first = Reading(start=found.start(), end=found.end("opening"), kind="time", time=f"{hour:02d}:{minute}")
    return (first, last[0])


def timed(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``timed 22.41``, and ``at 1.34`` where a time of day in full stands a little before."""
    before = found.string[max(0, found.start() - 600) : found.start()]
    whole = int(found["h"]) > 12 or found["h"].startswith("0")
    if not whole and int(found["h"]) >= 1 and _opens_a_part(found, before):
        time = f"{int(found['h']) % 12:02d}:{found['m']}"
        return (Reading(start=found.start(), end=found.end(), kind="time", time=time, weak=True),)
    if not (_TOLD.search(before) or (whole and (_BETWEEN.search(before) or _DONE.search(before)))) or not (
        whole or _CLOCKED.search(before)
    ):
        return ()
    return (Reading(start=found.start(), end=found.end(), kind="time", time=f"{int(found['h']):02d}:{found['m']}"),)


def _opens_a_part(found: re.Match[str], before: str) -> bool:
    """Whether an hour opens a sentence on what somebody did: ``At about 11.30 you came home``."""
    led = _LEADS_SENTENCE.search(before)
    if led is None or not _SOMEBODY.match(found.string, found.end()):
        return False
    return bool(led["about"]) or _PART_TOLD.search(before, max(0, len(before) - _HOURS_NEAR)) is not None


def timed_span(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``10.10 to 10.55`` where a time of day in full stands a little before."""
    before = found.string[max(0, found.start() - 600) : found.start()]
    if not (_CLOCKED.search(before) or _DATED.search(before)):
        return ()
    ends = (("from", found["h"], found["m"]), ("last", found["last_h"], found["last_m"]))
    return tuple(
        Reading(start=found.start(name), end=found.end(name), kind="time", time=f"{int(hour):02d}:{minute}")
        for name, hour, minute in ends
    )


_SAID_IN_FIGURES = re.compile(rf"(?=\d{{1,2}}\sminutes?\s){SAID.pattern}", re.I)
RULES_NUMBER = (
    (_SAID_IN_FIGURES, said),
    (TIMED_SPAN, timed_span),
    (SPANNED, spanned),
    (HALVES, halves),
    (CLOCK, clock),
    (DOTTED, clock),
    (TIMED, timed),
    (OCLOCK, said),
)
RULES_WORD = ((SAID, said), (OCLOCK, said))
RULES_NAMED = ((SAID, said), (HALF_HOUR, half_hour), (NAMED, named))
