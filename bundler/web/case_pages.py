"""The pages of one open case: their pictures and words, what stands on which bundle page, and what was searched."""

from __future__ import annotations

import threading
from collections import OrderedDict

import pikepdf

from bundler.case import Case
from bundler.documents.page_text import Word
from bundler.documents.take_in import page_texts
from bundler.pipeline.bundle_pages import BundlePages
from bundler.pipeline.page_views import PagePdf, PageViews
from bundler.pipeline.search import Found, Hit, Search
from bundler.pipeline.standing import Standing
from bundler.search.find import Stretch
from bundler.search.query import Query
from bundler.store import Store

_SEARCHES = 8


class CasePages:
    """What the screens show of pages; what is worked out is kept until the case's files change."""

    def __init__(self, case: Case) -> None:
        self._store = Store(case.store)
        self.views = PageViews(self._store)
        self._search = Search(self._store)
        self._lock = threading.RLock()
        self._of: tuple[Standing, BundlePages] | None = None
        self._found: OrderedDict[Query, tuple[Standing, Found]] = OrderedDict()

    def bundle_pages(self, standing: Standing) -> BundlePages | None:
        """Give the pages of the bundle; None where there is no bundle yet."""
        if standing.pagination is None:
            return None
        with self._lock:
            if self._of is None or self._of[0] is not standing:
                self._of = (standing, BundlePages(standing))
            return self._of[1]

    def document_pdf(self, standing: Standing, document_id: str, page: int) -> PagePdf:
        """Give the PDF of a document. Raises KeyError where it has no such page (from 1), or was never taken in."""
        document = standing.documents[document_id]
        if not 1 <= page <= document.page_count:
            raise KeyError(page)
        return self.views.of_document(document)

    def bundle_pdf(self, standing: Standing, number: int) -> tuple[PagePdf, int]:
        """Give the PDF on which a bundle page stands, and its page there, from 1. Raises KeyError for no such page."""
        pages = self.bundle_pages(standing)
        if pages is None:
            raise KeyError(number)
        page = pages.page(number)
        if page.document_id:
            return self.document_pdf(standing, page.document_id, page.page), page.page
        with self._lock:
            made, within = pages.made(number)
        return self.views.of_made(made, page.title), within

    def words(self, pdf: PagePdf, page: int) -> tuple[Word, ...]:
        """Give the words of a page (from 1) of a PDF with their places. Raises SourceError where it cannot be read."""
        return self.views.words(pdf, page)

    def text(self, standing: Standing, document_id: str, page: int) -> str:
        """Give the text of a document page (from 1) in the order of reading. Raises KeyError for no such document."""
        return page_texts(standing.documents[document_id].carriage, self._store)[page - 1].text

    def find(self, standing: Standing, query: Query) -> Found:
        """Give the pages that say it."""
        with self._lock:
            known = self._found.get(query)
            if known is None or known[0] is not standing:
                known = (standing, self._search.find(standing, query))
                self._found[query] = known
            self._found.move_to_end(query)
            while len(self._found) > _SEARCHES:
                self._found.popitem(last=False)
            return known[1]

    def words_around(self, hit: Hit, standing: Standing, query: Query) -> tuple[Stretch, ...]:
        """Give a few stretches of what a page says."""
        with self._lock:
            return self._search.words_around(hit, standing, query)


def size_of_made(pdf: PagePdf, page: int) -> tuple[float, float]:
    """Give the width and height, in points, of a page (from 1) that we made: it is neither turned nor cropped."""
    with pikepdf.open(pdf.file) as opened:
        left, bottom, right, top = (float(side) for side in opened.pages[page - 1].mediabox)
        return right - left, top - bottom
