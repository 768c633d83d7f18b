"""A rule for figures is passed over only where its pattern does not match: held on texts made from the patterns."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bundler.prose import scan
from bundler.prose.counted import quarters
from bundler.prose.patterns.opening import ByOpening

RULES = (*quarters.RULES_NUMBER, *scan._FIGURES)
NAMED = {
    f"{build.__module__}.{build.__name__}.{index}": (pattern, build) for index, (pattern, build) in enumerate(RULES)
}
FIGURES = ByOpening(RULES)


@pytest.mark.parametrize("name", sorted(NAMED))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_rule_that_matches_is_passed_over(name: str, data: st.DataObject) -> None:
    rule = NAMED[name]
    text = data.draw(st.from_regex(rule[0])) + data.draw(st.sampled_from(["", " ", "\n", "x", "9", ".", "é"]))
    # Some rules take a number in words nearly always: it is written in figures too.
    number = str(data.draw(st.integers(min_value=1, max_value=99)))
    for each in (text, re.sub(r"\A[^\W\d]+", number, text)):
        figures = re.match(r"\d+", each)
        if figures and rule[0].match(each):
            assert rule in FIGURES.at(each, 0, figures.end())


def test_few_rules_are_left_at_a_year_and_at_a_day() -> None:
    assert len(FIGURES.at("2014 he", 0, 4)) < len(RULES) / 6
    assert len(FIGURES.at("14 May", 0, 2)) < len(RULES) / 3
    assert len(FIGURES.at("123456 of", 0, 6)) < 3


def test_a_sign_beyond_ascii_leaves_every_rule() -> None:
    assert FIGURES.at("14 \u017fept", 0, 2) == RULES
