"""Sentences of legal prose: abbreviations, initials and numbers end none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.prose.sentences import sentences


def split(text: str) -> list[str]:
    return [sentence.words for sentence in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith and Dr. Jones met at 3 p.m. on Monday.",
        "See para. 12 and pp. 3-4 of the report.",
        "In R v. Smith [2015] EWCA Crim. 12 the court agreed.",
        "The judge, Smith J. held otherwise.",
        "J. K. Rowntree attended.",
        "It cost £3.50, i.e. less than before.",
        "Application no. 1234/05 was refused, cf. art. 8.",
        "He arrived on 3 Sept. 2014 and left.",
        "The Hon. Mrs Justice Dunsop sat with Mr A. B. Cole Q.C. in court.",
        "He asked 'Why?' and left.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He came. She left.", ["He came.", "She left."]),
        ("He came at 3 p.m. The rest left.", ["He came at 3 p.m.", "The rest left."]),
        ("1. He came.\n2. She left.", ["1. He came.", "2. She left."]),
        ("He said “No.” She left.", ["He said “No.”", "She left."]),
        ("A heading\n\nHe came.", ["A heading", "He came."]),
        ("Was it so? It was! He went.", ["Was it so?", "It was!", "He went."]),
        ("He left in 2014. In 2015 he returned.", ["He left in 2014.", "In 2015 he returned."]),
        ("(a) first\n(b) second", ["(a) first", "(b) second"]),
        ("That was in [2019] EWHC 1. The next was later.", ["That was in [2019] EWHC 1.", "The next was later."]),
    ],
)
def test_two_sentences_are_split(text: str, wanted: list[str]) -> None:
    assert split(text) == wanted


@given(st.text(alphabet="Ab. \n1(“”)?!", max_size=80))
def test_nothing_is_lost_and_offsets_are_true(text: str) -> None:
    found = sentences(text)
    assert all(text[sentence.start : sentence.end] == sentence.words for sentence in found)
    assert "".join("".join(sentence.words.split()) for sentence in found) == "".join(text.split())
