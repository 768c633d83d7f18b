"""Timetable: the steps of a claim, the day each is due, and the words of how it was counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bundler.documents.manifest import Claim
from bundler.partial_date import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One step and its day.

    `last` is the day on which the period ends as the rule counts it; `safe` is the day to work to: `last`, or the open
    day before it where the court office is closed. `also` is the next open day, where CPR 2.8(5) still takes the act as
    in time. All are None where a date is missing; `needs` then says which, and nothing is guessed. `starts` is the day
    counted from and `proposed` says where it came from when no person wrote it. `order` names the direction that
    overrides the rule. `done` is the day on which bundle.toml says that it was done; `is_late` says that this was too
    late. `tier` is how far the source was verified (P, P*, S, M, T), "" for a direction.
    """

    act: str
    title: str
    counted: str
    source: str
    tier: str = ""
    last: date | None = None
    safe: date | None = None
    also: date | None = None
    starts: date | None = None
    needs: str = ""
    proposed: str = ""
    order: str = ""
    done: date | None = None
    is_late: bool = False
    notes: tuple[str, ...] = ()

    def days_left(self, today: date) -> int | None:
        """How many days there are from `today` to the safe day; less than 0 when it has passed."""
        return (self.safe - today).days if self.safe else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """The steps in order of their days, those without a day last. `warnings` concern the whole.

    `read` is when the rules were read and `review` when they ought to be read again.
    """

    claim: Claim
    lines: tuple[Line, ...]
    warnings: tuple[str, ...]
    read: PartialDate
    review: PartialDate

    def line(self, act: str) -> Line | None:
        """The line of that act."""
        return next((line for line in self.lines if line.act == act), None)


def day_words(day: date) -> str:
    """Write a day as people do: ``Monday 6 April 2026``."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"
