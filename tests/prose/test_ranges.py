"""Ranges whose ends point, and two days that something was moved from and to."""

from __future__ import annotations

import pytest

from tests.prose.builders import values

LETTER = ("2022-05-30", "letter")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("from tomorrow until the 8th", "2022-05-31/2022-06-08"),
        ("from tomorrow till Friday", "2022-05-31/2022-06-03"),
        ("from this Saturday to the 12th", "2022-06-04/2022-06-12"),
        ("from 3 May to 10 May", "2022-05-03/2022-05-10"),
    ],
)
def test_from_a_day_that_points_until_another_is_a_range(words: str, wanted: str) -> None:
    assert values(f"I am away {words}.", *LETTER) == [wanted]


def test_what_was_moved_from_one_day_to_another_lasted_from_none() -> None:
    assert values("The hearing was moved from 3 May 2022 to 10 May 2022.", *LETTER) == ["2022-05-03", "2022-05-10"]
    assert values("The visit is put off from yesterday to Saturday.", *LETTER) == ["2022-05-29", "2022-06-04"]


def test_the_week_of_a_feast_is_a_week() -> None:
    text = "I did my training the week of the August bank holiday 2021."
    assert values(text, *LETTER) == ["2021-08-30/2021-09-05"]
