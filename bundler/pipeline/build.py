"""Build: the bundle that bundle.toml describes, checked, with its record."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bundler.case import Case
from bundler.chronology.checks.unlisted import unlisted
from bundler.chronology.event import Chronology, Status
from bundler.compliance.check import check
from bundler.compliance.chronology_findings import (
    calculated_findings,
    conflict_findings,
    moved_findings,
    unlisted_findings,
    unplaced_findings,
    unsupported_findings,
)
from bundler.compliance.finding import Finding, Report
from bundler.compliance.intake import chronology_finding, hidden_finding, intake_findings
from bundler.documents.document import Document, Remark
from bundler.documents.manifest import Manifest
from bundler.documents.manifest_file import read_manifest
from bundler.errors import CaseError
from bundler.filing import court_of, facts_of_case
from bundler.pagination.numbering import paginate
from bundler.pagination.pagination import Pagination
from bundler.pdf.assemble import assemble
from bundler.pipeline.chronology import chronology_of, examined, ids_known
from bundler.pipeline.documents import documents_of
from bundler.pipeline.finished import Finished
from bundler.plan.bundle import Bundle
from bundler.plan.file_name import bundle_file_name
from bundler.plan.profile import Profile
from bundler.plan.sections import arrange
from bundler.progress import Progress, Silent
from bundler.record import record_of
from bundler.store import Store
from bundler.whole_file import whole, write_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What `build` made: the file and its record, and the values they were made from."""

    file: Path
    record: Path
    bundle: Bundle
    pagination: Pagination
    report: Report


def build(case: Case, *, progress: Progress | None = None) -> Built:
    """Make the bundle and its record in the case's output folder.

    Raises BundlerError, with nothing written and the last good bundle untouched, where a document listed cannot be
    carried whole.
    """
    progress = progress or Silent()
    store = Store(case.store)
    manifest = read_manifest(case.manifest)
    documents = documents_of(case, manifest, store=store, progress=progress)
    chronology = chronology_of(case, manifest, documents, store, progress)
    bundle = arrange(manifest, {document.id: document for document in documents}, chronology)
    if not bundle.sections:
        raise CaseError("no document is listed", where="bundle.toml", remedy="list one document at least, or run start")
    hidden = hidden_finding(_hidden(chronology, manifest, bundle))
    hidden += unlisted_findings(unlisted(chronology.shown(), ids_known(manifest)))
    return write_bundle(
        case, manifest, bundle, paginate(bundle), documents, store, court=court_of(case, manifest), more=hidden
    )


def write_bundle(
    case: Case,
    manifest: Manifest,
    bundle: Bundle,
    pagination: Pagination,
    documents: Sequence[Document],
    store: Store,
    *,
    court: Profile,
    more: Iterable[Finding] = (),
    main_sha256: str = "",
) -> Built:
    """Write a bundle and its record into the output folder, held against the rules of `court`.

    `documents` are those of the bundle; `more` are findings that are known before; `main_sha256` is of the main
    bundle's file where this is cut from one.
    """
    file = case.output / bundle_file_name(manifest.claim, manifest.title)
    with whole(file) as fresh:
        assembled = assemble(bundle, pagination, fresh)
        documents = _with_remarks(documents, assembled.remarks)
        facts = facts_of_case(case, bundle, pagination, manifest)
        report = check(fresh, name=file.name, case=facts, court=court)
    report = _with_findings(report, bundle, documents, pagination, manifest, store).with_findings(more)
    record = file.with_name(f"{file.stem}-record.json")
    value = record_of(bundle, pagination, manifest, report, facts, court, main_sha256=main_sha256)
    text = json.dumps(value, ensure_ascii=False, indent=1)
    write_whole(record, text.encode())
    return Built(file=file, record=record, bundle=bundle, pagination=pagination, report=report)


def finished_of(built: Built, manifest: Manifest) -> Finished:
    """Give what was built as a bundle on disk; `manifest` is what bundle.toml says of it."""
    return Finished(
        file=built.file,
        sha256=built.report.sha256,
        manifest=manifest,
        bundle=built.bundle,
        pagination=built.pagination,
    )


def _with_findings(
    report: Report,
    bundle: Bundle,
    documents: Sequence[Document],
    pagination: Pagination,
    manifest: Manifest,
    store: Store,
) -> Report:
    more = [*intake_findings(documents, pagination, manifest)]
    if pagination.chronology_pages or any("chronology" in section.makes for section in manifest.sections):
        shown = bundle.chronology.shown()
        unconfirmed = sum(event.status is Status.SUGGESTED for event in shown)
        held = examined(bundle.chronology, documents, store)
        more += chronology_finding(unconfirmed, len(shown))
        more += unsupported_findings(held.unsupported, pagination)
        more += moved_findings(held.moved, pagination)
        more += conflict_findings(held.conflicts)
        more += calculated_findings(shown)
        more += unplaced_findings(held.unplaced, pagination)
    return report.with_findings(more)


def _hidden(chronology: Chronology, manifest: Manifest, bundle: Bundle) -> int:
    """How many events would be shown, were the documents that tell of them in the bundle."""
    wanted = chronology.confirmed() if manifest.chronology == "confirmed" else chronology
    return len(wanted.shown()) - len(bundle.chronology.events)


def _with_remarks(documents: Sequence[Document], remarks: Mapping[str, tuple[Remark, ...]]) -> tuple[Document, ...]:
    """The documents with what was noticed about them while the file was written."""
    return tuple(
        replace(
            document,
            carriage=replace(document.carriage, remarks=(*document.carriage.remarks, *remarks.get(document.id, ()))),
        )
        for document in documents
    )
