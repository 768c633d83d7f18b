"""Detail: the event in hand, each account of it with its place, and what is doubtful about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bundler.chronology.calculated.calculation import CALCULATED
from bundler.chronology.checks.conflict import Conflict
from bundler.chronology.checks.doubts import in_sentences
from bundler.chronology.curation.act import mark_of
from bundler.chronology.curation.split import words_for
from bundler.chronology.event import Account, Event, Status
from bundler.web.chronology.chronicle import Told
from bundler.web.chronology.listing import STATUS_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One account of the event, `number` of those shown, from 1. `holder` is the event of the file that holds it.

    `label` and `title` name the document; `is_later` says that it was found or joined later, `is_open` that nobody has
    confirmed it; `date` is its own date in words where that is another than the event's. `proposed` is the text that an
    event made of it would begin with.
    """

    number: int
    account: Account
    holder: str
    label: str
    title: str
    is_later: bool
    is_open: bool
    date: str
    proposed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """An event as the screen shows it at length. `marks` are the marks of all that is shown, by id."""

    event: Event
    status: str
    doubts: tuple[str, ...]
    tellings: tuple[Telling, ...]
    marks: dict[str, str]
    open_ids: tuple[str, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def is_left_out(self) -> bool:
        """Whether a person left it out."""
        return self.event.status is Status.REJECTED

    @property
    def is_open(self) -> bool:
        """Whether there is something that nobody has confirmed: the event, or an account of it."""
        return bool(self.open_ids)


def detail_of(told: Told, id: str, found: Sequence[Conflict]) -> Detail | None:
    """Give an event at length; None where there is none of that id."""
    event = told.event(id)
    own = told.own(event.id) if event else None
    if event is None or own is None:
        return None
    later = [each for each in told.later.get(own.id, ()) if each.status is not Status.REJECTED]
    held = [(holder, account) for holder in (own, *later) for account in holder.accounts]
    open_ids = tuple(each.id for each in (own, *later) if each.status is Status.SUGGESTED)
    return Detail(
        event=event,
        status=STATUS_WORDS[own.status.value],
        doubts=in_sentences(flag for flag in own.flags if own.status is Status.SUGGESTED or flag == CALCULATED),
        tellings=tuple(
            _telling(number, holder, account, own, told) for number, (holder, account) in enumerate(held, start=1)
        ),
        marks={each.id: mark_of(each) for each in (own, *later)},
        open_ids=open_ids,
        conflicts=tuple(conflict for conflict in found if any(each.id == own.id for each in conflict.events)),
    )


def _telling(number: int, holder: Event, account: Account, own: Event, told: Told) -> Telling:
    place = told.places.get(account.citation.document_id)
    return Telling(
        number=number,
        account=account,
        holder=holder.id,
        label=place.label if place else "",
        title=place.title if place else account.citation.document_id,
        is_later=holder is not own,
        is_open=holder.status is Status.SUGGESTED,
        date=holder.date.words() if holder.date != own.date else "",
        proposed=holder.text if holder is not own and len(holder.accounts) == 1 else words_for(holder, account),
    )
