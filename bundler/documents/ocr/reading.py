"""What was read from a page's picture: words, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

VERSION = "5"
"""Changes whenever the same page would be read otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadWord:
    """A word in pixels of the straightened picture, y downwards; `confidence` is between 0 and 1.

    Words that the engine saw in one line share `line`.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    line: int

    @property
    def middle(self) -> float:
        """Half-way between top and bottom."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedWord:
    """A word in the displayed frame: its baseline begins at (`x`, `y`), points from the top left corner, y downwards.

    It runs `width` points along a line turned by `angle` degrees, counter-clockwise as the reader sees it; `size` is
    the size of the type in points. Words of one `line` stand on one baseline and follow one another.
    """

    text: str
    x: float
    y: float
    width: float
    size: float
    angle: float
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """All that was read from a page. `confidence` is the mean over its letters, 0 where nothing was read."""

    words: tuple[PlacedWord, ...]
    engine: str
    confidence: float
    turn: int
    skew: float


def mean_confidence(words: tuple[ReadWord, ...]) -> float:
    """The mean confidence over all letters; 0 where there are none."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0
