"""Split: one account of an event becomes an event of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bundler.chronology.curation.act import NOT_SEEN, Act, Opened, refused, told
from bundler.chronology.curation.add import free_id
from bundler.chronology.curation.earlier import brought_back
from bundler.chronology.curation.edit import clean
from bundler.chronology.event import Account, Event, Status
from bundler.chronology.toml.chronology_edit import appended, changed
from bundler.chronology.toml.chronology_text import ChronologyText
from bundler.chronology.toml.event_toml import block_of
from bundler.chronology.toml.piece_edit import with_sources, without_source
from bundler.partial_date import PartialDate

_NUMBER = re.compile(r"^\s*(?:\(?[A-Z]?\d{1,4}(?:\.\d{1,3})*[.)]?|\([a-z]{1,4}\))\s+(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where an account is written: the event that holds it, and its number there from 1."""

    holder: Event
    number: int


def split(
    file: Path,
    id: str,
    number: int,
    values: Mapping[str, str] = NOT_SEEN,
    *,
    seen: Mapping[str, str] = NOT_SEEN,
) -> Act:
    """Take the account of that number, from 1 as they are shown with the event, out into an event of its own.

    `values` may give the date (EDTF), text, kind or other version of what it becomes; without them it has the date
    and kind of the event and the words of the account. An event that was joined comes back as it was. The first of the
    act's ids is the event that came out. Raises EditConflict and CaseError as `join` does, and CaseError where the
    event has but one account.
    """
    opened = Opened(file)
    opened.hold(seen)
    home = opened.event(id).account_of or id
    places = _places(opened, home)
    if not 1 <= number <= len(places):
        raise refused(f"this event has no account {number}", home, f"it has {_several(len(places))}")
    if len(places) == 1:
        raise refused("this event has only this one account", home, "edit the event instead")
    place = places[number - 1]
    fit = clean(values)
    if place.holder.id != home and len(place.holder.accounts) == 1:
        text, out = _freed(opened, place.holder, fit), place.holder.id
    else:
        text, out = _taken_out(opened, place, fit)
    return opened.close(text, told("taken apart", [opened.event(home)]), (out, home))


def words_for(event: Event, account: Account) -> str:
    """The text that an event made of an account begins with: its words without the paragraph's number."""
    return _NUMBER.sub("", " ".join(account.words.split())) or event.text


def _places(opened: Opened, home: str) -> tuple[_Place, ...]:
    """Every account of an event, in the order in which Chronology.shown() gives them."""
    later = [event for event in opened.accounts_of(home) if event.status is not Status.REJECTED]
    return tuple(
        _Place(holder=event, number=number)
        for event in (opened.event(home), *later)
        for number in range(1, len(event.accounts) + 1)
    )


def _freed(opened: Opened, event: Event, fit: Mapping[str, str]) -> ChronologyText:
    """The text in which an event that was joined stands by itself again."""
    piece = opened.piece(event.id)
    values = {"account_of": ""}
    if piece.written.get("was"):
        values |= brought_back(piece)
    now = {"date": event.date.edtf(), "text": event.text, "kind": event.kind, "disputed": event.disputed}
    wanted = {key: value for key, value in fit.items() if value != now[key]}
    if wanted:
        values |= {**wanted, "status": Status.EDITED.value, "was": ""}
    return changed(opened.text, {event.id: values})


def _taken_out(opened: Opened, place: _Place, fit: Mapping[str, str]) -> tuple[ChronologyText, str]:
    """The text in which a source stands under an event of its own at the end of the file, and that event's id."""
    holder, account = place.holder, place.holder.accounts[place.number - 1]
    less, source = without_source(opened.piece(holder.id), place.number)
    citation = account.citation
    told_of = (holder.id, citation.document_id, str(citation.page), citation.paragraph, account.words)
    bare = Event(
        id=free_id("s", "\x00".join(told_of), opened.ids),
        date=PartialDate.parse(fit["date"]) if "date" in fit else holder.date,
        text=fit.get("text") or words_for(holder, account),
        kind=fit.get("kind") or holder.kind,
        status=Status.EDITED,
        disputed=fit.get("disputed", ""),
    )
    newline = opened.text.newline
    pieces = tuple(less if piece.event.id == holder.id else piece for piece in opened.text.pieces)
    lead = "" if pieces[-1].text.endswith("\n") else newline
    piece = with_sources(lead + block_of(bare).replace("\n", newline), [source])
    return appended(replace(opened.text, pieces=pieces), piece), bare.id


def _several(count: int) -> str:
    return "one account" if count == 1 else f"{count} accounts"
