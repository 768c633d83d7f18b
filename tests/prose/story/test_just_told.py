"""What “that night” means after a month or a season of which no day is known: one of its nights, and no finer."""

from __future__ import annotations

import pytest

from bundler.prose.find import find_dates


def values(text: str) -> list[str]:
    return [item.edtf for item in find_dates(text, kind="witness-statement")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In the summer of 2021 he went back to Harrowick. That night he broke into the shop.", "2021-22"),
        ("In June 2021 he came to us. The same day he hit her.", "2021-06"),
        ("In June 2021 he came to us. Later that evening he hit her.", "2021-06"),
        ("In June 2021 he came to us and at 9 pm that evening he hit her.", "2021-06"),
    ],
)
def test_that_night_is_of_the_month_just_told(text: str, value: str) -> None:
    assert values(text) == [value, value]


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 he came to us. That evening he hit her.",
        "In June 2021 he came to us. He signed on the same date as the lease.",
        "In June 2021 he came to us. When you come to a place like this they have to let you ring that night.",
        "In June 2021 he came to us. He liked it. "
        + "We had a good year and there was no trouble at all. " * 6
        + "That night he hit her.",
    ],
)
def test_a_year_a_rule_or_a_month_far_above_lends_it_none(text: str) -> None:
    assert values(text)[1] == ""


def test_a_month_told_in_passing_after_a_day_is_not_that_of_the_night() -> None:
    text = "On 3 May 2021 we drank with a man we had met in June 2019. That night he hit her."

    assert values(text) == ["2021-05-03", "2019-06", "2021-05-03"]


def test_a_day_of_the_month_told_since_is_that_of_the_evening() -> None:
    text = "In June 2021 he came to us. On the 14th he rang. That evening he hit her."

    assert values(text)[2] == "2021-06-14"
