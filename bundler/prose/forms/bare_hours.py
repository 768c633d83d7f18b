"""Hours told as bare numbers: at 6 in the evening, between one and two, from 2 until 10, until 4."""

from __future__ import annotations

import re

from bundler.prose.forms.times import told_by_clock
from bundler.prose.reading import Reading
from bundler.prose.text.sentences import CLAUSE_END, FULL_STOP
from bundler.prose.words.vocabulary import NUMBER_WORD, number_of

_H = rf"(?:1[0-2]|[1-9]|{NUMBER_WORD})(?:[.:][0-5]\d)?(?![\d/:%£]|[.,]\d)"
_PART = r"(?:\s(?:in\s(?:the|this)\s(?P<part>morning|afternoon|evening)|(?P<night>at\snight)))"
# What may follow an hour and no count of things, ages or places.
_FREE = (
    r"(?=\s{0,2}(?:[.,;:)—–]|\Z)|\s(?:and|but|or|when|until|till|to|that|this|on|so|because|then|last|yesterday|tomorrow|I|we|he|she|they|the|while"
    r"|there|in\s(?:the|my|his|her)|at\s(?:the|my|his|her|home)|my|his|her|with|by|after|before)\b)"
)
OF_PART = re.compile(
    rf"(?P<h>{_H})(?:{_PART}(?![a-z])|(?=\s(?:that|this|last|yesterday|tomorrow|(?:on\s)?the\s(?:following|next|same|previous))\s(?:morning|afternoon|evening|night)\b))",
    re.I,
)
FROM_TO = re.compile(
    rf"(?P<h>{_H})\s(?:and|to|until|till)\s(?:about\s|around\s|nearly\s|gone\s)?"
    rf"(?P<last>(?:half\spast|(?:quarter|five|ten|twenty)\s(?:past|to))\s{_H}|(?P<half>half\spast)|noon|midday|midnight|{_H}){_PART}?{_FREE}",
    re.I,
)
ALONE = re.compile(rf"(?P<h>{_H}){_FREE}", re.I)
_AT = re.compile(
    r"\b(?:at|about|around|from|until|till|by|before|after|approximately|between|and|to|past|gone|nearly|was|came|woke|since)\s+(?:about\s+|just\s+before\s+|just\s+after\s+)?\Z",
    re.I,
)
_BETWEEN = re.compile(
    r"\b(?P<lead>between|from)\s(?:about\s|around\s|the\shours\sof\s)?\Z"
    # ``I was on a late, 2 till 10``
    r"|\b(?:late|early|lates|earlies|shift|duty|long\sday)(?:,|:|\sfrom)\s\Z",
    re.I,
)
_AT_ALONE = re.compile(
    r"\b(?:at|until|till|from|since)\s(?:about\s|around\s|just\s(?:before|after)\s|nearly\s|gone\s)?\Z|\b(?:gone|(?:just|shortly|a\slittle|soon)\s(?:before|after))\s\Z"
    # ``I got there about two``
    r"|\b(?:there|home|in|back|up|out|off|down|bed|away|left|came|rang|started|finished|woke|arrived|again|work|school)\s"
    r"(?:about|around|just\s(?:before|after)|nearly|by)\s\Z",
    re.I,
)
# A clause that tells of a day, of an hour, or of what people do by the clock.
_BY_CLOCK = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|morning|afternoon|evening|night|(?:[MTWFS][a-z]{2,5}day)|\d{1,2}(?:st|nd|rd|th)|\d\d:\d\d|\d\s?[ap]m"
    r"|shift|duty|(?:come|came|go|went)\s(?:on|off)|due|started|finish(?:ed)?|start|due\sto|[Aa]sleep|[Ss]lept|[Ww]oken?|up|[Gg]ot\s(?:in|on|off|home|back|there|up)|parked|drinking|open(?:s|ed)?|close[sd]?"
    r"|rang|rung|phoned|call(?:ed)?|came|arriv(?:ed|es|e)|left|leave|meet|met|seen|saw|heard|collected|picked|dropped|home|out|bed|there"
    r"|appointment|appt|visit|review|meeting|interview|hearing|session|contact|curfew|lunch|tea|dinner|work)\b|\bat\s\d"
)
_NO_HOURS = re.compile(
    r"\b(?:aged?|ages|scor(?:es?|ed|ing)|rat(?:ed|ing)|scale|levels?|bands?|grades?|numbers?|wards?|rooms?|paragraphs?|pages?|tabs?|floors?|temperature|units?"
    r"|weigh\w*|years?|stages?|types?|groups?|units?|doses?|courts?|class(?:es)?|sizes?)\b"
)
_BESIDE = re.compile(r"(?:(?P<half>half)|(?P<quarter>quarter)|(?P<minutes>five|ten|twenty))\s(?P<side>past|to)\s")
_HOURS = {"midnight": 24, "noon": 12, "midday": 12}
_REACH, _AFTER, _BESIDE_IT = 110, 60, 40
_PART_TOLD = re.compile(r"\b(?:morning|afternoon|evening|night)\b")


