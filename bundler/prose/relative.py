"""Dates told from other dates: the following day, two weeks later, last Tuesday, a fortnight before the hearing."""

from __future__ import annotations

import re

from bundler.prose.durations import COUNT, lengths
from bundler.prose.reading import Offset, Reading
from bundler.prose.vocabulary import (
    MONTH,
    NUMBER_WORD,
    SEASONS,
    UNIT,
    WEEKDAY,
    month_of,
    number_of,
    unit_of,
    weekday_of,
)

_COUNTED = (
    rf"(?:(?:some|about|around|approximately|just|only|nearly|almost|over|more\s{{1,2}}than|roughly|exactly)\s{{1,2}})?"
    rf"(?P<count>{COUNT}|several|some|many|few|a\s{{1,2}}few|a\s{{1,2}}number\s{{1,2}}of)[-\s]{{1,3}}"
    rf"(?:(?:to|or|-|–)\s{{0,2}}(?P<upper>\d{{1,3}}|{NUMBER_WORD})[-\s]{{1,3}})?(?P<half>and\s{{1,2}}a\s{{1,2}}half\s{{1,2}})?"
    rf"(?:(?:calendar|full|clear|working|whole|short)\s{{1,2}})?(?P<unit>{UNIT})"
    rf"(?:(?:\s{{0,2}},|\s{{1,2}}and)?\s{{1,3}}(?P<count2>\d{{1,3}}|{NUMBER_WORD}|a)[-\s]{{1,3}}(?P<unit2>{UNIT}))?(?P<count3>(?!))?(?P<unit3>(?!))?"
)
_NOUN = r"(?:\s{1,2}(?:the|his|her|my|their|our|its|a|an|he|she|they|I|we|it|(?=(?:trial|sentenc|release|recall|arrest|birth|death|hearing|conviction|admission|discharge|transfer|christmas)))(?:\s{1,2}(?:was|were|had|is|been))?(?P<noun>(?:\s{0,2}[A-Za-z’'-]{2,20}){1,3}))"
COUNTED = re.compile(
    rf"{_COUNTED}\s{{1,2}}(?:(?P<later>later(?!\s{{1,2}}than)|afterwards|thereafter|after\s{{1,2}}(?:that|this)(?!\s{{1,2}}[a-z])|on(?=[,.;]))"
    rf"|(?P<earlier>earlier(?!\s{{1,2}}than)|previously|beforehand|before\s{{1,2}}(?:that|this)(?!\s{{1,2}}[a-z])|before(?=\s{{0,2}}[,.;)])|prior(?!\s{{1,2}}to))"
    rf"|(?P<ago>ago|since(?=[,.;])|past(?=[,.;]))|(?P<hence>from\s{{1,2}}(?:now|today)|hence|from\s{{1,2}}the\s{{1,2}}date\s{{1,2}}of\s{{1,2}}this\s{{1,2}}letter)"
    rf"|(?P<side>after|before|prior\s{{1,2}}to|following|into|from)(?={_NOUN}))",
    re.I,
)
COUNTED_DATE = re.compile(
    rf"{_COUNTED}\s{{1,2}}(?P<side>after|before|prior\s{{1,2}}to|from)\s{{1,2}}(?=(?:the\s{{1,2}})?(?:\d|{MONTH}|{WEEKDAY}))",
    re.I,
)
_PART = r"(?:early\s{1,2}hours|morning|afternoon|evening|night|lunchtime)"
_WHEN = rf"(?P<unit>day|date|week(?:end)?|fortnight|month|year|decade)|(?P<part>{_PART})|(?P<wd>{WEEKDAY})|(?P<month>{MONTH})|(?P<season>spring|summer|autumn|winter)"
POINTED = re.compile(
    rf"(?:the\s{{1,2}}|that\s{{1,2}}|this\s{{1,2}})?(?:very\s{{1,2}}|immediately\s{{1,2}})?"
    rf"(?P<how>following|next|previous|preceding|same|latter|last|past|coming|ensuing|subsequent|prior|that|this|current)\s{{1,2}}(?:very\s{{1,2}}|same\s{{1,2}}|last\s{{1,2}}|working\s{{1,2}}|business\s{{1,2}}|calendar\s{{1,2}})?(?:{_WHEN})(?![a-z])"
    rf"(?:\s{{1,2}}(?P<more>morning|afternoon|evening|night)(?![a-z]))?",
    re.I,
)
SIDE = re.compile(
    rf"the\s{{1,2}}(?P<unit>day|week|month|year|night|morning|evening|weekend|(?P<wd>{WEEKDAY})|(?P<month>{MONTH})|(?P<season>spring|summer|autumn|winter))\s{{1,2}}"
    rf"(?P<side>before|after)(?P<of>\s{{1,2}}(?:yesterday|tomorrow)|{_NOUN})?(?![a-z])",
    re.I,
)
DEICTIC = re.compile(
    r"(?P<word>today|yesterday|tomorrow|tonight|now(?!\s+known))(?P<part>\s{1,2}(?:morning|afternoon|evening|night|lunchtime))?(?![a-z])(?!['’]s)",
    re.I,
)
AFTER_WEEKDAY = re.compile(
    rf"(?:the\s{{1,2}})?(?P<wd>{WEEKDAY})(?:\s{{1,2}}(?P<side>last|next|before|after|past|week|gone))?(?P<part>\s{{1,2}}{_PART})?(?![a-z])",
    re.I,
)
LATER_UNIT = re.compile(
    r"(?:earlier|later)\s{1,2}(?P<how>this|that|the\s{1,2}same|last)\s{1,2}(?P<unit>day|week|month|year)(?![a-z])", re.I
)
THE_DAYS = re.compile(
    r"(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\s{1,2}(?:to|until|till|and|-|–)\s{1,2}the\s{1,2}(?P<last>[12]?\d|3[01])(?:st|nd|rd|th)(?![a-z])", re.I
)
THE_DAY = re.compile(
    r"(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?P<of>\s{1,2}of\s{1,2}(?:that|the\s{1,2}same|this)\s{1,2}month)?(?(of)|(?=\s{0,2}(?:[,.;)]|inst|ult|(?:I|he|she|we|they|at|when|it|and|to|until)\s)))",
    re.I,
)
_DIRECTION = {
    "following": 1, "next": 1, "coming": 1, "ensuing": 1, "subsequent": 1, "previous": -1, "preceding": -1, "prior": -1, "last": -1,
    "past": -1, "same": 0, "latter": 0, "that": 0, "this": 0, "current": 0,
}  # fmt: skip
_JUDGE = re.compile(r",?\s+(?:J|LJ|CJ|MR|KC|QC)\b")
_DOCUMENT = {"last", "past", "this", "current", "coming"}


