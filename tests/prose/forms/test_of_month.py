"""Days by their place in a month, and feasts: what the calendar gives, and what it does not."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values

STATEMENT = ("2021-06-16", "witness-statement")
LETTER = ("2019-03-13", "letter")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("the last day of March 2015", "2015-03-31"),
        ("the last day of February 2016", "2016-02-29"),
        ("the last Friday in March 2015", "2015-03-27"),
        ("the first Sunday of May 2019", "2019-05-05"),
        ("the 2nd Tuesday of May 2019", "2019-05-14"),
        ("the first working day of January 2017", "2017-01-03"),
        ("the last working day of May 2019", "2019-05-31"),
        ("the last weekend of May 2019", "2019-05-25/2019-05-26"),
        ("the 4th quarter of 2018", "2018-10/2018-12"),
        ("Father’s Day 2018", "2018-06-17"),
        ("Mothering Sunday 2018", "2018-03-11"),
        ("the early May bank holiday 2020", "2020-05-08"),
        ("the spring bank holiday 2012", "2012-06-04"),
        ("the August bank holiday 2018", "2018-08-27"),
        ("Pancake Day 2018", "2018-02-13"),
        ("the eighth to the eleventh of May 2010", "2010-05-08/2010-05-11"),
    ],
)
def test_a_day_that_the_calendar_gives_is_that_day(words: str, wanted: str) -> None:
    assert values(f"It was on {words}.", *STATEMENT) == [wanted]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("the first Monday of next month", "2019-04-01"),
        ("the first Monday of last month", "2019-02-04"),
        ("the last day of this month", "2019-03-31"),
        ("the last day of the previous month", "2018-05-31"),
        ("the first Monday of the following month", "2018-07-02"),
        ("the last Friday of the month", "2018-06-29"),
        ("the last day of that year", "2018-12-31"),
    ],
)
def test_a_day_of_a_month_told_from_another_is_that_day(words: str, wanted: str) -> None:
    assert values(f"I wrote on 5 June 2018. The matter was for {words}.", *LETTER)[1] == wanted


def test_the_first_monday_of_each_month_is_no_date() -> None:
    (found,) = dates("They meet on the first Monday of each month.", *LETTER)

    assert (found.kind, found.value) == ("set", None)


def test_a_feast_that_may_be_of_two_days_is_not_sure_and_one_of_no_rule_is_not_invented() -> None:
    assert dates("He fell on the May bank holiday 2018.", *STATEMENT)[0].confidence < 0.8
    assert values("He came on 3 May 2018. The morning after Diwali he had gone.", *STATEMENT) == ["2018-05-03", "-"]


def test_the_bank_holiday_monday_in_a_month_of_two_is_the_month_alone() -> None:
    assert values("It was the bank holiday Monday in May 2018.", *STATEMENT) == ["2018-05"]


def test_the_weekday_before_a_feast_is_counted_from_the_feast() -> None:
    text = "He wrote on 9 December 2016. The claim was issued on the last Friday before Christmas."

    assert values(text, "2017-02-09", "judgment")[1] == "2016-12-23"


def test_a_figure_of_thousands_after_a_month_is_no_year() -> None:
    assert values("On 28 March, 35,000 people came.", *STATEMENT) == ["2021-03-28"]


def test_figures_with_stops_are_a_day_up_to_the_year_40() -> None:
    assert values("Seen 3.4.38 at home.", *STATEMENT) == ["2038-04-03"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("at ten to ten that night", "2018-05-21T21:50"),
        ("at half nine that evening", "2018-05-21T21:30"),
        ("at half six", "-"),
        ("at ten to ten", "-"),
    ],
)
def test_a_time_of_day_has_a_value_where_its_half_of_the_day_is_told(words: str, wanted: str) -> None:
    assert values(f"On 21 May 2018 he was seen. He came {words}.", *STATEMENT)[1:] == [wanted]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("In or about the August of that year", "2019-08~"),
        ("About the March of the following year", "2020-03~"),
        ("In the June of that year", "2019-06"),
    ],
)
def test_a_month_that_may_be_a_name_is_a_month_where_its_year_follows(words: str, value: str) -> None:
    assert values(f"She left on 4 April 2019. {words} he came back.", "2025-05-28", "witness-statement")[1] == value


def test_a_woman_of_a_family_is_no_month() -> None:
    assert values("She left on 4 April 2019. I met April of that family.", "2025-05-28", "witness-statement") == [
        "2019-04-04"
    ]
