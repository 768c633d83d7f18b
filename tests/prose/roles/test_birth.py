"""Dates of birth that no word calls so: nothing that happened is counted from them."""

from __future__ import annotations

import pytest

from tests.prose.builders import roles, values


@pytest.mark.parametrize(
    "text",
    [
        "I saw a man whom I now know to be Darren OAKES, 14/02/1979.",
        "Her children are Iris, 6.11.2018 (22 months), and Noah.",
        "Mr Yonas TEKLE   Eritrea   01 January 1988\nDear Mr Tekle",
    ],
)
def test_the_date_behind_a_name_is_a_birth(text: str) -> None:
    assert roles(text, "2020-09-11", "witness-statement")[0] == "birth"


def test_a_time_after_it_is_of_the_day_told_before() -> None:
    told = "At 0610 hours on 25 August 2009 I saw Darren OAKES, 14/02/1979. At 0614 hrs I arrested him."

    assert values(told, "2009-08-27", "witness-statement")[-1] == "2009-08-25T06:14"


@pytest.mark.parametrize(
    "text",
    # Signed, and a page of exhibits.
    ["Statement of Darren OAKES, 14/02/2020", "We met Iris on 6.11.2018 (5) at the office."],
)
def test_what_stands_behind_a_name_may_be_another_day(text: str) -> None:
    assert roles(text, "2020-09-11", "witness-statement")[0] == "event"


def test_a_birth_in_a_sentence_that_its_line_breaks_is_that_of_the_date_below() -> None:
    text = "He moved there with his wife in July 2016. Their son Alfie was born\non 11 March 2017 and was well."
    assert roles(text, "2024-06-28", "letter") == ["event", "birth"]


def test_two_born_respectively_in_two_years_were_born_in_them() -> None:
    text = "The appellants are a mother and her son, born respectively in 1987 and 2015."

    assert roles(text) == ["birth", "birth"]
