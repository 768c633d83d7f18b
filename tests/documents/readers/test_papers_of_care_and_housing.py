"""Kinds, titles and dates of the papers of councils, care homes and the Home Office, each by its cause."""

from __future__ import annotations

import pytest

from bundler.documents.describe import describe
from bundler.documents.document import Description
from bundler.documents.page_text import PageText

LONG = "She was seen at home by the team and the carer rang the office about the lift. " * 8


def described(*pages: str, name: str = "scan.pdf") -> Description:
    texts = tuple(PageText(page=number, text=page.strip()) for number, page in enumerate(pages, start=1))
    return describe(texts, name=name, media_type="application/pdf")


def detail(told: Description, name: str) -> str:
    found = told.detail(name)
    return found.value if found else ""


def test_a_review_under_a_section_is_a_decision_though_its_outcome_stands_overleaf() -> None:
    first = (
        "Marlow District Council\nPO Box 9\nMarsh Law\n19 May 2021\nDear Sirs\n"
        "Your client: Ms Ada Finn\nReview under section 202 Housing Act 1996\n"
        f"1. I am the Council’s Senior Reviewing Officer. {LONG}"
    )
    second = "9. The decision of 2 April 2021 is upheld.\nYours faithfully\nEsther Moon\nSenior Reviewing Officer"
    assert described(first, second).kind.value == "decision-letter"


def test_a_body_named_over_two_lines_of_its_letterhead_decides_and_writes() -> None:
    text = (
        "NHS Fern and Tarrant\nIntegrated Care Board\nThird Floor, Mill House\n"
        "Tarrant TR1 4EE\nMr J Aske\n5 Quarry Bank\n"
        "Tarrant TR9 2AB\n3 June 2021\nDear Mr Aske\nRe: Mrs Olive Aske, DOB 17/09/1936, Elm Nursing Home\n"
        f"The panel agreed that Mrs Aske does not have a primary health need. {LONG}\n"
        "Yours sincerely\nDee Lund\nHead of Care"
    )
    told = described(text, name="decision.pdf")
    assert told.kind.value == "decision-letter"
    assert detail(told, "from") == "NHS Fern and Tarrant Integrated Care Board"
    assert detail(told, "to") == "Mr J Aske"
    assert told.title.value == "Decision letter: Mrs Olive Aske, Elm Nursing Home"


def test_who_is_greeted_is_written_to_and_not_the_town_or_the_head_of_the_letterhead() -> None:
    text = (
        "NHS Fern ICB\nMill House\nTarrant\n12 May 2021\nDear Mr Aske\n"
        f"Outcome of your meeting\n{LONG}\nYours sincerely\nDee Lund"
    )
    assert detail(described(text), "to") == "Mr Aske"
    school = (
        "Elm Row Primary School\nHeadteacher: Mrs P. Wren\nFriday, 6 May 2021\n"
        f"Dear Sir/Madam\n{LONG}\nYours faithfully\nP. Wren"
    )
    assert detail(described(school), "to") == ""


@pytest.mark.parametrize(
    ("text", "kind", "title", "date"),
    [
        (
            "FERNSHIRE COUNTY COUNCIL\nCHILDREN AND FAMILIES\n"
            "AGE ASSESSMENT – RECORD AND CONCLUSION\nDate of report 30/06/2021\n" + LONG,
            "report",
            "Age assessment – record and conclusion",
            "2021-06-30",
        ),
        (
            "Decision Support Tool for NHS Continuing Healthcare\n"
            "Date of completion of DST 14/05/2021\nDate of Checklist 18/04/2021\n" + LONG,
            "report",
            "Decision support tool for NHS continuing healthcare",
            "2021-05-14",
        ),
        (
            "HOME OFFICE\nGCID - CASE RECORD SHEET\n14-Apr-2021 09:32 K GRANGE\nEncountered at the port.\n",
            "spreadsheet",
            "GCID - case record sheet",
            "",
        ),
        (
            "FERN CARE LTD\nInvoice No. 2291\nInvoice date: 31 December 2021\nDue: 14 January 2022\nTotal due £24.12\n",
            "other",
            "Invoice 2291 from Fern Care Ltd",
            "2021-12-31",
        ),
        (
            "IN THE HIGH COURT OF JUSTICE\n"
            "ORDER by Ms Hester Vale KC sitting as a Deputy High Court Judge\n"
            "1. The Defendant shall"
            " file its grounds by 4pm on 1 March 2021.\nDated: 16 February 2021\n",
            "order",
            "Order of Ms Hester Vale KC",
            "2021-02-16",
        ),
    ],
)
def test_what_a_paper_is_called_and_dated(text: str, kind: str, title: str, date: str) -> None:
    told = described(text)
    assert (told.kind.value, told.title.value, told.date.value if told.date else "") == (kind, title, date)


