"""The mark of a footnote behind the stop that ends a sentence."""

from __future__ import annotations

from bundler.chronology.extract import extract
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document


def test_the_mark_of_a_footnote_behind_a_year_ends_a_sentence_and_is_not_told() -> None:
    text = "1. She moved to Ashby on 1 March 2019.3 He was warned on 9 May 2019."
    told = [(event.date.edtf(), event.text) for event in extract(a_document(), (PageText(page=1, text=text),))]
    assert told == [
        ("2019-03-01", "She moved to Ashby on 1 March 2019."),
        ("2019-05-09", "He was warned on 9 May 2019."),
    ]
