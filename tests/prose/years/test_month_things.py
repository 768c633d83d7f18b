"""Things called after their month take the year of the day on which they were."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values

STORY = (
    "The judge made an order on 12 December 2018. He gave a judgment on 14 February 2019. "
    "In October 2019 the claimant wrote. "
)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("the December order", ["2018-12"]),
        ("the February judgment", ["2019-02"]),
        ("his December and February orders", ["2018-12", "2019-02"]),
        ("the December costs order", ["2018-12"]),
    ],
)
def test_a_month_that_names_a_thing_is_of_the_year_in_which_it_was_told(words: str, wanted: list[str]) -> None:
    got = values(f"{STORY}He did not comply with {words}.", "2020-06-09", "judgment")[3:]

    assert got == wanted


def test_where_two_years_had_such_a_day_and_neither_names_the_thing_it_is_not_sure() -> None:
    text = "He left on 3 April 2016. He came back on 4 April 2018. In October 2018 he was told of the April report."
    found = dates(text, "2020-06-09", "judgment")[-1]

    assert found.confidence < 0.8


def test_a_month_in_which_something_happens_names_nothing() -> None:
    assert values(f"{STORY}In December the order was served.", "2020-06-09", "judgment")[-1] == "2019-12"


def test_a_thing_that_the_text_itself_names_so_is_of_the_day_so_named() -> None:
    text = (
        "By an order of 13 July 2018 (“the July costs order”) he was to pay. "
        "An order of 5 July 2019 stayed it. He did not comply with the July costs order."
    )

    assert [each.edtf for each in dates(text, "2020-06-09", "judgment")][-1] == "2018-07"
