"""What is still to come: a day of the month in a letter, what is listed in notes, what its writer means to do."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values

LETTER = ("2022-05-26", "letter")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We shall call on the 9th.", "2022-06-09"),
        ("My appeal is on the 2nd.", "2022-06-02"),
        ("She flies on the 5th.", "2022-06-05"),
        ("I will pay on the last Friday of the month.", "2022-05-27"),
        ("Thank you for your letter of the 9th.", "2022-05-09"),
        ("Work starts week commencing the 6th.", "2022-06-06/2022-06-12"),
    ],
)
def test_a_day_of_the_month_that_is_to_come_is_the_next_such(text: str, wanted: str) -> None:
    assert values(text, *LETTER) == [wanted]


def test_what_a_note_tells_its_writer_to_do_on_a_weekday_is_ahead() -> None:
    assert values("Client rang. Issue on Monday.", *LETTER) == ["2022-05-30"]
    assert values("The fitter had been due on Monday.", *LETTER) == ["2022-05-23"]


def test_a_hearing_named_without_a_verb_is_to_come_and_what_is_due_before_it_is_counted_from_it() -> None:
    text = "I wrote to the school in 2019. Final hearing 6 September, our papers a week before."
    assert values(text, "2022-05-26", "chronology")[1:] == ["2022-09-06", "2022-08-30~"]


def test_the_week_after_one_to_come_is_counted_from_that() -> None:
    assert values("We fit it w/c 6th June. She moves in the week after.", *LETTER)[-1] == "2022-06-13/2022-06-19"


def test_the_new_year_is_the_next_one_unless_a_verb_tells_that_it_is_over() -> None:
    assert values("He gets out in the New Year.", *LETTER) == ["2023-01"]
    assert values("He left us in the New Year.", *LETTER) == ["2022-01"]
    text = "I met him in March 2020. He lost his job in the New Year. The New Year before that was good."
    assert values(text, "2022-05-26", "witness-statement")[1] == "2021-01"
    assert values("Mr Ray was told in May 2021 that they would see him in the New Year.", *LETTER)[-1] == "2022-01"


def test_this_time_last_year_is_of_a_month_and_this_time_last_week_of_a_day() -> None:
    assert values("This time last year I was well.", *LETTER) == ["2021-05"]
    assert values("This time last week he was on the wing.", *LETTER) == ["2022-05-19"]
    text = "He came on 3 May 2022. He came again at the same time the following week."
    assert values(text, *LETTER)[1] == "2022-05-10"


def test_what_has_been_so_since_a_month_is_counted_back_from_now() -> None:
    text = "I met her in August 2020. I have lived in the flat since January."
    assert values(text, "2022-05-26", "witness-statement")[1] == "2022-01"


def test_months_follow_the_one_told_last_though_in_passing() -> None:
    text = (
        "They met on 5 March 2022. A survey had been promised in June 2020. Early the following month it was dropped."
    )
    assert values(text, "2022-05-26", "report")[-1] == "2020-07"


def test_years_ago_to_about_the_day_are_known_to_the_month() -> None:
    assert values("I came here two years ago, nearly to the day.", *LETTER) == ["2020-05~"]
    assert dates("I came here two years ago this month.", *LETTER)[0].edtf == "2020-05"


def test_what_lasted_until_a_feast_is_over_and_the_new_year_before_it_too() -> None:
    text = "This time last year we served a notice, and it was kept to until Easter."
    assert values(text, *LETTER)[1] == "2022-04-17~"
    assert values("I moved here in the New Year and I had no trouble till May.", *LETTER)[0] == "2022-01"


def test_a_day_of_the_month_to_come_is_counted_from_the_letter_and_not_from_a_limit_before_it() -> None:
    text = (
        "Time will be up on 1 September. Please answer by noon on the 9th. We look forward to meeting you on the 14th."
    )
    assert values(text, *LETTER)[1:] == ["2022-06-09T12:00", "2022-06-14"]
    assert values("I am away from 28 May until the 4th.", *LETTER)[-1].endswith("2022-06-04")


def test_since_when_something_is_so_is_no_place_from_which_a_letter_goes_on() -> None:
    text = "She has gone to Ferndale by bus since March 2017. On 4 May you wrote that it would stop."
    assert values(text, *LETTER)[1] == "2022-05-04"


def test_an_appointment_and_what_is_wanted_before_a_weekend_lie_ahead() -> None:
    assert values("Dentist appt Tues. I want it done before the weekend.", *LETTER) == [
        "2022-05-31",
        "2022-05-28/2022-05-29",
    ]
    assert values("Put back four weeks yesterday.", *LETTER) == ["P4W", "2022-05-25"]


def test_the_christmas_before_a_thing_is_the_last_before_that() -> None:
    text = "He died on 3 March 2021. It began the Christmas before he died. He moved in the New Year."
    assert values(text, "2022-05-26", "witness-statement")[1] == "2020-12-25~"
    assert dates(text, "2022-05-26", "witness-statement")[-1].confidence < 0.8


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("My eldest has exams in May.", "2025-05"),
        ("The council say that they can see us on the 20th.", "2025-03-20"),
        ("I'm out tomorrow, back Thursday.", "2025-03-13"),
        ("We shall talk today. If not, Sunday evening.", "2025-03-16"),
        ("I issue on Thursday if we hear nothing.", "2025-03-13"),
        ("Friday is a bank holiday.", "2025-03-14"),
        ("MDT Monday, discharge Weds at the earliest.", "2025-03-12"),
        ("I am back end of August.", "2025-08"),
        ("I should be glad to see him before the hearing on 1 June.", "2025-06-01"),
        ("He wants a letter for court by the 14th.", "2025-03-14"),
    ],
)
def test_what_is_still_to_come_on_the_day_of_writing(text: str, wanted: str) -> None:
    assert values(text, "2025-03-11", "email")[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Wednesday night he would not get into his bed.", "2025-03-05"),
        ("There was an earlier letter, before Christmas, which she threw away.", "2024-12-25~"),
        ("Friday was a bank holiday.", "2025-03-07"),
    ],
)
def test_what_is_over_on_the_day_of_writing(text: str, wanted: str) -> None:
    assert values(text, "2025-03-11", "email")[-1] == wanted


def test_so_many_days_that_somebody_has_had_since_are_no_day_so_long_ago() -> None:
    assert (
        values("He lost his leave until March 2025. He has had seven days since.", "2025-07-02", "report")[-1] == "P7D"
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("You will be told by Thursday.", "2025-03-13"),
        ("You were told on Thursday that it was off.", "2025-03-06"),
        ("To weigh again Monday.", "2025-03-17"),
        ("The father is said to be at work but lost his job in the autumn.", "2024-23"),
    ],
)
def test_what_will_be_told_lies_ahead_and_what_was_lost_does_not(text: str, wanted: str) -> None:
    assert values(text, "2025-03-11", "email")[-1] == wanted
