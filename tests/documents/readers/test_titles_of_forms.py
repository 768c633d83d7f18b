"""What forms and papers for a meeting are called, where a label or a mark stands in the way: each by its cause."""

from __future__ import annotations

import pytest

from bundler.documents.describe import describe
from bundler.documents.page_text import PageText
from bundler.documents.readers.people import body_in

REPORT = """Report of special conditions or illnesses (including those of the heart)
Holding Rooms Rules 2009, Rule 41(2)
Section 1: Details
Surname ORME
Hospital number 1180
Diagnosis: he is short of breath on the stairs and has been since he came.
"""
AUTHORITY = """KX.12 HOLDING AUTHORITY
To: The Manager, Pell Road
Name Tom Orme
Date of birth 03.02.1980
Held at the dock 02.08.2024
"""
PAPER = """Thornmere Harbour Board – Meeting in Public
Report title: Dredging of the east channel
Purpose: For assurance
"""
REQUEST = """Thornmere Care Board – DEVICE FUNDING REQUEST FORM
Reference TCB/114
Urgency URGENT – decision within 4 weeks
I certify that the information is correct.
"""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (REPORT, "Report of special conditions or illnesses"),
        (AUTHORITY, "KX.12 holding authority"),
        (REQUEST, "Thornmere Care Board – device funding request form"),
        (PAPER, "Dredging of the east channel"),
    ],
)
def test_a_form_is_called_by_what_it_is(text: str, title: str) -> None:
    found = describe((PageText(page=1, text=text),), name="scan.pdf", media_type="application/pdf")
    assert found.title.value.casefold() == title.casefold()


def test_a_form_by_which_something_is_asked_for_is_no_decision_and_no_application_to_the_court() -> None:
    found = describe((PageText(page=1, text=REQUEST),), name="application.pdf", media_type="application/pdf")
    assert found.kind.value == "other"


def test_how_a_record_is_to_be_kept_is_no_part_of_its_name() -> None:
    rows = "".join(f"0{day}/02/2020 09:15 IW Rang him.\n" for day in (2, 3, 4, 5, 6))
    text = f"KXID - Case Record Sheet OFFICIAL - SENSITIVE\nDate Time Officer Entry\n{rows}"
    found = describe((PageText(page=1, text=text),), name="scan.pdf", media_type="application/pdf")
    assert found.title.value == "KXID - Case Record Sheet"


def test_a_certificate_of_disclosure_is_a_record_of_convictions_and_called_by_its_name() -> None:
    head = "Disclosure and Barring Service\nEnhanced Certificate\n"
    text = f"{head}Date of Issue: 21 MARCH 2025\nDate of Conviction 12/08/2003\n"
    found = describe((PageText(page=1, text=text),), name="scan.pdf", media_type="application/pdf")
    assert (found.kind.value, found.title.value) == ("conviction-record", "Enhanced Certificate")


def test_an_account_is_called_by_its_columns_and_whose_it_is() -> None:
    head = "Holm Road Housing Association\nRegistered office: 1 Dyer Street\nTenancy ref 118822\n"
    rows = "Date Description Debit Credit Balance\n01/04/2024 Rent 482.11 482.11\n05/04/2024 Payment 310.00 172.11\n"
    found = describe((PageText(page=1, text=head + rows),), name="scan.pdf", media_type="application/pdf")
    assert found.title.value == "Rent statement from Holm Road Housing Association"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Independent Office for Harbour Conduct", "Independent Office for Harbour Conduct"),
        ("HM Inspectorate of Quays, Leeds", "HM Inspectorate of Quays"),
        ("Thornmere Council for the attention of Mr Pell", "Thornmere Council"),
    ],
)
def test_what_a_body_is_for_ends_its_name(line: str, name: str) -> None:
    assert body_in(line) == name
