"""Days beyond the next or the last: a week on Tuesday, the Friday before last, three weeks ago today."""

from __future__ import annotations

import re

from bundler.prose.forms.relative import reported, weekday_and_month
from bundler.prose.reading import Offset, Reading
from bundler.prose.words.vocabulary import MONTH, NUMBER_WORD, WEEKDAY, number_of, unit_of, weekday_of
from bundler.prose.words.weekday_word import is_weekday

_COUNT = rf"(?P<count>an?|\d{{1,2}}|{NUMBER_WORD})"
# A week on Tuesday, a fortnight ago last Monday, three weeks ago today, two days before yesterday.
WEEKS_ON = re.compile(
    rf"(?:exactly\s{{1,2}}|just\s{{1,2}})?{_COUNT}\s{{1,2}}(?P<unit>days?|weeks?|fortnights?|months?|years?)\s{{1,2}}"
    r"(?:(?P<ago>ago|back|gone)\s{1,2})?"
    r"(?:(?P<how>on|from|come|this\s{1,2}coming|next|last|past|before|after)\s{1,2})?"
    rf"(?:(?P<day>today|yesterday|tomorrow)|(?P<wd>{WEEKDAY}))(?![a-z])",
    re.I,
)
# Two Thursdays ago, three Mondays later.
WEEKDAYS_ON = re.compile(
    rf"{_COUNT}\s{{1,2}}(?P<wd>(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s\s{{1,2}}"
    r"(?P<side>ago|later|earlier|before|after)(?:\s{1,2}that)?(?=\s{0,2}[,.;:)]|\s{1,2}[a-zA-Z]|\s*\Z)",
    re.I,
)
# The Friday before last, the week after next, the summer before last.
BEFORE_LAST = re.compile(
    rf"(?:the\s{{1,2}})?(?:(?P<unit>week(?:end)?|fortnight|month|year|night|evening)|(?P<wd>{WEEKDAY})|(?P<month>{MONTH})"
    r"|(?P<season>spring|summer|autumn|winter)|(?P<feast>christmas|easter))\s{1,2}"
    r"(?P<side>before\s{1,2}last|after\s{1,2}next)(?![a-z])",
    re.I,
)
# This day next year, and a feast of last year or the next.
FEAST_OF = re.compile(
    r"(?P<how>last|next|previous|preceding|following)\s{1,2}(?P<feast>christmas(?:\s{1,2}(?:eve|day))?|easter(?:\s{1,2}(?:sunday|monday))?|boxing\s{1,2}day"
    r"|good\s{1,2}friday|bonfire\s{1,2}night|hallowe['’]?en|new\s{1,2}year['’]?s\s{1,2}(?:eve|day))(?![a-z]|\s{1,2}(?:term|holidays?))",
    re.I,
)
# This day next year, this time last week, the same time the following week.
THIS_DAY = re.compile(
    r"(?:(?:this\s{1,2}(?:very\s{1,2})?|the\s{1,2}same\s{1,2})(?P<what>day|time)\s{1,2}(?P<how>last|next)"
    r"|the\s{1,2}same\s{1,2}time\s{1,2}(?:the|that)\s{1,2}(?P<told>following|next|previous))\s{1,2}(?P<unit>week|month|year)(?![a-z])",
    re.I,
)
_SPELL = re.compile(
    r"\b(?:for|in|within|of|(?:more|less|fewer|longer)\s+than|least|about|after|been|be|put\s+back|adjourned|deferred|extended|postponed|suspended)\s+(?:a\s+)?\Z",
    re.I,
)
_SINCE = re.compile(r"\s+(?:since|that)\b", re.I)
_TOLD = dict.fromkeys(("previous", "preceding", "following"), "narrative")
_DEICTIC = {"yesterday": -1, "today": 0, "tomorrow": 1}


