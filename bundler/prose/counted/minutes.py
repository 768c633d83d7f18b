"""The time of minutes told beside an hour that is not named again: the next such after the hour told last."""

from __future__ import annotations

from datetime import timedelta

from bundler.partial_date import PartialDate, Point
from bundler.prose.expression import DateExpression
from bundler.prose.reading import Reading
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.story import Story, changed

UNIT = "minute-of-hour"
# In letters.
_NEAR = 500
_SURE = 0.78
_DAY = 24 * 60


def by_minutes(story: Story, reading: Reading, base: DateExpression) -> DateExpression:
    """Give `base` the first time after the one told last that has its minutes; none where no hour stands near."""
    offset, told = reading.offset, _hour_told(story, reading)
    if told is None or offset is None:
        return changed(base, method="relative", confidence=0.3, flags=("relative",))
    anchor, before = told
    minute = before // 60 * 60 + offset.count + (60 if offset.count <= before % 60 else 0)
    day = anchor.value.earliest + timedelta(days=minute // _DAY)
    time = f"{minute % _DAY // 60:02d}:{minute % 60:02d}"
    return changed(
        base,
        value=PartialDate(start=Point(year=day.year, month=day.month, day=day.day, time=time)),
        method="relative",
        anchor=anchor.index,
        confidence=min(_SURE, story.sureness(anchor)),
        flags=("relative",),
    )


def _hour_told(story: Story, reading: Reading) -> tuple[Anchor, int] | None:
    """The date told last and its hour, in minutes; None where it has none or could not be worked out."""
    for index in range(len(story.results) - 1, max(-1, len(story.results) - 5), -1):
        told = story.results[index]
        if told.kind in ("duration", "set"):
            continue
        point = (told.value.end or told.value.start) if told.value is not None else None
        far = reading.start - told.end > _NEAR or "\n\n" in story.text[told.end : reading.start]
        if far or point is None or not point.day or not point.time:
            return None
        day = PartialDate.of(point.year, point.month or 1, point.day)
        anchor = Anchor(index=index, value=day, start=told.start, end=told.end)
        return anchor, int(point.time[:2]) * 60 + int(point.time[3:5])
    return None
