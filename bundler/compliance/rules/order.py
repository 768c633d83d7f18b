"""When a core bundle is needed, and the order of documents.

**HRG-02** *A hearing bundle of more than 400 pages needs a core bundle.* Checked: the pages of a hearing
bundle against the court profile; from 380 on it is said in time.

**HRG-08** *In order of date, the earliest first.* Checked: the dates of the documents in the sections that are
ordered by date.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule

_HEARINGS = ("hearing", "substantive-hearing")


def _core(facts: Facts) -> Iterator[Breach]:
    if facts.case is None or facts.case.blueprint not in _HEARINGS:
        return
    most, soon = facts.court.limit("core-bundle-above-pages"), facts.court.limit("core-bundle-warn-pages")
    if most and facts.page_count > most.value:
        message = f"the hearing bundle has {facts.page_count} pages: a core bundle is required above {most.value:g}"
        yield Breach(message=message, authority=most.authority)
    elif most and soon and facts.page_count >= soon.value:
        message = f"the hearing bundle has {facts.page_count} pages; above {most.value:g} a core bundle is required"
        yield Breach(message=message, authority=soon.authority)


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
        title="A core bundle for a long hearing bundle",
        source="PD 54A 16.1",
        tier="P",
        severity=Severity.ERROR,
        remedy="Make a core bundle too: pleadings, the decision, and only other essential documents.",
        check=_core,
    ),
    Rule(
        id="HRG-08",
        title="In order of date",
        source="King's Bench Guide 2025 14.5(4), (5)",
        tier="P",
        severity=Severity.WARN,
        remedy="Put the documents into order of date, the earliest first.",
        check=_dated,
        practice="document-order",
    ),
)
