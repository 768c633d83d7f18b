"""What a document tells, read once and kept by all that it depends on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bundler.chronology.reading import Reading, as_dict, from_dict
from bundler.code_version import code_version
from bundler.documents.document import Document
from bundler.documents.page_text import TEXT_READ_BY, PageText
from bundler.store import Store, key_of

_READ_BY = (*TEXT_READ_BY, "prose", "chronology", "partial_date.py")


def reading_kept(document: Document, store: Store, read_pages: Callable[[], Sequence[PageText]]) -> Reading:
    """Give what a document tells; `read_pages` gives its text where that is not kept yet."""
    date = document.date.edtf() if document.date else ""
    key = key_of("events", code_version(*_READ_BY), document.carriage.sha256, document.id, document.kind.value, date)
    return from_dict(store.value(key, lambda: _told(document, read_pages())))


def _told(document: Document, pages: Sequence[PageText]) -> dict[str, object]:
    # The grammar of dates takes a tenth of a second to import, and only a document that is new needs it.
    from bundler.chronology.extract import read

    return as_dict(read(document, pages))
