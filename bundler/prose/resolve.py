"""What each reading comes to: explicit dates, and those told from them by the custom of the kind of document."""

from __future__ import annotations

import re

from bundler.partial_date import DateFault, PartialDate, Point
from bundler.prose.counted.apposition import lend_weekdays, told_in_full
from bundler.prose.counted.clock import clock
from bundler.prose.counted.own_today import own_today
from bundler.prose.counted.relate import relative
from bundler.prose.expression import DateExpression
from bundler.prose.forms.figure_order import DAY_FIRST, MONTH_MAY_LEAD, doubt_figures
from bundler.prose.forms.four_figures import in_hours
from bundler.prose.forms.month_first import months_of_years
from bundler.prose.reading import Reading
from bundler.prose.roles.in_text import roles_of
from bundler.prose.story.counting import month_and_day, value_of, weekday_matches
from bundler.prose.story.moments import moments
from bundler.prose.story.remember import remember
from bundler.prose.story.story import Story, changed
from bundler.prose.text.quotations import quotations
from bundler.prose.years.around import around
from bundler.prose.years.chosen import year_for
from bundler.prose.years.doubtful import most_sure
from bundler.prose.years.lent_years import lend_years
from bundler.prose.years.month_headings import under_months
from bundler.prose.years.month_things import year_of_thing
from bundler.prose.years.year_headings import under_headings, year_under

_THING = re.compile(
    r"\s(?:part(?:y|ies)|cards?|presents?|gifts?|dinner|lunch|meal|holidays?|visit|break|shopping|trees?|incident|period|season"
    r"|market|fair|fayre|concert|decorations?|lights|play|club|rota)\b"
)
# ``the October half term``: when that was, each school says.
_HALF_TERM = re.compile(r"\shalf[\s-]term\b")
# ``in January or February each year``: of no year at all.
_EVERY_YEAR = re.compile(
    r"(?:\s?(?:/|–|-|\sand|\sor|\sto)\s?(?:\d{1,2}\s)?[A-Z][a-z]+)?,?\s(?:of\s|in\s)?(?:each|every|any|a\sgiven)\s(?:[a-z]+\s)?year\b"
)
_THAT = re.compile(r"\b[Tt]hat\s\Z")
# ``the Christmas before``: of which year, only the story can say.
_FEAST_BEFORE = re.compile(r"\s(?:before|after)\b")
# ``the Christmas after the second lockdown``: of which year, only the date of that thing can say.
_FEAST_BY_THING = re.compile(r"\s(?:before|after)\s(?:the|his|her|my|our|their|your|its|an?)\s[a-z]")
_REMEMBERED = 0.78
# How sure a date can be at most whose words leave something to be settled.
_WORTH = {DAY_FIRST: 0.97, MONTH_MAY_LEAD: 0.55, "two-digit-year": 0.96, "ocr-repaired": 0.9}
# Four figures to which nothing leads, in notes that tell their hours so: ``asked to leave 2010``.
_MAY_BE_HOUR = 0.7
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

# Who was seen on the day of the paper is told of as found then, and of what had been before.
_EXAMINED = frozenset(("medical-report", "risk-report"))


def resolve(
    text: str, readings: list[Reading], document_date: PartialDate | None, kind: str
) -> tuple[DateExpression, ...]:
    """Give the expressions for `readings`, which are in order and do not overlap."""
    readings = doubt_figures(text, months_of_years(text, readings))
    readings, headed = under_months(text, lend_weekdays(text, readings))
    lent = lend_years(text, readings)
    for index, (year, heading) in headed.items():
        lent[index] = (lent[index][0]._replace(year=year), heading)
    for index, heading in under_headings(text, readings).items():
        lent[index] = (lent[index][0]._replace(year=year_under(readings[heading], lent[index][0])), heading)
    roles = roles_of(text, readings, document_date)
    story = Story(
        text=text,
        document=document_date,
        letter=kind in LETTERS or kind in PRESS,
        press=kind in PRESS,
        judged=kind == "judgment",
        examined=kind in _EXAMINED,
        minuted=kind == "minutes",
        moments=moments(text, [reading for reading, _ in lent]),
        quotations=quotations(text) if any(reading.offset or not reading.year for reading in readings) else (),
        in_full=_in_full(readings, roles),
        readings=[reading for reading, _ in lent],
        roles=roles,
    )
    for index, (reading, lender) in enumerate(lent):
        story.leave_quotation(reading.start)
        story.open_message(reading.start)
        if _waits(story, index):
            story.results.append(_expression(story, index, reading)._replace(confidence=0.3))
            continue
        result = _one(story, index, reading, lender)
        story.results.append(result)
        if index and _waits(story, index - 1):
            # ``two days before last Tuesday``: the story goes on from the day that is counted to.
            story.results[-2] = _one(story, index - 1, *lent[index - 1])
            remember(story, index - 1, story.results[-2])
        else:
            remember(story, index, result)
        if today := own_today(story, result):
            story.document = today
    return tuple(story.results)


