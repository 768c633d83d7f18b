"""Days of named months: 3rd day of March 2014, Monday 3 Mar '14, March 3, 2014; lists and ranges of such days."""

from __future__ import annotations

import re
from itertools import pairwise

from bundler.prose.forms.numeric import exists
from bundler.prose.reading import Reading
from bundler.prose.words import welsh
from bundler.prose.words.vocabulary import (
    DAY,
    MONTH,
    ORDINAL_WORD,
    SUFFIX,
    WEEKDAY,
    YEAR4,
    digits_of,
    full_year,
    month_of,
    number_of,
    ordinal_of,
    weekday_of,
)

WORDS_YEAR = (
    r"(?:two\s+thousand(?:\s+and)?(?:\s+(?:twenty|thirty)(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|\s+(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|one|two|three|four|five|six"
    r"|seven|eight|nine))?|twenty[-\s](?:twenty|thirty|nineteen)(?:[-\s](?:one|two|three|four"
    r"|five|six|seven|eight|nine))?"
    r"|nineteen[-\s](?:hundred|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|oh[-\s](?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen)))"
    r"(?![a-z])"
)
YEAR_PART = (
    rf"(?:(?P<gap>(?!\.?\s*\n\s*\n)[\s,.'’]{{0,4}}(?:of\s{{1,3}})?(?:in\s{{1,3}}the\s{{1,3}}year\s{{1,3}})?[\s./-]{{0,2}})"
    rf"(?P<year>{YEAR4})(?!\s?(?:hrs|hours|pm|am(?!\s\d))(?![a-z]))(?![-/]\d)"
    rf"|\s{{0,2}}['’‘`]\s?(?P<short>\d\d)(?![\d:])|[-/.](?P<dashed>\d\d)(?!\d|[:.]\d|\s?(?:st|nd|rd|th)?\s?{MONTH})"
    rf"|,?[^\S\n]{{1,2}}(?P<bare>\d\d(?!\s{{1,3}}(?:and\s\d\d?\s)?{MONTH})(?=[,;)](?!\d)|:\s|\.?\s{{0,3}}(?:$|\n)|\.\s)|(?:3[2-9]"
    rf"|[4-9]\d)(?![\d%:/]|[.,]\d|\s(?:[a-z]+s|people|police|staff|(?:wo)?men|children|persons?|per|of|or|more|other|such|were)\b))"
    rf"|(?P<tight>\d\d)(?!\d)"
    rf"|,?\s{{1,3}}(?P<said>{WORDS_YEAR}))?"
)
# A weekday with a stop ends a sentence, and one before an empty line an entry: ``Seen on Sunday. 29 April: no change``.
_WD = rf"(?:(?P<wd>{WEEKDAY})(?<!day\.)(?!\n\n)[\s,]{{1,3}}(?:(?:the|yr?)\s{{1,2}})?)?"
_OF = rf"(?:[\s,]{{0,4}}(?:day\s{{1,2}})?of\s{{1,3}}|[\s,]{{1,4}}(?:{welsh.OF})|[\s,]{{0,4}}|\s?[-./]\s?)"
# A figure that ends an entry, such as a page's, is no day of the month with which the next begins.
DAY_MONTH = re.compile(rf"{_WD}(?P<day>{DAY}){SUFFIX}?(?!\n\n){_OF}(?P<month>{MONTH}){YEAR_PART}", re.I)
ORDINAL_MONTH = re.compile(
    rf"{_WD}(?:the\s{{1,2}})?(?P<ord>{ORDINAL_WORD})\s{{1,3}}(?:day\s{{1,2}})?(?:of\s{{1,3}})?"
    rf"(?P<month>{MONTH}){YEAR_PART}",
    re.I,
)
ORDINAL_RANGE = re.compile(
    rf"{_WD}(?:the\s{{1,2}})?(?P<first>{ORDINAL_WORD})(?P<join>\s{{1,2}}(?:to|until|till|and|or)|\s?[-–—])\s{{0,2}}(?:the\s{{1,2}})?"
    rf"(?P<ord>{ORDINAL_WORD})\s{{1,3}}(?:day\s{{1,2}})?(?:of\s{{1,3}})?(?P<month>{MONTH}){YEAR_PART}",
    re.I,
)
_LISTED = rf"{_WD}{DAY}{SUFFIX}?"
_COMMA = (
    r"(?:\s{0,2},\s{0,2}(?:and\s{1,2}|&\s{0,2})?|\s{1,2}(?:and|&|or|to|until|till"
    r"|through|ac?|neu|i|hyd|tan)\s{1,2}(?:the\s{1,2})?|\s{0,2}[-–—/&]\s{0,2})"
)
DAY_LIST = re.compile(
    rf"(?P<days>(?:{WEEKDAY}[\s,]{{1,3}})?{DAY}{SUFFIX}?(?:{_COMMA}(?:{WEEKDAY}[\s,]{{1,3}})?{DAY}{SUFFIX}?){{1,9}})"
    rf"{_OF}(?P<month>{MONTH}){YEAR_PART}",
    re.I,
)
MONTH_DAY = re.compile(
    rf"{_WD}(?P<month>{MONTH})\s{{1,3}}(?:the\s{{1,2}})?(?P<day>{DAY}){SUFFIX}?(?!\d|[:./]\d|\s?(?:am|pm|%))"
    rf"(?:(?:\s{{0,2}},\s{{0,3}}|\s{{1,3}})(?P<year>{YEAR4}))?",
    re.I,
)
_PIECE = re.compile(rf"(?:(?P<wd>{WEEKDAY})[\s,]{{1,3}})?(?P<day>{DAY}){SUFFIX}?", re.I)
_JOINED = re.compile(r"\s*(?:to|until|till|through|i|hyd|tan|-|–|—)\s*(?:the\s+)?", re.I)
# ``Day 3, 18 April 2012``: the day of a hearing or of a siege.
_NUMBERED_DAY = re.compile(r"\b[Dd]ay\s\Z")
_STREET = re.compile(
    r"\s(?:Lane|Road|Street|Avenue|Close|Way|Drive|Court|House|Place|Gardens|Terrace|Crescent"
    r"|Hill|Row|Grove|Mews)\b|,?\s(?:J|LJ)\b"
)
# Names of months that nobody cuts short: a stop after one ends its sentence.
_NEVER_CUT = ("may.", "june.", "july.")
_LOWER_RISK = {"may", "march", "mar", "sep", "dec", "jan", "oct", "sept", "jun", "aug"} | welsh.SHARED
_MONTH_NEXT = re.compile(rf"\s{{1,3}}(?:{welsh.OF})?{MONTH}", re.I)


