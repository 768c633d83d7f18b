"""Days of a month that stands elsewhere, with the article and without."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values

STATEMENT = ("2020-02-11", "witness-statement")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("He came back on 27th.", ["2019-03-27"]),
        ("She was signed off from 10th to 24th.", ["2019-03-10/2019-03-24"]),
        ("We met between 15th and 17th, twice.", ["2019-03-15/2019-03-17"]),
        ("Visits took place on 4th, 11th and 18th.", ["2019-03-04", "2019-03-11", "2019-03-18"]),
        ("He was bailed until 9th and then released.", ["2019-03-09"]),
        ("I rang on the 5th, 7th and 10th and was told to wait.", ["2019-03-05", "2019-03-07", "2019-03-10"]),
        ("He fell on the 5th, the 8th and the 9th.", ["2019-03-05", "2019-03-08", "2019-03-09"]),
        ("It was made by the 1st, 2nd and 4th Defendants.", []),
    ],
)
def test_a_day_without_the_is_of_the_month_told_before(words: str, wanted: list[str]) -> None:
    assert values(f"She was seen on 1 March 2019. {words}", *STATEMENT)[1:] == wanted


@pytest.mark.parametrize(
    "words",
    [
        "He fell on 4th floor.",
        "It is on 5th Avenue.",
        "I saw him on 3rd and 4th occasions.",
        "It is on 2nd, 3rd and 4th pages.",
        "The bill was on 2nd reading.",
        "He went from 1st to 6th form.",
        "She came 2nd, and he 3rd.",
        "He was released from 12th to 10th.",
    ],
)
def test_what_is_numbered_is_no_day(words: str) -> None:
    assert len(dates(f"She was seen on 1 March 2019. {words}", *STATEMENT)) == 1


def test_a_day_alone_is_of_the_month_named_just_before_though_that_goes_back() -> None:
    text = "2. I moved to Ferncote in October 2020.\n3. My mother died that April. The funeral was on the 28th."
    assert values(text, "2025-02-03", "witness-statement") == ["2020-10", "2020-04", "2020-04-28"]


@pytest.mark.parametrize(
    "words",
    [
        "It is by then, or the 11th if you like.",
        "The hearing is soon, she thinks the 11th.",
        "Diarise the 11th.",
        "The book for the 11th reads nothing to report.",
    ],
)
def test_a_day_that_is_weighed_or_read_of_is_of_the_month_told_before(words: str) -> None:
    assert values(f"She was seen on 1 March 2019. {words}", *STATEMENT)[1:] == ["2019-03-11"]


def test_a_month_that_ends_a_sentence_has_no_day_of_the_next() -> None:
    text = "Then nothing till this spring. Again mid-May. 18 June he came. Again in late Mar. 2 July he left."
    assert values(text, "2022-08-03", "attendance-note") == [
        "2022-21",
        "2022-05",
        "2022-06-18",
        "2022-03",
        "2022-07-02",
    ]


def test_a_month_cut_short_before_last_year_is_one() -> None:
    text = "Married July 2012. Separated Jan last year, back Feb this year. Jan Last was there."
    assert values(text, "2022-08-03", "attendance-note") == ["2012-07", "2021-01", "2022-02"]


def test_a_friday_cut_short_that_ends_a_note_is_one() -> None:
    assert values("To do: letter today. Ring OIC Fri.", "2022-08-03", "attendance-note") == ["2022-08-03", "2022-08-05"]
