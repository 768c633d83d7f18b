"""Entries of case notes and records that are written as labels with values: each an event of its own date."""

from __future__ import annotations

import pytest

from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document

Told = tuple[str, str, str]


def told(text: str, kind: Kind = Kind.OTHER) -> list[Told]:
    events = extract(a_document(kind, "", title="Case notes"), (PageText(page=1, text=text),))
    return [(event.date.edtf(), event.text, event.accounts[0].asserted_by) for event in events]


@pytest.mark.parametrize("kind", [Kind.OTHER, Kind.SPREADSHEET, Kind.MEDICAL_REPORT, Kind.POLICE_RECORD, Kind.REPORT])
def test_a_date_and_a_worker_head_the_words_below_them(kind: Kind) -> None:
    assert told(
        "Case notes\nChild: Tilly Fennimore DOB: 03/05/2011\n"
        "Date: 14/03/2019 Worker: Jill Hobday\nHome visit. He had broken the\nkitchen window.\n"
        "Date: 20/03/2019 Worker: Amit Sandhu\nStrategy meeting held.\n",
        kind,
    ) == [
        ("2019-03-14", "Home visit. He had broken the kitchen window.", "Jill Hobday"),
        ("2019-03-20", "Strategy meeting held.", "Amit Sandhu"),
    ]


def test_each_label_may_have_a_line_of_its_own() -> None:
    assert told(
        "Date of contact: 6 January 2021\nType: Office visit\nContact with: Corin Haldrake\n"
        "Notes: He attended on time.\nOutcome: Next appointment given\n"
        "Date of contact: 15 January 2021\nType: Letter\nContact with:\nNotes: A warning letter\nwas sent.\n"
    ) == [
        ("2021-01-06", "He attended on time. Outcome: Next appointment given.", "recorded in Case notes"),
        ("2021-01-15", "A warning letter was sent.", "recorded in Case notes"),
    ]


def test_labels_before_the_date_open_the_entry() -> None:
    assert told(
        "Worker: Jill Hobday\nDate: 14/03/2019\nNotes: He had broken the window.\n"
        "Worker: Amit Sandhu\nDate: 20/03/2019\nNotes: Strategy meeting held.\n"
    ) == [
        ("2019-03-14", "He had broken the window.", "Jill Hobday"),
        ("2019-03-20", "Strategy meeting held.", "Amit Sandhu"),
    ]


def test_the_day_on_which_it_happened_wins_over_the_day_on_which_it_was_written_down() -> None:
    entry = (
        "Creation Date: {}/02/2016 16:05 Staff: OKORO, Ben\nType: Behaviour Sub Type: IEP Warning\n"
        "Happened: {}/02/2016 08:30\nHe refused to return to his cell.\n"
    )
    assert told(entry.format(12, 10) + entry.format(22, 21)) == [
        ("2016-02-10T08:30", "He refused to return to his cell.", "Ben Okoro"),
        ("2016-02-21T08:30", "He refused to return to his cell.", "Ben Okoro"),
    ]


def test_an_entry_without_a_day_is_none_and_its_words_go_to_no_other() -> None:
    (first, second) = told(
        "Worker: Jill Hobday\nDate: 14/03/2019\nNotes: He had broken the window.\n"
        "Worker: Jill Hobday\nDate: not known\nNotes: Card left.\n"
        "Worker: Jill Hobday\nDate: 20/03/2019\nNotes: Strategy meeting held.\n"
    )
    assert "Card" not in first[1] + second[1]


def test_one_date_with_a_label_is_the_head_of_a_paper() -> None:
    assert told("Attendance note\nDate: 14/03/2019 Author: Jill Hobday\nClient rang and gave instructions.\n") == []


def test_an_e_mail_chain_is_no_log() -> None:
    found = told(
        "From: Jill Hobday\nTo: Amit Sandhu\nDate: 14/03/2019\nSubject: Window\nPlease ring me.\n"
        "From: Amit Sandhu\nTo: Jill Hobday\nDate: 15/03/2019\nSubject: Window\nWill do.\n"
    )
    assert found == []


CONVICTION = (
    "CONVICTION {}\nCOURT: {} COURT\nCOURT DATE: {}\nOFFENCE: {}\nOFFENCE DATE: {}\nPLEA: GUILTY\nDISPOSAL: {}\n"
)
FIRST = CONVICTION.format(1, "HARROWICK YOUTH", "12/02/1998", "THEFT", "03/12/1997", "FINE 50.00")
SECOND = CONVICTION.format(2, "BRAMCOTE CROWN", "21/11/2014", "ROBBERY", "22/01/2014", "IMPRISONMENT 6 YEARS")


@pytest.mark.parametrize("records", [FIRST, FIRST + SECOND])
def test_a_conviction_written_as_labels_is_of_the_day_in_court(records: str) -> None:
    found = told(
        f"PNC REPORT\nDATE OF PRINT: 03/02/2020\nDATE FIRST CONVICTED: 12/02/1998\n{records}", Kind.CONVICTION_RECORD
    )
    assert found[0][:2] == (
        "1998-02-12",
        "Convicted at HARROWICK YOUTH COURT: THEFT. Date of offence 03/12/1997. GUILTY. FINE 50.00.",
    )
    assert [day for day, _, _ in found] == ["1998-02-12", "2014-11-21"][: len(found)]
    assert len(found) == records.count("PLEA")


def test_a_caution_is_no_conviction_of_the_record() -> None:
    *_, (day, text, _) = told(
        f"PNC REPORT\n{FIRST}{SECOND}CAUTIONS\nCAUTION 1\nDATE: 04/06/1996\nOFFENCE: CRIMINAL DAMAGE\n",
        Kind.CONVICTION_RECORD,
    )
    assert day == "1996-06-04"
    assert text.startswith("Caution:")


def test_a_form_tells_of_the_one_thing_that_happened_on_its_day() -> None:
    assert told(
        "Complaint form\nDate of complaint: 6 May 2021\nDate of incident: 3 May 2021\nTime: 14:00\nWhere: Weir House\n"
        "What happened: I was pushed by a member\nof staff.\nDate reported: 4 May 2021\nSigned: S Addy\n"
    ) == [("2021-05-03", "[The writer] was pushed by a member of staff.", "recorded in Case notes")]


def test_a_form_without_a_label_for_what_happened_tells_of_nothing() -> None:
    assert told("Claim form\nDate of accident: 3 May 2021\nName: Sorrel Addy\nSigned: S Addy\n") == []


def test_the_day_beside_the_signature_at_the_foot_of_a_form_begins_no_entry() -> None:
    assert (
        told(
            "LICENCE\n1. You must be of good behaviour.\nSigned for the Governor: P Hale\nDate: 3 April 2021\n"
            "This licence has been given to me and explained.\nName: Tom Lee Signed: T Lee Date: 06/04/21\n"
        )
        == []
    )