def year_of(found: re.Match[str]) -> tuple[int | None, list[str]]:
    """The year that a match of YEAR_PART states, and the flags that go with it."""
    parts = found.groupdict()
    if parts.get("year"):
        year, repaired = digits_of(parts["year"])
        return year, ["ocr-repaired"] if repaired else []
    if parts.get("said"):
        return said_year(parts["said"]), []
    short = next((parts[name] for name in ("short", "dashed", "bare", "tight") if parts.get(name)), None)
    return (full_year(int(short)), ["two-digit-year"]) if short else (None, [])


def said_year(words: str) -> int:
    """Give the year that is written in words: ``nineteen ninety-seven``, ``two thousand and four``."""
    plain = words.lower().replace("-", " ")
    if plain.startswith("nineteen"):
        return 1900 + number_of(plain.removeprefix("nineteen").replace("hundred", ""))
    if plain.startswith("two"):
        return 2000 + number_of(plain.replace("two thousand", "").replace(" and ", " "))
    rest = plain.split()[1:]
    return 2000 + number_of(" ".join(rest))


def is_month_name(word: str, sure: bool) -> bool:
    """Whether `word` can be the month: ``may`` and ``march`` only where a year or ordinal makes it sure."""
    return sure or not word.islower() or word.rstrip(".") not in _LOWER_RISK


def _end(found: re.Match[str]) -> int:
    words = found.group()
    return found.start() + len(words.rstrip(" \n\t,.")) if words[-1:] in " \n\t,." else found.end()


def _alone(found: re.Match[str], day_start: int) -> bool:
    """Whether the day is the number of a paragraph, page or row: alone on its line, or set apart where one opens.

    Nothing is numbered ``16th``; where its ending is raised, a page may tell it on a line of its own.
    """
    if _is_ordinal(found):
        return False
    gap = found.string[found.end("day") : found.start("month")]
    if (gap.endswith("  ") or "\t" in gap) and found["day"] == found.string[day_start : found.start("month")].strip():
        return not found.string[max(0, day_start - 40) : day_start].rpartition("\n")[2].strip()
    if "\n" not in gap or ("wd" in found.groupdict() and found["wd"]):
        return False
    line = found.string[max(0, day_start - 12) : day_start]
    return not line.rpartition("\n")[2].strip() and ("\n" in line or day_start <= 12)


def _is_ordinal(found: re.Match[str]) -> bool:
    return found.end("day") < found.start("month") - 1 and found.string[found.end("day")].isalpha()


