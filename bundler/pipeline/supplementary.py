"""Supplementary: the bundle of what came after the main bundle was lodged, with a note on where it belongs there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bundler.case import Case
from bundler.chronology.event import Chronology
from bundler.documents.manifest import Manifest
from bundler.filing import court_of
from bundler.pagination.numbering import paginate
from bundler.pipeline.build import Built, finished_of, write_bundle
from bundler.pipeline.documents import documents_of
from bundler.pipeline.finished import Finished
from bundler.pipeline.main_bundle import MainBundle, main_bundle
from bundler.plan.blueprint import read_blueprint
from bundler.plan.sections import arrange
from bundler.plan.supplementary import BLUEPRINT, supplementary_plan
from bundler.progress import Progress, Silent
from bundler.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltSupplementary:
    """The supplementary bundle that was made, what bundle.toml says of it, and the main bundle that it goes with."""

    built: Built
    plan: Manifest
    main: MainBundle

    @property
    def finished(self) -> Finished:
        """The supplementary bundle as one that can be cut into volumes and printed."""
        return finished_of(self.built, self.plan)


def build_supplementary(
    case: Case, *, blueprint: str = BLUEPRINT, progress: Progress | None = None
) -> BuiltSupplementary:
    """Make the supplementary bundle and its record in the output folder, beside the main bundle.

    Raises CaseError where the main bundle was not built or is another by now, or where no late document is listed.
    """
    progress = progress or Silent()
    store = Store(case.store)
    main = main_bundle(case, store, progress)
    plan = supplementary_plan(main.manifest, read_blueprint(blueprint, folder=case.folder))
    documents = documents_of(case, plan, store=store, progress=progress)
    held = {document.id: document for document in documents}
    bundle = arrange(plan, held, Chronology(), main=dict(_places(main)))
    court = court_of(case, main.manifest)
    built = write_bundle(case, plan, bundle, paginate(bundle), documents, store, court=court, main_sha256=main.sha256)
    return BuiltSupplementary(built=built, plan=plan, main=main)


def _places(main: MainBundle) -> Iterator[tuple[str, str]]:
    """Where each document of the main bundle ends there, as the covering note says it: ``B2, page 58``."""
    for tab in main.bundle.tabs:
        if tab.document_id:
            last = main.pagination.tabs[tab.label].last
            yield tab.document_id, f"{tab.label}, {tab.title}, page {main.bundle.number_prefix}{last}"
