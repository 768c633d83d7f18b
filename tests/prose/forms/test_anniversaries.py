"""Birthdays and anniversaries: so many years to the day after a birth or a wedding that the text dates."""

from __future__ import annotations

from tests.prose.builders import dates, values

STATEMENT = ("2022-05-30", "witness-statement")


def test_a_birthday_is_so_many_years_after_the_birth_and_the_story_goes_on_from_it() -> None:
    text = "I was born on 8 June 1990. On my 28th birthday he hit me. I left the next day."
    assert values(text, *STATEMENT) == ["1990-06-08", "2018-06-08", "2018-06-09"]


def test_a_day_is_counted_to_a_birthday_or_to_an_anniversary() -> None:
    assert values("Born on 8 June 1990, he died two days before his thirtieth birthday.", *STATEMENT)[1] == "2020-06-06"
    text = "We married on 4 July 2015. He went a week after our second wedding anniversary."
    assert values(text, *STATEMENT)[1:] == ["2017-07-11~", "2017-07-04"]


def test_a_birthday_of_somebody_whose_birth_is_not_told_has_no_value() -> None:
    assert values("He came on my 40th birthday.", *STATEMENT) == ["-"]


def test_of_two_births_that_told_last_is_a_guess() -> None:
    text = "Ellis was born on 8 June 2010 and Tom was born on 2 May 2014. On his sixth birthday they moved."
    assert dates(text, *STATEMENT)[-1].confidence < 0.8


def test_a_party_is_on_no_day() -> None:
    assert values("I was born on 8 June 1990. We spoke of her 30th birthday party.", *STATEMENT)[1:] == []


def test_a_day_told_as_an_anniversary_is_not_that_of_the_thing() -> None:
    text = (
        "On 9 May 2009, the sixth anniversary of the flood, they met. They marked the seventh anniversary of the flood."
    )
    assert values(text, *STATEMENT)[-1] == "-"
