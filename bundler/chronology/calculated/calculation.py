"""Calculation: a date worked out from the day and the length of a sentence. Arithmetic, and no statement of law."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction

from bundler.chronology.calculated.length import Length, length_of

CALCULATED = "calculated"
"""The flag of an event whose date was worked out and not read anywhere."""

CAUTION = "arithmetic only; confirm with the sentence calculation"
"""What is said with every such date: no source for the rules of release is known to the program."""

_WRITTEN = re.compile(r"(\d/\d) of (P\w+) from (\d{4}-\d\d-\d\d)(?: less (\d+) days)? \(([\w-]+)\)")


class Part(Enum):
    """How much of a sentence: the value is what is written."""

    HALF = "1/2"
    TWO_THIRDS = "2/3"
    WHOLE = "1/1"

    @property
    def share(self) -> Fraction:
        """As a fraction."""
        return Fraction(self.value)

    @property
    def words(self) -> str:
        """What the last day of that part is called."""
        return {"1/2": "Half", "2/3": "Two-thirds", "1/1": "The end"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculation:
    """The last day of a part of a sentence that was passed on `first`, which is counted as its first day.

    `remand` is how many days are taken off, as a person said; `event` is the id of the sentence's event.
    """

    first: date
    length: Length
    part: Part
    event: str
    remand: int = 0

    @property
    def total(self) -> int:
        """The days of the whole length."""
        return (self.length.after(self.first) - self.first).days

    @property
    def number(self) -> int:
        """Which day of the length it is, counted from 1: the part of the total, rounded up, less the days taken off."""
        return -int(-self.total * self.part.share // 1) - self.remand

    @property
    def day(self) -> date:
        """The date."""
        return self.first + timedelta(days=self.number - 1)

    def words(self) -> str:
        """The arithmetic as a person reads it."""
        exact = self.total * self.part.share
        rounded = f" ({float(exact):.2f} rounded up)" if exact.denominator > 1 else ""
        counted = self.number + self.remand
        taken = f", less {self.remand:,} days on remand as given" if self.remand else "; days on remand not counted"
        return (
            f"{self.part.words} of the sentence of {self.length.words()}: day {counted:,}{rounded} of {self.total:,}, "
            f"{_day(self.first)} counted as the first{taken}."
        )

    def written(self) -> str:
        """As chronology.toml keeps it: ``1/2 of P10Y from 2014-03-14 less 20 days (e-3f2a9c01d4)``."""
        taken = f" less {self.remand} days" if self.remand else ""
        return f"{self.part.value} of {self.length.iso()} from {self.first.isoformat()}{taken} ({self.event})"


def read_calculation(text: str) -> Calculation | None:
    """Read what `written` wrote; None where it is not that."""
    found = _WRITTEN.fullmatch(text)
    length = length_of(found[2]) if found else None
    if found is None or length is None or found[1] not in {part.value for part in Part}:
        return None
    return Calculation(
        part=Part(found[1]),
        length=length,
        first=date.fromisoformat(found[3]),
        remand=int(found[4] or 0),
        event=found[5],
    )


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
