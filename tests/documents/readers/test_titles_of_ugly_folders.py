"""Titles, dates and kinds that two made-up folders of a newcomer got wrong, each by its cause."""

from __future__ import annotations

import pytest

from bundler.documents.describe import describe
from bundler.documents.document import Description
from bundler.documents.page_text import PageText

LONG = "The roof was renewed in 2009 and the boilers must be replaced. " * 12


def described(text: str, name: str = "scan.pdf", media_type: str = "application/pdf") -> Description:
    return describe((PageText(page=1, text=text.strip()),), name=name, media_type=media_type)


def test_an_office_keeps_its_capitals() -> None:
    told = described(f"Report of the Director of Adult Social Care\n6 October 2026\n{LONG}")
    assert told.title.value == "Report of the Director of Adult Social Care"


def test_a_house_with_a_name_keeps_the_capital_of_house() -> None:
    told = described(f"OAKMERE SCHOOL - REVIEW OF EXCLUSION\n{LONG}")
    assert told.title.value == "Oakmere School - review of exclusion"


def test_a_report_that_speaks_of_photographs_is_none() -> None:
    told = described(f"Condition Survey\nFernlea House\nNovember 2024\n{LONG}\nPhotograph 1: see folder.")
    assert (told.kind.value, told.title.value) == ("report", "Condition survey")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            f"CABINET - 14 OCTOBER 2026\nReport of the Director of Adult Social Care, 6 October 2026\n{LONG}",
            "2026-10-06",
        ),
        (f"Condition Survey\nFernlea House\nNovember 2024\n{LONG}\nEICR dated 14/02/2023: satisfactory.", "2024-11"),
    ],
    ids=["behind its name", "its month above a date of something else"],
)
def test_a_report_bears_the_day_at_its_head(text: str, date: str) -> None:
    told = described(text)
    assert told.date is not None
    assert told.date.value == date
    assert "2026" not in told.title.value


@pytest.mark.parametrize("name", ["Screenshot 2026-10-15 at 09.31.08.png", "WhatsApp Image 2026-09-22.png"])
def test_a_picture_of_a_telephones_screen_says_so_and_leaves_names_alone(name: str) -> None:
    told = described("Cousin Yonas\nThey say i go next week", name, "image/png")
    assert told.title.value == "Screenshot: Cousin Yonas"


def test_a_line_of_a_chat_is_no_title() -> None:
    text = "22/06/2026, 15:02 - TZG: THEY KEPT ME\n22/06/2026, 15:04 - Yonas: WHERE ARE YOU\n"
    assert described(text, "WhatsApp Chat with Yonas.txt", "text/plain").title.value == "WhatsApp Chat with Yonas"


def test_who_is_greeted_did_not_send_the_letter() -> None:
    text = """
Hollins Care Limited
Marl Business Park
9 June 2026
Dear Hollins Care Limited
Brackenshire County Council
Adult Social Care & Health
Further to our meeting on 8 April 2026 I confirm that the Council would be prepared to dispose of the site.
Yours sincerely,
R Pell
"""
    assert described(text).title.value == "Letter from Brackenshire County Council to Hollins Care Limited"


def test_a_tribunals_decision_is_called_by_its_heading() -> None:
    text = """
First-tier Tribunal (Immigration and Asylum Chamber)
DECISION ON BAIL APPLICATION
Applicant: TZG     Ref: BA/01772/2026
Bail is refused. Reasons: removal is said to be imminent.
"""
    assert described(text, "BAIL decision.pdf").title.value == "Decision on bail application"


def test_a_report_under_a_rule_is_not_the_rule() -> None:
    text = """
DETENTION CENTRE RULES 2001
RULE 35(3): SPECIAL ILLNESSES AND CONDITIONS (INCLUDING TORTURE CLAIMS)
Name: TZG   Nationality: Eritrean
I saw this man on 9 July 2026. Ongoing detention is likely to cause harm.
"""
    assert described(text).kind.value == "medical-report"


def test_an_assessment_under_an_act_is_not_the_act() -> None:
    text = (
        "Assessment of need - Care Act 2014\nName: MW\nDate of visit: 22/10/2026\nMW was asleep for most of the visit."
    )
    assert described(text).kind.value == "report"


