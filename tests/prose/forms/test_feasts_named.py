"""A feast that only names a thing dates nothing surely, and no event by itself."""

from __future__ import annotations

import pytest

from bundler.prose.find import find_dates


@pytest.mark.parametrize(
    "thing", ["a Christmas jumper", "the Easter eggs", "a Christmas pudding", "the road to Easter Island"]
)
def test_what_bears_the_name_of_a_feast_all_year_is_no_date(thing: str) -> None:
    assert [found.words for found in find_dates(f"On 3 December 2022 she bought {thing}.")] == ["3 December 2022"]


@pytest.mark.parametrize("thing", ["market", "party", "lights", "tree", "season", "dinner"])
def test_what_is_held_about_a_feast_is_of_about_then_and_not_sure(thing: str) -> None:
    found = find_dates(f"On 3 December 2022 she went to see the Christmas {thing}.")[-1]
    assert found.edtf == "2022-12-25~"
    assert found.confidence < 0.6


def test_a_feast_on_its_own_stays_sure() -> None:
    found = find_dates("On 3 December 2022 she rang. She came home at Christmas and stayed over Easter.")
    assert [(each.edtf, each.confidence > 0.8) for each in found[1:]] == [("2022-12-25~", True), ("2023-04-09~", True)]
