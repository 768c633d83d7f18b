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
        ("last Thursday week", "2019-02-28"),
        ("on or before Monday week", "2019-03-25"),
        ("no later than a week on Friday", "2019-03-22"),
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


def test_weekdays_listed_before_a_week_are_all_of_that_week() -> None:
    assert values("He was away from Monday to Wednesday of last week.", *LETTER) == ["2019-03-04", "2019-03-06"]
    assert values("I am free on Monday and Tuesday of next week.", *LETTER) == ["2019-03-18", "2019-03-19"]


def test_inst_ult_and_prox_are_of_this_month_the_last_and_the_next() -> None:
    text = "I wrote on the 4th inst. in answer to your letter of the 27th ult. and shall call on the 9th prox."

    assert values(text, *LETTER) == ["2019-03-04", "2019-02-27", "2019-04-09"]


def test_years_ago_move_the_month_or_feast_told_right_after_them() -> None:
    for words, wanted in (("five years ago this May", "2014-05"), ("two years ago last Easter", "2016-03-27~")):
        found = dates(f"He died {words}.", *LETTER)[-1]
        assert (found.edtf, found.confidence < 0.8) == (wanted, True)


def test_the_tuesday_of_a_week_that_the_text_does_not_date_has_no_value() -> None:
    assert values("On 5 March 2019 he came. On the Tuesday of the week after he rang.", *STATEMENT)[1:] == ["-"]


def test_what_somebody_said_on_a_day_in_a_letter_is_counted_from_that_day_and_not_sure() -> None:
    found = dates("You said on 5 March 2019 that someone would ring by the end of the week.", *LETTER)[-1]

    assert (found.edtf, found.confidence < 0.8) == ("2019-03-04/2019-03-10", True)


def test_hours_worked_each_day_are_of_no_one_day() -> None:
    text = "He came on 5 March 2019. They worked seven days a week, from 5 am to 7 pm."

    assert values(text, *STATEMENT)[-1] == "-"


def test_a_spell_that_begins_then_is_not_sure() -> None:
    assert dates("It was 4 March 2016. Over the next year 37 payments were made.", *STATEMENT)[-1].confidence < 0.8


@pytest.mark.parametrize("when", ["In the 1990s", "Between 1990 and 2010"])
def test_a_feast_counted_from_a_time_of_many_years_has_no_value(when: str) -> None:
    assert values(f"{when} he lived there. The next Easter he came back.", *STATEMENT)[1:] == ["-"]


LOG = """
Mon 28/06/21 10:40 Admitted from home. Not eating since the Thursday.
Tue 29/06/21 08:15 Seen by OT yesterday afternoon. For review Thursday.
Fri 02/07/21 14:00 OT did not attend yesterday. Rebooked for Monday.
"""


def test_figures_with_their_weekday_open_the_entries_of_a_log() -> None:
    assert values(LOG, "2021-07-16", "medical-record") == [
        "2021-06-28T10:40",
        "2021-06-24",
        "2021-06-29T08:15",
        "2021-06-28",
        "2021-07-01",
        "2021-07-02T14:00",
        "2021-07-01",
        "2021-07-05",
    ]


def test_a_weekday_that_is_not_that_of_the_figures_is_told() -> None:
    assert "weekday-mismatch" in dates("Tue 28/06/21 Admitted.", *STATEMENT)[0].flags


def test_a_letter_that_goes_back_by_a_new_sentence_goes_on_from_there() -> None:
    text = (
        "I missed you on Monday. He came back last Friday, two days after term began, and left the next morning. "
        "I rang that evening."
    )

    assert values(text, *LETTER)[-2:] == ["2019-03-09", "2019-03-09"]


def test_after_a_day_that_could_not_be_worked_out_nothing_is_sure() -> None:
    text = (
        "He fell on 3 March 2021. The Monday after the nurse came he rang. He died on the Wednesday of the same week."
    )

    assert dates(text, *STATEMENT)[-1].confidence < 0.8


def test_a_bank_holiday_monday_is_one() -> None:
    text = "He was off from the bank holiday Monday to the Friday."

    assert values(text, "2024-09-03", "attendance-note") == ["2024-08-26", "2024-08-30"]


def test_a_feast_that_a_day_is_counted_from_moves_no_story() -> None:
    text = "The order was made on 2 April 2015, the day before Good Friday, and confirmed four weeks later."

    assert values(text, *STATEMENT)[-1] == "2015-04-30~"


def test_a_day_of_the_calendar_has_its_time() -> None:
    text = (
        "At twenty to three in the morning on the first Sunday in September 2018 they broke in. "
        "The previous evening they came."
    )

    assert values(text, *STATEMENT) == ["2018-09-02T02:40", "2018-09-01"]
