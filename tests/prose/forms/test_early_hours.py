"""Early hours without their day: of the night that an evening told before them runs into."""

from __future__ import annotations

import pytest

from tests.prose.builders import values

STATEMENT = ("2024-03-12", "witness-statement")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On the evening of 8 March 2024 he went out and did not come back until the early hours.", "2024-03-09"),
        ("She was in theatre by 3 pm on 8 March 2024 and died in the small hours.", "2024-03-09"),
        ("On 8 March 2024 he was arrested in the early hours of the morning.", "2024-03-08"),
        ("He rang at 2.10 am on 8 March 2024 and again in the early hours.", "2024-03-08"),
    ],
)
def test_early_hours_follow_the_evening_told_before_them(text: str, wanted: str) -> None:
    assert values(text, *STATEMENT)[-1] == wanted


@pytest.mark.parametrize("words", ["He kept the early hours of a baker.", "They were the small hours that I liked."])
def test_early_hours_to_which_nothing_leads_are_no_date(words: str) -> None:
    assert values(f"He came on 8 March 2024. {words}", *STATEMENT) == ["2024-03-08"]
