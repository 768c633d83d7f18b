"""Apposition: the date beside a relative one that says it in full: ``two days later, on 23 September 2020``."""

from __future__ import annotations

import re
from itertools import pairwise

from bundler.partial_date import PartialDate
from bundler.prose.reading import Reading
from bundler.prose.story.counting import value_of, whole_day
from bundler.prose.story.story import Story
from bundler.prose.text.sentences import PART_END
from bundler.prose.years.chosen import Round, round_of, year_for

_BESIDE = re.compile(
    r"(?=.)(?:,\s?)?(?:[(\[]|[–—-])?(?:(?:on|in)|namely(?:,?\son)?|that\sis(?:\sto\ssay)?,?|being|i\.?e\.?,?(?:\son)?"
    r"|which\swas|(?:early|late)\s(?:in\sthe\s)?(?:morning|afternoon|evening)\s(?:on|of))?(?:\s?the)?",
    re.I,
)
_MONTHLY = re.compile(r"in(?:\s(?:about|around|early|mid|late))?|,\s?(?:in|by)(?:\s(?:early|mid|late))?", re.I)
_BEFORE = re.compile(r"\s?(?:,|\(|[–—-]|,?\s(?:which|that)\s(?:is|was)|,\s?(?:being|i\.?e\.?,?|that\sis,?))\s?", re.I)
# ``He passed his test in May 2023. This was five months before the collision.``
_THIS_WAS = re.compile(r"(?:\A|[.;]\s|,\s)[^.;]{0,24}\b(?:[Tt]his|[Tt]hat)\s(?:was|is|came)\s(?:\w+\s)?\Z")
# ``He came again in 2014, so six years later.``
_SO = re.compile(r",?\s(?:so|i\.?e\.?|that\sis),?\s(?:some\s|about\s|nearly\s|almost\s|over\s)?", re.I)
_ASIDE = re.compile(r"\b(?:that|because|when|if|and|but|while|although|which|who)\s*,\s?\Z", re.I)
_A_WHILE = re.compile(r"(?:(?:almost|nearly|just\sover|about|some|over|exactly)\s)?(?:a|one)\s", re.I)
_WITHIN = 150
_DAYS = {"day": 1, "week": 7}


def lend_weekdays(text: str, readings: list[Reading]) -> list[Reading]:
    """Give each day the weekday of the one told right before it: ``on the Friday evening, 6 February``.

    So a year in which that day was no Friday speaks against itself.
    """
    lent = list(readings)
    for index, (this, following) in enumerate(pairwise(readings)):
        if this.offset is None or this.weekday is None or following.weekday is not None or following.offset is not None:
            continue
        gap = " ".join(text[this.end : following.start].split())
        if following.day and following.month and not following.until and _BESIDE.fullmatch(gap):
            lent[index + 1] = following._replace(weekday=this.weekday)
    return lent


def told_in_full(story: Story, index: int) -> tuple[int, PartialDate] | None:
    """The date in apposition to the relative one at `index`: which, and its value. None where there is none."""
    before = _before(story, index)
    if before is not None:
        value = story.results[before].value
        return (before, value) if value is not None else None
    after = _after(story, index)
    if after is None:
        return None
    value = value_told(story, after)
    return (after, value) if value is not None else None


def value_told(story: Story, index: int) -> PartialDate | None:
    """The value of a calendar date not yet come to, its year carried from the story where it states none."""
    reading = story.readings[index]
    if reading.year:
        return value_of(reading)
    last, finer = round_of(story.anchors, reading.start)
    now = story.now(reading.start, written=True)
    around = Round(last=last, finer=finer, now=now, letter=story.letter, press=story.press)
    chosen = year_for(story.text, reading, around)
    return value_of(reading, year=chosen.year) if chosen else None


def _before(story: Story, index: int) -> int | None:
    """The date right before, of which the relative one says more: ``on 3 March 2014, two days before the trial``."""
    offset = story.readings[index].offset
    if (
        not index
        or offset is None
        or offset.base not in ("noun", "next", "narrative")
        or (offset.loose and not offset.count)
    ):
        return None
    before, start, end = story.results[index - 1], story.readings[index].start, story.readings[index].end
    if before.value is None or before.value.is_range:
        return None
    gap = story.text[before.end : start]
    whole = whole_day(before.value) is not None
    if offset.base != "narrative":
        if before.method in ("explicit", "yearless") and len(gap) < _WITHIN and _THIS_WAS.search(gap):
            return index - 1
        if whole and len(gap) < 16 and _BEFORE.fullmatch(gap):
            return index - 1
        clause = len(gap) < _WITHIN and gap.rstrip().endswith((",", ", some")) and not PART_END.search(gap)
        return index - 1 if whole and clause and before.role == "event" and not _ASIDE.search(gap) else None
    if abs(offset.count) < 2 and not (offset.unit in ("month", "year") and _A_WHILE.match(story.text, start)):
        # ``on 7 October, the day before, that``: between commas it says the same day again.
        again = whole and offset.unit == "day" and offset.count == -1 and gap.strip() == ","
        return index - 1 if again and story.text[end : end + 1] == "," else None
    ended = story.text[end : end + 1] in (".", ";", ",", ")", "") or story.text[end : end + 2] in (" –", " —")
    known = whole or (offset.unit in ("month", "year") and before.method == "explicit")
    if whole and ended and len(gap) < 5 and gap.strip() in (",", "(", "–", "—", "-"):
        return index - 1
    if ended and before.method == "explicit" and len(gap) < 20 and _SO.fullmatch(gap):
        return index - 1
    return index - 1 if known and gap == " " and before.method == "explicit" else None


def _after(story: Story, index: int) -> int | None:
    """The date right after: ``the following evening, 27 June,`` and ``a few months later in April 2009``."""
    if index + 1 >= len(story.readings):
        return None
    this, following = story.readings[index], story.readings[index + 1]
    offset = this.offset
    gap = " ".join(story.text[this.end : following.start].split())
    if following.offset is not None or following.kind == "duration":
        return None
    if offset and offset.unit == "year" and gap == "(" and following.year and not following.month:
        return index + 1 if story.text[following.end : following.end + 1] == ")" else None
    if not following.month:
        # ``Twenty-four years later, in 2015, …``
        return index + 1 if offset and offset.unit == "year" and following.year and gap == ", in" else None
    if offset and offset.unit == "month" and not following.day and _MONTHLY.fullmatch(gap):
        return index + 1 if following.year else None
    if not _BESIDE.fullmatch(gap) or (gap.endswith("the") and not following.day):
        return None
    beside = following.year or _yearless_beside(this, following, gap) or (gap and _counts_to(story, index))
    return index + 1 if beside else None


def _counts_to(story: Story, index: int) -> bool:
    """Whether the days or weeks counted lead to about the day told behind: ``a fortnight later, 20 December``."""
    offset, following, last = story.readings[index].offset, story.readings[index + 1], story.last()
    if offset is None or last is None or offset.unit not in _DAYS or not following.day or following.until:
        return False
    told, from_day = value_told(story, index + 1), whole_day(last.value)
    if told is None or from_day is None:
        return False
    days = offset.count * _DAYS[offset.unit]
    return abs((told.earliest - from_day).days - days) <= max(1, abs(days) // 7)


def _yearless_beside(this: Reading, following: Reading, gap: str) -> bool:
    """Whether a day without its year says the same day as the one told before it, and not another."""
    if not following.day or following.until:
        return False
    if this.weekday is not None:
        return following.weekday in (None, this.weekday)
    offset = this.offset
    return bool(gap) and offset is not None and offset.unit == "day" and abs(offset.count) <= 1
