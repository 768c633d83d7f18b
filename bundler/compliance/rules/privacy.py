"""What should not leave the firm, or not without thought: names that are protected, advice, numbers of people.

The rules here are prompts. They say where to look and decide nothing; redaction is never done by itself.

**PRI-05** *A cipher is not the person's initials.* Nor ABC, XYZ or XXX. Checked: the parties, defendants apart,
named by letters only; whether they are initials is for a person who knows the name.

**PRI-18** *No privileged and no without-prejudice document by mistake.* From memory, to be confirmed. Checked:
pages that hold these words; most such pages are harmless, so that each is told as a warning.

**PRI-19** *No numbers of people that the case does not need.* From memory, to be confirmed. Checked: National
Insurance, NHS, bank and telephone numbers by their form, and dates of birth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule

_STOCK_CIPHERS = frozenset({"ABC", "XYZ", "XXX", "AAA"})
_CIPHER = re.compile(r"[A-Z]{2,4}")
_PRIVILEGE = re.compile(
    r"\bwithout prejudice\b(?!\s+to\b)|\blegally privileged\b|\bprivileged and confidential\b"
    r"|\blegal advice privilege\b",
    re.IGNORECASE,
)
# Each with words one of which must stand on the page: to look for them costs a tenth of trying the pattern.
_PERSONAL = {
    "a National Insurance number": ((), re.compile(r"\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b")),
    "an NHS number": (
        ("nhs",),
        re.compile(r"\bNHS\s+(?:no\.?|number)\W{0,3}\d{3}\s?\d{3}\s?\d{4}\b", re.IGNORECASE),
    ),
    "a bank account": (("-",), re.compile(r"\b\d{2}-\d{2}-\d{2}\b\D{1,30}\b\d{8}\b")),
    "a mobile telephone number": (
        ("07", "+44"),
        re.compile(r"(?<!\d)(?:\+44\s?7|07)\d{3}\s?\d{3}\s?\d{3}(?!\d)"),
    ),
    "a date of birth": (
        ("birth", "dob", "d.o.b", "d.ob", "do.b"),
        re.compile(r"\b(?:date of birth|d\.?o\.?b\.?)\W{1,4}\d", re.IGNORECASE),
    ),
}


def _cipher(facts: Facts) -> Iterator[Breach]:
    for party in facts.case.claim.parties if facts.case else ():
        if party.role.lower().startswith("defendant"):
            # A defendant of letters is an office: SSHD, CPS.
            continue
        if party.name in _STOCK_CIPHERS:
            yield Breach(message=f"the {party.role.lower()} is called {party.name}, which is no cipher of their own")
        elif _CIPHER.fullmatch(party.name):
            message = f"the {party.role.lower()} is named by letters; see that they are not the person's initials"
            yield Breach(message=message, severity=Severity.INFO)


def _privilege(facts: Facts) -> Iterator[Breach]:
    pages = tuple(
        page.page
        for page in facts.pages
        if any(hint in page.text.lower() for hint in ("privilege", "prejudice")) and _PRIVILEGE.search(page.text)
    )
    if pages:
        message = f"{page_list(pages)}: the words “without prejudice” or “privileged”; see that the page may be filed"
        yield Breach(message=message, pages=pages, severity=Severity.WARN)


def _personal(facts: Facts) -> Iterator[Breach]:
    small = [page.text.lower() for page in facts.pages]
    for name, (hints, pattern) in _PERSONAL.items():
        pages = tuple(
            page.page
            for page, text in zip(facts.pages, small, strict=True)
            if (not hints or any(hint in text for hint in hints)) and pattern.search(page.text)
        )
        if pages:
            yield Breach(
                message=f"{page_list(pages)}: what looks like {name}; see whether the case needs it", pages=pages
            )


RULES = (
    Rule(
        id="PRI-05",
        title="A cipher of their own",
        source="King's Bench Guide 2025 13.19, 15.27",
        tier="P",
        severity=Severity.ERROR,
        remedy="Choose letters that are neither the person's initials nor ABC, XYZ or XXX.",
        check=_cipher,
    ),
    Rule(
        id="PRI-18",
        title="Nothing privileged by mistake",
        source="general law of privilege",
        tier="M",
        severity=Severity.BLOCK,
        remedy="Let a solicitor read the page before the bundle is filed.",
        check=_privilege,
    ),
    Rule(
        id="PRI-19",
        title="No more personal data than needed",
        source="UK GDPR and Data Protection Act 2018; no rule of the Administrative Court found",
        tier="M",
        severity=Severity.WARN,
        remedy="Consider whether the page is needed, and whether to ask for leave to redact it.",
        check=_personal,
    ),
)
