"""Parts of the chronology's page as HTML: the list, the counts and the event in hand, to be put in their places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from flask import render_template
from markupsafe import Markup

from bundler.chronology.checks.conflict import Conflict, Gap
from bundler.chronology.checks.conflicts import gaps
from bundler.chronology.curation.act import mark_of
from bundler.chronology.event import Event, Status
from bundler.web.chronology.chronicle import FEW, Place, Told, chronicle_of, standing_ones
from bundler.web.chronology.detail import Detail, Telling, detail_of
from bundler.web.chronology.line_of_time import timeline_html
from bundler.web.chronology.listing import Listing, listing_of
from bundler.web.chronology.paper import paper_of, sheets_of, telling_of
from bundler.web.chronology.understood import Understood
from bundler.web.chronology.view import View
from bundler.web.desk import OpenCase
from bundler.web.page_view import PageView

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
class Joined:
    """An event to be joined with others. `other_dates` is the other version that is proposed where this one leads."""

    event: Event
    mark: str
    other_dates: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """All that a page of the chronology shows.

    `sheets` are the pages that first tell of the events that do not fit, or stand beside a gap, by event id.
    """

    case: OpenCase
    told: Told
    view: View
    listing: Listing
    conflicts: tuple[Conflict, ...]
    gaps: tuple[Gap, ...]
    detail: Detail | None
    task: Task
    joined: tuple[Joined, ...]
    paper: PageView | None
    telling: Telling | None
    sheets: Mapping[str, PageView]
    timeline: Markup

    @property
    def is_number_to_come(self) -> bool:
        """Whether the paper's bundle number is still to be counted: it takes a moment where there are many events."""
        return self.paper is not None and self.paper.number is None and len(self.told.events) > FEW


def shown(case: OpenCase, view: View, at: str = "", task: Task = LOOK) -> Shown:
    """Give what a page shows, with the event `at` in hand, or the first of the list."""
    chronicle = chronicle_of(case)
    told = chronicle.told()
    found = chronicle.conflicts(told, asked=view.show == "conflicts")
    listing = listing_of(told, view, {event.id for conflict in found for event in conflict.events}, at=at)
    chosen = at if told.event(at) else next((row.event.id for row in listing.rows), "")
    detail = detail_of(told, chosen, found) if chosen else None
    found_gaps = gaps(standing_ones(told.events), GAP_MONTHS) if view.show == "gaps" else ()
    beside = [event for gap in found_gaps for event in (gap.before, gap.after)]
    if view.show == "conflicts":
        beside = [event for conflict in found for event in conflict.events]
    has_page = view.show == "events" and detail is not None and bool(detail.tellings)
    return Shown(
        case=case,
        told=told,
        view=listing.view,
        listing=listing,
        conflicts=found,
        gaps=found_gaps,
        detail=detail,
        task=task,
        joined=joined_of(told, task.ids),
        paper=paper_of(case, told, detail, task.account) if has_page else None,
        telling=telling_of(detail, task.account) if detail and detail.tellings else None,
        sheets=sheets_of(case, told, beside),
        timeline=timeline_html(case, view, told) if view.show == "timeline" else Markup(),
    )


def other_dates(lead: Event, others: Sequence[Event], places: Mapping[str, Place]) -> str:
    """The other version that joined events propose: each other date, with the document that gives it."""
    sentences = []
    for event in others:
        if event.date != lead.date:
            place = next((places.get(account.citation.document_id) for account in event.accounts), None)
            giver = f"{place.label} {place.title}" if place else "Another account"
            sentences.append(f"{giver} gives {event.date.words()}.")
    return " ".join(dict.fromkeys((lead.disputed, *sentences))).strip()


def joined_of(told: Told, ids: Sequence[str]) -> tuple[Joined, ...]:
    """The events to be joined: what a person has worked on leads, then what has more accounts, then what is earlier."""
    found = {event.id: event for id in ids if (event := told.event(id)) and event.status is not Status.REJECTED}
    ordered = sorted(
        found.values(),
        key=lambda event: (event.status is Status.SUGGESTED, -len(event.accounts), event.date.order, event.id),
    )
    return tuple(
        Joined(
            event=event,
            mark=mark_of(told.own(event.id) or event),
            other_dates=other_dates(event, [other for other in ordered if other is not event], told.places),
        )
        for event in ordered
    )


def list_html(page: Shown) -> dict[str, str]:
    """The list, the counts and the last edit, by the ids of their elements."""
    return {
        "undo": render_template("parts/undo.html", case=page.case, room="chronology"),
        "events": render_template("chronology/list.html", page=page, case=page.case),
        "counts": render_template("chronology/counts.html", page=page, case=page.case),
    }


def panel_html(page: Shown) -> dict[str, str]:
    """The event in hand, by the id of its element."""
    return {"event": render_template("chronology/panel.html", page=page, case=page.case)}
