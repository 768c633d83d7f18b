"""Columns of a plain text: lines whose parts were put under one another with spaces, as a table typed or given out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bundler.typesetting.lines import width
from bundler.typesetting.style import Face, Style

# What parts two cells; a sentence may begin behind two spaces.
_GAP = re.compile(r"(?<![.!?:;,]) {2,}|(?<=[.!?:;,]) {3,}")
_TAB = 8
# So many lines have a cell at the same place.
_LEAST = 2
# The sizes that are tried, in points, and how much of a line is left to the last cell.
_SIZES, _LAST = (10.5, 9.5, 8.5, 7.5, 6.5), 0.3
# In sizes of the letters: the least between two cells.
_APART = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in a column of a line, and at which letter of the line it begins."""

    start: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The lines of a page that stand in columns, by their places, and how they are set.

    `unit` is how many points each letter of a line takes up to where a cell begins.
    """

    lines: Mapping[int, tuple[Cell, ...]]
    style: Style
    unit: float


def columns_of(lines: Sequence[str], measure: float) -> Columns | None:
    """Give the lines of a page that stand in columns, set so that none runs into the next within `measure` points.

    None where there are none, or they are too wide for the page even in small letters.
    """
    split = {place: _cells(line) for place, line in enumerate(lines) if "  " in line or "\t" in line}
    inner = Counter(cell.start for cells in split.values() for cell in cells[1:])
    shared = {start for start, count in inner.items() if count >= _LEAST}
    chosen = {
        place: cells
        for place, cells in split.items()
        if any(cell.start in shared for cell in (cells[1:] if len(cells) > 1 else cells))
    }
    return _set(chosen, measure) if shared else None


def _cells(line: str) -> tuple[Cell, ...]:
    whole = line.expandtabs(_TAB).rstrip()
    first = len(whole) - len(whole.lstrip())
    gaps = [found.span() for found in _GAP.finditer(whole, first)]
    starts, ends = [first, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(whole)]
    return tuple(Cell(start=start, words=whole[start:end]) for start, end in zip(starts, ends, strict=True))


def _set(lines: Mapping[int, tuple[Cell, ...]], measure: float) -> Columns | None:
    plain = Style(face=Face.SANS, size=1.0)
    wide = max(
        (width(one.words, plain) + _APART) / (other.start - one.start)
        for cells in lines.values()
        for one, other in pairwise(cells)
    )
    last = max(cells[-1].start for cells in lines.values())
    size = next((size for size in _SIZES if last * wide * size <= (1 - _LAST) * measure), None)
    return Columns(lines=lines, style=Style(face=Face.SANS, size=size), unit=wide * size) if size else None
