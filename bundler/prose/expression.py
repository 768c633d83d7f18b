"""DateExpression: a date, time or duration as a text states it, and what it was read as."""

from __future__ import annotations

from typing import NamedTuple

from bundler.partial_date import PartialDate


class DateExpression(NamedTuple):
    """Words of a text that name a time.

    `start` and `end` are character offsets into the text that was searched: ``text[start:end] == words``.
    `kind` is ``date``, ``time`` (a time of day, with its day where that is known), ``duration`` or ``set`` (something
    that recurs). `value` is None where the words name no time that can be worked out; a `duration` is ISO 8601 text.
    `role` is ``event``, ``document-date``, ``authority`` (a statute's or a case's date: never an event), ``birth``,
    ``deadline`` or ``other``. `method` is ``explicit`` (all in the words), ``yearless`` (day or month stated, year
    carried from elsewhere), ``relative`` (counted from another date) or ``inferred`` (a time put on a day from
    elsewhere, or a feast whose day the calendar gives). `anchor` is the index, in the same result, of the expression
    it was worked out from, ``document date``, or empty; of a time whose half of the day is not told, and which has no
    value for that, the expression on whose day it is. `qualifier` keeps what EDTF cannot: ``early``, ``mid``,
    ``late``, ``about``, ``before``, ``after``; an early month or year has the whole month or year as its value.
    `ends` are the places of the two dates of a range. Flags: ``two-digit-year``, ``day-first``, ``month-may-lead``,
    ``inferred-year``, ``relative``, ``impossible``, ``weekday-mismatch``, ``ocr-repaired``, ``future``.
    """

    start: int
    end: int
    words: str
    kind: str = "date"
    value: PartialDate | None = None
    duration: str | None = None
    role: str = "event"
    method: str = "explicit"
    anchor: int | str = ""
    confidence: float = 1.0
    qualifier: str = ""
    flags: tuple[str, ...] = ()
    ends: tuple[tuple[int, int], ...] = ()

    @property
    def edtf(self) -> str:
        """The value in EDTF, or nothing."""
        return self.value.edtf() if self.value else ""
