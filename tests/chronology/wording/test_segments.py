"""A sentence with two dates is cut between what is told of each, and never between two who did one thing."""

from __future__ import annotations

import re

import pytest

from bundler.chronology.wording.segments import segments

_DAY = re.compile(r"\d{1,2} \w+ \d{4}")


def parts(sentence: str) -> list[str]:
    """The segment of each date, in order."""
    places = [match.span() for match in _DAY.finditer(sentence)]
    return [sentence[one.start : one.end] for one in segments(sentence, places)]


@pytest.mark.parametrize("who", ["he and his sister", "the nurse and her aunt", "Mr Tarn and his sister"])
def test_two_who_did_one_thing_stay_together(who: str) -> None:
    sentence = f"On 25 June 2020 they complained that nobody answered when {who} rang the clinic on 12 December 2018."
    assert all(who in part for part in parts(sentence))


def test_what_each_of_two_did_is_cut_apart() -> None:
    first, second = parts("On 3 May 2020 the nurse rang him and he went to the clinic on 5 May 2020.")
    assert (first, second) == ("On 3 May 2020 the nurse rang him", "he went to the clinic on 5 May 2020.")
