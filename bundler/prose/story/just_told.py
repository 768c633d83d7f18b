"""What ``that day``, ``that date``, ``that year`` and ``the day before that`` mean: what was told right before."""

from __future__ import annotations

import re

from bundler.partial_date import Precision
from bundler.prose.reading import Offset, Reading
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.counting import whole_day
from bundler.prose.story.story import Story, names_thing
from bundler.prose.tenses.any_time import of_any_time
from bundler.prose.text.quotations import quotation_at
from bundler.prose.text.sentences import FULL_STOP, STOP

_THAT_DATE = re.compile(r"(?:(?:that|this)\s+(?:same\s+)?|the\s+(?:latter|last[-–]mentioned)\s+)(?:date|day)", re.I)
# ``the day before that``, ``two Fridays after that``
_AFTER_THAT = re.compile(r"\A(?:.{0,3}\b(?:that|this)\b.{0,6}|.{5}\sthat\b.?)\Z", re.S)
_THAT_YEAR = re.compile(r"\b(?:that|the\s+same)\s+(?P<unit>year|month)\Z", re.I)
_THAT_DAY = re.compile(
    r"(?:(?:[\w.:]+\s){0,3}that|the\s+same)\s+(?:very\s+)?(?:day|night|evening|morning|afternoon)\b(?!\s+as\b)", re.I
)
_THAT = re.compile(r"[Tt]hat\s")
# ``On 10 April, that is within 14 days of that date``: of another than the one on which it was done.
_COUNTED_TO = re.compile(r"\b(?:days?|weeks?|months?|years?)\s+(?:of|after|before|from|prior\s+to)\s+\Z")
_ON = re.compile(r"\b[Oo]n\s\Z")
# In letters, what is quoted left out: from further away nothing was told right before.
NEAR = 400


def pointed_at(story: Story, reading: Reading, offset: Offset) -> Anchor | None:
    """The day or year just told that the words point to: ``that day``, ``that year``, ``the day before that``."""
    if _THAT_DATE.fullmatch(story.text, reading.start, reading.end):
        said = _just_told(story, reading)
        if said is not None:
            return said
    that = _THAT_YEAR.search(story.text, reading.start, reading.end)
    if that is not None:
        said = _just_told_in(story, reading, that["unit"].lower())
        if said is not None:
            return said
    if offset.base != "narrative":
        return None
    if reading.month and not offset.count and _THAT.match(story.text, reading.start):
        said = _part_of_year_told(story, reading)
        if said is not None:
            return said
    if offset.unit == "in-year":
        return _just_told_in(story, reading, "year")
    if offset.count and _AFTER_THAT.search(story.text[reading.end - 5 : reading.end + 6]):
        return _only_just(story, reading)
    return None


def _just_told(story: Story, reading: Reading) -> Anchor | None:
    """The day that ``that date`` means: the last whole one named near, whatever it is the date of but a birth.

    One mentioned in passing (``the incident of the previous evening``) is passed over, and so is a quoted one where
    the words stand outside the quotation.
    """
    inside = quotation_at(story.quotations, reading.start)
    other = bool(_COUNTED_TO.search(story.text, max(0, reading.start - 40), reading.start))
    kept = {anchor.index for anchor in story.anchors[-8:]}
    for index in range(len(story.results) - 1, max(-1, len(story.results) - 7), -1):
        told = story.results[index]
        if story.apart(told.end, reading.start) > NEAR:
            return None
        if told.value is None or told.role == "birth" or whole_day(told.value) is None:
            continue
        if other and not STOP.search(story.text, told.end, reading.start):
            continue
        passing = told.method == "relative" and index not in kept and not _on_it(story, index, reading)
        if passing or names_thing(story.text, told):
            continue
        if inside is None and quotation_at(story.quotations, told.start) is not None:
            continue
        return Anchor(index=index, value=told.value, start=told.start, end=told.end)
    return None


def _on_it(story: Story, index: int, reading: Reading) -> bool:
    """Whether the date told last is a day on which something was done: ``vacated on the Friday before … that day``."""
    told = story.results[index]
    last = index == len(story.results) - 1 and story.apart(told.end, reading.start) < NEAR // 2
    return last and _ON.search(story.text, max(0, told.start - 4), told.start) is not None


def _part_of_year_told(story: Story, reading: Reading) -> Anchor | None:
    """The season, month or year told last, whose year ``that May`` has, though the story did not go on from it."""
    told = story.results[-1] if story.results else None
    point = told.value.start if told is not None and told.value is not None and not told.value.is_range else None
    if told is None or told.value is None or point is None or point.day or told.role != "event":
        return None
    if story.apart(told.end, reading.start) > NEAR // 2 or "\n\n" in story.text[told.end : reading.start]:
        return None
    return Anchor(index=len(story.results) - 1, value=told.value, start=told.start, end=told.end)


def month_of_that_day(story: Story, reading: Reading, offset: Offset) -> Anchor | None:
    """The month or the season that the story has just come to, of which ``that night`` is, though of no known day."""
    same = (offset.base, offset.unit, offset.count) == ("narrative", "day", 0)
    if not same or not _THAT_DAY.match(story.text, reading.start):
        return None
    told = _part_of_year_told(story, reading)
    if told is None or told.value.precision not in (Precision.MONTH, Precision.SEASON):
        return None
    if not story.anchors or story.anchors[-1].index != told.index or of_any_time(story.text, reading):
        return None
    # After a day of the story a month before it is told in passing, and the night is that of the day.
    days = [one for one in story.anchors[-4:-1] if story.apart(one.end, told.start) < NEAR]
    return None if any(one.value.earliest > told.value.latest for one in days) else told


def _only_just(story: Story, reading: Reading) -> Anchor | None:
    """The day told last, near and whole, which ``the day before that`` is counted from though the story left it."""
    told = story.results[-1] if story.results else None
    if told is None or told.value is None or told.role in ("birth", "authority") or whole_day(told.value) is None:
        return None
    if told.confidence < 0.6 or story.apart(told.end, reading.start) > NEAR:
        return None
    return Anchor(index=len(story.results) - 1, value=told.value, start=told.start, end=told.end)


def _just_told_in(story: Story, reading: Reading, unit: str) -> Anchor | None:
    """The year or month that ``that year`` means: the one named last in the same sentence, though in passing."""
    for index in range(len(story.results) - 1, max(-1, len(story.results) - 4), -1):
        told = story.results[index]
        if reading.start - told.end > 200 or FULL_STOP.search(story.text, told.end, reading.start):
            return None
        point = told.value.start if told.value is not None and not told.value.is_range else None
        if point is None or told.role == "authority" or (unit == "month" and not point.month):
            continue
        assert told.value is not None
        return Anchor(index=index, value=told.value, start=told.start, end=told.end)
    return None
