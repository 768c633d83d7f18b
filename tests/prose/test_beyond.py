"""Days beyond the next or the last, and days of this week, the last and the next, as people speak of them here."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values

# A Wednesday.
LETTER = ("2019-03-13", "letter")
STATEMENT = ("2021-06-16", "witness-statement")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Friday next week", "2019-03-22"),
        ("Friday of next week", "2019-03-22"),
        ("Monday of last week", "2019-03-04"),
        ("Friday of this week", "2019-03-15"),
        ("Tuesday week", "2019-03-26"),
        ("Monday fortnight", "2019-04-01"),
        ("a week on Tuesday", "2019-03-26"),
        ("three weeks on Saturday", "2019-04-06"),
        ("a fortnight today", "2019-03-27"),
        ("a week tomorrow", "2019-03-21"),
        ("yesterday week", "2019-03-05"),
        ("a week ago yesterday", "2019-03-05"),
        ("three weeks ago today", "2019-02-20"),
        ("a year ago today", "2018-03-13"),
        ("this day next year", "2020-03-13"),
        ("a week last Friday", "2019-03-01"),
        ("the week after next", "2019-03-25/2019-03-31"),
        ("the week before last", "2019-02-25/2019-03-03"),
        ("the month before last", "2019-01"),
        ("the year before last", "2017"),
        ("the night before last", "2019-03-11"),
        ("the Friday before last", "2019-03-01"),
        ("the Tuesday after next", "2019-03-26"),
        ("the Christmas before last", "2017-12-25~"),
        ("last Boxing Day", "2018-12-26"),
        ("two Thursdays ago", "2019-02-28"),
        ("Friday gone", "2019-03-08"),
        ("this Friday gone", "2019-03-08"),
        ("two days before yesterday", "2019-03-10"),
        ("the day before yesterday", "2019-03-11"),
        ("two days after tomorrow", "2019-03-16"),
    ],
)
def test_a_day_told_from_the_day_of_writing_is_read_whole(words: str, wanted: str) -> None:
    assert values(f"The matter was {words}, as you know.", *LETTER) == [wanted]


def test_the_day_before_yesterday_s_meeting_is_the_day_before_yesterday() -> None:
    assert values("I rang the day before yesterday’s meeting.", *LETTER) == ["2019-03-11"]


@pytest.mark.parametrize("words", ["Friday after next", "next Friday", "the Tuesday before last"])
def test_what_some_count_from_this_week_and_some_from_the_next_is_not_sure(words: str) -> None:
    (found,) = dates(f"We meet {words}.", *LETTER)

    assert found.confidence < 0.8


def test_three_fridays_running_and_a_length_since_a_day_are_no_days() -> None:
    assert values("He was late three Fridays running.", *LETTER) == []
    assert values("It is three weeks today since he left.", *LETTER) == ["P3W", "2019-03-13"]


def test_what_somebody_said_that_he_would_do_is_counted_from_the_day_he_said_it() -> None:
    text = "He came on 31 October 2020. He said he would be back Saturday week. He would ring a week on Monday."

    assert values(text, *STATEMENT) == ["2020-10-31", "2020-11-14", "2020-11-09"]


def test_weekdays_are_counted_in_a_story_too() -> None:
    text = "On Friday 8 September 2017 I was sent home. Two Fridays later it happened again."

    assert values(text, *STATEMENT) == ["2017-09-08", "2017-09-22"]


def test_the_day_before_that_is_counted_from_the_day_told_last() -> None:
    text = "Mr Orde died on 5 January 2020. Two days before his death he was seen. The day before that she rang."

    assert values(text, *STATEMENT) == ["2020-01-05", "2020-01-03", "2020-01-02"]


def test_working_days_pass_over_weekends_and_bank_holidays() -> None:
    assert (
        values("It came on Wednesday 22 June 2016. Three working days later I replied.", *STATEMENT)[1] == "2016-06-27"
    )
    assert values("It came on 12 April 2017. Two working days later I replied.", *STATEMENT)[1] == "2017-04-18"


def test_to_the_day_is_to_the_day() -> None:
    text = "It was adjourned on 20 February 2019. A month to the day afterwards he wrote."

    assert values(text, *STATEMENT) == ["2019-02-20", "2019-03-20"]