def _minute(words: str) -> int | None:
    """The minutes after midnight or noon that words for an hour tell; 720 or more where they say noon or midnight."""
    plain = " ".join(words.lower().split())
    if plain in _HOURS:
        return _HOURS[plain] * 60
    found = _BESIDE.match(plain)
    beside = (30 if found["half"] else 15 if found["quarter"] else number_of(found["minutes"])) if found else 0
    beside *= -1 if found and found["side"] == "to" else 1
    plain = plain[found.end() :] if found else plain
    hour, _, minutes_told = plain.replace(":", ".").partition(".")
    number = number_of(hour)
    if not 1 <= number <= 12:
        return None
    return (number % 12 * 60 + beside + int(minutes_told or 0)) % 720


def _written(minute: int) -> str:
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def _in_part(minute: int, found: re.Match[str]) -> int:
    """The minute of the half of the day that the words tell: ``2 at night`` is of the small hours, ten is not."""
    if found["night"]:
        return minute + (0 if minute < 300 else 720)
    return minute + (720 if (found["part"] or "morning").lower() != "morning" and minute < 720 else 0)


def of_part(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``at 6 in the evening`` and ``at 7 the following morning``, whose part is read next."""
    minute = _minute(found["h"])
    if minute is None or not _AT.search(found.string[max(0, found.start() - 24) : found.start()]):
        return ()
    time = _written(_in_part(minute, found))
    return (Reading(start=found.start(), end=found.end(), kind="time", time=time),)


def from_to(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``between 1 and 2 in the morning``, ``from two until ten``, ``between 2 and half past``."""
    between = _BETWEEN.search(found.string[max(0, found.start() - 22) : found.start()])
    joined = found.string[found.end("h") : found.start("last")].split()[0].lower()
    if between is None or ((between["lead"] or "").lower() == "between") != (joined == "and"):
        return ()
    first = _minute(found["h"])
    last = first // 60 * 60 + 30 if found["half"] and first is not None else _minute(found["last"])
    told = found["part"] or found["night"]
    if first is None or last is None or not (told or last >= 720 or by_clock(found.string, *found.span())):
        return ()
    settled = bool(told) or last >= 720
    if told:
        last = _in_part(last, found)
    if settled:
        first += 720 if first + 720 <= last else 0
    until = Reading(start=found.start("last"), end=found.end(), kind="time", time=_written(last), weak=not settled)
    return (
        Reading(
            start=found.start(),
            end=found.end(),
            kind="time",
            time=_written(first),
            until=until,
            first_end=found.end("h"),
            weak=not settled,
        ),
    )


def alone(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``I started at 6``, ``due to finish at four``: an hour whose half of the day is told elsewhere."""
    minute = _minute(found["h"])
    if minute is None or not _AT_ALONE.search(found.string[max(0, found.start() - 20) : found.start()]):
        return ()
    if not by_clock(found.string, *found.span()):
        return ()
    return (Reading(start=found.start(), end=found.end(), kind="time", time=_written(minute), weak=True),)


def by_clock(text: str, start: int, end: int) -> bool:
    """Whether the clause round a number speaks of a day or of what is done by the clock, and of nothing numbered."""
    before = FULL_STOP.split(text[max(0, start - _REACH) : start])[-1]
    if _NO_HOURS.search(before[-_BESIDE_IT:]):
        return False
    # ``till gone two``; and after an hour the next bare number that stands so is one.
    if before.endswith("gone ") or told_by_clock(text, start) or _PART_TOLD.search(text, max(0, start - 160), start):
        return True
    after = CLAUSE_END.split(text[end : end + _AFTER])[0]
    return bool(_BY_CLOCK.search(before) or _BY_CLOCK.search(after))


RULES = ((FROM_TO, from_to), (OF_PART, of_part), (ALONE, alone))
