"""A date as a person types it: EDTF, English or Welsh; never with a part that was not typed."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bundler.partial_date import DateFault, PartialDate, Point

# How to write a date, told behind what is wrong with one.
_WRITE = ": write 12 March 2014, March 2014, 2014 or 2014-03-12"
_BY = re.compile(r"^(?:by|until|to|no later than|on or before)\s+(?=\S)", re.I)
_FROM = re.compile(r"^(?:from|since|on or after)\s+(?=\S)", re.I)
_ABOUT = re.compile(
    r"^(?:(?:about|ca?|circa|approx(?:imately)?|around|in or about|on or about)(?:\s+|\.\s*|(?=\d))|~\s*)"
    r"(?=[A-Za-z\d])",
    re.I,
)
_FILLER = re.compile(r"^(?:(?:in|on|the|of|at|during|between|morning|afternoon|evening)\s+)*$", re.I)
_ABOUT_WITHIN = re.compile(r"\b(?:about|circa|approx(?:imately)?|around)\b", re.I)
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2212", "-"))
_MONTH = re.compile(r"(0?[1-9]|1[0-2])[-/.](\d{4})")
# Days since the end of 1899, as a workbook holds them: those of 1954 to 2064.
_COUNTED = re.compile(r"([2-5]\d{4})(?:\.\d+)?")
_NO_SUCH_DAY = "the calendar has no such day as {!r}: the day is read before the month"


def typed_date(text: str) -> PartialDate:
    """Read a date that a person typed, day before month. Raises DateFault where it is none, or not plainly one."""
    plain = re.sub(r"\s+", " ", text.translate(_HYPHENS)).strip(" .,")
    if not plain:
        raise DateFault("there is no date")
    try:
        return PartialDate.parse(plain)
    except DateFault:
        pass
    if found := _COUNTED.fullmatch(plain):
        counted = PartialDate.of(*(date(1899, 12, 30) + timedelta(days=int(found[1]))).timetuple()[:3])
        raise DateFault(f"{plain!r} is how Excel counts a day, perhaps {counted.words()}: write the date in words")
    for pattern, make in ((_BY, _by), (_FROM, _from), (_ABOUT, _about)):
        found = pattern.match(plain)
        if found and not (make is _from and re.search(r"\s(?:to|until)\s|–", plain)):
            return make(typed_date(plain[found.end() :]))
    return _range(plain) or _read(plain)


def _range(plain: str) -> PartialDate | None:
    """Two whole dates with ``to`` or a dash between; None where the grammar of one date reads it better."""
    try:
        return _read(plain)
    except DateFault:
        pass
    parts = re.split(r"\s+(?:to|until|–|-)\s+|\s*–\s*", re.sub(r"^(?:from|between)\s+", "", plain, flags=re.I))
    if len(parts) != 2:
        return None
    first, last = _read(parts[0]), _read(parts[1])
    return PartialDate(start=first.start, end=last.start if not last.is_range else last.end, is_range=True)


def _read(plain: str) -> PartialDate:
    if month := _MONTH.fullmatch(plain):
        return PartialDate.of(int(month[2]), int(month[1]))
    # The grammar of dates takes long to import, and a program that is started reads no date yet.
    from bundler.prose.find import find_dates

    dates = find_dates(plain)
    if any("impossible" in item.flags for item in dates):
        raise DateFault(_NO_SUCH_DAY.format(plain))
    found = [item for item in dates if item.value is not None and item.kind in ("date", "time")]
    if len(found) == 1 and found[0].method == "explicit":
        item = found[0]
        if _FILLER.match(plain[: item.start]) and not plain[item.end :].strip(" .,)"):
            assert item.value is not None
            if "weekday-mismatch" in item.flags:
                raise DateFault(f"{plain!r} names another day of the week than that of {item.value.words()}")
            return _about(item.value) if _ABOUT_WITHIN.search(plain) else item.value
    return _year_first(plain)


def problem_alone(fault: DateFault) -> str:
    """What a fault of a typed date says, without how to write one, where that is told besides."""
    return str(fault).removesuffix(_WRITE)


def _year_first(plain: str) -> PartialDate:
    """What dateparser reads of the year, the month's name and the day in any order: ``2014 March 3``, ``2014-Mar``.

    Refused where any other word stands there, or a part is given whose figures do not.
    """
    import dateparser

    fault = DateFault(f"{plain!r} is not plainly a date{_WRITE}")
    year = re.search(r"\b(?:1[89]|20)\d\d\b", plain)
    day = re.search(
        r"\b(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?\b",
        plain.replace(year[0], " ") if year else "",
    )
    words = re.findall(r"(?<![^\W_])[^\W\d_]+", plain)
    if year is None or len(words) != 1 or not re.fullmatch(r"[\w\s.,/’'-]{6,40}", plain):
        raise fault
    settings = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["month", "year"], "STRICT_PARSING": False}
    read = dateparser.parse(plain, languages=["en", "cy"], settings=settings)
    if read is None or read.year != int(year[0]) or not re.search(r"[A-Za-z]{3}", plain):
        raise fault
    if day is None:
        return PartialDate.of(read.year, read.month)
    if read.day != int(re.sub(r"\D", "", day[0])):
        raise fault
    return PartialDate.of(read.year, read.month, read.day)


def _by(date: PartialDate) -> PartialDate:
    return date if date.is_range else PartialDate(start=None, end=date.start, is_range=True)


def _from(date: PartialDate) -> PartialDate:
    return date if date.is_range else PartialDate(start=date.start, end=None, is_range=True)


def _about(date: PartialDate) -> PartialDate:
    if date.is_range or date.start is None:
        return date
    point = date.start
    about = Point(year=point.year, month=point.month, day=point.day, time=point.time, decade=point.decade, about=True)
    return PartialDate(start=about)
