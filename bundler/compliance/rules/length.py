"""How long the documents may be.

**LEN-01** to **LEN-05** *Facts and grounds together, summary grounds, a reply, detailed grounds, a skeleton: each
within the court's limit of pages.* In the Administrative Court 40, 30, 5, 40 and 25. Longer needs the court's
permission; a skeleton that is too long may be returned. Checked: the pages on which each stands, where the bundle is
built, against the court profile; a court that sets no limit has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule
from bundler.documents.kind import Kind


def _together(name: str, limit: str, *kinds: Kind) -> Callable[[Facts], Iterator[Breach]]:
    """Hold documents that count as one against a limit of pages."""

    def check(facts: Facts) -> Iterator[Breach]:
        documents = facts.case.of(*kinds) if facts.case else ()
        pages = tuple(sorted({page for document in documents for page in document.pages}))
        most = facts.court.limit(limit)
        if most and len(pages) > most.value:
            message = f"{name} have {len(pages)} pages, {page_list(pages)}; at most {most.value:g}"
            yield Breach(message=message, pages=pages, authority=most.authority)

    return check


def _each(name: str, limit: str, kind: Kind) -> Callable[[Facts], Iterator[Breach]]:
    """Hold each document of a kind against a limit of pages."""

    def check(facts: Facts) -> Iterator[Breach]:
        most = facts.court.limit(limit)
        for document in facts.case.of(kind) if facts.case and most else ():
            pages = document.pages
            if most and len(pages) > most.value:
                message = f"{name} on {page_list(pages)} has {len(pages)} pages; at most {most.value:g}"
                yield Breach(message=message, pages=pages, authority=most.authority)

    return check


def _rule(number: str, title: str, source: str, check: Callable[[Facts], Iterator[Breach]]) -> Rule:
    return Rule(
        id=f"LEN-{number}",
        title=title,
        source=source,
        tier="P",
        severity=Severity.ERROR,
        remedy="Shorten it, or apply for permission to exceed the limit.",
        check=check,
    )


RULES = (
    _rule(
        "01",
        "Facts and grounds within the limit of pages",
        "PD 54A 4.2(3)",
        _together(
            "the facts and grounds",
            "facts-and-grounds-pages",
            *(Kind.FACTS_AND_GROUNDS, Kind.STATEMENT_OF_FACTS, Kind.GROUNDS),
        ),
    ),
    _rule(
        "02",
        "Summary grounds within the limit of pages",
        "PD 54A 6.2(4)",
        _each("the document", "summary-grounds-pages", Kind.SUMMARY_GROUNDS),
    ),
    _rule("03", "A reply within the limit of pages", "PD 54A 7.1", _each("the reply", "reply-pages", Kind.REPLY)),
    _rule(
        "04",
        "Detailed grounds within the limit of pages",
        "PD 54A 10.1(2)",
        _each("the document", "detailed-grounds-pages", Kind.DETAILED_GROUNDS),
    ),
    _rule(
        "05",
        "A skeleton within the limit of pages",
        "PD 54A 15.2, 15.3",
        _each("the skeleton", "skeleton-pages", Kind.SKELETON_ARGUMENT),
    ),
)
