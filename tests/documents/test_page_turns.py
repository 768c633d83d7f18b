"""Turns of pages: read as people write them, added up, and written one way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.documents.page_turns import as_written, read_turns, turn_of, with_turn
from bundler.errors import CaseError

DEGREES = st.sampled_from((90, 180, 270))


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        (90, {1: 90, 2: 90, 3: 90, 4: 90}),
        ("270", {1: 270, 4: 270}),
        ("3: 90", {1: 0, 2: 0, 3: 90, 4: 0}),
        ("1, 3-4: 90; 2: 180", {1: 90, 2: 180, 3: 90, 4: 90}),
        (" 1 , 3 – 4 :90 ;", {1: 90, 2: 0, 3: 90, 4: 90}),
    ],
)
def test_every_page_or_some_are_turned_clockwise(said: int | str, turned: dict[int, int]) -> None:
    turns = read_turns(said, "turn")
    assert {page: turn_of(turns, page) for page in turned} == turned


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("", "no page is named"),
        ("45", "'45' is no turn"),
        (360, "'360' is no turn"),
        ("3: left", "'3: left' is no turn"),
        ("three: 90", "'three: 90' is no turn"),
        (": 90", "': 90' is no turn"),
        ("7-5: 90", "'7-5' is no range of pages"),
        ("3: 90; 2-4: 180", "page 3 is turned twice"),
        ("90; 3: 180", "every page is turned, and some once more"),
    ],
)
def test_what_is_no_turn_is_refused_with_its_place_and_the_mend(said: int | str, problem: str) -> None:
    with pytest.raises(CaseError) as fault:
        read_turns(said, "bundle.toml: x.turn")
    assert fault.value.problem == problem
    assert fault.value.where == "bundle.toml: x.turn"
    assert fault.value.remedy


@given(st.lists(st.tuples(st.sets(st.integers(1, 9), min_size=1), DEGREES), max_size=6))
def test_turns_add_up_page_by_page_and_are_read_as_they_are_written(steps: list[tuple[set[int], int]]) -> None:
    stands = dict.fromkeys(range(1, 10), 0)
    turns = read_turns(90, "turn")
    turns = with_turn(turns, (), 270, 9)
    assert turns == ()
    for pages, degrees in steps:
        turns = with_turn(turns, tuple((page, page) for page in sorted(pages)), degrees, 9)
        stands = {page: (stand + (degrees if page in pages else 0)) % 360 for page, stand in stands.items()}
        assert {page: turn_of(turns, page) for page in stands} == stands
        assert not turns or read_turns(as_written(turns), "turn") == turns
