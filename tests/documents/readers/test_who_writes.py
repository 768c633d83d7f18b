"""Who wrote a letter, and what paper it is, where a newcomer's folder was read wrongly: each by its cause."""

from __future__ import annotations

import pytest

from bundler.documents.describe import describe
from bundler.documents.document import Description
from bundler.documents.page_text import PageText


def described(text: str, name: str = "scan.pdf", media_type: str = "application/pdf") -> Description:
    return describe((PageText(page=1, text=text.strip()),), name=name, media_type=media_type)


def said(told: Description, name: str) -> str:
    found = told.detail(name)
    return found.value if found else ""


REFUSAL = """
{head}
21 September 2026
Pellbrook & Ivo LLP
By e-mail only
Dear Sirs,
Your client: Ms Danuta Wierzbicka. Request for accommodation pending review
We refer to your e-mail of 14 September 2026. We have decided not to exercise our power to secure accommodation.
Yours faithfully,
L. Sarn
Principal Solicitor
"""


@pytest.mark.parametrize(
    "head",
    [
        "London Borough of Thornmere",
        "Royal Borough of Thornmere and Vale",
        "City of Thornmere",
        "Thornmere City Council",
    ],
)
def test_an_authority_is_known_by_its_letterhead_and_its_reader_is_not_taken_for_it(head: str) -> None:
    told = described(REFUSAL.format(head=head))
    assert (said(told, "from"), said(told, "to")) == (head, "Pellbrook & Ivo LLP")


def test_a_firm_below_the_date_is_written_to_and_who_signs_writes() -> None:
    told = described(REFUSAL.format(head="Thornmere Together"))
    assert (said(told, "from"), said(told, "to")) == ("L. Sarn", "Pellbrook & Ivo LLP")


def test_a_letterhead_below_the_date_is_the_senders_where_it_signs() -> None:
    told = described(
        "21 September 2026\nPellbrook & Ivo LLP\n3 Cloth Row, Thornmere\nMs A Varga\nDear Ms Varga\n"
        "Your claim\nWe enclose the papers.\nYours sincerely\nPellbrook & Ivo LLP"
    )
    assert said(told, "from") == "Pellbrook & Ivo LLP"


def test_a_decisions_title_says_who_decides_what_and_not_whose_solicitors_are_written_to() -> None:
    told = described(REFUSAL.format(head="London Borough of Thornmere"), "Refusal.pdf")
    assert told.kind.value == "decision-letter"
    assert told.title.value == "Decision letter, London Borough of Thornmere: request for accommodation pending review"


def test_a_firm_whose_letterhead_says_below_its_name_what_it_is() -> None:
    told = described(
        "BRAMLEY & ROE\nSolicitors\n7 Cloth Row, Thornmere TM1 4DD\nThe Chief Executive\nThornmere Borough Council\n"
        "Our ref: JR/1\n2 August 2026\nDear Sir or Madam\nLETTER BEFORE CLAIM\nWe act for Ms Varga.\n"
        "Yours faithfully\nBramley & Roe"
    )
    assert (said(told, "from"), said(told, "to")) == ("Bramley & Roe Solicitors", "The Chief Executive")


def test_a_subject_below_the_clients_name_is_what_the_letter_is_about() -> None:
    told = described(
        "Thornmere Borough Council\nDate: 28 June 2026\nPellbrook & Ivo LLP\nDear Sirs\n"
        "Your client: Ms Danuta Wierzbicka (d.o.b. 17/09/1993)\nReview under section 202 of the Housing Act 1996\n"
        "1. I refer to your request. I have decided to uphold the decision.\nYours faithfully\nA. Mall"
    )
    assert said(told, "subject") == "Review under section 202 of the Housing Act 1996"


def test_a_subject_that_its_line_breaks_off_goes_on_below() -> None:
    told = described(STATUTORY.format(subject="HOUSING ACT 1996 – NOTIFICATION OF DECISION UNDER\nSECTION 184"))
    assert said(told, "subject") == "Housing Act 1996 – notification of decision under section 184"


