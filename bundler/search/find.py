"""Find: which pages say it, and the words around."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bundler.search.query import Query, Term
from bundler.search.tokens import Folded, Token, ends_with_hyphens, spaced, tokens

_AROUND = 60
_STRETCHES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A few words of a page; `is_hit` tells whether they are what was looked for."""

    text: str
    is_hit: bool


Stretch = tuple[Part, ...]
"""Words that stand beside one another on a page, with what was looked for among them."""


def says(page: Folded, query: Query) -> bool:
    """Tell whether every term stands on a page."""
    return all(any(term.sought in reading for reading in page.readings) for term in query.terms)


def found_tokens(text: str, query: Query) -> tuple[Token, ...]:
    """Give the words of a text that were looked for, in their order; each once."""
    return _merged(_found_by_term(text, query))


def stretches(text: str, query: Query) -> tuple[Stretch, ...]:
    """Give a few stretches of a page's text with what was looked for, line breaks as spaces."""
    found = _found_by_term(text, query)
    groups: list[list[Token]] = []
    for hit in _merged(found):
        if groups and hit.start - groups[-1][-1].end <= _AROUND:
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return tuple(_stretch(text, groups[place]) for place in _telling(groups, found))


def _found_by_term(text: str, query: Query) -> list[list[Token]]:
    """Give the words that were found, for each term by itself, in both readings of hyphens at the ends of lines."""
    found: list[list[Token]] = [[] for _ in query.terms]
    for whole in (True, False) if ends_with_hyphens(text) else (True,):
        words = tokens(text, whole=whole)
        folded = spaced([token.word for token in words])
        starts = _starts(folded)
        for term, places in zip(query.terms, found, strict=True):
            for at in _places(folded, term):
                first = bisect_right(starts, at) - 1
                places += words[first : first + len(term.words)]
    return found


def _merged(found: Sequence[Sequence[Token]]) -> tuple[Token, ...]:
    """The words that were found, in their order; half of a word that a line's end parts is part of the whole."""
    kept: list[Token] = []
    for token in sorted((each for places in found for each in places), key=lambda each: (each.start, -each.end)):
        if not kept or token.end > kept[-1].end:
            kept.append(token)
    return tuple(kept)


def _telling(groups: Sequence[Sequence[Token]], found: Sequence[Sequence[Token]]) -> list[int]:
    """Give the places of the groups to show, in order: among them, as far as they reach, the first of each term."""
    firsts: dict[int, None] = {}
    for places in found:
        starts = {token.start for token in places}
        first = next((at for at, group in enumerate(groups) if any(token.start in starts for token in group)), None)
        if first is not None:
            firsts.setdefault(first)
    return sorted([*firsts, *(at for at in range(len(groups)) if at not in firsts)][:_STRETCHES])


def _places(folded: str, term: Term) -> Iterator[int]:
    """Yield where the term's first word begins in a folded page, less its space."""
    at = folded.find(term.sought)
    while at >= 0:
        yield at
        at = folded.find(term.sought, at + 1)


def _starts(folded: str) -> list[int]:
    return [place for place, mark in enumerate(folded[:-1]) if mark == " "]


def _stretch(text: str, group: list[Token]) -> Stretch:
    start, end = _word_start(text, group[0].start - _AROUND), _word_end(text, group[-1].end + _AROUND)
    parts: list[Part] = []
    at = start
    for token in group:
        parts.append(Part(text=_on_a_line(text[at : token.start]), is_hit=False))
        parts.append(Part(text=_on_a_line(text[token.start : token.end]), is_hit=True))
        at = token.end
    parts.append(Part(text=_on_a_line(text[at:end]), is_hit=False))
    opened = Part(text="…" if start > 0 else "", is_hit=False)
    closed = Part(text="…" if end < len(text) else "", is_hit=False)
    return tuple(part for part in (opened, *parts, closed) if part.text)


def _word_start(text: str, at: int) -> int:
    """The start of the first word at or behind a place."""
    if at <= 0:
        return 0
    while at < len(text) and not text[at - 1].isspace():
        at += 1
    return at


def _word_end(text: str, at: int) -> int:
    """The end of the last word at or before a place."""
    if at >= len(text):
        return len(text)
    while at > 0 and not text[at].isspace():
        at -= 1
    return at


def _on_a_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
