"""Lengths of time and things that recur: 10 years, a further six months, an 18-month sentence, every Monday."""

from __future__ import annotations

import re

from bundler.prose.reading import Reading
from bundler.prose.words.vocabulary import HUNDREDS, ISO_UNITS, NUMBER_WORD, UNIT, WEEKDAY, number_of, unit_of

_PART = r"(?:\.\d{1,2}|\s?[¼½¾]|\s{1,2}(?:1/2|1/4|3/4))"
COUNT = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})?{_PART}?|{HUNDREDS}|{NUMBER_WORD}(?:\s{{1,2}}dozen)?|a(?:n)?(?![a-z])"
    r"|a\s{1,2}couple\s{1,2}of|a\s{1,2}dozen)"
)
_PARTS = {"¼": 0.25, "1/4": 0.25, "½": 0.5, "1/2": 0.5, "¾": 0.75, "3/4": 0.75}
AFTER = rf"(?P<after>\s{{1,2}}and\s{{1,2}}a\s{{1,2}}half(?![a-z]|[-\s]{{1,2}}{UNIT}))"
_CALENDAR = (
    r"(?:(?:calendar|full|clear|working|school|business|court|consecutive|further|more"
    r"|additional|whole|complete|long|odd|continuous|uninterrupted|successive)\s{1,2}){0,2}"
)
LENGTH = re.compile(
    rf"(?P<count>{COUNT})(?:\s{{0,2}}\(\d{{1,3}}\))?(?:[-\s]{{1,3}}|(?<=\d))(?:(?:to|or|-"
    rf"|–)\s{{0,2}}(?P<upper>\d{{1,3}}|{NUMBER_WORD})[-\s]{{1,3}})?"
    rf"(?P<half>and\s{{1,2}}a\s{{1,2}}half\s{{1,2}})?{_CALENDAR}(?P<unit>{UNIT})['’]?{AFTER}?"
    rf"(?:(?:\s{{0,2}},|\s{{1,2}}and)?\s{{1,3}}(?P<count2>\d{{1,3}}|{NUMBER_WORD})[-\s]{{1,3}}(?P<unit2>{UNIT})['’]?"
    rf"(?:(?:\s{{0,2}},|\s{{1,2}}and)?\s{{1,3}}(?P<count3>\d{{1,3}}"
    rf"|{NUMBER_WORD})[-\s]{{1,3}}(?P<unit3>{UNIT})['’]?)?)?",
    re.I,
)
SHORT = re.compile(r"(?P<years>\d{1,2})\s?y(?:rs?)?\s?(?P<months>\d{1,2})\s?m(?:ths?)?(?![a-z])", re.I)
VAGUE = re.compile(
    rf"(?:several|some|many|a\s{{1,2}}few|few|numerous|a\s{{1,2}}number\s{{1,2}}of)\s{{1,3}}(?P<unit>{UNIT})", re.I
)
HALF = re.compile(rf"half\s{{1,2}}(?:a|an)\s{{1,2}}(?P<unit>{UNIT})", re.I)
QUARTERS = re.compile(
    rf"(?:(?P<three>three)\s{{1,2}}quarters|a\s{{1,2}}quarter)\s{{1,2}}of\s{{1,2}}an?\s{{1,2}}(?P<unit>{UNIT})", re.I
)
SET = re.compile(
    rf"(?:every|each)\s{{1,3}}(?:(?P<other>other|second)\s{{1,2}}|single\s{{1,2}}|(?P<count>{NUMBER_WORD}|\d{{1,2}})\s{{1,2}})?"
    rf"(?:(?P<unit>{UNIT})|(?P<wd>{WEEKDAY}(?!\w))|(?P<part>morning|afternoon|evening|night"
    rf"|spring|summer|autumn|winter))(?![a-z])"
    rf"|(?P<times>(?:once|twice|three\s+times|four\s+times)\s{{1,2}}(?:a|every|per|each)\s{{1,2}}(?P<per>{UNIT}))",
    re.I,
)
OF_52 = re.compile(r"(?P<weeks>[1-9]\d?)/52(?![\d/])")
_NAMED_SET = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "annually": "P1Y",
    "yearly": "P1Y",
    "fortnightly": "P2W",
    "quarterly": "P3M",
    "nightly": "P1D",
}
_BELOW = {"year": ("month", 12), "day": ("hour", 24), "hour": ("minute", 60)}
_AGE = re.compile(r"[\s-]{1,2}(?:old|of\s+age|or\s+over)(?![a-z])|[’']\s+old", re.I)
_AGED = re.compile(r"\baged\s(?:under\s|over\s|about\s)?\Z", re.I)
# More than one quarter of its capital is no three months.
_SHARE = re.compile(
    r"(?:one|a|\d|two|three)[-\s]quarters?\s+of\s+(?!the\s(?:year|last|next|previous)\b|(?:19|20)\d\d)", re.I
)
NAMED_SET = re.compile(rf"(?:{'|'.join(_NAMED_SET)})(?![a-z])", re.I)


