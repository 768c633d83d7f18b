"""Which half of the day an hour is of: after a turn of duty, since when something was, and told out of turn."""

from __future__ import annotations

from tests.prose.builders import dates, values

STATEMENT = ("2022-05-30", "witness-statement")


def test_a_story_within_a_turn_of_duty_goes_on_from_its_beginning() -> None:
    text = "On 14 May 2022 I was on duty from half seven till quarter past six. At ten past two the bell rang."
    found = dates(text, *STATEMENT)
    assert [each.edtf for each in found[1:]] == ["2022-05-14T07:30/2022-05-14T18:15", "2022-05-14T14:10"]
    assert all(each.confidence < 0.8 for each in found[1:])


def test_since_an_hour_is_since_the_last_such() -> None:
    text = "At 12.50 a.m. on 14 May 2022 we got there. There had been noise since ten or so. We left at two."
    assert values(text, *STATEMENT)[1:] == ["2022-05-13T22:00", "2022-05-14T02:00"]


def test_twelve_with_minutes_and_no_half_goes_on_in_the_night_that_the_story_is_in() -> None:
    text = "At 11.40 pm on 14 May 2022 he rang. I was with him at 12.25 and we talked."
    assert values(text, *STATEMENT)[-1] == "2022-05-15T00:25"


def test_what_had_been_a_little_before_is_no_hour_of_the_other_half() -> None:
    text = "At 12.50 a.m. on 14 May 2022 we got there. They told us that he had been put out at ten past twelve."
    assert values(text, *STATEMENT)[-1] == "2022-05-14T00:10"


def test_the_end_of_a_shift_moves_no_clock() -> None:
    text = "On the night of 14 May 2022 I came on at ten and was due off at seven. At quarter to one he was found."
    assert values(text, *STATEMENT)[1:] == ["2022-05-14T22:00", "2022-05-15T07:00", "2022-05-15T00:45"]


def test_bare_hours_after_an_hour_in_full_are_hours() -> None:
    text = "At 2.10 pm on 14 May 2022 he threw a chair. The nurse came at three. I handed over to Mr Dace at six."
    assert values(text, *STATEMENT)[1:] == ["2022-05-14T15:00", "2022-05-14T18:00"]


def test_a_heading_over_the_next_line_is_no_part_of_the_weekday_that_ends_a_sentence() -> None:
    text = "11/02/24 Not himself on Friday.\nNight: settled.\n12/02/24 Up early.\n13/02/24 Quiet."
    assert [each.words for each in dates(text, "2024-02-15", "other")][1] == "Friday"
