"""Prose without full stops, as somebody dictates it or a scanner leaves it: parted where a new part may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bundler.chronology.wording.segments import breaks_of
from bundler.prose.text.sentences import Sentence

_WORD = re.compile(r"[^\W_]+")
# In prose most words are small ones; the rows of a table, run together, are names, heads and figures.
_SMALL = 0.8


def is_unstopped(words: str) -> bool:
    """Whether what is too long for a sentence is prose all the same."""
    found: list[str] = _WORD.findall(words)
    small = sum(word.islower() for word in found)
    return small >= _SMALL * len(found)


def parted(span: Sentence, dates: Sequence[tuple[int, int]], longest: int) -> Iterator[Sentence]:
    """Give the parts of a span, none longer than `longest` where it can be helped, and no date in two of them.

    `dates` are their places in the text of the span, in order.
    """
    found = [(end + span.start, follows + span.start) for end, follows in breaks_of(span.words)]
    breaks = [(end, follows) for end, follows in found if not any(first < follows < last for first, last in dates)]
    begin = span.start
    while span.end - begin > longest:
        within = [each for each in breaks if begin < each[0] <= begin + longest]
        end, follows = within[-1] if within else next((each for each in breaks if each[0] > begin), (span.end,) * 2)
        yield Sentence(start=begin, end=end, words=span.words[begin - span.start : end - span.start])
        begin = follows
    if begin < span.end:
        yield Sentence(start=begin, end=span.end, words=span.words[begin - span.start :])
