"""A missed appointment, however it is told: ``DNA``, ``failed to attend``, ``did not keep his appointment``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_MISSED = re.compile(
    r"\b(?:DNA(?:['’]?d)?|FTA|no[- ]show|non-?attendance"
    r"|(?:did\s+not|didn['’]t|failed\s+to|was\s+unable\s+to|does\s+not|fails\s+to)\s+(?:attend|keep|turn\s+up|show\s+up|come\s+to"
    r"|present)|missed|not\s+attended)\b",
    re.IGNORECASE,
)
# What is missed; a hearing, a lesson or a dose is another thing than an appointment.
_KEPT = re.compile(
    r"\b(?:appointments?|appts?|appt|app|session|supervision|meeting|interview|review|clinic)\b", re.IGNORECASE
)
_OTHER = re.compile(
    r"\b(?:attend(?:ed)?|keep|missed|to)\s+(?:[\w’']+\s+){0,2}"
    r"(?:hearing|trial|court|lessons?|class(?:es)?|school|meals?|breakfast|lunch|dose|medication|calls?|train|bus|flight)\b",
    re.IGNORECASE,
)
_WITH = {
    "health": r"gp|doctor|dr|nurse|surgery|practice|health\s+visitor|midwife|clinic|hospital|outpatients?|consultant",
    "teeth": r"dentist|dental|orthodontist",
    "mind": r"psychologist|psychiatrist|cmht|cpn|counsell\w+|therap\w+|talking\s+therapies|crisis\s+team",
    "probation": r"probation|supervision|offender\s+manager|pom|com|unpaid\s+work|spo",
    "benefits": r"job\s?centre|work\s+coach|dwp|benefits?|universal\s+credit",
    "housing": r"housing|tenancy|landlord|council",
    "care": r"social\s+worker|children['’]s\s+services|family\s+support|contact\s+centre",
    "law": r"solicitors?|counsel|barrister",
    "police": r"police|custody|bail",
    "drugs": r"drugs?|alcohol|substance|cgl|methadone",
}
_WHOM = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _WITH.items()), re.IGNORECASE)
_BY = re.compile(r"(?P<who>[A-Z][a-z]+)\s+(?=(?:did\s+not|didn['’]t|failed\s+to|missed)\b)")
# What stands for a person before “did not attend” and is no name of one.
_NO_NAME = re.compile(
    r"Claimant|Defendant|Appellant|Applicant|Patient|Client|Tenant|Prisoner|Resident|Mother|Father|Mum|Dad|She|He|They|You"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """With whom an appointment was that was missed, as far as it is told, and who missed it, where a name says so."""

    whom: frozenset[str]
    who: str

    def may_be(self, other: Absence) -> bool:
        """Whether nothing that the two tell differs."""
        apart = self.whom and other.whom and not self.whom & other.whom
        return not apart and not (self.who and other.who and self.who != other.who)


@lru_cache(maxsize=65536)
def absence_of(text: str) -> Absence | None:
    """Give the missed appointment that a text tells of, None where it tells of none."""
    missed = _MISSED.search(text)
    if missed is None or not _KEPT.search(text) or _OTHER.search(text):
        return None
    by = _BY.search(text)
    who = by["who"] if by and not _NO_NAME.fullmatch(by["who"]) else ""
    return Absence(whom=frozenset(found.lastgroup or "" for found in _WHOM.finditer(text)), who=who)


def are_several(absences: Iterable[Absence]) -> bool:
    """Whether the missed appointments of one day are more than one, so that one told without with whom may be any."""
    told = [each for each in absences if each.whom]
    return any(not one.may_be(other) for one in told for other in told)
