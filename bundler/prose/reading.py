"""Reading: what the words of one expression say, before anything is worked out from other dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """How far from another date, and from which.

    `count` of `unit` from the anchor, forward or back (negative); 0 is the same one. Units: ``minute`` … ``decade``;
    ``calendar-week`` runs from Monday to Sunday, ``working-day`` skips weekends and bank holidays, ``exact-month`` and
    ``exact-year`` go to the same day, and with a day or month beside it ``in-year`` and ``in-week`` count the year or
    week in which that falls, ``in-past`` takes the last such; ``feast`` the next or the last day of that feast.
    `base` is ``narrative`` (the last date told), ``document`` (the day it was written), ``noun`` (the date of the thing
    that `noun` names: the hearing; ``named`` where no other words do), ``birth`` (of whoever has the birthday),
    ``next`` (the date that follows), ``near`` (the week of the last date told) or ``either`` (document in a letter,
    else narrative). With a weekday, month or season beside it, `count` is +1 for the
    next such, -1 for the last such, 0 for that one. `loose` says that the count is vague.
    """

    count: int
    unit: str
    base: str = "narrative"
    noun: str = ""
    loose: bool = False


class Reading(NamedTuple):
    """The parts that an expression states, each None where it does not state it.

    `month` is 1–12 or 21–24 for a season; `feast` names a day found by rule (``easter sunday``); `time` is hh:mm;
    `part` is a part of the day (``evening``); `week` says that the day begins the week meant; `until` is the other end
    of a range, whose first end stops at `first_end`. `weak` says that its words alone hardly make it a date.

    A named tuple and no frozen dataclass: so many are made that setting each field by itself would be felt.
    """

    start: int
    end: int
    kind: str = "date"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    time: str | None = None
    decade: bool = False
    feast: str = ""
    until: Reading | None = None
    first_end: int = 0
    offset: Offset | None = None
    duration: str | None = None
    part: str = ""
    week: bool = False
    qualifier: str = ""
    about: bool = False
    flags: tuple[str, ...] = ()
    weak: bool = False

    @property
    def is_calendar(self) -> bool:
        """Whether it states any part of a calendar date itself."""
        return bool(self.year or self.month or self.day or self.feast)
