"""Where a text tells in full which day its today is, every later today is that one."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates


def later(text: str, kind: str, day: str = "2023-01-20") -> list[tuple[str, str | None]]:
    """The expressions after the first two, in a paper of `kind` that is dated `day`."""
    return [(found.words, found.edtf) for found in dates(text, day, kind)][2:]


@pytest.mark.parametrize("said", ["today, 16 January 2023,", "today, on 16 January 2023,", "today (16 January 2023)"])
@pytest.mark.parametrize("kind", ["judgment", "letter", "witness-statement"])
def test_a_paper_dated_later_than_its_hearing(said: str, kind: str) -> None:
    text = f"She came before me {said} and spoke. She has taken the posts down today. Yesterday she had written."
    assert later(text, kind) == [("today", "2023-01-16"), ("Yesterday", "2023-01-15")]


def test_somebody_else_s_today_is_not_the_paper_s() -> None:
    text = "She wrote: “I am writing today, 3 May 2022, to say so.” The hearing took place today."
    assert later(text, "judgment") == [("today", "2023-01-20")]


def test_a_day_long_before_that_of_the_paper_is_none_from_which_it_speaks() -> None:
    text = "He is told today, 16 January 2021, what he was told then. The hearing took place today."
    assert later(text, "judgment") == [("today", "2023-01-20")]


def test_words_quoted_without_a_day_are_not_surely_of_the_day_of_the_paper() -> None:
    (found,) = dates("The inspector said: “Thank you for coming today.”", "2023-01-20", "judgment")
    assert found.confidence < 0.7
