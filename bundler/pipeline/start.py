"""Start: look at a case's documents, and propose bundle.toml and chronology.toml or add to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bundler.case import Case
from bundler.case_lock import lock_of
from bundler.chronology.event import Event
from bundler.chronology.toml.chronology_file import add_joined
from bundler.documents.edits.section import AddSection
from bundler.documents.kind import Kind
from bundler.documents.last_taken import note
from bundler.documents.manifest import Entry, Guess, LeftOut, Manifest, SectionEntries
from bundler.documents.manifest_edit import edit_manifest
from bundler.documents.manifest_file import read_manifest
from bundler.documents.manifest_writer import add_to, write_new
from bundler.documents.take_in import Taken, page_texts, take_in
from bundler.errors import CaseError
from bundler.pipeline.chronology import events_of
from bundler.pipeline.documents import document_of, passwords_at_hand, taken_and_refused, turns_of
from bundler.pipeline.renamed import Renamed, follow_renamed
from bundler.plan.authorities import as_authorities
from bundler.plan.blueprint import Blueprint, read_blueprint
from bundler.plan.course import TELLING, Telling, course_of
from bundler.plan.essential import propose_papers
from bundler.plan.own_messages import own_messages
from bundler.plan.privilege import set_apart
from bundler.plan.proposal import Described, claim_of, entries_for
from bundler.plan.same_file import without_copies
from bundler.plan.sections import propose
from bundler.progress import Progress, Silent
from bundler.sources.gather import gather
from bundler.sources.source import Refusal, Source
from bundler.sources.unpack import unfold
from bundler.store import Store

_NO_DOCUMENT = "put the documents into it as they were sent, in folders of their own if you like; then run start again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """What `start` found: the manifest as it now stands, the documents new in it, and the events it suggested."""

    manifest: Manifest
    added: tuple[Entry, ...]
    suggested: tuple[Event, ...]
    renamed: tuple[Renamed, ...] = ()
    copies: tuple[tuple[Source, ...], ...] = ()
    """The files that are the same, byte for byte, and all stand in the bundle: each group of two or more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """How the documents new to a case are to be listed; with no `sections`, by the blueprint."""

    entries: tuple[Entry, ...]
    sections: tuple[SectionEntries, ...] = ()


