"""Check: hold a PDF against every rule, and give what the court may object to as a Report."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path

from bundler.compliance.case_facts import CaseFacts
from bundler.compliance.facts import Facts, read_facts
from bundler.compliance.finding import Finding, Report, Severity, in_order
from bundler.compliance.rule import Rule
from bundler.compliance.rules import (
    agreement,
    authorities,
    bookmarks,
    by_hand,
    chronology,
    circumstances,
    claim,
    contents,
    duplicates,
    exhibits,
    file_format,
    file_name,
    hidden,
    index,
    length,
    main_numbers,
    order,
    pagination,
    privacy,
    redaction,
    references,
    size,
    statements,
    supplementary,
    text_layer,
    urgent,
    view,
)
from bundler.plan.profile import DEFAULT, Profile, read_profile

RULES: tuple[Rule, ...] = (
    *file_format.RULES,
    *file_name.RULES,
    *view.RULES,
    *hidden.RULES,
    *pagination.RULES,
    *main_numbers.RULES,
    *index.RULES,
    *bookmarks.RULES,
    *agreement.RULES,
    *references.RULES,
    *chronology.RULES,
    *text_layer.RULES,
    *contents.RULES,
    *size.RULES,
    *supplementary.RULES,
    *redaction.RULES,
)
# What is asked before filing, where the build knows which document is what.
FILING_RULES: tuple[Rule, ...] = (
    *claim.RULES,
    *circumstances.RULES,
    *urgent.RULES,
    *authorities.RULES,
    *length.RULES,
    *statements.RULES,
    *exhibits.RULES,
    *order.RULES,
    *duplicates.RULES,
    *privacy.RULES,
)
# What can be said of a file that does not open: nothing else is known of it.
_OF_A_CLOSED_FILE = ("FMT-01", "FMT-03", "FMT-04", "FMT-12")
# What the pages alone can answer, where nothing else in the file can be read.
_OF_PAGES_ALONE = (
    *("FMT-01", "FMT-03", "FMT-04", "FMT-06", "FMT-07", "FMT-08", "FMT-10", "FMT-12"),
    *("FIL-01", "FIL-02", "FIL-03", "LEN-07"),
    *("PAG-01", "PAG-02", "PAG-04", "PAG-05", "PAG-06", "PAG-07", "PAG-08", "NAV-09", "NAV-10", "NAV-14"),
)
# Nobody mends more than this from a list; the rest is only said to be there.
_MOST_OF_ONE_RULE = 30


def check(file: Path, *, name: str = "", case: CaseFacts | None = None, court: Profile | None = None) -> Report:
    """Hold a PDF, ours or not, against the rules and a court's limits; the Administrative Court's, where none is given.

    `name` is the name it will have, where it has not got it yet. With `case`, what the build knows of the claim and its
    documents, the rules on what must be in the bundle before it is filed are held too; what they find stands in the
    report's `filing`.
    Raises SourceError where the file cannot be read or is no PDF; anything else that is wrong with it is a finding.
    """
    court = court or read_profile(DEFAULT)
    facts = replace(read_facts(file, name=name), case=case, court=court)
    rules = _answerable(facts)
    report = Report(
        file=facts.name,
        sha256=facts.sha256,
        page_count=facts.page_count,
        findings=(),
        checked=tuple(rule.id for rule in rules),
        questions=by_hand.QUESTIONS,
        bundle_kind=case.blueprint if case else "",
        court=court.title,
        filing=in_order(finding for rule in rules if rule in FILING_RULES for finding in _held(rule, facts)),
    )
    return report.with_findings(finding for rule in rules if rule not in FILING_RULES for finding in _held(rule, facts))


def _answerable(facts: Facts) -> tuple[Rule, ...]:
    """The rules that what could be read of the file can answer."""
    if not facts.pages:
        return tuple(rule for rule in RULES if rule.id in _OF_A_CLOSED_FILE)
    if not facts.structure.frames:
        return tuple(rule for rule in RULES if rule.id in _OF_PAGES_ALONE)
    return RULES if facts.case is None else (*RULES, *FILING_RULES)


def _held(rule: Rule, facts: Facts) -> tuple[Finding, ...]:
    try:
        found = tuple(islice(rule.findings(facts), _MOST_OF_ONE_RULE + 1))
    except Exception as fault:
        # One rule that stumbles over a strange file must not hide what the others found.
        return (
            Finding(
                rule=rule.id,
                severity=Severity.WARN,
                message=f"this rule could not be checked on this file ({type(fault).__name__})",
                remedy="Check this rule by eye, and report the fault to the makers of jrbundle.",
                source=rule.source,
                tier=rule.tier,
            ),
        )
    if len(found) <= _MOST_OF_ONE_RULE:
        return found
    return (*found[:-1], replace(found[-1], message="and more of the same kind, not listed", pages=()))
