"""Change values of events in chronology.toml on a person's word: only those values, all else byte for byte as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from bundler.chronology.chronology_text import FILE_NAME, ChronologyText, Piece, cut_bytes
from bundler.chronology.piece_edit import with_values
from bundler.errors import CaseError
from bundler.whole_file import write_whole


def set_values(file: Path, changes: Mapping[str, Mapping[str, str]]) -> None:
    """Set `date`, `text`, `kind`, `status` or `disputed` of the events with these ids; an empty value takes a key away.

    Raises CaseError where there is no such event, or where the file is written so that its events cannot be told apart.
    """
    before = file.read_bytes() if file.is_file() else b""
    write_whole(file, changed(cut_bytes(before), changes).to_bytes())


def changed(text: ChronologyText, changes: Mapping[str, Mapping[str, str]]) -> ChronologyText:
    """Give the text with the values set, each event proved to say just what was asked. Raises CaseError as above."""
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


def no_event(id: str) -> CaseError:
    """The fault of an id that no event has."""
    return CaseError(
        f"there is no event {id!r}", where=FILE_NAME, remedy="look at the ids: jrbundle chronology show --ids"
    )
