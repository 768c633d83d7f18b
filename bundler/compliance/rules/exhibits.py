"""Exhibits: a list before several documents, letters in order, and no court papers.

**WIT-12** *An exhibit of several documents has a list of them in front.* Checked: where two or more documents stand
under one mark, one of them is a front sheet or a list. Its pages bear numbers of their own at the middle of the foot
where bundle.toml asks for them (`exhibit_pages`).

**WIT-13** *Letters that are exhibited together stand in order of date.* Checked: the dates of the letters and e-mails
under one mark.

**WIT-14** *Court documents are not exhibited.* Checked: no order, judgment or statement of case bears an exhibit mark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby, pairwise

from bundler.compliance.case_facts import PlacedDocument
from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule
from bundler.documents.kind import Kind

_FRONT = re.compile(
    r"\bfront\s+(?:sheet|page)\b|\blist\s+of\s+(?:documents|exhibits)\b|\b(?:index|contents)\b", re.IGNORECASE
)
_COURT_PAPERS = (
    *(Kind.CLAIM_FORM, Kind.FACTS_AND_GROUNDS, Kind.STATEMENT_OF_FACTS, Kind.GROUNDS, Kind.ORDER, Kind.JUDGMENT),
    *(Kind.ACKNOWLEDGMENT_OF_SERVICE, Kind.SUMMARY_GROUNDS, Kind.DETAILED_GROUNDS, Kind.REPLY),
)


def exhibits_of(facts: Facts) -> list[tuple[PlacedDocument, ...]]:
    """The documents that stand next to one another under one exhibit mark."""
    documents = facts.case.documents if facts.case else ()
    return [tuple(own) for mark, own in groupby(documents, key=lambda document: document.mark) if mark]


def _listed(facts: Facts) -> Iterator[Breach]:
    for own in exhibits_of(facts):
        if len(own) < 2 or any(document.made == "exhibit-front" for document in own):
            continue
        if not any(_FRONT.search(document.title + "\n" + facts.text_of([document.first])[:1500]) for document in own):
            pages = tuple(document.first for document in own)
            message = (
                f"exhibit {own[0].mark} has {len(own)} documents, {page_list(pages)}, and no list in front of them"
            )
            yield Breach(message=message, pages=pages)


def _letters(facts: Facts) -> Iterator[Breach]:
    for own in exhibits_of(facts):
        letters = [document for document in own if document.kind in (Kind.LETTER, Kind.EMAIL) and document.date]
        late = tuple(
            after.first
            for before, after in pairwise(letters)
            if before.date is not None and after.date is not None and after.date.latest < before.date.earliest
        )
        if late:
            message = f"exhibit {own[0].mark}: the letters on {page_list(late)} are earlier than those before them"
            yield Breach(message=message, pages=late)


def _court_papers(facts: Facts) -> Iterator[Breach]:
    for own in exhibits_of(facts):
        for document in own:
            if document.kind in _COURT_PAPERS:
                message = f"{page_list(document.pages)}: a court document is marked as exhibit {document.mark}"
                yield Breach(message=message, pages=document.pages)


def _rule(number: str, title: str, source: str, remedy: str, check: Callable[[Facts], Iterator[Breach]]) -> Rule:
    return Rule(
        id=f"WIT-{number}", title=title, source=source, tier="P", severity=Severity.WARN, remedy=remedy, check=check
    )


RULES = (
    _rule(
        "12",
        "A list before several documents",
        "PD 32 13.3, 15.1(2)",
        "Put a front sheet before the exhibit that lists its documents with their dates and pages.",
        _listed,
    ),
    _rule(
        "13",
        "Letters in order of date",
        "PD 32 12.1, 12.2",
        "Put the letters of the exhibit into order of date, the earliest first.",
        _letters,
    ),
    _rule(
        "14",
        "Court documents are not exhibited",
        "PD 32 13.2",
        "Move the document to the section of court documents, and refer to its page.",
        _court_papers,
    ),
)
