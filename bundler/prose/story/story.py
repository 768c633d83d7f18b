"""Story: what is known while a text is read from front to back, and from which dates others are counted."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

from bundler.partial_date import PartialDate
from bundler.prose.expression import DateExpression
from bundler.prose.reading import Reading
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.counting import whole_day
from bundler.prose.story.moments import Moment, moment_of
from bundler.prose.text.quotations import Quotation, quotation_at, quoted_between

_NAMED_BY = re.compile(
    r"\s(?:[a-z-]{3,12}\s)?(?:applications?|letters?|e-?mails?|orders?|judgments?|decisions?|refusals?|notices?|reports?|statements?"
    r"|meetings?|hearings?|reviews?|assessments?|agreements?|claims?|interviews?|incidents?)\b",
    re.I,
)
# What each step from date to date takes from how sure the year is.
_HOP = 0.02


@dataclass(slots=True)
class Story:
    """What is known while a text is read from front to back."""

    text: str
    document: PartialDate | None
    letter: bool
    readings: list[Reading]
    roles: list[str]
    press: bool = False
    judged: bool = False
    examined: bool = False
    minuted: bool = False
    in_full: dict[tuple[int, int], dict[int, list[int]]] = field(default_factory=dict)
    moments: tuple[Moment, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    anchors: list[Anchor] = field(default_factory=list)
    results: list[DateExpression] = field(default_factory=list)

    def now(self, start: int, *, written: bool = False) -> Anchor | None:
        """The day from which ``today`` at offset `start` is counted; with `written`, that on which it was written."""
        moment = moment_of(self.text, self.moments, start)
        if moment is not None and (moment.written or not written) and moment.index < len(self.results):
            value = self.results[moment.index].value
            if value is not None:
                return Anchor(index=moment.index, value=value, start=moment.start, end=moment.start)
        if self.document is None:
            return None
        return Anchor(index="document date", value=self.document, start=start, end=start)

    def entry(self, start: int) -> Anchor | None:
        """The entry of a log in which offset `start` stands; of words that open an entry, the one before it."""
        at = bisect_left(self.moments, start, key=lambda moment: moment.start) - 1
        opens = self.opens_entry(start)
        if at < 0 and not opens:
            return None
        if at < 0 or (not opens and moment_of(self.text, self.moments, start) is None):
            return self._told_over(start) if opens else None
        moment = self.moments[at]
        value = self.results[moment.index].value if moment.index < len(self.results) else None
        if value is None or moment.written:
            return None
        return Anchor(index=moment.index, value=value, start=moment.start, end=start)

    def opens_entry(self, start: int) -> bool:
        """Whether the words at offset `start` open an entry of a log."""
        at = bisect_left(self.moments, start, key=lambda moment: moment.start)
        return at < len(self.moments) and self.moments[at].start == start

    def _told_over(self, start: int) -> Anchor | None:
        """The whole day told last before a log begins, whatever it is the date of."""
        for index in range(len(self.results) - 1, max(-1, len(self.results) - 8), -1):
            told = self.results[index]
            if told.value is not None and told.role in ("event", "document-date") and whole_day(told.value):
                return Anchor(index=index, value=told.value, start=told.start, end=start)
        return None

    def leave_quotation(self, start: int) -> None:
        """Forget the days that were guessed in quoted words which end before offset `start`: none counts from there."""
        while len(self.anchors) > 1 and self.quotations:
            told = self.anchors[-1]
            inside = quotation_at(self.quotations, told.start)
            guessed = isinstance(told.index, int) and self.results[told.index].method != "explicit"
            if inside is None or inside.end > start or not guessed:
                return
            self.anchors.pop()

    def open_message(self, start: int) -> None:
        """Forget the days of the message or letter before the one in which offset `start` stands."""
        moment = moment_of(self.text, self.moments, start) if self.anchors and self.moments else None
        if moment is not None and moment.written and self.anchors[-1].start < moment.start:
            self.anchors.clear()

    def last(self) -> Anchor | None:
        """The last date told from which others may be counted."""
        return self.anchors[-1] if self.anchors else None

    def apart(self, start: int, end: int) -> int:
        """How far apart two places are, in letters, what is quoted between them left out."""
        return end - start - quoted_between(self.quotations, start, end)

    def sureness(self, anchor: Anchor) -> float:
        """How far an anchor can be relied on: what is counted from a guess is no surer than the guess."""
        if isinstance(anchor.index, str) or anchor.index >= len(self.results):
            return 0.95
        told = self.results[anchor.index]
        # A time alone stays on the day of the one before it, however many follow each other; which half of the day it
        # is of says nothing of its day.
        while told.kind == "time" and told.method == "inferred" and isinstance(told.anchor, int):
            before = self.results[told.anchor]
            if before.value is None or told.value is None or before.value.latest != told.value.latest:
                break
            told = before
        hop = {"explicit": 0.0, "inferred": 0.0, "relative": 0.06}.get(told.method, 0.02)
        return round(told.confidence - hop, 2)

    def sureness_of_year(self, anchor: Anchor) -> float:
        """How far the year of an anchor can be relied on: a day that is a guess may be of a year that is none."""
        sure, at = self.sureness(anchor), anchor.index
        year = anchor.value.sort_date.year
        while isinstance(at, int) and at < len(self.results):
            told = self.results[at]
            if told.value is None or told.value.sort_date.year != year:
                break
            sure = max(sure, round(told.confidence - _HOP, 2))
            at = told.anchor if told.method in ("relative", "inferred") else ""
        return sure


def changed(base: DateExpression, *, flags: tuple[str, ...] = (), **changes: Any) -> DateExpression:
    """Give `base` with some parts changed; flags are added to its own."""
    flags = (*base.flags, *flags)
    return base._replace(**changes, flags=tuple(dict.fromkeys(flags)) if len(flags) > 1 else flags)


def names_thing(text: str, result: DateExpression) -> bool:
    """Whether a date is the name of the thing that it is the date of: ``the 16 August 2013 application``."""
    return bool(_NAMED_BY.match(text, result.end)) and text[max(0, result.start - 4) : result.start].lower() == "the "
