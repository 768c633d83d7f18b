"""From a page's text to its events, time grows with the length of the text and no faster."""

from __future__ import annotations

import time

import pytest

from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document

LONG = {
    "a paragraph of very many lines": (Kind.WITNESS_STATEMENT, "and he went to the house and so\n", 8_000),
    "very many times of day on one line": (Kind.WITNESS_STATEMENT, "on 3 May 2014 and at 10:30, ", 1_500),
    "a log of very many entries": (Kind.POLICE_RECORD, "12.05.2019 today he rang the office again\n", 700),
    "very many tables of one row": (Kind.CONVICTION_RECORD, "CONVICTIONS\n1. 12/05/2019 Theft\nFine\n", 300),
    "a problem list of very many heads": (Kind.MEDICAL_REPORT, "Problems\n12 May 2019 Asthma\n", 300),
    "very many dates in brackets on one line": (Kind.LETTER, "(see 3 May 2014) ", 1_000),
    "very many months with the figures of a year": (Kind.LETTER, "Course Nov 21 and 2021, review Jan 22. ", 700),
    "very many numbered paragraphs": (Kind.WITNESS_STATEMENT, "1. He was arrested on 3 May 2014 again.\n", 700),
}


@pytest.mark.parametrize("what", LONG)
def test_time_grows_with_length_and_no_faster(what: str) -> None:
    kind, piece, times = LONG[what]
    document = a_document(kind)

    def took(often: int) -> float:
        began = time.process_time()
        extract(document, (PageText(page=1, text=piece * often),))
        return time.process_time() - began

    # What else the machine does can only make a time longer: the least of several is the nearest to the truth.
    assert min(took(4 * times) for _ in range(3)) < 8 * min(took(times) for _ in range(4))
