"""The stages, in order: each gives values to those below it, and only here are the rooms' verbs joined."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bundler.case import Case
from bundler.chronology.chronology_file import add_joined, read_chronology
from bundler.chronology.event import Chronology, Event, Status
from bundler.chronology.event_value import as_dict, from_dict
from bundler.chronology.examine import Examined, examine
from bundler.chronology.extract import VERSION as EXTRACT_VERSION
from bundler.chronology.extract import extract
from bundler.chronology.merge import Joined, merge
from bundler.compliance.check import check
from bundler.compliance.chronology_findings import conflict_findings, unsupported_findings
from bundler.compliance.finding import Report
from bundler.compliance.intake import chronology_finding, intake_findings
from bundler.documents.document import Document, Remark
from bundler.documents.manifest import Entry, Manifest
from bundler.documents.manifest_file import read_manifest
from bundler.documents.manifest_writer import add_to, write_new
from bundler.documents.page_text import PageText
from bundler.documents.take_in import Taken, page_texts, take_in
from bundler.errors import CaseError, SourceError
from bundler.filing import facts_of_case
from bundler.pagination.numbering import paginate
from bundler.pagination.pagination import Pagination
from bundler.pdf.assemble import assemble
from bundler.plan.blueprint import read_blueprint
from bundler.plan.bundle import Bundle
from bundler.plan.essential import propose_papers
from bundler.plan.file_name import bundle_file_name
from bundler.plan.proposal import Described, claim_of, entries_for
from bundler.plan.sections import arrange, propose
from bundler.progress import Progress, Silent
from bundler.record import record_of
from bundler.sources.gather import gather, source_of
from bundler.sources.listed import listed_sources
from bundler.sources.source import Refusal, Source
from bundler.sources.unpack import unfold
from bundler.store import Store, key_of
from bundler.timetable.reckon import timetable_of
from bundler.timetable.timetable import Timetable
from bundler.whole_file import whole, write_whole

_NO_DOCUMENT = "put the documents into it as they were sent, in folders of their own if you like; then run start again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """What `start` found: the manifest as it now stands, the documents new in it, and the events it suggested."""

    manifest: Manifest
    added: tuple[Entry, ...]
    suggested: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What `build` made: the file and its record, and the values they were made from."""

    file: Path
    record: Path
    bundle: Bundle
    pagination: Pagination
    report: Report


def start(case: Case, *, blueprint: str = "", progress: Progress | None = None) -> Started:
    """Look at a case's documents and propose bundle.toml and chronology.toml, or add what is new to them.

    `blueprint` is a name, or a path from the case folder; "" is that of bundle.toml, or ``claim``. Nothing that was
    written is changed. A file that cannot be carried is listed under [[refused]], the rest goes on.
    """
    progress = progress or Silent()
    store = Store(case.store)
    before = read_manifest(case.manifest) if case.manifest.is_file() else None
    blueprint = blueprint or (before.blueprint if before else "claim")
    plan = read_blueprint(blueprint, folder=case.folder)
    sources, refused = _every_source(case, store, before)
    if before is None and not sources and not refused:
        raise CaseError("there is no document in this folder", where=str(case.documents), remedy=_NO_DOCUMENT)
    passwords = _passwords_at_hand(before)
    taken, more = _taken_and_refused(take_in(sources, store, passwords=passwords, progress=progress))
    listed = {(entry.file, *entry.inside): entry.id for entry in before.at_hand} if before else {}
    described = [Described(source=item.source, description=item.description) for item in taken]
    fresh = [item for item in described if item.place not in listed]
    entries = entries_for(fresh, listed, set(listed.values()))
    if before is None:
        claim, because = claim_of(described)
        sections = propose(entries, plan)
        first = Manifest(
            blueprint=blueprint,
            title=plan.title,
            claim=claim,
            sections=sections,
            refused=(*refused, *more),
            papers=propose_papers(sections),
        )
        write_new(case.manifest, first, because)
    else:
        added = [(section.letter, entry) for section in propose(entries, plan) for entry in section.entries]
        add_to(case.manifest, added, (*refused, *more))
    manifest = read_manifest(case.manifest)
    places = {(item.source.path, *item.source.inside): item for item in taken}
    documents = [
        _document(entry, places[entry.file, *entry.inside])
        for entry in manifest.entries
        if (entry.file, *entry.inside) in places
    ]
    suggested = add_joined(case.chronology, _events(documents, store, progress))
    return Started(manifest=manifest, added=entries, suggested=suggested)


