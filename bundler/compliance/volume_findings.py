"""What is noticed while a bundle is cut into volumes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bundler.compliance.finding import Finding, Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.paper_sizes import is_letter
from bundler.documents.document import Document
from bundler.pagination.pagination import Pagination
from bundler.pagination.volume import Volume
from bundler.plan.bundle import Bundle
from bundler.plan.profile import Limit

_A4 = (595.28, 841.89)
_SPARE = 6.0


def too_long_findings(volumes: Iterable[tuple[Volume, float]], limit: Limit) -> Iterator[Finding]:
    """Give a finding for each volume over the limit; with each goes its length in the limit's unit, as it arrives.

    A volume is over the limit only where a document alone is: documents are not cut.
    """
    authority = limit.authority
    for volume, length in volumes:
        if length > limit.value:
            has = f"{length:g} pages" if limit.unit == "pages" else f"{length:.1f} MB as it arrives"
            yield Finding(
                rule=authority.rule,
                severity=Severity(authority.severity),
                message=f"{volume.name.lower()}, pages {volume.pages}, has {has}: one document is too long for the "
                f"limit of {limit.value:g} {limit.unit}, and documents are not cut",
                remedy="Supply the document in parts, each listed in bundle.toml, or ask the court.",
                source=authority.cited,
                tier=authority.tier,
                pages=(volume.pages.first,),
            )


def large_pages_finding(bundle: Bundle, pagination: Pagination) -> tuple[Finding, ...]:
    """Give a finding that lists the pages of documents that are larger than A4: they must be printed larger."""
    shown = [
        (here, document.carriage.pages[page - 1])
        for tab in bundle.tabs
        if isinstance(document := tab.content, Document)
        for here, page in zip(pagination.documents[document.id], tab.document_pages, strict=True)
    ]
    letter = tuple(here for here, page in shown if is_letter(page.width, page.height))
    large = tuple(here for here, page in shown if here not in letter and _is_large(page.width, page.height))
    found = (
        (large, "larger than A4", "Print these pages on A3 and fold them, or see that they can be read on A4"),
        (letter, "American Letter, a little wider than A4", "Print these pages on A4, “fit to page”"),
    )
    return tuple(
        Finding(
            rule="FMT-10",
            severity=Severity.INFO,
            message=f"{page_list(pages)}: {what}",
            remedy=f"{mend}; their numbers stay.",
            source="PD 5A 2.2(1); King's Bench Guide 2025 14.5(7), (13)",
            tier="P",
            pages=pages,
        )
        for pages, what, mend in found
        if pages
    )


def _is_large(width: float, height: float) -> bool:
    short, long = sorted((width, height))
    return short > _A4[0] + _SPARE or long > _A4[1] + _SPARE
