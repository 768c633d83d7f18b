"""The case's chronology: what its documents tell, what people made of it, and how the two agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from bundler.case import Case
from bundler.case_lock import lock_of
from bundler.chronology.calculated.calculate import calculated
from bundler.chronology.calculated.calculation import Part
from bundler.chronology.calculated.length import Length
from bundler.chronology.checks.examine import Examined, examine
from bundler.chronology.checks.support import Moved, moved
from bundler.chronology.checks.unlisted import unlisted
from bundler.chronology.curation.repage import repage
from bundler.chronology.event import Chronology, Event, Status
from bundler.chronology.extract_kept import reading_kept
from bundler.chronology.joining.merge import Joined, merge
from bundler.chronology.reading import Reading
from bundler.chronology.toml.chronology_edit import no_event
from bundler.chronology.toml.chronology_file import add_joined, add_suggestions, read_chronology
from bundler.chronology.unplaced import Unplaced, unanswered
from bundler.documents.document import Document
from bundler.documents.manifest import Manifest
from bundler.documents.manifest_file import read_manifest
from bundler.documents.page_text import PageText
from bundler.documents.take_in import page_texts, with_words
from bundler.pipeline.documents import documents_of
from bundler.plan.sections import told_by
from bundler.progress import Progress, Silent
from bundler.sources.gather import gather
from bundler.store import Store


def titles_of(manifest: Manifest) -> dict[str, str]:
    """The titles of all documents by their ids, as a table of the chronology names them."""
    late = manifest.supplementary.entries if manifest.supplementary else ()
    return {entry.id: entry.title for entry in (*manifest.entries, *late)}


def fit_to_send(events: Sequence[Event], manifest: Manifest) -> tuple[Event, ...]:
    """Give what may leave in a table or a picture: only what documents of the bundle tell of the events.

    What is left out may be privileged, and a table is sent to the other side as easily as the bundle is.
    """
    return told_by(Chronology(events=tuple(events)), {entry.id for entry in manifest.listed}).events


def not_listed(case: Case) -> int:
    """How many files lie among the case's documents of which bundle.toml says nothing: they are not read."""
    manifest = read_manifest(case.manifest)
    told = {entry.file for entry in manifest.listed} | {item.file for item in manifest.left_out}
    told |= {item.path for item in manifest.refused}
    return sum(source.path not in told for source in gather(case.documents, case=case.folder)[0])


def update_chronology(case: Case, *, progress: Progress | None = None) -> tuple[Event, ...]:
    """Read the documents that are new or changed, add the events that were never suggested before, and give those."""
    progress = progress or Silent()
    store = Store(case.store)
    documents = documents_of(case, read_manifest(case.manifest), store=store, progress=progress)
    joined = events_of(documents, store, progress)
    with lock_of(case):
        return add_joined(case.chronology, joined)


def calculate_dates(
    case: Case, id: str, parts: Sequence[Part], *, length: Length | None = None, remand: int = 0
) -> tuple[Event, ...]:
    """Add the dates that the length of the sentence of event `id` gives, as suggestions; give those that are new.

    Raises CaseError where there is no such event, or nothing can be calculated from it.
    """
    with lock_of(case):
        chronology = read_chronology(case.chronology)
        sentence = next((event for event in chronology.events if event.id == id), None)
        if sentence is None:
            raise no_event(id)
        return add_suggestions(case.chronology, calculated(sentence, parts, length=length, remand=remand))


def examine_chronology(case: Case, *, progress: Progress | None = None) -> Examined:
    """Hold the case's chronology against its documents, and its events against one another."""
    store, manifest = Store(case.store), read_manifest(case.manifest)
    documents = documents_of(case, manifest, store=store, progress=progress or Silent())
    chronology = read_chronology(case.chronology)
    found = examined(chronology, documents, store)
    return replace(found, unlisted=unlisted(chronology.shown(), ids_known(manifest)))


def repage_chronology(case: Case, *, progress: Progress | None = None) -> tuple[Moved, ...]:
    """Put the accounts whose words stand on another page than they cite on that page; give each as it was."""
    store = Store(case.store)
    documents = documents_of(case, read_manifest(case.manifest), store=store, progress=progress or Silent())
    with lock_of(case):
        found = moved_in(case, documents)
        if found:
            repage(case.chronology, found)
    return found


def moved_in(case: Case, documents: Iterable[Document]) -> tuple[Moved, ...]:
    """The accounts whose words stand on another page of these documents than they cite, as chronology.toml holds them.

    Those of events that a person left out stay as they are.
    """
    store = Store(case.store)
    events = [event for event in read_chronology(case.chronology).events if event.status is not Status.REJECTED]
    cited = {account.citation.document_id for event in events for account in event.accounts}
    asked = [document for document in documents if document.id in cited]
    texts = {document.id: [page.text for page in page_texts(document.carriage, store)] for document in asked}
    return moved(events, texts)


def hidden_in(case: Case) -> int:
    """How many events are in no bundle, because only documents that bundle.toml does not list tell of them."""
    shown = read_chronology(case.chronology).shown()
    return len(shown) - len(fit_to_send(shown, read_manifest(case.manifest)))


def ids_known(manifest: Manifest) -> frozenset[str]:
    """The ids of all documents that bundle.toml names, those that are left out too."""
    left_out = {id for item in manifest.left_out for id in (item.id, item.entry.id if item.entry else "")}
    return frozenset(titles_of(manifest)) | left_out


def unplaced_in(case: Case) -> tuple[Unplaced, ...]:
    """What the case's documents tell on no day that there is, and nobody has added."""
    store = Store(case.store)
    documents = documents_of(case, read_manifest(case.manifest), store=store, progress=Silent())
    events = read_chronology(case.chronology).events
    told = (each for document in documents for each in _reading_of(document, store).unplaced)
    return unanswered(told, events)


def chronology_of(
    case: Case, manifest: Manifest, documents: Sequence[Document], store: Store, progress: Progress
) -> Chronology:
    """The case's chronology with the events of documents that are new; kept as bundle.toml asks."""
    if manifest.chronology == "none":
        return Chronology()
    if not case.chronology.is_file() or manifest.chronology == "all":
        joined = events_of(documents, store, progress)
        with lock_of(case):
            add_joined(case.chronology, joined)
    return read_chronology(case.chronology)


def events_of(documents: Sequence[Document], store: Store, progress: Progress) -> tuple[Joined, ...]:
    """The events of all documents, those that several tell of joined."""

    def told() -> Iterable[Event]:
        for document in progress.over("reading dates", documents):
            yield from _reading_of(document, store).events

    return merge(told(), {document.id: document for document in documents})


def examined(chronology: Chronology, documents: Sequence[Document], store: Store) -> Examined:
    """What the documents say of the chronology, and its events of one another."""
    unplaced = (each for document in documents for each in _reading_of(document, store).unplaced)
    return examine(chronology, documents, lambda document: page_texts(document.carriage, store), unplaced)


def _reading_of(document: Document, store: Store) -> Reading:
    return reading_kept(document, store, partial(_pages_to_read, document, store))


def _pages_to_read(document: Document, store: Store) -> Sequence[PageText]:
    """The text of a document's pages; of those that may hold a log with the places of their words."""
    from bundler.chronology.records.table_pages import pages_of_tables

    pages = page_texts(document.carriage, store)
    of_tables = pages_of_tables(pages)
    return with_words(pages, document.carriage, of_tables) if of_tables else pages
