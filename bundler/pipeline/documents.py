"""The documents that bundle.toml lists, and any one document by itself, carried and described."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from bundler.case import Case
from bundler.documents.document import Document
from bundler.documents.last_taken import note
from bundler.documents.manifest import Entry, Manifest
from bundler.documents.page_text import PageText
from bundler.documents.page_turns import Turns, refuse_page_beyond
from bundler.documents.take_in import Taken, page_texts, take_in
from bundler.errors import CaseError, SourceError
from bundler.progress import Progress, Silent
from bundler.sources.gather import source_of
from bundler.sources.listed import listed_sources
from bundler.sources.source import Refusal
from bundler.store import Store


def documents_of(case: Case, manifest: Manifest, *, store: Store, progress: Progress) -> tuple[Document, ...]:
    """Give every document that bundle.toml lists, carried and described, in its order.

    Raises SourceError for the first that is missing or cannot be carried whole, naming it and the mend.
    """
    places = [(entry.file, entry.inside) for entry in manifest.at_hand]
    sources = listed_sources(places, case.folder, store)
    passwords = {(entry.file, *entry.inside): _password(entry) for entry in manifest.at_hand if entry.password_env}
    taken, refused = taken_and_refused(
        take_in(sources, store, passwords=passwords, turns=turns_of(manifest), progress=progress)
    )
    note(taken, case.folder, store)
    if refused:
        raise SourceError(refused[0].reason, where=refused[0].label, remedy=refused[0].mend)
    for entry, item in zip(manifest.at_hand, taken, strict=True):
        refuse_page_beyond(entry.turns, len(item.carriage.pages), f"bundle.toml: {entry.id}.turn")
    return tuple(document_of(entry, item) for entry, item in zip(manifest.at_hand, taken, strict=True))


def document_of(entry: Entry, item: Taken) -> Document:
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


def taken_and_refused(items: Iterable[Taken | Refusal]) -> tuple[tuple[Taken, ...], tuple[Refusal, ...]]:
    """What could be taken in and what could not, each in order."""
    every = tuple(items)
    taken = tuple(item for item in every if isinstance(item, Taken))
    return taken, tuple(item for item in every if isinstance(item, Refusal))


def pages_of_file(file: Path) -> tuple[PageText, ...]:
    """Give the text of any one document, page by page, with no case folder. Raises SourceError where it has none."""
    with tempfile.TemporaryDirectory(prefix="jrbundle-") as folder:
        store = Store(Path(folder))
        (item,) = take_in([source_of(file, file.absolute().parent)], store, passwords={}, progress=Silent())
        if isinstance(item, Refusal):
            raise SourceError(item.reason, where=file.name, remedy=item.mend)
        return page_texts(item.carriage, store)


def passwords_at_hand(manifest: Manifest | None) -> dict[tuple[str, ...], str]:
    """The passwords of listed documents whose environment variable is set."""
    return {
        (entry.file, *entry.inside): os.environ[entry.password_env]
        for entry in (manifest.listed if manifest else ())
        if entry.password_env in os.environ
    }


def turns_of(manifest: Manifest | None) -> dict[tuple[str, ...], Turns]:
    """The pages that are turned, by the path of their file and the way inside it."""
    return {(entry.file, *entry.inside): entry.turns for entry in (manifest.listed if manifest else ()) if entry.turns}


def _password(entry: Entry) -> str:
    if entry.password_env not in os.environ:
        raise CaseError(
            f"the environment variable {entry.password_env} is not set",
            where=f"bundle.toml: {entry.id}.password_env",
            remedy=f"set {entry.password_env} to the password of {entry.file}, then run this again",
        )
    return os.environ[entry.password_env]
