"""The core bundle: which of a bundle's documents are in it, and in which sections they stand (PD 54A 16.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bundler.chronology.event import Chronology
from bundler.documents.document import Document
from bundler.documents.manifest import Entry, Manifest
from bundler.errors import CaseError
from bundler.plan.blueprint import Blueprint
from bundler.plan.bundle import Bundle, Paper, Tab
from bundler.plan.sections import arrange, propose, told_by

BLUEPRINT = "core"
"""The blueprint of a core bundle, where nobody names another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorePlan:
    """What a core bundle holds, as a bundle.toml of its own would say. `proposed`: by their kinds, by no person."""

    manifest: Manifest
    proposed: tuple[Entry, ...] = ()


def core_plan(manifest: Manifest, blueprint: Blueprint) -> CorePlan:
    """Give the documents that bundle.toml calls core, in the sections of the blueprint.

    Where none is called core, those are proposed that the blueprint requires: of each requirement the first kind that
    is here. Raises CaseError where nothing is core.
    """
    chosen = tuple(entry for entry in manifest.entries if entry.core)
    proposed = () if chosen else _required(manifest, blueprint)
    if not chosen and not proposed:
        raise CaseError(
            "no document is core",
            where="bundle.toml",
            remedy="write core = true under each document that belongs in the core bundle",
        )
    entries = tuple(replace(entry, cover_sheet=False) for entry in (chosen or proposed))
    ids = {entry.id for entry in entries}
    papers = manifest.papers
    plan = replace(
        manifest,
        blueprint=blueprint.name,
        title=blueprint.title,
        sections=propose(entries, blueprint),
        refused=(),
        left_out=(),
        number_prefix="",
        papers=replace(papers, reading=tuple(item for item in papers.reading if item.pointer.document in ids)),
    )
    return CorePlan(manifest=plan, proposed=proposed)


def core_bundle(plan: CorePlan, main: Bundle, documents: Mapping[str, Document], chronology: Chronology) -> Bundle:
    """Arrange the core bundle that is cut from `main`; `documents` are all of the main bundle's, by id.

    An exhibit keeps the front sheet that it has in the main bundle. The chronology tells what core documents tell.
    """
    ids = {entry.id for entry in plan.manifest.entries}
    bundle = arrange(plan.manifest, documents, told_by(chronology, ids))
    fronts = {tab.document_id: tab.front for tab in main.tabs if tab.front}
    sections = tuple(
        replace(section, tabs=tuple(_with_front(tab, fronts) for tab in section.tabs)) for section in bundle.sections
    )
    return replace(bundle, sections=sections, status=_status(plan, main))


def _required(manifest: Manifest, blueprint: Blueprint) -> tuple[Entry, ...]:
    here = {entry.kind for entry in manifest.entries}
    wanted = {next((kind for kind in needed.any_of if kind in here), None) for needed in blueprint.required}
    return tuple(entry for entry in manifest.entries if entry.kind in wanted and entry.core is None)


def _with_front(tab: Tab, fronts: Mapping[str, Paper]) -> Tab:
    front = fronts.get(tab.document_id)
    return replace(tab, paper=front) if front else tab


def _status(plan: CorePlan, main: Bundle) -> tuple[str, ...]:
    """What the index says under its title."""
    both = f"Each page also shows its number in the main bundle ({main.title}): smaller, after the word Main."
    draft = "Draft: these documents were proposed by their kinds; nobody has chosen them yet."
    return (both, draft) if plan.proposed else (both,)