def test_who_is_satisfied_of_what_the_law_asks_decides_though_the_review_is_offered_overleaf() -> None:
    first, found, rest = STATUTORY.format(subject="Notification of decision").partition("You have the right")
    pages = (PageText(page=1, text=first.strip()), PageText(page=2, text=found + rest))
    assert describe(pages, name="scan.pdf", media_type="application/pdf").kind.value == "decision-letter"


def test_a_review_panel_writes_and_not_its_clerk() -> None:
    told = described(
        "INDEPENDENT REVIEW PANEL\n12 March 2026\nDear Mr Varga\nThe panel has decided to quash the decision.\n"
        "Yours sincerely\nS. Hask\nClerk"
    )
    assert said(told, "from") == "Independent Review Panel"


def test_a_teachers_statement_of_an_incident_is_a_witness_statement_of_the_one_named() -> None:
    told = described(
        "HOLM ACADEMY\nSTAFF INCIDENT STATEMENT\nName: Ivo Brandt Position: Teacher\nDate of statement: 19/11/26\n"
        "1. I asked him to sit up.\n2. He left.\nSigned: I Brandt"
    )
    assert (told.kind.value, said(told, "witness")) == ("witness-statement", "Ivo Brandt")


def test_a_chronologys_date_may_stand_behind_who_prepared_it() -> None:
    told = described(
        "CHRONOLOGY\nPrepared by: Nadia Frey, Social Worker. Date: 2 December 2026\nDate Event\n"
        "04/02/2023 Police attended.\n08/11/2023 Closed."
    )
    assert told.date is not None
    assert told.date.value == "2026-12-02"


STATUTORY = """
London Borough of Thornmere
Civic Centre, Thornmere TM1 4QQ
25 August 2026
Ms D Wierzbicka
Dear Ms Wierzbicka,
{subject}
I have completed my inquiries into your application. I am satisfied that you are eligible for assistance. I am however
satisfied that you became homeless intentionally.
You have the right to ask for a review of this decision within 21 days.
Yours sincerely,
P. Hask
"""


@pytest.mark.parametrize(
    "subject",
    [
        "Housing Act 1996, Part 7: notification of decision under section 184",
        "Notification of our decision on your homelessness application",
        "Your application as homeless",
    ],
)
def test_a_letter_that_finds_what_the_law_asks_and_offers_a_review_is_a_decision(subject: str) -> None:
    assert described(STATUTORY.format(subject=subject)).kind.value == "decision-letter"


def test_a_letter_that_speaks_of_anothers_decision_is_a_letter() -> None:
    told = described(
        "Pellbrook & Ivo LLP\n8 September 2026\nHousing Reviews\nDear Sirs,\nRequest for a review under section 202\n"
        "We request a review of your decision of 25 August 2026 that she became homeless intentionally.\n"
        "Yours faithfully,"
    )
    assert told.kind.value == "letter"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Attendance record: Jakub Wierzbicki", "school.pdf"),
        ("St Aldhelm's Primary School\nAttendance record", "school attendance record.pdf"),
        ("Registration certificate", "Attendance register autumn term.pdf"),
        ("Award notice", "Attendance Allowance award.pdf"),
    ],
)
def test_a_pupils_attendance_is_no_solicitors_note(head: str, name: str) -> None:
    text = f"{head}\n12 October 2026\nWeek beginning Sessions missed\n21/09/2026 6\n28/09/2026 10"
    assert described(text, name).kind.value != "attendance-note"


@pytest.mark.parametrize(
    "name", ["tenancy file notes.pdf", "Housing file note.docx", "school notes.pdf", "case notes.pdf"]
)
def test_what_a_landlord_or_a_school_notes_from_day_to_day_is_a_log_and_no_solicitors_note(name: str) -> None:
    text = "03/06/2020 R Adeyemi\nShe rang to report the lock.\n09/07/2020 R Adeyemi\nNo access. Card left.\n"
    assert described(text, name).kind.value == "spreadsheet"


