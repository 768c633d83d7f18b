"""Hours told in a list: each is a time, and the half of the day that the last has goes back through them."""

from __future__ import annotations

import pytest

from tests.prose.builders import values

STATEMENT = ("2022-05-30", "witness-statement")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("at 8.15 and 11.50 pm", ["2022-05-14T20:15", "2022-05-14T23:50"]),
        ("at 9, 10 and 11 am", ["2022-05-14T09:00", "2022-05-14T10:00", "2022-05-14T11:00"]),
        ("at 11 and 2 pm", ["2022-05-14T11:00", "2022-05-14T14:00"]),
    ],
)
def test_the_half_of_the_last_hour_goes_back_through_the_list(words: str, wanted: list[str]) -> None:
    assert values(f"On 14 May 2022 he rang {words}.", *STATEMENT)[1:] == wanted


def test_hours_listed_after_one_of_the_night_go_on_past_midnight() -> None:
    text = "On 14 May 2022 I came on at 8 in the evening. He was checked at 10, 12 and 2. At 4 he was gone."
    assert values(text, *STATEMENT)[2:] == [
        "2022-05-14T22:00",
        "2022-05-15T00:00",
        "2022-05-15T02:00",
        "2022-05-15T04:00",
    ]


def test_what_is_counted_in_a_list_is_no_hour() -> None:
    for text in ("She scored at 4 and 6 on the scale.", "They live at 4 and 6 Mill Row.", "See paragraphs 3, 4 and 6."):
        assert values(text, *STATEMENT) == [], text
