"""PageText: the words of one document page and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

TEXT_READ_BY = (
    "documents/text.py",
    "documents/carry/layers.py",
    "documents/page_frame.py",
    "documents/reading_order.py",
    "documents/shown_layers.py",
)
"""The code that reads the text of a page: what is kept of a text is read again when it changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word and its box in the displayed frame: points from the page's top left corner, y downwards."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """The text of one document page (counted from 1) in reading order, lines ended by a line feed.

    `origin` is ``born`` for text the document came with, ``ocr`` for text we read from a picture, ``none`` for neither.
    `words` may be empty where only the text was asked for.
    """

    page: int
    text: str
    origin: str = "born"
    words: tuple[Word, ...] = ()
