"""A document's own date: found in the place its kind keeps it, with the reason."""

from __future__ import annotations

import pytest

from bundler.prose.document_date import document_date


def best(kind: str, *pages: str) -> str:
    candidates = document_date(pages, kind)
    return candidates[0].value.edtf() if candidates else ""


LETTER = """Hallowes Tarrant LLP
12 Castle Street, Harrowick

Your ref: 1998/22

3 March 2014

Dear Sir

Your letter of 1 February 2014

Thank you for your letter of 1 February 2014. We met on 10 January 2014. Please reply by 17 March 2014.
"""
STATEMENT = """Statement of A Person, first, 1 June 2020, Exhibits AP/1

1. I was born on 4 May 1980. On 3 March 2019 I was arrested.
2. I made my first statement on 9 May 2020.

STATEMENT OF TRUTH
I believe that the facts stated in this witness statement are true.

Signed: ____________
Dated: 14 June 2020
"""
JUDGMENT = """Neutral Citation Number: [2023] EWHC 1234 (Admin)
Case No: CO/1/2023
IN THE HIGH COURT OF JUSTICE

Date: 12/05/2023

Before: MRS JUSTICE DUNSOP

Hearing dates: 3 and 4 April 2023

Approved Judgment
This judgment was handed down remotely at 10.30am on 12 May 2023 by circulation to the parties.
1. On 3 March 2020 the claimant was convicted.
"""
RECORD = """CONVICTION RECORD    PRINTED ON: 17/03/2021
DOB: 04/11/1981
12/02/1998 HARROWICK YOUTH COURT
19/06/2003 HARROWICK CROWN COURT
"""
EMAIL = """From: A
Sent: Tuesday, 9 June 2020 17:04
To: B
Subject: hearing on 1 May 2020

The hearing on 1 May 2020 was adjourned to 3 July 2020.
"""


@pytest.mark.parametrize(
    ("kind", "text", "wanted"),
    [
        ("letter", LETTER, "2014-03-03"),
        ("witness-statement", STATEMENT, "2020-06-14"),
        ("judgment", JUDGMENT, "2023-05-12"),
        ("conviction-record", RECORD, "2021-03-17"),
        ("email", EMAIL, "2020-06-09"),
        ("order", "IT IS ORDERED\n1. A hearing on 3 June 2020.\nDated this 3rd day of March 2020", "2020-03-03"),
        ("sentencing-remarks", "R v A\nHis Honour Judge B\n21 November 2014\n\nOn 3 March 2014 you", "2014-11-21"),
    ],
)
def test_each_kind_keeps_its_date_in_its_own_place(kind: str, text: str, wanted: str) -> None:
    assert best(kind, text) == wanted


def test_a_signature_on_the_last_page_dates_a_statement() -> None:
    assert best("witness-statement", "1. On 3 March 2019 I was arrested.", "2. Then I left.", STATEMENT) == "2020-06-14"


def test_candidates_keep_their_place_and_reason() -> None:
    first, *others = document_date([LETTER], "letter")
    assert LETTER[first.start : first.end] == first.words == "3 March 2014"
    assert first.page == 1
    assert first.reason
    assert first.confidence > max(other.confidence for other in others)
    assert {other.value.edtf() for other in others} >= {"2014-02-01", "2014-01-10"}


def test_a_birth_is_never_the_date_of_a_record() -> None:
    assert best("conviction-record", "DOB: 04/11/1981\nNo convictions.") == ""


def test_no_date_gives_no_candidate() -> None:
    assert document_date(["Nothing here.", ""], "letter") == ()
    assert document_date([], "letter") == ()


def test_a_judgment_is_not_dated_by_another_of_which_it_tells() -> None:
    head = "IN THE COUNTY COURT\n4 December 2018\nJUDGMENT\nTHE FACTS\n"

    assert (
        best("judgment", f"{head}6. By a final judgment delivered on 13 April 2012 the court refused.") == "2018-12-04"
    )
    assert best("judgment", f"{head}6. Given that they knew each other, on 2 May 2012 he agreed.") == "2018-12-04"


def test_minutes_bear_the_day_of_the_meeting_and_not_that_of_their_signing() -> None:
    minutes = (
        "PLANNING COMMITTEE\nMinutes of the meeting held on Wednesday 17 May 2023 at 6.30 p.m.\nPRESENT: two members\n"
        "1. MINUTES The minutes of the meeting held on 19 April 2023 were confirmed.\nChair .... Date: 14 June 2023\n"
    )
    assert best("other", minutes) == "2023-05-17"


def test_a_day_that_closes_the_heading_of_a_report_comes_before_one_told_in_its_last_lines() -> None:
    first = "PLANNING COMMITTEE – Wednesday 17th May 2023\nREPORT OF THE HEAD OF PLANNING\nValid 14.10.2022\n"
    assert best("report", first, "Assessment", "APPENDIX B\nReceived 16 May 2023: the Society.") == "2023-05-17"


