"""What each reading comes to: explicit dates, and those told from them by the custom of the kind of document."""

from __future__ import annotations

import re

from bundler.partial_date import DateFault, PartialDate, Point
from bundler.prose.anchors import Anchor
from bundler.prose.apposition import told_in_full
from bundler.prose.clock import clock
from bundler.prose.counting import value_of, weekday_matches, whole_day
from bundler.prose.expression import DateExpression
from bundler.prose.moments import moments
from bundler.prose.month_first import months_of_years
from bundler.prose.month_things import year_of_thing
from bundler.prose.quotations import quotations
from bundler.prose.reading import Reading
from bundler.prose.relate import relative
from bundler.prose.roles import roles_of
from bundler.prose.story import Story, changed, remember
from bundler.prose.year_headings import under_headings
from bundler.prose.years import Round, lend_years, round_of, year_for

_THING = re.compile(r"\s(?:part(?:y|ies)|card|present|dinner|holidays?|visit|break|shopping|tree|incident|period)\b")
# ``in January or February each year``: of no year at all.
_EVERY_YEAR = re.compile(
    r"(?:\s?(?:/|–|-|\sand|\sor|\sto)\s?(?:\d{1,2}\s)?[A-Z][a-z]+)?,?\s(?:of\s|in\s)?(?:each|every|any|a\sgiven)\s(?:[a-z]+\s)?year\b"
)
_REMEMBERED = 0.8
# How sure a date can be at most whose words leave something to be settled.
_WORTH = {"day-first": 0.97, "two-digit-year": 0.96, "ocr-repaired": 0.9}
# A feast that may be of two days.
_EITHER = 0.6
# A letter looks back from its own day. Where that is not known, a date well after the last one told may be of that day.
_ONE_BREATH, _UNDATED = 100, 0.75
_MONTH_FIRST = re.compile(r"[A-Z][a-z]+\.?\s\d{1,2}")
LETTERS = frozenset(
    (
        "letter",
        "email",
        "pre-action-letter",
        "pre-action-response",
        "decision-letter",
        "attendance-note",
        "order",
        "draft-order",
    )
)


# A newspaper looks back from the day it came out, sentence by sentence.
PRESS = frozenset(("press-article",))


def resolve(
    text: str, readings: list[Reading], document_date: PartialDate | None, kind: str
) -> tuple[DateExpression, ...]:
    """Give the expressions for `readings`, which are in order and do not overlap."""
    readings = months_of_years(text, readings)
    lent = lend_years(text, readings)
    for index, heading in under_headings(text, readings).items():
        lent[index] = (lent[index][0]._replace(year=readings[heading].year), heading)
    roles = roles_of(text, readings, document_date)
    story = Story(
        text=text,
        document=document_date,
        letter=kind in LETTERS or kind in PRESS,
        press=kind in PRESS,
        judged=kind == "judgment",
        moments=moments(text, [reading for reading, _ in lent]),
        quotations=quotations(text) if any(reading.offset or not reading.year for reading in readings) else (),
        in_full=_in_full(readings, roles),
        readings=[reading for reading, _ in lent],
        roles=roles,
    )
    for index, (reading, lender) in enumerate(lent):
        story.leave_quotation(reading.start)
        result = _one(story, index, reading, lender)
        story.results.append(result)
        remember(story, index, result)
    return tuple(story.results)


def _one(story: Story, index: int, reading: Reading, lender: int | None) -> DateExpression:
    base = _expression(story, index, reading)
    if reading.kind in ("duration", "set"):
        return base
    try:
        if reading.offset is not None:
            return relative(story, index, reading, base)
        if reading.year is not None:
            return _explicit(story, index, reading, base, lender)
        if reading.is_calendar:
            return _yearless(story, index, reading, base)
        if reading.time:
            return clock(story, reading, base)
    except DateFault:
        return changed(base, value=None, confidence=0.3, flags=("impossible",))
    return base


def _expression(story: Story, index: int, reading: Reading) -> DateExpression:
    qualifier = reading.qualifier or ("about" if reading.about else "")
    ends: tuple[tuple[int, int], ...] = ()
    if reading.until:
        ends = ((reading.start, reading.first_end), (reading.until.start, reading.until.end))
    return DateExpression(
        start=reading.start,
        end=reading.end,
        words=story.text[reading.start : reading.end],
        kind=reading.kind,
        duration=reading.duration,
        role=story.roles[index],
        qualifier=qualifier,
        flags=reading.flags,
        ends=ends,
        confidence=0.3 if "impossible" in reading.flags else 1.0,
    )