@pytest.mark.parametrize("name", ["file note of call.docx", "File notes.pdf", "case file note.docx"])
def test_a_file_note_of_nobody_elses_is_a_solicitors(name: str) -> None:
    assert described("She rang at 4 pm and told me of it.", name).kind.value == "attendance-note"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Attendance note", "scan.pdf"),
        ("Attendance record\nClient: Ms Wierzbicka\nFee earner: TR", "scan.pdf"),
        ("Telephone record", "scan.pdf"),
        ("Ms Wierzbicka", "Attendance 12.03.26.docx"),
        ("Ms Wierzbicka", "attendance on client.docx"),
    ],
)
def test_a_solicitors_attendance_stays_one(head: str, name: str) -> None:
    assert described(f"{head}\nShe rang at 4 pm and told me of it.", name).kind.value == "attendance-note"


@pytest.mark.parametrize(
    "head",
    [
        "Borough of Thornmere: application for housing assistance",
        "Application for asylum support",
        "Application for a parking permit",
    ],
)
def test_a_form_sent_to_an_authority_is_no_application_to_the_court(head: str) -> None:
    assert described(f"{head}\nName of applicant: Danuta Wierzbicka\nDate: 1 June 2026").kind.value != "application"


@pytest.mark.parametrize(
    "text",
    [
        "IN THE HIGH COURT OF JUSTICE\nApplication for an extension of time\nThe Claimant applies",
        "N244\nApplication notice\nWhat order are you asking for?",
        "Claim No. AC-2026-LON-000001\nApplication for interim relief\nThe Claimant applies",
        "Application for specific disclosure\nThe Claimant asks the court to order disclosure",
    ],
)
def test_an_application_to_the_court_stays_one(text: str) -> None:
    assert described(text).kind.value == "application"


def test_a_paper_that_was_photographed_does_not_shout_in_the_index() -> None:
    told = described("THORNMERE COUNTY COURT BAILIFFS\nNotice\n18 August 2026", "photo.jpg", "image/jpeg")
    assert told.title.value == "Photograph: Thornmere County Court bailiffs"


def test_a_short_letter_has_no_subject_rather_than_its_closing() -> None:
    told = described("4 May 2026\nDear Ms Ash,\nYou rang on 2 May 2026 about the flat.\nYours sincerely\nP Hask")
    assert said(told, "subject") == ""


def test_a_disorder_is_no_order() -> None:
    text = (
        "Dr S Garrick-Holt\n19 November 2024\nDiagnostic report: autism spectrum disorder\nI saw K on 12 November 2024."
    )
    assert described(text).kind.value != "order"


def test_a_board_below_its_schools_name_is_part_of_the_letterhead() -> None:
    told = described(
        "Saltmarsh Academy\nGoverning Board\n4 June 2026\nDear Mr Osei-Danquah,\n"
        "The governors have decided to decline to reinstate K.\nYours sincerely\nMrs P Lindqvist"
    )
    assert (said(told, "from"), said(told, "to")) == ("Saltmarsh Academy", "Mr Osei-Danquah")


def test_who_tells_of_a_decision_of_their_own_writes_a_decision_letter() -> None:
    told = described(
        "Saltmarsh Academy\n11 May 2026\nDear Mr Osei-Danquah\nPermanent exclusion of K\n"
        "I am writing to inform you of my decision to permanently exclude K.\nYours sincerely\nMr F Callender"
    )
    assert told.kind.value == "decision-letter"


@pytest.mark.parametrize("subject", ["K: pre-action protocol response", "K: pre-action response", "K - protocol reply"])
def test_a_protocol_response_is_known_by_its_subject(subject: str) -> None:
    head = "Merecastle County Council\n27 August 2026\nQuillon Law\nDear Sirs\n"
    text = f"{head}{subject}\nThe decision was lawful.\nYours faithfully"
    assert described(text).kind.value == "pre-action-response"


