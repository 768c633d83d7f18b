"""A time of day that stands alone, put on the day that the text is at."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bundler.partial_date import PartialDate, Point
from bundler.prose.anchors import Anchor
from bundler.prose.counting import whole_day
from bundler.prose.expression import DateExpression
from bundler.prose.reading import Reading
from bundler.prose.sentences import CLAUSE_END
from bundler.prose.signs import holds
from bundler.prose.story import Story, changed

_PAGE = re.compile(r"\b(?:page|p\.)\s?\d+\s?(?:of|/)\s?\d+|\bprinted\b", re.I)
_STOP = re.compile(r"[.;\n]\s")
# ``They worked seven days a week, from 5 am to 7 pm``: of no one day.
_HABIT = re.compile(
    r"\b(?:days|nights|times|hours)\sa\s(?:day|week|month)\b|\b(?:every|each)\s(?:day|night|morning|week\w*)\b"
)
_HABIT_AFTER = re.compile(
    r"\s(?:(?:on\s)?(?:most|every|each|some)\s(?:days?|nights?|mornings?|weekdays?|evenings?)|daily|nightly)\b"
)
_HABIT_SIGNS = ("s a ", "every", "each")
_CLAUSE = re.compile(r"[.,;:?!\n]|\b(?:and|but|when|then|before|after|to|until|till)\b")
_NEAR = 1200
_LONGEST_FOOT = 160
_HALFLESS = re.compile(r"[1-9]\d?\.\d\d")
_AFTER_NOON = re.compile(r"(?:1[3-9]|2[0-3])[.:]\d\d")
# A time between midnight and seven, told after one in the evening, is of the night that follows it.
_EVENING, _MORNING, _NOON = "18", "07", "12"
_TILL = re.compile(r"\b(?:until|till|to)\s(?:about\s)?\Z", re.I)
_BACK = re.compile(r"\b(?:earlier|had|before|previous\w*|that\smorning)\b")


def clock(story: Story, reading: Reading, base: DateExpression) -> DateExpression:
    """Give `base` the day last told beside its time; it keeps no value where none stands near."""
    told = story.results[-1] if story.results else None
    if told is not None and told.value is not None and whole_day(told.value) and _same_sentence(story, told, reading):
        last: Anchor | None = Anchor(index=len(story.results) - 1, value=told.value, start=told.start, end=told.end)
    else:
        last = story.last()
    if last is None or reading.start - last.end > _NEAR or _footer(story.text, reading) or _of_another(story, reading):
        return base
    if _HABIT_AFTER.match(story.text, reading.end) or _each_day(
        story.text[max(0, reading.start - 160) : reading.start]
    ):
        return base
    point = _day_of(story, last, reading.time or "")
    # Midnight ends one day and begins the next: which one, no day told before says.
    if point is None or reading.time == "00:00":
        return base
    time = _half_told(story, base.words, reading.time or "")
    if _past_midnight(story, reading, point, time):
        point = _day_after(point)
    value = PartialDate(start=Point(year=point.year, month=point.month, day=point.day, time=time))
    return changed(
        base,
        value=value,
        method="inferred",
        anchor=last.index,
        confidence=0.78 if reading.start - last.end < _NEAR / 2 else 0.6,
        flags=("relative",),
    )


def _each_day(before: str) -> bool:
    """Whether the sentence before a time tells of every day: the time is of no one of them."""
    return holds(before, _HABIT_SIGNS) and bool(_HABIT.search(CLAUSE_END.split(before)[-1]))


def _half_told(story: Story, words: str, time: str) -> str:
    """A time that says neither morning nor afternoon, taken to the half of the day of the last time told."""
    last = next((told.value.start for told in reversed(story.results[-4:]) if told.value and told.value.start), None)
    if last is None or last.time is None or time >= "12" or not _HALFLESS.fullmatch(words):
        return time
    if any(_AFTER_NOON.match(told.words) for told in story.results[-4:]):
        return time
    later = f"{int(time[:2]) + 12:02d}{time[2:]}"
    hour = int(last.time[:2])
    return min(time, later, key=lambda each: abs(int(each[:2]) - hour))


def _past_midnight(story: Story, reading: Reading, point: Point, time: str) -> bool:
    """Whether the story has come to the next day: ``finished at 23:35 and was asleep by 00:30``."""
    told = next(
        (each for each in reversed(story.results[-4:]) if each.value and each.value.start and each.value.start.time),
        None,
    )
    if told is None or told.value is None or told.value.start is None or story.letter:
        return False
    lasted = _TILL.search(story.text[max(0, reading.start - 14) : reading.start])
    if time >= (_NOON if lasted else _MORNING):
        return False
    before = told.value.start
    if (before.year, before.month, before.day) != (point.year, point.month, point.day) or (
        before.time or ""
    ) < _EVENING:
        return False
    if told.role != "event" or reading.start - told.end > _NEAR:
        return False
    return not _BACK.search(CLAUSE_END.split(story.text[max(0, reading.start - 120) : reading.start])[-1])


def _day_after(point: Point) -> Point:
    following = date(point.year, point.month or 1, point.day or 1) + timedelta(days=1)
    return Point(year=following.year, month=following.month, day=following.day)


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
    return len(gap) < 40 and not _STOP.search(gap)


def _day_of(story: Story, anchor: Anchor, time: str) -> Point | None:
    """The day on which a time falls: of a night, the first evening or the morning after; of no vaguer value any."""
    first, last = anchor.value.start, anchor.value.end
    if first is None or not first.day:
        return None
    if not anchor.value.is_range:
        return first
    if "night" not in story.text[max(0, anchor.start - 16) : anchor.end].lower():
        return None
    return last if time < "12" else first
