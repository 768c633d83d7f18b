"""The rules on what is filed: a claim bundle that keeps them, and one thing wrong in it at a time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bundler.compliance.case_facts import CaseFacts, case_facts_of
from bundler.compliance.check import FILING_RULES, RULES, check
from bundler.compliance.finding import Severity
from bundler.compliance.rules.statements import TRUTH
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, Party
from bundler.pagination.numbering import paginate
from tests.compliance.builders import draft
from tests.compliance.claim_words import (
    FORM,
    GROUNDS,
    NUMBERED,
    STATEMENT,
    TALE,
    Case,
    Change,
    adding,
    all_of,
    copies,
    dated,
    exhibited,
    found,
    hearing,
    late,
    parties,
    reading,
    statement,
    urgent,
    without,
)
from tests.pdf.builders import bundle_of, carried
from tests.pdfs import a_pdf

B, E, W, INFO = Severity.BLOCK, Severity.ERROR, Severity.WARN, Severity.INFO
LONG = "The same long words, again and again. " * 10
CASES: dict[str, tuple[str, Severity, Change]] = {
    "no claim form": ("CLM-01", B, without(Kind.CLAIM_FORM)),
    "facts without numbers": ("CLM-03", E, reading(Kind.FACTS_AND_GROUNDS, GROUNDS.replace(NUMBERED, ""))),
    "grounds without a heading": ("CLM-04", W, reading(Kind.FACTS_AND_GROUNDS, GROUNDS.replace("Ground 1", "First"))),
    "grounds without relief": (
        "CLM-04",
        E,
        reading(Kind.FACTS_AND_GROUNDS, GROUNDS.replace("An order quashing the decision.", "")),
    ),
    "a court's decision without its reasons": (
        "CLM-09",
        B,
        parties(("The Crown Court at Eastmarch", "Defendant"), ("Crown Prosecution Service", "Interested Party")),
    ),
    "no decision": ("CLM-10", B, without(Kind.DECISION_LETTER)),
    "an exhibit that is not there": ("CLM-11", E, without(Kind.EXHIBIT)),
    "no statutory material": ("CLM-12", E, without(Kind.LEGISLATION)),
    "an Act that is not there": ("CLM-12", W, reading(Kind.LEGISLATION, "Other Matters Act 1998\n")),
    "no reading list": ("CLM-13", B, without(Kind.READING_LIST)),
    "no letter before claim": ("CLM-21", W, without(Kind.PRE_ACTION_LETTER)),
    "no response to it": ("CLM-21", W, without(Kind.PRE_ACTION_RESPONSE)),
    "facts and grounds of 41 pages": ("LEN-01", E, reading(Kind.FACTS_AND_GROUNDS, GROUNDS, *["more"] * 40)),
    "summary grounds of 31 pages": ("LEN-02", E, reading(Kind.SUMMARY_GROUNDS, *["so"] * 31)),
    "a reply of 6 pages": ("LEN-03", E, reading(Kind.REPLY, *["so"] * 6)),
    "detailed grounds of 41 pages": ("LEN-04", E, reading(Kind.DETAILED_GROUNDS, *["so"] * 41)),
    "a skeleton of 26 pages": ("LEN-05", E, reading(Kind.SKELETON_ARGUMENT, *["so"] * 26)),
    "a statement without a title": ("WIT-01", E, statement("Claim No. AC-2026-LON-009999", "")),
    "a corner without a date": ("WIT-02", E, statement("AB1\n14 October 2026", "AB1")),
    "a corner without its exhibits": ("WIT-02", E, statement("AB1\n", "")),
    "paragraphs without numbers": ("WIT-05", W, statement(NUMBERED, "I say as follows.\n")),
    "no statement of truth": ("WIT-07", B, statement(TRUTH, "")),
    "no warning about contempt": ("WIT-07", B, statement(TRUTH[62:], "")),
    "no date of signing": ("WIT-08", B, statement("Dated: 14 October 2026", "")),
    "two exhibits of one mark": ("WIT-11", E, adding(Kind.EXHIBIT, "another AB1", mark="AB1")),
    "an exhibit number left out": ("WIT-11", W, adding(Kind.EXHIBIT, "this is AB3", mark="AB3")),
    "a claim form without a statement of truth": ("WIT-17", B, reading(Kind.CLAIM_FORM, "Form N461\n")),
    "a hearing bundle of 401 pages": ("HRG-02", E, hearing(401)),
    "a hearing bundle of 390 pages": ("HRG-02", W, hearing(390)),
    "one file twice": ("HRG-06", W, adding(Kind.OTHER, "so", source="claim-form")),
    "the same words twice": ("HRG-06", W, lambda case: [adding(Kind.OTHER, LONG, source=name)(case) for name in "ab"]),
    "documents out of order": ("HRG-08", W, dated("2024-03-02", "2023-05")),
    "a stock cipher": ("PRI-05", E, parties(("XYZ", "Claimant"), ("SSJ", "Defendant"))),
    "a cipher": ("PRI-05", INFO, parties(("KLM", "Claimant"))),
    "words of privilege": ("PRI-18", W, adding(Kind.LETTER, "WITHOUT PREJUDICE save as to costs")),
    "a National Insurance number": (
        "PRI-19",
        W,
        adding(Kind.LETTER, "her number is QQ 12 34 56 C".replace("QQ", "JK")),
    ),
    "a letter that is mentioned and not there": (
        "CLM-11",
        W,
        reading(Kind.FACTS_AND_GROUNDS, GROUNDS + "4. The letter dated 5 May 2025 said so.\n"),
    ),
    "regulations that are not there": (
        "CLM-12",
        W,
        reading(Kind.FACTS_AND_GROUNDS, GROUNDS + "4. The Parole Matters Regulations 2009 say so.\n"),
    ),
    "an order to be quashed that is not there": (
        "CLM-08",
        B,
        reading(Kind.CLAIM_FORM, FORM + "The claimant asks the court to quash the confiscation order.\n"),
    ),
    "a document to follow of which nothing is said": ("CLM-14", E, adding(Kind.OTHER, "to follow", made="to-follow")),
    "a document that could not be carried": ("CLM-14", E, lambda case: setattr(case, "refused", ("scan.tif",))),
    "a late claim without an extension": ("CLM-17", E, late),
    "a court's decision without an interested party": (
        "CLM-19",
        E,
        all_of(parties(("The Crown Court at Eastmarch", "Defendant")), reading(Kind.SENTENCING_REMARKS, "Remarks\n")),
    ),
    "a criminal court's decision without the prosecution": (
        "CLM-19",
        E,
        all_of(
            parties(("The Crown Court at Eastmarch", "Defendant"), ("C Dee", "Interested Party")),
            reading(Kind.SENTENCING_REMARKS, "Remarks\n"),
        ),
    ),
    "an urgent bundle without its form": ("URG-01", B, urgent(without(Kind.URGENT_APPLICATION))),
    "an urgent form without a statement of truth": ("URG-01", B, urgent(reading(Kind.URGENT_APPLICATION, "N463\n"))),
    "an urgent bundle without a statement": (
        "URG-03",
        B,
        urgent(without(Kind.WITNESS_STATEMENT)),
    ),
    "an urgent bundle without a draft order": ("URG-04", E, urgent(without(Kind.DRAFT_ORDER))),
    "an urgent bundle of 151 pages": ("URG-08", W, urgent(lambda case: setattr(case, "page_count", 151))),
    "a hearing's reading list without a time": (
        "REA-01",
        E,
        all_of(hearing(20), reading(Kind.READING_LIST, "Essential reading: pages 2 to 3.\n")),
    ),
    "a reading list without a time": ("REA-01", W, reading(Kind.READING_LIST, "Essential reading: pages 2 to 3.\n")),
    "a reading list without pages": ("REA-01", E, reading(Kind.READING_LIST, "The grounds. Time: one hour.\n")),
    "eleven authorities": (
        "AUT-05",
        INFO,
        lambda case: [adding(Kind.AUTHORITY, f"case {n}", source=f"case {n}")(case) for n in range(11)],
    ),
    "a case cited that is nowhere": (
        "AUT-06",
        W,
        reading(Kind.FACTS_AND_GROUNDS, GROUNDS + "R (Bee) v Hive [2031] EWHC 999 (Admin)\n"),
    ),
    "a case cited that is not among the authorities": (
        "AUT-06",
        B,
        all_of(
            reading(Kind.FACTS_AND_GROUNDS, GROUNDS + "R (Bee) v Hive [2031] EWHC 999 (Admin)\n"),
            adding(Kind.AUTHORITY, "Ant v Nest [2030] EWCA Civ 12"),
        ),
    ),
    "an exhibit of two documents without a list": ("WIT-12", W, exhibited("2024-03-02", front="AB1\n")),
    "exhibited letters out of order": ("WIT-13", W, exhibited("2024-03-02", "2023-05-01")),
    "an exhibited order": ("WIT-14", W, exhibited("2024-03-02", kind=Kind.ORDER)),
    "near copies": ("HRG-06", W, copies(Kind.LETTER, Kind.LETTER, TALE, TALE.replace("On day 7", "On  tag 7"))),
    "an e-mail inside a later one": (
        "HRG-06",
        W,
        copies(Kind.EMAIL, Kind.EMAIL, TALE, "Thank you; I reply below, and at some length. " * 40 + TALE),
    ),
    "an exhibit that stands in the bundle already": (
        "HRG-07",
        W,
        copies(Kind.LETTER, Kind.LETTER, TALE, TALE, mark="AB2"),
    ),
    "a statement that is not signed": ("WIT-08", B, statement("Signed:", "Signed: ____________")),
    "a date of birth": ("PRI-19", W, adding(Kind.LETTER, "DOB: 3.4.1980")),
}


def test_a_whole_claim_keeps_every_rule() -> None:
    case = Case()
    case.claim = Claim(
        parties=(Party(name="A Bee", role="Claimant"), Party(name="Secretary of State", role="Defendant"))
    )
    assert found(case) == []


@pytest.mark.parametrize("name", CASES)
def test_one_thing_wrong_raises_its_rule_and_no_other(name: str) -> None:
    rule, severity, change = CASES[name]
    case = Case()
    case.claim = replace(case.claim, parties=())
    change(case)
    assert found(case) == [(rule, severity)]


def test_every_filing_rule_has_a_case_that_breaks_it() -> None:
    assert {rule for rule, _, _ in CASES.values()} | {"CLM-06", "CLM-07"} == {rule.id for rule in FILING_RULES}


def test_a_claim_without_evidence_is_told() -> None:
    case = Case()
    case.texts.pop(Kind.WITNESS_STATEMENT)
    assert ("CLM-06", B) in found(case)


def test_letters_before_claim_are_required_in_an_urgent_bundle() -> None:
    case = Case()
    case.blueprint = "urgent"
    case.texts.pop(Kind.PRE_ACTION_LETTER)
    assert ("CLM-21", E) in found(case)


def test_other_bundles_need_not_hold_what_a_claim_does() -> None:
    case = Case()
    case.blueprint = "authorities"
    case.texts = {Kind.AUTHORITY: ["A judgment\n"]}
    assert not [rule for rule, _ in found(case) if rule.startswith("CLM")]


def test_facts_and_grounds_in_two_documents_count_together() -> None:
    case = Case()
    case.texts.pop(Kind.FACTS_AND_GROUNDS)
    case.texts[Kind.STATEMENT_OF_FACTS] = [NUMBERED] * 20
    case.texts[Kind.GROUNDS] = [GROUNDS, *["more"] * 20]
    assert ("LEN-01", E) in found(case)
    case.texts[Kind.GROUNDS].pop()
    assert ("LEN-01", E) not in found(case)


@pytest.mark.parametrize(
    "words",
    [
        TRUTH.replace("I believe", "The claimant believes"),
        TRUTH.replace(". I understand", ".\r\nI understand").replace("contempt of court", "contempt of\r\ncourt"),
    ],
)
def test_the_statement_of_truth_may_be_broken_over_lines(words: str) -> None:
    case = Case()
    case.claim = replace(case.claim, parties=())
    case.texts[Kind.WITNESS_STATEMENT] = [STATEMENT.replace(TRUTH, words)]
    assert found(case) == []


def test_a_statement_made_for_criminal_proceedings_has_a_form_of_its_own() -> None:
    case = Case()
    case.texts[Kind.WITNESS_STATEMENT] = [
        "WITNESS STATEMENT\nStatement of: PC 4417 Wray\nThis statement is true to the best of my knowledge and belief "
        "and I make it knowing that, if it is tendered in evidence, I shall be liable to prosecution.\nI was on duty."
    ]
    assert not [rule for rule, _ in found(case) if rule.startswith("WIT")]


def test_filing_rules_are_held_only_where_the_case_is_known(tmp_path: Path) -> None:
    file = draft().write(tmp_path)
    case = CaseFacts(blueprint="claim", claim=Claim(), documents=())
    assert check(file).checked == tuple(rule.id for rule in RULES)
    report = check(file, case=case)
    assert report.checked == tuple(rule.id for rule in (*RULES, *FILING_RULES))
    assert {"CLM-01", "CLM-06", "CLM-13"} <= {finding.rule for finding in report.filing}


def test_what_keeps_a_bundle_from_being_filed_does_not_make_its_file_faulty(tmp_path: Path) -> None:
    report = check(draft().write(tmp_path), case=CaseFacts(blueprint="claim", claim=Claim(), documents=()))
    assert report.is_compliant
    gate = report.for_filing()
    assert not gate.is_compliant
    assert {"CLM-01", "CLM-06", "CLM-13"} <= {finding.rule for finding in gate.findings}
    assert gate.filing == ()


def test_the_case_is_told_by_bundle_and_pagination(tmp_path: Path) -> None:
    first, second = (carried(a_pdf(tmp_path / f"{name}.pdf", pages=pages)) for name, pages in (("one", 2), ("two", 3)))
    bundle = bundle_of(first, second)
    case = case_facts_of(bundle, paginate(bundle), blueprint="claim")
    assert case.claim == bundle.claim
    assert [len(document.pages) for document in case.documents] == [2, 3]
    assert case.documents[1].first == case.documents[0].last + 1
    assert [document.section for document in case.documents] == ["A", "A"]
    assert case.documents[0].source == first.source.sha256