def weeks_on(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read a week on Tuesday, a week last Friday, a fortnight today, two days before yesterday, a year ago today."""
    how, ago = " ".join((found["how"] or "").lower().split()), bool(found["ago"])
    count, (unit, times) = number_of(found["count"]), unit_of(found["unit"])
    before, after = (
        found.string[max(0, found.start() - 20) : found.start()],
        found.string[found.end() : found.end() + 8],
    )
    if not count or (not ago and (_SINCE.match(after) or _SPELL.search(before))):
        return ()
    start, end = found.start(), found.end() - found.group().endswith(".")
    if found["wd"]:
        offset = _to_weekday(found, how, ago, count * times, unit)
        weekday = weekday_of(found["wd"])
        return (Reading(start=start, end=end, weekday=weekday, offset=offset),) if offset else ()
    word = found["day"].lower()
    back = ago or how == "before" or (word == "yesterday" and not how)
    if (ago and how) or how not in ("", "from", "before", "after"):
        return ()
    offset = _to_day(-count * times if back else count * times, unit, _DEICTIC[word], counted=bool(how) or ago)
    return (Reading(start=start, end=end, offset=offset),) if offset else ()


def _to_weekday(found: re.Match[str], how: str, ago: bool, count: int, unit: str) -> Offset | None:
    """So many weeks beyond the next or the last such weekday; ``a week ago on Tuesday`` may be of either."""
    if unit != "week" or how in ("before", "after") or not is_weekday(found):
        return None
    if ago or how in ("last", "past"):
        return Offset(count=-count - 1, unit="day", base=_base(found), loose=how not in ("last", "past"))
    return Offset(count=count + 1, unit="day", base=_base(found), loose=not how)


def _to_day(count: int, unit: str, days: int, *, counted: bool) -> Offset | None:
    """So many days or weeks from today, yesterday or tomorrow, to the day; months and years from today alone."""
    if unit in ("month", "year"):
        return None if days else Offset(count=count, unit=f"exact-{unit}", base="document")
    if unit == "day" and not counted:
        return None
    return Offset(count=count * (7 if unit == "week" else 1) + days, unit="day", base="document")


def _base(found: re.Match[str]) -> str:
    """From the day of writing, or in a story from the day on which somebody said what he would do."""
    return "either" if reported(found.string, found.start()) else "document"


def weekdays_on(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read two Thursdays ago, three Mondays later."""
    count, side = number_of(found["count"]), found["side"].lower()
    step = -count if side in ("ago", "earlier", "before") else count
    if not count or (found["count"].lower() in ("a", "an")):
        return ()
    base = "document" if side == "ago" else "narrative"
    end = found.end() if found.group().lower().endswith("that") else found.end("side")
    offset = Offset(count=step, unit="day", base=base)
    return (Reading(start=found.start(), end=end, weekday=weekday_of(found["wd"]), offset=offset),)


def before_last(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the Friday before last, the week after next, the night before last, the Christmas before last."""
    count = 2 if found["side"].lower().startswith("after") else -2
    start, end = found.start(), found.end()
    unit = (found["unit"] or "day").lower()
    if found["feast"]:
        if found["feast"].islower():
            return ()
        return (Reading(start=start, end=end, feast=found["feast"].lower(), offset=_feast(count)),)
    if (found["wd"] and not is_weekday(found)) or (found["month"] and found["month"].islower()):
        return ()
    weekday, month = weekday_and_month(found)
    kind = "time" if unit in ("night", "evening") else "date"
    unit = {"night": "day", "evening": "day", "week": "calendar-week"}.get(unit, unit)
    unit = "year" if month else unit
    offset = Offset(count=count, unit=unit, base="document")
    return (Reading(start=start, end=end, kind=kind, weekday=weekday, month=month, offset=offset),)


def _feast(count: int) -> Offset:
    return Offset(count=count, unit="feast", base="document")


def feast_of(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read last Christmas, next Easter Monday."""
    if found["feast"].islower():
        return ()
    name = re.sub(r"['’.]", "", " ".join(found["feast"].lower().split()))
    how = found["how"].lower()
    offset = Offset(count=1 if how in ("next", "following") else -1, unit="feast", base=_TOLD.get(how, "document"))
    return (Reading(start=found.start(), end=found.end(), feast=name, offset=offset),)


def this_day(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read this day last year to the day; this time last year, which is of about a month, and this time next week."""
    how, unit = (found["how"] or found["told"]).lower(), found["unit"].lower()
    step = -1 if how in ("last", "previous") else 1
    count = step * {"week": 7, "month": 1, "year": 12}[unit]
    to_day = (found["what"] or "time").lower() == "day"
    by = "day" if unit == "week" else f"exact-{unit}" if to_day else "month"
    count = step if by.startswith("exact") else count
    offset = Offset(count=count, unit=by, base="narrative" if found["told"] else "document")
    return (Reading(start=found.start(), end=found.end(), offset=offset),)


RULES_COUNT = ((WEEKS_ON, weeks_on), (WEEKDAYS_ON, weekdays_on))
RULES_THE = ((BEFORE_LAST, before_last), (THIS_DAY, this_day))
RULES_WEEKDAY = ((BEFORE_LAST, before_last),)
RULES_POINTED = ((FEAST_OF, feast_of), (THIS_DAY, this_day))