def counted(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read two weeks later, three months earlier, five years ago, a fortnight before the hearing."""
    vague = not any(piece.isdigit() for piece in found["count"]) and not number_of(found["count"])
    unit, times = unit_of(found["unit"])
    if vague or (found["count"].lower() in ("few", "a few")):
        count, loose = 0, True
    else:
        parts = lengths(found)
        if parts[0][0] != int(parts[0][0]):
            count, unit, loose = int(parts[0][0] * 12), "month", True
            if unit_of(found["unit"])[0] != "year":
                return ()
        else:
            count, loose = int(parts[0][0]) * times, bool(found["upper"])
        if len(parts) > 1 and unit == "year" and unit_of(parts[1][1])[0] == "month":
            count, unit = count * 12 + int(parts[1][0]), "month"
    if unit in ("minute", "hour", "quarter", "weekend"):
        return ()
    if re.search(r"\b(?:less|more|fewer)\s+than\s+$", found.string[max(0, found.start() - 14) : found.start()], re.I):
        count, loose, vague = 0, True, True
    groups = found.groupdict()
    side = (groups.get("side") or "").lower()
    back = bool(groups.get("earlier") or groups.get("ago")) or side.startswith(("before", "prior"))
    base = "document" if groups.get("ago") or groups.get("hence") else "noun" if side else "narrative"
    offset = Offset(
        count=-count if back else count, unit=unit, base=base, noun=_noun(groups.get("noun")), loose=loose or vague
    )
    return (Reading(start=found.start(), end=found.end(), offset=offset),)


def counted_date(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read two weeks before 3 March 2014: counted from the date that follows."""
    read = counted(found)
    if not read or read[0].offset is None:
        return ()
    offset = read[0].offset
    return (
        Reading(
            start=found.start(),
            end=found.end("side"),
            offset=Offset(count=offset.count, unit=offset.unit, base="next", loose=offset.loose),
        ),
    )


def _noun(words: str | None) -> str:
    return " ".join((words or "").lower().split())


def _calendar(found: re.Match[str]) -> tuple[int | None, int | None]:
    """The weekday and the month or season of a match that names one."""
    parts = found.groupdict()
    weekday = weekday_of(parts["wd"]) if parts.get("wd") else None
    month = month_of(parts["month"]) if parts.get("month") else None
    return weekday, SEASONS[parts["season"].lower()] if parts.get("season") else month


def pointed(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the following day, the same date, that evening, last Tuesday, this year, next March."""
    how, words = found["how"].lower(), found.group().lower()
    if found["month"] and (_JUDGE.match(found.string, found.end()) or (how == "that" and _said(found))):
        return ()
    if (found["month"] and found["month"].islower()) or words.startswith(("the this", "the that", "that this")):
        return ()
    first = words.split()[0]
    if first == "the" and how == "last" and found["unit"] == "day":
        return ()
    if first in ("that", "this") and how == "last":
        how, first = "same", "the"
    unit = (found["unit"] or ("day" if found["part"] or found["wd"] else "year")).lower()
    unit = {"date": "day", "fortnight": "week"}.get(unit, unit)
    if "working" in words or "business day" in words:
        unit = "working-day"
    if how in ("that", "this") and found["unit"] == "date" and first not in ("that", "this"):
        return ()
    if (
        first == "the"
        and how in ("last", "past")
        and not (found["wd"] or found["month"] or found["season"] or unit == "day")
    ):
        return ()
    if how == "last" and found["part"] and found["part"].lower() not in ("night", "evening"):
        return ()
    document = (how in _DOCUMENT and first != "the") or (how == "next" and first not in ("the", "that"))
    kind = "time" if found["part"] or found["more"] else "date"
    offset = Offset(count=_DIRECTION[how], unit=unit, base="document" if document else "narrative")
    if how == "last" and first == "the":
        offset = Offset(count=-1, unit=unit, base="narrative")
    weekday, month = _calendar(found)
    part = (found["part"] or found["more"] or "").lower()
    return (
        Reading(start=found.start(), end=found.end(), kind=kind, offset=offset, weekday=weekday, month=month, part=part),
    )


def _said(found: re.Match[str]) -> bool:
    """Whether ``that`` opens what somebody said: ``the judge held that May …``."""
    before = found.string[max(0, found.start() - 14) : found.start()]
    return bool(re.search(r"\b(?:said|held|add|ruled|argued|noted|found|stated|told|submitted|accepted|is|was)\s+$", before))


def side(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the day before, the week after, the night before the trial, the day before yesterday."""
    step = 1 if found["side"].lower() == "after" else -1
    of = (found["of"] or "").strip().lower()
    if of in ("yesterday", "tomorrow"):
        return (
            Reading(start=found.start(), end=found.end(), offset=Offset(count=2 * step, unit="day", base="document")),
        )
    unit = found["unit"].lower()
    unit = (
        "day"
        if found["wd"] or unit in ("night", "morning", "evening")
        else "year"
        if found["month"] or found["season"]
        else unit
    )
    kind = "time" if found["unit"].lower() in ("night", "morning", "evening") else "date"
    base = "noun" if found["noun"] else "narrative"
    end = found.end("side")
    offset = Offset(count=step, unit=unit, base=base, noun=_noun(found["noun"]))
    weekday, month = _calendar(found)
    return (Reading(start=found.start(), end=end, kind=kind, offset=offset, weekday=weekday, month=month),)


def deictic(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read today, yesterday evening, tomorrow, tonight."""
    word = found["word"].lower()
    if word == "now":
        return ()
    count = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    kind = "time" if found["part"] or word == "tonight" else "date"
    return (
        Reading(
            start=found.start(), end=found.end(), kind=kind, offset=Offset(count=count, unit="day", base="document")
        ),
    )


def weekday(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read on Tuesday, the Friday before, Monday evening."""
    word, side = found["wd"], (found["side"] or "").lower()
    if word.islower() or (len(word.rstrip(".")) < 6 and not word.lower().startswith(("tues", "weds", "thur"))):
        return ()
    count = {"last": -1, "next": 1, "before": -1, "after": 1, "past": -1, "gone": -1}.get(side, 0)
    the = found.group()[:4].lower() == "the "
    named = {"before": "narrative", "after": "narrative", "": "near" if the else "either"}
    base = named.get(side, "either" if side == "week" else "document")
    end = found.end("side") if found["side"] and side != "week" else found.end("wd")
    if found["part"]:
        end = found.end("part")
    kind = "time" if found["part"] else "date"
    end -= found.string[end - 1] == "."
    offset = Offset(count=count, unit="day", base=base)
    return (Reading(start=found.start(), end=end, kind=kind, weekday=weekday_of(word), offset=offset),)


def later_unit(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read later that day, earlier this year."""
    how = found["how"].lower()
    base = "document" if how in ("this", "last") else "narrative"
    offset = Offset(count=-1 if how == "last" else 0, unit=found["unit"].lower(), base=base)
    return (Reading(start=found.start(), end=found.end(), offset=offset),)


def the_days(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``from the 22nd to the 26th``."""
    first, last = int(found["day"]), int(found["last"])
    if not first < last <= 31:
        return ()
    until = Reading(start=found.start("last"), end=found.end(), day=last)
    return (Reading(start=found.start(), end=found.end(), day=first, until=until, offset=Offset(count=0, unit="month")),)


def the_day(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``on the 14th``: a day whose month stands elsewhere."""
    if not re.search(
        r"\b(?:on|by|until|from|since|before|after|of|to|for|and|between|again)\s+the\s+$",
        found.string[max(0, found.start() - 14) : found.start()],
        re.I,
    ):
        return ()
    return (Reading(start=found.start(), end=found.end(), day=int(found["day"]), offset=Offset(count=0, unit="month")),)


RULES_COUNT = ((COUNTED_DATE, counted_date), (COUNTED, counted))
RULES_THE = ((SIDE, side), (POINTED, pointed), (AFTER_WEEKDAY, weekday))
RULES_POINTED = ((POINTED, pointed),)
RULES_DEICTIC = ((DEICTIC, deictic),)
RULES_LATER = ((LATER_UNIT, later_unit),)
RULES_WEEKDAY = ((AFTER_WEEKDAY, weekday),)
RULES_NUMBER = ((THE_DAYS, the_days), (THE_DAY, the_day),)
