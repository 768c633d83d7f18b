"""Dates that go back in passing, and those from which a story goes on though it has gone back."""

from __future__ import annotations

from tests.prose.builders import dates, values

STATEMENT = ("2024-03-12", "witness-statement")


def test_what_somebody_told_of_years_before_moves_no_story() -> None:
    text = (
        "I attended on Saturday 9 March 2024. She told me that he first hit her the Christmas before last. "
        "On the Thursday he had come home late."
    )
    assert values(text, *STATEMENT)[1:] == ["2022-12-25~", "2024-03-07"]


def test_a_crime_of_last_year_told_by_itself_is_where_the_story_goes_on() -> None:
    text = (
        "On 12 February 2024 you were convicted. On 23 August last year you broke in. On the Thursday before you tried."
    )
    assert values(text, "2024-03-12", "sentencing-remarks")[-1] == "2023-08-17"


def test_a_weekday_of_the_first_sentence_of_a_paragraph_is_where_the_story_goes_back_to() -> None:
    text = (
        "1. She died on Wednesday 8 January 2020.\n\n2. Her daughter rang at 9.10 pm on the Monday. "
        "Nobody rang back until 6 am the next day."
    )
    assert values(text, "2020-11-05", "report")[-1] == "2020-01-07T06:00"


def test_a_day_of_the_month_in_a_sentence_of_its_own_is_where_the_story_goes_back_to() -> None:
    text = "The 26th of May 2023 was fixed. The claim was issued on the 24th, and that evening a stay was granted."
    assert values(text, "2023-10-27", "judgment")[-1] == "2023-05-24"


def test_a_day_that_only_says_which_man_is_meant_moves_no_story() -> None:
    text = "He was taken ill on 26 May 2023. The man who had rung on the 24th came that evening."
    assert values(text, *STATEMENT)[-1] == "2023-05-26"


def test_a_crime_told_in_the_paragraph_after_a_plea_is_not_sure_of_its_year() -> None:
    text = "You pleaded guilty on the day of your trial, 3 December 2018.\n\nOn 5 November you followed her home."
    assert dates(text, "2019-01-25", "sentencing-remarks")[-1].confidence < 0.8


def test_a_day_told_after_a_plea_in_its_own_paragraph_is_sure() -> None:
    text = "You pleaded guilty on 3 December 2018. On 14 December a report was made."
    found = dates(text, "2019-01-25", "sentencing-remarks")[-1]
    assert (found.edtf, found.confidence >= 0.8) == ("2018-12-14", True)


def test_that_day_is_the_one_on_which_something_was_told_right_before() -> None:
    text = "It was listed for 22 June 2020 and vacated on the Friday before. The directions made that day were late."
    assert values(text, "2020-10-14", "skeleton-argument") == ["2020-06-22", "2020-06-19", "2020-06-19"]


def test_who_is_released_under_investigation_is_told_of_on_that_day() -> None:
    text = "He was released under investigation on 16 February 2019. His mother rang that morning."
    assert values(text, *STATEMENT)[-1] == "2019-02-16"
