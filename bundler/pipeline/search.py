"""Search: the pages of a case that say so, with their bundle pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bundler.code_version import code_version
from bundler.documents.document import Document
from bundler.documents.page_text import PageText
from bundler.documents.take_in import page_texts
from bundler.pagination.pagination import Pagination
from bundler.pipeline.standing import Standing
from bundler.plan.bundle import Bundle
from bundler.search.find import Stretch, says, stretches
from bundler.search.query import Query
from bundler.search.tokens import Folded, fold
from bundler.store import Store, key_of

Texts = tuple[Folded, ...]
"""The pages of one document as a search compares them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A page that says so: its document and document page, and its tab and bundle page where it has them."""

    document_id: str
    title: str
    page: int
    tab: str = ""
    bundle_page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The pages that say so, in the order of the pages, and what could not be searched.

    `searched` is how many pages were looked at; `wordless` how many of them have no words that can be read. `unread`
    are the ids of documents that were not looked at, because they were never taken in or their file is missing.
    """

    hits: tuple[Hit, ...]
    searched: int
    wordless: int
    unread: tuple[str, ...]


class Search:
    """Searches one case; what it read of a document it keeps, in the store and in memory."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._folded: dict[str, Texts] = {}
        self._texts: tuple[str, tuple[PageText, ...]] = ("", ())

    def find(self, standing: Standing, query: Query) -> Found:
        """Give the pages of a case that say it."""
        documents = tuple(_in_order(standing))
        texts = {document.id: self._text_of(document) for document in documents}
        self._folded = {document.carriage.sha256: texts[document.id] for document in documents}
        return Found(
            hits=tuple(_hits(documents, texts, query, standing)),
            searched=sum(len(pages) for pages in texts.values()),
            wordless=sum(page.whole == " " for pages in texts.values() for page in pages),
            unread=(*standing.unread, *standing.troubles),
        )

    def words_around(self, hit: Hit, standing: Standing, query: Query) -> tuple[Stretch, ...]:
        """Give a few stretches of what a page says, with what was looked for."""
        carriage = standing.documents[hit.document_id].carriage
        if self._texts[0] != carriage.sha256:
            self._texts = (carriage.sha256, page_texts(carriage, self._store))
        return stretches(self._texts[1][hit.page - 1].text, query)

    def _text_of(self, document: Document) -> Texts:
        carriage = document.carriage
        known = self._folded.get(carriage.sha256)
        if known is not None:
            return known
        value = self._store.value(
            key_of("folded", code_version("search/tokens.py"), carriage.sha256),
            lambda: [_as_value(fold(page.text)) for page in page_texts(carriage, self._store)],
        )
        return tuple(Folded(whole=readings[0], parted=readings[-1]) for readings in value)


def _as_value(page: Folded) -> list[str]:
    return list(page.readings)


def _in_order(standing: Standing) -> Iterator[Document]:
    """Yield the documents that can be searched, as their pages follow one another in the bundle."""
    documents = list(standing.documents.values())
    if standing.pagination is None:
        yield from documents
        return
    ranges = standing.pagination.documents
    end = standing.pagination.total + 1
    yield from sorted(documents, key=lambda document: ranges[document.id].first if document.id in ranges else end)


def _hits(documents: Iterable[Document], texts: Mapping[str, Texts], query: Query, standing: Standing) -> Iterator[Hit]:
    for document in documents:
        pages = [number for number, page in enumerate(texts[document.id], start=1) if says(page, query)]
        if pages:
            tab, first = _place(document.id, standing.bundle, standing.pagination)
            for page in pages:
                number = first + page - 1 if first is not None else None
                yield Hit(document_id=document.id, title=document.title, page=page, tab=tab, bundle_page=number)


def _place(document_id: str, bundle: Bundle | None, pagination: Pagination | None) -> tuple[str, int | None]:
    """The tab and the first bundle page of a document; none where it is not in the bundle."""
    if bundle is None or pagination is None or document_id not in pagination.documents:
        return "", None
    return bundle.tab_of(document_id).label, pagination.documents[document_id].first
