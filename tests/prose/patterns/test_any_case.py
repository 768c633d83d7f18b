"""A pattern held against small letters finds what the pattern finds that passes over the case of letters itself."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import bundler.chronology
import bundler.prose
from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.patterns.sought import Opener, Sought

MODULES = [
    importlib.import_module(found.name)
    for room in (bundler.prose, bundler.chronology)
    for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}.")
]
PATTERNS = {
    each.pattern: each
    for module in MODULES
    for value in vars(module).values()
    for each in [value.pattern if isinstance(value, Sought | Opener) else value]
    if isinstance(each, AnyCase)
}


def test_many_patterns_pass_over_the_case_of_letters() -> None:
    assert len(PATTERNS) > 60


@pytest.mark.parametrize("pattern", list(PATTERNS.values()), ids=lambda each: re.sub(r"\W+", "-", each.pattern)[:40])
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_same_is_found_as_without_regard_to_case(pattern: AnyCase, data: st.DataObject) -> None:
    plain = re.compile(pattern.pattern, re.I)
    text = data.draw(st.from_regex(plain)) + data.draw(st.sampled_from(["", " ", "é", "ſ", "I", "X."]))
    for each in (text, text.upper(), text.capitalize(), text.swapcase()):
        for found, wanted in (
            (pattern.search(each), plain.search(each)),
            (pattern.match(each), plain.match(each)),
            (pattern.fullmatch(each), plain.fullmatch(each)),
        ):
            assert (found and found.span()) == (wanted and wanted.span())
        assert pattern.sub("–", each) == plain.sub("–", each)


def test_signs_that_are_written_with_a_capital_keep_their_meaning() -> None:
    pattern = AnyCase(r"\bMr\s(?P<name>[A-Z]\w+)\S\Z")
    assert pattern.match("MR DENT!")["name"] == "dent"  # type: ignore[index]
    assert pattern.match("Mr Dent ") is None


def test_what_is_put_in_leaves_all_else_as_it_is_written() -> None:
    assert AnyCase(r"\s+and\s+").sub(", ", "Ash AND Birch and Cole") == "Ash, Birch, Cole"


def test_a_part_that_heeds_capitals_is_refused() -> None:
    with pytest.raises(ValueError, match="heeds capitals"):
        AnyCase(r"\bon\s(?-i:May)")
