"""Dates that point: the following day, that evening, last Tuesday, today, later that month."""

from __future__ import annotations

import re

from bundler.prose.forms.relative import reported, weekday_and_month
from bundler.prose.reading import Offset, Reading
from bundler.prose.words.vocabulary import MONTH, WEEKDAY, weekday_of
from bundler.prose.words.weekday_word import is_weekday

_PART = r"(?:early\s{1,2}hours|morning|afternoon|evening|night|(?:lunch|dinner|tea|breakfast)[\s-]?time)"
_WHEN = (
    rf"(?P<unit>day|date|week(?:end)?|fortnight|month|year|decade)|(?P<part>{_PART}|(?<=this\s)[ap]m(?![a-z]))"
    rf"|(?P<wd>{WEEKDAY})|(?P<month>{MONTH})|(?P<season>spring|summer|autumn|winter|(?<=last\s)fall(?!\s(?:was|on|at|from|happened|occurred|recorded)\b|\s\()|(?<=this\s)fall(?=[,.;])|(?<=next\s)fall)"
)
POINTED = re.compile(
    rf"(?:the\s{{1,2}}|that\s{{1,2}}|this\s{{1,2}})?(?:very\s{{1,2}}|immediately\s{{1,2}})?"
    rf"(?P<how>following|next|previous|preceding|same|latter|last[-–]mentioned|last|past|coming|ensuing"
    rf"|subsequent|prior|that|this|current)\s{{1,2}}(?:very\s{{1,2}}|same\s{{1,2}}"
    rf"|last\s{{1,2}}|working\s{{1,2}}|business\s{{1,2}}|calendar\s{{1,2}})?(?:{_WHEN})(?![a-z"
    rf"])"
    rf"(?:\s{{1,2}}(?P<more>morning|afternoon|evening|night)(?![a-z]))?",
    re.I,
)
DEICTIC = re.compile(
    r"(?P<word>today|yesterday|tomorrow|tonight|tmr?w|now(?!\s+known))(?P<part>\s{1,2}(?:morning"
    r"|afternoon|evening|night|lunchtime)|(?P<week>\s{1,2}(?:week|fortnight)))?(?![a-z])(?!(?<=today)['’]s\s(?!date|hearing|meeting|letter|decision|opinion|ruling|majority|case|edition|announcement|call|visit|judgment))",
    re.I,
)
AFTER_WEEKDAY = re.compile(
    rf"(?:the\s{{1,2}})?(?P<wd>{WEEKDAY})(?:\s{{1,2}}(?P<side>(?:last|next)(?!\s{{1,2}}(?:week|month|year)\b)|before|after|past|week"
    rf"|fortnight|following(?=[\s.,;]{{1,2}}(?:I|he|she|we|they|it|the|you|there)\b|[.,;]|\s*\Z)|(?:just\s{{1,2}})?gone))?(?P<part>\s{{1,2}}{_PART})?(?![a-z])",
    re.I,
)
LATER_UNIT = re.compile(
    r"(?:earlier|later)\s{1,2}(?P<how>this|that|the\s{1,2}same|last)\s{1,2}(?P<unit>day|week|month|year)(?![a-z])", re.I
)
DAY_FOLLOWING = re.compile(
    r"the\s{1,2}(?P<unit>day|week|month|year)\s{1,2}following(?=\s{0,2}[,.;)]|\s(?:(?-i:[A-Z])|he|she|it|we|they|saw|was)\b)",
    re.I,
)
_THE = re.compile(r"\bthe\s{1,2}\Z", re.I)
_OF = re.compile(rf"\s{{1,2}}of\s{{1,2}}(?:{MONTH}|the\b|his|her|my|our|their|its|[A-Z\d])", re.I)
_DIRECTION = {
    "following": 1,
    "next": 1,
    "coming": 1,
    "ensuing": 1,
    "subsequent": 1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "last": -1,
    "past": -1,
    "same": 0,
    "latter": 0,
    "that": 0,
    "this": 0,
    "current": 0,
}
# ``last Oct. 23``: the day is of a month, not the month of a year.
# No number of the paragraph that follows.
_DAY = re.compile(r"(?<![a-z]{4}\.)(?<!May\.)(?<!June\.)(?<!July\.)\s\d{1,2}(?![\d:]|\.\d)")
# ``two cycles, last July 2023``: the month is of the year that it names.
_STATED = re.compile(r",?\s{1,2}(?:19|20)\d\d(?![\d.])")
_JUDGE = re.compile(r",?\s+(?:J|LJ|CJ|MR|KC|QC)\b")
_IN_MONTH = re.compile(rf"\s(?:in|of)\s(?=(?-i:[A-Z])){MONTH}", re.I)
_OVER = re.compile(r"\b(?:over|for|within|in\sthe\scourse\sof)\sthe\s\Z", re.I)
_GONE = re.compile(r"\s(?:just\s)?gone\b")
_WEEK = re.compile(r"\s(week|fortnight)(?![a-z'’-])", re.I)
_HAS_BEEN = re.compile(r"(?:\b(?:have|has)|[’']ve)\s[^.;?!]*\bsince\s\Z", re.I)
_DID_SO = re.compile(r"\b(?:did|do|does|done|said|says)\s(?:the\s)?\Z", re.I)
_SAYS = re.compile(
    r"\b(?:said|held|add|ruled|argued|noted|found|stated|told|submitted|accepted|is|was|were|knew|thought|believed|feared"
    r"|concluded|explained|reported|understood|alleged|heard|recorded|confirmed|aware|worried|concerned|hoped)\s+\Z"
)
# May, April and June with a surname.
_NAME = re.compile(
    r"(?:May|April|June)\s(?!(?:I|He|She|They|We|You|The|It|On|In|At|My|His|Her|Our|Mr|Mrs|Ms|Miss|Dr|PC|DC|Bank|Day|Half)\b)[A-Z][a-z]+"
)
# We have this day held
_HAVE = re.compile(r"\bha(?:ve|s)\s\Z", re.I)
_DOCUMENT = {"last", "past", "this", "current", "coming"}


