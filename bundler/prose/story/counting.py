"""Arithmetic on dates known in part: no answer is finer than what it was counted from."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from bundler.partial_date import PartialDate, Point
from bundler.prose.forms.feasts import bank_holidays, feast_day, fixed_day
from bundler.prose.reading import Offset, Reading

_MOST_WORKING_DAYS = 400


def value_of(reading: Reading, *, year: int | None = None) -> PartialDate:
    """Give the value of a reading that states its year, or is lent one. Raises DateFault for a day that is not."""
    chosen = reading.year or year
    assert chosen is not None
    if reading.feast and reading.week:
        return week_of(feast_day(reading.feast, chosen).earliest)
    if reading.feast:
        day = feast_day(reading.feast, chosen)
        return _bounded(reading, _at(day, reading.time) if reading.time else day)
    point = _point(reading, chosen)
    if reading.week:
        return week_of(point.earliest)
    if reading.until is None:
        return _bounded(reading, PartialDate(start=point))
    last = reading.until
    until = _point(last, last.year or chosen)
    if last.year is None and until.latest < point.earliest:
        until = _point(last, chosen + 1)
    return PartialDate(start=point, end=until, is_range=True)


def _at(value: PartialDate, time: str) -> PartialDate:
    """A day with its time."""
    point = value.start
    if point is None or value.is_range:
        return value
    return PartialDate(start=Point(year=point.year, month=point.month, day=point.day, time=time))


def _bounded(reading: Reading, value: PartialDate) -> PartialDate:
    if reading.qualifier == "before" and not value.is_range:
        return PartialDate(start=None, end=value.start, is_range=True)
    if reading.qualifier == "after" and not value.is_range:
        return PartialDate(start=value.start, end=None, is_range=True)
    return value


def _point(reading: Reading, year: int) -> Point:
    time = reading.time if reading.day else None
    return Point(year=year, month=reading.month, day=reading.day, time=time, decade=reading.decade, about=reading.about)


def weekday_matches(reading: Reading, value: PartialDate) -> bool:
    """Whether the weekday that the words state is that of the day."""
    if reading.weekday is None and (reading.until is None or reading.until.weekday is None):
        return True
    for part, point in ((reading, value.start), (reading.until, value.end)):
        if (
            part is not None
            and part.weekday is not None
            and point is not None
            and point.day
            and point.earliest.weekday() != part.weekday
        ):
            return False
    return True


def month_and_day(reading: Reading) -> tuple[int, int] | None:
    """The month and the day that a reading names, New Year’s Eve as 31 December; None for anything vaguer."""
    if reading.feast:
        return fixed_day(reading.feast)
    return (reading.month, reading.day) if reading.month and reading.day else None


def whole_day(value: PartialDate) -> date | None:
    """The day of a value that is one day; None for a vaguer one. A range counts as its last day."""
    point = value.end if value.is_range and value.end else value.start
    return point.earliest if point and point.day else None


def day_value(day: date, *, about: bool = False) -> PartialDate:
    """A value of one day."""
    return PartialDate.of(day.year, day.month, day.day, about=about)


def counted(base: PartialDate, offset: Offset) -> PartialDate | None:
    """Count days, weeks, months or years from `base`; None where `base` is too vague to count from."""
    unit, count = offset.unit, offset.count
    if unit == "working-day":
        return _working(base, count)
    if offset.loose and count == 0:
        return None
    if unit.startswith("exact-"):
        return _exactly(base, count * (12 if unit == "exact-year" else 1))
    if unit == "weekend":
        return _weekend(base, count)
    return _days(base, offset) if unit in ("day", "week", "calendar-week", "fortnight") else _coarse(base, offset)


def _coarse(base: PartialDate, offset: Offset) -> PartialDate | None:
    """Months, years and decades from `base`, known to the month, the year or the decade."""
    unit, count = offset.unit, offset.count
    point = base.end if base.is_range and base.end else base.start
    if point is None:
        return None
    if unit == "month" and point.month and point.month <= 12:
        return _months(point, count, offset)
    if unit == "month" and count % 12 == 0 and count:
        return PartialDate.of(point.year + count // 12, about=offset.loose)
    if unit == "year" and base.is_range and base.start and base.end and _one_season(base.start, base.end):
        ends = [Point(year=each.year + count) for each in (base.start, base.end)]
        return PartialDate(start=ends[0], end=ends[1], is_range=True)
    if unit == "year":
        return PartialDate.of(point.year + count, about=offset.loose)
    if unit == "decade":
        return PartialDate(start=Point(year=(point.year // 10 + count) * 10, decade=True))
    return None


def _one_season(first: Point, last: Point) -> bool:
    """Whether 2014/2015 is one year that runs from the first into the last: of tax, of school, of finance."""
    return first.month is None and last.month is None and last.year == first.year + 1


def _exactly(base: PartialDate, months: int) -> PartialDate | None:
    """The same day of another month, ``a year ago today``; None where that month has no such day."""
    day = whole_day(base)
    if day is None:
        return None
    years, month = divmod(day.month - 1 + months, 12)
    if day.day > calendar.monthrange(day.year + years, month + 1)[1]:
        return None
    return PartialDate.of(day.year + years, month + 1, day.day)


def _working(base: PartialDate, count: int) -> PartialDate | None:
    """So many days on, or back, that are no Saturday, Sunday or bank holiday of England and Wales."""
    day, step = whole_day(base), timedelta(days=1 if count > 0 else -1)
    if day is None or not count or abs(count) > _MOST_WORKING_DAYS:
        return None
    for _ in range(abs(count)):
        day += step
        while day.weekday() > 4 or day in bank_holidays(day.year):
            day += step
    return day_value(day)


def _days(base: PartialDate, offset: Offset) -> PartialDate | None:
    day = whole_day(base)
    if day is None:
        return None
    if offset.unit == "day":
        return day_value(day + timedelta(days=offset.count), about=offset.loose)
    if offset.unit == "calendar-week":
        return week_of(day + timedelta(weeks=offset.count))
    if offset.unit == "fortnight":
        return _fortnight(day, offset.count)
    return day_value(day + timedelta(weeks=offset.count), about=True)


def _fortnight(day: date, count: int) -> PartialDate | None:
    """The two weeks up to a day, or from it; None for those round it, and for others further off."""
    if abs(count) != 1:
        return None
    first, last = sorted((day, day + timedelta(weeks=2 * count)))
    ends = [Point(year=end.year, month=end.month, day=end.day) for end in (first, last)]
    return PartialDate(start=ends[0], end=ends[1], is_range=True)


def _weekend(base: PartialDate, count: int) -> PartialDate | None:
    """The Saturday and Sunday of the week of `base`, or of the next or the last weekend that it is not in."""
    day = whole_day(base)
    if day is None:
        return None
    saturday = day + timedelta(days=5 - day.weekday())
    if count > 0:
        saturday += timedelta(weeks=count - (day.weekday() < 5))
    elif count < 0:
        saturday += timedelta(weeks=count)
    ends = [Point(year=end.year, month=end.month, day=end.day) for end in (saturday, saturday + timedelta(days=1))]
    return PartialDate(start=ends[0], end=ends[1], is_range=True)


def week_of(day: date) -> PartialDate:
    """The week of `day`, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    ends = [Point(year=end.year, month=end.month, day=end.day) for end in (monday, sunday)]
    return PartialDate(start=ends[0], end=ends[1], is_range=True)


