"""Length: how long a sentence is, in years, months, weeks and days, and where a time of that length ends."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_ISO = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A length of time in whole units. At least one is not 0."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0

    def iso(self) -> str:
        """The written form, ISO 8601: ``P10Y6M``."""
        parts = ((self.years, "Y"), (self.months, "M"), (self.weeks, "W"), (self.days, "D"))
        return "P" + "".join(f"{count}{unit}" for count, unit in parts if count)

    def words(self) -> str:
        """As a person reads it: ``10 years and 6 months``."""
        parts = ((self.years, "year"), (self.months, "month"), (self.weeks, "week"), (self.days, "day"))
        named = [f"{count:,} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count]
        return " and ".join((", ".join(named[:-1]), named[-1])) if len(named) > 1 else named[0]

    def after(self, first: date) -> date:
        """The day after the last of this length, where `first` is counted as its first day.

        Years and months run to the same day of a later month; where that month has no such day they end with it, and
        the day after is the first of the next. Weeks and days are counted on from there. Raises OverflowError after
        the year 9999.
        """
        month = first.year * 12 + first.month - 1 + self.years * 12 + self.months
        year, month = divmod(month, 12)
        if year > 9999:
            raise OverflowError("after the year 9999")
        last = calendar.monthrange(year, month + 1)[1]
        day = date(year, month + 1, min(first.day, last))
        short = timedelta(days=1) if first.day > last else timedelta()
        return day + short + timedelta(weeks=self.weeks, days=self.days)


def length_of(duration: str) -> Length | None:
    """Read ISO 8601 as `iso` writes it; None where it is not that, or of no whole units, or beyond all sense."""
    found = _ISO.fullmatch(duration)
    if found is None or not any(found.groups()):
        return None
    years, months, weeks, days = (int(part or 0) for part in found.groups())
    if not any((years, months, weeks, days)) or years > _LONGEST or max(months, weeks, days) > _LONGEST * 366:
        return None
    return Length(years=years, months=months, weeks=weeks, days=days)
