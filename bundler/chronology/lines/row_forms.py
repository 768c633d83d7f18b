"""How a row of a table begins: an id, a date and a time, as many kinds of log write them."""

from __future__ import annotations

import re

from bundler.prose.words.vocabulary import MONTHS, full_year

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?"
_NUMERIC = r"\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})(?!\d)|\d{4}-\d\d-\d\d"
DAY = (
    rf"(?:{_WEEKDAY},?\s+)?(?:{_NUMERIC}|\d{{1,2}}(?:st|nd|rd|th)?[\s-]{_MONTH}[\s-]?'?(?:\d{{4}}|\d{{2}}(?!\d|[.:]))?)"
)
MONTH_YEAR = (
    rf"(?:{_MONTH}\s*(?:to|[-–—])\s*)?(?:(?:early|mid|late)[\s-]+)?(?:{_MONTH}|spring|summer|autumn|winter)\s+\d{{4}}"
    r"|(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?=\s)"
)
# 2-3.6.25, 2 and 3 June 2025; Mar 16 - Nov 17
_DAYS = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s?(?:[-–/&]|to|and)\s?(?:\d{{1,2}}\s?[./]\s?\d{{1,2}}\s?[./]\s?(?:\d{{4}}|\d{{2}})(?!\d)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}\s\d{{4}})"
)
_MONTHS_LONG = rf"{_MONTH}\s'?\d\d\s*(?:to|[-–—])\s*{_MONTH}\s'?(?:\d{{4}}|\d\d)(?![\d:.])"
# A year alone only with a dash behind it, and then the name of what befell.
_YEAR = r"(?:19|20)\d\d(?=\s+[–—-]\s+[A-Z])"
# How an id or a date opens, so that hardly more is tried of a line of prose.
_OPENS = (
    r"(?=\(?\d|[A-Z]{1,4}[-/]?\d|w/|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun"
    r"|early|mid|late|spring|summer|autumn|winter))"
)
# An id before the date: a row's number, or a reference that holds a figure.
ROW = re.compile(
    rf"{_OPENS}(?:(?P<id>\(?\d{{1,8}}[.)]?|[A-Z]{{1,4}}[-/]?\d[\w/.-]{{0,18}})\s+)?(?P<date>(?:w/[ce]\.?\s+)?{DAY}|{_DAYS}|{_MONTHS_LONG}|{MONTH_YEAR}|{_YEAR})"
    rf"(?:\s*(?:[-–—]|to)\s*(?:{DAY}))?(?P<rest>.*)",
    re.IGNORECASE,
)
# A day without a year, as the rows of a log have it under one that has: ``26/2 Rang her``, ``Mon 4/3 10.15 Seen``.
SHORT_DAY = rf"(?:{_WEEKDAY},?\s+)?(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?![\d/.])"
SHORT_ROW = re.compile(
    rf"(?P<date>{SHORT_DAY})(?P<rest>\s*[-–—:]\s*\S.*|\s+(?!of\b|x\b|m[gl]\b|to\b|or\b|and\b)[A-Za-z“\"‘(\d].*)",
    re.IGNORECASE,
)
# What stands for a day, a month or a year that nobody could fill in.
_BLANK = r"(?:\?{1,4}|_{1,4}|x{2,4}|\*{1,4}|-{1,2})"
_UNDATED = re.compile(
    rf"(?:\(?\d{{1,8}}[.)]?\s+)?(?:{_BLANK}\s?[./-]\s?(?:(?P<month>0?[1-9]|1[0-2])|{_BLANK})\s?[./-]\s?"
    rf"(?:(?P<year>\d{{4}}|\d\d)(?!\d)|{_BLANK})|(?:\?{{1,4}}|_{{2,4}}|x{{2,4}})\s(?P<name>{_MONTH})\s?(?P<of>\d{{4}}|'?\d\d(?!\d))?"
    r"|(?:no\s+date|undated|not\s+dated|date\s+(?:not\s+\w+|unknown|illegible|missing)|unknown\s+date)"
    r"(?:\s*(?:[:.–-]|$)|(?-i:(?=\s+[A-Z])))|n\.?d\.?\s*:)\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
# A time at the head of a row; the row below, of the same day, may have that alone.
TIME = re.compile(
    r"\s*(?:[-–—,]\s*)?(?:at\s)?(?P<hour>[01]?\d|2[0-3])(?:(?P<mark>:)|\.|(?=[0-5]\d\s?h))(?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r"(?P<said>\s?(?:hrs?|hours|(?P<half>[ap])\.?m\.?))?"
    r"(?(mark)|(?(said)|(?!)))(?=\s+\S)",
    re.IGNORECASE,
)
# What is left of a time where the date before it is gone; its seconds too.
_TIME_BEFORE = re.compile(
    r"^[\s,.:;|–—-]*(?:\(?(?:at\s)?(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?|\d{4}(?=\s?h))(?:\s?(?:hrs?|hours|[ap]m)\b)?\)?[\s,.:;|–-]*)?"
)


def undated(text: str) -> tuple[str, str] | None:
    """Give the month alone that a row without a day is of, in EDTF, and its words: ``?/3/21 Rang her``, ``No date: …``.

    The month is empty where it is not known either. None where the row does not say that its day is missing.
    """
    found = _UNDATED.match(text)
    if found is None:
        return None
    year = (found["year"] or found["of"] or "").strip("'")
    whole = full_year(int(year)) if len(year) == 2 else year
    month = int(found["month"]) if found["month"] else MONTHS[found["name"][:3].lower()] if found["name"] else 0
    return f"{whole}-{month:02d}" if year and month else "", found["rest"]


def without_date(text: str) -> str:
    """The words of a row after its number, its date and its time; a row may have a time alone, or no day."""
    if told := undated(text):
        return _TIME_BEFORE.sub("", told[1]).strip()
    match = ROW.match(text) or SHORT_ROW.match(text)
    rest = match["rest"] if match else text
    return _TIME_BEFORE.sub("", rest).strip()


def time_alone(text: str) -> tuple[str, str]:
    """Give the time that a row of a log has alone, as written and as hh:mm; nothing twice where it has a date."""
    match = TIME.match(text)
    if match is None:
        return "", ""
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    return match.group().strip(), f"{hour:02d}:{match['minute']}"