def build(case: Case, *, progress: Progress | None = None) -> Built:
    """Make the bundle and its record in the case's output folder.

    Raises BundlerError, with nothing written and the last good bundle untouched, where a document listed cannot be
    carried whole.
    """
    progress = progress or Silent()
    store = Store(case.store)
    manifest = read_manifest(case.manifest)
    documents = documents_of(case, manifest, store=store, progress=progress)
    chronology = _chronology(case, manifest, documents, store, progress)
    bundle = arrange(manifest, {document.id: document for document in documents}, chronology)
    if not bundle.sections:
        raise CaseError("no document is listed", where="bundle.toml", remedy="list one document at least, or run start")
    pagination = paginate(bundle)
    file = case.output / bundle_file_name(manifest.claim, manifest.title)
    with whole(file) as fresh:
        assembled = assemble(bundle, pagination, fresh)
        documents = _with_remarks(documents, assembled.remarks)
        facts = facts_of_case(bundle, pagination, manifest)
        report = check(fresh, name=file.name, case=facts)
    report = _with_findings(report, bundle, documents, pagination, manifest, store)
    record = file.with_name(f"{file.stem}-record.json")
    text = json.dumps(record_of(bundle, pagination, manifest, report, facts), ensure_ascii=False, indent=1)
    write_whole(record, text.encode())
    return Built(file=file, record=record, bundle=bundle, pagination=pagination, report=report)


def update_chronology(case: Case, *, progress: Progress | None = None) -> tuple[Event, ...]:
    """Read the documents that are new or changed, add the events that were never suggested before, and give those."""
    progress = progress or Silent()
    store = Store(case.store)
    documents = documents_of(case, read_manifest(case.manifest), store=store, progress=progress)
    return add_joined(case.chronology, _events(documents, store, progress))


def examine_chronology(case: Case, *, progress: Progress | None = None) -> Examined:
    """Hold the case's chronology against its documents, and its events against one another."""
    store = Store(case.store)
    documents = documents_of(case, read_manifest(case.manifest), store=store, progress=progress or Silent())
    return _examined(read_chronology(case.chronology), documents, store)


def timetable(case: Case) -> Timetable:
    """Give the dates by which each step of the claim is due. Raises CaseError where bundle.toml cannot be used."""
    return timetable_of(read_manifest(case.manifest))


def pages_of_file(file: Path) -> tuple[PageText, ...]:
    """Give the text of any one document, page by page, with no case folder. Raises SourceError where it has none."""
    with tempfile.TemporaryDirectory(prefix="jrbundle-") as folder:
        store = Store(Path(folder))
        (item,) = take_in([source_of(file, file.absolute().parent)], store, passwords={}, progress=Silent())
        if isinstance(item, Refusal):
            raise SourceError(item.reason, where=file.name, remedy=item.mend)
        return page_texts(item.carriage, store)


def documents_of(case: Case, manifest: Manifest, *, store: Store, progress: Progress) -> tuple[Document, ...]:
    """Give every document that bundle.toml lists, carried and described, in its order.

    Raises SourceError for the first that is missing or cannot be carried whole, naming it and the mend.
    """
    places = [(entry.file, entry.inside) for entry in manifest.at_hand]
    sources = listed_sources(places, case.folder, store)
    passwords = {(entry.file, *entry.inside): _password(entry) for entry in manifest.at_hand if entry.password_env}
    taken, refused = _taken_and_refused(take_in(sources, store, passwords=passwords, progress=progress))
    if refused:
        raise SourceError(refused[0].reason, where=refused[0].label, remedy=refused[0].mend)
    return tuple(_document(entry, item) for entry, item in zip(manifest.at_hand, taken, strict=True))


