"""Clear days: count a period of days, weeks or months as CPR 2.8 and 2.10 do."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from bundler.timetable.court_days import CourtDays

SHORT = 5
"""A period of this many days or fewer leaves out weekends and bank holidays: CPR 2.8(4)."""

_DAY = timedelta(days=1)


def last_day_after(start: date, days: int, court: CourtDays) -> date:
    """Give the last day of a period of `days` after `start`: the day it begins does not count (CPR 2.8(3)(a))."""
    if days > SHORT:
        return start + timedelta(days=days)
    return _step(start, days, _DAY, court)


def last_day_before(event: date, days: int, court: CourtDays) -> date:
    """Give the last day for an act that is due not less than `days` before `event`.

    Neither the day of the act nor the day of the event counts (CPR 2.8(3)), so that 21 days before is the 22nd.
    """
    if days > SHORT:
        return event - timedelta(days=days + 1)
    return _step(_step(event, days, -_DAY, court), 1, -_DAY, court)


def clear_days_between(first: date, last: date, court: CourtDays, *, short: bool) -> int:
    """Give how many days lie between two days, neither counted; in a `short` period only those that count in one."""
    between = (first + timedelta(days=number) for number in range(1, (last - first).days))
    return sum(1 for day in between if not short or court.counts(day))


def same_day_months_after(start: date, months: int) -> date:
    """Give the day of the same number, `months` calendar months on (CPR 2.10), or the last of a shorter month."""
    whole = start.month - 1 + months
    year, month = start.year + whole // 12, whole % 12 + 1
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def _step(day: date, days: int, step: timedelta, court: CourtDays) -> date:
    """Go that many counting days on."""
    while days:
        day += step
        days -= court.counts(day)
    return day
