"""Dates in figures: 3/3/14, 03.03.2014, 3-Mar-14, 2014-03-03; day first, and the ambiguity said."""

from __future__ import annotations

import calendar
import re
from functools import lru_cache
from itertools import pairwise

from bundler.prose.reading import Reading
from bundler.prose.words.vocabulary import MONTH, WEEKDAY, digits_of, full_year, weekday_of

_D2 = r"(?:[0-3lIO]?[\dlIO])"
_YEAR = r"(?:(?:[1l][5-9]|2[\dOo])[\dlOo]{2}|\d[\dlOo])(?![\dA-Za-z]|[./]\d|-(?!\d\d?[./]\d)\d|/(?!AM|PM)[A-Z]{1,4}\b)"
DAY_FIRST = re.compile(rf"({_D2})(\s?[/.\-–]\s?)({_D2})(\s?[/.\-–]\s?)({_YEAR})")
WEEKDAY_FIGURES = re.compile(rf"(?P<wd>{WEEKDAY})(?<!day\.)(?!\n\n)[\s,]{{1,3}}(?=\d{{1,2}}\s?[/.\-–]\s?\d)", re.I)
DAYS_OF = re.compile(
    r"(?P<first>[0-3]?\d)\s?[-–/&]\s?(?P<last>[0-3]?\d)(?P<mark>[/.])(?P<month>[01]?\d)(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)(?![\d/])"
)
ISO = re.compile(
    r"(\d{4})([-/.])(\d{2})\2(\d{2})(?:T(\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d/-])"
)
_LEADS = re.compile(
    r"\b(?:on|dated?|by|from|until|since|before|after|of|born|dob|d\.o\.b\.?|between|and|to)\s?:?\s{1,2}(?:the\s)?\Z",
    re.I,
)
_MONTH_NEXT = re.compile(rf"(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}\b", re.I)
_NUMBERS_TOO = re.compile(r"(?:\bsee|\bin|\d\s(?:and|to|or)|\bunder|\bat)\s\Z", re.I)
# ``paras. 4.1.3, 4.2.15 and 5.4.1``: one of a list of numbers.
_AMONG_NUMBERS = re.compile(
    r"\b(?:paras?|paragraphs?|sections?|clauses?|rules?|ss?|pp?|pages?|items?|points?|steps?|headings?)\.?\s(?:[\d.()]+(?:,|;|\sand|\sto|\sor|\s[-–])?\s){0,8}\Z",
    re.I,
)
SLASHED = re.compile(
    r"([0-3]?\d)/([01]?\d)(?![\d/.]\d|\d|/|\s(?:of|in\s(?:favour|pain|severity)|sessions?|appointments?|classes|visits|meetings|times)\b)"
)
_LEADS_DAY = re.compile(
    r"\b(?:on|from|until|till|since|dated?|given|w/c|due|sent|arrested|charged|released|recalled|sentenced|received|seen|heard|bailed"
    r"|attended|admitted|discharged|reviewed|called|rang|booked|served|listed|adjourned|visited|met|back|by|before|after|next"
    r"|started|stopped|moved|returned|signed|posted|emailed|fell)\s?:?\s{1,2}(?:the\s)?\Z",
    re.I,
)
_OF_OR_TO = re.compile(r"\b(?:of|to|for|and|about|around|w/e|until)\s(?:the\s)?\Z", re.I)
_HOUR_NEXT = re.compile(r",?\s(?:at\s)?(?:[01]\d|2[0-3]):[0-5]\d(?!\d)")
_WHOLE = re.compile(r"(?<![\d/])[0-3]?\d/[01]?\d/(?:\d\d|(?:19|20)\d\d)(?![\d/])")
_OPENS = re.compile(r"(?:\A|\n[ \t]*(?:[-–•*][ \t]?)?|[:;(][ \t]|\()\Z")
_SAYS = re.compile(r"(?:\s[-–:]|:)?\s(?!of\b|m[gl]\b|days?\b|hours?\b|x\b|times\b|to\b|on\b)[A-Za-z]{2}")
# ``26/2 Rang her``, ``Mon 4/3 10.15 Seen``: how the entries of a log open that leave the year to be understood.
_ENTRY_GOES_ON = re.compile(r"[ \t]*[-–—:][ \t]*\S|[ \t]+(?!of\b|x\b|m[gl]\b|to\b|or\b|and\b)[A-Za-z“\"‘(\d]")
_LINE = re.compile(rf"(?:\A|\n)[ \t]{{0,8}}(?:{WEEKDAY},?[ \t]+)?\Z", re.I)
_ENTRY = re.compile(
    rf"^[ \t]{{0,8}}(?:{WEEKDAY},?[ \t]+)?([12]\d|3[01]|0?[1-9])/(1[0-2]|0?[1-9])(?![\d/.])"
    rf"(?:{_ENTRY_GOES_ON.pattern})",
    re.I | re.MULTILINE,
)
_ENTRIES, _IN_ORDER = 3, 0.7
# ``04 04 2023``, alone on its line or after ``Date:``: among other figures it may be anything.
SPACED = re.compile(r"(?P<day>[0-3]?\d)\s(?P<month>[01]\d)\s(?P<year>(?:19|20)\d\d)(?=[ \t.]{0,4}(?:\n|\Z))")
_ALONE = re.compile(r"(?:\A|\n|\b[Dd]ated?[ \t]?:?)[ \t]{0,12}\Z")
ISO_MONTH = re.compile(r"(?:(\d{4})-(0[1-9])|(0?[1-9]|1[0-2])/(\d{4}))(?!\d|[/.:-]\d)")
# ``in 5/2023``; ``PSI 7/2015`` and ``Case 3/2014`` are numbers.
_LEADS_MONTH = re.compile(r"\b(?:in|since|from|until|till|to|during|by)\s\Z", re.I)