def day_month(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 3 March 2014, 3rd day of March, Monday 3 Mar '14, 21February, l4 March."""
    day, repaired = digits_of(found["day"])
    year, flags = year_of(found)
    if not is_month_name(found["month"], bool(year) or _is_ordinal(found)) or _alone(found, found.start("day")):
        return ()
    if repaired:
        if not any(piece.isdigit() for piece in found["day"]) and not year:
            return ()
        flags.append("ocr-repaired")
    return _dated(found, day, month_of(found["month"]), year, flags)


def _dated(found: re.Match[str], day: int, month: int, year: int | None, flags: list[str]) -> tuple[Reading, ...]:
    if not 1 <= day <= 39 or (year is None and _STREET.match(found.string, found.end())):
        return ()
    wd = weekday_of(found["wd"]) if found["wd"] else None
    start, end = found.start(), _end(found)
    if not exists(year, month, day):
        return (Reading(start=start, end=end, flags=(*flags, "impossible")),)
    return (Reading(start=start, end=end, year=year, month=month, day=day, weekday=wd, flags=tuple(flags)),)


def ordinal_month(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the third day of March 2014."""
    year, flags = year_of(found)
    if found["month"].islower() and found["month"] == "may" and not year:
        return ()
    return _dated(found, ordinal_of(found["ord"]), month_of(found["month"]), year, flags)


def ordinal_range(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the eighth to the eleventh of May 2010; two days where ``and`` or ``or`` stands between."""
    last = ordinal_month(found)
    day, end = ordinal_of(found["first"]), found.end("first")
    if not last or last[0].day is None or not day < last[0].day:
        return ()
    first = last[0]._replace(start=found.start(), end=end, day=day, flags=())
    if found["join"].strip().lower() in ("and", "or"):
        return (first._replace(year=None), last[0]._replace(start=found.start("ord"), weekday=None))
    return (ranged(first, last[0]._replace(start=found.start("ord"), weekday=None)),)


def month_day(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read March 3, 2014 and March 3rd; ``January 22`` alone stays a day of an unknown year."""
    day, repaired = digits_of(found["day"])
    if not is_month_name(found["month"], bool(found["year"])) or (repaired and not found["year"]):
        return ()
    if _ended(found):
        return ()
    if found["month"].lower() in welsh.WEEKDAYS and _MONTH_NEXT.match(found.string, found.end()):
        return ()
    year = digits_of(found["year"])[0] if found["year"] else None
    return _dated(found, day, month_of(found["month"]), year, ["ocr-repaired"] if repaired else [])


def _ended(found: re.Match[str]) -> bool:
    """Whether a sentence ends with the month, and the figure after it is the number of the next paragraph."""
    gap = found.string[found.end("month") : found.start("day")]
    month = found["month"].lower()
    stopped = month.endswith(".") and (len(month) > 5 or month in _NEVER_CUT)
    # ``Texts began again in Mar. 18 June he came``
    stopped = stopped or (month.endswith(".") and bool(_MONTH_NEXT.match(found.string, found.end())))
    numbered = found.string[found.end() : found.end() + 1] in (".", ")")
    return not found["year"] and (stopped or ("\n" in gap and numbered))


def day_list(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 3, 4 and 5 March 2014, 3–5 March, between 3 and 5 March: days that share a month and a year."""
    year, flags = year_of(found)
    if not is_month_name(found["month"], bool(year)):
        return ()
    if _NUMBERED_DAY.search(found.string[max(0, found.start() - 6) : found.start()]):
        return ()
    month = month_of(found["month"])
    pieces = [each for each in _PIECE.finditer(found.string, found.start("days"), found.end("days")) if each[0] != "i"]
    days = [digits_of(piece["day"])[0] for piece in pieces]
    if not days or any(not 1 <= day <= 31 for day in days):
        return ()
    readings = [
        Reading(
            start=piece.start(),
            end=piece.end(),
            year=year,
            month=month,
            day=day,
            weekday=weekday_of(piece["wd"]) if piece["wd"] else None,
            flags=tuple(flags),
        )
        if exists(year, month, day)
        else Reading(start=piece.start(), end=piece.end(), flags=(*flags, "impossible"))
        for piece, day in zip(pieces, days, strict=True)
    ]
    readings[-1] = readings[-1]._replace(end=_end(found))
    return _grouped(found, pieces, days, readings)


def _grouped(
    found: re.Match[str], pieces: list[re.Match[str]], days: list[int], readings: list[Reading]
) -> tuple[Reading, ...]:
    """Join the days that a dash, ``to`` or ``between … and`` joins, and days that follow each other without a gap."""
    text = found.string
    gaps = [text[a.end() : b.start()] for a, b in pairwise(pieces)]
    between = re.search(
        r"\b(?:between|rhwng)\s+(?:(?:the|yr?)\s+)?$", text[max(0, found.start() - 16) : found.start()], re.I
    )
    run = all(b == a + 1 for a, b in pairwise(days))
    if any(reading.day is None for reading in readings):
        return tuple(readings)
    if (run and len(days) > 1) or (between and len(days) == 2 and days[0] < days[1]):
        return (ranged(readings[0], readings[-1]),)
    joined: list[Reading] = [readings[0]]
    for gap, reading in zip(gaps, readings[1:], strict=True):
        previous = joined[-1]
        if _JOINED.fullmatch(gap) and not previous.until and (previous.day or 0) < (reading.day or 0):
            joined[-1] = ranged(previous, reading)
        else:
            joined[-1] = previous._replace(year=None, flags=())
            joined.append(reading)
    return tuple(joined)


def ranged(first: Reading, last: Reading) -> Reading:
    """Join two days into the range from the one to the other."""
    return first._replace(end=last.end, until=last, first_end=first.end)


RULES_NUMBER = ((DAY_LIST, day_list), (DAY_MONTH, day_month))
RULES_WEEKDAY = ((DAY_LIST, day_list), (DAY_MONTH, day_month), (ORDINAL_MONTH, ordinal_month), (MONTH_DAY, month_day))
RULES_ORDINAL = ((ORDINAL_RANGE, ordinal_range), (ORDINAL_MONTH, ordinal_month))
RULES_MONTH = ((MONTH_DAY, month_day),)