def test_a_paper_below_its_bodys_name_in_capitals_is_called_by_its_own() -> None:
    told = described("MERECASTLE COUNTY COUNCIL\nDRAFT EDUCATION, HEALTH AND CARE PLAN\nName: K\nSection A: views")
    assert told.title.value == "Draft education, health and care plan"


def test_guidance_is_called_by_its_name_and_not_by_its_sort() -> None:
    told = described(
        "Suspension from maintained schools and\nacademies\nStatutory guidance\nAugust 2024\nParagraph 3. Last resort."
    )
    assert (told.kind.value, told.title.value) == ("policy", "Suspension from maintained schools and academies")


def test_the_end_of_an_enactments_name_on_a_line_of_its_own_is_no_second_enactment() -> None:
    told = described(
        "STATUTORY INSTRUMENTS\nThe School Reviews (England) Regulations 2012\nMade - - - 2nd April 2012\n"
        "1. These Regulations may be cited as the School Reviews\n(England) Regulations 2012."
    )
    assert told.title.value == "School Reviews (England) Regulations 2012"


@pytest.mark.parametrize(
    "head", ["DECISION TO REFUSE A HUMAN RIGHTS CLAIM", "Decision not to revoke a deportation order"]
)
def test_a_letter_headed_by_what_it_decides_is_a_decision(head: str) -> None:
    told = described(
        f"Home Office\n3 August 2026\nMr A Example\nDear Mr Example\n{head}\n"
        "Your claim has been refused for the reasons given below.\nYours sincerely\nJ Ebberston"
    )
    assert told.kind.value == "decision-letter"


@pytest.mark.parametrize(
    "line", ["Issued 17 November 2026", "Date of draft plan: 17 November 2026", "Exported on 17/11/2026"]
)
def test_a_paper_of_no_known_kind_bears_the_day_on_which_it_was_issued(line: str) -> None:
    told = described(f"REMOVAL DIRECTIONS\nYou are directed to remove him on 26 November 2026.\n{line}")
    assert told.date is not None
    assert told.date.value == "2026-11-17"


def test_a_word_in_capitals_amid_others_is_small_in_a_title_and_a_name_is_kept() -> None:
    text = "Rule 35(3) REPORT\nDetainee: TARIEL\nI saw the detainee on 8 September 2026. Diagnosis: none."
    assert described(text).title.value == "Rule 35(3) report"


NOTICE = """
Home Office
Immigration Enforcement
MONTHLY REPORT TO DETAINEES
{label}
Ferncote IRC
Date: 9 May 2023
Dear {greeted}
Your detention has been reviewed. You were refused bail on 2 May.
Yours sincerely
P Lund
"""


@pytest.mark.parametrize(
    ("label", "greeted", "name"),
    [
        ("To: Daud Omar Sahal     HO Ref: S7781234", "Daud Omar Sahal", "Daud Omar Sahal"),
        ("To: Daud Omar Sahal HO Ref: S7781234", "Sir", "Daud Omar Sahal"),
        ("Prisoner: HARGREAVE, Tom Lee   A1234BC", "Mr Hargreave", "Tom Lee Hargreave"),
    ],
)
def test_a_form_s_label_says_to_whom_it_is_and_not_the_branch_below_the_letterhead(
    label: str, greeted: str, name: str
) -> None:
    told = described(NOTICE.format(label=label, greeted=greeted))
    assert (said(told, "from"), said(told, "to")) == ("Home Office", name)


def test_a_letter_that_is_dated_below_the_name_that_closes_it_bears_that_day() -> None:
    told = described(
        "Recall Section\nReleased on: 04/01/2021\nDear Mr Hargreave\n"
        "The Secretary of State has decided to revoke your licence under section 254\n"
        "of the Act. You were seen in the area on 6 June.\n"
        "Yours sincerely\nS Whitby\nRecall Section\n11 June 2021\nServed by: Officer Teal Date: 12/06/21"
    )
    assert told.date is not None
    assert told.date.value == "2021-06-11"
    assert said(told, "subject") == ""