def exists(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether the calendar has such a day; without a year, 29 February does."""
    if not month or not day:
        return True
    return 1 <= day <= calendar.monthrange(year or 2000, month)[1]


@lru_cache(maxsize=128)
def _numbers_on(text: str, first: str, second: str) -> bool:
    """Whether a number such as 4.1.9 stands in the text; asked once, however often 4.1.10 does."""
    return re.search(rf"(?<![\d.]){first}\.{second}\.\d(?!\d)", text) is not None


def day_first(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 3/4/14 as 3 April 2014, flagged where the month could have stood first."""
    first, gap, second, again, last = found.groups()
    if gap.strip().replace("–", "-") != again.strip().replace("–", "-"):
        return ()
    (day, r1), (month, r2), (year, r3) = digits_of(first), digits_of(second), digits_of(last)
    if (r1 or r2 or r3) and sum(piece.isdigit() for piece in found.group()) < 4:
        return ()
    dots = gap.strip() == "."
    flags = ["ocr-repaired"] if r1 or r2 or r3 else []
    if len(last) == 2:
        year = full_year(year)
        if dots and _numbers_something(found, year, month):
            return ()
        flags.append("two-digit-year")
    if day <= 12 and month <= 12 and day != month:
        flags.append("day-first")
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return _swapped(found, day, month, year, flags)
    if not exists(year, month, day):
        return (Reading(start=found.start(), end=found.end(), flags=(*flags, "impossible")),)
    return (Reading(start=found.start(), end=found.end(), year=year, month=month, day=day, flags=tuple(flags)),)


def _numbers_something(found: re.Match[str], year: int, month: int) -> bool:
    """Whether three dotted figures are the number of a section or paragraph."""
    first, gap, second, again, _ = found.groups()
    if (len(first) == 1 or len(second) == 1) and not _led(found, year, month):
        return True
    # ``31.3. 12 October 2021``: the number of a paragraph, and the day with which it opens.
    if gap != again and _MONTH_NEXT.match(found.string, found.end()):
        return True
    # 4.1.10 after 4.1.9 numbers what follows: no year has one figure.
    if len(first) == len(second) == 1 and _numbers_on(found.string, first, second):
        return True
    return _AMONG_NUMBERS.search(found.string[max(0, found.start() - 60) : found.start()]) is not None


def _led(found: re.Match[str], year: int, month: int) -> bool:
    """Whether 4.2.46 may be a date and not the number of a section: led up to, or nothing against it."""
    before = found.string[max(0, found.start() - 16) : found.start()]
    return bool(_LEADS.search(before)) or (year <= 2040 and 1 <= month <= 12 and not _NUMBERS_TOO.search(before))


def _swapped(found: re.Match[str], day: int, month: int, year: int, flags: list[str]) -> tuple[Reading, ...]:
    """A second figure over twelve: no date as written, and not turned round in silence."""
    if not (found[2].strip() == "/" and 1900 <= year <= 2100 and 1 <= day <= 31 and 1 <= month <= 31):
        return ()
    return (Reading(start=found.start(), end=found.end(), flags=(*flags, "impossible")),)


def days_of(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 13-15/01/95: days of one month."""
    first, last, month = int(found["first"]), int(found["last"]), int(found["month"])
    short = len(found["year"]) == 2
    year = full_year(int(found["year"])) if short else int(found["year"])
    if not 1 <= month <= 12 or not first < last or not first or not exists(year, month, last):
        return ()
    flags = ("two-digit-year",) if short else ()
    until = Reading(start=found.start("last"), end=found.end(), year=year, month=month, day=last)
    one = found.end("first")
    start, end = found.start(), found.end()
    return (Reading(start=start, end=end, year=year, month=month, day=first, until=until, first_end=one, flags=flags),)


def spaced(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 04 04 2023 on a line of its own, as a form or a scanner leaves it."""
    day, month, year = int(found["day"]), int(found["month"]), int(found["year"])
    alone = _ALONE.search(found.string[max(0, found.start() - 20) : found.start()])
    if not alone or not 1 <= month <= 12 or not day or not exists(year, month, day):
        return ()
    flags = ("day-first",) if day <= 12 and day != month else ()
    return (Reading(start=found.start(), end=found.end(), year=year, month=month, day=day, flags=flags),)


def iso(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 2014-03-12, with its time."""
    year, month, day = int(found[1]), int(found[3]), int(found[4])
    if not 1000 <= year <= 2200 or not 1 <= month <= 12 or not 1 <= day <= 31:
        return ()
    if not exists(year, month, day):
        return (Reading(start=found.start(), end=found.end(), flags=("impossible",)),)
    # T00:00:00 is what a program writes of a day that has no time.
    time = None if found.group().endswith("T00:00:00") else found[5]
    kind = "time" if time else "date"
    return (Reading(start=found.start(), end=found.end(), kind=kind, year=year, month=month, day=day, time=time),)


def iso_month(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 2014-03 and 03/2014; 3/2014 where the words before lead to a date."""
    year, month = int(found[1] or found[4]), int(found[2] or found[3])
    if not 1900 <= year <= 2100 or (found[1] and month == year % 100 + 1):
        return ()
    if len(found[3] or "00") == 1 and not _LEADS_MONTH.search(found.string[max(0, found.start() - 8) : found.start()]):
        return ()
    return (Reading(start=found.start(), end=found.end(), year=year, month=month, weak=True),)


@lru_cache(maxsize=16)
def _has_slashed_dates(text: str) -> bool:
    return _WHOLE.search(text) is not None


def _noted(found: re.Match[str], day: int, month: int) -> bool:
    """Whether it opens a note, in a text that writes whole dates so: ``Police: 14/12/20 call; 9/2 letter received``.

    Seven out of ten (of pain), and care on all days, are none.
    """
    if (day <= 10 and month == 10) or (day, month) == (24, 7):
        return False
    before = found.string[max(0, found.start() - 4) : found.start()]
    opens = _OPENS.search(before) is not None and _SAYS.match(found.string, found.end()) is not None
    return opens and _has_slashed_dates(found.string)


def _padded(found: re.Match[str]) -> bool:
    """Whether both have two figures and one a nought, in a text that writes whole dates so: ``so 24/02 to be``."""
    padded = len(found[1]) == len(found[2]) == 2 and "0" in (found[1][0], found[2][0])
    bracketed = found.string[found.start() - 1 : found.start()] == "("
    return padded and not bracketed and _has_slashed_dates(found.string)


def _led_in_full(found: re.Match[str], day: int) -> bool:
    """Whether a day that no fraction has stands as one: ``a report of 29/10``, ``bailed to 23/12``, ``19/10 23:10``."""
    led = _OF_OR_TO.search(found.string[max(0, found.start() - 10) : found.start()])
    return bool(led or _HOUR_NEXT.match(found.string, found.end())) and day > 12 and _has_slashed_dates(found.string)


@lru_cache(maxsize=16)
def _is_log(text: str) -> bool:
    """Whether lines of a text open with a day and a month, one after the other, as the entries of a log do."""
    found = [(int(row[2]), int(row[1])) for row in _ENTRY.finditer(text)]
    steps = [(12 * 31 + (b[0] - a[0]) * 31 + b[1] - a[1]) % (12 * 31) <= 6 * 31 for a, b in pairwise(found)]
    return len(found) >= _ENTRIES and sum(steps) >= _IN_ORDER * len(steps)


def _opens_entry(found: re.Match[str]) -> bool:
    """Whether it opens an entry of a log whose rows leave the year to be understood."""
    before = found.string[max(0, found.start() - 16) : found.start()]
    if _LINE.search(before) is None or _ENTRY_GOES_ON.match(found.string, found.end()) is None:
        return False
    return _is_log(found.string)


def slashed(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 19/12, where the words before lead to a date and it can be no fraction."""
    day, month = int(found[1]), int(found[2])
    if not exists(None, month if month <= 12 else None, day) or not 1 <= month <= 12 or not day:
        return ()
    if not _padded(found) and not _led_in_full(found, day) and not _opens_entry(found):
        led = _LEADS_DAY.search(found.string[max(0, found.start() - 12) : found.start()])
        if (day < month and day < 4) or not (led or _noted(found, day, month)):
            return ()
    flags = ("day-first",) if day <= 12 and day != month else ()
    return (Reading(start=found.start(), end=found.end(), month=month, day=day, flags=flags),)


def weekday_figures(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read Mon 28/06/21: figures with the weekday before them."""
    figures = DAY_FIRST.match(found.string, found.end())
    read = day_first(figures) if figures else ()
    if len(read) != 1:
        return ()
    return (read[0]._replace(start=found.start(), weekday=weekday_of(found["wd"]) if read[0].day else None),)


RULES_WEEKDAY = ((WEEKDAY_FIGURES, weekday_figures),)
RULES = (
    (SPACED, spaced),
    (DAYS_OF, days_of),
    (ISO, iso),
    (DAY_FIRST, day_first),
    (ISO_MONTH, iso_month),
    (SLASHED, slashed),
)
