"""Doubts about the year of a day that states none: told after a plea, given as the date of a thing told elsewhere."""

from __future__ import annotations

import re

from bundler.partial_date import DateFault, PartialDate
from bundler.prose.reading import Reading
from bundler.prose.story.counting import value_of
from bundler.prose.story.of_court import of_court
from bundler.prose.story.story import Story

# ``you gave the date of your escape as 30 June``: of the year of the escape, wherever that was told.
_DATE_OF = re.compile(
    r"\b(?:date|day|time)\sof\s[^.;]{2,50}\s(?:as|was|is|being|to\s(?:be|have\sbeen))\s(?:on\s)?(?:the\s)?\Z"
)
# In days: a story of a year ago, and a day shortly before the letter was written, may be either's.
_YEAR_AGO, _LATELY = 330, 180
_REACH = 90
_DOUBT = 0.7


def most_sure(story: Story, reading: Reading, value: PartialDate) -> float:
    """How sure the year chosen for a reading can be at most."""
    if _DATE_OF.search(story.text, max(0, reading.start - _REACH), reading.start):
        return _DOUBT
    last = story.last()
    if last is not None and story.letter and not story.press and _may_be_of_lately(story, reading, last.value, value):
        return _DOUBT
    if last is None or value.earliest > last.value.latest or not of_court(story, last, reading.start):
        return 1.0
    return _DOUBT


def _may_be_of_lately(story: Story, reading: Reading, last: PartialDate, value: PartialDate) -> bool:
    """Whether a day put beside a story of a year ago may as well be of the months before a letter was written."""
    now = story.now(reading.start, written=True)
    if now is None or (now.value.earliest - last.latest).days < _YEAR_AGO or not reading.day:
        return False
    try:
        recent = value_of(reading, year=now.value.latest.year)
        recent = recent if recent.latest <= now.value.latest else value_of(reading, year=now.value.latest.year - 1)
    except DateFault:
        return False
    return recent != value and 0 <= (now.value.latest - recent.latest).days < _LATELY
