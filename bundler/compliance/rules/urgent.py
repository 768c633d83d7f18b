"""Urgent applications: what PD 54B asks for on the day.

**URG-01** *Form N463, completed and verified.* Checked in urgent bundles: the document, and the words “believe
that the facts stated” in it.

**URG-03** *A witness statement.* Checked: a document of that kind.

**URG-04** *A draft order.* Checked: a document of that kind. The Word version is for a person.

**URG-08** *The application speaks for itself.* Checked: an urgent bundle of more pages than the court profile
says (150; the number is ours) is told.

**REA-01** *The reading list gives the pages of the passages relied on, and the time for reading.* Checked in every
bundle that holds such a list: page numbers, and minutes or hours; the latter as a warning before a hearing is fixed,
since PD 54A 4.4(1)(h) asks for pages only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.compliance.case_facts import CaseFacts
from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule
from bundler.documents.kind import Kind

URGENT = ("urgent", "urgent-application")
_HEARINGS = ("hearing", "substantive-hearing", "core", "permission-hearing")
_TRUTH = re.compile(r"believes?\s+that\s+the\s+facts\s+stated", re.IGNORECASE)
_PAGES = re.compile(
    r"\b(?:pp?\.?|pages?)\s*\[?\d|\b\d{1,5}\s*[-–]\s*\d{1,5}\b|\S[ \t]\d{1,5}[ \t\r]*$", re.IGNORECASE | re.M
)
_DURATION = re.compile(
    r"\b(?:\d+(?:\.\d+|½)?|an?|one|two|three|four|five|six|half)[ -](?:an )?(?:hours?|minutes?|mins?|days?)\b",
    re.IGNORECASE,
)


def _urgent(facts: Facts) -> CaseFacts | None:
    return facts.case if facts.case is not None and facts.case.blueprint in URGENT else None


def _form(facts: Facts) -> Iterator[Breach]:
    case = _urgent(facts)
    if case is None:
        return
    found = case.of(Kind.URGENT_APPLICATION)
    if not found:
        yield Breach(message="there is no urgent application (N463) in the bundle")
    for document in found:
        if not _TRUTH.search(facts.text_of(document.pages)):
            message = (
                f"the urgent application on {page_list(document.pages)} has no statement of truth that could be read"
            )
            yield Breach(message=message, pages=document.pages)


def _statement(facts: Facts) -> Iterator[Breach]:
    case = _urgent(facts)
    if case is not None and not case.of(Kind.WITNESS_STATEMENT):
        yield Breach(message="there is no witness statement in the urgent bundle")


def _draft(facts: Facts) -> Iterator[Breach]:
    case = _urgent(facts)
    if case is not None and not case.of(Kind.DRAFT_ORDER):
        yield Breach(message="there is no draft order in the urgent bundle")


def _small(facts: Facts) -> Iterator[Breach]:
    many = facts.court.limit("urgent-bundle-pages")
    if _urgent(facts) is not None and many and facts.page_count > many.value:
        message = f"the urgent bundle has {facts.page_count} pages; the form must not refer to a mass of papers"
        yield Breach(message=message, authority=many.authority)


def _reading(facts: Facts) -> Iterator[Breach]:
    case = facts.case
    for document in case.of(Kind.READING_LIST) if case else ():
        text = facts.text_of(document.pages)
        where = f"the reading list on {page_list(document.pages)}"
        if not _PAGES.search(text):
            yield Breach(message=f"{where} gives no page numbers", pages=document.pages)
        # The time is required for a hearing; of a list that was made here the build itself tells.
        hearing = case is not None and case.blueprint in _HEARINGS
        if not _DURATION.search(text) and (hearing or not document.made):
            severity = None if hearing else Severity.WARN
            message = f"{where} gives no estimate of the time"
            yield Breach(message=message, pages=document.pages, severity=severity)


RULES = (
    Rule(
        id="URG-01",
        title="Form N463, completed and verified",
        source="PD 54B 1.2",
        tier="P",
        severity=Severity.BLOCK,
        remedy="Complete form N463 with reasons and timescale, and its statement of truth; put it first.",
        check=_form,
    ),
    Rule(
        id="URG-03",
        title="A witness statement for interim relief",
        source="PD 54B 2.2, 2.3",
        tier="P",
        severity=Severity.BLOCK,
        remedy="Add the statement; it must be full and frank, also on what speaks against the claimant.",
        check=_statement,
    ),
    Rule(
        id="URG-04",
        title="A draft order",
        source="PD 54B 2.4, 3.2; PD 5C 3.1(1)(b)",
        tier="P",
        severity=Severity.ERROR,
        remedy="Add the draft order; send it in Word too.",
        check=_draft,
    ),
    Rule(
        id="URG-08",
        title="The application speaks for itself",
        source="R (DVP) v SSHD [2021] EWHC 606 (Admin)",
        tier="S",
        severity=Severity.WARN,
        remedy="Say in the form what matters, and keep only the essential papers.",
        check=_small,
    ),
    Rule(
        id="REA-01",
        title="The reading list gives pages and time",
        source="PD 54A 4.4(1)(h), 15.7(c)",
        tier="P",
        severity=Severity.ERROR,
        remedy="Give the bundle pages of each passage and an estimate of the time for reading.",
        check=_reading,
    ),
)