def test_a_form_of_the_home_office_in_a_files_name_is_no_exhibit() -> None:
    text = f"Home Office\nIS.151F / DETENTION REVIEW – 14 DAY\nDate of review 25 September 2021\n{LONG}"
    told = described(text, name="IS.91 and reviews.pdf")
    assert (told.kind.value, told.date.value if told.date else "") == ("report", "2021-09-25")
    assert told.title.value.startswith("IS.151F")


def test_an_answer_to_a_medical_report_is_a_decision_and_no_medical_report() -> None:
    text = (
        "Detained Casework\n40 Wharf Road\nMr B\n3 May 2021\nDear Mr B\n"
        "RESPONSE TO REPORT UNDER RULE 35(3) OF THE DETENTION CENTRE RULES 2001\n"
        f"A decision has been taken to maintain your detention. {LONG}\nYours sincerely\nS Penn"
    )
    assert described(text, name="Rule 35 response.pdf").kind.value == "decision-letter"


def test_a_letter_without_greeting_is_from_who_signs_its_last_lines() -> None:
    text = (
        "Fern Refuge\nSupport for women\nRe: Ada Finn\n"
        f"I have supported Ada since 26 March 2021.\n{LONG}\nOrla Benn\nIDVA\n5 August 2021"
    )
    told = described(text, name="support letter.pdf")
    assert (told.kind.value, told.title.value) == ("letter", "Letter from Orla Benn")


def test_a_sender_with_the_surname_first_is_one_person() -> None:
    text = (
        "From Hale, Ann <a.hale@example>\nTo Tom Rook <t.rook@example>\n"
        "Date Mon, 3 May 2021 10:00\nSubject The gate\nIt is mended."
    )
    told = describe((PageText(page=1, text=text),), name="mail.eml", media_type="message/rfc822")
    assert told.title.value == "E-mail from Ann Hale to Tom Rook: The gate"


def test_a_file_named_letter_before_claim_is_one_and_no_plain_letter() -> None:
    text = (
        "FOSS LLP\n4 Chandlers Wharf\nThe Harbour Board\n28 May 2021\nOur ref: CA/1\nDear Madam\nLetter before claim\n"
        "1. You decided on 22 March 2021 not to mend the quay. R (Amin) v Secretary of State [2003] UKHL 51.\n"
        "Yours faithfully\nFoss LLP"
    )
    assert described(text, name="letter before claim.docx").kind.value == "pre-action-letter"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("MARAC – Minutes of meeting\nThursday 23 January 2025, 09.30 – 13.00, by Teams\nChair: DI Orme", "2025-01-23"),
        ("Minutes of meeting\n23 January 2025 at 2pm\nPresent: A Lark", "2025-01-23"),
        (
            "DISCHARGE SUMMARY\nAdmitted 12/09/2022 00:41\nDischarged 20/09/2022 15:30\nDate of summary 23/09/2022",
            "2022-09-23",
        ),
        (
            "APPLICATION FOR HELP WITH HOUSING\nSubmitted online 10/01/2025 22:16\nTenancy started 02/03/2015",
            "2025-01-10",
        ),
    ],
)
def test_a_paper_bears_the_day_that_its_own_line_gives(text: str, date: str) -> None:
    told = described(text, name="housing application.pdf" if text.startswith("APP") else "scan.pdf")
    assert told.date is not None
    assert told.date.value == date


def test_a_plan_for_ones_housing_is_no_policy_for_the_day_on_which_it_is_reviewed() -> None:
    told = described(
        "Personalised Housing Plan\nDate of plan: 13 January 2025\nReview date: 10 February 2025\nStep Who When Done"
    )
    assert told.kind.value != "policy"