def pointed(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the following day, the same date, that evening, last Tuesday, this year, next March."""
    how, words = found["how"].lower(), found.group().lower()
    how = "latter" if how.endswith("mentioned") else how
    first = words.split()[0]
    if _no_month(found, how) or _no_day(found, how, first, words):
        return ()
    if found["wd"] and _GONE.match(found.string, found.end()):
        return ()
    week = _WEEK.match(found.string, found.end()) if found["wd"] else None
    if (
        how in ("last", "past")
        and first == how
        and found["unit"]
        and _THE.search(found.string[max(0, found.start() - 5) : found.start()])
    ):
        return ()
    if (found["unit"] and _OF.match(found.string, found.end())) or (
        found["month"] and (_DAY.match(found.string, found.end()) or _STATED.match(found.string, found.end()))
    ):
        return ()
    if first in ("that", "this") and how == "last":
        how, first = "same", "the"
    unit = (found["unit"] or ("day" if found["part"] or found["wd"] else "year")).lower()
    unit = {"date": "day", "week": "calendar-week"}.get(unit, unit)
    if "working" in words or "business day" in words:
        unit = "working-day"
    document = how in _DOCUMENT and first != "the"
    # ``Next day`` and ``next morning`` are those after the day told; ``next Tuesday`` is counted from today.
    of_day = found["unit"] == "day" or found["part"]
    document = document or (how == "next" and first not in ("the", "that") and not of_day)
    base = "document" if document else "narrative"
    if how == "this" and words.split()[-1] in ("day", "date"):
        base = "document" if _HAVE.search(found.string, max(0, found.start() - 6), found.start()) else "either"
    count = _DIRECTION[how]
    if week and count:
        count += (1 if week[1].lower() == "week" else 2) * count
    offset = Offset(count=count, unit=unit, base=base, loose=bool(week and not count) or _is_spell(found))
    weekday, month = weekday_and_month(found)
    part = (found["part"] or found["more"] or "").lower()
    kind, start, end = "time" if part else "date", found.start(), found.end() - found.group().endswith(".")
    end = week.end() if week else end
    return (Reading(start=start, end=end, kind=kind, offset=offset, weekday=weekday, month=month, part=part),)


def _no_month(found: re.Match[str], how: str) -> bool:
    """Whether what looks like a month or a weekday is a judge, a verb, or a word cut short."""
    if found["wd"] and not is_weekday(found):
        return True
    # ``He did the same Thurs, and was back in ten minutes``
    if found["wd"] and how == "same" and _DID_SO.search(found.string, max(0, found.start() - 12), found.start()):
        return True
    if not found["month"]:
        return False
    # ``a continuance past March``: after it.
    if how == "past" and found.group().lower().startswith("past"):
        return True
    judge = _JUDGE.match(found.string, found.end()) or (how == "that" and _said(found))
    return found["month"].islower() or bool(judge)


def _no_day(found: re.Match[str], how: str, first: str, words: str) -> bool:
    """Whether the words point to no day: ``the last day``, ``the last year``, ``following last month``."""
    unit = (found["unit"] or "").lower()
    if words.startswith(("the this", "the that", "that this")) or (
        " last " in words[5:] and how not in ("that", "this")
    ):
        return True
    if how in ("last", "past") and first not in ("that", "this"):
        part = (found["part"] or "night").lower()
        return unit == "day" or (first == "the" and bool(unit)) or part not in ("night", "evening")
    return False


def _is_spell(found: re.Match[str]) -> bool:
    """Whether it is a length that begins then, no part of the calendar: ``over the next year``."""
    if not found["unit"] or found["how"].lower() != "next":
        return False
    return bool(_OVER.search(found.string[max(0, found.start() - 24) : found.start("how")]))


def _said(found: re.Match[str]) -> bool:
    """Whether ``that`` opens what somebody said: ``the judge held that May …``, ``it was that May Stoke …``."""
    if _NAME.match(found.string, found.start("month")):
        return True
    return _SAYS.search(found.string, max(0, found.start() - 14), found.start()) is not None


def deictic(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read today, yesterday evening, tomorrow, tonight."""
    word = found["word"].lower()
    if word == "now":
        return ()
    count = {"yesterday": -1, "tomorrow": 1, "tmw": 1, "tmrw": 1}.get(word, 0)
    if found["week"]:
        weeks = 2 if found["week"].lower().endswith("fortnight") else 1
        count += 7 * weeks * (-1 if count < 0 else 1)
    kind = "time" if found["part"] or word == "tonight" else "date"
    return (
        Reading(
            start=found.start(), end=found.end(), kind=kind, offset=Offset(count=count, unit="day", base="document")
        ),
    )


def weekday(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read on Tuesday, the Friday before, Monday evening."""
    word, side = found["wd"], (found["side"] or "").lower()
    # ``on Wednesday. Next one``: the sentence ends with the day.
    part = found["part"] or ""
    if word.endswith("day.") and (side or "\n" in part):
        side = part = ""
    if found.string[max(0, found.start() - 4) : found.start()].lower().endswith(" a "):
        return ()
    # ``the bank holiday Monday in May``: of which week, the words do not say.
    if _IN_MONTH.match(found.string, found.end("wd")):
        return ()
    if not is_weekday(found):
        return ()
    side = side.removeprefix("just ").strip()
    led = found.string[max(0, found.start() - 13) : found.start()].lower()
    if not side and led == "bank holiday ":
        feast, offset = f"bank holiday {weekday_of(word)}", Offset(count=-1, unit="feast", base="either")
        start = found.start() - len(led)
        return (Reading(start=start, end=found.end("wd"), feast=feast, offset=offset),)
    count = {
        "last": -1,
        "next": 1,
        "before": -1,
        "after": 1,
        "following": 1,
        "past": -1,
        "gone": -1,
        "week": 2,
        "fortnight": 3,
    }.get(side, 0)
    the = found.group()[:4].lower() == "the "
    named = {"before": "narrative", "after": "narrative", "following": "narrative", "": "near" if the else "either"}
    base = named.get(side, "document")
    # ``not eating since the Thursday``: the last one; of what has been so since, before now.
    if not side and led.endswith("since "):
        still = _HAS_BEEN.search(found.string, max(0, found.start() - 90), found.start())
        count, base = -1, "document" if still and not the else "either"
    # ``in hospital until the Saturday``: the next one.
    if not side and the and led.endswith(("until ", "till ")):
        count, base = 1, "narrative"
    if side in ("week", "fortnight") and reported(found.string, found.start()):
        base = "either"
    end = found.end("side") if side else found.end("wd")
    if part and (side or not found["side"]):
        end = found.end("part")
    kind = "time" if part else "date"
    end -= found.string[end - 1] == "."
    offset = Offset(count=count, unit="day", base=base)
    part = part.strip().lower()
    return (Reading(start=found.start(), end=end, kind=kind, weekday=weekday_of(word), offset=offset, part=part),)


def later_unit(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read later that day, earlier this year."""
    how = found["how"].lower()
    base = "document" if how in ("this", "last") else "narrative"
    unit = found["unit"].lower().replace("week", "calendar-week")
    offset = Offset(count=-1 if how == "last" else 0, unit=unit, base=base)
    return (Reading(start=found.start(), end=found.end(), offset=offset),)


def day_following(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the day following, the week following: one after the last told."""
    unit = found["unit"].lower().replace("week", "calendar-week")
    return (Reading(start=found.start(), end=found.end(), offset=Offset(count=1, unit=unit)),)


RULES_THE = ((DAY_FOLLOWING, day_following), (POINTED, pointed), (AFTER_WEEKDAY, weekday))
RULES_POINTED = ((POINTED, pointed),)
RULES_DEICTIC = ((DEICTIC, deictic),)
RULES_LATER = ((LATER_UNIT, later_unit),)
RULES_WEEKDAY = ((AFTER_WEEKDAY, weekday),)