def _waits(story: Story, index: int) -> bool:
    """Whether a date is counted from the relative one that stands next, and is worked out after it."""
    offset = story.readings[index].offset
    if offset is None or offset.base != "next" or index + 1 >= len(story.readings):
        return False
    return story.readings[index + 1].offset is not None


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
        doubt = reading.end - reading.start == 4 and in_hours(story.text)
        confidence = min(confidence, _EITHER if reading.feast else _MAY_BE_HOUR if doubt else 0.85)
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
    by_thing = reading.feast and _FEAST_BY_THING.match(story.text, reading.end)
    if by_thing or _EVERY_YEAR.match(story.text, reading.end):
        return changed(base, confidence=0.4, method="yearless")
    told = told_in_full(story, index) if reading.feast else None
    if told is not None:
        return changed(base, value=told[1], method="relative", anchor=told[0], confidence=0.95, flags=("relative",))
    that = _that_feast(story, reading)
    if that is not None:
        return changed(base, value=that[1], method="relative", anchor=that[0], confidence=0.75, flags=("relative",))
    thing = year_of_thing(story.text, reading, story.results)
    chosen = thing or year_for(story.text, reading, around(story, index, reading))
    if chosen is None:
        return changed(base, confidence=0.4, method="yearless")
    value = value_of(reading, year=chosen.year)
    flags = ["inferred-year"] if weekday_matches(reading, value) else ["inferred-year", "weekday-mismatch"]
    last = story.last()
    confidence = chosen.confidence if len(flags) == 1 else 0.4
    if last is not None and last.index == chosen.anchor:
        confidence = min(confidence, story.sureness_of_year(last), 0.75 if reading.start - last.end > 2500 else 1.0)
    confidence = min(confidence, _sureness_of_last_year(story, chosen.anchor))
    if story.letter and story.document is None and last is not None and reading.start - last.end > _ONE_BREATH:
        confidence = min(confidence, _UNDATED)
    if _MONTH_FIRST.fullmatch(base.words) or _names_holidays(story.text, reading):
        confidence = min(confidence, 0.55)
    confidence = min(confidence, most_sure(story, reading, value))
    if reading.feast and (reading.weak or _FEAST_BEFORE.match(story.text, reading.end)):
        confidence = min(confidence, _EITHER)
    day = None if reading.feast else month_and_day(reading)
    if day and confidence >= _REMEMBERED:
        story.in_full.setdefault(day, {chosen.year: [index]})
    return changed(
        base, value=value, method="yearless", anchor=chosen.anchor, confidence=confidence, flags=tuple(flags)
    )


def _names_holidays(text: str, reading: Reading) -> bool:
    """Whether a feast or a month only names a thing of about then: a Christmas party, the October half term."""
    if reading.feast:
        return _THING.match(text, reading.end) is not None
    return bool(reading.month) and not reading.day and _HALF_TERM.match(text, reading.end) is not None


def _sureness_of_last_year(story: Story, lender: int | str) -> float:
    """How sure a day can be that is of ``last year``: no surer than which year that is."""
    told = story.results[lender] if isinstance(lender, int) and lender < len(story.results) else None
    return told.confidence if told is not None and told.words.lower() == "last year" else 1.0


def _that_feast(story: Story, reading: Reading) -> tuple[int | str, PartialDate] | None:
    """``that Christmas``: the first after what was told last, and the date that it was counted from."""
    last = story.last()
    if not reading.feast or last is None or not _THAT.search(story.text, max(0, reading.start - 6), reading.start):
        return None
    for year in (last.value.earliest.year, last.value.earliest.year + 1):
        value = value_of(reading, year=year)
        if value.latest >= last.value.earliest:
            return last.index, value
    return None


def _in_full(readings: list[Reading], roles: list[str]) -> dict[tuple[int, int], dict[int, list[int]]]:
    """The days that the text names with their years: of each its years, and the dates that name it so.

    A birthday comes again every year, and the day of an authority tells of no event.
    """
    named: dict[tuple[int, int], dict[int, list[int]]] = {}
    for index, (reading, role) in enumerate(zip(readings, roles, strict=True)):
        day = month_and_day(reading)
        if day and reading.year and "two-digit-year" not in reading.flags and role not in ("birth", "authority"):
            named.setdefault(day, {}).setdefault(reading.year, []).append(index)
    return named
