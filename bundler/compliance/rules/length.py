"""How long the documents may be.

**LEN-01** to **LEN-05** *Facts and grounds together 40 pages, summary grounds 30, a reply 5, detailed grounds
40, a skeleton 25.* Longer needs the court's permission; a skeleton that is too long may be returned. Checked:
the pages on which each stands, where the bundle is built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule
from bundler.documents.kind import Kind


def _together(name: str, most: int, *kinds: Kind) -> Callable[[Facts], Iterator[Breach]]:
    """Hold documents that count as one against a limit of pages."""

    def check(facts: Facts) -> Iterator[Breach]:
        documents = facts.case.of(*kinds) if facts.case else ()
        pages = tuple(sorted({page for document in documents for page in document.pages}))
        if len(pages) > most:
            yield Breach(message=f"{name} have {len(pages)} pages, {page_list(pages)}; at most {most}", pages=pages)

    return check


def _each(name: str, most: int, kind: Kind) -> Callable[[Facts], Iterator[Breach]]:
    """Hold each document of a kind against a limit of pages."""

    def check(facts: Facts) -> Iterator[Breach]:
        for document in facts.case.of(kind) if facts.case else ():
            pages = document.pages
            if len(pages) > most:
                yield Breach(
                    message=f"{name} on {page_list(pages)} has {len(pages)} pages; at most {most}", pages=pages
                )

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
        "Facts and grounds at most 40 pages",
        "PD 54A 4.2(3)",
        _together("the facts and grounds", 40, Kind.FACTS_AND_GROUNDS, Kind.STATEMENT_OF_FACTS, Kind.GROUNDS),
    ),
    _rule("02", "Summary grounds at most 30 pages", "PD 54A 6.2(4)", _each("the document", 30, Kind.SUMMARY_GROUNDS)),
    _rule("03", "A reply at most 5 pages", "PD 54A 7.1", _each("the reply", 5, Kind.REPLY)),
    _rule(
        "04", "Detailed grounds at most 40 pages", "PD 54A 10.1(2)", _each("the document", 40, Kind.DETAILED_GROUNDS)
    ),
    _rule("05", "A skeleton at most 25 pages", "PD 54A 15.2, 15.3", _each("the skeleton", 25, Kind.SKELETON_ARGUMENT)),
)
