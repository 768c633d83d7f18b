"""Days of a plea, a verdict or a trial, after which a new paragraph may go back to the crime."""

from __future__ import annotations

import re

from bundler.prose.story.anchors import Anchor
from bundler.prose.story.story import Story
from bundler.prose.text.sentences import FULL_STOP

_OF_COURT = re.compile(
    r"\b(?:pleaded|pled|plea|convict(?:ed|ion)|verdict|jury|found\s(?:you\s|him\s|her\s|them\s)?guilty|(?:your|his|her|the|their)\strial)\b"
)
_AROUND = 160


def of_court(story: Story, anchor: Anchor, start: int) -> bool:
    """Whether an anchor is such a day and offset `start` stands in a paragraph after its own."""
    if "\n" not in story.text[anchor.end : start]:
        return False
    before = FULL_STOP.split(story.text[max(0, anchor.start - _AROUND) : anchor.start])[-1]
    after = FULL_STOP.split(story.text[anchor.end : anchor.end + _AROUND])[0]
    return _OF_COURT.search(before + after) is not None