def test_a_floor_of_the_sender_s_house_and_a_prison_number_are_no_addressee() -> None:
    told = described(
        "Prisons Ombudsman\nThird Floor, 12 Quay Street\nMr Tom Hargreave A1234BC\nHMP Ferncote\n"
        "14 September 2023\nDear Mr Hargreave\nYour complaint\nWe received it on 21 June.\nYours sincerely\nM Inkle"
    )
    assert said(told, "to") == "Mr Tom Hargreave"


def test_a_letter_that_greets_nobody_is_from_its_letterhead() -> None:
    text = (
        "Westshire County Council\nAdult Social Care\nCounty Hall, March Road, Elmsford\n8 June 2026\n"
        "To: all residents and their families\nPROPOSED CLOSURE OF THE HOME\n"
        "I am writing to let you know that the Council proposes to close it.\nYours sincerely,\nIda Wray\nDirector\n"
    )
    found = describe((PageText(page=1, text=text),), name="scan.pdf", media_type="application/pdf")

    assert found.title.value == "Letter from Westshire County Council"


def test_a_firm_greeted_by_its_name_is_written_to() -> None:
    text = (
        "WESTSHIRE COUNTY COUNCIL\nCounty Hall, March Road, Elmsford\n9 October 2026\nDear Brook & Dell\n"
        "Your client's claim\nWe refer to your letter.\nYours faithfully\nT Pell\n"
    )
    found = describe((PageText(page=1, text=text),), name="scan.pdf", media_type="application/pdf")

    assert found.title.value == "Letter from Westshire County Council to Brook & Dell"


def test_what_a_firm_is_below_its_name_is_not_whom_it_writes_to() -> None:
    told = described(
        "Marl & Penn LLP\nSolicitors\n9 Hay Street\nFernley FE1 2AB\nOur ref: MP/1\n2 May 2026\n"
        "The Head of Legal Services\nFernley Borough Council\nLETTER BEFORE CLAIM\nDear Sirs\n"
        "1. Proposed defendant\nFernley Borough Council.\nYours faithfully\nMarl & Penn LLP"
    )
    assert (said(told, "from"), said(told, "to")) == ("Marl & Penn LLP", "The Head of Legal Services")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("AMENDED FIRST WITNESS STATEMENT OF ADA LARK", "Amended first witness statement of Ada Lark"),
        ("RE-AMENDED WITNESS STATEMENT OF ADA LARK", "Re-amended witness statement of Ada Lark"),
        ("FIRST WITNESS STATEMENT OF ADA LARK", "First witness statement of Ada Lark"),
    ],
)
def test_a_statement_made_anew_is_its_witnesss_and_keeps_the_word(head: str, title: str) -> None:
    told = described(
        f"{head}\n1. I, ADA LARK, am the Claimant.\nI believe that the facts stated in this witness statement are true."
    )
    assert (told.kind.value, said(told, "witness"), told.title.value) == ("witness-statement", "Ada Lark", title)


def test_a_list_that_only_speaks_of_a_statement_has_no_witness_of_that_name() -> None:
    told = described("INDEX\nPage 3: witness statement of Ada Lark\nPage 9: order of 4 May 2026")
    assert said(told, "witness") == ""


def test_a_review_decision_that_upholds_overleaf_is_a_decision() -> None:
    text = (
        "Fernley Borough Council\n16 April 2026\nMarl & Penn LLP\nDear Sirs\nSECTION 202 REVIEW DECISION\n"
        "1. Your client asked for a review on 12 February 2026.\n2. I met your client on 27 March 2026.\n"
        "Yours faithfully\nP Orme Reviewing Officer"
    )
    assert described(text).kind.value == "decision-letter"
