"""Listing: one page of the list of events, with how many there are of each status, and which comes next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from bundler.chronology.calculated.calculation import CALCULATED
from bundler.chronology.choice import answering
from bundler.chronology.curation.act import mark_of
from bundler.chronology.event import Event, Status
from bundler.web.chronology.chronicle import Told
from bundler.web.chronology.view import STATUSES, View

PER_PAGE = 60
STATUS_WORDS = {
    "suggested": "To check",
    "confirmed": "Confirmed",
    "edited": "Edited",
    "added": "Added",
    "rejected": "Left out",
}
"""How the screen calls each status."""
_MOST_PLACES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An event in the list. `places` says in short where it stands, ``D1 p. 2; E3 p. 14``."""

    event: Event
    mark: str
    status: str
    places: str
    is_doubtful: bool
    is_calculated: bool
    is_in_conflict: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A page of the list, whose pages count from 1; `counts` are the events of each status among those asked for."""

    view: View
    rows: tuple[Row, ...]
    total: int
    pages: int
    counts: Mapping[str, int]


def listing_of(told: Told, view: View, in_conflict: Collection[str], *, at: str = "") -> Listing:
    """Give the page of the list that the view asks for, or the one on which the event `at` stands."""
    of_all = answering(told.events, replace(view.choice(), statuses=STATUSES))
    counts = Counter(event.status.value for event in of_all)
    events = answering(of_all, view.choice())
    place = next((place for place, event in enumerate(events) if event.id == at), None)
    pages = max(1, -(-len(events) // PER_PAGE))
    page = min(view.page, pages) if place is None else place // PER_PAGE + 1
    shown = events[(page - 1) * PER_PAGE : page * PER_PAGE]
    return Listing(
        view=view.turned(page),
        rows=tuple(_row(event, told, in_conflict) for event in shown),
        total=len(events),
        pages=pages,
        counts={status: counts[status] for status in STATUSES},
    )


def next_after(told: Told, view: View, before: Told, id: str) -> str:
    """Give the id of the event to look at after the one of `id` was dealt with: the next that nobody has checked.

    Where there is none below, the first above; where all are checked, the event itself, or the one in its place.
    """
    order = [event.id for event in answering(before.events, view.choice())]
    place = order.index(id) if id in order else 0
    events = {event.id: event for event in answering(told.events, view.choice())}
    onward = [*order[place + 1 :], *order[:place]]
    open_ones = (each for each in onward if each in events and events[each].status is Status.SUGGESTED)
    found = next(open_ones, "")
    if found or id in events:
        return found or id
    return next((each for each in onward if each in events), "")


def _row(event: Event, told: Told, in_conflict: Collection[str]) -> Row:
    return Row(
        event=event,
        mark=mark_of(told.own(event.id) or event),
        status=STATUS_WORDS[event.status.value],
        places=_places(event, told),
        is_doubtful=event.status is Status.SUGGESTED and bool(event.flags),
        is_calculated=CALCULATED in event.flags,
        is_in_conflict=event.id in in_conflict,
    )


def _places(event: Event, told: Told) -> str:
    named: Sequence[str] = [
        f"{place.label or 'not in the index'} p. {account.citation.page}"
        if (place := told.places.get(account.citation.document_id))
        else f"not in the index, p. {account.citation.page}"
        for account in event.accounts
    ]
    if not named:
        return "no page"
    more = f" and {len(named) - _MOST_PLACES} more" if len(named) > _MOST_PLACES else ""
    return "; ".join(named[:_MOST_PLACES]) + more
