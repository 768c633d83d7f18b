"""Rule: something the court asks for, its authority, and how a program holds a file against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Finding, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """Where and how a file departs from a rule. `pages` are bundle pages counted from 1."""

    message: str
    pages: tuple[int, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. `source` names the text it rests on with its paragraph; `tier` says how far that was verified.

    P: the primary text was read; P*: read as reproduced in another official document; S: a secondary report;
    M: from memory, to be confirmed; T: technical hygiene, not a rule of the court.
    """

    id: str
    title: str
    source: str
    tier: str
    severity: Severity
    remedy: str
    check: Callable[[Facts], Iterable[Breach]]

    def findings(self, facts: Facts) -> Iterable[Finding]:
        """Hold the file against the rule."""
        for breach in self.check(facts):
            yield Finding(
                rule=self.id,
                severity=breach.severity or self.severity,
                message=breach.message,
                remedy=self.remedy,
                source=self.source,
                tier=self.tier,
                pages=breach.pages,
            )
