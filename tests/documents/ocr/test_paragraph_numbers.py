"""A paragraph number that was misread shows, since numbers go on one from the other."""

from __future__ import annotations

import pytest

from bundler.documents.ocr.paragraph_numbers import slipped
from bundler.documents.ocr.reading import ReadWord


def a_page(*firsts: str) -> tuple[ReadWord, ...]:
    """A page of lines that begin with these words, a word after each."""
    return tuple(
        ReadWord(text=text, left=left, top=0, right=left + 9, bottom=9, confidence=0.9, line=line)
        for line, first in enumerate(firsts)
        for text, left in ((first, 0), ("words", 20))
    )


@pytest.mark.parametrize(
    ("firsts", "is_slip"),
    [
        (("4.", "He", "3.", "She", "6."), True),
        (("4.", "He", "5.", "She", "6."), False),
        (("(1)", "(9)", "(3)"), True),
        (("4.", "6.", "7."), False),
        (("On", "1999", "5", "we"), False),
        ((), False),
    ],
)
def test_a_number_between_two_neighbours_must_be_the_one_between_them(firsts: tuple[str, ...], is_slip: bool) -> None:
    assert slipped(a_page(*firsts)) is is_slip
