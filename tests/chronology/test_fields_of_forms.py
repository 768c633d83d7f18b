"""The fields of a form that say when something with a name was done."""

from __future__ import annotations

import pytest

from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("Date of application 25 September 2024", "Application."),
        ("Date of request for assessment: 25/09/2024", "Request for assessment."),
        ("Date of final plan 25/09/2024", "Final plan."),
        ("Date of arrival at the house 25.09.2024", "Arrival at the house."),
    ],
)
def test_what_was_done_on_the_date_of_a_field_has_a_name(field: str, text: str) -> None:
    page = PageText(page=1, text=f"THORNMERE HOUSE\nName Tom Orme\n{field}\nPlan coordinator Ms Wray\n")
    found = extract(a_document(Kind.OTHER, "2024-11-02"), (page,))
    assert [(event.date.edtf(), event.text) for event in found] == [("2024-09-25", text)]


@pytest.mark.parametrize(
    "field", ["Date of birth 25/09/1984", "Date of issue 25/09/2024", "Date of next review 25/09/2024"]
)
def test_what_is_of_the_form_or_of_the_person_is_no_event(field: str) -> None:
    page = PageText(page=1, text=f"THORNMERE HOUSE\nName Tom Orme\n{field}\nPlan coordinator Ms Wray\n")
    assert extract(a_document(Kind.OTHER, "2024-11-02"), (page,)) == ()


def test_that_a_paper_was_received_is_told_though_somebody_is_thanked_for_it() -> None:
    page = PageText(
        page=1, text="Thank you for your complaint, which we received on 7 July 2025. It will be looked into.\n"
    )
    found = extract(a_document(Kind.REPORT, "2025-07-09"), (page,))
    assert "2025-07-07" in [event.date.edtf() for event in found]


def test_the_day_of_a_paper_for_which_somebody_is_thanked_is_no_event() -> None:
    page = PageText(page=1, text="Thank you for your letter of 7 July 2025.\n")
    assert "2025-07-07" not in [event.date.edtf() for event in extract(a_document(Kind.LETTER, "2025-07-09"), (page,))]
