"""Days whose year is told from another date: 22 January of that year, 4 October last, the Christmas before last."""

from __future__ import annotations

from bundler.partial_date import PartialDate
from bundler.prose.forms.feasts import bank_holidays, feast_day
from bundler.prose.reading import Offset, Reading
from bundler.prose.story.counting import value_of

BANK_HOLIDAY = "bank holiday "
UNITS = frozenset(("in-past", "in-year", "feast"))


def _days(feast: str, year: int) -> list[PartialDate]:
    """The days of a feast in a year: of ``bank holiday 0`` all that are Mondays."""
    if not feast.startswith(BANK_HOLIDAY):
        return [feast_day(feast, year)]
    weekday = int(feast.removeprefix(BANK_HOLIDAY))
    found = sorted(day for day in bank_holidays(year) if day.weekday() == weekday)
    return [PartialDate.of(day.year, day.month, day.day) for day in found]


def value_in_year(reading: Reading, offset: Offset, anchor: PartialDate) -> PartialDate | None:
    """Give the day, month or feast of `reading` as its `offset` (of one of UNITS) counts it from `anchor`.

    None where `anchor` is too vague to count feasts from.
    """
    if offset.unit == "in-past":
        years = (anchor.earliest.year - back for back in range(3))
        return next(past for past in (value_of(reading, year=year) for year in years) if past <= anchor)
    if offset.unit == "in-year":
        return value_of(reading, year=anchor.sort_date.year + offset.count)
    year = anchor.sort_date.year
    days = [day for each in range(year - 3, year + 4) for day in _days(reading.feast, each)]
    if offset.count > 0:
        days, place = [day for day in days if day.earliest > anchor.latest], offset.count - 1
    else:
        days, place = [day for day in days if day.latest < anchor.earliest], offset.count
    # A decade, or a time without an end, reaches beyond the years that were looked at.
    return days[place] if -len(days) <= place < len(days) else None
