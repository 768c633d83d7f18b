"""Rows of logs and records that are no running prose: which tell, under which heads, and on which of their dates."""

from __future__ import annotations

import pytest

from bundler.chronology.event import Chronology, Event
from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document, an_event


def told(text: str, kind: Kind = Kind.POLICE_RECORD) -> tuple[Event, ...]:
    return extract(a_document(kind, ""), (PageText(page=1, text=text),))


def days(events: tuple[Event, ...]) -> list[str]:
    return [event.date.edtf() for event in events]


@pytest.mark.parametrize("head", ["Text", "Message", "Narrative", "Content", "Observations", "Update"])
def test_the_rows_under_a_head_that_means_words_are_entries_of_a_log(head: str) -> None:
    found = told(
        f"Date Time Operator {head}\n11/01/2025 21:04 CCO 118 Caller reports male banging on her door\n"
        "21:33 NM31 Male detained for breach of bail conditions\n12/01/2025 09:42 DC 4471 Caller declined to give a "
        "statement\n"
    )
    assert days(found) == ["2025-01-11T21:04", "2025-01-11T21:33", "2025-01-12T09:42"]


def test_entries_of_one_day_that_each_have_a_time_stand_apart() -> None:
    found = told(
        "Date and time Clinician Note\n18 Nov 2024 10:20 RMN Tove ACCT opened after prisoner cut his left arm.\n"
        "18 Nov 2024 14:00 Dr Harbin Wound sutured, eight stitches.\n",
        Kind.MEDICAL_REPORT,
    )
    assert days(found) == ["2024-11-18T10:20", "2024-11-18T14:00"]


def test_a_second_offence_in_capitals_is_of_the_same_conviction() -> None:
    _, found = told(
        "SUMMARY OF CONVICTIONS\n2. 14/05/2012 NORTHMOOR MAGISTRATES\n1. THEFT FINE 120.00\n"
        "3. 08/02/2021 EAST FEN MAGISTRATES\n1. COMMON ASSAULT COMMUNITY ORDER 12 MTHS\n"
        "ON 25/12/20 (PLEA: GUILTY)\n2. BREACH OF NON-MOLESTATION ORDER NO SEPARATE PENALTY\nON 25/12/20\n"
        "3. CAUTIONS\n",
        Kind.CONVICTION_RECORD,
    )
    assert found.date.edtf() == "2021-02-08"
    assert "BREACH OF NON-MOLESTATION ORDER" in found.text
    assert "CAUTIONS" not in found.text


@pytest.mark.parametrize(
    ("heads", "dates", "day"),
    [
        ("Date of offence Date of conviction", "02/04/2012 14/05/2012", "2012-05-14"),
        ("Offence date Conviction date", "02/04/2012 14/05/2012", "2012-05-14"),
        ("Date of conviction Date of offence", "14/05/2012 02/04/2012", "2012-05-14"),
        ("Date of conviction Date of sentence", "14/05/2012 11/06/2012", "2012-05-14"),
        ("Date of offence Court date", "02/04/2012 14/05/2012", "2012-05-14"),
        ("Date of offence Date of sentence", "02/04/2012 14/05/2012", "2012-05-14"),
        ("Date of offence Date of hearing", "02/04/2012 14/05/2012", "2012-05-14"),
        ("Date of offence Date of conviction Date of sentence", "02/04/2012 14/05/2012 11/06/2012", "2012-05-14"),
    ],
)
def test_a_conviction_is_of_the_date_under_its_head(heads: str, dates: str, day: str) -> None:
    (found,) = told(
        f"Previous convictions\n{heads} Court Offence Sentence\n{dates} Northmoor\nMagistrates Theft Fine £120\n",
        Kind.CONVICTION_RECORD,
    )
    assert found.date.edtf() == day
    assert found.confidence >= 0.8
    assert "Convicted at Northmoor Magistrates: Theft Fine £120" in found.text
    assert ("Date of offence 02/04/2012" in found.text) == ("02/04/2012" in dates)


