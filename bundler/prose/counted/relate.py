"""The value of a date told from another: by its apposition, or counted from the date it belongs to."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from bundler.partial_date import PartialDate
from bundler.prose.counted import in_year, minutes
from bundler.prose.counted.apposition import told_in_full
from bundler.prose.counted.clock import at_hours
from bundler.prose.counted.counted_from import counted_from
from bundler.prose.counted.early_hours import run_past_midnight
from bundler.prose.counted.quarters import quarter_value, told_quarter
from bundler.prose.counted.source import Source
from bundler.prose.counted.still_to_come import next_such
from bundler.prose.counted.told_since import one_of_several, told_of_other_month, told_since, unknown_since
from bundler.prose.counted.weekday_doubt import either_way, either_week, may_be_of_story, not_tomorrow
from bundler.prose.expression import DateExpression
from bundler.prose.forms.of_month import nth_of
from bundler.prose.reading import Offset, Reading
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.counting import counted, pointed, week_of, whole_day
from bundler.prose.story.just_told import month_of_that_day
from bundler.prose.story.of_court import of_court
from bundler.prose.story.story import Story, changed
from bundler.prose.tenses.any_time import of_any_time
from bundler.prose.tenses.lies_ahead import DID
from bundler.prose.tenses.looks_ahead import looks_ahead
from bundler.prose.text.sentences import CLAUSE_END

# ``Half-term was the week of the 15th``, written on the 2nd: of the month before.
_WAS = re.compile(
    r"\b(?:(?:was|were|had|did)|(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\s(?:\w+ly\s)?"
    rf"(?:{DID}|fell|spoke|[a-z]{{2,}}ed))\b[^.;:?!\n]*\Z"
)
_TOLD_AS_PAST = re.compile(
    r",?\s(?:however,\s)?(?:[\w’'-]+\s){0,5}(?:had|was|were|did|held|found|ruled|made|came|went|gave|took|began|left|sent|told|wrote|said|[a-z]{3,}ed)\b"
)
# In talk of a school the year may be that of the school.
_OF_SCHOOL = re.compile(r"\b(?:[Tt]erms?|half[\s-]term|Year\s(?:[1-9]|1[0-3])|pupils?|[Ss]chool(?:\syear)?)\b")
_HAD_BEEN = re.compile(
    r"\bhad\s(?:not\s|never\s|already\s|also\s|just\s)?(?!to\b|an?\b|the\b|no\b|his\b|her\b|my\b|our\b|their\b|some\b|\d)"
    r"[a-z]{3,}\b[^.;:?!,]*(?<!\bby\s)\Z"
)
_THAT_DAY = re.compile(r"(?:the\ssame|that)\s", re.I)
_SAME = re.compile(r"the\ssame\s", re.I)
_NEAR = 250
_YEAR_AGO = re.compile(r"a\s+year\s+(?:ago|earlier|before)\b", re.I)


def relative(story: Story, index: int, reading: Reading, base: DateExpression) -> DateExpression:
    """Give `base` its value from the date that `reading` is counted from; unsettled where the text gives none."""
    offset = reading.offset
    assert offset is not None
    if offset.unit == minutes.UNIT:
        return minutes.by_minutes(story, reading, base)
    if offset.unit == "quarter" or _quarterly(story, reading):
        return _quarter(story, reading, base)
    told = told_in_full(story, index)
    if told is not None:
        return changed(
            base,
            value=_day_alone(reading, told[1]),
            method="relative",
            anchor=told[0],
            confidence=0.95,
            flags=("relative",),
        )
    counted_on = offset.count or _SAME.match(story.text, reading.start)
    if offset.base in ("narrative", "noun") and counted_on and of_any_time(story.text, reading):
        return changed(base, method="relative", confidence=0.3, flags=("relative",))
    source = counted_from(story, index, reading)
    if source is None:
        return changed(base, method="relative", confidence=0.3, flags=("relative",))
    anchor = source.anchor
    small = offset.unit == "day" and offset.count == 1 and offset.base == "narrative" and _small_hours(anchor)
    if small and reading.part == "morning":
        # ``At about two he broke in. The following morning he sold it``: that of the same day.
        offset = replace(offset, count=0)
    offset = replace(offset, count=1) if run_past_midnight(story, reading, anchor) else offset
    value = _value(story, reading, offset, source)
    if value is None or _after_writing(story, reading, value):
        return changed(base, method="relative", confidence=0.3, flags=("relative",))
    value = _in_full(reading, value)
    told_year = offset.unit == "in-past" or (offset.unit == "in-year" and reading.start - anchor.end < _NEAR)
    told_year = told_year and not _of_school(story, reading)
    sure = 0.75 if small else 0.9 if told_year else _sureness(story, reading, source)
    return changed(base, value=value, method="relative", anchor=anchor.index, confidence=sure, flags=("relative",))


def _in_full(reading: Reading, value: PartialDate) -> PartialDate:
    """A value with what else its words tell: how long it lasted, at what hours, or that its week is meant."""
    if reading.until is not None and not reading.until.time and not value.is_range and whole_day(value):
        value = _lasting_to(value, reading.until)
    if reading.time and value.start and value.start.day and not value.is_range:
        value = at_hours(value.start, reading)
    day = whole_day(value) if reading.week else None
    return week_of(day) if day is not None else value


def _day_alone(reading: Reading, value: PartialDate) -> PartialDate:
    """A value told beside a count of days, without the hour at which something happened on its day."""
    point = value.start
    if point is None or point.time is None or reading.time or value.is_range:
        return value
    return PartialDate.of(point.year, point.month, point.day)


def _small_hours(anchor: Anchor) -> bool:
    """Whether a day was told with an hour of its night: ``the next day`` may then be the same by the calendar."""
    point = anchor.value.start
    return point is not None and point.time is not None and point.time < "05"


def _value(story: Story, reading: Reading, offset: Offset, source: Source) -> PartialDate | None:
    """What a relative date comes to, counted from its source; None where that is too vague."""
    anchor = source.anchor
    if offset.unit in in_year.UNITS:
        return _of_a_year(story, reading, offset, source)
    offset = _directed(story, reading, offset, source)
    reading = reading._replace(offset=offset) if reading.weekday is not None else reading
    if (reading.weekday, reading.month, reading.day) == (None, None, None):
        if anchor == month_of_that_day(story, reading, offset):
            return anchor.value
        if not offset.count and offset.unit == "day" and _of_several(story, reading, anchor):
            return None
        value = counted(anchor.value, offset)
        if value is None or not reading.feast:
            return value
        value = nth_of(reading.feast, value)
        return next_such(reading, anchor, value) if source.ahead else value
    spoken = source.spoken or (story.letter and not source.onward) or anchor.index == "document date"
    next_entry = source.onward and story.opens_entry(reading.start)
    ahead, spoken = next_entry or looks_ahead(story.text, reading), next_entry or spoken
    value = pointed(anchor.value, reading, spoken, ahead)
    if source.ahead:
        return next_such(reading, anchor, value)
    if value is not None and offset.unit == "month" and reading.day and not offset.count and not reading.weekday:
        value = _nearer_month(anchor, reading, offset, value)
    if value is None or ahead or offset.count or offset.unit != "month" or not _lies_past(story, reading, value):
        return value
    return pointed(anchor.value, reading._replace(offset=replace(offset, count=-1)), spoken, ahead)


def _weekday_before(story: Story, reading: Reading, offset: Offset) -> bool:
    """Whether a weekday alone is of what had been done before: ``she had found it on the Friday``."""
    alone = reading.weekday is not None and reading.day is None and not offset.count
    if not alone or story.letter or offset.unit == "in-week" or offset.base in ("noun", "document"):
        return False
    return _HAD_BEEN.search(story.text, max(0, reading.start - 90), reading.start) is not None


def _of_several(story: Story, reading: Reading, anchor: Anchor) -> bool:
    """Whether ``that evening`` follows a week, so that it is of none of its days in particular."""
    days = anchor.value.latest - anchor.value.earliest
    return days.days > 1 and _THAT_DAY.match(story.text, reading.start) is not None


def _directed(story: Story, reading: Reading, offset: Offset, source: Source) -> Offset:
    """Which way a weekend or a weekday lies whose words do not say it."""
    if offset.unit == "weekend" and offset.base == "either" and (story.letter or source.spoken):
        return replace(offset, count=1 if looks_ahead(story.text, reading) else -1)
    if offset.count == 1 and reading.part and reading.weekday == source.anchor.value.latest.weekday():
        # ``At ten to two he left. He was not missed until the Sunday evening``: of the day that those hours begin.
        return replace(offset, count=0) if _small_hours(source.anchor) else offset
    if not_tomorrow(story, reading, source.anchor):
        return replace(offset, count=2)
    return replace(offset, count=-1) if _weekday_before(story, reading, offset) else offset


def _of_a_year(story: Story, reading: Reading, offset: Offset, source: Source) -> PartialDate | None:
    """The next or the last such day of a year: which, the clause says where it looks ahead or tells what was done."""
    anchor = source.anchor.value
    if offset.unit != "feast" or offset.base != "either":
        return in_year.value_in_year(reading, offset, anchor)
    # What is said after the feast tells nothing of it: ``I moved in the New Year and had no trouble till May``.
    before = story.text[max(0, reading.start - 160) : reading.start]
    coming = looks_ahead(before, reading._replace(start=len(before), end=len(before)))
    told = not (coming or either_way(story, reading))
    # Of the New Year one speaks before it comes, unless a verb tells that it is over.
    back = (story.letter or source.spoken) and not coming and (told or offset.count < 0)
    value = in_year.value_in_year(reading, replace(offset, count=-1 if back else 1), anchor)
    if told and value is not None and story.document is not None and value.earliest > story.document.latest:
        return in_year.value_in_year(reading, replace(offset, count=-1), anchor)
    return value


def _nearer_month(anchor: Anchor, reading: Reading, offset: Offset, value: PartialDate) -> PartialDate:
    """The day of the next month where the story has come nearer to that: on 31 May, then ``on the 3rd``."""
    day = whole_day(anchor.value)
    if day is None or anchor.value.is_range or value.earliest >= day or anchor.index == "document date":
        return value
    following = pointed(anchor.value, reading._replace(offset=replace(offset, count=1)), False, False)
    if following is None or (following.earliest - day).days >= (day - value.earliest).days // 2:
        return value
    return following


def _lasting_to(value: PartialDate, until: Reading) -> PartialDate:
    """From a day to the next such weekday or day of a month: ``from the Thursday to the Saturday``."""
    last = value.earliest
    while not (last.weekday() == until.weekday if until.day is None else last.day == until.day):
        last += timedelta(days=1)
    return PartialDate(start=value.start, end=PartialDate.of(last.year, last.month, last.day).start, is_range=True)


def _lies_past(story: Story, reading: Reading, value: PartialDate) -> bool:
    """Whether what is told as past would lie ahead of the day of writing."""
    now = story.now(reading.start, written=True)
    if now is None or value.earliest <= now.value.latest:
        return False
    return _WAS.search(story.text, max(0, reading.start - 60), reading.start) is not None


def _after_writing(story: Story, reading: Reading, value: PartialDate) -> bool:
    """Whether what is counted on from the story, and told as past, would come after the day of writing."""
    offset, now = reading.offset, story.document
    if now is None or offset is None or offset.base != "narrative" or offset.count <= 0:
        return False
    return value.earliest > now.latest and _TOLD_AS_PAST.match(story.text, reading.end) is not None


def _sureness(story: Story, reading: Reading, source: Source) -> float:
    """How sure a counted date is: no surer than the one it is counted from, and less so from far away."""
    offset, anchor = reading.offset, source.anchor
    assert offset is not None
    written = anchor.index == "document date" or anchor.start == anchor.end
    near = 0.85 if written or source.spoken or source.plain or reading.start - anchor.end < _NEAR else 0.65
    # ``on the 11th`` needs only the month, and ``the same day`` is the one told last.
    of_month = offset.unit == "month" and bool(reading.day)
    same = offset.unit == "day" and offset.base == "narrative"
    if near < 0.7 and not offset.count and (of_month or same) and reading.start - anchor.end < 3 * _NEAR:
        near = 0.75
    # ``The day after I rang and was told to wait.``: the day after what was told, unless more was to be said.
    near = min(near, 0.75) if reading.weak or of_court(story, anchor, reading.start) else near
    if same and not offset.count and one_of_several(story, reading):
        near = min(near, 0.75)
    if offset.base == "narrative" and offset.count < 0 and CLAUSE_END.search(story.text, anchor.end, reading.start):
        near = min(near, 0.75)
    if (offset.base in ("narrative", "near") or offset.unit == "feast") and (
        unknown_since(story, anchor) or told_since(story, anchor)
    ):
        near = min(near, 0.75)
    if offset.unit == "calendar-week" and offset.count and offset.base == "next" and anchor.value.latest.weekday():
        # ``the week before Christmas``: that up to it, or the one before that in which it falls.
        near = min(near, 0.75)
    if offset.base == "either" and reading.weekday is not None and either_way(story, reading):
        near = min(near, 0.75)
    if anchor.index == "document date" and reading.weekday is not None and may_be_of_story(story, reading, anchor):
        near = min(near, 0.75)
    if offset.unit == "month" and reading.day and not offset.count and anchor.index != "document date":
        day = whole_day(anchor.value)
        near = min(near, 0.75) if day is not None and reading.day < day.day else near
        near = min(near, 0.75) if told_of_other_month(story, reading, anchor) else near
    doubt = (
        source.doubt
        + (0.2 if offset.loose or _of_school(story, reading) else 0.0)
        + (0.1 if either_week(story, reading, anchor) else 0.0)
    )
    return round(min(near, story.sureness(anchor)) - doubt, 2)


def _of_school(story: Story, reading: Reading) -> bool:
    """Whether ``last year`` may be the last year of a school, which ended in the summer."""
    offset = reading.offset
    if offset is None or offset.base != "document" or offset.unit != "year" or reading.month or reading.feast:
        return False
    return _OF_SCHOOL.search(story.text, max(0, reading.start - 300), reading.start + 120) is not None


def _quarterly(story: Story, reading: Reading) -> bool:
    """Whether ``a year ago`` stands in the press beside the results of a quarter, and means that of the year before."""
    offset = reading.offset
    if not story.press or offset is None or (offset.count, offset.unit, offset.noun) != (-1, "year", ""):
        return False
    counted = _YEAR_AGO.match(story.text, reading.start)
    return bool(counted) and told_quarter(story, reading.start) is not None


def _quarter(story: Story, reading: Reading, base: DateExpression) -> DateExpression:
    told = quarter_value(story, reading)
    if told is None:
        return changed(base, method="relative", confidence=0.3, flags=("relative",))
    value, anchor = told
    return changed(base, value=value, method="relative", anchor=anchor.index, confidence=0.7, flags=("relative",))
