"""Dates told from other dates: the following day, two weeks later, last Tuesday, a fortnight before the hearing."""

from __future__ import annotations

import re
from dataclasses import replace

from bundler.prose.forms.anniversaries import BIRTHDAY
from bundler.prose.forms.durations import AFTER, COUNT, iso_length, lengths
from bundler.prose.forms.only_clause import is_only_clause
from bundler.prose.reading import Offset, Reading
from bundler.prose.words.vocabulary import (
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
    rf"(?:(?:(?P<some>some|about|around|approximately|nearly|almost|over|roughly)|just|only|(?P<exactly>exactly))\s{{1,2}})?"
    rf"(?P<count>{COUNT}|several|some|many|few|a\s{{1,2}}few|a\s{{1,2}}number\s{{1,2}}of)[-\s]{{1,3}}"
    rf"(?:(?:to|or|-|–)\s{{0,2}}(?P<upper>\d{{1,3}}|{NUMBER_WORD})[-\s]{{1,3}})?(?P<half>and\s"
    rf"{{1,2}}a\s{{1,2}}half\s{{1,2}})?"
    rf"(?:(?:calendar|full|clear|(?P<working>working|business)|whole|short)\s{{1,2}})?(?P<unit>{UNIT}|(?:mornings|evenings|afternoons)(?![a-z])){AFTER}?"
    rf"(?:(?:\s{{0,2}},|\s{{1,2}}and)?\s{{1,3}}(?P<count2>\d{{1,3}}|{NUMBER_WORD}"
    rf"|a)[-\s]{{1,3}}(?P<unit2>{UNIT}))?(?P<exact>\s{{1,2}}to\s{{1,2}}the\s{{1,2}}day)?(?P<count3>(?!))?(?P<unit3>(?!))?(?P<so>\s{{1,2}}or\s{{1,2}}(?:so|two|more))?"
)
_NOUN = (
    r"(?:\s{1,2}(?:(?:the|this|his|her|my|their|our|its|a|an|he|she|they|I|we|it)(?![a-z])|that(?=\s{1,2}(?!(?:I|he|she|we|they|it|the|you|there|my|his|her)\b)[a-z])|(?-i:(?:(?:Mr|Ms|Mrs|Miss|Dr)\.?\s)?[A-Z][\w-]*"
    r"(?:[’']s?)?(?=\s[a-z]))|(?=(?:trial|sentenc"
    r"|release|recall|arrest|birth|death|hearing|conviction|admission|discharge|transfer|service\b|receipt|completion"
    r"|publication|conference\b|court\b|interview\b|term\b|half[-\s]term\b|issue\b|receiving|being|having|leaving|surgery|delivery\b"
    r"|christmas)))(?:\s{1,2}(?:the\s{1,2})?date\s{1,2}of(?:\s{1,2}(?:the|this|his|her|its|their)(?![a-z]))?)?(?:\s{1,2}(?:was|were|had|is|been|being|having))?(?P<noun>(?:\s{0,2}[A-Za-z’'-]{2,20}){"
    r"1,3}))"
)
_ENDS = (
    r"(?=\s{0,2}(?:[,.;:)]|\Z)"
    r"|\s{1,2}(?:I|he|she|we|they|it|the|you|there|my|his|her|and|but|because|so|when|(?-i:[A-Z]))\b)"
)
COUNTED = re.compile(
    rf"{_COUNTED}(?:(?<=[a-z])(?P<time>['’]s?\s{{1,2}}time(?![a-z]|\s{{1,2}}(?:limits?|periods?|frames?|bars?)\b))|\s{{1,2}}(?:(?P<later>later(?!\s{{1,2}}than)|afterwards|thereafter"
    rf"|after\s{{1,2}}(?:that|this){_ENDS}|on(?=[,.;]))"
    rf"|(?P<earlier>earlier(?!\s{{1,2}}than)|previously|beforehand|before\s{{1,2}}(?:that"
    rf"|this){_ENDS}|before(?=\s{{0,2}}[,.;)])|prior(?!\s{{1,2}}to))"
    rf"|(?P<ago>ago(?:\s{{1,2}}today)?(?![a-z])(?P<so_exact>,?\s{{1,2}}(?P<nearly>(?:almost|nearly|practically|more\s{{1,2}}or\s{{1,2}}less)\s{{1,2}})?to\s{{1,2}}the\s{{1,2}}day)?|since(?=[,.;])|past(?=[,.;]))|(?P<hence>from\s{{1,2}}(?:now|today)|hence"
    rf"|from\s{{1,2}}the\s{{1,2}}date\s{{1,2}}of\s{{1,2}}this\s{{1,2}}letter)"
    rf"|(?P<side>after|before|prior\s{{1,2}}to|following|into)(?={_NOUN})))",
    re.I,
)
COUNTED_DATE = re.compile(
    rf"{_COUNTED}\s{{1,2}}(?P<side>after|before|prior\s{{1,2}}to|short\s{{1,2}}of"
    rf"|from)\s{{1,2}}(?=(?:the\s{{1,2}})?(?:\d|{MONTH}|{WEEKDAY}|christmas|easter|boxing\s|new\s{{1,2}}year|good\s{{1,2}}friday|(?:last|next)\s{{1,2}}{WEEKDAY}|{BIRTHDAY}))",
    re.I,
)
SIDE = re.compile(
    rf"the\s{{1,2}}(?P<unit>(?:(?:first|last|next)\s{{1,2}})?(?:working|business)\s{{1,2}}day|day|week|month|year|night|morning"
    rf"|afternoon|evening|weekend"
    rf"|(?:(?:first|last|next)\s{{1,2}})?(?P<wd>{WEEKDAY})|(?P<month>{MONTH})|(?P<season>spring|summer|autumn|winter)"
    rf"|(?P<feast>(?-i:Christmas|Easter)))\s{{1,2}}"
    rf"(?P<side>before|after)(?P<of>\s{{1,2}}(?:yesterday|tomorrow|last(?=[\s,.;]))|{_NOUN})?(?![a-z])",
    re.I,
)
_BELOW = {"year": ("month", 12), "week": ("day", 7)}
# A couple, a dozen and a hundred are said of about as many.
_PARTS = ("night", "morning", "afternoon", "evening")
_EXACT = re.compile(rf"\d.*|{NUMBER_WORD}|an?", re.I)
_NEARLY = re.compile(r"\b(?:almost|nearly)\s\Z", re.I)
TOLD_TO = r"(?:told|asked|advised|instructed|directed|invited|ordered|reminded|warned)\s(?:[\w’'-]+\s){1,3}to\s"
"""What somebody was to do, as a pattern: ``told me to come``."""
_REPORTED = re.compile(
    r"\b(?:(?:would|was\s+to|were\s+to|had\s+to)\b"
    # ``told me to come back on Monday``
    rf"|{TOLD_TO})(?:(?!\bnow\b)[^.;?!])*\Z"
)
_SHE_WAS = re.compile(r"\s(?:I|he|she|we|they|it)\s(?:was|were|had)\b")
_FEAST = re.compile(
    r"\s{1,2}(?:the\s)?(?:Easter|Christmas|Whitsun|Good\sFriday|Boxing\sDay|New\sYear|Hallowe[’']?en|Bonfire\sNight|Michaelmas"
    rf"|(?i:{BIRTHDAY})|(?:Mother|Father)[’']?s[’']?\sDay|(?i:august|spring|(?:early|late)\smay)\sbank\sholiday)\b"
)
# ``The evening before he had complained of a headache``: no clause of time has such a verb.
_MAIN_CLAUSE = re.compile(
    r"\s(?:(?:the|his|her|my|our|their)\s\w+|[A-Za-z]\w*)(?:\s(?!(?:I|he|she|we|they|it|you)\b)\w+)?\shad\b"
)
# ``the morning after Diwali``: of a thing that the calendar does not give.
_NAME = re.compile(
    r"\s(?!(?:I|He|She|It|We|They|You|The|A|An|Mr|Mrs|Ms|Miss|Dr|My|His|Her|Our|Their|This|That|There|No|In|On|At)\b)(?P<name>[A-Z][a-z]{2,15})\b"
)
# ``The hearing was fixed for three weeks after his arrest``
_FIXED_FOR = re.compile(r"\b(?:fixed|listed|set|arranged|booked|scheduled|adjourned)\s+for\s+\Z")
_HAS_HAD = re.compile(r"\b(?:has|have|had|[’']ve)\s(?:had|spent|taken|served|done|missed|lost)\s\Z")
_SPELL = re.compile(
    r"\b(?:within|(?:not\s+)?(?:more|less|fewer)\s+than|at\s+least|period\s+of|up\s+to|for"
    r"|limit\s+of|the|in|over)\s+(?:the\s+)?\Z",
    re.I,
)


