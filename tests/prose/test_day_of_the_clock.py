"""Hours of which no word tells the half of the day, days of none in particular, and what a letter recalls."""

from __future__ import annotations

from datetime import date

import pytest

from bundler.partial_date import PartialDate
from bundler.prose.find import find_dates


def _read(text: str, kind: str = "witness-statement", written: date = date(2021, 5, 28)) -> dict[str, str]:
    day = PartialDate.of(written.year, written.month, written.day)
    return {found.words: found.edtf for found in find_dates(text, document_date=day, kind=kind)}


def test_an_hour_of_either_half_of_the_day_has_no_value_and_names_its_day() -> None:
    text = "On 9 May 2019 we had a party. Karl came over the wall. It ended at about half past four."
    hour = find_dates(text)[-1]
    assert (hour.words, hour.edtf, hour.anchor) == ("half past four", "", 0)


def test_the_same_evening_after_a_week_is_of_no_day() -> None:
    found = _read("In the week of 5 April 2021 he stopped me in the park. I told my sister the same evening.")
    assert found["the same evening"] == ""


@pytest.mark.parametrize(("feast", "day"), [("Christmas night", 25), ("Boxing Night", 26)])
def test_the_night_of_a_feast_has_its_year(feast: str, day: int) -> None:
    assert _read(f"On {feast} 2016 they stayed with us.")[f"{feast} 2016"] == f"2016-12-{day}"


@pytest.mark.parametrize("recalls", ["recall that we met", "remember that I rang you", "be aware that he was moved"])
def test_what_a_reader_will_recall_is_past(recalls: str) -> None:
    assert _read(f"You will {recalls} on 2 March.", "letter")["2 March"] == "2021-03-02"


def test_a_day_of_a_month_that_is_told_as_past_is_not_after_the_writing() -> None:
    text = "I can see you on Tuesday 8 June. I regret that I missed your visit on the 20th."
    assert _read(text, "letter")["20th"] == "2021-05-20"


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("He told me that he had hidden it on the Friday.", "2021-01-15"),
        ("I went back on the Friday.", "2021-01-22"),
        ("He had not answered by the Friday.", "2021-01-22"),
    ],
)
def test_a_weekday_of_what_had_been_done_is_before_the_day_told(told: str, day: str) -> None:
    assert _read(f"On Monday 18 January 2021 I called on him. {told}")["the Friday"] == day


@pytest.mark.parametrize(
    "told",
    [
        "I saw him on Sunday at the back of the house.",
        "He got five years in May 2018. My aunt saw him that weekend. She rang me on the Monday.",
    ],
)
def test_a_weekday_of_a_letter_that_may_be_another_is_not_sure(told: str) -> None:
    letter = PartialDate.of(2021, 6, 27)
    assert find_dates(told, document_date=letter, kind="letter")[-1].confidence < 0.8


def test_a_weekday_whose_week_is_told_is_sure() -> None:
    letter = PartialDate.of(2021, 6, 27)
    found = find_dates("I heard on Sunday of last week that he had moved.", document_date=letter, kind="letter")[-1]
    assert (found.edtf, found.confidence >= 0.8) == ("2021-06-20", True)
