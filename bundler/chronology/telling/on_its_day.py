"""On its day: a time of which only the day is known, since nothing tells which half of it is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bundler.partial_date import PartialDate
from bundler.prose.expression import DateExpression


def on_its_day(item: DateExpression, written: Sequence[DateExpression]) -> DateExpression:
    """Give “half past three” the day that it is of, without its hour; `written` are all expressions of the text."""
    if item.kind != "time" or item.value is not None or not isinstance(item.anchor, int):
        return item
    day = written[item.anchor]
    point = day.value.start if day.value is not None and not day.value.is_range else None
    if point is None or not point.day:
        return item
    value = PartialDate(start=replace(point, time=None))
    return item._replace(value=value, method="inferred", confidence=min(0.75, day.confidence), flags=("relative",))
