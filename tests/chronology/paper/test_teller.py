"""Who says so: the judge who speaks and not the one below, who signed, for whom counsel argues."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bundler.chronology.extract import extract
from bundler.chronology.paper.body import body_of
from bundler.chronology.paper.teller import teller
from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document


@pytest.mark.parametrize(
    ("kind", "text", "wanted"),
    [
        (
            Kind.JUDGMENT,
            "On appeal from the High Court, Mrs Justice Loxley [2018] EWHC 9917\nBefore: LORD JUSTICE FARRANT\n"
            "Lord Justice Farrant:\n1. This is an appeal.\n",
            "Lord Justice Farrant",
        ),
        (
            Kind.SENTENCING_REMARKS,
            "REMARKS OF HIS HONOUR JUDGE PELLOW QC\n1. You are 28.\n",
            "His Honour Judge Pellow QC",
        ),
        (
            Kind.JUDGMENT,
            "STATEMENT OF REASONS\n1. We allow it.\nSigned: Tribunal Judge A. Merrow\n",
            "Tribunal Judge A. Merrow",
        ),
        (Kind.DECISION_LETTER, "Dear Ms Orme\nI uphold it.\nD. Crabbe, Reviewing Officer\n", "D. Crabbe"),
        (
            Kind.DECISION_LETTER,
            "Dear Mr Orme\nIt is refused.\nYours sincerely\nJ Pryce, on behalf of the Secretary of State\n",
            "J Pryce",
        ),
        (Kind.PRE_ACTION_LETTER, "Dear Sirs\nYours faithfully,\nHollin & Vane LLP\n", "Hollin & Vane LLP"),
        (Kind.REPORT, "IOPC\nLead investigator: Ivo Tamm\nBackground\nHe fell.\n", "Ivo Tamm"),
        (Kind.RISK_REPORT, "OASys\nAssessor: Simone Achebe, POM\nHe said so.\n", "Simone Achebe"),
        (Kind.MEDICAL_REPORT, "Community Team\nDr H Lund MRCPsych   sec: 01632 960 555\nI saw her.\n", "Dr H Lund"),
        (Kind.EXPERT_REPORT, "REPORT of Mr R J Dunmore FRCS   for the Court\nHe fell.\n", "Mr R J Dunmore"),
        (Kind.SKELETON_ARGUMENT, "CLAIMANT'S SKELETON ARGUMENT\n1. He was excluded.\n", "the claimant"),
        (Kind.RISK_REPORT, "Report completed by: Tamsin Oduya, Probation Officer\nHe left.\n", "Tamsin Oduya"),
        (
            Kind.EMAIL,
            "From: Paula Wren <p.wren@example.org>\nTo: ASC Team\nHe fell.\nPaula\nFrom: Kavita Rao\nTo: Paula Wren\n",
            "Paula Wren",
        ),
        (
            Kind.SKELETON_ARGUMENT,
            "SKELETON ARGUMENT ON BEHALF OF THE DEFENDANT\n1. He was released.\n",
            "the defendant",
        ),
    ],
)
def test_who_says_so_is_read_from_where_such_papers_name_it(kind: Kind, text: str, wanted: str) -> None:
    body = body_of((PageText(page=1, text=text),), kind.value)

    assert body is not None
    assert teller(a_document(kind, "2024-03-01"), body) == wanted


def test_a_report_is_told_by_the_name_at_its_head_above_what_its_author_is() -> None:
    text = "Dr Ivana Sayle\nConsultant Psychiatrist\nREPORT ON MS VARGA\n1. I saw her on 3 July 2024.\nSigned: I Sayle"
    body = body_of((PageText(page=1, text=text),), "medical-report")
    assert body is not None
    assert teller(a_document(Kind.MEDICAL_REPORT, "2024-07-10"), body) == "Dr Ivana Sayle"


def test_a_form_that_asks_for_the_practitioner_at_its_foot_is_told_by_that_one() -> None:
    foot = "Signed: S Lall\nName of medical practitioner: Dr Sunita Lall\nGMC no. 7000001\n"
    text = f"REPORT\ni) Account\nHe says that he was beaten.\n{foot}"
    body = body_of([PageText(page=1, text=text)], Kind.MEDICAL_REPORT.value)
    assert body is not None
    assert teller(a_document(Kind.MEDICAL_REPORT), body) == "Dr Sunita Lall"


@pytest.mark.parametrize(
    ("foot", "wanted"),
    [
        ("Yours faithfully\nDr Amal Perrin MBBS MRCGP\nGP Partner\n", "Dr Amal Perrin"),
        ("Yours truly,\nEdith Moss (Mrs)\nHealth Visitor\n", "Edith Moss"),
        ("Kind regards\nFernside NHS Trust\nP. Quill-Adey\nHeadteacher\n", "P. Quill-Adey"),
        ("Orla Benn\nSupport worker\n5 August 2024\n", "Orla Benn"),
    ],
)
def test_a_letter_in_which_somebody_says_i_is_told_by_who_signs_it(foot: str, wanted: str) -> None:
    text = f"FERNSIDE NHS TRUST\n2 Mill Lane\nDear Sir\nI saw her at home on 3 May 2024.\n{foot}"
    body = body_of([PageText(page=1, text=text)], Kind.LETTER.value)
    assert body is not None
    assert teller(a_document(Kind.LETTER), body) == wanted


def test_a_row_of_a_table_in_a_letter_is_told_by_who_wrote_the_letter() -> None:
    text = (
        "Dear Ms Orme\nThis is what the file shows.\nDate Event\n03.02.21 Grant paid to the club\n"
        "17.05.21 Inspector visits the pavilion\nI hope that this helps.\nYours sincerely\nIda Marl\n"
    )
    found = extract(a_document(Kind.LETTER, ""), (PageText(page=1, text=text),))
    assert {event.accounts[0].asserted_by for event in found} == {"Ida Marl"}


def test_a_statement_that_the_police_took_is_told_by_its_witness() -> None:
    document = a_document(Kind.POLICE_RECORD, "2017-02-12")
    description = replace(
        document.description, details=(("witness", Found(value="Ross Iden", origin="words", page=1)),)
    )
    text = "On Friday 10 February 2017 I saw a man climb the fence. He pushed me to the ground.\n"
    found = extract(replace(document, description=description), (PageText(page=1, text=text),))
    assert [(event.text, event.accounts[0].asserted_by) for event in found] == [
        ("[Ross Iden] saw a man climb the fence. He pushed [Ross Iden] to the ground.", "Ross Iden")
    ]


def test_in_a_judge_s_remarks_you_is_the_defendant_however_the_title_of_the_case_is_set_out() -> None:
    head = "IN THE CROWN COURT AT MARL\nBefore: HIS HONOUR JUDGE ORDE\nREX\n- v -\nALDO JOHN FENN\n"
    document = a_document(Kind.SENTENCING_REMARKS, "2019-06-03")
    details = (("defendant", Found(value="Aldo John Fenn", origin="words", page=1)),)
    document = replace(document, description=replace(document.description, details=details))
    text = f"{head}1. On 4 May 2018 you broke her jaw.\n"
    found = extract(document, (PageText(page=1, text=text),))
    assert [event.text for event in found if event.date.edtf() == "2018-05-04"] == [
        "On 4 May 2018 [Aldo John Fenn] broke her jaw."
    ]
