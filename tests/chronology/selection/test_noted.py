"""Notes without a verb tell of their day in records; contents, references and what is to come do not."""

from __future__ import annotations

import pytest

from bundler.chronology.event import Event
from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document


def told(text: str, kind: Kind = Kind.POLICE_RECORD) -> list[Event]:
    return list(extract(a_document(kind, "", title="A record"), (PageText(page=1, text=text),)))


def days(text: str, kind: Kind = Kind.POLICE_RECORD) -> list[tuple[str, str, str]]:
    return [(event.date.edtf(), event.kind, event.text) for event in told(text, kind)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Breach 01/08/14", ("2014-08-01", "incident", "Breach.")),
        ("Police call out 26/12/13", ("2013-12-26", "incident", "Police call out.")),
        ("Hearing 2: 17/08/2021", ("2021-08-17", "hearing", "Hearing 2.")),
        ("Warning given 12/01/14 by PC Teague", ("2014-01-12", "letter", "Warning given by PC Teague.")),
        ("Hostel eviction 3 June 2019", ("2019-06-03", "transfer", "Hostel eviction.")),
        ("- Overdose 11 July 2019", ("2019-07-11", "incident", "Overdose.")),
    ],
)
def test_a_note_on_a_line_of_its_own(line: str, expected: tuple[str, str, str]) -> None:
    assert days(f"SUMMARY\n\nSubject: Calder Mowbray\n\n{line}\n") == [expected]


def test_one_word_heads_several_days() -> None:
    found = days(
        "BACKGROUND\n\nPolice call outs 26/12/13, 14/02/14 and 01/08/14.\nFinal hearing 5 October 2021.\n", Kind.OTHER
    )
    assert found == [
        ("2013-12-26", "incident", "Police call outs."),
        ("2014-02-14", "incident", "Police call outs."),
        ("2014-08-01", "incident", "Police call outs."),
        ("2021-10-05", "hearing", "Final hearing."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Breach report 01/08/14",
        "Hearing note 17/08/2021          20",
        "2. Breach of order ........ 01/08/14 ........ 3",
        "2 Hearing of the appeal 14 September 2020 3 – 4",
        "Form no. MG11 (rev 01/06/12)",
        "Print date: 14/06/2023",
        "Review date: 11/08/2024",
        "Ref: CP/12/06/14",
        "Letter of 24/02/23 from housing",
        "Next hearing 24/02/2023",
        "Version 2.0 11/08/2022",
        "Date of birth 03/03/1970",
        "Breach of section 127, 12 May 2020",
        "Works booked for 12/11/2024",
        "Contact policy 01/02/2019",
        "Sentence expiry date 8 February 2027",
    ],
)
def test_papers_references_and_what_is_to_come_are_no_notes(line: str) -> None:
    assert [
        event
        for event in days(f"SUMMARY\n\nSubject: Calder Mowbray\n\n{line}\n")
        if event[2] != "Sentence expiry date."
    ] == []


def test_only_a_record_is_kept_in_notes() -> None:
    assert days("1. Introduction\n\nHearing 2: 17/08/2021\n\nThe law\n", Kind.JUDGMENT) == []
    assert days("Hearing 2: 17/08/2021\n\nThe law\n", Kind.POLICY) == []


LOG = """\
HOUSING CASE LOG
Date Entry
01/10/2024 PAP rcvd 24/09/24, passed to legal. No reply sent yet.
03/10/2024 Call from Ms Bell. She says her ceiling came down on 28/09/24.
10/10/2024 Surveyor visited. Report recd 09/10/24. Works order raised.
21/10/2024 Email of 18/10/24 on file. Works booked for 12/11/24.
22/10/2024 She was arrested 20/10/2024 for theft, bailed to 03/11/2024. Next appt 29/10/2024.
"""


def test_a_row_tells_of_other_days_within_its_words() -> None:
    found = {day: text for day, _, text in days(LOG, Kind.SPREADSHEET)}
    assert found["2024-09-24"].startswith("PAP rcvd")
    assert found["2024-09-28"].startswith("She says her ceiling came down")
    assert found["2024-10-09"] == "Report recd."
    assert found["2024-10-20"].startswith("She was arrested")
    assert sorted(found) == [
        "2024-09-24",
        "2024-09-28",
        "2024-10-01",
        "2024-10-03",
        "2024-10-09",
        "2024-10-10",
        "2024-10-20",
        "2024-10-21",
        "2024-10-22",
    ]


def test_a_second_date_of_its_own_column_is_not_within_the_words() -> None:
    text = "LOG\nDate Time Entry\n03/05/2019 04/05/2019 He fell in the yard.\n05/05/2019 05/05/2019 He was seen.\n"
    assert {day for day, _, _ in days(text, Kind.SPREADSHEET)} == {"2019-05-03", "2019-05-05"}


def test_who_wrote_the_row_tells_what_is_within_it() -> None:
    text = "Date: 14/02/2023\nWorker: J Peel\nNotes: Seen at office. Arrested 11/02/2023 for theft.\n"
    text += "\nDate: 21/02/2023\nWorker: J Peel\nNotes: FTA. Warning letter issued 20/02/2023.\n"
    found = told(text, Kind.SPREADSHEET)
    assert {event.date.edtf() for event in found} == {"2023-02-11", "2023-02-14", "2023-02-20", "2023-02-21"}
    assert {event.accounts[0].asserted_by for event in found} == {"J Peel"}
