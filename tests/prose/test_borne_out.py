"""How sure a date is that was told from others: what bears it out, and what speaks against it."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values


@pytest.mark.parametrize(
    "plan",
    [
        "her grant would stop on 1 September 2021",
        "the lease would expire on 1 September 2021",
        "she would have to move on 1 September 2021",
    ],
)
def test_the_same_day_is_that_of_the_letter_and_not_of_what_it_announces(plan: str) -> None:
    text = f"By a letter of 9 July 2021 the college told Ms Quill that {plan}. She went there the same afternoon."
    assert values(f"{text} She went again on the 12th.", "2022-02-01", "witness-statement")[2:] == [
        "2021-07-09",
        "2021-07-12",
    ]


def test_a_day_is_of_the_year_stated_right_before_it_though_another_told_since_is_doubtful() -> None:
    text = (
        "1. On 4 June 2021 I came home early. My brother was out. " + "The house was cold and nobody had been in. " * 7
    )
    found = dates(
        f"{text}\n2. The same day I rang the school. On 8 June I saw the head.", "2022-01-10", "witness-statement"
    )
    assert [(item.edtf, item.confidence >= 0.8) for item in found] == [
        ("2021-06-04", True),
        ("2021-06-04", False),
        ("2021-06-08", True),
    ]
    assert found[1].confidence >= 0.7


def test_what_has_been_so_since_a_day_is_of_the_time_of_writing() -> None:
    text = "He was hurt at sea in October 2020. He reports sleeping badly since his accident on 12 September."
    assert values(text, "2021-09-30", "medical-report") == ["2020-10", "2021-09-12"]


def test_a_story_that_goes_back_to_a_day_which_the_next_year_has_too_is_not_sure() -> None:
    text = "The roof was finished in November 2020. On 20 October a slate fell into the yard."
    found = dates(text, "2021-12-01", "witness-statement")[1]
    assert found.confidence < 0.8


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("during the previous fortnight", "2021-05-06/2021-05-20"),
        ("in the following fortnight", "2021-05-20/2021-06-03"),
    ],
)
def test_a_fortnight_runs_up_to_the_day_told_or_on_from_it(words: str, wanted: str) -> None:
    text = f"I saw him at home on 20 May 2021. His sister counted nine falls {words}."
    assert values(text, "2021-07-01", "report")[1:] == [wanted]
