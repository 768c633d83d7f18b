"""Checked: what was found in the bundle as it was built or checked last, and how the screen puts it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bundler.case import Case
from bundler.compliance.answered import figures_of, read_answered
from bundler.compliance.check import FILING_RULES, RULES
from bundler.compliance.finding import Finding, Question, Report, Severity
from bundler.compliance.gate import GateLine, State, gate_of
from bundler.compliance.report import tier_note
from bundler.compliance.rules.by_hand import questions_before_filing
from bundler.documents.manifest import Manifest
from bundler.record import finding_from_dict
from bundler.web.checks.mends import Mend, mend_of, remedy_of
from bundler.web.checks.report_value import report_of, value_of
from bundler.web.made import made_bundle
from bundler.whole_file import write_whole

TITLES: Mapping[str, str] = {
    **{rule.id: rule.title for rule in (*RULES, *FILING_RULES)},
    "CHR-04": "Accounts that do not agree, or words that argue",
    "CHR-DAY": "Told on no day that there is, so not in the chronology",
    "CHR-REF": "Entries that cite a document which is not in the case",
    "CHR-DOC": "An event later than the document that tells of it",
    "DOC-REFUSED": "A file could not be taken in",
    "DOC-PROPOSED": "Guesses that nobody has confirmed",
    "DOC-READING": "Reading that nobody has chosen",
    "DOC-READING-TIME": "How long the reading takes",
    "DOC-CHRONOLOGY": "Events that nobody has checked",
    "DOC-NOT-SHOWN": "Events that are not shown",
}
_OF_REMARKS = "Noticed while a document was taken in"
# More of one rule than this is counted.
_MOST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A finding as the screen shows it: `pages` are bundle pages from 1."""

    message: str
    pages: tuple[int, ...]
    document: str
    mend: Mend


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleItems:
    """What was found under one rule; `note` says how far its source was verified, "" where it was read."""

    rule: str
    title: str
    remedy: str
    source: str
    note: str
    items: tuple[Item, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question for a person. `figures` name the bundle it was answered about, "" where it was not."""

    question: Question
    note: str
    figures: str
    is_of_now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The state of the bundle: `groups` by severity, the gate, the questions. `is_current` is False after a change."""

    report: Report
    groups: tuple[tuple[Severity, tuple[RuleItems, ...]], ...]
    gate: tuple[GateLine, ...]
    questions: tuple[Asked, ...]
    figures: str
    is_current: bool

    @property
    def shut(self) -> int:
        """How many lines of the gate are not met."""
        return sum(line.state is State.SHUT for line in self.gate)

    @property
    def open_questions(self) -> int:
        """How many questions are not answered about this bundle."""
        return sum(not asked.is_of_now for asked in self.questions)


def last_check(case: Case, manifest: Manifest) -> Checked | None:
    """Give what was found last; None where there is no bundle with its record. Raises CaseError for checks.toml."""
    made = made_bundle(case, manifest)
    if made is None:
        return None
    record = json.loads(made.record.file.read_text(encoding="utf-8"))
    report = _kept(case, record["bundle"]["sha256"]) or _of_record(record)
    return checked(report, read_answered(case.checks), is_current=made.current)


def checked(report: Report, answered: Mapping[str, str], *, is_current: bool = True) -> Checked:
    """Give a report as the screen shows it."""
    figures = figures_of(report.sha256)
    return Checked(
        report=report,
        groups=grouped(report.findings),
        gate=gate_of(report),
        questions=tuple(
            Asked(
                question=question,
                note=tier_note(question.tier),
                figures=answered.get(question.rule, ""),
                is_of_now=answered.get(question.rule, "") == figures,
            )
            for question in report.questions
        ),
        figures=figures,
        is_current=is_current,
    )


def grouped(findings: Iterable[Finding]) -> tuple[tuple[Severity, tuple[RuleItems, ...]], ...]:
    """Give findings by how much they matter, worst first, and by rule within."""
    by_rule: dict[Severity, dict[tuple[str, str], list[Finding]]] = {severity: {} for severity in Severity}
    for finding in findings:
        by_rule[finding.severity].setdefault((finding.rule, remedy_of(finding)), []).append(finding)
    return tuple(
        (severity, tuple(_items(own) for own in rules.values())) for severity, rules in by_rule.items() if rules
    )


def keep(case: Case, report: Report) -> None:
    """Keep a report in the store, to be shown until the bundle is built anew."""
    write_whole(_place(case), json.dumps(value_of(report)).encode())


def _items(findings: list[Finding]) -> RuleItems:
    first = findings[0]
    return RuleItems(
        rule=first.rule,
        title=TITLES.get(first.rule, _OF_REMARKS),
        remedy=remedy_of(first),
        source=first.source,
        note=tier_note(first.tier),
        items=tuple(
            Item(message=each.message, pages=each.pages, document=each.document, mend=mend_of(each))
            for each in findings[:_MOST]
        ),
        more=max(0, len(findings) - _MOST),
    )


def _of_record(record: Mapping[str, Any]) -> Report:
    """What the build itself found, as a gate: what keeps the bundle from being filed counts as any other finding."""
    kind = str(record["case"]["blueprint"])
    report = Report(
        file=record["bundle"]["file"],
        sha256=record["bundle"]["sha256"],
        page_count=record["bundle"]["pages"],
        findings=tuple(finding_from_dict(value) for value in record["findings"]),
        checked=tuple(record["rules_checked"]),
        filing=tuple(finding_from_dict(value) for value in record["not_ready"]),
        questions=questions_before_filing(kind),
        bundle_kind=kind,
    )
    return report.for_filing()


def _kept(case: Case, sha256: str) -> Report | None:
    """The report of a check that was made of this very bundle after it was built."""
    try:
        report = report_of(json.loads(_place(case).read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    report = replace(report, questions=questions_before_filing(report.bundle_kind))
    return report if report.sha256 == sha256 else None


def _place(case: Case) -> Path:
    return case.store / "checked" / "report.json"
