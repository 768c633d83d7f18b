"""Which pages say it, and the words around."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.errors import CaseError
from bundler.search.find import Stretch, found_tokens, says, stretches
from bundler.search.query import read_query
from bundler.search.tokens import fold

PAGE = "The Parole Board’s decision of 12 March 2024\nrecalled Mr Siôn Prŷs to open condi-\ntions; a £1,500 bond."


def finds(asked: str, page: str = PAGE) -> bool:
    return says(fold(page), read_query(asked))


@pytest.mark.parametrize(
    "asked",
    [
        "parole",
        "BOARD parole",
        "recall",
        "sion prys",
        "Prŷs",
        '"parole board\'s decision"',
        "“Parole Board”",
        "board's",
        "conditions",
        '"open conditions"',
        "condi-tions",
        "1500",
        "£1,500",
        '"12 march 2024"',
        '"12 march 2024',
        "12 2024",
    ],
)
def test_a_page_is_found(asked: str) -> None:
    assert finds(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "closed",
        "parole closed",
        '"board parole"',
        '"recall"',
        "called",
        "202",
        "1 3",
        '"open condition"',
        '"march 12"',
    ],
)
def test_a_page_that_does_not_say_it_is_not_found(asked: str) -> None:
    assert not finds(asked)


def test_a_date_is_found_as_it_is_written() -> None:
    assert finds("12/3/2024", "seen on 12/3/2024")
    assert not finds("12/3/2024", "seen on 12.4.2024, page 3")


@pytest.mark.parametrize("asked", ["", "  ", '""', "—", '"…"'])
def test_nothing_to_look_for_is_said(asked: str) -> None:
    with pytest.raises(CaseError, match="no word"):
        read_query(asked)


def test_the_words_around_are_given_with_the_hit_marked() -> None:
    (stretch,) = stretches(PAGE, read_query("prys conditions"))
    assert [part.text for part in stretch if part.is_hit] == ["Prŷs", "condi- tions"]
    assert said(stretch).startswith("…Parole Board’s decision of 12 March 2024 recalled Mr Siôn")


def test_a_prefix_marks_the_whole_word() -> None:
    assert [PAGE[token.start : token.end] for token in found_tokens(PAGE, read_query("recall"))] == ["recalled"]


def test_hits_far_apart_are_stretches_of_their_own() -> None:
    page = "recall " + "and then nothing of note " * 20 + "recall"
    assert len(stretches(page, read_query("recall"))) == 2


def test_every_term_is_shown_though_it_stands_far_down() -> None:
    page = ("recall " + "and then nothing of note " * 20) * 5 + "risk"
    shown = [part.text for stretch in stretches(page, read_query("recall risk")) for part in stretch if part.is_hit]
    assert shown == ["recall", "recall", "risk"]


@given(st.lists(st.text(alphabet="abcdé'’-.,ŵŷﬁ19 \n", min_size=1, max_size=12), min_size=1, max_size=30))
def test_every_word_of_a_page_finds_that_page(words: list[str]) -> None:
    page = " ".join(words)
    for word in page.split():
        if any(letter.isalnum() for letter in word):
            query = read_query(word)
            assert says(fold(page), query)
            assert found_tokens(page, query)
            assert any(part.is_hit for stretch in stretches(page, query) for part in stretch)


@given(st.text(alphabet="ab \n-", max_size=200), st.sampled_from(["a", "ab", '"a b"', "b a"]))
def test_the_words_shown_are_the_pages_own(page: str, asked: str) -> None:
    query = read_query(asked)
    for stretch in stretches(page, query):
        assert said(stretch).strip("…").strip() in " ".join(page.split())
    assert bool(found_tokens(page, query)) >= says(fold(page), query)


def said(stretch: Stretch) -> str:
    return "".join(part.text for part in stretch)
