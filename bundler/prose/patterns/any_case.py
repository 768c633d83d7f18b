"""Patterns for which capitals are as small letters: the text is put into small letters before it is held against them.

A pattern that passes over the case of letters itself takes two to four times as long: it tries each of its words at
each place, where it could else tell by their first letters which can stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.prose.words.vocabulary import plain_letters

# What heeds capitals within a pattern that passes over them otherwise.
CASED = "(?-i:"
# A capital of a pattern that stands for itself; none that says what sort of sign or of group is meant.
_CAPITAL = re.compile(r"(?<!\\)(?<!\(\?)[A-Z]")


class AnyCase:
    """A pattern that passes over the case of letters; its matches hold small ones, at the places of the text's own."""

    __slots__ = ("_small", "pattern")

    def __init__(self, pattern: str) -> None:
        if CASED in pattern:
            raise ValueError("a part of a pattern that heeds capitals finds none among small letters")
        self.pattern = pattern
        self._small = re.compile(_CAPITAL.sub(lambda capital: capital[0].lower(), pattern))

    def search(self, text: str) -> re.Match[str] | None:
        """Search as the pattern does."""
        return self._small.search(plain_letters(text).lower())

    def match(self, text: str) -> re.Match[str] | None:
        """Match as the pattern does where the text opens."""
        return self._small.match(plain_letters(text).lower())

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match as the pattern does the whole text."""
        return self._small.fullmatch(plain_letters(text).lower())

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find as the pattern does."""
        return self._small.finditer(plain_letters(text).lower())

    def sub(self, put: str, text: str) -> str:
        """Put `put` where the pattern matches; all else stays as it is written."""
        kept, at = [], 0
        for found in self.finditer(text):
            kept.append(text[at : found.start()])
            at = found.end()
        return put.join((*kept, text[at:])) if kept else text
