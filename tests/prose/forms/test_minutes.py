"""Minutes beside an hour: in any number, and beside an hour that is not named again."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values

STATEMENT = ("2022-05-30", "witness-statement")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("at eight minutes to midnight", "2022-05-14T23:52"),
        ("at seventeen minutes past nine in the evening", "2022-05-14T21:17"),
        ("at 12 minutes past one in the afternoon", "2022-05-14T13:12"),
        ("at two minutes after noon", "2022-05-14T12:02"),
    ],
)
def test_any_number_of_minutes_beside_an_hour_is_a_time_and_no_length(words: str, wanted: str) -> None:
    assert values(f"On 14 May 2022 the lorry came {words}.", *STATEMENT)[-1] == wanted


def test_minutes_alone_are_the_next_such_after_the_hour_told_last() -> None:
    text = "The alarm went at 2.12 pm on 14 May 2022. By twenty past we had him out. At five to the nurse came."
    assert values(text, *STATEMENT)[1:] == ["2022-05-14T14:20", "2022-05-14T14:55"]


def test_minutes_alone_without_an_hour_near_are_never_settled() -> None:
    found = dates("He left on 14 May 2022. I got there by twenty past.", *STATEMENT)[-1]
    assert (found.edtf, found.confidence < 0.8) == ("", True)


def test_minutes_before_people_stay_a_length() -> None:
    assert values("They were kept waiting ten minutes before two officers came.", *STATEMENT) == ["PT10M"]