def _document(entry: Entry, item: Taken) -> Document:
    """What bundle.toml says of a document, with what was made of its source."""
    return Document(
        id=entry.id,
        source=item.source,
        carriage=item.carriage,
        description=item.description,
        title=entry.title,
        kind=entry.kind,
        date=entry.date,
    )


def _every_source(case: Case, store: Store, before: Manifest | None) -> tuple[tuple[Source, ...], tuple[Refusal, ...]]:
    """Every file of the documents folder and every file inside of those, but what a person leaves out on purpose."""
    found, refused = gather(case.documents, case=case.folder)
    sources, unfit = unfold(found, store)
    left_out = {(item.file, *item.inside) for item in before.left_out} if before else set()
    return (
        tuple(source for source in sources if (source.path, *source.inside) not in left_out),
        tuple(item for item in (*refused, *unfit) if (item.path, *item.inside) not in left_out),
    )


def _taken_and_refused(items: Iterable[Taken | Refusal]) -> tuple[tuple[Taken, ...], tuple[Refusal, ...]]:
    every = tuple(items)
    taken = tuple(item for item in every if isinstance(item, Taken))
    return taken, tuple(item for item in every if isinstance(item, Refusal))


def _passwords_at_hand(manifest: Manifest | None) -> dict[tuple[str, ...], str]:
    """The passwords of listed documents whose environment variable is set."""
    return {
        (entry.file, *entry.inside): os.environ[entry.password_env]
        for entry in (manifest.entries if manifest else ())
        if entry.password_env in os.environ
    }


def _password(entry: Entry) -> str:
    if entry.password_env not in os.environ:
        raise CaseError(
            f"the environment variable {entry.password_env} is not set",
            where=f"bundle.toml: {entry.id}.password_env",
            remedy=f"set {entry.password_env} to the password of {entry.file}, then run this again",
        )
    return os.environ[entry.password_env]


def _events(documents: Sequence[Document], store: Store, progress: Progress) -> tuple[Joined, ...]:
    """The events of all documents, those that several tell of joined."""
    told = (event for document in progress.over("reading dates", documents) for event in _events_of(document, store))
    return merge(told, {document.id: document for document in documents})


def _events_of(document: Document, store: Store) -> tuple[Event, ...]:
    """The events of one document, kept by all that they depend on."""
    date = document.date.edtf() if document.date else ""
    key = key_of("events", EXTRACT_VERSION, document.carriage.sha256, document.id, document.kind.value, date)
    value = store.value(
        key, lambda: [as_dict(event) for event in extract(document, page_texts(document.carriage, store))]
    )
    return tuple(from_dict(item) for item in value)


def _chronology(
    case: Case, manifest: Manifest, documents: Sequence[Document], store: Store, progress: Progress
) -> Chronology:
    """The case's chronology with the events of documents that are new; kept as bundle.toml asks."""
    if manifest.chronology == "none":
        return Chronology()
    if not case.chronology.is_file() or manifest.chronology == "all":
        add_joined(case.chronology, _events(documents, store, progress))
    return read_chronology(case.chronology)


def _examined(chronology: Chronology, documents: Sequence[Document], store: Store) -> Examined:
    return examine(chronology, documents, lambda document: page_texts(document.carriage, store))


def _with_findings(
    report: Report,
    bundle: Bundle,
    documents: Sequence[Document],
    pagination: Pagination,
    manifest: Manifest,
    store: Store,
) -> Report:
    more = [*intake_findings(documents, pagination, manifest)]
    if pagination.chronology_pages:
        shown = bundle.chronology.shown()
        unconfirmed = sum(event.status is Status.SUGGESTED for event in shown)
        examined = _examined(bundle.chronology, documents, store)
        more += chronology_finding(unconfirmed, len(shown))
        more += unsupported_findings(examined.unsupported, pagination)
        more += conflict_findings(examined.conflicts)
    return report.with_findings(more)


def _with_remarks(documents: Sequence[Document], remarks: Mapping[str, tuple[Remark, ...]]) -> tuple[Document, ...]:
    """The documents with what was noticed about them while the file was written."""
    return tuple(
        replace(
            document,
            carriage=replace(document.carriage, remarks=(*document.carriage.remarks, *remarks.get(document.id, ()))),
        )
        for document in documents
    )
