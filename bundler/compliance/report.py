"""A report as words for a terminal and as a value for JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from bundler.compliance.finding import Finding, Question, Report, Severity
from bundler.compliance.gate import GateLine
from bundler.compliance.grouped import Group, grouped
from bundler.errors import as_sentence

_WIDTH = 100
_HEADINGS = {
    Severity.BLOCK: "The court may reject the bundle, or a person may be exposed",
    Severity.ERROR: "Errors: the rules say must",
    Severity.WARN: "Warnings: the rules say should",
    Severity.INFO: "For information",
}
_TIERS = {
    "S": "from a summary; confirm",
    "M": "from memory; confirm",
    "T": "good practice, not a rule of the court",
}
_SHORT = (
    ("General guidance on electronic court bundles (29 Nov 2021)", "E-bundle guidance 2021"),
    ("King's Bench Guide 2025", "KB Guide"),
    ("Administrative Court, Information for Court Users", "Admin Court Information"),
)


def tier_note(tier: str) -> str:
    """Say how far the authority was verified, where that falls short of the text itself: "" where it does not."""
    return "; ".join(
        dict.fromkeys(_TIERS[part] for part in tier.replace("*", "").replace(" ", "").split("/") if part in _TIERS)
    )


def cited(source: str, tier: str) -> str:
    """Cite an authority briefly, with how far it was verified where the source does not say so itself."""
    note = tier_note(tier)
    for long, short in _SHORT:
        source = source.replace(long, short)
    said = not note or note in source or "not a rule of the court" in source
    return source if said else f"{source} ({note})"


def as_words(report: Report) -> str:
    """Give the report as plain text, worst first, for a terminal 100 columns wide."""
    pages, rules = _counted(report.page_count, "page"), _counted(len(report.checked), "rule")
    lines = [f"{report.file}: {pages}, {rules} checked"]
    lines += _wrapped("", f"Court: {report.court}. {report.court_note}".rstrip(), 0) if report.court else []
    for severity, heading in _HEADINGS.items():
        own = [finding for finding in report.findings if finding.severity is severity]
        if own:
            lines += ["", f"{heading} ({len(own)})", *_listed(own)]
    lines += ["", _verdict(report)]
    if report.filing:
        lines += ["", f"Not yet ready to file ({len(report.filing)})", *_listed(report.filing)]
    if report.questions:
        lines += ["", f"For a person to check ({len(report.questions)})"]
        lines += [line for question in report.questions for line in _question_lines(question)]
    return "\n".join(lines)


def findings_as_words(findings: Sequence[Finding]) -> list[str]:
    """Give some findings as lines of plain text, worst first."""
    return _listed(findings) if findings else []


def gate_words(gate: Sequence[GateLine]) -> str:
    """Give the lines of the gate as plain text."""
    wide = max(len(line.paragraph) for line in gate)
    return "\n".join(
        ["Before filing", *(f"  {line.paragraph:<{wide}}  {line.state.value:<12}  {line.asks}" for line in gate)]
    )


def as_dict(report: Report, gate: Sequence[GateLine] = ()) -> dict[str, Any]:
    """Give the report as a value ready for JSON; it fits `schemas/report.schema.json`."""
    counts = {severity.value: sum(finding.severity is severity for finding in report.findings) for severity in Severity}
    value: dict[str, Any] = {
        "report": 1,
        "file": report.file,
        "sha256": report.sha256,
        "pages": report.page_count,
        "court": report.court,
        "court_note": report.court_note,
        "compliant": report.is_compliant,
        "counts": counts,
        "findings": {
            severity.value: [_finding_dict(finding) for finding in report.findings if finding.severity is severity]
            for severity in Severity
        },
        "not_ready": [{"severity": finding.severity.value, **_finding_dict(finding)} for finding in report.filing],
        "rules_checked": list(report.checked),
        "for_a_person": [
            {"rule": question.rule, "ask": question.ask, "source": question.source, "tier": question.tier}
            for question in report.questions
        ],
    }
    if gate:
        value["gate"] = [
            {"paragraph": line.paragraph, "asks": line.asks, "rules": list(line.rules), "state": line.state.value}
            for line in gate
        ]
    return value


def _finding_dict(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "message": finding.message,
        "remedy": finding.remedy,
        "source": finding.source,
        "tier": finding.tier,
        "note": tier_note(finding.tier),
        "pages": list(finding.pages),
        "document": finding.document,
    }


def _listed(findings: Iterable[Finding]) -> list[str]:
    groups = grouped(findings)
    indent = max(10, *(len(group.rule) + 4 for group in groups))
    return [line for group in groups for line in _group_lines(group, indent)]


def _group_lines(group: Group, indent: int) -> list[str]:
    """One rule: what is wrong, each thing on a line, and once how to mend it and where the rule stands."""
    lead = f"  {group.rule}"
    lines: list[str] = []
    for message in group.messages:
        lines += _wrapped(lead, message, indent)
        lead = ""
    if group.mend:
        lines += _wrapped("", f"Mend: {as_sentence(group.mend)}", indent)
    return [*lines, *_wrapped("", f"Rule: {cited(group.source, group.tier)}", indent)]


def _question_lines(question: Question) -> list[str]:
    return _wrapped(f"  {question.rule}", f"{question.ask} ({cited(question.source, question.tier)})", 10)


def _wrapped(lead: str, text: str, indent: int) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=lead.ljust(indent), subsequent_indent=" " * indent, break_on_hyphens=False
    )


def _verdict(report: Report) -> str:
    failing = sum(finding.severity.fails for finding in report.findings)
    others = len(report.findings) - failing
    if failing:
        return f"Not ready: {_counted(failing, 'finding')} to mend, {others} to consider."
    return f"No error found; {others} to consider." if others else "No error found."


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"
