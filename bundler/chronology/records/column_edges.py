"""Where the columns of a table stand on a page: by the edges of their heads and of the words below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bundler.chronology.lines.column_heads import counted
from bundler.chronology.records.placed_heads import says_when
from bundler.chronology.records.word_lines import WordLine
from bundler.documents.page_text import Word

# In heights of a line: words stand no further from the head of their column than this.
ASTRAY = 0.6
# No wider is the space between two words of a sentence.
_SPACE = 0.5
# The padding of a cell in heights of a line, and how near in points its words stand to its edge.
_PADDING, _AT_EDGE = 0.3, 0.8
# In so many rows a word begins below the head of a column.
_MOST = 0.6
LEAST_ROWS, _LOOKED_AT = 2, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The left edges of the columns of a table, in points, and the places of those that say when.

    `rights` are where their heads end: figures may stand below each other there.
    """

    lefts: tuple[float, ...]
    days: frozenset[int]
    rights: tuple[float, ...] = ()


def columns_below(lines: Sequence[WordLine], head: int) -> Iterator[Columns]:
    """The columns by the left edges of their heads, else, where these stand in the middle, of what is below them."""
    chunks = _parted(list(lines[head].chunks()), lines[head + 1 : head + 1 + _LOOKED_AT], lines[head].height)
    edges = [(chunk[0].left, chunk[-1].right) for chunk in chunks]
    told = [" ".join(word.text for word in chunk) for chunk in chunks]
    days = frozenset(place for place, words in enumerate(told) if says_when(words))
    rights = tuple(right for _, right in edges)
    yield Columns(lefts=tuple(left for left, _ in edges), days=days, rights=rights)
    below: list[Counter[float]] = [Counter() for _ in edges]
    for line in lines[head + 1 : head + 1 + _LOOKED_AT]:
        for chunk in line.chunks():
            for place, (left, right) in enumerate(edges):
                if chunk[0].left < right and chunk[-1].right > left:
                    below[place][round(chunk[0].left)] += 1
    lefts = tuple(
        min(left, float(found.most_common(1)[0][0])) if found else left
        for (left, _), found in zip(edges, below, strict=True)
    )
    yield Columns(lefts=lefts, days=days, rights=rights)


def _parted(chunks: Sequence[tuple[Word, ...]], below: Sequence[WordLine], height: float) -> list[tuple[Word, ...]]:
    """The heads of narrow columns that stand no further apart than words, each by itself.

    They are parted where both are heads, most lines below begin a word right under the second, and no word crosses it.
    """
    found: list[tuple[Word, ...]] = []
    for chunk in chunks:
        first = 0
        for place in range(1, len(chunk)):
            ahead, word = " ".join(each.text for each in chunk[first:place]), chunk[place]
            if counted(ahead)[1] and counted(word.text)[1] and _begins_below(word.left, below, height):
                found.append(chunk[first:place])
                first = place
        found.append(chunk[first:])
    return found


def _begins_below(left: float, below: Sequence[WordLine], height: float) -> bool:
    """Whether words below begin at this place in most lines, and none lies across it."""
    near = ASTRAY * height / 2
    begin = sum(any(abs(word.left - left) <= near for word in line.words) for line in below)
    crossed = any(word.left < left - near and word.right > left + near for line in below for word in line.words)
    rows = sum(line.words[0].left < left - near for line in below)
    return not crossed and rows >= LEAST_ROWS and begin >= max(LEAST_ROWS, _MOST * rows)


def column_of(word: Word, columns: Columns, slack: float) -> int:
    """The column in which a word stands: the last whose left edge is not behind it, `slack` points allowed."""
    return max((place for place, left in enumerate(columns.lefts) if word.left >= left - slack), default=0)


def fits(line: WordLine, columns: Columns) -> bool:
    """Whether each word stands in one column, and the first of each at its left edge, apart from the word before."""
    slack, lefts = ASTRAY * line.height, columns.lefts
    seen: set[int] = set()
    for one, other in pairwise(line.words):
        # At the very edge of a column the padding of a narrow cell parts two words.
        at_edge = abs(other.left - lefts[column_of(other, columns, slack)]) <= _AT_EDGE
        runs_on = other.left - one.right < (_PADDING if at_edge else _SPACE) * line.height
        if runs_on and column_of(one, columns, slack) != column_of(other, columns, slack):
            return False
    for word in line.words:
        column = column_of(word, columns, slack)
        if word.left < lefts[0] - slack or (column + 1 < len(lefts) and word.right > lefts[column + 1] + slack):
            return False
        indented = column not in seen and word.left > lefts[column] + slack
        if indented and not _ends_at_right(word, column, columns, slack):
            return False
        seen.add(column)
    return True


def _ends_at_right(word: Word, column: int, columns: Columns, slack: float) -> bool:
    """Whether a word is a figure that ends where the head of its column does."""
    right = columns.rights[column] if columns.rights else 0.0
    return word.text.isdigit() and abs(word.right - right) <= slack
