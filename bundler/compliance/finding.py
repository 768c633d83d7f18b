"""Finding and Report: what the court may object to, with the rule it rests on and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum


class Severity(Enum):
    """How much it matters; BLOCK and ERROR make a report fail."""

    BLOCK = "block"
    ERROR = "error"
    WARN = "warn"
    INFO = "info"

    @property
    def fails(self) -> bool:
        """Whether one finding of it makes the report fail."""
        return self in (Severity.BLOCK, Severity.ERROR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One objection. `pages` are bundle pages counted from 1, empty where it concerns the whole file.

    `source` names the rule's authority with its paragraph and `tier` how far that was verified (P, P*, S, M, T).
    """

    rule: str
    severity: Severity
    message: str
    remedy: str
    source: str
    tier: str
    pages: tuple[int, ...] = ()
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A rule that the file alone cannot answer: what a person should ask, and the rule's authority."""

    rule: str
    ask: str
    source: str
    tier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All findings on one file, worst first; `checked` are the ids of the rules that were run.

    `filing` are the findings that keep a bundle from being filed but do not make the file itself faulty: what the claim
    still lacks. `questions` are what no program can tell from the file and a person has to. `bundle_kind` names the
    blueprint of a bundle that was built here: ``claim``. `court` is the title of the court whose limits it was held
    against, `court_note` a sentence on them: by default chosen, or to be read again.
    """

    file: str
    sha256: str
    page_count: int
    findings: tuple[Finding, ...]
    checked: tuple[str, ...]
    questions: tuple[Question, ...] = ()
    filing: tuple[Finding, ...] = ()
    bundle_kind: str = ""
    court: str = ""
    court_note: str = ""

    @property
    def is_compliant(self) -> bool:
        """Whether no finding on the file fails the report; what is in `filing` does not count."""
        return not any(finding.severity.fails for finding in self.findings)

    def for_filing(self) -> Report:
        """The same report as a gate: what keeps the bundle from being filed counts as any other finding."""
        return replace(self, filing=()).with_findings(self.filing)

    def with_findings(self, more: Iterable[Finding]) -> Report:
        """The same report with more findings, in order: worst first, then by rule, then by page."""
        return replace(self, findings=in_order((*self.findings, *more)))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give findings worst first, then by rule, then by page."""
    return tuple(sorted(findings, key=_rank))


def _rank(finding: Finding) -> tuple[int, str, tuple[int, ...], str]:
    return list(Severity).index(finding.severity), finding.rule, finding.pages, finding.message