def counted(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read two weeks later, three months earlier, five years ago, a fortnight before the hearing."""
    vague = not any(piece.isdigit() for piece in found["count"]) and not number_of(found["count"])
    unit, times = unit_of(found["unit"])
    lead = found.string[max(0, found.start() - 24) : found.start()]
    if _is_length(found, lead):
        return (
            Reading(start=found.start(), end=found.end("unit"), kind="duration", duration=iso_length(lengths(found))),
        )
    if vague or (found["count"].lower() in ("few", "a few")):
        count, loose = 0, True
    else:
        parts = lengths(found)
        if len(parts) > 1 and unit_of(parts[1][1])[0] == unit:
            return ()
        if parts[0][0] != int(parts[0][0]):
            if unit not in _BELOW:
                return ()
            below, of_it = _BELOW[unit]
            count, unit, loose = int(parts[0][0] * times * of_it), below, True
        else:
            count, loose = (
                int(parts[0][0]) * times,
                bool(found["upper"] or found["some"] or found["so"] or not _EXACT.fullmatch(found["count"])),
            )
        if len(parts) > 1 and unit == "year" and unit_of(parts[1][1])[0] == "month":
            count, unit = count * 12 + int(parts[1][0]), "month"
    if unit in ("minute", "hour", "quarter", "weekend"):
        return ()
    if re.search(r"\b(?:less|more|fewer)\s+than\s+\Z", found.string[max(0, found.start() - 14) : found.start()], re.I):
        count, loose, vague = 0, True, True
    away, told = _away(found, count, unit, loose or vague), found.groupdict().get("side")
    if told and away.base == "noun" and is_only_clause(found.string, found.start(), found.end("side")):
        away = replace(away, base="narrative", noun="")
        return (Reading(start=found.start(), end=found.end(), offset=away, weak=True),)
    return (Reading(start=found.start(), end=found.end(), offset=away),)


def _is_length(found: re.Match[str], lead: str) -> bool:
    """Whether it is only so long, and no date: ``for eight days after that``, ``he has had seven days since``."""
    groups = found.groupdict()
    since = (groups.get("ago") or "").lower() in ("since", "past")
    if since and _HAS_HAD.search(lead):
        return True
    after_that = (groups.get("later") or "").lower().startswith("after")
    counts = bool(groups.get("side") or groups.get("hence") or since or after_that)
    return counts and _SPELL.search(lead) is not None and _FIXED_FOR.search(lead) is None


def _away(found: re.Match[str], count: int, unit: str, loose: bool) -> Offset:
    """Which way a count goes, from which date, and whether it is of working days or goes to the day."""
    groups, lead = found.groupdict(), found.string[max(0, found.start() - 8) : found.start()]
    side = (groups.get("side") or "").lower()
    back = bool(groups.get("earlier") or groups.get("ago")) or side.startswith(("before", "prior", "short"))
    spoken = groups.get("ago") or groups.get("hence") or groups.get("time")
    base = "document" if spoken else "noun" if side else "narrative"
    nearly = groups.get("nearly") or (groups.get("so_exact") and _NEARLY.match(f"{groups['some']} "))
    if nearly and unit == "year":
        return Offset(count=(-12 if back else 12) * count, unit="month", base=base, loose=True)
    if (groups["exact"] or groups.get("so_exact") or (groups["exactly"] and not _NEARLY.search(lead))) and unit in (
        "month",
        "year",
    ):
        unit = f"exact-{unit}"
    elif groups["working"] and unit == "day":
        unit = "working-day"
    return Offset(count=-count if back else count, unit=unit, base=base, noun=_noun(groups.get("noun")), loose=loose)


def counted_date(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read two weeks before 3 March 2014: counted from the date that follows; ``12 years from 2015`` is a length."""
    if found["side"].lower() == "from":
        length = iso_length(lengths(found)) if number_of(found["count"]) else None
        return (Reading(start=found.start(), end=found.end("unit"), kind="duration", duration=length),)
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


def reported(text: str, start: int) -> bool:
    """Whether the words before offset `start` tell what somebody said that he would do, on a day of the story."""
    return bool(_REPORTED.search(text[max(0, start - 80) : start]))


def _noun(words: str | None) -> str:
    return " ".join((words or "").lower().split())


def weekday_and_month(found: re.Match[str]) -> tuple[int | None, int | None]:
    """The weekday and the month or season of a match that names one."""
    parts = found.groupdict()
    weekday = weekday_of(parts["wd"]) if parts.get("wd") else None
    month = month_of(parts["month"]) if parts.get("month") else None
    return weekday, SEASONS[parts["season"].lower()] if parts.get("season") else month


def side(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the day before, the week after, the night before the trial, the day before yesterday."""
    step = 1 if found["side"].lower() == "after" else -1
    of = (found["of"] or "").strip().lower()
    # ``Ill in May; the Christmas before she was in hospital``: before what was told.
    if found["feast"] and (not found["noun"] or _SHE_WAS.match(found.string, found.end("side"))):
        return ()
    if of == "last":
        unit = found["unit"].lower()
        if unit not in ("week", "month", "year"):
            return ()
        unit = unit.replace("week", "calendar-week")
        return (Reading(start=found.start(), end=found.end(), offset=Offset(count=-2, unit=unit, base="document")),)
    if of in ("yesterday", "tomorrow"):
        return (
            Reading(start=found.start(), end=found.end(), offset=Offset(count=2 * step, unit="day", base="document")),
        )
    unit = "working-day" if found["unit"].lower().endswith(" day") else found["unit"].lower()
    unit = "day" if found["wd"] or unit in _PARTS else "year" if found["month"] or found["season"] else unit
    kind = "time" if found["unit"].lower() in _PARTS else "date"
    base, noun = ("noun" if found["noun"] else "narrative"), _noun(found["noun"])
    if step < 0 and noun and _MAIN_CLAUSE.match(found.string, found.end("side")):
        base, noun = "narrative", ""
    adverb = bool(noun) and is_only_clause(found.string, found.start(), found.end("side"))
    if adverb:
        base, noun = "narrative", ""
    named = _NAME.match(found.string, found.end("side")) if not noun and not adverb else None
    if _FEAST.match(found.string, found.end("side")):
        base = "next"
    elif named:
        base, noun = "noun", named["name"].lower()
    unit = "calendar-week" if unit == "week" else "feast" if found["feast"] else unit
    end, feast = found.end("side"), (found["feast"] or "").lower()
    offset = Offset(count=step, unit=unit, base=base, noun=noun)
    weekday, month = weekday_and_month(found)
    told = Reading(start=found.start(), end=end, kind=kind, offset=offset, weekday=weekday, month=month, feast=feast)
    return (told._replace(weak=adverb),)


RULES_COUNT = ((COUNTED_DATE, counted_date), (COUNTED, counted))
RULES_THE = ((SIDE, side),)
