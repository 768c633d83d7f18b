"""Lists in letters and reports of which each item opens with its day."""

from __future__ import annotations

from bundler.chronology.event import Event
from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document

LETTER = """Dear Sir
I am the warden of the hostel. What I saw myself is this:
• 26/03/21 – first call from Ada. She was whispering.
• 5/4/21 at 21.15 – Ada rang me. I told her to ring the police and she did so from the yard
of the hostel.
• 25/6/21 – home visit. No heating.
• None of this was put to the council.
Yours faithfully
Orla Benn
"""


def told(text: str, kind: Kind, date: str) -> list[Event]:
    return sorted(extract(a_document(kind, date), (PageText(page=1, text=text),)), key=lambda event: event.date)


def test_each_item_is_an_event_without_its_day_told_by_who_wrote_the_letter() -> None:
    found = told(LETTER, Kind.LETTER, "2021-06-25")
    assert [(event.date.edtf(), event.text) for event in found] == [
        ("2021-03-26", "First call from Ada. She was whispering."),
        (
            "2021-04-05T21:15",
            "Ada rang [Orla Benn]. [Orla Benn] told her to ring the police and she did so from the yard of the hostel.",
        ),
        ("2021-06-25", "Letter from Orla Benn: A document."),
        ("2021-06-25", "Home visit. No heating."),
    ]
    assert {event.accounts[0].asserted_by for event in found} == {"Orla Benn"}


def test_a_single_dated_item_and_days_without_a_year_make_no_list() -> None:
    text = "The panel saw:\n• 26/03/21 – a plan of the yard.\n• photographs of the gate.\n• 5 May – a letter.\n"
    assert told(text, Kind.LETTER, "") == []


def test_rows_without_heads_in_a_report_are_events_and_the_report_stays_one() -> None:
    text = (
        "DETENTION REVIEW\n1. History\n14/04/2021 Arrived by small boat. Claimed asylum.\n"
        "30/06/2021 Council age assessment: adult.\n"
        "12/09/2021 RDs set for a flight.\n2. Authority\nDetention was authorised.\n"
    )
    assert [(event.date.edtf(), event.text) for event in told(text, Kind.REPORT, "2021-09-25")] == [
        ("2021-04-14", "Arrived by small boat. Claimed asylum."),
        ("2021-06-30", "Council age assessment: adult."),
        ("2021-09-12", "RDs set for a flight."),
        ("2021-09-25", "A document."),
    ]


def test_items_of_a_list_may_open_with_a_month() -> None:
    text = "Earlier behaviour\n• Nov 2011 – theft from a neighbour.\n• 24/08/12 – caution for shoplifting.\n"
    assert [(event.date.edtf(), event.text) for event in told(text, Kind.LETTER, "")] == [
        ("2011-11", "Theft from a neighbour."),
        ("2012-08-24", "Caution for shoplifting."),
    ]


def test_an_item_that_tells_of_other_days_too_is_told_sentence_by_sentence() -> None:
    text = (
        "Earlier behaviour\n• 03/02/11 – theft. He was seen again on 12/03/11.\n• 24/08/12 – caution for shoplifting.\n"
        "• 25/09/13 – fined.\n"
    )
    assert [event.date.edtf() for event in told(text, Kind.LETTER, "")] == ["2011-03-12", "2012-08-24", "2013-09-25"]
