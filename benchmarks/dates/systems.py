"""The finders that are compared: ours, dateparser.search, and a plain regular expression."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from benchmarks.dates.gold import Text
from bundler.partial_date import DateFault, PartialDate, Point
from bundler.prose.find import find_dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a finder says of one stretch of text; `confidence` and `role` only where it gives them."""

    start: int
    end: int
    value: str
    kind: str = "date"
    role: str = ""
    confidence: float = 1.0
    method: str = ""


def ours(text: Text) -> list[Answer]:
    """Our own finder; for TIMEX3 texts each end of a range is an answer of its own, as there."""
    try:
        day = PartialDate.parse(text.document_date) if text.document_date else None
    except DateFault:
        day = None
    answers = []
    for found in find_dates(text.text, document_date=day, kind=text.kind):
        value = found.duration or found.edtf
        if text.timex and found.ends and found.value is not None:
            for (start, end), point in zip(found.ends, (found.value.start, found.value.end), strict=True):
                answers.append(Answer(start=start, end=end, value=_point(point), role=found.role))
            continue
        answers.append(
            Answer(
                start=found.start,
                end=found.end,
                value=_half(found.words, _timex(found.value, value)) if text.timex else value,
                kind=found.kind,
                role=found.role,
                confidence=found.confidence,
                method=found.method,
            )
        )
    return answers


def _point(point: Point | None) -> str:
    return _timex(PartialDate(start=point), point.edtf()) if point else ""


def _half(words: str, written: str) -> str:
    half = re.search(r"\b(first|second|last|latter) half\b", words, re.I)
    return (
        f"{written}-H{1 if half[1].lower() == 'first' else 2}" if half and re.fullmatch(r"\d{4}", written) else written
    )


def _timex(value: PartialDate | None, written: str) -> str:
    """Write a value as TIMEX3 does: weeks, seasons and decades have their own forms, ``before`` is no part of it."""
    if value is None:
        return written
    if value.is_range and (value.start is None or value.end is None):
        return _point(value.start or value.end)
    if value.is_range:
        quarter = re.fullmatch(r"(\d{4})-(01|04|07|10)/\1-(03|06|09|12)", written)
        if quarter and int(quarter[3]) == int(quarter[2]) + 2:
            return f"{quarter[1]}-Q{int(quarter[3]) // 3}"
        saturday = value.earliest.weekday() == 5 and (value.latest - value.earliest).days == 1
        if saturday and value.start and value.start.day:
            return "{}-W{:02d}-WE".format(*value.earliest.isocalendar()[:2])
        week = value.start and value.end and (value.latest - value.earliest).days == 6 and value.earliest.weekday() == 0
        return "{}-W{:02d}".format(*value.earliest.isocalendar()[:2]) if week else written
    season = re.fullmatch(r"(\d{4})-2([1-4])~?", written)
    if season:
        return f"{season[1]}-{('SP', 'SU', 'FA', 'WI')[int(season[2]) - 1]}"
    return written.replace("~", "")


def dateparser_search(text: Text) -> list[Answer]:
    """dateparser.search, day first, in English."""
    from dateparser.search import search_dates

    base = datetime.fromisoformat(text.document_date) if len(text.document_date) == 10 else datetime(2020, 1, 1)
    settings = {"DATE_ORDER": "DMY", "PREFER_DATES_FROM": "past", "RELATIVE_BASE": base}
    answers, at = [], 0
    for words, value in search_dates(text.text, languages=["en"], settings=settings) or []:
        start = text.text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        answers.append(Answer(start=start, end=at, value=value.date().isoformat()))
    return answers


_MONTHS = [calendar.month_name[number].lower() for number in range(1, 13)]
_PLAIN = re.compile(
    rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({'|'.join(_MONTHS)})(?:,?\s+(\d{{4}}))?"
    rf"|(\d{{1,2}})[/.](\d{{1,2}})[/.](\d{{4}}|\d\d)"
    rf"|({'|'.join(_MONTHS)})\s+(\d{{4}})|((?:19|20)\d\d))\b",
    re.I,
)


def plain_regex(text: Text) -> list[Answer]:
    """A regular expression of the kind that anybody writes in ten minutes."""
    answers = []
    for found in _PLAIN.finditer(text.text):
        if found[2]:
            day = f"-{_MONTHS.index(found[2].lower()) + 1:02d}-{int(found[1]):02d}"
            value = found[3] + day if found[3] else ""
        elif found[4]:
            year = int(found[6]) + (0 if len(found[6]) == 4 else 2000 if int(found[6]) < 50 else 1900)
            value = f"{year}-{int(found[5]):02d}-{int(found[4]):02d}"
        else:
            value = f"{found[8]}-{_MONTHS.index(found[7].lower()) + 1:02d}" if found[7] else found[9]
        answers.append(Answer(start=found.start(), end=found.end(), value=value))
    return answers


SYSTEMS: dict[str, Callable[[Text], list[Answer]]] = {
    "jrbundle": ours,
    "dateparser.search": dateparser_search,
    "plain regex": plain_regex,
}
