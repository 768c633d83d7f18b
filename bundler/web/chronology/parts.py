"""Parts of the chronology's page as HTML: the list, the counts and the event in hand, to be put in their places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from flask import render_template

from bundler.chronology.conflicts import Conflict, Gap, gaps
from bundler.chronology.curation.act import mark_of
from bundler.chronology.event import Event
from bundler.web.chronology.chronicle import Place, Told, chronicle_of, standing_ones
from bundler.web.chronology.detail import Detail, detail_of
from bundler.web.chronology.listing import Listing, listing_of
from bundler.web.chronology.understood import Understood
from bundler.web.chronology.view import View
from bundler.web.desk import OpenCase

TASKS = ("", "edit", "join", "split", "add")
GAP_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What the panel on the right is open for: `name` is one of TASKS, "" to look.

    `typed` holds what was typed and is shown again, with what was `understood` of the date and the `fault` of a value.
    """

    name: str = ""
    ids: tuple[str, ...] = ()
    account: int = 1
    typed: Mapping[str, str] = field(default_factory=dict)
    understood: Understood | None = None
    fault: str = ""


LOOK = Task()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """All that a page of the chronology shows."""

    case: OpenCase
    told: Told
    view: View
    listing: Listing
    conflicts: tuple[Conflict, ...]
    gaps: tuple[Gap, ...]
    detail: Detail | None
    task: Task
    joined: tuple[Event, ...]
    other_dates: str

    def mark(self, id: str) -> str:
        """The mark of an event as it stands in the file."""
        own = self.told.own(id)
        return mark_of(own) if own else ""


def shown(case: OpenCase, view: View, at: str = "", task: Task = LOOK) -> Shown:
    """Give what a page shows, with the event `at` in hand, or the first of the list."""
    chronicle = chronicle_of(case)
    told = chronicle.told()
    found = chronicle.conflicts(told, asked=view.show == "conflicts")
    listing = listing_of(told, view, {event.id for conflict in found for event in conflict.events}, at=at)
    joined = _joined(told, task.ids)
    chosen = at if told.event(at) else next((row.event.id for row in listing.rows), "")
    return Shown(
        case=case,
        told=told,
        view=listing.view,
        listing=listing,
        conflicts=found,
        gaps=gaps(standing_ones(told.events), GAP_MONTHS) if view.show == "gaps" else (),
        detail=detail_of(told, chosen, found) if chosen else None,
        task=task,
        joined=joined,
        other_dates=other_dates(joined, told.places),
    )


def other_dates(events: Sequence[Event], places: Mapping[str, Place]) -> str:
    """The other version that joined events propose: each date but the first, with the document that gives it."""
    if not events:
        return ""
    sentences = []
    for event in events[1:]:
        if event.date != events[0].date:
            place = next((places.get(account.citation.document_id) for account in event.accounts), None)
            giver = f"{place.label} {place.title}" if place else "Another account"
            sentences.append(f"{giver} gives {event.date.words()}.")
    return " ".join(dict.fromkeys(sentences))


def _joined(told: Told, ids: Sequence[str]) -> tuple[Event, ...]:
    found = [event for id in ids if (event := told.event(id))]
    return tuple({event.id: event for event in found}.values())


def list_html(page: Shown) -> dict[str, str]:
    """The list and the counts, by the ids of their elements."""
    return {
        "events": render_template("chronology/list.html", page=page, case=page.case),
        "counts": render_template("chronology/counts.html", page=page, case=page.case),
    }


def panel_html(page: Shown) -> dict[str, str]:
    """The event in hand, by the id of its element."""
    return {"event": render_template("chronology/panel.html", page=page, case=page.case)}