def test_a_response_to_a_letter_before_claim_is_known_by_the_end_of_its_subject() -> None:
    text = """
Brackenshire County Council
Pettigrew Lunn Solicitors LLP
3 November 2026
Dear Pettigrew Lunn Solicitors LLP
Your letter of 23 October 2026: pre-action response
The proposed claim is resisted.
Yours sincerely,
M Oduya
"""
    assert described(text).kind.value == "pre-action-response"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "NOTICE TO DETAINEE: REASONS FOR DETENTION\nTo: TZG\nSigned: IO 20177 Date: 22/06/26 Time: 14:35",
            "2026-06-22",
        ),
        (
            "Application for urgent consideration N463\nThe need was first seen on 24 September 2026\n"
            "Signed N Abernethy-Okafor 28 September 2026",
            "2026-09-28",
        ),
    ],
)
def test_a_form_bears_the_day_beside_its_signature(text: str, date: str) -> None:
    found = described(text).date
    assert found is not None
    assert found.value == date


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        (
            "minutes.pdf",
            "BRACKENSHIRE COUNTY COUNCIL\nCABINET\nMinutes of the meeting held on 14 October 2026\nPresent: A Keane",
            "Minutes of Brackenshire County Council Cabinet",
        ),
        (
            "art.html",
            "Fernlea site 'earmarked' for luxury retirement flats\nBy Jo Penhale, 7 July 2026\nA spokesman for the "
            "council said no decision had been made.",
            "Article: Fernlea site 'earmarked' for luxury retirement flats",
        ),
        ("adv.docx", "IN THE MATTER OF A PROPOSED CLAIM BY MW\nADVICE\nI am asked to advise on the merits.", "Advice"),
    ],
)
def test_minutes_articles_and_advice_are_called_by_what_they_are(name: str, text: str, title: str) -> None:
    assert described(text, name).title.value == title


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "R (on the application of Ashdown) (in substitution of Birch, Deceased) (AP) (Appellant) v London Borough "
            "of Marlwood (Respondent)\n[2014] UKSC 956",
            "R (Ashdown) v London Borough of Marlwood [2014] UKSC 956",
        ),
        (
            "R (Medical Welfare and others) v Secretary of State for the Home\nDepartment\n[2017] EWHC 9461 (Admin)",
            "R (Medical Welfare and others) v Secretary of State for the Home Department [2017] EWHC 9461 (Admin)",
        ),
        (
            "Walumbo (Congo) 1 and 2 (Appellant) v Secretary of State for the Home Department (Respondent)\n"
            "[2011] UKSC 912",
            "Walumbo (Congo) 1 and 2 v Secretary of State for the Home Department [2011] UKSC 912",
        ),
    ],
    ids=["asides between the parties", "a department over two lines", "no R"],
)
def test_a_judgment_is_called_by_its_parties(head: str, title: str) -> None:
    text = f"{head}\nJUDGMENT GIVEN ON\n29 October 2014\n1. The appeal is about fairness."
    assert described(text).title.value in (title, title.replace("Secretary of State for the Home Department", "SSHD"))


def test_a_bracket_within_the_claimants_name_does_not_cut_the_short_title_open() -> None:
    text = """
IN THE HIGH COURT OF JUSTICE
BETWEEN
THE KING
on the application of
TZG
(ANONYMITY ORDER IN FORCE)
Claimant
and
SECRETARY OF STATE FOR THE HOME DEPARTMENT
Defendant
STATEMENT OF FACTS AND GROUNDS
"""
    found = described(text).detail("short-title")
    assert found is not None
    assert found.value == "R (TZG) v Secretary of State for the Home Department"


@pytest.mark.parametrize(
    ("name", "text", "date"),
    [
        (
            "Minutes.docx",
            "Public meeting: Future of Fernlea House\nHeld at Tansley Hall on Tuesday 2 June 2026 at 6.30 pm\n"
            "3. The survey would be put on the website by 12 June 2026.\nThe meeting closed at 8.10 pm.",
            "2026-06-02",
        ),
        (
            "Advertiser.html",
            "Site 'earmarked' for flats\nBy Jo Penhale, 7 July 2026\nThe site has been earmarked.",
            "2026-07-07",
        ),
    ],
)
def test_minutes_and_articles_bear_the_day_at_their_head(name: str, text: str, date: str) -> None:
    told = described(text, name)
    assert told.date is not None
    assert told.date.value == date


def test_an_act_keeps_its_capital_within_a_name() -> None:
    text = "Assessment of need - Care Act 2014\nName: MW\nMW was asleep for most of the visit."
    assert described(text).title.value == "Assessment of need - Care Act 2014"


def test_a_drawing_is_called_by_its_title_block() -> None:
    text = """
Bedroom 1
Bedroom 2
MARLOWE TENCH LLP
Fernlea House, Quarry Lane - GROUND FLOOR PLAN AS EXISTING
Drawing no. MT/2411/A/003 Rev B
Scale 1:200 @ A3     Date: 18.11.2024
"""
    told = described(text, "MT-2411-A-003-B.pdf").title.value
    assert told == "Fernlea House, Quarry Lane - ground floor plan as existing (drawing MT/2411/A/003)"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "HILL SURGERY\nPatient: Ms Ida Wray   DoB 1-May-1980   NHS No 943 476 5919\nDiagnosis: asthma\n",
            "Medical record of Ms Ida Wray",
        ),
        (
            "IN THE CORONER'S COURT FOR WESTSHIRE\nTOUCHING THE DEATH OF IDA WRAY\nNOTE OF PRE-INQUEST REVIEW\n",
            "Note of pre-inquest review",
        ),
    ],
)
def test_whose_paper_it_is_and_where_it_was_heard_are_not_its_name(text: str, title: str) -> None:
    found = describe((PageText(page=1, text=text),), name="scan.pdf", media_type="application/pdf")

    assert found.title.value == title
