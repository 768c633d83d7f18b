"""A pattern is passed over only where it does not match: held on the passages and on words made from the patterns."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.dates.gold import read_passages
from bundler.chronology.selection import belongs, no_event, says_which, talk, told_by_form, which_thing
from bundler.prose import mask
from bundler.prose.find import find_dates
from bundler.prose.law import authority, case_law, lawmaking, parts_of_law
from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.patterns.signs import holds
from bundler.prose.patterns.sought import Opener, Sought, heads, words
from bundler.prose.roles import due, role
from bundler.prose.story import made_thing, remember
from bundler.prose.tenses import lies_ahead
from bundler.prose.text.sentences import sentences
from bundler.prose.years import chosen
from tests.chronology.events_scored import passages

ASCII = st.characters(max_codepoint=127)
BY_WORDS = {
    f"{module.__name__}.{name}": value
    for module in (no_event, says_which, talk, told_by_form, belongs, lies_ahead, chosen)
    for name, value in vars(module).items()
    if isinstance(value, Sought | Opener)
}
SOUGHT = {name: value for name, value in BY_WORDS.items() if isinstance(value, Sought)}
OPENERS = {name: value for name, value in BY_WORDS.items() if isinstance(value, Opener)}
SIGNED = {
    "deadline": (due._DEADLINE, lambda text: holds(text.lower(), due._DEADLINE_WORDS)),
    "deadline by its lead": (due._DEADLINE, due._may_be_deadline),
    "amended": (authority._AMENDED, lambda text: holds(text, authority._AMENDED_WORDS)),
    **{f"in force by {signs}": (pattern, authority.comes_into_force) for signs, pattern in authority._IN_FORCE},
    "court of Luxembourg": (parts_of_law._LUXEMBOURG.head, lambda text: holds(text, parts_of_law._LUXEMBOURG.signs)),
    "court of Strasbourg": (parts_of_law._STRASBOURG.head, lambda text: holds(text, parts_of_law._STRASBOURG.signs)),
    "runs to": (which_thing._RUNS_TO, which_thing.runs_to),
    "letters of a law": (authority._SHORT_BEFORE, authority._short_before),
    "called": (says_which._COPULA, says_which._is_called),
    "unsure": (no_event._UNSURE, no_event._is_unsure),
    "except": (remember._EXCEPT, lambda text: holds(text, remember._EXCEPT_SIGNS)),
    "other": (role._OTHER, lambda text: holds(text.lower()[-role._OTHER_END :], role._OTHER_ENDS)),
    "instrument": (authority._INSTRUMENT, lambda text: holds(text, authority._INSTRUMENT_WORDS)),
    "policy": (role._POLICY, lambda text: holds(text[-role._POLICY_END :], role._POLICY_ENDS)),
    "judgment": (case_law._LED, case_law.may_be_judged),
    "changed": (lawmaking._CHANGED, lawmaking.may_be_of_a_change),
    "legislated": (lawmaking._CONGRESS_BEFORE, lambda text: holds(text, lawmaking._MAKERS)),
    "seen": (case_law._SEEN, case_law.may_be_judged),
    "cited case": (authority._CASE, authority._ends_as_cited),
    "which thing": (made_thing._AT_WHICH, made_thing._may_say_which),
    "birth": (role._BIRTH_BEFORE, lambda text: role._BIRTH_WORDS.search(text.lower())),
    "printed": (role._PRINTED, lambda text: holds(text.lower(), role._PRINTED_WORDS)),
    "document": (role._DOCUMENT, lambda text: holds(text, role._DOCUMENT_WORDS)),
    "case": (talk._CASE_LAW, lambda text: holds(text, talk._CASE_SIGNS)),
    "cited": (talk._CITED, lambda text: "[" in text or "reported" in text),
    "reference": (belongs._REFERENCE.pattern, belongs._may_refer),
}


def written(pattern: AnyCase | re.Pattern[str]) -> re.Pattern[str]:
    """The pattern as it is written, which passes over the case of letters itself."""
    return re.compile(pattern.pattern, re.I) if isinstance(pattern, AnyCase) else pattern


def test_every_pattern_that_is_sought_by_words_needs_some() -> None:
    assert len(SOUGHT) > 25
    assert len(OPENERS) > 8
    assert [name for name, pattern in BY_WORDS.items() if not pattern.needed] == []


def test_no_match_is_passed_over_in_the_passages() -> None:
    texts = [text.text for text in read_passages(Path(__file__).parents[1] / "passages")]
    told = {s.words for text in (*texts, *(p.text for p in passages())) for s in sentences(text.replace("\n", " "))}
    missed = []
    for sentence in sorted(told):
        known = heads(sentence)
        missed += [
            (name, sentence)
            for name, sought in SOUGHT.items()
            if sought.search(sentence, known) is None and written(sought.pattern).search(sentence)
        ]
        missed += [
            (name, sentence)
            for name, opener in OPENERS.items()
            if opener.match(sentence, known) is None and written(opener.pattern).match(sentence)
        ]
    assert len(told) > 1000
    assert missed == []


@pytest.mark.parametrize("name", sorted(SOUGHT))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_match_is_passed_over_in_words_made_from_the_pattern(name: str, data: st.DataObject) -> None:
    sought = SOUGHT[name]
    text = data.draw(st.from_regex(written(sought.pattern), alphabet=ASCII))
    assert sought.search(text, heads(text)) is not None
    assert sought.sub("", text, heads(text)) == written(sought.pattern).sub("", text)


@pytest.mark.parametrize("name", sorted(OPENERS))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_opening_is_passed_over_in_words_made_from_the_pattern(name: str, data: st.DataObject) -> None:
    opener = OPENERS[name]
    text = data.draw(st.from_regex(written(opener.pattern), alphabet=ASCII))
    assert bool(opener.match(text, heads(text))) == bool(written(opener.pattern).match(text))


@pytest.mark.parametrize("name", sorted(SIGNED))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_matches_holds_one_of_the_signs_that_are_looked_for_first(name: str, data: st.DataObject) -> None:
    pattern, may_match = SIGNED[name]
    assert may_match(data.draw(st.from_regex(written(pattern), alphabet=ASCII)))


def test_letters_that_match_without_regard_to_case_have_the_same_head() -> None:
    letters = re.compile("[a-z]", re.I)
    alike = [chr(code) for code in range(0x110000) if letters.fullmatch(chr(code))]
    assert "ſ" in alike
    for letter in alike:
        assert [plain for plain in words(letter) if re.fullmatch(letter, plain, re.I)]
        assert all(plain.isascii() for plain in words(letter))


def test_a_pattern_that_can_begin_within_a_word_is_always_tried() -> None:
    for pattern in ("arrest", r"\b\w+ed\b", r"\b(?:arrest|[a-z]+ed)\b", r"\blog\w*", r"\bsat", r"\b(?:the\s)?\w+"):
        assert Sought(pattern).heads == frozenset(), pattern
    assert Sought(r"\b(?:arrest(?:ed)?|sat\b)").heads == {"arre", "sat"}


def test_a_pattern_that_opens_with_a_small_word_is_sought_by_the_next_that_is_none() -> None:
    assert Sought(r"\b(?:this|the|my)\s+statement\b").heads == {"stat"}
    assert Sought(r"\bon\s+the\s+telephone\b").heads == {"tele"}
    assert Sought(r"\bin\s+(?:fine\s+)?form\b").heads == {"fine", "form"}
    assert Sought(r"\b(?:the\s+|that\s+)*cat\b").heads == {"cat"}


def test_a_small_word_is_sought_itself_where_the_next_cannot_be_told() -> None:
    assert Sought(r"\b(?:the|this)\s+\w+").heads == {"the", "this"}
    assert Sought(r"\bthe\s+cat").heads == {"the"}
    assert Sought(r"\bthe\s+(?:\w+\s+)?cat\b").heads == {"the", "cat"}
    assert Sought(r"\bas\s+at\b").heads == {"as"}


def test_a_pattern_needs_the_rarest_of_its_words_wherever_it_stands_in_a_match() -> None:
    assert Sought(r"\bthe\s+\w+\s+(?:is|was)\s+dated\b").needed == {"date"}
    assert Sought(r"\b\w+\s+(?:signed|sealed\b)").needed == {"sign", "seal"}
    assert Sought(r"\b(?:who\s+\w+|on\s[^.]{4,20}\swrote)").needed == {"who", "wrot"}
    assert Sought(r"\w+signed").needed == frozenset()
    assert Sought(r"\b\w+\s(?:signed|\w+ed)\b").needed == frozenset()


def test_figures_before_the_first_word_are_passed_over() -> None:
    assert Opener(r"(?:\d{1,3}\.\s+)?(?:the\s+)?letter").needed == {"lett"}
    assert Opener(r"\d{1,3}\.\s+").needed == frozenset()
    assert Opener(r"\d{1,3}letters").needed == frozenset()


def test_a_time_limit_whose_words_a_line_s_end_parts_is_a_deadline() -> None:
    assert [found.role for found in find_dates("A reply is wanted no later\nthan 4 May 2019.")] == ["deadline"]


def test_every_sign_that_is_sought_with_those_of_other_masks_is_found_even_within_another() -> None:
    signs = sorted({sign for each in mask._MASKS for sign in each.led})
    assert len(signs) > 50
    assert [(one, other) for one in signs for other in signs if one != other and other.startswith(one)] == []
    assert [sign for sign in signs if sign not in mask._LED.findall(f"HC{sign} OJ{sign}")] == []
