"""Dates as they stand in a chronology and on the pages that it cites; only to compare, never to make an event of."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_LEAD = (
    r"(?:(?:about|approximately|circa|c\.?|by|from|after|before|on or (?:about|before|after)|early|mid|late|until"
    r"|between|the|in|spring|summer|autumn|winter)[\s-]+)*"
)
_TO = r"\s*(?:[-–]|to|and|or)\s*"
_DAY = rf"(?P<day>\d{{1,2}}){_ORDINAL}"
_YEAR = r",?\s+(?P<year>\d{4})\b"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_DAY}(?:{_TO}\d{{1,2}}{_ORDINAL})?\s+{_MONTH}{_YEAR}",
        rf"{_DAY}\s+{_MONTH}{_TO}\d{{1,2}}{_ORDINAL}\s+[a-z]+\.?{_YEAR}",
        r"(?P<day>\d{1,2})[./-](?P<number>\d{1,2})[./-](?P<year>\d{4}|\d{2})\b",
        rf"{_MONTH}{_YEAR}",
        r"(?P<year>(?:19|20)\d{2})\b(?![/-]\d)",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class WrittenDate:
    """A date as far as it is written; `month` and `day` are 0 where they are not."""

    year: int
    month: int = 0
    day: int = 0


def leading_date(words: str) -> WrittenDate | None:
    """Give the date that some words begin with, after words such as about and by; None where they do not."""
    start = re.match(_LEAD, words, re.IGNORECASE)
    rest = words[start.end() if start else 0 :]
    return next((_of(found) for form in _FORMS if (found := form.match(rest))), None)


def holds_date(text: str, date: WrittenDate) -> bool:
    """Whether a text holds a date in one of the forms that people write, as far as the date is known."""
    plain = " ".join(text.lower().split())
    if not date.month:
        return str(date.year) in plain or f"{date.year % 100:02d}" in re.findall(r"[./-](\d{2})\b", plain)
    name = _MONTHS[date.month - 1]
    year = rf"(?:{date.year}|{date.year % 100:02d}\b)"
    if not date.day:
        month = rf"\b{name}[a-z]*\.?,?\s+{year}|\b0?{date.month}[./-]{year}|\b{date.year}-{date.month:02d}"
        apart = str(date.year) in plain and re.search(rf"\b{name}", plain) is not None
        return apart or re.search(month, plain) is not None
    day = rf"\b0?{date.day}{_ORDINAL}"
    forms = (
        rf"{day}(?:\s*of)?\s*(?:(?:-|–|to|and)\s*\d+{_ORDINAL}\s*)?{name}",
        rf"{name}[a-z]*\.?\s+{day}",
        rf"{day}[./-]\s?0?{date.month}[./-]\s?{year}",
        rf"\b{date.year}-{date.month:02d}-{date.day:02d}",
    )
    return any(re.search(form, plain) for form in forms)


def _of(found: re.Match[str]) -> WrittenDate | None:
    parts = found.groupdict()
    year = int(parts["year"])
    year += 0 if year > 99 else (2000 if year < 50 else 1900)
    name, number = parts.get("month"), parts.get("number")
    month = _MONTHS.index(name.lower()) + 1 if name else int(number or 0)
    day = int(parts.get("day") or 0)
    return WrittenDate(year=year, month=month, day=day) if month <= 12 and day <= 31 else None
