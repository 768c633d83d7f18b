"""Hours told as bare numbers: with their part of the day, from one to another, and after an hour told before."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values

STATEMENT = ("2022-05-30", "witness-statement")
LETTER = ("2022-05-30", "letter")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("at 7 in the evening", "2022-05-14T19:00"),
        ("at five in the morning", "2022-05-14T05:00"),
        ("about two in the afternoon", "2022-05-14T14:00"),
        ("at 11 at night", "2022-05-14T23:00"),
        ("between 3 and 4 in the afternoon", "2022-05-14T15:00/2022-05-14T16:00"),
        ("from 8 until noon", "2022-05-14T08:00/2022-05-14T12:00"),
    ],
)
def test_an_hour_with_its_part_of_the_day_is_a_time(words: str, wanted: str) -> None:
    assert values(f"On 14 May 2022 the lorry came {words}.", *STATEMENT)[-1] == wanted


def test_hours_after_one_of_the_evening_go_on_from_it_and_past_midnight() -> None:
    text = (
        "On Saturday 14 May 2022 I opened at 8 in the evening and I was due to close at 3. At about twenty to one he "
        "came in. Between 1 and half past there was a row."
    )
    assert values(text, *STATEMENT)[1:] == [
        "2022-05-14T20:00",
        "2022-05-15T03:00",
        "2022-05-15T00:40",
        "2022-05-15T01:00/2022-05-15T01:30",
    ]


def test_a_span_of_hours_whose_half_nothing_tells_is_guessed_by_daylight_and_never_sure() -> None:
    [_, found] = dates("The plumber called on 14 May 2022. He was there between 9 and 2.", *STATEMENT)
    assert (found.edtf, found.confidence < 0.8) == ("2022-05-14T09:00/2022-05-14T14:00", True)
    assert values("We had been out at a club on 14 May 2022. We got in between 2 and 4.", *STATEMENT)[-1] == "-"


def test_one_hour_whose_half_nothing_tells_has_no_time() -> None:
    assert values("On 14 May 2022 the nurse was there. She left at 4.", *STATEMENT)[-1] == "-"
    assert values("Come tomorrow at 10, please.", *LETTER) == ["2022-05-31"]


def test_what_is_counted_or_aged_is_no_hour() -> None:
    for text in (
        "He was in care between 4 and 7, when he was aged about that.",
        "The levels were between 3 and 5.",
        "She scored from 2 to 6 on the scale.",
        "They live at 4, Mill Row.",
    ):
        assert values(text, *STATEMENT) == [], text


def test_the_part_of_the_day_told_since_the_last_hour_says_which_half_is_meant() -> None:
    text = "At 9.30 pm on 14 May 2022 he hit her. He had drunk since that afternoon. He was seen at the bar at 5."
    assert values(text, *STATEMENT)[-1] == "2022-05-14T17:00"


def test_an_evening_hour_in_an_entry_written_in_the_small_hours_is_of_the_night_before() -> None:
    text = "14/05/2022 0040 Male stopped at 2315 in Dock Road.\n14/05/2022 0910 Seen.\n14/05/2022 1420 Interviewed."
    assert values(text, "2022-05-15", "police-record")[1] == "2022-05-13T23:15"


def test_last_night_in_an_entry_does_not_take_the_hours_after_it_to_the_next_day() -> None:
    text = "14/05/22 - Row on the landing last night. Found at 0215 by staff.\n15/05/22 - Quiet.\n16/05/22 - Moved."
    assert values(text, "2022-05-20", "other")[2] == "2022-05-14T02:15"


def test_four_figures_behind_the_day_that_opens_a_line_are_its_hour() -> None:
    text = "03/05/2022 2010 Call from neighbour.\n04/05/2022 0730 Officers out, back about 1900."
    assert values(text, "2022-05-05", "police-record") == ["2022-05-03T20:10", "2022-05-04T07:30", "2022-05-04T19:00"]
