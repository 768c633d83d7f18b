"""What is doubtful about a date that was read, in a sentence for a person."""

from __future__ import annotations

from collections.abc import Iterable

from bundler.chronology.calculated.calculation import CALCULATED, CAUTION

DOUBTS = {
    "inferred-year": "No year is written there; it was taken from the words before.",
    "two-digit-year": "The year is written with two figures.",
    "day-first": "It is written in figures, and was read with the day before the month.",
    "month-may-lead": "The paper writes its months first elsewhere: this may be another day.",
    "relative": "It was counted from another date in the words before.",
    "impossible": "There is no such day in the calendar.",
    "weekday-mismatch": "The day of the week written there is not that of this date.",
    "ocr-repaired": "The scan is hard to read there, and a letter or figure was put right.",
    "day-above": "Its row has no day; it was put on that of the row above.",
    "no-day": "Only the month can be read there; the day is not written.",
    "unsure": "The words leave it open which date it is; the likeliest is given.",
    "future": "It lies after the date of the document.",
    CALCULATED: f"It was calculated from the length of a sentence: {CAUTION}.",
}
"""What each flag of an event says of its date."""


def in_sentences(flags: Iterable[str]) -> tuple[str, ...]:
    """Give a sentence for each flag of an event; one that is not known is given as it is."""
    return tuple(DOUBTS.get(flag, f"{flag.replace('-', ' ').capitalize()}.") for flag in flags)
