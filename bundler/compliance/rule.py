"""Rule: something the court asks for, its authority, and how a program holds a file against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Finding, Severity
from bundler.plan.authority import Authority


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """Where and how a file departs from a rule. `pages` are bundle pages counted from 1.

    `authority` is that of the court's own limit or practice which is not kept; its source, tier and severity stand in
    for the rule's. `severity` outranks both. `remedy` is the mend of this very breach; the rule's is then an example.
    """

    message: str
    pages: tuple[int, ...] = ()
    severity: Severity | None = None
    authority: Authority | None = None
    remedy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. `source` names the text it rests on with its paragraph; `tier` says how far that was verified.

    P: the primary text was read; P*: read as reproduced in another official document; S: a secondary report;
    M: from memory, to be confirmed; T: technical hygiene, not a rule of the court. `practice` is the id of a practice
    of the court profile on the same matter: a court that has one is cited, with its severity, in the rule's place.
    """

    id: str
    title: str
    source: str
    tier: str
    severity: Severity
    remedy: str
    check: Callable[[Facts], Iterable[Breach]]
    practice: str = ""

    def findings(self, facts: Facts) -> Iterable[Finding]:
        """Hold the file against the rule."""
        practice = facts.court.practice(self.practice)
        for breach in self.check(facts):
            authority = breach.authority or (practice.authority if practice else None)
            severity = Severity(authority.severity) if authority else self.severity
            yield Finding(
                rule=self.id,
                severity=breach.severity or severity,
                message=breach.message,
                remedy=breach.remedy or self.remedy,
                source=authority.cited if authority else self.source,
                tier=authority.tier if authority else self.tier,
                pages=breach.pages,
            )
