"""Parts of a day by the meal that is eaten then, and counts of mornings."""

from __future__ import annotations

import pytest

from tests.prose.builders import values

STATEMENT = ("2022-05-30", "witness-statement")


def test_a_meal_is_a_part_of_its_day() -> None:
    text = "On 14 May 2022 he was ill. The doctor came that dinner time. The following teatime he was worse."
    assert values(text, *STATEMENT)[1:] == ["2022-05-14", "2022-05-15"]


def test_mornings_and_evenings_are_counted_as_days() -> None:
    text = "He came home on 14 May 2022. Two mornings later he was hot and shaking. Three evenings later he died."
    assert values(text, *STATEMENT)[1:] == ["2022-05-16", "2022-05-19"]


def test_the_week_something_happened_in_is_the_week_of_its_day() -> None:
    text = "He fell on Thursday 12 May 2022. I have been off since the week he fell."
    assert values(text, *STATEMENT)[-1] == "2022-05-09/2022-05-15"


def test_to_do_the_same_is_no_part_of_the_weekday_after_it() -> None:
    text = "18/02/2023 Left for his paper. Did the same Thurs, was back soon.\n19/02/2023 Found.\n20/02/2023 Moved."
    assert values(text, "2023-02-20", "police-record")[1] == "2023-02-16"


def test_the_week_before_a_feast_looks_no_further_ahead_than_its_clause() -> None:
    text = "I first went up there the week before Christmas. I came back on Christmas Eve."
    assert values(text, "2023-11-13", "witness-statement")[-1] == "2022-12-24"


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("I am arranging a visit for next Wednesday.", "email", "2025-01-29"),
        ("We meet next Wednesday morning.", "letter", "2025-01-29"),
        ("We meet next Monday.", "letter", "2025-01-27"),
        ("The council meets next Wednesday, officials said.", "press-article", "2025-01-22"),
    ],
)
def test_next_wednesday_written_on_a_tuesday_is_not_tomorrow(text: str, kind: str, value: str) -> None:
    assert values(text, "2025-01-21", kind) == [value]
