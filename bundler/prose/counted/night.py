"""Hours told one after another: which half of the day one means, and when a night goes past midnight."""

from __future__ import annotations

import re

from bundler.partial_date import Point
from bundler.prose.counted.hour_of_doing import after_all_night, half_by_doing
from bundler.prose.expression import DateExpression
from bundler.prose.reading import Reading
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.counting import whole_day
from bundler.prose.story.story import Story
from bundler.prose.text.sentences import CLAUSE_END

_EVENING, _MORNING, _NOON, _SMALL_HOURS, _HALF_DAY = 17 * 60, 7 * 60, 12 * 60, 5 * 60, 12 * 60
_DAY = 24 * 60
_NEAR = 1200
# ``He had been seen at 6 am``: told out of turn.
_BEFORE_THAT = re.compile(r"\b(?:had|earlier|previous\w*|before|that\smorning)\b[^.;]*\Z")
# ``He was there until 8 am``: what lasted ended after it began.
_TILL = re.compile(r"\b(?:until|till|to)\s(?:about\s)?\Z", re.I)
_AFTER_NOON = re.compile(r"(?:1[3-9]|2[0-3])[.:]\d\d")
_PART = re.compile(
    r"\b(?P<night>night|small\shours)|(?P<evening>evening|afternoon|tonight)|(?P<morning>morning)\b", re.I
)
_FUTURE = re.compile(r"\b(?:will|due|until|till|by|to\sbe|next|booked|shall)\b[^.;\n]*\Z", re.I)
# ``There had been noise since nine``, ``due off at seven``: the clock of the story stays where it was.
_NOT_THE_STORY_S = re.compile(
    r"\b(?:since|until|till|due\s(?:off|back|out|home|in|to\s\w+)\s(?:at|by))\s(?:about\s|around\s|gone\s|just\s\w+\s)?\Z",
    re.I,
)
_SINCE = re.compile(r"\bsince\s(?:about\s|around\s|just\s\w+\s)?\Z", re.I)
# What lasted so long is a turn of duty, within which the story goes on from its beginning.
_TURN = 6 * 60
# So far back, in minutes, lies what is told out of turn rather than told of the other half of the day.
_SHORTLY = 3 * 60
_NIGHTLY = re.compile(
    r"\b(?:night|nights|evening|woke|awake|asleep|slept|bed|dark|pub|club|bar|party|drinking|drunk|out)\b", re.I
)
# An hour whose half of the day no word and no nought before it tells.
_HALFLESS = re.compile(r"[1-9]\d?\.\d\d")


