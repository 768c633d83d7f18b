"""The timeline with the bundle pages that its events cite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bundler.chronology.event import Event
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
    """Give by event id the bundle pages that it cites, each once, in order; none of what is not in the bundle."""
    return {event.id: tuple(sorted(_pages(event, numbers))) for event in events}


def _pages(event: Event, numbers: Pagination) -> set[int]:
    found = (numbers.page_or_none(account.citation) for account in event.accounts)
    return {page for page in found if page is not None}
