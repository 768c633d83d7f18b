"""Put what was read into the order of reading: columns of prose one after the other, the rows of a table across."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from bundler.documents.ocr.reading import ReadWord

_WIDE_GAP = 2.0
"""A gap between two words, in heights of the line, from which they stand in two pieces."""

_GUTTER = 0.8
"""The least width of the gap between two columns, in heights of a line."""

_LEAST_ALIKE = 0.5
"""How much lower than another a piece of the same line may be: letters without heads beside capitals, no more."""

_PROSE_LINES, _PROSE_WORDS, _PROSE_FILL = 4, 3, 0.6
"""From how many lines, of how many words, filling how much of its width, a column is prose and not a table's."""

_ENTRY = re.compile(r"\d{1,2}(?:[:.]\d\d\b|\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|(?:st|nd|rd|th)?[ -][A-Z][a-z]{2,8}\b)")
"""With what the rows of a log begin: a date or a time."""

_ENTRIES = 0.5
"""The share of lines that begin so from which they are a log's."""


def in_reading_order(words: Iterable[ReadWord]) -> tuple[ReadWord, ...]:
    """Give the words in the order of reading; `line` then numbers the lines down the page or the column.

    A number in the margin stands in the line beside it, and all cells of a table's row in one line.
    """
    lines: dict[int, list[ReadWord]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    pieces = [piece for line in lines.values() for piece in _pieces(line)]
    return tuple(
        replace(word, line=number)
        for number, line in enumerate(_ordered(_rows(pieces)))
        for piece in line
        for word in piece.words
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """Words of one line without a wide gap between them, and their box."""

    words: tuple[ReadWord, ...]
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return self.bottom - self.top


_Row = list[_Piece]


def _pieces(line: list[ReadWord]) -> Iterator[_Piece]:
    """Cut a line at its wide gaps."""
    line = sorted(line, key=lambda word: word.left)
    wide = _WIDE_GAP * median(word.bottom - word.top for word in line)
    cuts = [at for at, (one, two) in enumerate(pairwise(line), start=1) if two.left - one.right > wide]
    for start, end in pairwise((0, *cuts, len(line))):
        words = tuple(line[start:end])
        yield _Piece(
            words=words,
            left=words[0].left,
            right=max(word.right for word in words),
            top=median(word.top for word in words),
            bottom=median(word.bottom for word in words),
        )


def _rows(pieces: Iterable[_Piece]) -> list[_Row]:
    """Gather pieces that stand side by side at one height, from the left; rows go down the page."""
    rows: list[_Row] = []
    for piece in sorted(pieces, key=lambda piece: piece.middle):
        row = next((row for row in reversed(rows[-4:]) if _beside(piece, row)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    return [sorted(row, key=lambda piece: piece.left) for row in rows]


def _beside(piece: _Piece, row: _Row) -> bool:
    near = min(row, key=lambda other: max(other.left - piece.right, piece.left - other.right))
    alike = _LEAST_ALIKE * max(near.height, piece.height) < min(near.height, piece.height)
    level = abs(near.middle - piece.middle) < 0.5 * max(near.height, piece.height)
    slack = 0.5 * min(near.height, piece.height)
    return (
        alike and level and all(other.right <= piece.left + slack or other.left >= piece.right - slack for other in row)
    )


def _ordered(rows: list[_Row]) -> Iterator[_Row]:
    """Yield row by row, but where rows hold two columns of prose the rows of the left one first."""
    at = 0
    while at < len(rows):
        end, gutter = _columns_from(rows, at)
        if gutter is None:
            yield rows[at]
            at += 1
            continue
        for side in _sides(rows[at:end], gutter):
            yield from _ordered(side)
        at = end


def _columns_from(rows: list[_Row], start: int) -> tuple[int, float | None]:
    """Give the end of the longest run of rows from `start` on that hold two columns, and where these are parted."""
    end = len(rows)
    while end >= start + _PROSE_LINES:
        for gutter in _gutters(rows[start:end]):
            if all(_is_prose(side) for side in _sides(rows[start:end], gutter)):
                return end, gutter
        end -= 1
    return start, None


def _gutters(rows: list[_Row]) -> list[float]:
    """Give the middles of the gaps that run down through all rows, the widest first."""
    pieces = sorted((piece for row in rows for piece in row), key=lambda piece: piece.left)
    least = _GUTTER * median(piece.height for piece in pieces)
    gaps = []
    reached = pieces[0].right
    for piece in pieces:
        if piece.left - reached > least:
            gaps.append((piece.left - reached, (piece.left + reached) / 2))
        reached = max(reached, piece.right)
    return [middle for _, middle in sorted(gaps, reverse=True)]


def _sides(rows: list[_Row], gutter: float) -> tuple[list[_Row], list[_Row]]:
    left = [[piece for piece in row if piece.right <= gutter] for row in rows]
    right = [[piece for piece in row if piece.left >= gutter] for row in rows]
    return [row for row in left if row], [row for row in right if row]


def _is_prose(rows: list[_Row]) -> bool:
    """Whether lines are those of running text: many, of several words, most of them as wide as their column."""
    if len(rows) < _PROSE_LINES:
        return False
    if sum(_is_entry(row) for row in rows) >= _ENTRIES * len(rows):
        return False
    width = max(row[-1].right for row in rows) - min(row[0].left for row in rows)
    return (
        median(sum(len(piece.words) for piece in row) for row in rows) >= _PROSE_WORDS
        and median(row[-1].right - row[0].left for row in rows) >= _PROSE_FILL * width
    )


def _is_entry(row: _Row) -> bool:
    return bool(_ENTRY.match(" ".join(word.text for word in row[0].words[:3])))
