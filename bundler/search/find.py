"""Find: which pages say it, and the words around."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bundler.search.query import Query, Term
from bundler.search.tokens import Folded, Token, spaced, tokens

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
    found: dict[tuple[int, int], Token] = {}
    for whole in (True, False):
        words = tokens(text, whole=whole)
        folded = spaced([token.word for token in words])
        starts = _starts(folded)
        for term in query.terms:
            for at in _places(folded, term):
                first = bisect_right(starts, at) - 1
                for token in words[first : first + len(term.words)]:
                    found.setdefault((token.start, token.end), token)
    return _outermost(sorted(found.values(), key=lambda token: (token.start, -token.end)))


def stretches(text: str, query: Query) -> tuple[Stretch, ...]:
    """Give a few stretches of a page's text with what was looked for, line breaks as spaces."""
    hits = found_tokens(text, query)
    groups: list[list[Token]] = []
    for hit in hits:
        if groups and hit.start - groups[-1][-1].end <= _AROUND:
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return tuple(_stretch(text, groups[place]) for place in _telling(text, groups, query))


def _telling(text: str, groups: Sequence[Sequence[Token]], query: Query) -> list[int]:
    """Give the places of the groups to show, in order: among them, as far as they reach, the first of each term."""
    firsts: dict[int, None] = {}
    for term in query.terms:
        starts = {token.start for token in found_tokens(text, Query(terms=(term,)))}
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


def _outermost(found: list[Token]) -> tuple[Token, ...]:
    """Leave out what lies within another: half of a word that a line's end parts."""
    kept: list[Token] = []
    for token in found:
        if not kept or token.end > kept[-1].end:
            kept.append(token)
    return tuple(kept)


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
