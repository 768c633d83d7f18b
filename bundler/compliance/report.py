"""A report as words for a terminal and as a value for JSON."""

from __future__ import annotations

import textwrap
from typing import Any

from bundler.compliance.finding import Finding, Question, Report, Severity

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


def tier_note(tier: str) -> str:
    """Say how far the authority was verified, where that falls short of the text itself: "" where it does not."""
    return "; ".join(
        dict.fromkeys(_TIERS[part] for part in tier.replace("*", "").replace(" ", "").split("/") if part in _TIERS)
    )


def as_words(report: Report) -> str:
    """Give the report as plain text, worst first, for a terminal 100 columns wide."""
    lines = [f"{report.file}: {_counted(report.page_count, 'page')}, {_counted(len(report.checked), 'rule')} checked"]
    for severity, heading in _HEADINGS.items():
        own = [finding for finding in report.findings if finding.severity is severity]
        if own:
            lines += ["", f"{heading} ({len(own)})"]
            lines += [line for finding in own for line in _finding_lines(finding)]
    lines += ["", _verdict(report)]
    if report.questions:
        lines += ["", f"For a person to check ({len(report.questions)})"]
        lines += [line for question in report.questions for line in _question_lines(question)]
    return "\n".join(lines)


def as_dict(report: Report) -> dict[str, Any]:
    """Give the report as a value ready for JSON; it fits `schemas/report.schema.json`."""
    counts = {severity.value: sum(finding.severity is severity for finding in report.findings) for severity in Severity}
    return {
        "report": 1,
        "file": report.file,
        "sha256": report.sha256,
        "pages": report.page_count,
        "compliant": report.is_compliant,
        "counts": counts,
        "findings": {
            severity.value: [_finding_dict(finding) for finding in report.findings if finding.severity is severity]
            for severity in Severity
        },
        "rules_checked": list(report.checked),
        "for_a_person": [
            {"rule": question.rule, "ask": question.ask, "source": question.source, "tier": question.tier}
            for question in report.questions
        ],
    }


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


def _finding_lines(finding: Finding) -> list[str]:
    note = tier_note(finding.tier)
    authority = f"{finding.source} ({note})" if note and note not in finding.source else finding.source
    return [
        *_wrapped(f"  {finding.rule:<8}", finding.message),
        *_wrapped(" " * 10, f"Mend: {finding.remedy}" if finding.remedy else ""),
        *_wrapped(" " * 10, f"Rule: {authority}"),
    ]


def _question_lines(question: Question) -> list[str]:
    note = tier_note(question.tier)
    return _wrapped(f"  {question.rule:<8}", f"{question.ask} ({question.source}{'; ' + note if note else ''})")


def _wrapped(lead: str, text: str) -> list[str]:
    if not text:
        return []
    return textwrap.wrap(
        text, _WIDTH, initial_indent=lead.ljust(10), subsequent_indent=" " * 10, break_on_hyphens=False
    )


def _verdict(report: Report) -> str:
    failing = sum(finding.severity.fails for finding in report.findings)
    others = len(report.findings) - failing
    if failing:
        return f"Not ready: {_counted(failing, 'finding')} to mend, {others} to consider."
    return f"No error found; {others} to consider." if others else "No error found."


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"
