"""What was told since the date from which one is counted, so that another may be meant."""

from __future__ import annotations

from bundler.prose.story.anchors import Anchor
from bundler.prose.story.counting import whole_day
from bundler.prose.story.story import Story


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
