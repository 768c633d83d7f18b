"""Calculate the dates that a sentence's length gives, where a person asks for them: suggestions, marked as such."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from bundler.chronology.calculated.calculation import CALCULATED, Calculation, Part
from bundler.chronology.calculated.length import Length
from bundler.chronology.calculated.stated_length import lengths_in
from bundler.chronology.event import Event, Status
from bundler.chronology.toml.chronology_text import FILE_NAME
from bundler.errors import CaseError
from bundler.partial_date import PartialDate, Precision


def calculated(
    event: Event, parts: Sequence[Part], *, length: Length | None = None, remand: int = 0
) -> tuple[Event, ...]:
    """Give an event for each part of the sentence that `event` tells of; its sources are that event's.

    `length` is the sentence's; where it is None, the one that the event's words state. `remand` days are taken off.
    Raises CaseError where the event has no day, no length or several, or no day is left.
    """
    where = f"{FILE_NAME}: {event.id}"
    point = event.date.start
    if event.date.is_range or point is None or event.date.precision is not Precision.DAY or point.about:
        raise CaseError(
            "the day of the sentence is not known", where=where, remedy="put the whole date of the event right first"
        )
    term = length or _stated(event, where)
    found = []
    for part in parts:
        told = Calculation(first=point.earliest, length=term, part=part, event=event.id, remand=remand)
        try:
            if told.number < 1:
                problem = f"{remand:,} days are taken off, and that part of the sentence has no more"
                raise CaseError(problem, where="--remand", remedy="give fewer days")
            found.append(_event(event, told))
        except OverflowError as error:
            raise CaseError("it ends after the year 9999", where="--length", remedy="give a shorter length") from error
    return tuple(found)


def _stated(event: Event, where: str) -> Length:
    """The length that the words state, where it is one."""
    for words in (event.text, *(account.words for account in event.accounts)):
        stated = lengths_in(words)
        if len(stated) == 1:
            return stated[0]
        if stated:
            named = ", ".join(length.words() for length in stated)
            problem = f"the words of the event state more than one length of time ({named})"
            raise CaseError(problem, where=where, remedy='say which: --length "10 years"')
    problem = "the words of the event state no length of time"
    raise CaseError(problem, where=where, remedy='say how long the sentence is: --length "10 years"')


def _event(sentence: Event, told: Calculation) -> Event:
    written = told.written()
    return Event(
        id=f"c-{hashlib.sha256(written.encode()).hexdigest()[:10]}",
        date=PartialDate.of(told.day.year, told.day.month, told.day.day),
        text=told.words(),
        kind="sentence",
        status=Status.SUGGESTED,
        accounts=sentence.accounts,
        flags=(CALCULATED,),
        calculated=written,
    )
