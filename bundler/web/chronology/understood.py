"""Understood: what a date that was typed is taken to mean, shown before it is kept."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.partial_date import DateFault, PartialDate
from bundler.prose.typed_date import typed_date

_LONGEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A date that was typed, as EDTF and in words; where it is none, `fault` says what is wrong with it."""

    edtf: str = ""
    words: str = ""
    fault: str = ""


def understood(text: str) -> Understood:
    """Give what a typed text is taken to mean."""
    try:
        date = typed_date(text[:_LONGEST])
    except DateFault as fault:
        return Understood(fault=str(fault))
    return Understood(edtf=date.edtf(), words=_plainly(date))


def kept_or_understood(text: str, was: str) -> Understood:
    """The same; a text that is the date `was` (EDTF) as the page wrote it is that date, whatever it could mean else."""
    if was:
        date = PartialDate.parse(was)
        if text.strip() == date.words():
            return Understood(edtf=was, words=_plainly(date))
    return understood(text)


def _plainly(date: PartialDate) -> str:
    """The date in words, with the day of the week where it is one day."""
    start = date.start
    if date.is_range or start is None or start.day is None or start.about:
        return date.words()
    return f"{date.earliest:%A} {date.words()}"
