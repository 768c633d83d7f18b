"""Words and lines of a page with their places, in the displayed frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bundler.compliance.facts_eyes import Box, Sight

_MOST_LETTERS = 40_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word and its displayed box."""

    text: str
    box: Box

    @property
    def middle(self) -> float:
        """The height of its middle above the foot of the page, in points."""
        return (self.box[1] + self.box[3]) / 2


def words_of(sight: Sight) -> list[Word]:
    """The words of a page with their displayed boxes, in the file's order."""
    text = sight.text()[:_MOST_LETTERS]
    found: list[Word] = []
    letters: list[str] = []
    boxes: list[Box] = []

    def close() -> None:
        if letters and boxes:
            lefts, bottoms, rights, tops = zip(*boxes, strict=True)
            found.append(Word(text="".join(letters), box=(min(lefts), min(bottoms), max(rights), max(tops))))
        letters.clear()
        boxes.clear()

    for index, letter in enumerate(text):
        box = None if letter.isspace() else sight.character_box(index)
        if box is None or (boxes and _stands_apart(boxes[-1], box)):
            close()
        if box is not None:
            letters.append(letter)
            boxes.append(box)
    close()
    return found


def _stands_apart(before: Box, after: Box) -> bool:
    height = max(before[3] - before[1], after[3] - after[1], 1.0)
    return after[0] - before[2] > height or before[0] - after[0] > height or abs(after[1] - before[1]) > height


def lines_of(words: Sequence[Word]) -> list[list[Word]]:
    """The words in lines, from top to bottom, each from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.middle):
        if lines and abs(lines[-1][0].middle - word.middle) < 4:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.box[0]) for line in lines]
