"""Days of a month that is pointed to, with their endings and without."""

from __future__ import annotations

import pytest

from tests.prose.builders import values

STATEMENT = ("2023-07-06", "witness-statement")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("She must go to court on 24th of this month.", ["2023-07-24"]),
        ("I am not available from 18 to 29 of this month.", ["2023-07-18/2023-07-29"]),
        ("I saw him between 18 and 29 of last month.", ["2023-06-18/2023-06-29"]),
        ("He rang on 3rd and 9th of last month.", ["2023-06-03", "2023-06-09"]),
        ("It is due 3rd of next month.", ["2023-08-03"]),
        ("It went on to 11th of the following month.", ["2023-06-11"]),
    ],
)
def test_a_day_before_its_month_is_of_that_month(words: str, wanted: list[str]) -> None:
    assert values(f"He left on 2 May 2023. {words}", *STATEMENT)[1:] == wanted


def test_a_number_of_things_of_this_month_is_no_day() -> None:
    assert values("I enclose 3 of this month's bills.", *STATEMENT) == ["2023-07"]
