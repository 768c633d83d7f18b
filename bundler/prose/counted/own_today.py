"""The day that a text itself gives to its today: ``at the hearing today, 16 January 2023``, in a later judgment."""

from __future__ import annotations

import re

from bundler.partial_date import PartialDate
from bundler.prose.expression import DateExpression
from bundler.prose.story.counting import whole_day
from bundler.prose.story.story import Story
from bundler.prose.text.quotations import quotation_at

_TODAY = re.compile(r"(?:earlier\s+|later\s+)?today\b", re.I)
# A paper may be signed or handed down so many days from the one on which it was said.
_APART = 200


def own_today(story: Story, result: DateExpression) -> PartialDate | None:
    """The day of ``today`` where the text tells it in full beside the word; None where it does not."""
    if result.value is None or not isinstance(result.anchor, int) or not _TODAY.match(story.text, result.start):
        return None
    day, written = whole_day(result.value), story.document
    told_here = result.method == "relative" and result.anchor >= len(story.results) - 2
    if day is None or not told_here or quotation_at(story.quotations, result.start) is not None:
        return None
    if written is None or abs((written.latest - day).days) > _APART:
        return None
    return PartialDate.of(day.year, day.month, day.day)
