"""Change values of events in chronology.toml on a person's word: only those values, all else byte for byte as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bundler.chronology.event import Event
from bundler.chronology.toml.chronology_text import FILE_NAME, ChronologyText, Piece, piece_of
from bundler.chronology.toml.event_toml import block_of
from bundler.chronology.toml.piece_edit import with_values
from bundler.errors import CaseError


def changed(text: ChronologyText, changes: Mapping[str, Mapping[str, str]]) -> ChronologyText:
    """Give the text with these values set in the events of these ids; an empty value takes a key away.

    Each event is proved to say just what was asked. Raises CaseError where there is no such event, or one is written in
    a way that leaves no doubt-free place to change.
    """
    pieces = list(text.pieces)
    places = {piece.event.id: place for place, piece in enumerate(pieces)}
    for id, values in changes.items():
        if id not in places:
            raise no_event(id)
        pieces[places[id]] = with_values(pieces[places[id]], values)
    return replace(text, pieces=tuple(pieces))


def appended(text: ChronologyText, piece: Piece) -> ChronologyText:
    """Give the text with one more event at its end."""
    return replace(text, pieces=(*text.pieces, piece))


def appended_event(text: ChronologyText, event: Event) -> ChronologyText:
    """Give the text with an event at its end, written as the program writes them, on a line of its own."""
    last = text.pieces[-1].text if text.pieces else text.head
    lead = "" if not last or last.endswith("\n") else text.newline
    return appended(text, piece_of(lead + block_of(event).replace("\n", text.newline)))


def no_event(id: str) -> CaseError:
    """The fault of an id that no event has."""
    return CaseError(
        f"there is no event {id!r}", where=FILE_NAME, remedy="look at the ids: jrbundle chronology show --ids"
    )
