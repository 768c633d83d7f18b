"""Where on a page the words stand."""

from __future__ import annotations

from bundler.documents.page_text import Word
from bundler.search.marks import Mark, marks_of_passage, marks_of_query
from bundler.search.query import read_query

HEAD = "IN CONFIDENCE Statement of A Example"
LINES = (
    HEAD,
    "12. On 4 May 2023 the panel told me that he would move to open condi-",
    "tions. I asked for reasons and none were given to me.",
    "13. On 9 May 2023 I wrote again.",
)


def page(*lines: str) -> tuple[Word, ...]:
    """Give the words of a page: lines 20 points apart, each letter 5 wide."""
    words = []
    for row, line in enumerate(lines):
        at = 0
        for text in line.split():
            at = line.index(text, at)
            left = 50.0 + 5 * at
            words.append(Word(text=text, left=left, top=20.0 * row, right=left + 5 * len(text), bottom=20.0 * row + 12))
            at += len(text)
    return tuple(words)


def holds(mark: Mark, word: Word) -> bool:
    across = mark.left <= word.left and word.right <= mark.right
    return across and mark.top <= word.top and word.bottom <= mark.bottom


def said(marks: tuple[Mark, ...], *lines: str) -> list[str]:
    """What stands in the marks, each by itself."""
    inside = [" ".join(word.text for word in page(*lines) if holds(mark, word)) for mark in marks]
    return [text for text in inside if text]


def test_words_side_by_side_are_one_mark() -> None:
    marks = marks_of_query(page(*LINES), read_query('"the panel told"'))
    assert said(marks, *LINES) == ["the panel told"]


def test_a_word_that_a_lines_end_parts_has_two_marks() -> None:
    marks = marks_of_query(page(*LINES), read_query("conditions"))
    assert said(marks, *LINES) == ["condi-", "tions."]


def test_every_place_is_marked() -> None:
    assert said(marks_of_query(page(*LINES), read_query("may 2023")), *LINES) == ["May 2023", "May 2023"]


def test_a_passage_is_marked_line_by_line() -> None:
    cited = "On 4 May 2023 the panel told me that he would move to open conditions."
    marks = marks_of_passage(page(*LINES), cited)
    assert said(marks, *LINES) == ["On 4 May 2023 the panel told me that he would move to open condi-", "tions."]


def test_a_passage_that_a_head_interrupts_is_marked_without_it() -> None:
    lines = ("the panel told me that he would move", HEAD, "to open conditions in the spring")
    cited = "The panel told me that he would move to open conditions in the spring"
    assert said(marks_of_passage(page(*lines), cited), *lines) == [lines[0], lines[2]]


def test_what_is_overleaf_is_not_missed_here() -> None:
    cited = "I wrote again on the same day to the governor and asked that she be told before any move took place"
    lines = (*LINES, "I wrote again on the same day")
    assert said(marks_of_passage(page(*lines), cited), *lines) == ["I wrote again on the same day"]
    rest = ("be told before any move took place", "14. There was no reply at all.")
    assert said(marks_of_passage(page(*rest), cited), *rest) == [rest[0]]


def test_a_page_that_does_not_say_it_has_no_mark() -> None:
    assert marks_of_passage(page(*LINES), "The governor refused the application of the prisoner in writing") == ()
    assert marks_of_passage(page(*LINES), "") == ()
    assert marks_of_passage((), "On 4 May") == ()
