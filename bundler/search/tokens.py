"""Tokens: a text cut into words as a search compares them: small letters, no accents, no marks.

``Ŵyr``, ``WYR`` and ``wyr`` are one word; ``1,500`` is ``1500``; an apostrophe and a hyphen part two words. A hyphen at
the end of a line may be the word's own or the line's: both readings are kept (`Folded`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER, _ACCENT = rf"[^\W_{_CJK}]", "[\u0300-\u036f]"
_TOKEN = re.compile(rf"\d{{1,3}}(?:,\d{{3}})+(?!\d)|{_LETTER}+(?:{_ACCENT}+{_LETTER}*)*|[{_CJK}]")
_LINE_END = re.compile(r"[-\u2010]\s*\n\s*")
_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "n", "ſ": "s"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word as a search compares it, and the characters of the text it was made of: from `start` up to `end`."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A page as a search compares it: its words in order, a space before and after each.

    `whole` takes a hyphen at the end of a line for the line's (``applica-`` ``tion`` is one word); `parted` for the
    word's own. They are the same where no line ends so.
    """

    whole: str
    parted: str

    @property
    def readings(self) -> tuple[str, ...]:
        """The different readings."""
        return (self.whole,) if self.whole == self.parted else (self.whole, self.parted)


def tokens(text: str, *, whole: bool) -> tuple[Token, ...]:
    """Give the words of a text in order. `whole` joins what a hyphen at the end of a line parts."""
    found = [
        Token(word=word, start=match.start(), end=match.end())
        for match in _TOKEN.finditer(text)
        if (word := _folded_word(match.group()))
    ]
    if not whole or not ends_with_hyphens(text):
        return tuple(found)
    joined: list[Token] = []
    for token in found:
        if joined and _LINE_END.fullmatch(text, joined[-1].end, token.start):
            before = joined.pop()
            token = Token(word=before.word + token.word, start=before.start, end=token.end)
        joined.append(token)
    return tuple(joined)


def ends_with_hyphens(text: str) -> bool:
    """Tell whether any line of a text ends with a hyphen, so that it has two readings."""
    return bool(_LINE_END.search(text))


def fold(text: str) -> Folded:
    """Give a page's text as a search compares it."""
    parted = spaced([word for written in _TOKEN.findall(text) if (word := _folded_word(written))])
    if not ends_with_hyphens(text):
        return Folded(whole=parted, parted=parted)
    return Folded(whole=spaced([token.word for token in tokens(text, whole=True)]), parted=parted)


def spaced(words: Sequence[str]) -> str:
    """Give words with a space before and after each."""
    return f" {' '.join(words)} " if words else " "


def _folded_word(word: str) -> str:
    if word.isascii():
        return word.lower().replace(",", "")
    small = word.casefold().translate(_LETTERS)
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", small) if not unicodedata.combining(mark))
    # What falls into several marks (½, ⑴) is no plain word; it stays as it was written.
    return unicodedata.normalize("NFC", plain if plain.isalnum() else small).replace(",", "")
