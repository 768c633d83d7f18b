"""Early hours told without their day: of the night into which an evening told before them runs."""

from __future__ import annotations

import re

from bundler.prose.reading import Reading
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.story import Story
from bundler.prose.text.sentences import PART_END

_OF_EVENING = re.compile(r"\b(?:evening|night|tonight)\b", re.I)
_NOON = "12:00"
# In letters: ``the night of`` before a day.
_BEFORE = 16


def run_past_midnight(story: Story, reading: Reading, anchor: Anchor) -> bool:
    """Whether ``the early hours`` follow an evening or a night, so that they are of the day after it."""
    offset = reading.offset
    if reading.part != "early hours" or offset is None or offset.count or offset.base != "narrative":
        return False
    point = anchor.value.end or anchor.value.start
    if point is not None and point.time is not None:
        return point.time >= _NOON
    told = PART_END.split(story.text[max(0, anchor.start - _BEFORE) : anchor.end])[-1]
    return _OF_EVENING.search(told) is not None
