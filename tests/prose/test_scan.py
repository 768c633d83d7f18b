"""Every rule reads whatever its own pattern takes: no form that it allows is beyond it."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bundler.prose import scan
from bundler.prose.counted import quarters
from bundler.prose.find import find_dates
from bundler.prose.words.plain import as_read
from bundler.prose.words.vocabulary import MONTH, MONTHS, WEEKDAY, month_of, weekday_of

RULES = {rule for rules in (*scan._OPENERS_PRESS.values(), quarters.RULES_NUMBER, scan._FIGURES) for rule in rules}
NAMED = {f"{build.__module__}.{build.__name__} {pattern.pattern[:40]}": (pattern, build) for pattern, build in RULES}


def edtf(text: str) -> list[str]:
    return [found.edtf for found in find_dates(text)]


@pytest.mark.parametrize("name", sorted(NAMED))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_the_pattern_of_a_rule_takes_is_read_without_a_fault(name: str, data: st.DataObject) -> None:
    pattern, build = NAMED[name]
    found = pattern.match(as_read(data.draw(st.from_regex(pattern))).lstrip())
    if found:
        assert all(0 <= each.start < each.end <= len(found.string) for each in build(found))


@given(st.from_regex(re.compile(MONTH), fullmatch=True))
def test_every_month_that_the_pattern_takes_has_its_number(word: str) -> None:
    assert month_of(word) in MONTHS.values()


@given(st.from_regex(re.compile(WEEKDAY), fullmatch=True))
def test_every_weekday_that_the_pattern_takes_has_its_number(word: str) -> None:
    assert weekday_of(word) in range(7)


def test_a_month_that_is_cut_and_misread_at_once_is_read() -> None:
    assert edtf("He was arrested on 3 sepember 2014.") == ["2014-09-03"]
    assert edtf("He was arrested on 3 Febuarv 2014.") == ["2014-02-03"]
    assert edtf("He was arrested on 3 ju1v 2014.") == ["2014-07-03"]


def test_an_ordinal_beyond_the_days_of_a_month_is_an_impossible_day() -> None:
    (found,) = find_dates("It was signed on the thirty-second of May 2014.")
    assert "impossible" in found.flags
    assert found.value is None


def test_letters_that_look_like_others_are_read_as_those() -> None:
    text = "He was arreſted on 3 Auguſt 2014 and releaſed laſt Monday."
    first, *_ = find_dates(text)
    assert (first.edtf, first.words) == ("2014-08-03", "3 Auguſt 2014")
