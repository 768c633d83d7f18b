"""What the build knows of a bundle and its file cannot say: the claim, and which document stands on which pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bundler.documents.document import Document
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, CourseOfClaim
from bundler.pagination.pagination import Pagination
from bundler.partial_date import PartialDate
from bundler.plan.bundle import Bundle, MadePages, Tab

_SHOWN_MARK = re.compile(r"Exhibit ([A-Z]{2,4}\d{1,3})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedDocument:
    """A document and the bundle pages it stands on, `first` to `last`, counted from 1.

    `mark` is the mark that an exhibit bears (``AB1``), `exhibits` are the marks that a statement refers to. `source` is
    the SHA-256 of the file that it came from, "" for pages that the program made, which `made` names
    (``chronology``). `under` is the label of the document that it belongs to, an exhibit's statement. `extract` are the
    document pages that stand here where some are left out, () for a whole document.
    """

    label: str
    title: str
    kind: Kind
    first: int
    last: int
    section: str = ""
    date: PartialDate | None = None
    mark: str = ""
    exhibits: tuple[str, ...] = ()
    source: str = ""
    made: str = ""
    under: str = ""
    extract: tuple[int, ...] = ()

    @property
    def pages(self) -> tuple[int, ...]:
        """The bundle pages it stands on."""
        return tuple(range(self.first, self.last + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """The claim and the documents of one bundle, in order. `blueprint` says what kind of bundle: ``claim``.

    `dated_sections` are the letters of the sections whose documents stand in order of date. `refused` are the documents
    that are wanted and could not be carried; `decided` is the day of the decision, as bundle.toml says, and `limit` the
    kind of claim that sets the time for claiming: ``general``, ``planning`` or ``procurement``.
    """

    blueprint: str
    claim: Claim
    documents: tuple[PlacedDocument, ...]
    dated_sections: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    decided: PartialDate | None = None
    limit: str = "general"

    def of(self, *kinds: Kind) -> tuple[PlacedDocument, ...]:
        """The documents of these kinds, in order."""
        return tuple(document for document in self.documents if document.kind in kinds)

    def whole(self, *kinds: Kind) -> tuple[PlacedDocument, ...]:
        """Those of them that stand here whole: what an extract lacks, the document need not lack."""
        return tuple(document for document in self.of(*kinds) if not document.extract)


def case_facts_of(
    bundle: Bundle,
    pagination: Pagination,
    *,
    blueprint: str,
    dated_sections: tuple[str, ...] = (),
    refused: tuple[str, ...] = (),
    course: CourseOfClaim | None = None,
) -> CaseFacts:
    """Give what a planned and numbered bundle says of its case; `course` are the days that bundle.toml tells."""
    course = course or CourseOfClaim()
    placed = tuple(
        document
        for section in bundle.sections
        for tab in section.tabs
        for document in _behind(tab, section.letter, pagination)
    )
    return CaseFacts(
        blueprint=blueprint,
        claim=bundle.claim,
        documents=placed,
        dated_sections=dated_sections,
        refused=refused,
        decided=course.decision_date,
        limit=course.kind,
    )


def _behind(tab: Tab, section: str, pagination: Pagination) -> Iterator[PlacedDocument]:
    """What stands behind a tab: pages we made, or a document, before which there may be a front sheet."""
    if not isinstance(tab.content, Document):
        yield _made(tab, tab.content, section, pagination)
        return
    document = _placed(tab, tab.content, section, pagination)
    pages = pagination.paper(tab.label)
    if tab.front and pages:
        yield PlacedDocument(
            label=tab.label,
            title=tab.front.title,
            kind=Kind.OTHER,
            first=pages.first,
            last=pages.last,
            section=section,
            mark=document.mark,
            made=tab.front.kind.value,
        )
    yield document


def _placed(tab: Tab, document: Document, section: str, pagination: Pagination) -> PlacedDocument:
    pages = pagination.documents[document.id]
    marks = document.description.all_details("exhibit")
    return PlacedDocument(
        label=tab.label,
        title=tab.title,
        kind=document.kind,
        first=pages.first,
        last=pages.last,
        section=section,
        date=tab.date,
        mark=_mark(tab, document),
        exhibits=tuple(dict.fromkeys(found.value for found in marks)),
        source=document.source.sha256,
        under=tab.under,
        extract=tab.extract.pages if tab.extract else (),
    )


def _mark(tab: Tab, document: Document) -> str:
    """The exhibit mark that the index shows, which a person may have written; else the one that was read."""
    shown = _SHOWN_MARK.match(tab.title)
    read = document.description.detail("exhibit-mark")
    return shown.group(1) if shown else (read.value if read else "")


def _made(tab: Tab, content: MadePages, section: str, pagination: Pagination) -> PlacedDocument:
    pages = pagination.tabs[tab.label]
    known = {kind.value: kind for kind in Kind}
    return PlacedDocument(
        label=tab.label,
        title=tab.title,
        kind=known.get(content.value, Kind.OTHER),
        first=pages.first,
        last=pages.last,
        section=section,
        made=content.value,
    )
