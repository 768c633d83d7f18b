"""Entries of a list in running prose, and the mark of a footnote."""

from __future__ import annotations

from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document


def test_entries_of_a_list_in_a_report_need_no_verb() -> None:
    text = (
        "Previous behaviour\n• 14/03/15 – caution for shoplifting.\n• June 2016 – harassment notice. He was moved on.\n"
    )
    told = [
        (event.date.edtf(), event.text)
        for event in extract(a_document(Kind.RISK_REPORT, ""), (PageText(page=1, text=text),))
    ]
    assert told == [
        ("2015-03-14", "14/03/15 – caution for shoplifting."),
        ("2016-06", "June 2016 – harassment notice."),
    ]


def test_the_mark_of_a_footnote_behind_a_year_ends_a_sentence_and_is_not_told() -> None:
    text = "1. She moved to Ashby on 1 March 2019.3 He was warned on 9 May 2019."
    told = [(event.date.edtf(), event.text) for event in extract(a_document(), (PageText(page=1, text=text),))]
    assert told == [
        ("2019-03-01", "She moved to Ashby on 1 March 2019."),
        ("2019-05-09", "He was warned on 9 May 2019."),
    ]
