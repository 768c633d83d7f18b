"""What was told since the date from which one is counted, or right before it, so that another may be meant."""

from __future__ import annotations

from bundler.prose.reading import Reading
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.counting import whole_day
from bundler.prose.story.story import Story
from bundler.prose.text.paragraphs import opens_paragraph

_NEAR = 300


def told_of_other_month(story: Story, reading: Reading, anchor: Anchor) -> bool:
    """Whether a day of that number was told a little before, of another month than that of the story.

    ``It came on 26 July. It is due by 16 August if you count from the 26th``.
    """
    month = anchor.value.latest.month
    for told in reversed(story.results[-4:]):
        day = whole_day(told.value) if told.value is not None and told.role != "birth" else None
        if day is not None and day.day == reading.day and reading.start - told.end < _NEAR:
            return day.month != month
    return False


def told_since(story: Story, anchor: Anchor) -> bool:
    """Whether another day was told in passing since the one that is counted from, which may be meant."""
    for told in reversed(story.results[-3:]):
        if told.start < anchor.end:
            return False
        if told.value is None or told.role != "event" or told.kind in ("duration", "set"):
            continue
        day = whole_day(told.value)
        return told.method == "relative" and day is not None and day != whole_day(anchor.value)
    return False


def unknown_since(story: Story, anchor: Anchor) -> bool:
    """Whether a day that could not be worked out was told since the one that is counted from."""
    for told in reversed(story.results[-3:]):
        if told.start < anchor.end:
            return False
        if told.value is None and told.kind in ("date", "time") and told.method == "relative" and told.role == "event":
            return True
    return False


def one_of_several(story: Story, reading: Reading) -> bool:
    """Whether ``that same night`` opens a paragraph below one that told several days, any of which may be meant."""
    if not opens_paragraph(story.text, reading.start):
        return False
    above = story.text.rfind("\n\n", 0, max(0, reading.start - 12))
    told = (each.value for each in reversed(story.results[-4:]) if each.start > above and each.role == "event")
    return len({whole_day(value) for value in told if value is not None} - {None}) > 1
