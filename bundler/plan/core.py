"""The core bundle: which of a bundle's documents are in it, and in which sections they stand (PD 54A 16.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bundler.chronology.event import Chronology
from bundler.documents.document import Document
from bundler.documents.manifest import Entry, Manifest
from bundler.documents.manifest_text import FILE_NAME
from bundler.errors import CaseError
from bundler.plan.blueprint import Blueprint
from bundler.plan.bundle import Bundle, Paper, Tab
from bundler.plan.extract import Extract, extract_of
from bundler.plan.passages import within_extracts
from bundler.plan.sections import arrange, propose, told_by
from bundler.schema import place

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


@dataclass(frozen=True, slots=True, kw_only=True)
class MainParts:
    """What a core bundle is cut from: the main bundle, its documents by id, and its whole chronology.

    `first_pages` has by document id the page of the main bundle on which the document begins.
    """

    manifest: Manifest
    bundle: Bundle
    documents: Mapping[str, Document]
    chronology: Chronology
    first_pages: Mapping[str, int]


def core_bundle(plan: CorePlan, main: MainParts) -> Bundle:
    """Arrange the core bundle that is cut from the main one.

    An exhibit keeps the front sheet and the numbers that it has in the main bundle. The chronology tells what core
    documents tell. Raises CaseError, naming its place in bundle.toml, where an extract wants a page that is not there.
    """
    extracts = dict(_extracts(plan, main))
    bundle = arrange(plan.manifest, main.documents, told_by(main.chronology, {e.id for e in plan.manifest.entries}))
    of_main = {tab.document_id: tab for tab in main.bundle.tabs if tab.document_id}
    cutter = _Cutter(main=main, extracts=extracts)
    sections = tuple(
        replace(section, tabs=tuple(cutter.tab(tab, of_main.get(tab.document_id)) for tab in section.tabs))
        for section in bundle.sections
    )
    return replace(bundle, sections=sections, status=_status(plan, main.bundle))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cutter:
    """Makes the tabs of the core bundle: `extracts` has by document id the pages of those that are not whole."""

    main: MainParts
    extracts: Mapping[str, Extract]

    def tab(self, tab: Tab, of_main: Tab | None) -> Tab:
        """A tab as the core bundle has it; `of_main` is the one of its document in the main bundle."""
        front = of_main.front if of_main else None
        paper = front or tab.paper
        extract = self.extracts.get(tab.document_id)
        return replace(
            tab,
            title=f"{tab.title} ({extract.words})" if extract else tab.title,
            paper=self._paper(paper) if paper else None,
            exhibit_pages=of_main.exhibit_pages if of_main else None,
            extract=extract,
        )

    def _paper(self, paper: Paper) -> Paper:
        prefix = self.main.bundle.number_prefix
        items = (
            replace(item, passages=tuple(within_extracts(item.passages, self.extracts, prefix))) for item in paper.items
        )
        return replace(paper, items=tuple(items))


def _extracts(plan: CorePlan, main: MainParts) -> Iterator[tuple[str, Extract]]:
    """The extracts by document id; a document of which all pages are wanted is none."""
    wanted = {entry.id for entry in plan.manifest.entries}
    for at, section in enumerate(main.manifest.sections):
        for number, entry in enumerate(section.entries):
            if entry.id in wanted and entry.core_pages:
                where = f"{FILE_NAME}: {place(['section', at, 'document', number, 'core'])}"
                extract = extract_of(entry, main.documents[entry.id].page_count, main.first_pages[entry.id], where)
                if extract:
                    yield entry.id, extract


def _required(manifest: Manifest, blueprint: Blueprint) -> tuple[Entry, ...]:
    here = {entry.kind for entry in manifest.entries}
    wanted = {next((kind for kind in needed.any_of if kind in here), None) for needed in blueprint.required}
    return tuple(entry for entry in manifest.entries if entry.kind in wanted and entry.core is None)


def _status(plan: CorePlan, main: Bundle) -> tuple[str, ...]:
    """What the index says under its title."""
    both = f"Each page also shows its number in the main bundle ({main.title}): smaller, after the word Main."
    draft = "Draft: these documents were proposed by their kinds; nobody has chosen them yet."
    return (both, draft) if plan.proposed else (both,)
