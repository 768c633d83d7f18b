"""Chronicle: the chronology of a case as its screen needs it, kept while the files stand, with no page numbered."""

from __future__ import annotations

import hashlib
import threading
import weakref
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bundler.chronology.checks.conflict import Conflict
from bundler.chronology.checks.conflicts import conflicts
from bundler.chronology.event import Chronology, Event, Status, in_order
from bundler.chronology.toml.chronology_file import read_chronology
from bundler.documents.manifest import Manifest
from bundler.documents.manifest_file import read_manifest
from bundler.web.desk import OpenCase

FEW = 2_000
"""Of more events, what takes a moment (what does not fit, the bundle's page numbers) is left until it is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A document as the screen names it: its label in the index (``D1``, "" where it is not listed) and its title."""

    label: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The chronology as the files stand. `events` are those that stand and those left out, in order of date.

    `later` are the events that are further accounts of one, by its id; `places` the documents by id.
    """

    digest: bytes
    chronology: Chronology
    events: tuple[Event, ...]
    later: Mapping[str, tuple[Event, ...]]
    places: Mapping[str, Place]

    def event(self, id: str) -> Event | None:
        """The event of that id as it is shown, with its later accounts; an account is shown with its event."""
        own = next((event for event in self.chronology.events if event.id == id), None)
        home = own.account_of or own.id if own else id
        return next((event for event in self.events if event.id == home), None)

    def own(self, id: str) -> Event | None:
        """The event of that id as it stands in the file, without later accounts."""
        return next((event for event in self.chronology.events if event.id == id), None)


class Chronicle:
    """Gives what the files tell, and keeps it while they are unchanged."""

    def __init__(self, case: OpenCase) -> None:
        self._case = weakref.ref(case)
        self._lock = threading.Lock()
        self._told: Told | None = None
        self._conflicts: tuple[bytes, tuple[Conflict, ...]] | None = None

    def told(self) -> Told:
        """Give the chronology as it stands. Raises CaseError where one of the files cannot be used."""
        files = self._open().case
        digest = hashlib.sha256()
        for file in (files.manifest, files.chronology):
            digest.update(hashlib.sha256(file.read_bytes() if file.is_file() else b"").digest())
        with self._lock:
            if self._told is None or self._told.digest != digest.digest():
                manifest = read_manifest(files.manifest) if files.manifest.is_file() else None
                self._told = _told(read_chronology(files.chronology), manifest, digest.digest())
            return self._told

    def conflicts(self, told: Told, *, asked: bool) -> tuple[Conflict, ...]:
        """Give what does not fit.

        Where there are many events and nobody `asked` for it, what was found before is given, less what was mended.
        """
        with self._lock:
            known = self._conflicts
        if known and known[0] == told.digest:
            return known[1]
        if not asked and len(told.events) > FEW:
            return _still(known[1], told) if known else ()
        documents = self._open().unnumbered().documents if self._open().case.manifest.is_file() else {}
        found = conflicts(standing_ones(told.events), documents)
        with self._lock:
            self._conflicts = (told.digest, found)
        return found

    def _open(self) -> OpenCase:
        case = self._case()
        assert case is not None
        return case


def chronicle_of(case: OpenCase) -> Chronicle:
    """Give the chronicle of a case: the same one each time."""
    with _ALL:
        return _CHRONICLES.setdefault(case, Chronicle(case))


def standing_ones(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events that no person left out."""
    return tuple(event for event in events if event.status is not Status.REJECTED)


def _told(chronology: Chronology, manifest: Manifest | None, digest: bytes) -> Told:
    rejected = [event for event in chronology.events if event.status is Status.REJECTED and not event.account_of]
    later: dict[str, list[Event]] = {}
    for event in chronology.events:
        if event.account_of:
            later.setdefault(event.account_of, []).append(event)
    return Told(
        digest=digest,
        chronology=chronology,
        events=in_order((*chronology.shown(), *rejected)),
        later={id: tuple(events) for id, events in later.items()},
        places={
            entry.id: Place(label=f"{section.letter}{number}", title=entry.title)
            for section in (manifest.sections if manifest else ())
            for number, entry in enumerate(section.entries, start=1)
        },
    )


def _still(found: Sequence[Conflict], told: Told) -> tuple[Conflict, ...]:
    """The conflicts whose events all stand unchanged."""
    standing = {event.id: event for event in standing_ones(told.events)}
    return tuple(
        conflict
        for conflict in found
        if all(
            event.id in standing
            and (standing[event.id].date, standing[event.id].text, standing[event.id].kind)
            == (event.date, event.text, event.kind)
            for event in conflict.events
        )
    )


_CHRONICLES: weakref.WeakKeyDictionary[OpenCase, Chronicle] = weakref.WeakKeyDictionary()
_ALL = threading.Lock()
