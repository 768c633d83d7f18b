"""Papers of kinds other than criminal claims: forms that name an Act at their head, litigation friends, other oaths."""

from __future__ import annotations

import pytest

from bundler.documents.describe import describe
from bundler.documents.document import Description
from bundler.documents.page_text import PageText


def described(text: str, name: str = "scan0001.pdf") -> Description:
    return describe((PageText(page=1, text=text, origin="source"),), name=name, media_type="application/pdf")


FORMS = {
    "site notice": (
        "SITE NOTICE\n\nPlanning (Listed Buildings and Conservation Areas) Act 1990\n\nApplication 22/01187\n\n"
        "Any comments by 18 November 2022\n\nDate displayed: 28 October 2022\n"
    ),
    "planning deed": (
        "DATED 20 July 2023\n\nMADE UP COUNCIL (1)\n\nand\n\nMADE UP HOMES LIMITED (2)\n\n"
        "DEED OF PLANNING OBLIGATION under section 106 of the Town and Country Planning Act 1990\n"
    ),
    "report by a detention centre’s doctor": (
        "DETENTION CENTRE RULES 2001\n\nRULE 35(3): REPORT OF SPECIAL ILLNESS OR CONDITIONS\n\n"
        "Section 1: Detainee’s details\n\nSurname: MADE-UP\n\nI have concerns about this detainee.\n"
    ),
}
ACT = "Made Up Detention Rules 2001\n\nNotice to the manager\n\n35.—(1) The medical practitioner shall report.\n"


@pytest.mark.parametrize("form", FORMS)
def test_a_paper_made_under_an_act_is_not_that_act(form: str) -> None:
    assert described(FORMS[form]).kind.value != "legislation"


def test_an_act_with_a_section_on_notices_is_still_legislation() -> None:
    assert described(ACT).kind.value == "legislation"


def test_the_short_title_of_a_child_s_claim_leaves_out_the_litigation_friend() -> None:
    text = (
        "IN THE HIGH COURT OF JUSTICE\nKING’S BENCH DIVISION\nADMINISTRATIVE COURT\n\n"
        "THE KING on the application of\nSIÂN GŴYR\n(by her litigation friend ANNA MADE-UP)\nClaimant\n- and -\n"
        "MADE UP COUNTY COUNCIL\nDefendant\n\nSTATEMENT OF FACTS AND GROUNDS\n\n1. The Claimant is aged 11.\n"
    )
    (title,) = described(text).all_details("short-title")
    assert title.value == "R (Siân Gŵyr) v Made Up County Council"


def test_a_statement_of_truth_without_the_word_that_is_one_in_other_words() -> None:
    text = (
        "FIRST WITNESS STATEMENT OF ANNA MADE-UP\n\n1. I live in Leeds.\n\n"
        "I believe the facts stated in this witness statement are true.\n\nSigned: A Made-Up\n"
    )
    found = described(text, "ws.pdf").all_details("statement-of-truth")
    assert [each.value for each in found] == ["without contempt wording"]


@pytest.mark.parametrize(
    "line", ["Printed by: USER2 on 17/01/2022 10:31", "DATED 20 July 2023", "WITHOUT PREJUDICE SAVE AS TO COSTS"]
)
def test_a_line_that_says_how_or_when_a_page_was_made_is_no_title(line: str) -> None:
    text = f"{line}\n\nCase record of a made-up person\n\nSpecial conditions: none.\n"
    assert described(text).title.value == "Case record of a made-up person"


@pytest.mark.parametrize(
    ("name", "kind"), [("TK v SSHD [2022] UKUT 991.pdf", "authority"), ("judgment of 21 April.pdf", "judgment")]
)
def test_a_judgment_whose_file_is_named_by_its_citation_is_an_authority(name: str, kind: str) -> None:
    text = (
        "Upper Tribunal\nTHE IMMIGRATION ACTS\n\nBetween\n\nT K\nAppellant\n\nand\n\n"
        "SECRETARY OF STATE FOR THE HOME DEPARTMENT\nRespondent\n\nDECISION AND REASONS\n\n1. He left in 2010.\n"
    )
    assert described(text, name).kind.value == kind


