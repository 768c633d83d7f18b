"""Which events of a chronology a person asks to see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bundler.chronology.event import Chronology, Event, Status, in_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What events must be to be shown; what is empty asks nothing.

    `words` must all stand in the event's text or an account of it. `first` and `last` are days, both included.
    """

    kinds: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    words: str = ""
    first: date | None = None
    last: date | None = None


def chosen(chronology: Chronology, choice: Choice) -> tuple[Event, ...]:
    """Give the events that answer to a choice, in order of date; rejected ones only where they are asked for."""
    rejected = () if Status.REJECTED.value not in choice.statuses else _rejected(chronology)
    events = in_order((*chronology.shown(), *rejected))
    return answering(events, choice)


def answering(events: Iterable[Event], choice: Choice) -> tuple[Event, ...]:
    """Give those of the events that answer to a choice, in their order."""
    return tuple(event for event in events if _answers(event, choice))


def _rejected(chronology: Chronology) -> tuple[Event, ...]:
    return tuple(event for event in chronology.events if event.status is Status.REJECTED)


def _says(event: Event, words: str) -> bool:
    told = " ".join((event.text, event.disputed, *(account.words for account in event.accounts))).casefold()
    return all(word in told for word in words.casefold().split())


def _answers(event: Event, choice: Choice) -> bool:
    if choice.kinds and event.kind.casefold() not in {kind.casefold() for kind in choice.kinds}:
        return False
    if choice.statuses and event.status.value not in choice.statuses:
        return False
    if choice.documents and not any(account.citation.document_id in choice.documents for account in event.accounts):
        return False
    if choice.people:
        told = " ".join((event.text, *(account.asserted_by for account in event.accounts))).casefold()
        if not any(person.casefold() in told for person in choice.people):
            return False
    if choice.words and not _says(event, choice.words):
        return False
    if choice.first and event.date.latest < choice.first:
        return False
    return not (choice.last and event.date.sort_date > choice.last)
