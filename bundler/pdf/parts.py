"""Parts: the pages of the bundle in their order, each run of them from one PDF; what we make is drawn when wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from bundler.documents.document import Document
from bundler.documents.stamp_places import PLACES
from bundler.pagination.pagination import PageRange, Pagination
from bundler.pdf.chronology_pages import draw_chronology
from bundler.pdf.cover import draw_cover
from bundler.pdf.dividers import draw_dividers
from bundler.pdf.index_pages import draw_index
from bundler.pdf.made import MadePart
from bundler.pdf.paper_pages import draw_paper
from bundler.pdf.timeline_page import draw_timeline
from bundler.plan.bundle import Bundle, MadePages, Tab


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Pages that follow one another in the bundle, all of one PDF, which has `skip` other pages before them.

    `content` is the document, or draws what we make; `tab` is the line of the index they belong to, where they do. Of a
    document, `pages` are the document pages that are taken, in order.
    """

    range: PageRange
    content: Document | Callable[[], MadePart]
    title: str
    tab: Tab | None = None
    skip: int = 0
    pages: Sequence[int] = ()

    @property
    def is_extract(self) -> bool:
        """Whether it is some pages of a document and not all of them."""
        return bool(self.tab and self.tab.extract)

    def free(self, place: int) -> tuple[str, ...]:
        """The free places of the page with this index within the part."""
        if not isinstance(self.content, Document):
            return PLACES
        return self.content.carriage.pages[self.pages[place] - 1].free


def parts_of(bundle: Bundle, pagination: Pagination) -> Iterator[Part]:
    """Yield the parts of the bundle, in the order of its pages."""
    yield Part(range=pagination.cover, content=partial(draw_cover, bundle, pagination), title="Cover")
    yield Part(range=pagination.index, content=partial(draw_index, bundle, pagination), title="Index")
    dividers = cache(partial(draw_dividers, bundle, pagination))
    for place, section in enumerate(bundle.sections):
        page = pagination.dividers[section.letter]
        title = f"Section {section.letter}: {section.title}"
        yield Part(range=PageRange(first=page, last=page), content=dividers, title=title, skip=place)
        for tab in section.tabs:
            yield from _parts_of_tab(bundle, pagination, tab)


def _parts_of_tab(bundle: Bundle, pagination: Pagination, tab: Tab) -> Iterator[Part]:
    paper = pagination.paper(tab.label)
    if paper:
        title = tab.paper.title if tab.paper and tab.front else tab.title
        yield Part(range=paper, content=partial(draw_paper, bundle, pagination, tab), title=title, tab=tab)
    if isinstance(tab.content, Document):
        pages = pagination.documents[tab.content.id]
        yield Part(range=pages, content=tab.content, title=tab.title, tab=tab, pages=tab.document_pages)
    elif tab.content is MadePages.CHRONOLOGY:
        pages = pagination.tabs[tab.label]
        yield Part(range=pages, content=partial(draw_chronology, bundle, pagination), title=tab.title, tab=tab)
    elif tab.content is MadePages.TIMELINE and pagination.timeline:
        content = partial(draw_timeline, pagination.timeline, bundle.claim, bundle.title)
        yield Part(range=pagination.tabs[tab.label], content=content, title=tab.title, tab=tab)
