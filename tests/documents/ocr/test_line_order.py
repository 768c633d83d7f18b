"""The order of reading: columns of prose one after the other, rows of a table across, numbers before their lines."""

from __future__ import annotations

import pytest

from bundler.documents.ocr.line_order import in_reading_order
from bundler.documents.ocr.reading import ReadWord


def line(text: str, left: float, top: float, number: int) -> list[ReadWord]:
    """Give the words of a line 20 pixels high, each letter 10 wide."""
    words = []
    for word in text.split():
        right = left + 10 * len(word)
        words.append(ReadWord(text=word, left=left, top=top, right=right, bottom=top + 20, confidence=0.9, line=number))
        left = right + 8
    return words


def ordered(*lines: list[ReadWord]) -> list[str]:
    """Give the lines that are made of these words, in order."""
    told: dict[int, list[str]] = {}
    for word in in_reading_order([word for words in lines for word in words]):
        told.setdefault(word.line, []).append(word.text)
    return [" ".join(words) for words in told.values()]


def test_a_number_in_the_margin_comes_before_the_line_it_stands_beside() -> None:
    assert ordered(
        line("I am the claimant", 200, 100, 0), line("and I say so", 200, 130, 1), line("1.", 100, 102, 2)
    ) == ["1. I am the claimant", "and I say so"]


def test_two_columns_of_prose_are_read_one_after_the_other_below_their_heading() -> None:
    left = [line(f"left column line number {at}", 100, 200 + 30 * at, at) for at in range(5)]
    right = [line(f"right column line number {at}", 500, 204 + 30 * at, 10 + at) for at in range(5)]
    told = ordered(*right, *left, line("THE HEADING OF BOTH THE COLUMNS HERE", 240, 140, 20))
    assert told[0].startswith("THE HEADING")
    assert [words.split()[0] for words in told[1:]] == ["left"] * 5 + ["right"] * 5


def test_a_line_that_runs_through_both_columns_is_cut_at_the_gap() -> None:
    both = [
        line(f"left column line number {at}", 100, 200 + 30 * at, at)
        + line(f"right column line number {at}", 500, 200 + 30 * at, at)
        for at in range(5)
    ]
    assert [words.split()[0] for words in ordered(*both)] == ["left"] * 5 + ["right"] * 5


def test_a_table_is_read_row_by_row_though_its_columns_were_seen_one_by_one() -> None:
    dates = [line(f"0{at}/04/2020", 100, 100 + 40 * at, at) for at in range(1, 7)]
    amounts = [line(f"{at}75.00", 700, 101 + 40 * at, 10 + at) for at in range(1, 7)]
    assert ordered(*amounts, *dates) == [f"0{at}/04/2020 {at}75.00" for at in range(1, 7)]


def test_numbered_paragraphs_are_no_table_of_two_columns() -> None:
    numbers = [line(f"{at}.", 100, 100 + 60 * at, at) for at in range(1, 6)]
    first = [line(f"paragraph {at} begins with these words", 180, 100 + 60 * at, 10 + at) for at in range(1, 6)]
    rest = [line(f"and {at} ends with these words", 180, 130 + 60 * at, 20 + at) for at in range(1, 6)]
    told = ordered(*numbers, *first, *rest)
    assert told[:2] == ["1. paragraph 1 begins with these words", "and 1 ends with these words"]
    assert len(told) == 10


def test_no_word_is_lost_or_doubled() -> None:
    lines = [line("some words here", 100 + 37 * at % 400, 50 + 23 * at, at) for at in range(30)]
    given = [word for words in lines for word in words]
    told = in_reading_order(given)
    assert sorted((word.left, word.top) for word in told) == sorted((word.left, word.top) for word in given)


def test_nothing_read_is_nothing_told() -> None:
    assert in_reading_order([]) == ()


@pytest.mark.parametrize("day", ["0{}/09/2024", "{} Sep 2024", "1{}:40"])
def test_entries_under_dates_and_names_are_the_rows_of_a_log_and_no_column_of_prose(day: str) -> None:
    heads = [line(f"{day.format(at)} Doctor Iqbal Venn", 100, 100 + 40 * at, at) for at in range(1, 7)]
    entries = [line(f"Entry {at} says that he has been seen", 700, 101 + 40 * at, 10 + at) for at in range(1, 7)]
    assert ordered(*heads, *entries) == [
        f"{day.format(at)} Doctor Iqbal Venn Entry {at} says that he has been seen" for at in range(1, 7)
    ]
