"""A date known to the day, the month, the season, the year or the decade; ranges of them; and about.

The written form is EDTF (ISO 8601-2): ``2014``, ``2014-03``, ``2014-03-12``, ``2014-03-12T10:30``, ``2014-21``
(spring), ``201X`` (the 2010s), ``2014~`` (about), ``2014-03-12/2014-04-02``, ``../2014-03`` (by) and ``2014-03/..``
(from).
Nothing here ever fills in a part that is not known.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import lru_cache, total_ordering

_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T(?P<time>\d{2}:\d{2}))?)?)?(?P<about>~)?"
)


class Precision(Enum):
    """The smallest part of a date that is known."""

    DECADE = "decade"
    YEAR = "year"
    SEASON = "season"
    MONTH = "month"
    DAY = "day"


class DateFault(ValueError):
    """A text that is not a date in EDTF, or names a day that does not exist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One calendar date, known as far as its parts go.

    `month` is 1–12, or 21–24 for a season; `decade` says that only the decade of `year` is known. `earliest` and
    `latest` are the first and the last day it can be: dates are compared far more often than made.
    """

    year: int
    month: int | None = None
    day: int | None = None
    time: str | None = None
    decade: bool = False
    about: bool = False
    earliest: date = field(init=False, repr=False, compare=False)
    latest: date = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not 1 <= self.year <= 9999:
            raise DateFault(f"there is no year {self.year}")
        if self.month is not None and self.month not in _SEASONS and not 1 <= self.month <= 12:
            raise DateFault(f"there is no month {self.month}")
        if self.day is not None and (self.month is None or self.month in _SEASONS):
            raise DateFault("a day needs its month")
        # Every month has 28 days.
        if self.day is not None and not (1 <= self.day <= 28 or 28 < self.day <= self._last_day()):
            raise DateFault(f"there is no {self.day} {calendar.month_name[self.month or 1]} {self.year}")
        if self.time is not None and not (self.day and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", self.time)):
            raise DateFault(f"{self.time} is not a time of a day")
        earliest, latest = self._bounds()
        object.__setattr__(self, "earliest", earliest)
        object.__setattr__(self, "latest", latest)

    def _last_day(self) -> int:
        return calendar.monthrange(self.year, self.month or 1)[1]

    @property
    def precision(self) -> Precision:
        """The smallest part that is known."""
        if self.day is not None:
            return Precision.DAY
        if self.month is not None:
            return Precision.SEASON if self.month in _SEASONS else Precision.MONTH
        return Precision.DECADE if self.decade else Precision.YEAR

    def _bounds(self) -> tuple[date, date]:
        if self.decade:
            decade = self.year // 10 * 10
            return date(max(1, decade), 1, 1), date(decade + 9, 12, 31)
        if self.day is not None:
            day = date(self.year, self.month or 1, self.day)
            return day, day
        if self.month is None:
            return date(self.year, 1, 1), date(self.year, 12, 31)
        first, last = _SEASON_MONTHS.get(self.month, (self.month, self.month))
        # A winter ends in the year after.
        year = min(9999, self.year + (last < first))
        return date(self.year, first, 1), date(year, last, calendar.monthrange(year, last)[1])

    def edtf(self) -> str:
        """The written form."""
        written = f"{self.year // 10:03d}X" if self.decade else f"{self.year:04d}"
        if self.month is not None:
            written += f"-{self.month:02d}"
        if self.day is not None:
            written += f"-{self.day:02d}"
        if self.time is not None:
            written += f"T{self.time}"
        return written + ("~" if self.about else "")

    def words(self) -> str:
        """As a person reads it: ``12 March 2014``, ``about March 2014``, ``spring 2014``, ``the 2010s``."""
        if self.decade:
            written = f"the {self.year // 10 * 10}s"
        elif self.month in _SEASONS:
            written = f"{_SEASONS[self.month]} {self.year}"
        else:
            month = calendar.month_name[self.month] if self.month else ""
            written = " ".join(part for part in (str(self.day or ""), month, str(self.year)) if part)
        if self.time is not None:
            written += f", {self.time}"
        return f"about {written}" if self.about else written


@total_ordering
@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A point in time or a range of two points, either end of which may be open.

    Ordered by the first day it can be, then the last, so that a year sorts before its months and days.
    """

    start: Point | None
    end: Point | None = None
    is_range: bool = False

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise DateFault("a range with both ends open says nothing")
        if not self.is_range and (self.start is None or self.end is not None):
            raise DateFault("a date that is no range has one point")
        if self.start and self.end and self.start.earliest > self.end.latest:
            raise DateFault(f"{self.start.edtf()} is after {self.end.edtf()}")

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read a date in EDTF. Raises DateFault where `text` is none, or names a day that does not exist."""
        first, slash, second = text.strip().partition("/")
        if not slash:
            return cls(start=_point(first))
        if not all(end in ("..", "") or _POINT.fullmatch(end) for end in (first, second)):
            raise _no_date(text.strip())
        ends = [None if end in ("..", "") else _point(end) for end in (first, second)]
        return cls(start=ends[0], end=ends[1], is_range=True)

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None, *, about: bool = False) -> PartialDate:
        """Give the date with these parts."""
        return cls(start=Point(year=year, month=month, day=day, about=about))

    @property
    def earliest(self) -> date:
        """The first day it can be; for a range with an open start, the first day of the calendar."""
        return self.start.earliest if self.start else date.min

    @property
    def latest(self) -> date:
        """The last day it can be; for a range with an open end, the last day of the calendar."""
        if not self.is_range:
            assert self.start is not None
            return self.start.latest
        return self.end.latest if self.end else date.max

    @property
    def precision(self) -> Precision:
        """The smallest part that is known, of the start where there is one."""
        point = self.start or self.end
        assert point is not None
        return point.precision

    @property
    def is_one_day(self) -> bool:
        """Whether it is known to the day, and is no range."""
        return not self.is_range and self.precision is Precision.DAY

    @property
    def sort_date(self) -> date:
        """The day by which a table of events puts it in order: its start, or its end where the start is open."""
        return self.earliest if self.start else self.latest

    def edtf(self) -> str:
        """The written form."""
        if not self.is_range:
            assert self.start is not None
            return self.start.edtf()
        return "/".join(point.edtf() if point else ".." for point in (self.start, self.end))

    def words(self) -> str:
        """As a person reads it: ``12 March 2014``, ``March 2014 to June 2015``, ``by 2 April 2014``."""
        if not self.is_range:
            assert self.start is not None
            return self.start.words()
        if self.start is None or self.end is None:
            return f"by {self.end.words()}" if self.end else f"from {self.start.words()}" if self.start else ""
        first, last = self.start, self.end
        if first.day and last.day and first.year == last.year and not (first.about or last.about or first.time):
            same_month = first.month == last.month
            short = str(first.day) if same_month else f"{first.day} {calendar.month_name[first.month or 1]}"
            return f"{short} to {last.words()}"
        return f"{first.words()} to {last.words()}"

    def __str__(self) -> str:
        return self.edtf()

    def __lt__(self, other: PartialDate) -> bool:
        return self.order < other.order

    @property
    def order(self) -> tuple[date, date, str]:
        """What dates are ordered by."""
        return _order(self)


@lru_cache(maxsize=50_000)
def _order(day: PartialDate) -> tuple[date, date, str]:
    """A long list of dates is put in order again and again."""
    return (day.sort_date, day.latest, day.edtf())


def _no_date(text: str) -> DateFault:
    return DateFault(f"{text!r} is not a date: write 2014, 2014-03, 2014-03-12, or two of them with / between")


def _point(text: str) -> Point:
    found = _POINT.fullmatch(text)
    if found is None:
        raise _no_date(text)
    year, decade = found["year"], found["year"].endswith("X")
    return Point(
        year=int(year.replace("X", "0")),
        month=int(found["month"]) if found["month"] else None,
        day=int(found["day"]) if found["day"] else None,
        time=found["time"],
        decade=decade,
        about=bool(found["about"]),
    )
