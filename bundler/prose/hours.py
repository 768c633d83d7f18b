"""Times of day beside each other and beside their day: a log of hours, two times of one day, the half of the day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.prose.reading import Reading

# So many lines that open with an hour are entries of a log, of which none is the hour of the day above it.
_ENOUGH = 3


def log_of_hours(text: str, readings: Sequence[Reading]) -> bool:
    """Whether the lines of `text` open with times of day, each that of an entry."""
    return "\n" in text and sum(_opens_hour(text, reading) for reading in readings) >= _ENOUGH


def _opens_hour(text: str, reading: Reading) -> bool:
    """Whether a time of day stands first on its line and words follow it there."""
    if reading.kind != "time" or reading.offset is not None:
        return False
    first = not text[text.rfind("\n", 0, reading.start) + 1 : reading.start].strip()
    return first and text[reading.end : reading.end + 8].partition("\n")[0].strip() != ""


def half_told(text: str, clock: Reading, part: str) -> str | None:
    """The time, taken to the afternoon where only ``that evening`` beside it says so."""
    if clock.weak and not part:
        return None
    if clock.time is None or part not in ("afternoon", "evening", "night") or clock.time >= "12":
        return clock.time
    if re.search(r"[ap]\.?\s?m", text[clock.start : clock.end], re.I) or (part == "night" and clock.time < "06"):
        return clock.time
    return f"{int(clock.time[:2]) + 12:02d}{clock.time[2:]}"


def of_one_day(first: Reading, last: Reading) -> bool:
    """Whether the two are times of one day, which at most one of them names: ``17:58 to 18:20 on 28/08``."""
    if not (first.time and last.time) or first.until or last.until or first.weak != last.weak:
        return False
    return not (_dated(first) and _dated(last))


def _dated(reading: Reading) -> bool:
    return reading.is_calendar or reading.offset is not None


def from_hour(first: Reading, last: Reading) -> Reading:
    """One reading of two times of a day."""
    day = first if _dated(first) else last
    until = last._replace(year=day.year, month=day.month, day=day.day, feast=day.feast, offset=None)
    return day._replace(start=first.start, end=last.end, time=first.time, until=until, first_end=first.end)


def joins_a_day(reading: Reading) -> bool:
    """Whether it is a time alone, that a day beside it may be joined to.

    Of ``on Saturday from 2 until 10`` none is: what was told before says which half of the day is meant.
    """
    alone = reading.kind == "time" and reading.offset is None and not reading.is_calendar
    return alone and not (reading.until and reading.weak)


def with_hours(text: str, day: Reading, clock: Reading, part: str) -> Reading:
    """A day with the time beside it, or with both where that runs from one to another."""
    dated = day._replace(kind="time", time=half_told(text, clock, part))
    if clock.until is None:
        return dated
    until = clock.until._replace(year=day.year, month=day.month, day=day.day, feast=day.feast)
    return dated._replace(until=until, first_end=clock.first_end)
