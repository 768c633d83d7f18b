"""How sure a weekday alone can be: which week is meant, and whether it is counted from the writing or the story."""

from __future__ import annotations

import re

from bundler.prose.reading import Reading
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.counting import whole_day
from bundler.prose.story.story import Story
from bundler.prose.tenses.lies_ahead import DID
from bundler.prose.tenses.looks_ahead import looks_ahead
from bundler.prose.text.sentences import CLAUSE_END

_NEXT_OR_LAST = re.compile(r"\b(?:next|last)\b(?!\Z)|\bafter\s+next\Z|\bbefore\s+last\Z|\Anext", re.I)
# A verb of what has happened.
_TELLS = re.compile(
    rf"\b(?:was|were|had|did|{DID}|fell|spoke|since|has|have|\w{{2,}}ed|[Ss]een|[Ff]ell|[Ss]poke|[Rr]ang|[Mm]et)\b"
)
_NEXT = re.compile(r"next\s", re.I)
_NEAR = 250


def may_be_of_story(story: Story, reading: Reading, anchor: Anchor) -> bool:
    """Whether a weekday of a letter may be another than that before its writing.

    That of the writing itself is rarely told by its name, and ``the Monday`` may follow what was just told.
    """
    day, last = whole_day(anchor.value), story.last()
    offset = reading.offset
    if story.press or not story.letter or reading.day is not None or offset is None:
        return False
    # “Thursday of last week” says which.
    if offset.count or offset.unit == "in-week":
        return False
    if day is not None and day.weekday() == reading.weekday:
        return True
    the = story.text[reading.start : reading.start + 4].lower() == "the "
    return the and last is not None and reading.start - last.end < _NEAR


def either_way(story: Story, reading: Reading) -> bool:
    """Whether no word of the clause says that a weekday alone is the last one or the one to come."""
    if not reading.feast and looks_ahead(story.text, reading):
        return False
    before = CLAUSE_END.split(story.text[max(0, reading.start - 120) : reading.start])[-1]
    after = CLAUSE_END.split(story.text[reading.end : reading.end + 60])[0]
    return not _TELLS.search(f"{before} … {after}")


def either_week(story: Story, reading: Reading, anchor: Anchor) -> bool:
    """Whether ``next Friday`` or ``the Tuesday before last`` may count from this week or from the one beside it.

    By ``next Friday`` some mean, on a Wednesday, the day after tomorrow, and some the Friday of the week to come.
    """
    offset, day = reading.offset, whole_day(anchor.value)
    if reading.weekday is None or day is None or offset is None or not offset.count or story.press:
        return False
    if offset.base == "narrative" or not _NEXT_OR_LAST.search(story.text, reading.start, reading.end):
        return False
    return offset.unit != "in-week" and (
        reading.weekday > day.weekday() if offset.count > 0 else reading.weekday < day.weekday()
    )


def not_tomorrow(story: Story, reading: Reading, anchor: Anchor) -> bool:
    """Whether ``next Wednesday`` is written on a Tuesday: nobody calls tomorrow so, and it is the Wednesday after."""
    offset, day = reading.offset, whole_day(anchor.value)
    if offset is None or day is None or reading.weekday != (day.weekday() + 1) % 7 or story.press:
        return False
    plain = offset.count == 1 and offset.base == "document"
    return plain and _NEXT.match(story.text, reading.start) is not None
