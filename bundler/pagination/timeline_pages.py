"""The timeline with the bundle pages that its events cite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bundler.chronology.event import Event
from bundler.documents.document import Citation
from bundler.pagination.pagination import Pagination
from bundler.plan.bundle import Bundle
from bundler.timeline.labels import Pages
from bundler.timeline.layout import lay_out_timeline
from bundler.timeline.picture import Heading, Picture


def timeline_of(bundle: Bundle, numbers: Pagination) -> Picture:
    """Give the picture of the events that the bundle shows. Raises LayoutError where no font holds a character."""
    events = bundle.chronology.shown()
    pages = Pages(of=cited_pages(events, numbers), prefix=bundle.number_prefix)
    return lay_out_timeline(events, pages, Heading(subtitle=bundle.claim.short_title or bundle.title))


def cited_pages(events: Iterable[Event], numbers: Pagination) -> Mapping[str, tuple[int, ...]]:
    """Give by event id the bundle pages that it cites, each once, in order; none of a document not in the bundle."""
    return {
        event.id: tuple(
            sorted(
                {
                    numbers.page_of(account.citation)
                    for account in event.accounts
                    if _is_there(account.citation, numbers)
                }
            )
        )
        for event in events
    }


def _is_there(citation: Citation, numbers: Pagination) -> bool:
    pages = numbers.documents.get(citation.document_id)
    return pages is not None and 1 <= citation.page <= len(pages)