def test_a_welsh_letter_and_a_welsh_statement_are_known_for_what_they_are() -> None:
    letter = (
        "Cyngor Sir Made Up\n\nDyddiad: 3 Mawrth 2014\n\nAnnwyl Mrs Huws\n\nCludiant i’r ysgol\n\n"
        "Diolch am eich llythyr.\n\nYn gywir\n\nG. Made-Up\n"
    )
    statement = (
        "DATGANIAD TYST ANNA MADE-UP\n\n1. Rwy’n byw yng Nghymru.\n\nLlofnod: A Made-Up\n\nDyddiad: 2 Awst 2014\n"
    )
    assert described(letter).kind.value == "letter"
    assert described(statement).kind.value == "witness-statement"
    assert [found.value for found in described(letter).all_details("to")] == ["Mrs Huws"]
    assert [found and found.value for found in (described(letter).date, described(statement).date)] == [
        "2014-03-03",
        "2014-08-02",
    ]


HEADING = "ADMINISTRATIVE COURT\n\nTHE KING on the application of AB\nClaimant\n- and -\nMADE UP COUNCIL\nDefendant\n\n"


@pytest.mark.parametrize(
    "cited",
    [
        "3. See R (Oldcastle) v Fictional Council [2009] EWHC 9999 (Admin).",
        "R (Oldcastle) v Fictional Council [2009] EWHC 9999 (Admin) is in point.",
        "3. The principle in R (Oldcastle) v Fictional Council applies.",
    ],
)
def test_a_case_that_is_cited_is_never_the_claim_s_short_title(cited: str) -> None:
    grounds = described(f"{HEADING}STATEMENT OF FACTS AND GROUNDS\n\n1. The Claimant is aged 16.\n{cited}\n")
    (title,) = grounds.all_details("short-title")
    letter = described(f"LETTER BEFORE CLAIM\n\n2 October 2026\n\nDear Council\n\nWe act for AB.\n{cited}\n")

    assert title.value == "R (AB) v Made Up Council"
    assert letter.all_details("short-title") == ()


@pytest.mark.parametrize(
    "line",
    ["R (AB) v Made Up Council", "Re: R (AB) v Made Up Council", "Proposed claim: R (AB) v Made Up Council"],
)
def test_a_short_title_at_the_head_is_the_claim_s_own(line: str) -> None:
    letter = described(f"LETTER BEFORE CLAIM\n\n2 October 2026\n\nDear Council\n\n{line}\n\nWe act for AB.\n")
    assert [found.value for found in letter.all_details("short-title")] == ["R (AB) v Made Up Council"]


def test_the_decision_s_date_is_not_the_claim_form_s() -> None:
    form = described(
        "Judicial Review Claim Form\nN461\nIn the High Court of Justice Administrative Court\nClaimant: TM\n"
        "Details of the decision to be judicially reviewed: age assessment\nDate of decision: 2 September 2026\n"
    )
    assert form.kind.value == "claim-form"
    assert form.date is None


@pytest.mark.parametrize(
    ("caption", "date"),
    [
        ("AB1/2 Front door, 7 Made Up Court, 15 March 2014", "2014-03-15"),
        ("Front door on 15 March 2014, seen from the road", None),
        ("Left: 15 March 2014\nRight: 16 March 2014", None),
    ],
)
def test_a_photograph_s_date_is_the_only_one_that_its_caption_ends_with(caption: str, date: str | None) -> None:
    page = PageText(page=1, text=caption, origin="ocr")
    found = describe((page,), name="IMG_2204.jpg", media_type="image/jpeg")
    assert found.kind.value == "photograph"
    assert (found.date.value if found.date else None) == date


def test_a_heading_that_says_letter_to_is_not_part_of_the_name() -> None:
    letter = described(
        "Letter to Rosalind Made-Up\n\n3 March 2026\n\nDear Ms Made-Up\n\nI write about your housing.\n\n"
        "Yours sincerely\n\nT Invented\n"
    )
    assert letter.title.value == "Letter from T Invented to Rosalind Made-Up"


@pytest.mark.parametrize(
    ("head", "to"),
    [
        ("The Parole Board\n\nDecision letter\n\nDate: 5 August 2025\n\n", "Mr Made-Up"),
        ("The Parole Board\n\nReconsideration Assessment Panel\n\n10 September 2025\n\n", "Mr Made-Up"),
        ("The Parole Board\n\nPRIVATE AND CONFIDENTIAL\n\nMr J Made-Up\n\n10 September 2025\n\n", "Mr J Made-Up"),
    ],
)
def test_what_a_letter_calls_itself_and_a_part_of_its_sender_are_not_whom_it_is_sent_to(head: str, to: str) -> None:
    letter = described(f"{head}Dear Mr Made-Up\n\nThe panel did not direct your release.\n\nYours sincerely\n")

    assert [found.value for found in letter.all_details("to")] == [to]


