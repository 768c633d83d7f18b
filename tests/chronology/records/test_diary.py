"""A diary under its months: each line that opens with a day is an entry of that day."""

from __future__ import annotations

from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document


def test_each_day_tells_what_stands_behind_it() -> None:
    text = (
        "My diary\nNov 2024\nTue 5 - heating off again\nWed 6 - rang the office\nand was told to wait\n"
        "December\n2nd - engineer came\n"
    )
    found = extract(a_document(Kind.OTHER, ""), (PageText(page=1, text=text),))

    assert [(event.date.edtf(), event.text) for event in found] == [
        ("2024-11-05", "Heating off again."),
        ("2024-11-06", "Rang the office and was told to wait."),
        ("2024-12-02", "Engineer came."),
    ]


def test_weekdays_under_a_week_are_entries_of_that_week() -> None:
    text = "Ida's diary\nw/c 8 June 2026\nTues - heard it on the radio\nThurs - letter came\nFri: rang three times\n"
    found = extract(a_document(Kind.OTHER, ""), (PageText(page=1, text=text),))

    assert [(event.date.edtf(), event.text) for event in found] == [
        ("2026-06-09", "Heard it on the radio."),
        ("2026-06-11", "Letter came."),
        ("2026-06-12", "Rang three times."),
    ]
