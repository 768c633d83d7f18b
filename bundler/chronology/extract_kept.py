"""The events of a document, read once and kept by all that they depend on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bundler.chronology.event import Event
from bundler.chronology.event_value import as_dict, from_dict
from bundler.code_version import code_version
from bundler.documents.document import Document
from bundler.documents.page_text import PageText
from bundler.store import Store, key_of

_READ_BY = ("prose", "chronology", "partial_date.py")


def events_kept(document: Document, store: Store, read_pages: Callable[[], Sequence[PageText]]) -> tuple[Event, ...]:
    """Give the events of a document; `read_pages` gives its text where they are not kept yet."""
    date = document.date.edtf() if document.date else ""
    key = key_of("events", code_version(*_READ_BY), document.carriage.sha256, document.id, document.kind.value, date)
    return tuple(from_dict(item) for item in store.value(key, lambda: _told(document, read_pages())))


def _told(document: Document, pages: Sequence[PageText]) -> list[dict[str, object]]:
    # The grammar of dates takes a tenth of a second to import, and only a document that is new needs it.
    from bundler.chronology.extract import extract

    return [as_dict(event) for event in extract(document, pages)]
