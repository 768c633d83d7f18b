"""A report as a value that is kept, or told by the process that made it, and read back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bundler.compliance.finding import Question, Report
from bundler.compliance.report import as_dict
from bundler.record import finding_from_dict


def value_of(report: Report) -> dict[str, Any]:
    """Give a report as a value ready for JSON."""
    return {"report": as_dict(report), "kind": report.bundle_kind}


def report_of(value: Mapping[str, Any]) -> Report:
    """Read a report back. Raises KeyError, TypeError, ValueError or AttributeError for a value that is none."""
    told = value["report"]
    report = Report(
        file=told["file"],
        sha256=told["sha256"],
        page_count=told["pages"],
        findings=(),
        checked=tuple(told["rules_checked"]),
        questions=tuple(Question(**question) for question in told["for_a_person"]),
        bundle_kind=value["kind"],
        court=told.get("court", ""),
        court_note=told.get("court_note", ""),
    )
    return report.with_findings(
        finding_from_dict({**finding, "severity": severity})
        for severity, found in told["findings"].items()
        for finding in found
    )
