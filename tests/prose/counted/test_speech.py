"""From which day somebody speaks: that of writing, or the one of the story on which it was said."""

from __future__ import annotations

from tests.prose.builders import dates, values

STATEMENT = ("2022-05-30", "witness-statement")


def test_what_somebody_said_that_he_would_do_tonight_is_of_the_night_of_the_story() -> None:
    found = dates("On 14 May 2022 the nurse came. He told her that he would run off tonight.", *STATEMENT)[-1]
    assert (found.edtf, found.confidence < 0.8) == ("2022-05-14", True)


def test_what_the_writer_will_do_tonight_is_of_the_day_of_writing() -> None:
    text = "On 14 May 2022 the nurse came. I will tell her tonight."
    assert values(text, *STATEMENT)[-1] == "2022-05-30"


def test_yesterday_in_what_somebody_said_had_been_is_never_sure() -> None:
    found = dates("On 27 May 2022 she told me that he had rung yesterday.", *STATEMENT)[-1]
    assert found.confidence < 0.8


def test_what_has_been_so_since_a_weekday_is_so_since_the_last_one_before_writing() -> None:
    text = "I did my training on 2 May 2022. I have been off sick since Wednesday."
    assert values(text, *STATEMENT)[-1] == "2022-05-25"


def test_this_thursday_is_that_of_the_week_of_writing_whatever_had_been_done() -> None:
    text = "He was hurt on 14 May 2022. He had been told that the stitches must stay in until this Thursday."
    assert values(text, *STATEMENT)[-1] == "2022-06-02"


def test_a_story_told_from_the_day_of_writing_goes_on_from_there() -> None:
    text = "On 2 May 2022 he hit me. Then it was three weeks ago yesterday. The night before I had rung my mum."
    assert values(text, *STATEMENT)[1:] == ["2022-05-08", "2022-05-07"]


def test_what_looks_back_in_passing_from_the_day_of_writing_moves_no_story() -> None:
    text = (
        "On 2 May 2022 he hit me. The next day he said sorry. I live alone as I did two years ago. That night I left."
    )
    assert values(text, *STATEMENT)[-1] == "2022-05-03"


def test_three_weeks_ago_tomorrow_is_to_the_day() -> None:
    assert values("We buried him three weeks ago tomorrow.", *STATEMENT) == ["2022-05-10"]


def test_last_summer_told_in_summer_is_none_of_this_year() -> None:
    assert values("We met last summer.", "2022-07-03", "letter") == ["2021-22"]
    assert values("We met last summer.", "2022-05-03", "letter") == ["2021-22"]
    assert values("We met last summer.", "2022-11-03", "letter") == ["2022-22"]


def test_what_was_so_until_a_holiday_looks_back_in_an_entry_of_a_log() -> None:
    text = "3 May 2022 - Rang.\n5 May 2022 - Dad was there until Bank Holiday Monday.\n9 May 2022 - Visit."
    assert values(text, "2022-05-30", "chronology")[2] == "2022-05-02"


def test_another_day_told_in_passing_since_leaves_that_evening_unsure() -> None:
    text = (
        "On Sunday 15 May 2022 the police rang. They told us that you had been arrested in the early hours of the "
        "Saturday. You were bailed that evening."
    )
    assert dates(text, *STATEMENT)[-1].confidence < 0.8