def hour_told(story: Story, last: Anchor, reading: Reading) -> tuple[str, int] | None:
    """The time of `reading`, told on the day of `last`, and how many days after that day it falls.

    None where nothing says which half of the day is meant, or on which side of midnight.
    """
    if reading.time is None:
        return None
    minute = _minutes(reading.time)
    before = _hour_before(story, last, reading)
    since = _part_since(story, last, reading) if before is not None and reading.weak else None
    if since is not None:
        return _of_part(story, since, reading, minute)
    midnight = reading.time == "00:00" and not reading.weak
    if (
        before is not None
        and before < _SMALL_HOURS
        and minute >= _EVENING
        and _of_the_night_before(story, last, reading)
    ):
        return reading.time, -1
    if before is None:
        return None if midnight else _of_part(story, last, reading, minute)
    if reading.weak:
        return _next_or_last(story, reading, minute, before)
    if midnight:
        till = _TILL.search(story.text, max(0, reading.start - 14), reading.start)
        late = before >= _EVENING or (till and before >= _SMALL_HOURS)
        return (reading.time, 1) if late else (reading.time, 0) if before < _SMALL_HOURS else None
    past_twelve = _NOON <= minute < _NOON + 60 and (before >= _EVENING or before < _SMALL_HOURS)
    if past_twelve and _halfless(story, reading):
        minute -= _HALF_DAY
    elif minute < _HALF_DAY and _halfless(story, reading):
        same_half = abs(minute // 60 - before // 60) <= abs(minute // 60 + 12 - before // 60)
        minute += 0 if same_half or (before >= _EVENING and minute < _SMALL_HOURS) else _HALF_DAY
    if minute < before and before >= _EVENING and minute < _latest(story, reading) and not _out_of_turn(story, reading):
        minute += _DAY
    return _written(minute)


def _next_or_last(story: Story, reading: Reading, minute: int, before: int) -> tuple[str, int] | None:
    """The next such hour after the one told last; the last before it, of what began or was done by then."""
    each = [minute + half * _HALF_DAY for half in range(-2, 3)]
    if _written_up_at(story, reading, before):
        return _written(max(one for one in each if one <= before))
    following, last = min(one for one in each if one >= before), max(one for one in each if one <= before)
    if _SINCE.search(story.text, max(0, reading.start - 24), reading.start):
        return _written(last)
    if _out_of_turn(story, reading) and before - last < _SHORTLY < following - before:
        return _written(last)
    return _written(following) if following - before <= _HALF_DAY else None


def _written_up_at(story: Story, reading: Reading, before: int) -> bool:
    """Whether the hour told last is that at which an entry of a log was written, of what had been by then."""
    entry = story.entry(reading.start)
    point = entry.value.start if entry is not None and not story.opens_entry(reading.start) else None
    if point is None or point.time is None or _minutes(point.time) != before:
        return False
    return not _FUTURE.search(story.text, max(0, reading.start - 60), reading.start)


def aside_of_clock(story: Story, index: int) -> bool:
    """Whether a bare hour only tells since or until when something was: the story does not go on from it."""
    told = story.readings[index]
    before = max(0, told.start - 30)
    return told.weak and bool(told.time) and _NOT_THE_STORY_S.search(story.text, before, told.start) is not None


def in_daylight(text: str, reading: Reading) -> tuple[str, int] | None:
    """A guess at when hours began whose half of the day nothing tells: between seven and seven, but not of a night."""
    minute = _minutes(reading.time or "00:00")
    if _NIGHTLY.search(text, max(0, reading.start - 160), reading.start):
        return None
    return _written(minute + (_HALF_DAY if minute < _MORNING else 0))


def _hour_before(story: Story, last: Anchor, reading: Reading) -> int | None:
    """The time told last on the day of `last`, in minutes after midnight."""
    day = whole_day(last.value)
    for index in range(len(story.results) - 1, max(-1, len(story.results) - 7), -1):
        told = story.results[index]
        point = _moment_of(told)
        if reading.start - told.end > _NEAR:
            return None
        if aside_of_clock(story, index):
            continue
        if point is not None and point.time and point.earliest == day:
            return _minutes(point.time)
    return None


def _moment_of(told: DateExpression) -> Point | None:
    """When the story goes on from a date: from its end, or from the beginning of a turn of duty."""
    first, last = (told.value.start, told.value.end) if told.value is not None else (None, None)
    if first is None or last is None or not (first.time and last.time):
        return last or first
    days = (last.earliest - first.earliest).days
    return first if days * _DAY + _minutes(last.time) - _minutes(first.time) >= _TURN else last


def _part_since(story: Story, last: Anchor, reading: Reading) -> Anchor | None:
    """The part of the day told since any hour was: ``at 9 pm … he had drunk since that afternoon … at six``."""
    told = story.results[-1] if story.results else None
    if told is None or told.value is None or reading.start - told.end > _NEAR or "T" in told.edtf:
        return None
    if whole_day(told.value) != whole_day(last.value) or not _PART.search(told.words):
        return None
    return Anchor(index=len(story.results) - 1, value=told.value, start=told.start, end=told.end)


def _of_part(story: Story, last: Anchor, reading: Reading, minute: int) -> tuple[str, int] | None:
    """The time by the part of the day that the words of the day tell: ``on the night of 3 May … at half past one``."""
    if reading.weak and after_all_night(story.text, last.end, reading.start, minute):
        return _written(minute + _DAY)
    feast = isinstance(last.index, int) and story.readings[last.index].feast
    # That of an entry of a log reaches to the words that are counted from it.
    end = story.results[last.index].end if isinstance(last.index, int) and last.index < len(story.results) else last.end
    own = None if feast else _PART.search(story.text, last.start, end + 9)
    part = own if own or feast else _PART.search(story.text, max(0, last.start - 14), end)
    small = minute < (_SMALL_HOURS if reading.weak else _MORNING)
    if part is None or last.value.is_range:
        # ``They came at 4.20``, of a day of which no hour was told before.
        either = reading.weak or (minute < _MORNING and _halfless(story, reading))
        told = _by_doing(story, last, reading, minute) if either else minute
        return None if told is None else _written(told)
    if part["night"]:
        late = small and "small" not in part["night"].lower()
        return _written(minute + (_DAY if late else _HALF_DAY if reading.weak and not small else 0))
    if reading.weak:
        return _written(minute + (_HALF_DAY if part["evening"] else 0))
    # ``On the evening of the 14th he went out. He came in at four in the morning``
    past_midnight = part["evening"] and minute < _SMALL_HOURS and not _halfless(story, reading)
    return _written(minute + (_DAY if past_midnight else 0))


def _by_doing(story: Story, last: Anchor, reading: Reading, minute: int) -> int | None:
    """The minute by what was done then; none where an hour that nothing settled was told since the day of `last`."""
    since = (told for told in story.results[-4:] if told.start >= last.end)
    if any(told.kind == "time" and told.value is None for told in since):
        return None
    return half_by_doing(story.text, reading.start, reading.end, minute)


def _of_the_night_before(story: Story, last: Anchor, reading: Reading) -> bool:
    """Whether an evening hour is told in an entry of a log that was written in the small hours after it."""
    entry = story.entry(reading.start)
    if entry is None or entry.index != last.index or story.opens_entry(reading.start):
        return False
    point = last.value.start
    return (
        point is not None
        and point.time is not None
        and not _FUTURE.search(story.text, max(0, reading.start - 60), reading.start)
    )


def _halfless(story: Story, reading: Reading) -> bool:
    """Whether nothing says which half of the day is meant, in a text whose hours do not run to 24."""
    if not _HALFLESS.fullmatch(story.text, reading.start, reading.end):
        return False
    return not any(_AFTER_NOON.match(told.words) for told in story.results[-4:])


def _latest(story: Story, reading: Reading) -> int:
    """The hour before which a time told after one of the evening is of the next day; in a log any is."""
    if story.opens_entry(reading.start):
        return _DAY
    return _NOON if _TILL.search(story.text, max(0, reading.start - 14), reading.start) else _MORNING


def _out_of_turn(story: Story, reading: Reading) -> bool:
    """Whether the clause tells of a time before those told last."""
    before = CLAUSE_END.split(story.text[max(0, reading.start - 120) : reading.start])[-1]
    return _BEFORE_THAT.search(before) is not None


def _minutes(time: str) -> int:
    return int(time[:2]) * 60 + int(time[3:5])


def _written(minute: int) -> tuple[str, int]:
    days, rest = divmod(minute, _DAY)
    return f"{rest // 60:02d}:{rest % 60:02d}", days
