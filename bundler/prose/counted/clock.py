"""A time of day that stands alone, put on the day that the text is at."""

from __future__ import annotations

import re
from datetime import timedelta

from bundler.partial_date import PartialDate, Point
from bundler.prose.counted.night import aside_of_clock, hour_told, in_daylight
from bundler.prose.expression import DateExpression
from bundler.prose.patterns.signs import holds
from bundler.prose.reading import Reading
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.counting import whole_day
from bundler.prose.story.story import Story, changed
from bundler.prose.text.sentences import CLAUSE_END

_PAGE = re.compile(r"\b(?:page|p\.)\s?\d+\s?(?:of|/)\s?\d+|\bprinted\b", re.I)
_STOP = re.compile(r"[.;?!][”\"’)]?\s|\n\s")
# ``They worked seven days a week, from 5 am to 7 pm``: of no one day.
_HABIT = re.compile(
    r"\b(?:days|nights|times|hours)\sa\s(?:day|week|month)\b|\b(?:every|each)\s(?:day|night|morning|week\w*)\b"
)
_HABIT_AFTER = re.compile(
    r"\s(?:(?:on\s)?(?:most|every|each|some)\s(?:days?|nights?|mornings?|weekdays?|evenings?)|daily|nightly)\b"
)
# ``The hearing closed at 1.05 pm``, in its minutes: on the day of the meeting.
_OF_MEETING = re.compile(
    r"\b(?:meeting|hearing|(?:sub-?)?committee|panel|board|council|session|conference|chair|members)\b[^.;]{0,40}\b(?:closed|ended|opened|started"
    r"|began|adjourned|resumed|retired|reconvened|rose|returned|came\sback|finished|concluded)\b[^.;]*\Z",
    re.I,
)
# ``at 22.15 on the night in question``: of a day that was told of somewhere else.
_IN_QUESTION = re.compile(
    r"(?:[^.;\n]|\.(?=\d)|\n(?!\n)){0,40}\b(?:of|on|that)\s(?:the\s)?(?:night|day|evening|morning|afternoon|date)\s(?:in\squestion|concerned)\b"
)
_HABIT_SIGNS = ("s a ", "every", "each")
_CLAUSE = re.compile(r"[.,;:?!\n]|\b(?:and|but|when|then|before|after|to|until|till)\b")
# ``The custody record shows that you were seen at 11.15``
_SHOWN = re.compile(
    r"\b(?:records?|logs?|notes?|sheets?|footage|CCTV|entry|entries|form)\s(?:also\s)?(?:shows?|records?|states?|says?|notes?)\b",
    re.I,
)
_DATE_TIME = re.compile(r"\bdate(?:\s?(?:/|and|&)\s?time)?\s?:\s*\Z", re.I)
_NEAR = 1200
# In letters: so near below a field a time is of its day.
_FIELD = 160
_LONGEST_FOOT = 160
_BESIDE = 60
# A time without a day, and one whose half of the day only the times told before it tell.
_UNSETTLED, _HALF_CHOSEN, _BY_DAYLIGHT = 0.3, 0.7, 0.55
_OF_LOG = 0.85


def clock(story: Story, reading: Reading, base: DateExpression) -> DateExpression:
    """Give `base` the day last told beside its time; it keeps no value where none stands near.

    Where only the half of the day is not told it has none either, and its anchor is the day.
    """
    last = _told_at(story, reading)
    if last is None or reading.start - last.end > _NEAR or _footer(story.text, reading) or _of_another(story, reading):
        return changed(base, confidence=_UNSETTLED)
    if _IN_QUESTION.match(story.text, reading.end) or _shown_elsewhere(story, last, reading):
        return changed(base, confidence=_UNSETTLED)
    if _HABIT_AFTER.match(story.text, reading.end) or _each_day(
        story.text[max(0, reading.start - 160) : reading.start]
    ):
        return changed(base, confidence=_UNSETTLED)
    point = _day_of(story, last, reading.time or "")
    told_hour = hour_told(story, last, reading)
    guessed = told_hour is None and reading.weak and reading.until is not None
    told_hour = in_daylight(story.text, reading) if guessed else told_hour
    if point is None or told_hour is None:
        known = point is not None and reading.time != "00:00"
        return changed(base, confidence=_UNSETTLED, anchor=last.index if known else "")
    value = _at(point, *told_hour)
    if reading.until is not None and reading.until.time:
        value = _lasting(value, _next_half(value, reading.until))
    return changed(
        base,
        value=value,
        method="inferred",
        anchor=last.index,
        confidence=min(_sureness(story, last, reading), _BY_DAYLIGHT if guessed else 1.0),
        flags=("relative",),
    )


def _sureness(story: Story, last: Anchor, reading: Reading) -> float:
    """How sure the day of a time is; in a log, whose entries follow each other, surer than in a story."""
    if story.opens_entry(reading.start):
        return _OF_LOG
    near = 0.78 if reading.start - last.end < _NEAR / 2 else 0.6
    return min(near, _HALF_CHOSEN if reading.weak else 1.0, story.sureness(last))


