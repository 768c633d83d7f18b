"""The main bundle: the case's bundle as it stands in output/, proved to be the one that bundle.toml describes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bundler.case import Case
from bundler.chronology.event import Chronology
from bundler.documents.document import Document
from bundler.documents.manifest_file import read_manifest
from bundler.errors import CaseError
from bundler.filing import bundle_of, record_beside
from bundler.pagination.numbering import paginate
from bundler.pipeline.chronology import chronology_of
from bundler.pipeline.documents import documents_of
from bundler.pipeline.finished import Finished
from bundler.plan.sections import arrange
from bundler.progress import Progress
from bundler.record import tells_the_same
from bundler.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class MainBundle(Finished):
    """The case's bundle, with its documents by id and its whole chronology."""

    documents: Mapping[str, Document]
    chronology: Chronology


def main_bundle(case: Case, store: Store, progress: Progress) -> MainBundle:
    """Give the bundle that was built, with every page where bundle.toml puts it.

    Raises CaseError where there is none, where it was changed afterwards, or where bundle.toml and the documents make
    another one of it by now.
    """
    file = bundle_of(case)
    record = record_beside(file)
    manifest = read_manifest(case.manifest)
    documents = {document.id: document for document in documents_of(case, manifest, store=store, progress=progress)}
    chronology = chronology_of(case, manifest, tuple(documents.values()), store, progress)
    bundle = arrange(manifest, documents, chronology)
    pagination = paginate(bundle)
    if not tells_the_same(record, bundle, pagination):
        raise CaseError(
            "bundle.toml or a document was changed after this bundle was built: its pages would be others",
            where=f"output/{file.name}",
            remedy="run jrbundle build first, then this again",
        )
    return MainBundle(
        file=file,
        sha256=record["bundle"]["sha256"],
        manifest=manifest,
        documents=documents,
        chronology=chronology,
        bundle=bundle,
        pagination=pagination,
    )
