"""Marks: where on a page the words stand that were looked for, or that a chronology cites."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher

from bundler.documents.page_text import Word
from bundler.search.find import found_tokens
from bundler.search.query import Query
from bundler.search.tokens import Token, tokens

_SHARE = 0.5
"""The part of cited words that must stand on a page, at its beginning or its end where the rest is overleaf."""

_RUN = 3
"""The fewest words side by side that count where a passage does not stand there in one piece."""

_GAP = 40
"""The most other words that may stand between two pieces of a passage, or between it and the page's edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A box around words of one line, in the displayed frame: points from the page's top left corner, y downwards."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """The words of a page as one text, and where in it each word begins."""

    text: str
    starts: tuple[int, ...]
    words: tuple[Word, ...]

    def behind(self, token: Token) -> range:
        """The words that a token was made of, by their place."""
        first = bisect_right(self.starts, token.start) - 1
        last = bisect_right(self.starts, token.end - 1) - 1
        return range(first, last + 1)


def marks_of_query(words: Sequence[Word], query: Query) -> tuple[Mark, ...]:
    """Give the boxes of what a query looks for on a page with these words; what adjoins in a line is one box."""
    page = _written(words)
    return _marks(page, found_tokens(page.text, query))


def marks_of_passage(words: Sequence[Word], passage: str) -> tuple[Mark, ...]:
    """Give the boxes of a passage that a page says, as a chronology cites it; none where the page does not say it.

    Words between them that are not the passage's (a running head, a paragraph's number) are left out. Of a passage
    that begins or ends overleaf, what stands on this page is marked.
    """
    page = _written(words)
    said = tokens(page.text, whole=True)
    cited = [token.word for token in tokens(passage, whole=True)]
    return _marks(page, [said[place] for place in _aligned([token.word for token in said], cited)])


def _aligned(said: list[str], cited: list[str]) -> list[int]:
    """Give the places of the cited words on the page, in order."""
    if not said or not cited:
        return []
    for first in range(len(said) - len(cited) + 1):
        if said[first] == cited[0] and said[first : first + len(cited)] == cited:
            return list(range(first, first + len(cited)))
    blocks = SequenceMatcher(None, said, cited, autojunk=False).get_matching_blocks()
    runs = _around_longest([block for block in blocks if block.size >= min(_RUN, len(cited))])
    found = sum(run.size for run in runs)
    if found < _SHARE * len(cited) and not (found >= 2 * _RUN and _goes_overleaf(runs, len(said), len(cited))):
        return []
    return [place for run in runs for place in range(run.a, run.a + run.size)]


def _around_longest(runs: list[Match]) -> list[Match]:
    """Leave out the runs that stand far from the longest: a few common words elsewhere on the page."""
    if not runs:
        return []
    longest = max(range(len(runs)), key=lambda place: runs[place].size)
    first = last = longest
    while first > 0 and runs[first].a - (runs[first - 1].a + runs[first - 1].size) <= _GAP:
        first -= 1
    while last + 1 < len(runs) and runs[last + 1].a - (runs[last].a + runs[last].size) <= _GAP:
        last += 1
    return runs[first : last + 1]


def _goes_overleaf(runs: list[Match], said: int, cited: int) -> bool:
    """Whether the passage begins near the foot of the page, or ends near its head."""
    first, last = runs[0], runs[-1]
    return (first.b == 0 and last.a + last.size >= said - _GAP) or (last.b + last.size == cited and first.a <= _GAP)


def _written(words: Sequence[Word]) -> _Written:
    starts: list[int] = []
    pieces: list[str] = []
    length = 0
    for before, word in zip((None, *words), words, strict=False):
        if before is not None:
            # A word below the one before begins a line, so that a hyphen before it may be the line's.
            pieces.append("\n" if word.top >= before.bottom - (before.bottom - before.top) / 2 else " ")
            length += 1
        starts.append(length)
        pieces.append(word.text)
        length += len(word.text)
    return _Written(text="".join(pieces), starts=tuple(starts), words=tuple(words))


def _marks(page: _Written, found: Iterable[Token]) -> tuple[Mark, ...]:
    places = sorted({place for token in found for place in page.behind(token)})
    marks: list[Mark] = []
    last = -2
    for place in places:
        word = page.words[place]
        mark = Mark(left=word.left, top=word.top, right=word.right, bottom=word.bottom)
        if marks and place == last + 1 and _beside(marks[-1], mark):
            mark = Mark(
                left=marks[-1].left,
                top=min(marks[-1].top, mark.top),
                right=mark.right,
                bottom=max(marks[-1].bottom, mark.bottom),
            )
            marks.pop()
        marks.append(mark)
        last = place
    return tuple(marks)


def _beside(one: Mark, other: Mark) -> bool:
    """Whether a box goes on in the same line, to the right."""
    middle = (other.top + other.bottom) / 2
    return one.top < middle < one.bottom and other.left >= one.left