Propose = Callable[[tuple[Entry, ...]], Proposal]
"""Lists documents otherwise than what they say of themselves: as the bundle does that they came from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listing:
    """How new documents are to be listed: by which blueprint, or as `proposal` says; and what is left out."""

    blueprint: str
    plan: Blueprint
    proposal: Propose | None
    left_out: tuple[LeftOut, ...]


def start(
    case: Case,
    *,
    blueprint: str = "",
    progress: Progress | None = None,
    proposal: Propose | None = None,
    left_out: tuple[LeftOut, ...] = (),
) -> Started:
    """Look at a case's documents and propose bundle.toml and chronology.toml, or add what is new to them.

    `blueprint` is a name, or a path from the case folder; "" is that of bundle.toml, or ``claim``. Nothing that was
    written is changed. A file that cannot be carried is listed under [[refused]], the rest goes on. Of a case that has
    no bundle.toml yet, `proposal` may list the documents otherwise, and `left_out` are files to leave out.
    """
    progress = progress or Silent()
    store = Store(case.store)
    before = read_manifest(case.manifest) if case.manifest.is_file() else None
    blueprint = blueprint or (before.blueprint if before else "claim")
    plan = read_blueprint(blueprint, folder=case.folder)
    sources, refused = _every_source(case, store, before.left_out if before else left_out)
    if before is None and not sources and not refused:
        raise CaseError("there is no document in this folder", where=str(case.documents), remedy=_NO_DOCUMENT)
    passwords = passwords_at_hand(before)
    for source in sources:
        progress.at(source.label, "found")
    taken, more = taken_and_refused(
        take_in(sources, store, passwords=passwords, turns=turns_of(before), progress=progress)
    )
    note(taken, case.folder, store)
    with lock_of(case):
        renamed = follow_renamed(case, taken, store)
        listing = _Listing(blueprint=blueprint, plan=plan, proposal=proposal, left_out=left_out)
        manifest, entries = _proposed(case, listing, taken, (*refused, *more), store)
    places = {(item.source.path, *item.source.inside): item for item in taken}
    documents = [
        document_of(entry, places[entry.file, *entry.inside])
        for entry in manifest.entries
        if (entry.file, *entry.inside) in places
    ]
    joined = events_of(documents, store, progress)
    apart = {(item.file, *item.inside) for item in manifest.left_out}
    standing = [item for item in taken if (item.source.path, *item.source.inside) not in apart]
    with lock_of(case):
        suggested = add_joined(case.chronology, joined)
    return Started(manifest=manifest, added=entries, suggested=suggested, renamed=renamed, copies=_copies(standing))


def _copies(taken: Sequence[Taken]) -> tuple[tuple[Source, ...], ...]:
    groups: dict[str, list[Source]] = {}
    for item in taken:
        groups.setdefault(item.source.sha256, []).append(item.source)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _proposed(
    case: Case, wanted: _Listing, taken: Sequence[Taken], refused: tuple[Refusal, ...], store: Store
) -> tuple[Manifest, tuple[Entry, ...]]:
    """Write a first bundle.toml, or add what is not in it; give what it says then, and what was added.

    It is read again here: people may have edited it while the documents were being read.
    """
    standing = read_manifest(case.manifest) if case.manifest.is_file() else None
    listed = {(entry.file, *entry.inside): entry.id for entry in standing.listed} if standing else {}
    left_out = {(item.file, *item.inside) for item in standing.left_out} if standing else set()
    described = [Described(source=item.source, description=item.description) for item in taken]
    fresh = [item for item in described if item.place not in listed and item.place not in left_out]
    claim, because = (standing.claim, {}) if standing else claim_of(described)
    told = {item.place: item.description for item in described}
    guessed = as_authorities(entries_for(fresh, listed, set(listed.values())), told, claim)
    disclosed, privileged = set_apart(guessed, own_messages(guessed, told))
    digests = {(item.source.path, *item.source.inside): item.source.sha256 for item in taken}
    entries, doubled = without_copies(disclosed, digests, frozenset(listed))
    apart = (*privileged, *doubled)
    listing = wanted.proposal(entries) if wanted.proposal and standing is None else Proposal(entries=entries)
    entries = listing.entries
    sections = listing.sections or propose(entries, wanted.plan)
    if standing is None:
        first = Manifest(
            blueprint=wanted.blueprint,
            title=wanted.plan.title,
            claim=claim,
            sections=sections,
            refused=refused,
            left_out=(*wanted.left_out, *apart),
            papers=propose_papers(sections),
        )
        write_new(case.manifest, first, because, _course(taken, store))
    else:
        if fresh_sections := _sections_for(sections, [section.letter for section in standing.sections]):
            edit_manifest(case.manifest, fresh_sections)
        added = [(section.letter, entry) for section in sections for entry in section.entries]
        add_to(case.manifest, added, refused, apart)
    return read_manifest(case.manifest), entries


def _sections_for(proposed: Sequence[SectionEntries], letters: Sequence[str]) -> list[AddSection]:
    """The sections that new documents want and that are not there, each before the first whose letter is later."""
    wanted = [section for section in proposed if section.entries and section.letter not in letters]
    return [
        AddSection(
            letter=section.letter,
            title=section.title,
            before=next((letter for letter in letters if letter > section.letter), ""),
        )
        for section in wanted
    ]


def _course(taken: Sequence[Taken], store: Store) -> Guess | None:
    """The kind of claim that its papers tell, where it has a limit of its own."""
    return course_of(
        Telling(label=item.source.label, kind=kind, pages=page_texts(item.carriage, store))
        for item in taken
        if (kind := Kind(item.description.kind.value)) in TELLING
    )


def _every_source(
    case: Case, store: Store, leaving_out: tuple[LeftOut, ...]
) -> tuple[tuple[Source, ...], tuple[Refusal, ...]]:
    """Every file of the documents folder and every file inside of those, but what is left out on purpose."""
    found, refused = gather(case.documents, case=case.folder)
    sources, unfit = unfold(found, store)
    left_out = {(item.file, *item.inside) for item in leaving_out}
    return (
        tuple(source for source in sources if (source.path, *source.inside) not in left_out),
        tuple(item for item in (*refused, *unfit) if (item.path, *item.inside) not in left_out),
    )
