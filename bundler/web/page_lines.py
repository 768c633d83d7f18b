"""The words of a page, line by line, for the layer over its picture in which they are selected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bundler.documents.page_text import Word

_GAP = 2.5
"""How many times its own height a word may stand from the one before in the same line; farther off is a column."""

_WIDEST = 0.9
"""The widest that letters are on average, in heights of their line: a narrow, high word (it, ll) stands upright."""


def lines_of(words: Sequence[Word]) -> list[dict[str, Any]]:
    """Give the lines: each with its `words` (text, left, top, right, bottom in displayed points) and its `turn`.

    `turn` is 0, or 90 or -90 for a word that is written downwards or upwards; such a word is a line of its own.
    """
    lines: list[dict[str, Any]] = []
    before: Word | None = None
    for place, word in enumerate(words):
        turn = _turn(words, place)
        if before is None or turn or lines[-1]["turn"] or not _goes_on(before, word):
            lines.append({"turn": turn, "words": []})
        lines[-1]["words"].append([word.text, word.left, word.top, word.right, word.bottom])
        before = word
    return lines


def _goes_on(before: Word, word: Word) -> bool:
    """Whether a word follows another in the same line."""
    middle = (word.top + word.bottom) / 2
    height = before.bottom - before.top
    return before.top < middle < before.bottom and -height / 2 <= word.left - before.right <= _GAP * height


def _turn(words: Sequence[Word], place: int) -> int:
    word = words[place]
    across, down = word.right - word.left, word.bottom - word.top
    if down <= 1.5 * across or down > _WIDEST * across * len(word.text):
        return 0
    other = words[place + 1] if place + 1 < len(words) else words[place - 1]
    follows = place + 1 < len(words)
    return 90 if (other.top > word.top) == follows and other is not word else -90
