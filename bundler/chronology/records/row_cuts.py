"""At which lines of a table its rows begin."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

# In heights of a line: a row begins where the gap above it is wider by so much than within a cell.
_WIDER = 0.12
# So many rows have a day, at the least.
_SHARE, _HALF = 0.6, 0.5


def by_cells(cells: Sequence[Sequence[str]], begins: Sequence[bool]) -> list[int]:
    """The lines with which cells begin: with a day, under a cell that had ended, or with who wrote other rows too.

    Cells begin at the top of their row, so that a column which is empty on one line and not on the next begins one.
    """
    whole = {each[-1] for each in cells if all(each)}
    cuts = [0]
    for place, (above, below) in enumerate(pairwise(cells), start=1):
        fresh = any(new and not old for old, new in zip(above, below, strict=True))
        again = bool(below[-1]) and below[-1] in whole and above[-1] != ""
        if begins[place] or (fresh and place > 1) or again:
            cuts.append(place)
    days = [any(begins[first:end]) for first, end in pairwise([*cuts, len(cells)])]
    if sum(days) >= _SHARE * (len(days) - 1):
        return cuts
    return [0, *(place for place, begun in enumerate(begins[1:], start=1) if begun)]


def by_gaps(gaps: Sequence[float], begins: Sequence[bool], height: float) -> list[int]:
    """The lines above which a wider gap stands; none where gaps are alike, or where two days stand between two."""
    ordered = sorted(gaps)
    jumps = [(after - before, before) for before, after in pairwise(ordered)]
    widest = max(jumps, default=(0.0, 0.0))
    if widest[0] < _WIDER * height:
        return [0, *range(1, len(gaps) + 1)] if gaps and all(begins[1:]) else []
    cuts = [0, *(place for place, gap in enumerate(gaps, start=1) if gap > widest[1] + widest[0] / 2)]
    days = [sum(begins[first:end]) for first, end in pairwise([*cuts, len(begins)])]
    return cuts if max(days) <= 1 and sum(days) >= _HALF * (len(days) - 1) else []