SEVERAL = """
IN THE HIGH COURT OF JUSTICE
BETWEEN:
THE KING on the application of
(1) KWABENA OSEI-DANQUAH
(2) K (a child, by his litigation friend
KWABENA OSEI-DANQUAH){roles}
and
THE INDEPENDENT REVIEW PANEL FOR SALTMARSH ACADEMY
Defendant
and
(1) THE GOVERNING BOARD OF SALTMARSH ACADEMY
(2) MERECASTLE COUNTY COUNCIL
Interested Parties
STATEMENT OF FACTS AND GROUNDS
"""


@pytest.mark.parametrize("roles", ["\nClaimants", "   Claimants", ""])
def test_several_claimants_are_numbered_each_on_a_line_of_its_own(roles: str) -> None:
    told = described(SEVERAL.format(roles=roles))
    values = {name: found.value for name, found in told.details}
    assert values["applicant"] == "KWABENA OSEI-DANQUAH"
    assert values["claimant"] == (
        "THE KING on the application of (1) KWABENA OSEI-DANQUAH"
        " (2) K (a child, by his litigation friend KWABENA OSEI-DANQUAH)"
    )
    assert values["short-title"] == (
        "R (Kwabena Osei-Danquah and another) v The Independent Review Panel for Saltmarsh Academy"
    )


LICENCE = (
    "HM PRISON AND PROBATION SERVICE\nLICENCE\n\nCriminal Justice Act 2003\n\nName: Tom Lee HARGREAVE\n\n"
    "1. You are being released on licence under section 246A of the Act.\n"
    "2. Your supervision commences on 6 April 2021.\n\nDate: 3 April 2021\n"
)


def test_a_licence_that_names_its_act_below_its_heading_is_not_that_act() -> None:
    told = described(LICENCE, "licence.pdf")
    assert told.kind.value != "legislation"
    assert "Act" not in told.title.value


def test_a_tribunal_s_notice_is_dated_beside_the_office_below_the_signature() -> None:
    told = described(
        "FIRST-TIER TRIBUNAL\n(IMMIGRATION AND ASYLUM CHAMBER)\nNOTICE OF DECISION AND RECORD OF PROCEEDINGS\n"
        "Applicant: Daud Omar SAHAL\n1. The applicant was detained in January.\n5. I grant bail.\n"
        "Signed: R Moss\nJudge of the First-tier Tribunal Date 12 May 2023\nNotice sent to parties: 15 May 2023\n"
    )
    assert told.date is not None
    assert told.date.value == "2023-05-12"


def test_a_review_is_of_the_day_of_review_and_not_of_who_countersigns() -> None:
    told = described(
        "DETENTION REVIEW\n\nDate of review: 5 May 2023\n\n1. History\nHe came in 2022.\n\nC Dunn HEO\n06/05/2023\n",
        "Detention review.txt",
    )
    assert told.date is not None
    assert told.date.value == "2023-05-05"


def test_a_print_of_convictions_is_named_without_its_number_and_the_labels_behind_the_name() -> None:
    told = described(
        "PNC RECORD - PRINT OF: PNC ID 04/51772H PRINTED 02/02/2019 11:47\n"
        "SURNAME: HARGREAVE FORENAMES: JAMES NOEL BORN: 11/05/87\nCONVICTION(S): 1\n"
        "1. 21/09/12 HADLOW CROWN COURT\n   BURGLARY ON 08/06/12 (PLEA: GUILTY)\n   IMPRISONMENT 14 MTHS\n"
    )
    assert told.title.value == "PNC record, James Noel Hargreave"


def test_a_charge_of_disobeying_a_lawful_order_is_no_order() -> None:
    told = described(
        "RECORD OF HEARING\nPrisoner: Hargreave A1234BC\nRule 51 para 22: disobeys any lawful order\n"
        "Plea: Not guilty\nFinding: proved.\nAward: 7 days.\n"
    )
    assert told.kind.value != "order"
