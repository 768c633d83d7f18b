"""A caution that a certificate of disclosure shows is told as one, and never as a conviction by a court."""

from __future__ import annotations

import pytest

from bundler.chronology.extract import extract
from bundler.documents.describe import describe
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document

_TOP = (
    "ENHANCED CERTIFICATE\nDisclosure and Barring Service\nDate of Issue: 14 MAY 2021\nDate of Birth: 02 JUNE 1979\n\n"
)
_END = "\nInformation from the list held under Section 142 of the Education Act 2002\nNONE RECORDED\n"


def told(text: str) -> list[tuple[str, str, str]]:
    events = extract(
        a_document(Kind.CONVICTION_RECORD, "2021-05-14", title="Certificate"), (PageText(page=1, text=text),)
    )
    return [(event.date.edtf(), event.kind, event.text) for event in events]


@pytest.mark.parametrize(
    "fields",
    [
        "Date of caution: 19 MARCH 2007\nCaution for: Common assault\nPolice force: Westmere Constabulary\n",
        "Offence: Common assault\nDisposal: Caution\nDisposal date: 19/03/2007\nForce: Westmere\n",
        "Offence(s): Common assault\nDate of Caution: 19 March 2007\n",
    ],
)
def test_a_caution_in_the_fields_of_a_certificate(fields: str) -> None:
    ((day, kind, text),) = told(f"{_TOP}Police records of convictions, cautions and warnings\n{fields}{_END}")
    assert (day, kind) == ("2007-03-19", "conviction")
    assert text.startswith("Cautioned: ")
    assert "Common assault" in text
    assert "onvicted" not in text
    assert "RECORDED" not in text


def test_a_certificate_that_shows_nothing_tells_nothing() -> None:
    assert told(f"{_TOP}Police records of convictions, cautions and warnings\nNONE RECORDED\n{_END}") == []
    assert told(f"{_TOP}Date of caution: \nCaution for: \nPolice force: \n{_END}") == []


def test_a_dbs_certificate_is_a_record_of_convictions() -> None:
    page = PageText(
        page=1, text="DBS certificate\n\nName: Oren Tilley\nIssued 03/02/2020\n\nConviction(s)\nNone recorded\n"
    )
    assert describe((page,), name="scan", media_type="application/pdf").kind.value == "conviction-record"


def test_a_tenancy_file_and_a_behaviour_log_are_logs_whatever_their_date_of_review() -> None:
    for title in ("TENANCY FILE", "BEHAVIOUR LOG"):
        page = PageText(page=1, text=f"{title}\n\nName: Kit Arrowby\n\nReview date: 01/04/2022\n")
        assert describe((page,), name="scan", media_type="application/pdf").kind.value == "spreadsheet"
