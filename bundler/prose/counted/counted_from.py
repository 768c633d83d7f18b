"""Counted from: the date from which a relative one is counted, by its words and by where it stands."""

from __future__ import annotations

import re

from bundler.prose.counted.apposition import value_told
from bundler.prose.counted.source import Source, plain
from bundler.prose.counted.speech import of_sentence, of_speech
from bundler.prose.counted.still_to_come import day_to_come
from bundler.prose.reading import Offset, Reading
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.just_told import month_of_that_day, pointed_at
from bundler.prose.story.named_event import Dated, birth_of, date_of_thing, fits_a_date_of_thing
from bundler.prose.story.narrative import narrative
from bundler.prose.story.story import Story
from bundler.prose.text.sentences import STOP

# ``two days before he left hospital on 3 March``: nothing parts the thing from its date.
_DATED_THING = re.compile(
    r"(?:\s(?!(?:and|but|or|which|who|when|while|that|because|if|until|said|told)\b)[\w’'()-]{1,24}){1,8}?"
    r"\s(?:on|of|in|dated|at|for)(?:\s(?:about|around|or\sabout|the))?\s",
    re.I,
)
_BESIDE = 60


def counted_from(story: Story, index: int, reading: Reading) -> Source | None:
    """Give the date from which `reading` is counted; None where the text gives none."""
    offset = reading.offset
    assert offset is not None
    if offset.base == "next":
        return plain(_next(story, index))
    above = _of_entry_above(story, reading)
    if above is not None:
        return above
    said = pointed_at(story, reading, offset) or month_of_that_day(story, reading, offset)
    if said is not None:
        return plain(said)
    if offset.base == "birth":
        return _dated(birth_of(story, reading))
    if offset.base in ("noun", "named"):
        return _of_noun(story, index, reading, offset)
    if offset.base in ("document", "either"):
        return of_sentence(story, reading, offset) or of_speech(story, reading, offset)
    coming = day_to_come(story, reading)
    if coming is not None:
        return Source(anchor=coming, ahead=True)
    month = _same_time_told(story, reading) or _month_told(story, index, reading, offset)
    return plain(month or narrative(story, reading))


def _of_noun(story: Story, index: int, reading: Reading, offset: Offset) -> Source | None:
    """The date of the thing named: the one that stands right after it, else the one that the text gives it."""
    dated = _thing_dated(story, index, reading)
    if dated is not None:
        return Source(anchor=fits_a_date_of_thing(story, index, reading, offset, dated.value) or dated)
    thing = date_of_thing(story, index, reading, offset)
    if thing is not None and offset.unit == "exact-year" and _is_anniversary(story.text, thing.anchor):
        return None
    return _dated(thing)


def _is_anniversary(text: str, anchor: Anchor) -> bool:
    """Whether a date is itself told as an anniversary, and not as that of the thing."""
    before = STOP.split(text[max(0, anchor.start - _BESIDE) : anchor.start])[-1]
    return "anniversar" in before + STOP.split(text[anchor.end : anchor.end + _BESIDE])[0]


def _dated(thing: Dated | None) -> Source | None:
    return Source(anchor=thing.anchor, doubt=thing.doubt, plain=thing.plain) if thing is not None else None


def _thing_dated(story: Story, index: int, reading: Reading) -> Anchor | None:
    """The date that stands right after the thing: ``after his release on 4 March``.

    Of ``four days after discharge on 3 December he died`` it is that of the death, which the count itself then shows.
    """
    if index + 1 >= len(story.readings):
        return None
    gap = story.text[reading.end : story.readings[index + 1].start]
    return _next(story, index) if len(gap) < 90 and _DATED_THING.fullmatch(gap) else None


def _of_entry_above(story: Story, reading: Reading) -> Source | None:
    """The entry of a log above one that a weekday or a day of the month opens: ``6 May: …``, ``Tues: …``."""
    if (reading.weekday is None and reading.day is None) or not story.opens_entry(reading.start):
        return None
    entry = story.entry(reading.start)
    return Source(anchor=entry, onward=True) if entry is not None else None


def _same_time_told(story: Story, reading: Reading) -> Anchor | None:
    """The day told in full with that day of the month and that time: ``17/08/2022 20:40``, then ``the 17th``."""
    if not (reading.day and reading.time):
        return None
    for index in range(len(story.results) - 1, -1, -1):
        told = story.results[index]
        point = told.value.start if told.value is not None and told.method == "explicit" else None
        if point is not None and told.value is not None and (point.day, point.time) == (reading.day, reading.time):
            return Anchor(index=index, value=told.value, start=told.start, end=told.end)
    return None


def _month_told(story: Story, index: int, reading: Reading, offset: Offset) -> Anchor | None:
    """The month right before ``on the 14th``: ``In March 2014, on the 14th``."""
    if not (reading.day and offset.unit == "month" and not offset.count and story.results):
        return None
    told = story.results[-1]
    month = told.value.start if told.value and not told.value.is_range else None
    if told.value is None or month is None or not month.month or month.day:
        return None
    if story.text[told.end : reading.start].strip(" ,") != "on the":
        return None
    return Anchor(index=index - 1, value=told.value, start=told.start, end=told.end)


def _next(story: Story, index: int) -> Anchor | None:
    """The date that stands next in the text, its year carried from the story where it states none."""
    if index + 1 >= len(story.readings):
        return None
    following = story.readings[index + 1]
    if following.offset is not None and index + 1 < len(story.results):
        told = story.results[index + 1]
        return Anchor(index=index + 1, value=told.value, start=told.start, end=told.end) if told.value else None
    if not following.is_calendar or following.offset is not None:
        return None
    value = value_told(story, index + 1)
    return Anchor(index=index + 1, value=value, start=following.start, end=following.end) if value else None
