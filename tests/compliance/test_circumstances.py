"""What a claim needs in some circumstances only, and what is no fault in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bundler.compliance.check import RULES
from bundler.compliance.finding import Severity
from bundler.compliance.rules.circumstances import last_day
from bundler.documents.kind import Kind
from bundler.partial_date import PartialDate
from tests.compliance.claim_words import FORM, Case, adding, dated, exhibited, found, late

B = Severity.BLOCK


def test_an_application_needs_evidence() -> None:
    case = Case()
    case.texts.pop(Kind.WITNESS_STATEMENT)
    case.texts[Kind.APPLICATION] = ["Application notice\n"]
    assert ("CLM-07", B) in found(case)
    case.texts[Kind.APPLICATION] = ["I believe that the facts stated in this notice are true\n"]
    assert ("CLM-07", B) not in found(case)


def test_a_mark_for_redaction_that_was_not_applied_is_told() -> None:
    facts = Case().facts()
    marked = replace(facts, structure=replace(facts.structure, annotations={"Redact": (3,)}))
    (rule,) = (rule for rule in RULES if rule.id == "PRI-14")
    assert [finding.pages for finding in rule.findings(marked)] == [(3,)]
    assert not list(rule.findings(facts))


def test_what_is_missing_may_be_said() -> None:
    case = Case()
    case.refused = ("scan.tif",)
    adding(Kind.OTHER, "Documents not filed", made="not-filed")(case)
    assert not [rule for rule, _ in found(case) if rule == "CLM-14"]


@pytest.mark.parametrize(
    ("decided", "limit", "last"),
    [
        ("2026-08-31", "general", "2026-11-30"),
        ("2026-11-30", "general", "2027-02-28"),
        ("2027-11-30", "general", "2028-02-29"),
        ("2026-10-05", "general", "2027-01-05"),
        ("2026-12-01", "planning", "2027-01-12"),
        ("2026-12-01", "procurement", "2026-12-31"),
    ],
)
def test_the_last_day_for_a_claim(decided: str, limit: str, last: str) -> None:
    assert last_day(date.fromisoformat(decided), limit) == date.fromisoformat(last)


def test_a_claim_filed_on_the_last_day_or_with_more_time_asked_for_is_in_order() -> None:
    case = Case()
    late(case)
    case.claim = replace(case.claim, filing_date=PartialDate.parse("2026-11-30"))
    assert not [rule for rule, _ in found(case) if rule == "CLM-17"]
    late(case)
    case.texts[Kind.CLAIM_FORM] = [FORM + "The claimant asks for an extension of time.\n"]
    assert not [rule for rule, _ in found(case) if rule == "CLM-17"]


def test_the_parts_of_one_exhibit_are_not_two_exhibits() -> None:
    case = Case()
    exhibited("2023-05-01", "2024-03-02")(case)
    assert not [rule for rule, _ in found(case) if rule.startswith("WIT")]


def test_an_exhibit_may_be_older_than_what_stands_before_it() -> None:
    case = Case()
    dated("2024-03-02", "2023-05")(case)
    case.extra = [(replace(document, under="A6"), text) for document, text in case.extra]
    assert not [rule for rule, _ in found(case) if rule == "HRG-08"]