def test_a_patient_s_record_is_of_the_day_it_was_printed() -> None:
    record = (
        "Made Up Surgery Full Medical Record Printed 10-Jan-2022 16:03\nBorn 12-Feb-1993\n"
        "11 Nov 2019 New patient check.\nImmunisations: 21 Apr 2021 first; 07 Jul 2021 second\nAllergies: none\n"
    )
    assert best("medical-report", record) == "2022-01-10"


def test_minutes_are_not_of_the_day_of_the_meeting_whose_minutes_they_approve() -> None:
    minutes = (
        "CABINET – 10 JUNE 2014\nMINUTES\n1. APOLOGIES: one\n"
        "The minutes of the meeting held on 13 May 2014 were approved.\n2. RESOLVED to end the service.\n"
    )
    assert best("other", minutes) == "2014-06-10"


@pytest.mark.parametrize(
    ("kind", "text", "wanted"),
    [
        ("letter", "Our ref: VCS/0142/19        Date: 9th Jan. 2024\nDear Ms Hale,\nI write", "2024-01-09"),
        ("pre-action-letter", "LETTER BEFORE CLAIM               8 August 2022\nMs T\n1. Our client", "2022-08-08"),
        ("letter", "8 August 2022\t\tOur ref: TB/12\nDear Ms Hale,\nI write", "2022-08-08"),
        ("letter", "Ref | 12/7 | Date: 9 January 2024\nDear Ms Hale,\nI write", "2024-01-09"),
        ("letter", "c/o Marsh & Co Solicitors Date: 9 January 2024\nDear Ms Hale,\nI write", "2024-01-09"),
        ("sentencing-remarks", "R v CALDER\nSENTENCING REMARKS OF JUDGE FENN, 12th APRIL 2019\n1. You", "2019-04-12"),
    ],
)
def test_a_date_beside_the_reference_or_that_closes_the_title_is_sure(kind: str, text: str, wanted: str) -> None:
    first, *_ = document_date([text], kind)

    assert (first.value.edtf(), first.confidence >= 0.8) == (wanted, True)


def test_a_sentence_that_begins_with_another_paper_s_date_does_not_date_its_own() -> None:
    head = "ATTENDANCE NOTE\nFee earner: MAL      Date:  11 September 2026\n\n"
    note = head + "Decision of 3/9/26 received by client by e-mail on 9.9.26. She has not the letter itself."

    assert best("attendance-note", note) == "2026-09-11"


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        (
            "PNC PRINT\nPRINTED FOR: PPCS   AT 09:41 ON 30/11/23\n1. 09/11/98 A COURT\n2. 12/03/10 A COURT\n",
            "conviction-record",
            "2023-11-30",
        ),
        (
            "Contact log\nPrinted 02/12/2019   Page 1/6\n30/08/2019 Released.\n26/11/2019 Recalled.\n29/11/2019 RTC.\n",
            "risk-report",
            "2019-12-02",
        ),
        (
            "Clinic date: 02/05/2023   Typed: 09/05/2023\nDear Dr Orme\nReview 8 August 2023.\n",
            "medical-report",
            "2023-05-09",
        ),
        (
            "Examined: 22 May 2018   Report dated: 29 June 2018\n3.1 02/12/15 - check. 30/06/14 - foot.\n",
            "expert-report",
            "2018-06-29",
        ),
        (
            "Panel met: 20 November 2020 (by telephone)   Issued: 27 November 2020\n1. He fell.\n",
            "decision-letter",
            "2020-11-27",
        ),
        (
            "Report completed by: T Orme   Date completed: 20 September 2022\nHe missed 5 July 2022.\n",
            "risk-report",
            "2022-09-20",
        ),
    ],
)
def test_printed_typed_and_report_dated(text: str, kind: str, wanted: str) -> None:
    assert document_date([text], kind)[0].value.edtf() == wanted


def test_the_date_of_something_else_in_the_middle_of_a_line_is_not_the_letter_s() -> None:
    head = "Ref: 12 Hearing Date: 3 May 2024\n9 January 2024\nDear Ms Hale,\nI write"

    assert best("letter", head) == "2024-01-09"


def test_a_note_is_of_the_day_behind_the_name_that_closes_it() -> None:
    assert (
        best("other", "Things I remember\n- moved on 3 August 2019\n- saw him in May 2020\n\nDana 18 Oct 2025\n")
        == "2025-10-18"
    )


def test_an_order_is_of_the_day_on_which_the_judge_sat_and_not_of_the_statement_read() -> None:
    page = (
        "Harrow Family Court\nNON-MOLESTATION ORDER\nBefore District Judge Ames sitting in private on 9 June 2018\n"
        "The court read her statement dated 8 June 2018.\nThis order shall remain in force until 9 June 2019.\n"
        "Served on the Respondent on 11 June 2018.\n"
    )
    assert best("order", page) == "2018-06-09"


def test_an_indictment_is_dated_below_the_officer_of_the_court() -> None:
    page = (
        "INDICTMENT\nIAN HOLT on the 3rd day of May 2016 stole a bicycle.\nR. Ames\nOfficer of the Court\n"
        "4 August 2016\nCount 2 to lie on the file, 9.1.17\n"
    )
    assert best("indictment", page) == "2016-08-04"