def _months(point: Point, count: int, offset: Offset) -> PartialDate:
    years, month = divmod((point.month or 1) - 1 + count, 12)
    return PartialDate.of(point.year + years, month + 1, about=offset.loose)


def pointed(base: PartialDate, reading: Reading, letter: bool, future: bool) -> PartialDate | None:
    """Give the weekday, month, season or day of a month that is last, next or nearest to `base`.

    A weekday alone in a `letter` is the last one, or the coming one where the words look to the `future`.
    """
    offset = reading.offset
    assert offset is not None
    if reading.weekday is not None and reading.day is None:
        return _weekday(base, reading.weekday, offset, letter, future)
    if reading.month is not None:
        return _named_part(base, reading, offset)
    point = base.end if base.is_range and base.end else base.start
    if point is None or not point.month or point.month > 12 or not reading.day:
        return None
    if reading.weekday is not None:
        return _dayed(point, reading.day, reading.weekday)
    last = reading.until.day if reading.until else None
    if offset.count:
        years, month = divmod(point.month - 1 + offset.count, 12)
        point = Point(year=point.year + years, month=month + 1)
    if max(reading.day, last or 0) > calendar.monthrange(point.year, point.month or 1)[1]:
        return None
    if last:
        ends = [Point(year=point.year, month=point.month, day=day) for day in (reading.day, last)]
        return PartialDate(start=ends[0], end=ends[1], is_range=True)
    return PartialDate.of(point.year, point.month, reading.day)


