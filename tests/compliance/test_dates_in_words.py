"""Dates as people write them at the head of a row and on a page, and documents mentioned by their date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.compliance.dates_in_words import WrittenDate, holds_date, leading_date
from bundler.compliance.mentions import mentions_in

DAY = WrittenDate(year=2014, month=3, day=12)


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("12 March 2014 The letter came", (2014, 3, 12)),
        ("12th Mar. 2014: so", (2014, 3, 12)),
        ("about 12 March 2014", (2014, 3, 12)),
        ("on or before 12 March 2014", (2014, 3, 12)),
        ("12–14 March 2014", (2014, 3, 12)),
        ("2 June to 11 September 2026", (2026, 6, 2)),
        ("12/03/2014 so", (2014, 3, 12)),
        ("12.3.14", (2014, 3, 12)),
        ("March 2014", (2014, 3, 0)),
        ("autumn 2016 he lived there", (2016, 0, 0)),
        ("1998 He left school", (1998, 0, 0)),
    ],
)
def test_a_row_begins_with_its_date(words: str, date: tuple[int, int, int]) -> None:
    assert leading_date(words) == WrittenDate(year=date[0], month=date[1], day=date[2])


@pytest.mark.parametrize(
    "words", ["The letter of 12 March 2014", "12 pages", "March past", "45/45/2014", "", "2014/55"]
)
def test_other_words_begin_with_none(words: str) -> None:
    assert leading_date(words) is None


@pytest.mark.parametrize(
    "text",
    [
        "on 12 March 2014",
        "12th of March, 2014",
        "March 12, 2014",
        "12/03/2014",
        "12.3.14",
        "2014-03-12",
        "12\nMarch 2014",
    ],
)
def test_a_page_holds_a_date_in_any_form(text: str) -> None:
    assert holds_date(text, DAY)


@pytest.mark.parametrize("text", ["13 March 2014", "112 March 2014", "12/04/2014", "12/03/2015", "March 2014", ""])
def test_a_page_with_another_date_does_not(text: str) -> None:
    assert not holds_date(text, DAY)


def test_a_month_and_a_year_are_found_as_far_as_they_are_known() -> None:
    assert holds_date("in March of the year 2014", WrittenDate(year=2014, month=3))
    assert not holds_date("in April 2014", WrittenDate(year=2014, month=3))
    assert holds_date("14.3.98", WrittenDate(year=1998))
    assert not holds_date("1999", WrittenDate(year=1998))


@given(st.text(max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    leading_date(text)
    holds_date(text, DAY)
    list(mentions_in(text))


def test_documents_are_mentioned_by_sort_and_day() -> None:
    text = "I refer to the letter dated 5 May 2025, the report of Dr Dee of\n6 June 2024 and a letter of complaint."
    assert [(item.words, item.date) for item in mentions_in(text)] == [
        ("letter of 5 May 2025", WrittenDate(year=2025, month=5, day=5)),
        ("report of 6 June 2024", WrittenDate(year=2024, month=6, day=6)),
    ]
