"""Christmas and New Year told as one time are one range; which Christmas one year names is open."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values


@pytest.mark.parametrize(
    ("text", "value", "sure"),
    [
        ("Over Christmas and New Year 2015/16 he was abroad.", "2015-12-25~/2016-01-01~", True),
        ("Over Christmas/New Year 2015-2016 he was abroad.", "2015-12-25~/2016-01-01~", True),
        ("Between Christmas and New Year 2013 I stayed with Mum.", "2013-12-25~/2014-01-01~", False),
        ("From Christmas Eve to New Year's Day 2013 I stayed.", "2013-12-25~/2014-01-01~", False),
    ],
)
def test_christmas_and_new_year_are_one_time(text: str, value: str, sure: bool) -> None:
    (found,) = dates(text)

    assert (found.edtf, found.confidence >= 0.8) == (value, sure)


def test_without_a_year_they_are_those_of_the_story() -> None:
    found = dates("He left in June 2016. Between Christmas and New Year I saw him.", "2019-10-11", "witness-statement")

    assert found[1].edtf == "2016-12-25~/2017-01-01~"


def test_what_is_to_happen_lies_after_the_day_of_writing_though_the_story_is_in_another_year() -> None:
    text = "6. I was there on 18 May 2024 and left.\n7. My niece is getting married on 14 June and I had hoped to come."
    assert values(text, "2025-02-03", "witness-statement") == ["2024-05-18", "2025-06-14"]