def _explicit(story: Story, index: int, reading: Reading, base: DateExpression, lender: int | None) -> DateExpression:
    value = value_of(reading)
    flags: list[str] = []
    confidence = 0.99
    if reading.week:
        flags.append("relative")
    worked_out = reading.feast and not reading.feast.startswith(("term", "quarter"))
    if not weekday_matches(reading, value):
        flags.append("weekday-mismatch")
        confidence = 0.7
    if "two-digit-year" in reading.flags and _MONTH_FIRST.fullmatch(base.words):
        confidence = 0.75
    if "two-digit-year" in reading.flags:
        value = _not_yet(story, base, value)
    if story.document and base.role == "event" and value.earliest > story.document.latest:
        flags.append("future")
    for flag in reading.flags:
        confidence = min(confidence, _WORTH.get(flag, 1.0))
    if reading.weak and not reading.month:
        confidence = min(confidence, _EITHER if reading.feast else 0.85)
    if lender is not None:
        return changed(
            base,
            value=value,
            method="yearless",
            anchor=lender,
            confidence=min(confidence, 0.96),
            flags=("inferred-year", *flags),
        )
    last = reading.until
    if last is not None and value.end and reading.year and not last.year and value.end.year != reading.year:
        return changed(
            base,
            value=value,
            method="yearless",
            anchor=index,
            confidence=_EITHER if reading.weak else 0.9,
            flags=("inferred-year", *flags),
        )
    method = "inferred" if worked_out else "explicit"
    return changed(base, value=value, method=method, confidence=confidence, flags=tuple(flags))


def _not_yet(story: Story, base: DateExpression, value: PartialDate) -> PartialDate:
    """Take a birth of two figures that would lie ahead to the century before."""
    point = value.start
    limit = story.document.latest.year if story.document else None
    if point is None or limit is None or value.is_range:
        return value
    if point.year > limit + (0 if base.role == "birth" else 30):
        return PartialDate(
            start=Point(year=point.year - 100, month=point.month, day=point.day, time=point.time, about=point.about)
        )
    return value


def _yearless(story: Story, index: int, reading: Reading, base: DateExpression) -> DateExpression:
    if _EVERY_YEAR.match(story.text, reading.end):
        return changed(base, confidence=0.4, method="yearless")
    told = told_in_full(story, index) if reading.feast else None
    if told is not None:
        return changed(base, value=told[1], method="relative", anchor=told[0], confidence=0.95, flags=("relative",))
    thing = year_of_thing(story.text, reading, story.results)
    chosen = thing or year_for(story.text, reading, _round(story, index, reading))
    if chosen is None:
        return changed(base, confidence=0.4, method="yearless")
    value = value_of(reading, year=chosen.year)
    flags = ["inferred-year"] if weekday_matches(reading, value) else ["inferred-year", "weekday-mismatch"]
    last = story.last()
    confidence = chosen.confidence if len(flags) == 1 else 0.4
    if last is not None and last.index == chosen.anchor:
        confidence = min(confidence, story.sureness(last), 0.75 if reading.start - last.end > 2500 else 1.0)
    if story.letter and story.document is None and last is not None and reading.start - last.end > _ONE_BREATH:
        confidence = min(confidence, _UNDATED)
    if _MONTH_FIRST.fullmatch(base.words) or (reading.feast and _THING.match(story.text, reading.end)):
        confidence = min(confidence, 0.55)
    if reading.feast and reading.weak:
        confidence = min(confidence, _EITHER)
    if reading.day and reading.month and confidence >= _REMEMBERED:
        story.in_full.setdefault((reading.month, reading.day), {chosen.year: index})
    return changed(
        base, value=value, method="yearless", anchor=chosen.anchor, confidence=confidence, flags=tuple(flags)
    )


def _round(story: Story, index: int, reading: Reading) -> Round:
    last, finer = round_of(story.anchors, reading.start)
    finer = finer or _bounded_by(story, last, reading)
    return Round(
        last=last,
        finer=finer,
        ahead=_ahead(story, index),
        now=story.now(reading.start, written=True),
        letter=story.letter,
        press=story.press,
        in_full=_only(story, reading),
    )


def _bounded_by(story: Story, last: Anchor | None, reading: Reading) -> Anchor | None:
    """The day of a time limit told right before, which bounds what follows though no story goes on from it."""
    told = story.results[-1] if story.results and not story.letter else None
    if told is None or told.role != "deadline" or told.method != "explicit" or told.value is None or last is None:
        return None
    if reading.start - told.end > 120 or whole_day(told.value) is None:
        return None
    return Anchor(index=len(story.results) - 1, value=told.value, start=told.start, end=told.end)


def _only(story: Story, reading: Reading) -> tuple[int, int] | None:
    """The year with which the text names the day of `reading` elsewhere, if always the same, and which date does."""
    if not reading.day or not reading.month:
        return None
    years = story.in_full.get((reading.month, reading.day), {})
    return next(iter(years.items())) if len(years) == 1 else None


def _in_full(readings: list[Reading], roles: list[str]) -> dict[tuple[int, int], dict[int, int]]:
    """The days that the text names with their years: of each its years, and the first date that names it so.

    A birthday comes again every year, and the day of an authority tells of no event.
    """
    named: dict[tuple[int, int], dict[int, int]] = {}
    for index, (reading, role) in enumerate(zip(readings, roles, strict=True)):
        whole = reading.year and reading.month and reading.day and "two-digit-year" not in reading.flags
        if whole and role not in ("birth", "authority"):
            key = (reading.month or 0, reading.day or 0)
            named.setdefault(key, {}).setdefault(reading.year or 0, index)
    return named


def _ahead(story: Story, index: int) -> tuple[int, Reading] | None:
    """The next reading that states its year and is an event, within the same stretch of text."""
    start = story.readings[index].end
    for other in range(index + 1, min(index + 5, len(story.readings))):
        reading = story.readings[other]
        if reading.start - start > 300:
            return None
        if reading.year and reading.until is None and story.roles[other] not in ("authority", "birth"):
            return other, reading
    return None
