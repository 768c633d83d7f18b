"""What a claim needs in some circumstances only: another application, an order, a court's decision, a late claim.

**CLM-07** *Evidence for any other application.* Checked: where an application is in the bundle, a statement, or a
statement of truth in the application itself.

**CLM-08** *A copy of any order that is to be quashed.* Checked: where the grounds or the claim form ask to quash an
order, a document of that kind.

**CLM-14** *What is missing is said, and why.* Checked: where a document is to follow or could not be carried, the
statement of documents not filed.

**CLM-17** *An extension of time is asked for where it is needed.* Checked: the filing date against three months
(planning six weeks, procurement thirty days) from the decision, both as bundle.toml gives them; a later claim must
hold an application or words that ask for more time. Promptness is for a person.

**CLM-19** *Interested parties.* Where the decision is a court's, the other party there is an interested party, in
a criminal case always the prosecution. Checked: the parties that bundle.toml names.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from bundler.compliance.case_facts import CaseFacts
from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule
from bundler.documents.kind import Kind

_PLEADINGS = (Kind.CLAIM_FORM, Kind.FACTS_AND_GROUNDS, Kind.GROUNDS)
_ORDERS = (Kind.ORDER, Kind.JUDGMENT, Kind.SENTENCING_REMARKS)
_ASKS_QUASHING = re.compile(
    r"\bquash(?:ing|es|ed)?\s+(?:of\s+)?(?:the|that|this)\s+(?:[\w’']+\s+){0,3}?order\b", re.IGNORECASE
)
_TRUTH = re.compile(r"believes?\s+that\s+the\s+facts\s+stated", re.IGNORECASE)
_MORE_TIME = re.compile(
    r"\bextension\s+of\s+time\b|\bextend(?:ing)?\s+(?:the\s+)?time\b|\bout\s+of\s+time\b", re.IGNORECASE
)
_COURT = re.compile(r"\b(court|tribunal|magistrates)\b", re.IGNORECASE)
_CRIMINAL = re.compile(r"\b(crown court|magistrates)\b", re.IGNORECASE)
_PROSECUTION = re.compile(
    r"\b(prosecution|prosecutor|public prosecutions|serious fraud office|cps|dpp|police|crown)\b", re.IGNORECASE
)


def _in_claims(check: Callable[[Facts, CaseFacts], Iterator[Breach]]) -> Callable[[Facts], Iterator[Breach]]:
    def held(facts: Facts) -> Iterator[Breach]:
        if facts.case is not None and facts.case.blueprint == "claim":
            yield from check(facts, facts.case)

    return held


def _applications(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    if case.of(Kind.WITNESS_STATEMENT):
        return
    for document in case.of(Kind.APPLICATION, Kind.URGENT_APPLICATION):
        if not _TRUTH.search(facts.text_of(document.pages)):
            message = f"there is no evidence for the application on {page_list(document.pages)}"
            yield Breach(message=message, pages=document.pages)


def _order(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    asking = [
        page
        for document in case.of(*_PLEADINGS)
        for page in document.pages
        if _ASKS_QUASHING.search(" ".join(facts.text_of([page]).split()))
    ]
    if asking and not case.of(*_ORDERS):
        message = f"{page_list(asking)}: an order is to be quashed, and there is no copy of it in the bundle"
        yield Breach(message=message, pages=tuple(asking))


def _said(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    if any(document.made == "not-filed" for document in case.documents):
        return
    waiting = [document for document in case.documents if document.made == "to-follow"]
    if waiting:
        pages = tuple(document.first for document in waiting)
        message = f"{page_list(pages)}: a document is to follow, and nothing says why it is not filed"
        yield Breach(message=message, pages=pages)
    if case.refused:
        count = len(case.refused)
        what = "a document" if count == 1 else f"{count} documents"
        yield Breach(message=f"{what} could not be carried into the bundle, and nothing says what is missing and why")


def _in_time(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    filed, decided = case.claim.filing_date, case.decided
    if filed is None or decided is None:
        return
    last = last_day(decided.latest, case.limit)
    if filed.earliest <= last:
        return
    asked = bool(case.of(Kind.APPLICATION)) or any(
        _MORE_TIME.search(" ".join(facts.text_of(document.pages).split())) for document in case.of(*_PLEADINGS)
    )
    if not asked:
        when = f"{last.day} {calendar.month_name[last.month]} {last.year}"
        yield Breach(message=f"the claim is filed after {when}, the last day, and no extension of time is asked for")


def last_day(decided: date, limit: str) -> date:
    """Give the last day for a claim: three months, six weeks for planning, thirty days for procurement."""
    if limit == "planning":
        return decided + timedelta(weeks=6)
    if limit == "procurement":
        return decided + timedelta(days=30)
    year, month = decided.year + (decided.month + 2) // 12, (decided.month + 2) % 12 + 1
    return date(year, month, min(decided.day, calendar.monthrange(year, month)[1]))


def _interested(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    named = {
        role: [p.name for p in case.claim.parties if p.role.lower().startswith(role)]
        for role in ("defendant", "interested")
    }
    courts = [name for name in named["defendant"] if _COURT.search(name)]
    if courts and not named["interested"]:
        yield Breach(message="the decision is a court's, and no interested party is named")
    elif any(_CRIMINAL.search(name) for name in courts) and not any(
        _PROSECUTION.search(n) for n in named["interested"]
    ):
        message = "the decision is a criminal court's, and the prosecution is not named as an interested party"
        yield Breach(message=message)


def _rule(
    number: str,
    title: str,
    source: str,
    severity: Severity,
    remedy: str,
    check: Callable[[Facts, CaseFacts], Iterator[Breach]],
) -> Rule:
    return Rule(
        id=f"CLM-{number}",
        title=title,
        source=source,
        tier="P",
        severity=severity,
        remedy=remedy,
        check=_in_claims(check),
    )


RULES = (
    _rule(
        "07",
        "Evidence for any other application",
        "PD 54A 4.4(1)(b)",
        Severity.BLOCK,
        "Add the statement that supports the application, or complete the statement of truth in it.",
        _applications,
    ),
    _rule(
        "08",
        "A copy of any order to be quashed",
        "PD 54A 4.4(1)(c)",
        Severity.BLOCK,
        "Add a copy of the order; if it cannot be had, say so and why (PD 54A 4.4(2)).",
        _order,
    ),
    _rule(
        "14",
        "What is missing is said, and why",
        "PD 54A 4.4(2)",
        Severity.ERROR,
        "Add the statement of documents not filed to bundle.toml, with the reason for each.",
        _said,
    ),
    _rule(
        "17",
        "An extension of time is asked for",
        "PD 54A 4.3; CPR 54.5",
        Severity.ERROR,
        "Ask for an extension of time in or with the claim form; it cannot be agreed between the parties.",
        _in_time,
    ),
    _rule(
        "19",
        "Interested parties are named",
        "CPR 54.6(1)(a); PD 54A 4.6",
        Severity.ERROR,
        "Name the other party to the proceedings below as interested party in bundle.toml and in the claim form.",
        _interested,
    ),
)