def _dayed(point: Point, day: int, weekday: int) -> PartialDate | None:
    """The month at or next to `point` in which the `day` is that `weekday`; None where there is none near."""
    for step in (0, 1, -1, 2):
        years, month = divmod((point.month or 1) - 1 + step, 12)
        year = point.year + years
        if day <= calendar.monthrange(year, month + 1)[1] and date(year, month + 1, day).weekday() == weekday:
            return PartialDate.of(year, month + 1, day)
    return None


# A range of more days than these, and no more than seven, is a week.
_FEW_DAYS = 4


def _weekday(base: PartialDate, weekday: int, offset: Offset, letter: bool, future: bool) -> PartialDate | None:
    day = whole_day(base)
    if day is None:
        return None
    # ``in the week of 8 June; on the Tuesday``: the one of that week.
    if base.is_range and not offset.count and _FEW_DAYS < (base.latest - base.earliest).days < 7:
        return day_value(base.earliest + timedelta(days=(weekday - base.earliest.weekday()) % 7))
    if offset.unit == "in-week":
        monday = day - timedelta(days=day.weekday())
        return day_value(monday + timedelta(days=weekday, weeks=offset.count))
    ahead, back = (weekday - day.weekday()) % 7, (day.weekday() - weekday) % 7
    if offset.count > 0:
        return day_value(day + timedelta(days=ahead or 7, weeks=offset.count - 1))
    if offset.count < 0:
        # Of the day before one says yesterday: ``last Tuesday`` on a Wednesday is that of the week before.
        latest = 8 if back == 1 and offset.base == "document" else back or 7
        return day_value(day - timedelta(days=latest, weeks=-offset.count - 1))
    if offset.base == "either" and letter:
        if future:
            return day_value(day + timedelta(days=ahead or 7))
        return day_value(day - timedelta(days=back))
    if offset.base == "document":
        return day_value(day - timedelta(days=day.weekday()) + timedelta(days=weekday))
    if offset.base == "near" and back <= 2:
        return day_value(day - timedelta(days=back))
    return day_value(day + timedelta(days=ahead))


def _named_part(base: PartialDate, reading: Reading, offset: Offset) -> PartialDate | None:
    point, month = base.end if base.is_range and base.end else base.start, reading.month
    if point is None or month is None:
        return None
    own = point.month
    first = {21: 3, 22: 6, 23: 9, 24: 12}.get(month, month)
    anchor = {21: 3, 22: 6, 23: 9, 24: 12}.get(own, own) if own else None
    year = point.year
    if month > 12 and own is not None and own <= 12 and (own % 12) // 3 == first % 12 // 3:
        # In July ``last summer`` is none of this year's, which is not over; in January winter began the year before.
        anchor, year = first, year - (month == 24 and own <= 2)
    if offset.count > 0 and anchor is not None:
        year += offset.count - (first > anchor)
    elif offset.count < 0 and anchor is not None:
        year += offset.count + (first < anchor)
    elif offset.count < 0 and anchor is None:
        return None
    elif month == 24 and own is not None and own <= 2 and anchor != first:
        year -= 1
    return PartialDate.of(year, month)
