"""Which day a story is at: what only says since when, a step told from the day of writing, and a day gone back to."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values

STATEMENT = ("2019-07-10", "witness-statement")


def test_since_when_something_had_been_so_moves_no_story() -> None:
    text = "He came on Monday 24 June 2019. He said that he had been in Calais since Easter. I saw him on the Friday."
    assert values(text, *STATEMENT)[-1] == "2019-06-28"


def test_a_story_that_begins_from_the_day_of_writing_goes_on_from_there() -> None:
    text = "I moved in after Easter last year. Things had been bad since the autumn. She lost her job that September."
    assert values(text, *STATEMENT) == ["2018-04-01~", "2017-23", "2017-09"]


def test_years_counted_back_from_the_day_of_writing_begin_no_story() -> None:
    text = "I qualified four years ago this summer. I did his second screen on 5 March."
    assert values(text, *STATEMENT)[-1] == "2019-03-05"


def test_that_month_is_of_the_season_told_right_before_though_in_passing() -> None:
    text = "He died on 3 May 2018. The council had been asked in the summer of 2016, after another death that June."
    assert values(text, *STATEMENT)[-1] == "2016-06"


def test_a_sentence_that_opens_with_a_day_gone_back_to_is_where_the_story_is() -> None:
    text = "He left on 6 June 2019. On the Wednesday he was quiet. He came down at 10.20 pm."
    found = dates(text, *STATEMENT)
    assert (found[-1].edtf, found[-1].confidence < 0.8) == ("2019-06-05T22:20", True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("She has been away since Friday, which is a pity.", "2019-07-05"),
        ("It was to be in June, and now it is a fortnight on Thursday.", "2019-07-25"),
    ],
)
def test_what_is_so_now_is_counted_from_the_day_of_writing(text: str, wanted: str) -> None:
    assert values(f"He left on 6 May 2019. {text}", *STATEMENT)[-1] == wanted


def test_what_is_still_to_come_is_no_day_of_the_story_that_goes_on() -> None:
    text = "The clash began on 15 April 2019. Her son, who will be eighteen on 20 November, was hurt a month later."
    assert values(text, *STATEMENT)[-1] == "2019-05"


@pytest.mark.parametrize("day", ["Good Friday", "Good Friday this year", "18 April this year"])
def test_a_story_goes_on_from_a_feast_of_this_year_as_from_any_day(day: str) -> None:
    text = f"1. On 2 May I had a letter.\n\n2. On {day} I saw Tom at a table. I told Una on the Tuesday."
    assert values(text, "2025-05-28", "witness-statement") == ["2025-05-02", "2025-04-18", "2025-04-22"]
