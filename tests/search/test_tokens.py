"""Words as a search compares them."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.search.tokens import fold, spaced, tokens


def words(text: str, *, whole: bool = True) -> list[str]:
    return [token.word for token in tokens(text, whole=whole)]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("The CLAIMANT", ["the", "claimant"]),
        ("Siân Ŵyr, Llŷr", ["sian", "wyr", "llyr"]),
        ("Tŷ'r Cwrt", ["ty", "r", "cwrt"]),
        ("ﬁnding oﬃce", ["finding", "office"]),
        ("claimant’s claimant's", ["claimant", "s", "claimant", "s"]),
        ("a well-known risk", ["a", "well", "known", "risk"]),
        ("£1,500 and 12,345,678.50", ["1500", "and", "12345678", "50"]),
        ("1,50", ["1", "50"]),
        ("____ signed", ["signed"]),
        ("Straße Łódź Þór æon", ["strasse", "lodz", "thor", "aeon"]),
        ("e\u0301te\u0301", ["ete"]),
        ("½ day", ["½", "day"]),
        ("日本語", ["日", "本", "語"]),
        ("12/3/2024", ["12", "3", "2024"]),
    ],
)
def test_one_word_in_many_spellings(written: str, read: list[str]) -> None:
    assert words(written) == read


def test_a_hyphen_at_the_end_of_a_line_is_read_both_ways() -> None:
    page = fold("the appli-\ncation of a long-\nterm plan")
    assert " application " in page.whole
    assert " longterm " in page.whole
    assert " long term " in page.parted


def test_a_dash_between_words_joins_nothing() -> None:
    assert words("the risk –\nand the plan") == ["the", "risk", "and", "the", "plan"]


def test_a_token_covers_the_words_it_was_made_of() -> None:
    text = "the appli-\ncation"
    (_, token) = tokens(text, whole=True)
    assert text[token.start : token.end] == "appli-\ncation"


@given(st.text())
def test_folding_is_the_same_for_large_letters_and_for_letters_in_parts(text: str) -> None:
    parts = unicodedata.normalize("NFD", text)
    assert words(unicodedata.normalize("NFC", parts)) == words(unicodedata.normalize("NFC", text))
    for token in tokens(text, whole=False):
        assert token.word
        assert " " not in token.word
        assert 0 <= token.start < token.end <= len(text)


@given(st.text(alphabet="abcĉŴŷéÅ-' \n"))
def test_tokens_follow_one_another(text: str) -> None:
    for whole in (True, False):
        found = tokens(text, whole=whole)
        assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(alphabet="abé\u0301ŵ1,'- \n日½"))
def test_a_folded_page_holds_its_words(text: str) -> None:
    assert fold(text).whole == spaced(words(text))
    assert fold(text).parted == spaced(words(text, whole=False))
