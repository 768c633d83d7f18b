"""Rows of a log that open with a day and a month in figures, and leave the year to be understood."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bundler.chronology.lines.row_forms import SHORT_ROW
from bundler.chronology.lines.running import Line

# So many lines open so, and so many of them follow the one before in the calendar; others are fractions and scores.
_LEAST, _IN_ORDER = 3, 0.7


def short_days(lines: Sequence[Line]) -> frozenset[int]:
    """Give the places of the lines that open so; none where too few do, or they do not go by date."""
    found: dict[int, tuple[int, int]] = {}
    for place, line in enumerate(lines):
        if line.text[:1].isalnum() and (row := SHORT_ROW.match(line.text)):
            day, month = row["date"].split()[-1].split("/")
            found[place] = (int(month), int(day))
    if len(found) < _LEAST:
        return frozenset()
    steps = [_goes_on(before, after) for before, after in pairwise(found.values())]
    return frozenset(found) if sum(steps) >= _IN_ORDER * len(steps) else frozenset()


def _goes_on(before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether a day comes within half a year after another, over the turn of the year too."""
    return (12 * 31 + (after[0] - before[0]) * 31 + after[1] - before[1]) % (12 * 31) <= 6 * 31