def at_hours(point: Point, reading: Reading) -> PartialDate:
    """The day of `point` with the time of `reading`, or with both where it runs from one to another."""
    value = _at(point, reading.time or "", 0)
    return _lasting(value, reading.until.time) if reading.until is not None and reading.until.time else value


def _at(point: Point, time: str, days: int) -> PartialDate:
    """The time on the day of `point`, or so many days after it."""
    day = point.earliest + timedelta(days=days)
    return PartialDate(start=Point(year=day.year, month=day.month, day=day.day, time=time))


def _lasting(value: PartialDate, until: str) -> PartialDate:
    """From a time until another, which is of the next day where it would lie before the first."""
    first = value.start
    assert first is not None
    last = _at(first, until, int(until < (first.time or ""))).start
    return PartialDate(start=first, end=last, is_range=True)


def _next_half(first: PartialDate, until: Reading) -> str:
    """The time until which something lasted; where nothing says of which half of the day, the next such hour."""
    time, start = until.time or "", first.start
    if not until.weak or start is None or start.time is None:
        return time
    later = f"{(int(time[:2]) + 12) % 24:02d}{time[2:]}"
    first_after, other = sorted((time, later))
    return first_after if first_after > start.time or other <= start.time else other


def _told_at(story: Story, reading: Reading) -> Anchor | None:
    """The date on whose day a time is told: that beside it, that of its entry, or the last of the story."""
    told = story.results[-1] if story.results and not aside_of_clock(story, len(story.results) - 1) else None
    if told is not None and told.value is not None and whole_day(told.value) and _same_sentence(story, told, reading):
        return Anchor(index=len(story.results) - 1, value=told.value, start=told.start, end=told.end)
    if story.minuted and _OF_MEETING.search(
        CLAUSE_END.split(story.text[max(0, reading.start - 90) : reading.start])[-1]
    ):
        return story.now(reading.start)
    return story.entry(reading.start) or _field_above(story, reading) or story.last()


def _field_above(story: Story, reading: Reading) -> Anchor | None:
    """The day of a form’s ``Date/time:``, though the form was filled in after the day of its paper."""
    told = story.results[-1] if story.results else None
    if told is None or told.value is None or told.method != "explicit" or whole_day(told.value) is None:
        return None
    before = story.text[max(0, told.start - 40) : told.start]
    if reading.start - told.end > _FIELD or not _DATE_TIME.search(before):
        return None
    return Anchor(index=len(story.results) - 1, value=told.value, start=told.start, end=told.end)


def _shown_elsewhere(story: Story, last: Anchor, reading: Reading) -> bool:
    """Whether a record shows the hour, which is of the day that it was kept and of none in the paragraph above."""
    before = CLAUSE_END.split(story.text[max(0, reading.start - 120) : reading.start])[-1]
    return _SHOWN.search(before) is not None and "\n\n" in story.text[last.end : reading.start]


def _each_day(before: str) -> bool:
    """Whether the sentence before a time tells of every day: the time is of no one of them."""
    return holds(before, _HABIT_SIGNS) and bool(_HABIT.search(CLAUSE_END.split(before)[-1]))


def _footer(text: str, reading: Reading) -> bool:
    """Whether a time stands on the line of a page number: the time of printing, of nothing told."""
    low, high = max(0, reading.start - _LONGEST_FOOT), reading.end + _LONGEST_FOOT
    line = text[low : reading.start].rpartition("\n")[2] + text[reading.start : high].partition("\n")[0]
    return len(line) < _LONGEST_FOOT and bool(_PAGE.search(line))


def _of_another(story: Story, reading: Reading) -> bool:
    """Whether the words go on to the day of the time: ``at 6 a.m. near the house ten days before the murder``."""
    index = len(story.results) + 1
    if index >= len(story.readings):
        return False
    following = story.readings[index]
    day = following.offset is not None and following.offset.unit in ("day", "week") and following.offset.count
    gap = story.text[reading.end : following.start]
    return bool(day) and len(gap) < 40 and not _CLAUSE.search(gap)


def _same_sentence(story: Story, told: DateExpression, reading: Reading) -> bool:
    gap = story.text[told.end : reading.start]
    return len(gap) < _BESIDE and not _STOP.search(gap)


def _day_of(story: Story, anchor: Anchor, time: str) -> Point | None:
    """The day on which a time falls: of a night, the first evening or the morning after; of no vaguer value any."""
    first, last = anchor.value.start, anchor.value.end
    if first is None or not first.day:
        return None
    if not anchor.value.is_range:
        return first
    # Two times, of one day or of one night.
    if last is not None and first.time and last.time:
        return last if last.earliest > first.earliest and time <= last.time else first
    if "night" not in story.text[max(0, anchor.start - 16) : anchor.end].lower():
        return None
    return last if time < "12" else first
