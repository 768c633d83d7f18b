"""Authorities: what is cited exists, and is where the judge can read it.

**AUT-05** *Authorities only for what is contested.* Ten at most is the Court of Appeal's norm. Told where a bundle
holds more than the court profile says: in the Court of Appeal as a warning, in the Administrative Court for
information.

**AUT-06** *Every case cited is in the bundle.* Judges have met citations of cases that do not exist. Checked: each
neutral citation in the grounds or a skeleton stands in a judgment or an authority of this bundle. Those that do
not are named; nothing is ever looked up or supplied. Where the bundle holds no authorities at all, which is usual
for a claim, it is a warning to look for them in the authorities bundle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.rule import Breach, Rule
from bundler.documents.kind import Kind

_ARGUMENT = (Kind.FACTS_AND_GROUNDS, Kind.GROUNDS, Kind.SKELETON_ARGUMENT, Kind.SUMMARY_GROUNDS, Kind.DETAILED_GROUNDS)
_LAW = (Kind.AUTHORITY, Kind.JUDGMENT)
_MOST_NAMED = 12
_CITATION = re.compile(
    r"\[(\d{4})\]\s*(EWHC|EWCA\s+Civ|EWCA\s+Crim|EWCOP|EWFC|UKSC|UKHL|UKPC|UKUT|UKFTT|UKEAT|EAT|UKAIT|NICA|CSIH|CSOH)"
    r"\s*(\d{1,5})(?:\s*\((\w+)\))?"
)


def citations_in(text: str) -> tuple[str, ...]:
    """Give the neutral citations in a text, each once, in one form: ``[2024] EWCA Civ 66``."""
    found = _CITATION.finditer(" ".join(text.split()))
    return tuple(
        dict.fromkeys(f"[{m[1]}] {' '.join(m[2].split())} {m[3]}" + (f" ({m[4]})" if m[4] else "") for m in found)
    )


def _present(facts: Facts) -> Iterator[Breach]:
    case = facts.case
    if case is None:
        return
    law = case.of(*_LAW)
    held = {
        _bare(item) for document in law for item in citations_in(document.title + " " + facts.text_of(document.pages))
    }
    wanting: dict[str, set[int]] = {}
    for document in case.of(*_ARGUMENT):
        for page in document.pages:
            for item in citations_in(facts.text_of([page])):
                if _bare(item) not in held:
                    wanting.setdefault(item, set()).add(page)
    if not wanting:
        return
    pages = tuple(sorted({page for own in wanting.values() for page in own}))
    named = "; ".join(list(wanting)[:_MOST_NAMED]) + (" …" if len(wanting) > _MOST_NAMED else "")
    if case.of(Kind.AUTHORITY):
        yield Breach(message=f"cited, but not among the authorities of this bundle: {named}", pages=pages)
    else:
        message = f"cited, and no authorities are in this bundle; see that each exists and is filed: {named}"
        yield Breach(message=message, pages=pages, severity=Severity.WARN)


def _bare(citation: str) -> str:
    """A citation without its division, which is often left out."""
    return citation.partition(" (")[0].lower()


def _few(facts: Facts) -> Iterator[Breach]:
    count = len(facts.case.of(Kind.AUTHORITY)) if facts.case else 0
    norm = facts.court.limit("authorities")
    if norm and count > norm.value:
        message = f"the bundle holds {count} authorities, more than {norm.value:g}"
        yield Breach(message=message, authority=norm.authority)


RULES = (
    Rule(
        id="AUT-05",
        title="Authorities only for what is contested",
        source="PD 52C 29(4) (Court of Appeal); King's Bench Guide 2025 14.20",
        tier="P",
        severity=Severity.INFO,
        remedy="Consider which of them are needed.",
        check=_few,
    ),
    Rule(
        id="AUT-06",
        title="Every case cited is in the bundle",
        source="R (Ayinde) v Haringey [2025] EWHC 1040 (Admin); Judicial Review Guide 2025 20.2.5, as summarised",
        tier="S",
        severity=Severity.BLOCK,
        remedy="Look each case up in an official source, correct its citation, and put a copy into the bundle.",
        check=_present,
    ),
)
