"""``The day after I rang``: of what was told, where the sentence has no other clause, else of what stands behind it."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values

STATEMENT = ("2023-07-06", "witness-statement")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The day after I rang you and was told to wait.", "2023-05-21"),
        ("Two weeks after I saw him by the bus stop.", "2023-06-03~"),
        ("On the Tuesday after he broke the glass in their door.", "2023-05-23"),
        ("On the Monday before her solicitors asked for more time.", "2023-05-15"),
    ],
)
def test_what_is_the_only_clause_is_told_of_the_day_after_that_of_the_story_and_is_not_sure(
    words: str, wanted: str
) -> None:
    found = dates(f"They came on Saturday 20 May 2023. {words}", *STATEMENT)[-1]
    assert (found.edtf, found.confidence < 0.8) == (wanted, True)


@pytest.mark.parametrize(
    "words",
    [
        "The day after I rang you, they came again.",
        "The day after the meeting ended he left.",
        "The morning after his interview he went away.",
        "I left the day after my cousin arrived.",
    ],
)
def test_a_clause_of_time_is_of_the_thing_that_it_names(words: str) -> None:
    assert values(f"They came on Saturday 20 May 2023. {words}", *STATEMENT)[-1] == "-"
