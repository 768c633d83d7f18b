"""Standing: a case as its files stand, for people who look at it while they work; no document is read anew."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from bundler.case import Case
from bundler.chronology.event import Chronology
from bundler.chronology.toml.chronology_file import read_chronology
from bundler.documents.document import Document
from bundler.documents.last_taken import Mark, Place, last_taken, mark_of
from bundler.documents.manifest import Entry, Manifest
from bundler.documents.manifest_file import read_manifest
from bundler.documents.page_turns import Turns
from bundler.documents.papers import Papers, Pointer
from bundler.documents.take_in import Taken
from bundler.errors import BundlerError
from bundler.pagination.numbering import paginate
from bundler.pagination.pagination import Pagination
from bundler.pipeline.documents import document_of
from bundler.plan.bundle import Bundle
from bundler.plan.sections import arrange
from bundler.store import Store

_UNREAD = "it has not been read yet"
_MISSING = "There is no such file in the case folder."
_PUT_BACK = "Put it back, or take its line out of the index."


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What is wrong with a document that is listed, and how to mend it."""

    problem: str
    mend: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A case as bundle.toml, chronology.toml and its documents stand.

    `documents` are those that were taken in, by id; `unread` the ids of those whose file is there and was never read,
    or was changed since; `troubles` what is wrong with others, by id. Where there are any of the last two, each keeps
    a place of one page in `bundle` and `pagination`, which are therefore not final. `fault` says why there are none.
    """

    manifest: Manifest
    chronology: Chronology
    documents: Mapping[str, Document]
    unread: tuple[str, ...] = ()
    troubles: Mapping[str, Trouble] = field(default_factory=dict)
    bundle: Bundle | None = None
    pagination: Pagination | None = None
    fault: BundlerError | None = None

    @property
    def is_final(self) -> bool:
        """Whether a build of these files gives these page numbers."""
        return self.pagination is not None and not self.unread and not self.troubles


class Standings:
    """Gives the standing of a case, and keeps what it read so that only what has changed is read again.

    Several threads may ask at once; who asks for no page numbers does not wait for those who do.
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._store = Store(case.store)
        self._read: dict[str, tuple[bytes, Any]] = {}
        self._taken: dict[Place, tuple[Mark, Taken]] = {}
        self._bare: tuple[tuple[object, ...], tuple[object, ...], Standing] | None = None
        self._last: tuple[Standing, Standing] | None = None
        self._looking = threading.Lock()
        self._numbering = threading.Lock()

    def now(self) -> Standing:
        """Give the case as its files stand. Raises CaseError where bundle.toml or chronology.toml cannot be used."""
        with self._numbering:
            bare = self.unnumbered()
            if self._last is None or self._last[0] is not bare:
                self._last = (bare, _numbered(bare))
            return self._last[1]

    def unnumbered(self) -> Standing:
        """The same with neither bundle nor page numbers, which take seconds where there are thousands of events."""
        with self._looking:
            return self._looked_at()

    def at_once(self) -> Standing:
        """The same with page numbers where they were counted since the files changed, and without them elsewhere."""
        bare, last = self.unnumbered(), self._last
        return last[1] if last is not None and last[0] is bare else bare

    def forget(self) -> None:
        """Look at everything again the next time: for when documents were taken in."""
        with self._looking:
            self._taken.clear()
            self._bare = None

    def _looked_at(self) -> Standing:
        """The standing with no page numbered: the same one while nothing that it depends on has changed."""
        manifest: Manifest = self._kept(self._case.manifest, partial(read_manifest, self._case.manifest))
        chronology: Chronology = self._kept(self._case.chronology, partial(read_chronology, self._case.chronology))
        taken = {entry.id: self._last_taken((entry.file, entry.inside), entry.turns) for entry in manifest.at_hand}
        missing = frozenset(
            entry.id
            for entry in manifest.at_hand
            if taken[entry.id] is None and not (self._case.folder / entry.file).exists()
        )
        held = (manifest, chronology, *taken.values())
        # Things are told apart by what they are, which holds only while they are kept.
        depends = (*(id(one) for one in held), missing)
        if self._bare is None or self._bare[0] != depends:
            documents = {entry.id: document_of(entry, item) for entry in manifest.at_hand if (item := taken[entry.id])}
            self._bare = (depends, held, _unnumbered(manifest, chronology, documents, missing))
        return self._bare[2]

    def _last_taken(self, place: Place, turns: Turns) -> Taken | None:
        """What was last made of a file, where its pages stood as they are wanted now."""
        item = self._made_last(place)
        return item if item is not None and item.carriage.turns == turns else None

    def _made_last(self, place: Place) -> Taken | None:
        mark = mark_of(self._case.folder / place[0])
        known = self._taken.get(place)
        if known is not None and known[0] == mark:
            return known[1]
        item = last_taken(place, self._case.folder, self._store)
        if item is not None and mark is not None:
            self._taken[place] = (mark, item)
        return item

    def _kept(self, file: Path, read: Callable[[], Any]) -> Any:
        """Give what `read` gives of a file, read again only where its bytes have changed."""
        digest = hashlib.sha256(file.read_bytes()).digest() if file.is_file() else b""
        known = self._read.get(file.name)
        if known is None or known[0] != digest:
            known = (digest, read())
            self._read[file.name] = known
        return known[1]


def _unnumbered(
    manifest: Manifest, chronology: Chronology, documents: Mapping[str, Document], missing: frozenset[str]
) -> Standing:
    absent = [entry.id for entry in manifest.at_hand if entry.id not in documents]
    return Standing(
        manifest=manifest,
        chronology=chronology,
        documents=documents,
        unread=tuple(id for id in absent if id not in missing),
        troubles={id: Trouble(problem=_MISSING, mend=_PUT_BACK) for id in absent if id in missing},
    )


def _numbered(standing: Standing) -> Standing:
    absent = frozenset((*standing.unread, *standing.troubles))
    try:
        bundle = arrange(_with_places_kept(standing.manifest, absent), standing.documents, standing.chronology)
        return replace(standing, bundle=bundle, pagination=paginate(bundle))
    except BundlerError as fault:
        return replace(standing, fault=fault)


def _with_places_kept(manifest: Manifest, absent: frozenset[str]) -> Manifest:
    """The manifest with a place kept for each document that cannot be shown, so that every tab keeps its label."""

    def kept(entry: Entry) -> Entry:
        if entry.id not in absent:
            return entry
        return replace(entry, to_follow=True, file="", inside=(), why=_UNREAD, cover_sheet=False)

    return replace(
        manifest,
        sections=tuple(
            replace(section, entries=tuple(kept(entry) for entry in section.entries)) for section in manifest.sections
        ),
        papers=_pointing_to_wholes(manifest.papers, absent),
    )


def _pointing_to_wholes(papers: Papers, absent: frozenset[str]) -> Papers:
    """The papers with each pointer into a document that cannot be shown meaning all of it, until it can be."""

    def whole(pointer: Pointer) -> Pointer:
        return replace(pointer, pages=(), paragraph="") if pointer.document in absent else pointer

    return replace(
        papers,
        reading=tuple(replace(line, pointer=whole(line.pointer)) for line in papers.reading),
        issues=tuple(replace(line, pointer=whole(line.pointer) if line.pointer else None) for line in papers.issues),
        persons=tuple(replace(line, pointer=whole(line.pointer) if line.pointer else None) for line in papers.persons),
    )
