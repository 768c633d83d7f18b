"""Hours whose half of the day only what was done then tells."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values

STATEMENT = ("2024-03-12", "witness-statement")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("he came home from work around 6 and shouted.", "2024-03-07T18:00"),
        ("he came in late, at about half ten, and shouted.", "2024-03-07T22:30"),
        ("we were woken at about six by the door.", "2024-03-07T06:00"),
        ("I went to bed at ten and heard him.", "2024-03-07T22:00"),
    ],
)
def test_what_was_done_tells_the_half_of_the_day_and_is_never_sure(words: str, wanted: str) -> None:
    found = dates(f"On 7 March 2024 {words}", *STATEMENT)[-1]
    assert (found.edtf, found.confidence < 0.8) == (wanted, True)


def test_an_hour_that_may_be_of_either_half_has_no_value() -> None:
    assert values("On 7 March 2024 he sat in a car from about four o'clock.", *STATEMENT)[-1] == "-"


def test_an_hour_after_one_that_nothing_settled_is_not_told_by_what_was_done() -> None:
    assert values("On 7 March 2024 we got in at 11. At half one I was woken.", *STATEMENT)[-1] == "-"


def test_a_morning_hour_after_a_whole_night_is_of_the_next_day() -> None:
    text = "On 9 November 2023 he came in. He sat there all night. At about six he slept. He was arrested that morning."
    assert values(text, *STATEMENT)[1:] == ["2023-11-10T06:00", "2023-11-10"]


def test_an_hour_of_the_morning_after_the_evening_of_a_day_is_of_the_next() -> None:
    text = "On the evening of 14 October 2022 he went out. He came in at about four in the morning."
    assert values(text, *STATEMENT)[-1] == "2022-10-15T04:00"


def test_the_words_of_a_night_tell_its_hours_before_those_that_stand_before_it() -> None:
    text = "I saw him three days ago, in the morning, and last night there was a car outside until 1 o'clock."
    assert values(text, *STATEMENT)[-1] == "2024-03-12T01:00"


def test_half_an_hour_of_the_clock_is_read_before_and() -> None:
    text = "Last night she got home at half seven in the evening and he was there. He left at half nine and she slept."
    assert values(text, *STATEMENT)[1:] == ["2024-03-11T19:30", "2024-03-11T21:30"]