def iso_length(parts: list[tuple[float, str]]) -> str | None:
    """Write counts of units as an ISO 8601 duration: ``PT2H``, ``P2W``; two and a half years are ``P2Y6M``."""
    date, clock, seen = "", "", set()
    for count, word in _whole(parts):
        unit, times = unit_of(word)
        if unit == "decade":
            unit, times = "year", 10
        if unit == "weekend":
            return "P2D" if len(parts) == 1 and count == 1 else None
        if unit in seen:
            return None
        seen.add(unit)
        amount = count * times
        written = f"{amount:g}{ISO_UNITS[unit]}"
        if unit in ("hour", "minute"):
            clock += written
        else:
            date += written
    return f"P{date}" + (f"T{clock}" if clock else "")


def _whole(parts: list[tuple[float, str]]) -> list[tuple[float, str]]:
    """Write a part of a year, a day or an hour in the unit below, where that comes out even."""
    count, word = parts[0]
    below = _BELOW.get(unit_of(word)[0])
    if len(parts) > 1 or below is None or count == int(count):
        return parts
    unit, of_it = below
    rest = (count - int(count)) * of_it
    if rest != int(rest):
        return parts
    return [(int(count), word), (rest, unit)] if int(count) else [(rest, unit)]


def _count(words: str) -> float:
    """Read a count in figures, with what it has of one more (``2 1/2``, ``2½``, ``1.5``), or in words."""
    if not words[0].isdigit():
        return float(number_of(words))
    figures, part = words.replace(",", ""), 0.0
    for ending, worth in _PARTS.items():
        if figures.endswith(ending):
            figures, part = figures.removesuffix(ending).strip(), worth
    return float(figures) + part


def lengths(found: re.Match[str]) -> list[tuple[float, str]]:
    """The counts and units of a match of LENGTH; the larger of ``two to three weeks``."""
    count = float(number_of(found["upper"])) if found["upper"] else _count(found["count"])
    halved = found["half"] or found.groupdict().get("after")
    parts = [(count + (0.5 if halved else 0), found["unit"])]
    for number in ("2", "3"):
        if found["count" + number]:
            parts.append((float(number_of(found["count" + number])), found["unit" + number]))
    return parts


def length(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read a number of units."""
    if _AGED.search(found.string[max(0, found.start() - 12) : found.start()]):
        return ()
    if _AGE.match(found.string, found.end()) or _SHARE.match(found.string, found.start()):
        return ()
    count = found["count"].lower()
    if count in ("a", "an") and found["unit"].lower() == "weekend":
        return ()
    if count in ("a", "an") and not found["after"] and found.string[found.end() : found.end() + 1] != "-":
        led = re.search(
            r"\b(?:for|of|in|within|than|about|over|under|least|only|half|once|nearly|almost|after|up to|and)\s+\Z",
            found.string[max(0, found.start() - 12) : found.start()],
            re.I,
        )
        if not led:
            return ()
    written = iso_length(lengths(found))
    return (Reading(start=found.start(), end=found.end(), kind="duration", duration=written),)


def vague(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read several months: a length of no stated number."""
    unit, _ = unit_of(found["unit"])
    mark = "PT" if unit in ("hour", "minute") else "P"
    written = {"decade": "PXDE", "weekend": "PXWE"}.get(unit) or f"{mark}X{ISO_UNITS[unit]}"
    return (Reading(start=found.start(), end=found.end(), kind="duration", duration=written),)


def half(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read half an hour, half a year."""
    written = iso_length([(0.5, found["unit"])])
    return (Reading(start=found.start(), end=found.end(), kind="duration", duration=written),)


def quarters(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read a quarter of an hour, three quarters of an hour."""
    written = iso_length([(0.75 if found["three"] else 0.25, found["unit"])])
    return (Reading(start=found.start(), end=found.end(), kind="duration", duration=written),)


def recurring(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read every Monday, each year, twice a week: nothing that pins a day."""
    unit = found["unit"] or found["per"]
    count = float(number_of(found["count"])) if found["count"] else 2.0 if found["other"] else 1.0
    written = iso_length([(count, unit)]) if unit else (f"P{count:g}W" if found["wd"] else None)
    end = found.end() - found.group().endswith(".")
    return (Reading(start=found.start(), end=end, kind="set", duration=written),)


def named_set(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read daily, weekly, annually."""
    return (Reading(start=found.start(), end=found.end(), kind="set", duration=_NAMED_SET[found.group().lower()]),)


def short(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 9y 4m and 2y6m: a sentence as a record writes it."""
    written = iso_length([(float(found["years"]), "year"), (float(found["months"]), "month")])
    return (Reading(start=found.start(), end=found.end(), kind="duration", duration=written),)


def weeks_of_year(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 2/52 and 12/52: weeks, as doctors write them."""
    return (Reading(start=found.start(), end=found.end(), kind="duration", duration=f"P{int(found['weeks'])}W"),)


RULES_COUNT = ((OF_52, weeks_of_year), (QUARTERS, quarters), (LENGTH, length), (SHORT, short))
RULES_VAGUE = ((VAGUE, vague), (HALF, half), (QUARTERS, quarters), (LENGTH, length))
RULES_SET = ((SET, recurring), (NAMED_SET, named_set))
