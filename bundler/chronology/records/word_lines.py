"""The words of a page in lines, each from left to right, as they are seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bundler.documents.page_text import Word

# In heights of a line: a wider gap parts two cells.
_APART = 0.55


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLine:
    """Words at one height, from left to right."""

    words: tuple[Word, ...]

    @property
    def top(self) -> float:
        """The upper edge, in points from the top of the page."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """The lower edge, in points from the top of the page."""
        return max(word.bottom for word in self.words)

    @property
    def height(self) -> float:
        """How high the line is, in points."""
        return self.bottom - self.top

    def chunks(self) -> Iterator[tuple[Word, ...]]:
        """The words in groups that stand apart."""
        first = 0
        for place, (one, other) in enumerate(pairwise(self.words), start=1):
            if other.left - one.right > _APART * self.height:
                yield self.words[first:place]
                first = place
        yield self.words[first:]


def word_lines(words: Sequence[Word]) -> list[WordLine]:
    """Give the lines of a page from its top down."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.top + word.bottom) / 2):
        if groups and _at_one_height(groups[-1][0], word):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [WordLine(words=tuple(sorted(group, key=lambda word: word.left))) for group in groups]


def _at_one_height(one: Word, other: Word) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared >= 0.5 * min(one.bottom - one.top, other.bottom - other.top)
