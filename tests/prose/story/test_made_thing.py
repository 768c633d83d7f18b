"""A thing made, sent or marked on a day of its own: the story does not go on from there."""

from __future__ import annotations

import pytest

from bundler.prose.find import find_dates
from bundler.prose.story.made_thing import made_thing


@pytest.mark.parametrize(
    ("thing", "day"),
    [
        ("a brown parcel postmarked Elmsford 02.03.20", "2020-03-09"),
        ("the condition imposed by the court on 4 March 2019", "2020-03-09"),
        ("her card written in March 2019", "2020-03-09"),
    ],
)
def test_that_day_is_not_that_of_a_thing_that_somebody_holds(thing: str, day: str) -> None:
    text = f"On Monday 9 March 2020 I called on her. She showed me {thing}. At 1430 hours that day I wrote it up."
    assert next(found.edtf for found in find_dates(text) if "1430" in found.words) == f"{day}T14:30"


@pytest.mark.parametrize("before", ["The usher sent her home on ", "They met by order on ", "a statement on "])
def test_what_somebody_does_is_no_thing_made(before: str) -> None:
    assert made_thing(before) is None
