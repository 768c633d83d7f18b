"""Event and Chronology: what happened, when, and the page that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from bundler.documents.document import Citation
from bundler.partial_date import PartialDate


class Status(Enum):
    """What a person has made of an event. Only ``suggested`` comes from the program."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    EDITED = "edited"
    REJECTED = "rejected"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One document's telling of an event: the place, its own words, and who says so.

    `dated` is the date that it gives, in words, where the event that it is shown with has another; Chronology.shown()
    says so, and no file holds it.
    """

    citation: Citation
    words: str
    asserted_by: str = ""
    dated: str = ""

    def teller_beside(self, title: str) -> str:
        """Who says so, where the document's title does not say it already; else nothing."""
        if not self.asserted_by or self.asserted_by.startswith(_BY_TITLE):
            return ""
        named = re.findall(r"\w+", title.casefold())
        # A name is told from another by its last word, once what a person is stands behind it in brackets.
        last = re.findall(r"\w+", re.sub(r"\([^()]*\)", "", self.asserted_by).casefold())[-1:]
        return "" if not last or last[0] in named else self.asserted_by


def plain_name(who: str) -> str:
    """A teller as it stands in brackets: what stands in brackets behind the name comes after a comma."""
    return who.replace(" (", ", ").replace(")", "")


# Tellers that only say again which document it is.
_BY_TITLE = ("recorded in ", "the ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened or was due, with every account of it.

    `id` never changes once given. `flags` name what was inferred or is doubtful about the date
    (``inferred-year``, ``two-digit-year``, ``day-first``, ``relative``, ``no-day``); `disputed` holds the other
    version, where there is one. `account_of` is the id of the event of which this is one more account, found after that
    event was suggested: it is shown with that event and not by itself. `calculated` says how the date was worked out
    where a person asked for that; such an event bears the flag ``calculated`` until a person gives it another date.
    """

    id: str
    date: PartialDate
    text: str
    kind: str = "event"
    status: Status = Status.SUGGESTED
    accounts: tuple[Account, ...] = ()
    confidence: float = 1.0
    flags: tuple[str, ...] = ()
    disputed: str = ""
    account_of: str = ""
    calculated: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """The case's events. `seen` holds every id ever suggested, so that a row that a person deletes stays deleted."""

    events: tuple[Event, ...] = ()
    seen: frozenset[str] = frozenset()

    def shown(self) -> tuple[Event, ...]:
        """The events that stand: all that no person has rejected, by date, each with its later accounts.

        Those of one date stay in the order of the file, as `in_order` has it: that in which a document tells them.
        """
        standing = [event for event in self.events if event.status is not Status.REJECTED]
        dates = {event.id: event.date for event in standing}
        later: dict[str, list[Account]] = {}
        for event in standing:
            if event.account_of:
                own = "" if event.date == dates.get(event.account_of) else event.date.words()
                later.setdefault(event.account_of, []).extend(replace(each, dated=own) for each in event.accounts)
        return tuple(
            replace(event, accounts=(*event.accounts, *later[event.id])) if event.id in later else event
            for event in in_order(standing)
            if not event.account_of
        )

    def confirmed(self) -> Chronology:
        """What a person stands behind: events confirmed, edited or added, and accounts confirmed."""
        sure = (Status.CONFIRMED, Status.EDITED, Status.ADDED)
        return replace(self, events=tuple(event for event in self.events if event.status in sure))


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Give events by date, those of one date as they come.

    One whose hour nothing tells follows the hours of its day that its document has told before it: a charge stands
    behind the arrest at 06:15.
    """
    hours: dict[tuple[date, str], tuple[date, date, str]] = {}
    keyed = []
    for event in events:
        order, document = event.date.order, event.accounts[0].citation.document_id if event.accounts else ""
        day = event.date.start
        if day is not None and day.time is not None:
            hours[order[0], document] = order
            key = (*order, 0)
        elif (order[0], document) in hours and event.date.is_one_day:
            key = (*hours[order[0], document], 1)
        else:
            key = (*order, 0)
        keyed.append((key, event))
    return tuple(event for _, event in sorted(keyed, key=lambda each: each[0]))
