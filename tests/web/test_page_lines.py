"""The words of a page line by line, as they are laid over its picture."""

from __future__ import annotations

from bundler.documents.page_text import Word
from bundler.web.page_lines import lines_of


def word(text: str, left: float, top: float, across: float, down: float = 14.0) -> Word:
    return Word(text=text, left=left, top=top, right=left + across, bottom=top + down)


def said(*words: Word) -> list[tuple[int, str]]:
    return [(line["turn"], " ".join(each[0] for each in line["words"])) for line in lines_of(words)]


def test_words_side_by_side_are_a_line() -> None:
    assert said(word("withheld", 60, 90, 50), word("from", 114, 90, 25), word("her", 60, 105, 20)) == [
        (0, "withheld from"),
        (0, "her"),
    ]


def test_a_narrow_word_stands_in_its_line() -> None:
    words = (word("from", 60, 90, 25), word("it", 88, 90, 6), word("I", 98, 90, 3.3), word("ll", 105, 90, 5.3))
    assert said(*words) == [(0, "from it I ll")]


def test_columns_are_lines_of_their_own() -> None:
    assert said(word("Date", 60, 90, 25), word("Page", 300, 90, 25)) == [(0, "Date"), (0, "Page")]


def test_a_word_that_reads_upwards_or_downwards_is_turned() -> None:
    assert said(word("Filed", 300, 100, 14, 28), word("today", 300, 132, 14, 32)) == [(90, "Filed"), (90, "today")]
    assert said(word("Filed", 300, 132, 14, 28), word("today", 300, 96, 14, 32)) == [(-90, "Filed"), (-90, "today")]


def test_a_page_without_words_has_no_lines() -> None:
    assert said() == []
