"""Number the pages of the bundle: lay out index, chronology and papers, count, number, until nothing moves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from bundler.documents.document import Document
from bundler.errors import LayoutError
from bundler.pagination.chronology_layout import draft_chronology, lay_out_chronology
from bundler.pagination.index_layout import IndexDraft, draft_index, lay_out_index
from bundler.pagination.lines import ChronologyPage, IndexPage
from bundler.pagination.page_style import CORE_INDEX_COLUMNS, INDEX_GRID, INDEX_STATUS_GRID
from bundler.pagination.pagination import MainNumbers, PageRange, Pagination
from bundler.pagination.paper_layout import PaperDraft, draft_paper, lay_out_paper
from bundler.pagination.timeline_pages import timeline_of
from bundler.plan.bundle import Bundle, MadePages, Tab
from bundler.plan.extract import in_words
from bundler.typesetting.naming import naming

ROUNDS = 5
"""How many times the pages are laid out before the bundle is refused."""

LayOut = Callable[[Pagination], tuple[tuple[IndexPage, ...], tuple[ChronologyPage, ...]]]
"""Lays out the index and the chronology by the numbers of a pagination."""


NO_PAPERS: Mapping[str, int] = {}


def paginate(bundle: Bundle, main: MainNumbers | None = None) -> Pagination:
    """Give the bundle page of everything: cover, index, then each section's divider and tabs, in order.

    `main` makes it the pagination of a core bundle, whose pages are known by their numbers in the main bundle too.
    Raises LayoutError where no font holds a character, where two things have one name, or where the layout does not
    settle.
    """
    _refuse_what_cannot_be_numbered(bundle)
    index = _draft_core_index(bundle, main) if main else draft_index(bundle)
    grid = INDEX_STATUS_GRID if bundle.status else INDEX_GRID
    shows_chronology = any(tab.content is MadePages.CHRONOLOGY for tab in bundle.tabs)
    chronology = draft_chronology(bundle, main) if shows_chronology else ()

    def lay_out(numbers: Pagination) -> tuple[tuple[IndexPage, ...], tuple[ChronologyPage, ...]]:
        index_pages = lay_out_index(index, numbers.dividers, numbers.tabs, bundle.number_prefix, grid)
        if not shows_chronology:
            return index_pages, ()
        return index_pages, lay_out_chronology(chronology, numbers.page_of, bundle.number_prefix)

    papers = dict(_draft_papers(bundle))
    numbers = settle(bundle, lay_out, {label: len(paper) for label, paper in papers.items()})
    laid_out = {label: lay_out_paper(paper, numbers.page_of, bundle.number_prefix) for label, paper in papers.items()}
    shows_timeline = any(tab.content is MadePages.TIMELINE for tab in bundle.tabs)
    timeline = timeline_of(bundle, numbers) if shows_timeline else None
    numbers = replace(numbers, papers=laid_out, timeline=timeline)
    return replace(numbers, main=main, main_pages=dict(_main_pages(bundle, numbers, main))) if main else numbers


def _draft_core_index(bundle: Bundle, main: MainNumbers) -> tuple[IndexDraft, ...]:
    """The index of a core bundle, with the pages of each tab in the main bundle."""
    ranges = {tab.label: _in_main(tab, main) for tab in bundle.tabs if tab.document_id in main.tabs}
    return draft_index(bundle, CORE_INDEX_COLUMNS, ranges)


def _in_main(tab: Tab, main: MainNumbers) -> str:
    """Where a tab stands in the main bundle, as printed; of an extract only the pages that are taken."""
    whole = main.tabs[tab.document_id]
    if not tab.extract:
        return f"{main.prefix}{whole}"
    first = main.documents[tab.document_id].first
    front = range(whole.first, first) if tab.front else ()
    return in_words([*front, *(first + page - 1 for page in tab.document_pages)], main.prefix)


def _main_pages(bundle: Bundle, numbers: Pagination, main: MainNumbers) -> Iterator[tuple[int, int]]:
    """Each page that the main bundle has too, with its number there; a front sheet where it is as long in both."""
    for tab in bundle.tabs:
        if tab.document_id not in main.documents:
            continue
        here, there = numbers.documents[tab.document_id], main.documents[tab.document_id]
        pages = tab.document_pages or range(1, len(there) + 1)
        yield from zip(here, (there.first + page - 1 for page in pages), strict=True)
        own, other = numbers.tabs[tab.label], main.tabs[tab.document_id]
        if here.first - own.first == there.first - other.first:
            yield from zip(range(own.first, here.first), range(other.first, there.first), strict=True)


def settle(bundle: Bundle, lay_out: LayOut, papers: Mapping[str, int] = NO_PAPERS) -> Pagination:
    """Lay out and number in turn until the numbers are the same twice.

    `papers` says how many pages each tab's paper has, which no number changes. Raises LayoutError after five rounds.
    """
    numbers = _number(bundle, (), (), papers)
    for _ in range(ROUNDS):
        before, numbers = numbers, _number(bundle, *lay_out(numbers), papers)
        if numbers == before:
            return numbers
    raise LayoutError(
        "the index does not settle: each time it is laid out, its own length moves the pages it names",
        where="index",
        remedy="shorten the longest titles in bundle.toml",
    )


def _draft_papers(bundle: Bundle) -> Iterator[tuple[str, PaperDraft]]:
    """Every paper of the bundle, by the label of its tab."""
    held = {tab.content.id if isinstance(tab.content, Document) else tab.stands_for for tab in bundle.tabs}
    for tab in bundle.tabs:
        if tab.paper:
            with naming(f"bundle.toml: {tab.label}, {tab.paper.title}"):
                yield tab.label, draft_paper(tab.paper, held)


def _number(
    bundle: Bundle,
    index_pages: tuple[IndexPage, ...],
    chronology_pages: tuple[ChronologyPage, ...],
    papers: Mapping[str, int],
) -> Pagination:
    """Number everything by the length that index and chronology have now; at first, one page each."""
    dividers: dict[str, int] = {}
    tabs: dict[str, PageRange] = {}
    documents: dict[str, PageRange] = {}
    extracts: dict[str, tuple[int, ...]] = {}
    index = PageRange(first=2, last=1 + max(1, len(index_pages)))
    last = index.last
    for section in bundle.sections:
        last += 1
        dividers[section.letter] = last
        for tab in section.tabs:
            first, last = last + 1, last + _length(tab, papers, len(chronology_pages))
            tabs[tab.label] = PageRange(first=first, last=last)
            if isinstance(tab.content, Document):
                documents[tab.content.id] = PageRange(first=last + 1 - len(tab.document_pages), last=last)
                if tab.extract:
                    extracts[tab.content.id] = tab.extract.pages
            elif tab.stands_for:
                documents[tab.stands_for] = tabs[tab.label]
    return Pagination(
        total=last,
        cover=PageRange(first=1, last=1),
        index=index,
        dividers=dividers,
        tabs=tabs,
        documents=documents,
        index_pages=index_pages,
        chronology_pages=chronology_pages,
        extracts=extracts,
    )


def _length(tab: Tab, papers: Mapping[str, int], chronology: int) -> int:
    """How many pages stand behind a tab, its front sheet counted."""
    if tab.content is MadePages.CHRONOLOGY:
        return max(1, chronology)
    if tab.content is MadePages.TIMELINE:
        return 1
    return papers.get(tab.label, 0) + len(tab.document_pages)


def _refuse_what_cannot_be_numbered(bundle: Bundle) -> None:
    """Raise LayoutError where two sections, tabs or documents have one name, or a document has no page."""
    documents = [tab.content for tab in bundle.tabs if isinstance(tab.content, Document)]
    for what, names in (
        ("section", [section.letter for section in bundle.sections]),
        ("tab", [tab.label for tab in bundle.tabs]),
        ("document", [document.id for document in documents]),
    ):
        double = next((name for name, count in Counter(names).items() if count > 1), None)
        if double is not None:
            raise LayoutError(
                f"the {what} {double} stands in the bundle twice",
                where="bundle.toml",
                remedy=f"give each {what} a name and a place of its own",
            )
    empty = next((document for document in documents if document.page_count == 0), None)
    if empty is not None:
        raise LayoutError(
            "the document has no pages",
            where=empty.source.label,
            remedy="supply the whole file, or leave it out of the bundle in bundle.toml",
        )
