"""Core pages: the pages of the built bundle that counsel wants in the core, as pages of their documents."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bundler.documents.edits.document import SetDocument
from bundler.documents.edits.lines import Value
from bundler.documents.manifest import Entry, Manifest
from bundler.documents.page_ranges import as_written, runs
from bundler.pagination.pagination import PageRange, Pagination
from bundler.pipeline.wanted_pages import wanted_pages
from bundler.plan.extract import in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class CoreDocument:
    """A document as it stands in the core bundle then: `pages` are its own pages in words, "" for all of them."""

    id: str
    title: str
    pages: str

    @property
    def words(self) -> str:
        """Which part of it: ``its pages 3–7, 12``."""
        if not self.pages:
            return "the whole document"
        return f"its {'page' if self.pages.isdigit() else 'pages'} {self.pages}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorePages:
    """What is written for it: an edit for each document that changes, and the documents that were named.

    `no_document` are the bundle pages named that belong to none: cover, index, dividers, pages that the program makes.
    """

    edits: tuple[SetDocument, ...]
    documents: tuple[CoreDocument, ...]
    no_document: tuple[int, ...]


def core_pages(wanted: str, manifest: Manifest, pagination: Pagination, where: str) -> CorePages:
    """Find the documents of some bundle pages, written ``12-30, B45``; what is core already stays so.

    `pagination` is of the main bundle as built. Raises CaseError, naming `where`, for what is no page of it.
    """
    pages = wanted_pages(wanted, manifest.number_prefix, pagination.total, where)
    edits: list[SetDocument] = []
    documents: list[CoreDocument] = []
    held: set[int] = set()
    for entry in manifest.at_hand:
        standing = pagination.documents[entry.id]
        here = pages.intersection(standing)
        if not here:
            continue
        held |= here
        taken = _taken(entry, standing, here)
        value: Value = _written(taken) or True
        if value != _said(entry):
            edits.append(SetDocument(id=entry.id, values={"core": value}))
        documents.append(CoreDocument(id=entry.id, title=entry.title, pages=in_words(taken) if taken else ""))
    return CorePages(edits=tuple(edits), documents=tuple(documents), no_document=tuple(sorted(pages - held)))


def _taken(entry: Entry, standing: PageRange, here: AbstractSet[int]) -> tuple[int, ...]:
    """The document's own pages that are core then; () for all of them."""
    whole = range(1, len(standing) + 1)
    before = {page for first, last in entry.core_pages for page in range(first, last + 1)}
    if entry.core and not before:
        return ()
    taken = sorted(before.intersection(whole) | {page - standing.first + 1 for page in here})
    return () if len(taken) == len(whole) else tuple(taken)


def _said(entry: Entry) -> Value:
    """What is written of it now, in the form that is written here."""
    if not entry.core_pages:
        return bool(entry.core)
    pages = sorted({page for first, last in entry.core_pages for page in range(first, last + 1)})
    return _written(pages)


def _written(pages: Sequence[int]) -> str:
    return as_written(tuple(runs(pages)))
