"""What belongs into a bundle, once, and in which order.

**HRG-02** *A hearing bundle of more than 400 pages needs a core bundle.* Checked: the pages of a hearing
bundle; from 380 on it is said in time.

**HRG-06** *One copy of each document.* Checked: no two documents come from the same file, and no two have the
same words.

**HRG-08** *In order of date, the earliest first.* Checked: the dates of the documents in the sections that are
ordered by date.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from itertools import pairwise

from bundler.compliance.case_facts import PlacedDocument
from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule

_CORE_FROM, _SOON = 400, 380
_HEARINGS = ("hearing", "substantive", "substantive-hearing")
# Shorter texts are alike by chance: a cover, a form left empty.
_WORTH_COMPARING = 200


def _core(facts: Facts) -> Iterator[Breach]:
    if facts.case is None or facts.case.blueprint not in _HEARINGS:
        return
    if facts.page_count > _CORE_FROM:
        yield Breach(message=f"the hearing bundle has {facts.page_count} pages: a core bundle is required")
    elif facts.page_count >= _SOON:
        message = f"the hearing bundle has {facts.page_count} pages; above {_CORE_FROM} a core bundle is required"
        yield Breach(message=message, severity=Severity.WARN)


def _once(facts: Facts) -> Iterator[Breach]:
    documents = tuple(document for document in (facts.case.documents if facts.case else ()) if not document.made)
    yield from _alike(documents, lambda document: document.source, "come from the same file")
    yield from _alike(documents, lambda document: _digest(facts, document), "have the same words")


def _alike(documents: tuple[PlacedDocument, ...], key: Callable[[PlacedDocument], str], what: str) -> Iterator[Breach]:
    groups: dict[str, list[PlacedDocument]] = {}
    for document in documents:
        if key(document):
            groups.setdefault(key(document), []).append(document)
    for group in groups.values():
        if len(group) > 1:
            pages = tuple(document.first for document in group)
            yield Breach(message=f"the documents that begin on {page_list(pages)} {what}", pages=pages)


def _digest(facts: Facts, document: PlacedDocument) -> str:
    """The digest of a document's words without the stamps; "" where they are too few to tell, or the file is known."""
    words = []
    for page in document.pages:
        mark = facts.stamps.marks[page - 1] if page <= len(facts.stamps.marks) else None
        text = facts.text_of([page]).rstrip()
        words.append("".join(text.removesuffix(mark.printed.written if mark else "").split()))
    joined = "".join(words)
    return hashlib.sha256(joined.encode()).hexdigest() if len(joined) >= _WORTH_COMPARING else ""


def _dated(facts: Facts) -> Iterator[Breach]:
    case = facts.case
    for section in case.dated_sections if case else ():
        # What belongs to another document, as an exhibit to its statement, stands with it whatever its date.
        own = [d for d in (case.documents if case else ()) if d.section == section and not d.under]
        dated = [(document.date, document.first) for document in own if document.date]
        late = tuple(
            page
            for (before, _), (after, page) in pairwise(dated)
            if before is not None and after is not None and after.latest < before.earliest
        )
        if late:
            message = (
                f"section {section}: the documents that begin on {page_list(late)} are earlier than those before them"
            )
            yield Breach(message=message, pages=late)


RULES = (
    Rule(
        id="HRG-02",
        title="A core bundle above 400 pages",
        source="PD 54A 16.1",
        tier="P",
        severity=Severity.ERROR,
        remedy="Make a core bundle too: pleadings, the decision, and only other essential documents.",
        check=_core,
    ),
    Rule(
        id="HRG-06",
        title="One copy of each document",
        source="PD 54A 16.1; King's Bench Guide 2025 9.101, 14.3, 14.5(1)",
        tier="P",
        severity=Severity.WARN,
        remedy="Keep one copy, and refer to it from the other place.",
        check=_once,
    ),
    Rule(
        id="HRG-08",
        title="In order of date",
        source="King's Bench Guide 2025 14.5(4), (5)",
        tier="P",
        severity=Severity.WARN,
        remedy="Put the documents into order of date, the earliest first.",
        check=_dated,
    ),
)
