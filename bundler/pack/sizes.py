"""How large a file is, and against which limits of the court: for an e-mail, for an upload, for CE-File."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.compliance.case_facts import CaseFacts
from bundler.compliance.facts import Facts
from bundler.compliance.finding import Finding
from bundler.compliance.rules.size import EMAIL_GROWTH, RULES
from bundler.documents.manifest import Claim
from bundler.plan.profile import Limit, Profile

_MB = 1_000_000
_LIMITS = {"email-size": "by e-mail", "file-size-warn": "without a link from the court", "file-size": "through CE-File"}
_OF_THE_PAGES = "FMT-09"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A limit, and what a file has of it in megabytes: for e-mail as it is sent."""

    limit: Limit
    megabytes: float

    @property
    def is_within(self) -> bool:
        """Whether the file keeps the limit."""
        return self.megabytes <= self.limit.value


def held(size: int, court: Profile) -> tuple[Held, ...]:
    """Hold a size in bytes against each limit on size that the court sets."""
    grown = {"email-size": EMAIL_GROWTH}
    limits = [limit for id in _LIMITS if (limit := court.limit(id)) is not None]
    return tuple(Held(limit=limit, megabytes=size * grown.get(limit.id, 1.0) / _MB) for limit in limits)


def size_findings(name: str, size: int, blueprint: str, court: Profile) -> tuple[Finding, ...]:
    """What the court may object to in the size of a file, with what to do; `blueprint` says what kind of bundle."""
    case = CaseFacts(blueprint=blueprint, claim=Claim(), documents=())
    facts = Facts(name=name, sha256="", size=size, page_count=0, case=case, court=court)
    return tuple(finding for rule in RULES if rule.id != _OF_THE_PAGES for finding in rule.findings(facts))


def limit_words(court: Profile) -> str:
    """Say the court's limits on size: ``by e-mail 36 MB as sent (…), through CE-File 100 MB (…)``."""
    told = []
    for each in held(0, court):
        sent = " as sent" if each.limit.id == "email-size" else ""
        told.append(f"{_LIMITS[each.limit.id]} {each.limit.value:g} MB{sent} ({each.limit.authority.cited})")
    return ", ".join(told)


def size_words(size: float) -> str:
    """Give a size as people say it: ``38 kB``, ``1.4 MB``."""
    return f"{max(1, round(size / 1000))} kB" if size < 100_000 else f"{size / _MB:.1f} MB"
