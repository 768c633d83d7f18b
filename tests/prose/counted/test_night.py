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


def test_a_turn_of_duty_is_named_before_its_hours() -> None:
    text = "On Monday 9 May 2022 I was on a late, 2 till 10. At about twenty past four the driver came."
    assert values(text, *STATEMENT)[1:] == ["2022-05-09T14:00/2022-05-09T22:00", "2022-05-09T16:20"]


def test_what_lasted_until_midnight_ended_with_its_day() -> None:
    text = "They came at 6 am on 14 May 2022. They kept me till midnight."
    assert values(text, *STATEMENT)[-1] == "2022-05-15T00:00"


def test_until_the_evening_of_a_day_whose_small_hours_were_told_is_of_that_day() -> None:
    text = "He left at 1.50 am on Sunday 15 May 2022. He was not missed until the Sunday evening."
    assert values(text, *STATEMENT)[-1] == "2022-05-15"


def test_that_night_in_a_clause_of_what_had_been_done_is_that_told_before_it_there() -> None:
    text = "On 14 May 2022 I saw the driver. He had loaded the evening before and had slept in his cab that night."
    assert values(text, *STATEMENT)[-1] == "2022-05-13"


def test_four_figures_after_what_was_done_or_before_last_night_are_an_hour() -> None:
    text = "14/05/2022 0910 Seen.\n14/05/2022 1420 Son told 1530. On path 1743 last night.\n15/05/2022 0800 Moved."
    assert values(text, "2022-05-15", "police-record")[2:4] == ["2022-05-14T15:30", "2022-05-13T17:43"]


def test_an_hour_in_an_entry_of_a_log_is_the_last_such_before_it_was_written() -> None:
    text = "04/06/19 2215 Admitted.\n05/06/19 0640 Slept from 2, woke at 5.\n06/06/19 0810 Settled night."
    assert values(text, "2019-06-06", "medical-record")[2:4] == ["2019-06-05T02:00", "2019-06-05T05:00"]


def test_an_hour_at_which_an_entry_says_that_somebody_will_come_is_after_it_was_written() -> None:
    text = "04/06/19 2215 Admitted.\n05/06/19 0640 Slept well. Doctor will visit at 2.\n06/06/19 0810 Settled night."
    assert values(text, "2019-06-06", "medical-record")[2] == "2019-06-05T14:00"
