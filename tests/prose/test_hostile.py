"""Hostile text: time grows with length and no faster, and nothing is raised."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundler.partial_date import PartialDate
from bundler.prose.find import find_dates
from bundler.prose.text.paragraphs import paragraphs
from bundler.prose.text.sentences import sentences

PIECES = [
    "1",
    " ",
    "May ",
    "1 ",
    "1, ",
    "\n",
    "[",
    "(2014) ",
    "A/",
    "Act ",
    " v A",
    "3 May 2014 ",
    "a. ",
    "two weeks before the ",
    "Monday ",
    "0-",
    "signed ",
    "www.",
    "\n1. ",
    "the ",
    "of ",
    "1st and ",
    "12:",
    "£1",
    "between 3 and ",
    "“",
    '"',
    "-",
    "born ",
    "one hundred ",
    "(a) ",
    "Act (",
    "No. 1/12 ",
    "Mr ",
    "no ",
    "Date: ",
    "3 March ",
    "the following day ",
    "on 4.1.10, ",
    "1.1.10 ",
    "January February ",
    "- April 16 he came\n- May 18 again\n",
    "in 2014 ",
    "(",
]


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_length_and_no_faster(piece: str) -> None:
    def took(length: int) -> float:
        text = piece * (length // len(piece))
        began = time.process_time()
        find_dates(text)
        sentences(text)
        paragraphs(text)
        return time.process_time() - began

    small, large = took(30_000), took(120_000)
    assert large < max(1.0, 9 * small)


OF_A_KIND = {
    "press-article": ("“on 3 May he rang” ", 30_000),
    "letter": ("Dear Ms Ash\n3 May 2019\nI write.\nYours sincerely\nB Birch\n", 150_000),
}


@pytest.mark.parametrize("kind", OF_A_KIND)
def test_time_grows_with_the_length_of_a_paper_of_a_kind_and_no_faster(kind: str) -> None:
    piece, length = OF_A_KIND[kind]
    written = PartialDate.of(2020, 1, 1)

    def took(length: int) -> float:
        text = piece * (length // len(piece))
        began = time.process_time()
        find_dates(text, document_date=written, kind=kind)
        return time.process_time() - began

    # What else the machine does can only make a time longer: the least of several is the nearest to the truth.
    assert min(took(4 * length) for _ in range(2)) < 7 * min(took(length) for _ in range(3))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    find_dates(text)
    sentences(text)
    paragraphs(text)


_WORDS = """3 March 2014 May may 12th the following day week later earlier before after of to and - –
, . / : 98 31 April
Monday last next that this evening at 10.30 pm am l4 2O14 I l O i o between from
until two years months fortnight hearing
Easter Christmas spring term 1990s early mid late about circa on or Act [2014] ( ) “ ” born DOB Date:
by first second the 22nd"""
_MIXED = st.lists(st.sampled_from([*_WORDS.split(), "\n"]), max_size=30)


@settings(max_examples=400, deadline=None)
@given(_MIXED, st.sampled_from(["", " "]))
def test_any_mixture_of_words_of_dates_is_read_without_a_fault(words: list[str], gap: str) -> None:
    text = gap.join(words)
    found = find_dates(text)
    assert all(text[each.start : each.end] == each.words and each.words.strip() for each in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(
        each.anchor == "" or each.anchor == "document date" or 0 <= int(each.anchor) < len(found) for each in found
    )
