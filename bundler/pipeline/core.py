"""Core: the core bundle, cut from the main bundle that was built, each page with its number there too."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.case import Case
from bundler.compliance.intake import core_finding
from bundler.documents.document import Document
from bundler.filing import court_of
from bundler.pagination.numbering import paginate
from bundler.pagination.pagination import MainNumbers
from bundler.pipeline.build import Built, finished_of, write_bundle
from bundler.pipeline.finished import Finished
from bundler.pipeline.main_bundle import MainBundle, main_bundle
from bundler.plan.blueprint import read_blueprint
from bundler.plan.core import BLUEPRINT, CorePlan, MainParts, core_bundle, core_plan
from bundler.progress import Progress, Silent
from bundler.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltCore:
    """The core bundle that was made, what it holds, and the main bundle that it was cut from."""

    built: Built
    plan: CorePlan
    main: MainBundle

    @property
    def finished(self) -> Finished:
        """The core bundle as one that can be cut into volumes and printed."""
        return finished_of(self.built, self.plan.manifest)


def build_core(case: Case, *, blueprint: str = BLUEPRINT, progress: Progress | None = None) -> BuiltCore:
    """Make the core bundle and its record in the output folder, beside the main bundle.

    Raises CaseError where the main bundle was not built or is another by now, or where nothing is core.
    """
    store = Store(case.store)
    main = main_bundle(case, store, progress or Silent())
    plan = core_plan(main.manifest, read_blueprint(blueprint, folder=case.folder))
    bundle = core_bundle(plan, _parts(main))
    pagination = paginate(bundle, _numbers(main))
    built = write_bundle(
        case,
        plan.manifest,
        bundle,
        pagination,
        [tab.content for tab in bundle.tabs if isinstance(tab.content, Document)],
        store,
        court=court_of(case, main.manifest),
        more=core_finding(len(plan.proposed)),
        main_sha256=main.sha256,
    )
    return BuiltCore(built=built, plan=plan, main=main)


def _parts(main: MainBundle) -> MainParts:
    return MainParts(
        manifest=main.manifest,
        bundle=main.bundle,
        documents=main.documents,
        chronology=main.chronology,
        first_pages={id: pages.first for id, pages in main.pagination.documents.items()},
    )


def _numbers(main: MainBundle) -> MainNumbers:
    tabs = {tab.document_id: main.pagination.tabs[tab.label] for tab in main.bundle.tabs if tab.document_id}
    return MainNumbers(
        title=main.bundle.title,
        prefix=main.bundle.number_prefix,
        tabs=tabs,
        documents=main.pagination.documents,
    )
