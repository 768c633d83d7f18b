"""CourtDays: which days the court office is open, and which days CPR 2.8(4) leaves out of a short period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

_DAY = timedelta(days=1)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtDays:
    """The days of the court office. Weekends and the bank holidays of England and Wales are known.

    `closed` are further days on which the office is closed (the extra day at Christmas, which HMCTS announces each
    year); `bank_holidays` are those proclaimed after this version was made.
    """

    closed: frozenset[date] = frozenset()
    bank_holidays: frozenset[date] = frozenset()

    def counts(self, day: date) -> bool:
        """Whether CPR 2.8(4) counts the day in a period of five days or less: no weekend day and no bank holiday.

        A day on which only the office is closed counts: the rule does not leave it out.
        """
        return not self._rest(day)

    def is_open(self, day: date) -> bool:
        """Whether the court office is open."""
        return not self.why_closed(day)

    def why_closed(self, day: date) -> str:
        """Why the office is closed (``Saturday``, ``Good Friday``, ``the office is closed``); "" when it is open."""
        return self._rest(day) or ("the office is closed" if day in self.closed else "")

    def on_or_before(self, day: date) -> date:
        """The last open day that is not after `day`."""
        while not self.is_open(day):
            day -= _DAY
        return day

    def on_or_after(self, day: date) -> date:
        """The first open day that is not before `day`."""
        while not self.is_open(day):
            day += _DAY
        return day

    def _rest(self, day: date) -> str:
        named = _bank_holidays(day.year).get(day, "")
        if named or day in self.bank_holidays:
            return named or "bank holiday"
        return _WEEKDAYS[day.weekday()] if day.weekday() >= 5 else ""


@cache
def _bank_holidays(year: int) -> dict[date, str]:
    """The bank holidays of England and Wales, Christmas Day and Good Friday in a year, by day."""
    # holidays takes a tenth of a second to import, and only a timetable needs it.
    from holidays import country_holidays

    return dict(country_holidays("GB", subdiv="ENG", years=year, language="en_GB"))
