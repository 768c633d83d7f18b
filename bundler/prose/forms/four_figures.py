"""Times of day in four figures: 2230 hours, ``at 0645``, and the lines of a log that open with them."""

from __future__ import annotations

import re
from functools import lru_cache

from bundler.prose.forms.times import told_by_clock
from bundler.prose.reading import Reading

FOUR = re.compile(
    r"(?P<h>[01]\d|2[0-3])[.:]?(?P<m>[0-5]\d)(?:\s?(?P<unit>hours|hrs|h)(?![a-z])"
    r"|(?=\n\d|\s{1,3}[A-Za-z(“'<>=+*-]|\s{0,2}[;:,.)—–](?!\d)|\s{0,2}\Z))",
    re.I,
)
# ``at 0645``, ``on 3/11/18 at 1845``: what counts things can follow none of them.
_THEN = re.compile(
    r"\s{0,2}(?:[;:)\n—–]|,(?!\d)|\.(?!\d)|\Z)|\s{1,2}(?:I|he|she|they|we|it|you|my|his|her|their|the|an?|on|and|or|but|when"
    r"|at|outside|near|inside|with|for|after|before|where|who|and|as|to|until|by|from|in|that|this|police|officers|staff|P[CS]|D[CS]|[MD]rs?|Ms|Miss|Mum|Dad)\b"
)
_AT = re.compile(
    r"(?P<dated>\d{2},?\s{1,2})?(?:(?<!\bas\s)\bat|@|(?P<between>\bbetween))\s?(?:(?:about|around|approx(?:imately|\.)?|roughly|just\s(?:after|before))\s)?\Z",
    re.I,
)
_ELSEWHERE = re.compile(r"\b\d{4}\s?(?:hours|hrs)\b|(?:\bat\s|@\s?)0\d[0-5]\d\b")
_LED_TO = re.compile(
    r"\b(?:at|by|about|around|between|until|till)\s(?!(?:19|20)\d\d)(?:[01]\d|2[0-3])[0-5]\d(?=[.,;:)]?\s)", re.I
)
# ``2215`` in a log whose lines open with such figures, not all of which can be years.
_LINE = re.compile(r"\n[ \t]*((?:[01]\d|2[0-3])[0-5]\d)(?=[ \t]+\S)")
_OPENS_LINE = re.compile(r"(?:^|\n)[ \t]*\Z")
# ``26/02/2024 0914 PC 77: …``: behind the day that opens a line no year can follow.
_DATED = (
    r"(?:[A-Z][a-z]{2,8},?[ \t])?\d\d?(?:[/.-]\d\d?[/.-]|[ \t][A-Z][a-z]{2,8}[ \t])(?:20\d\d|\d\d)[ \t,@-]{1,4}"
    r"(?:at[ \t])?"
)
_DATED_LINE = re.compile(rf"\n[ \t]*{_DATED}(?:[01]\d|2[0-3])[0-5]\d(?=[ \t:,–-])")
_OPENS_DATED = re.compile(rf"(?:^|\n)[ \t]*{_DATED}\Z")
_LOGGED_AT = re.compile(
    r"\b(?:at|by|before|after|due|from|until|till|to|since|about|around|approx|came|seen|attended|arrived|left|off|on|again|reviewed|midnight|next|eta)"
    r"\s\Z",
    re.I,
)


# ``arrested 2340``
_DONE_AT = re.compile(r"\b(?:[A-Za-z][a-z]{2,}ed|told|rang)\s\Z")
# ``on towpath 1743 last night``
_OF_DAY = re.compile(r"\s(?:last\snight|yesterday|today|this\s(?:morning|afternoon|evening))\b")
# ``found on floor 0520.``, in notes that tell more than one hour so.
_WORD_BEFORE = re.compile(
    r"(?<!code )(?<!pin )(?<!number )(?<!no )(?<!ref )(?<!extension )(?<!ext )(?<!room )(?<!unit )(?<!badge )"
    r"(?<=[a-z][a-z] )\Z"
)
_ENDS = re.compile(r"[.;,:)]\s|\s{0,2}(?:\n|\Z)")
_NOUGHTS = re.compile(r"[a-z][a-z] 0\d[0-5]\d(?=[.;,:)]\s|\s{0,2}(?:\n|\Z))")


@lru_cache(maxsize=4)
def in_hours(text: str) -> bool:
    """Whether the lines of `text` open with times of day in four figures: three do, and two can be no years.

    Or two open with a day and such a time.
    """
    lines = f"\n{text}"
    opened = _LINE.findall(lines)
    told = len(opened) > 2 and sum(not "1900" <= each < "2060" for each in opened) > 1
    return told or len(_DATED_LINE.findall(lines)) > 1


@lru_cache(maxsize=4)
def _noughts(text: str) -> bool:
    return text.count(" 0") > 1 and len(_NOUGHTS.findall(text)) > 1


@lru_cache(maxsize=4)
def tells_hours_so(text: str) -> bool:
    """Whether a text tells a time of day in four figures anywhere but right behind a day: 2130 hours, ``at 1015``."""
    return in_hours(text) or _noughts(text) or bool(_ELSEWHERE.search(text) or _LED_TO.search(text))


def four(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 2230 hours, ``at 0645``, and ``2215`` where it opens a line of a log of hours, or what leads to it does.

    With a nought before them four figures that are led to are a time in any text; else what could be a year or a
    number is one only right after a date, or in a text that tells times so.
    """
    if found["unit"]:
        return _read(found)
    if not found.group().isdigit():
        return ()
    text, nought = found.string, found["h"].startswith("0")
    before = text[max(0, found.start() - 20) : found.start()]
    if _OPENS_LINE.search(before):
        return _read(found) if in_hours(text) else ()
    if _OPENS_DATED.search(text[max(0, found.start() - 30) : found.start()]):
        return _read(found)
    if _LOGGED_AT.search(before) and (nought or in_hours(text)):
        return _read(found)
    if nought and _WORD_BEFORE.search(before) and _ENDS.match(text, found.end()) and _noughts(text):
        return _read(found)
    clocks = in_hours(text) or _noughts(text)
    done = _DONE_AT.search(before)
    if done and not "1900" <= found.group() < "2060" and (clocks or (nought and _ENDS.match(text, found.end()))):
        return _read(found)
    if clocks and _OF_DAY.match(text, found.end()):
        return _read(found)
    at = _AT.search(before)
    if at is None or not _THEN.match(text, found.end()) or (at["between"] and found["h"] in ("19", "20")):
        return ()
    clocked = not "1900" <= found.group() < "2060" and told_by_clock(text, found.start())
    return _read(found) if nought or at["dated"] or clocked or _ELSEWHERE.search(text) else ()


def _read(found: re.Match[str]) -> tuple[Reading, ...]:
    return (Reading(start=found.start(), end=found.end(), kind="time", time=f"{found['h']}:{found['m']}"),)


RULES_NUMBER = ((FOUR, four),)
