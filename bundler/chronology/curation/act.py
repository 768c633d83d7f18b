"""Act: what a person did to chronology.toml, with its bytes before and after."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bundler.chronology.event import Event
from bundler.chronology.event_value import as_dict
from bundler.chronology.toml.chronology_edit import no_event
from bundler.chronology.toml.chronology_file import FRESH, read_chronology
from bundler.chronology.toml.chronology_text import FILE_NAME, MARK, ChronologyText, Piece, cut_bytes, not_told_apart
from bundler.errors import CaseError, EditConflict
from bundler.whole_file import write_whole

NOT_SEEN: Mapping[str, str] = {}
"""Nothing is said of what the person saw, so that nothing is held against it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act. `what` says it in words that hold none of a document's; `ids` are the events it was about."""

    before: bytes
    after: bytes
    what: str
    ids: tuple[str, ...]


class Opened:
    """chronology.toml as it stands at the beginning of an act."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._before = file.read_bytes() if file.is_file() else b""
        self.text = self._cut(self._before if file.is_file() else FRESH.encode())
        self._pieces = {piece.event.id: piece for piece in self.text.pieces}

    def _cut(self, data: bytes) -> ChronologyText:
        try:
            if data.removeprefix(MARK.encode()).strip():
                return cut_bytes(data)
            raise not_told_apart()
        except CaseError:
            # Where there is a fault in the file, that is what to tell.
            read_chronology(self._file)
            raise

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all events."""
        return frozenset(self._pieces)

    def piece(self, id: str) -> Piece:
        """The event of that id with its text. Raises CaseError where there is none."""
        if id not in self._pieces:
            raise no_event(id)
        return self._pieces[id]

    def event(self, id: str) -> Event:
        """The event of that id. Raises CaseError where there is none."""
        return self.piece(id).event

    def accounts_of(self, id: str) -> tuple[Event, ...]:
        """The events that are further accounts of that one, in the order of the file."""
        return tuple(piece.event for piece in self.text.pieces if piece.event.account_of == id)

    def hold(self, seen: Mapping[str, str]) -> None:
        """Raise EditConflict where an event is not what the person saw: `seen` gives the mark of each by its id."""
        for id, mark in seen.items():
            if id not in self._pieces:
                raise EditConflict(
                    "this event is no longer in the chronology, so nothing was changed",
                    where=id,
                    remedy="look at the chronology again",
                )
            if mark_of(self._pieces[id].event) != mark:
                raise changed_meanwhile(id)

    def close(self, text: ChronologyText, what: str, ids: Iterable[str]) -> Act:
        """Write the text to the file and give the act."""
        after = text.to_bytes()
        if after != self._before:
            write_whole(self._file, after)
        return Act(before=self._before, after=after, what=what, ids=tuple(ids))


def mark_of(event: Event) -> str:
    """A mark of all that an event says, by which a change in it is seen."""
    return hashlib.sha256(json.dumps(as_dict(event), sort_keys=True).encode()).hexdigest()[:16]


def changed_meanwhile(id: str) -> EditConflict:
    """The fault of an act on an event that was changed after the person saw it."""
    return EditConflict(
        "this event was changed meanwhile, so nothing was changed now",
        where=id,
        remedy="look at it as it stands, then do it again if you still want to",
    )


def refused(problem: str, id: str, remedy: str) -> CaseError:
    """The fault of an act that cannot be done to an event."""
    return CaseError(problem, where=f"{FILE_NAME}: {id}", remedy=remedy)


def told(verb: str, events: Iterable[Event]) -> str:
    """An act in words: ``confirmed: 12 March 2014``, ``confirmed: 3 events``."""
    all_of_them = tuple(events)
    if len(all_of_them) == 1:
        return f"{verb}: {all_of_them[0].date.words()}"
    return f"{verb}: {len(all_of_them)} events"