def test_a_conviction_with_fewer_dates_than_heads_is_not_sure() -> None:
    (found,) = told(
        "Previous convictions\nDate of offence Date of conviction Court Offence Sentence\n"
        "14/05/2012 Northmoor Magistrates Theft Fine £120\n",
        Kind.CONVICTION_RECORD,
    )
    assert found.confidence < 0.8


def test_columns_that_were_read_one_after_the_other_give_no_events() -> None:
    entries = "Detention authorised.\nRights given to him.\nDoctor attended at the cell.\nReview conducted.\n"
    found = told(
        "Date Officer Entry\n09/02/2025 PS Rook\n09/02/2025 DO Welk\n10/02/2025 Insp Tarn\n11/02/2025 PS Lund\n"
        + entries
    )
    assert found == ()


def test_a_long_last_row_among_whole_rows_is_an_entry() -> None:
    found = told(
        "Date Officer Entry\n09/02/2025 PS Rook Detention authorised to secure evidence.\n"
        "10/02/2025 DO Welk Rights given and solicitor called.\n11/02/2025 PS Lund Released on\nbail to return\nin "
        "March after\nthe review.\n"
    )
    assert len(found) == 3


def test_entries_of_one_day_without_times_stand_in_the_order_in_which_they_are_told() -> None:
    events = tuple(an_event(f"e-{letter}", text=f"Entry {letter}") for letter in "zqa")
    assert [event.id for event in Chronology(events=events).shown()] == ["e-z", "e-q", "e-a"]


def test_an_order_revoked_and_a_pending_arrest_are_no_convictions() -> None:
    page = (
        "SUMMARY: 2 CONVICTIONS\n"
        "1. 05/02/09 MERROWBY MAGISTRATES BATTERY ON 30/11/08 COMMUNITY ORDER 12 MTHS\n"
        "17/09/09 ORDER REVOKED. CUSTODY 8 WKS\n"
        "2. 01/10/21 MERROWBY CROWN COURT STALKING IMPRISONMENT 14 MTHS\n"
        "WARNING SIGNALS: VIOLENT\nIMPENDING: ARRESTED 18/12/21 BREACH OF ORDER\n"
    )
    found = extract(a_document(Kind.CONVICTION_RECORD), (PageText(page=1, text=page),))

    assert sorted((event.date.edtf(), event.kind) for event in found) == [
        ("2009-02-05", "conviction"),
        ("2009-09-17", "sentence"),
        ("2021-10-01", "conviction"),
        ("2021-12-18", "arrest"),
    ]


def test_the_number_of_the_page_under_its_head_is_no_part_of_what_is_told() -> None:
    page = (
        "CHRONOLOGY\nDate Event Page\n1 June 2015 Tenancy of 8 Drovers Way begins 12\n"
        "14.2.2019 D’s daughter moves in 31-32\n29.11.2022 Possession order made 58\n"
    )
    found = extract(a_document(Kind.CHRONOLOGY), (PageText(page=1, text=page),))

    assert [event.text for event in found] == [
        "Tenancy of 8 Drovers Way begins.",
        "D’s daughter moves in.",
        "Possession order made.",
    ]


def test_rows_of_days_weeks_and_months_that_follow_each_other_are_rows_of_their_own() -> None:
    found = told(
        "DEFENDANT'S CHRONOLOGY\nDate Event Ref\n14.2.14 C and IP married\nMar 16 - Nov 17 Index offences\n"
        "9.11.17 Arrest\nNov 2024 Hearing adjourned\n2-3.6.25 Oral hearing\nw/c 4.8.25 Submission to Minister\n",
        Kind.CHRONOLOGY,
    )

    assert [(event.date.edtf(), event.text) for event in found] == [
        ("2014-02-14", "C and IP married."),
        ("2016-03/2017-11", "Index offences."),
        ("2017-11-09", "Arrest."),
        ("2024-11", "Hearing adjourned."),
        ("2025-06-02/2025-06-03", "Oral hearing."),
        ("2025-08-04/2025-08-10", "Submission to Minister."),
    ]


