"""Reading order: a value filled into a form goes beside its label; nothing is lost, and the rest stays as it was."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from bundler.documents.reading_order import Line, with_values_in_place


def line(text: str, left: float, top: float, width: float = 60, height: float = 12, *, is_filled: bool = False) -> Line:
    return Line(text=text, left=left, top=top, right=left + width, bottom=top + height, is_filled=is_filled)


LINES = st.lists(
    st.builds(
        line,
        st.text("abc", min_size=1, max_size=3),
        st.floats(0, 500),
        st.floats(0, 800),
        st.floats(1, 300),
        st.floats(1, 40),
        is_filled=st.booleans(),
    ),
    max_size=12,
)


def test_a_value_goes_beside_its_label() -> None:
    told = [line("Name:", 60, 100), line("Court:", 60, 140), line("Body", 60, 180)]
    value = line("Cardiff", 150, 141, is_filled=True)
    assert with_values_in_place([*told, value]) == ("Name:", "Court: Cardiff", "Body")


def test_a_value_that_stands_alone_goes_between_what_is_above_and_below() -> None:
    told = [line("Details of claim", 60, 100), line("Signature", 60, 300)]
    value = line("We were told", 60, 150, is_filled=True)
    assert with_values_in_place([*told, value]) == ("Details of claim", "We were told", "Signature")


def test_values_of_one_row_are_read_from_left_to_right() -> None:
    values = [line("1980", 300, 101, is_filled=True), line("12", 100, 101, is_filled=True)]
    assert with_values_in_place([line("Born", 40, 100), *values]) == ("Born 12 1980",)


@given(LINES)
def test_no_line_is_lost_and_none_is_told_twice(told: list[Line]) -> None:
    words = Counter(word for text in with_values_in_place(told) for word in text.split())
    assert words == Counter(one.text for one in told)


@given(LINES)
def test_lines_that_nobody_filled_in_keep_their_order(told: list[Line]) -> None:
    printed = [one for one in told if not one.is_filled]
    assert with_values_in_place(printed) == tuple(one.text for one in printed)
