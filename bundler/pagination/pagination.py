"""Pagination: which page of the bundle is which. Every number here is a *bundle page*, counted from 1 and stamped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bundler.documents.document import Citation
from bundler.pagination.lines import ChronologyPage, IndexPage
from bundler.pagination.paper_page import PaperPages
from bundler.timeline.picture import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRange:
    """Bundle pages `first` to `last`, both counted."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first + 1

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def __contains__(self, page: object) -> bool:
        return isinstance(page, int) and self.first <= page <= self.last

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MainNumbers:
    """Where the documents of a core bundle stand in the main bundle that it is cut from: *its* bundle pages.

    By the id of a document: `tabs` has all pages behind its tab, `documents` those of the document itself. `title` is
    the main bundle's, and `prefix` stands before its numbers.
    """

    title: str
    prefix: str
    tabs: Mapping[str, PageRange]
    documents: Mapping[str, PageRange]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """Where everything stands. The cover is bundle page 1; the ranges cover 1…`total` without gap or overlap.

    `dividers` maps a section's letter to its divider's page, `tabs` a tab's label to its range;
    `documents` maps a document's id to its range, be it the page that says it is to follow; where an extract stands
    there, `extracts` has its document pages by that id. A tab whose document has a front sheet begins with that. The
    index, the chronology and the papers (by their tab's label) are laid out line by line, the timeline as a picture.
    `main` is there for a core bundle, and `main_pages` maps its pages to those of the main bundle.
    """

    total: int
    cover: PageRange
    index: PageRange
    dividers: dict[str, int]
    tabs: dict[str, PageRange]
    documents: dict[str, PageRange]
    index_pages: tuple[IndexPage, ...]
    chronology_pages: tuple[ChronologyPage, ...]
    papers: dict[str, PaperPages] = field(default_factory=dict)
    timeline: Picture | None = None
    main: MainNumbers | None = None
    main_pages: dict[int, int] = field(default_factory=dict)
    extracts: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def paper(self, label: str) -> PageRange | None:
        """The pages of the paper of a tab, before its document where it has one; None where it has no paper."""
        if label not in self.papers:
            return None
        first = self.tabs[label].first
        return PageRange(first=first, last=first + len(self.papers[label]) - 1)

    def page_of(self, citation: Citation) -> int:
        """The bundle page of a place in a document. Raises KeyError for one that is not in the bundle."""
        page = self.page_or_none(citation)
        if page is None:
            raise KeyError(f"{citation.document_id} has no page {citation.page} here")
        return page

    def page_or_none(self, citation: Citation) -> int | None:
        """The bundle page of a place in a document, None for a document or a page of it that is not in the bundle."""
        pages = self.documents.get(citation.document_id)
        if pages is None:
            return None
        taken = self.extracts.get(citation.document_id)
        place = citation.page - 1 if taken is None else _place(taken, citation.page)
        return pages.first + place if 0 <= place < len(pages) else None


def _place(pages: tuple[int, ...], page: int) -> int:
    """Which of these pages it is, from 0; -1 where it is none of them."""
    return pages.index(page) if page in pages else -1