def test_a_plea_in_brackets_leaves_none_behind_and_a_court_writes_no_row() -> None:
    record = (
        "SUMMARY OF CONVICTIONS\n"
        "1. 03/02/09 HADLOW JUVENILE\n   THEFT - SHOPLIFTING ON 05/01/09\n   CONDITIONAL DISCHARGE 12 MTHS\n"
        "2. 21/06/13 HADLOW MAGISTRATES\n   COMMON ASSAULT ON 04/05/13 (PLEA: GUILTY)\n   FINE 120.00\n"
        "3. 09/10/15 HADLOW CROWN COURT\n   BURGLARY ON 11/03/15 (PLEA: NOT GUILTY)\n   IMPRISONMENT 14 MTHS\n"
    )
    events = told(record, Kind.CONVICTION_RECORD)
    assert [event.text for event in events] == [
        "Convicted at HADLOW JUVENILE: THEFT - SHOPLIFTING ON 05/01/09 CONDITIONAL DISCHARGE 12 MTHS.",
        "Convicted at HADLOW MAGISTRATES: COMMON ASSAULT ON 04/05/13. Guilty. FINE 120.00.",
        "Convicted at HADLOW CROWN COURT: BURGLARY ON 11/03/15. Not guilty. IMPRISONMENT 14 MTHS.",
    ]
    assert not any("HADLOW" in event.accounts[0].asserted_by for event in events)


def test_a_caution_in_a_print_is_no_conviction_and_its_head_is_part_of_no_row() -> None:
    found = told(
        "CONVICTION(S)\n1. 14/05/12 NORTHMOOR MAGISTRATES\n1. THEFT ON 02/04/12 (PLEA: GUILTY)\nFINE 120.00\n"
        "REPRIMANDS/WARNINGS/CAUTIONS\n1. 03/07/15 EASTSHIRE POLICE (NORTHMOOR)\n1. COMMON ASSAULT ON 01/07/15\n"
        "CAUTION\n",
        Kind.CONVICTION_RECORD,
    )
    assert [(event.date.edtf(), event.text) for event in found] == [
        ("2012-05-14", "Convicted at NORTHMOOR MAGISTRATES: THEFT ON 02/04/12. Guilty. FINE 120.00."),
        ("2015-07-03", "Cautioned: EASTSHIRE POLICE (NORTHMOOR) 1. COMMON ASSAULT ON 01/07/15."),
    ]


def test_each_offence_of_a_conviction_is_told_without_the_statute_as_a_print_shortens_it() -> None:
    (found,) = told(
        "CONVICTION(S)\n1. 14/05/12 NORTHMOOR CROWN COURT\n1. ARSON ON 02/04/12\n(PLEA : NOT GUILTY) "
        "IMPRISONMENT 3 YRS\nCDA 1971 S.1(3) CONCURRENT\n"
        "2. BREACH OF BAIL ON 01/05/12\n(PLEA : GUILTY) NO SEPARATE PENALTY\n",
        Kind.CONVICTION_RECORD,
    )
    assert found.text == (
        "Convicted at NORTHMOOR CROWN COURT: (1) ARSON ON 02/04/12. Not guilty. IMPRISONMENT 3 YRS, CONCURRENT. "
        "(2) BREACH OF BAIL ON 01/05/12. Guilty. NO SEPARATE PENALTY."
    )


@pytest.mark.parametrize(
    "ended", ["Acquitted", "No evidence offered", "Discontinued", "To lie on file", "Case dismissed"]
)
def test_a_row_of_a_record_of_convictions_that_ended_in_none_is_told_as_it_ended(ended: str) -> None:
    text = (
        "CONVICTIONS\nDate Court Offence Result\n04/05/2019 Harrow Green Crown Court Theft Fined £100\n"
        f"06/06/2020 Harrow Green Crown Court Affray {ended}\n"
        "07/07/2021 Harrow Green Crown Court Arson 3 years imprisonment\n"
    )
    pages = (PageText(page=1, text=text),)
    rows = {event.date.edtf(): event for event in extract(a_document(Kind.CONVICTION_RECORD, "2022-01-01"), pages)}
    assert rows["2019-05-04"].kind == rows["2021-07-07"].kind == "conviction"
    row = rows["2020-06-06"]
    assert "Convicted" in rows["2019-05-04"].text
    assert "Convicted" not in row.text
    assert ended in row.text
