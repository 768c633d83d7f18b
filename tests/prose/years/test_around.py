"""What settles the year of a date that states none: the same day told in full, and the full date that follows."""

from __future__ import annotations

from tests.prose.builders import dates

RULED = "On 4 May 2020 the coroner ruled, and on 11 and 12 November 2020 she sat."


def year_of(words: str, text: str) -> str:
    """The value of the last date that is written so, in a judgment of June 2022."""
    return [found.edtf for found in dates(text, "2022-06-22", "judgment") if found.words == words][-1] or ""


def test_a_day_named_with_one_year_by_far_the_most_often_is_of_that_year_though_another_is_written_once() -> None:
    told = "He rang on 12 December 2018. The call of 12 December 2018 was logged. Nobody rang back on 12 December 2018."
    slip = "They wrote that he could not speak to a nurse on 12 December 2019."
    text = f"{told} {slip} {RULED} We go on the footing that the duty was engaged by the events of 12 December."
    assert year_of("12 December", text) == "2018-12-12"


def test_a_day_named_with_two_years_as_often_is_of_the_year_that_the_story_is_at() -> None:
    text = f"He rang on 14 December 2018. He rang on 14 December 2019. {RULED} She gave her findings on 14 December."
    assert year_of("14 December", text) == "2020-12-14"


def test_a_paragraph_that_goes_on_to_a_full_date_far_down_is_of_its_year() -> None:
    between = "The clerk was ill and the prosecution was not ready. Much was said of the delay by both sides. " * 5
    text = (
        "3. May the bench award the costs of 18 December 2020?\n4. The case had been called on before, and put off.\n"
        f"5. It was listed again on 13 June. {between}In the event, on 19 July 2020 the hearing took place."
    )
    assert year_of("13 June", text) == "2020-06-13"


def test_a_feast_that_a_judgment_names_again_and_again_with_its_year_is_of_that_year() -> None:
    told = (
        "On 31 December 2021 the police came. New Year's Eve 2021 had gone wrong. On 31 December 2021 they found her."
    )
    text = f"{told} On 9 December 2022 the social worker gave evidence. The plan failed on New Year's Eve."
    assert year_of("New Year's Eve", text) == "2021-12-31"


def test_a_feast_told_once_with_its_year_is_of_the_year_that_the_story_has_come_to() -> None:
    text = "He left on New Year's Eve 2019. On 9 December 2021 he wrote. He came home on New Year's Eve."
    assert year_of("New Year's Eve", text) == "2021-12-31"
