"""What the build knows of a bundle and its file cannot say: the claim, and which document stands on which pages."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.documents.document import Document
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim
from bundler.pagination.pagination import Pagination
from bundler.partial_date import PartialDate
from bundler.plan.bundle import Bundle, Tab


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedDocument:
    """A document and the bundle pages it stands on, `first` to `last`, counted from 1.

    `mark` is the mark that an exhibit bears (``AB1``), `exhibits` are the marks that a statement refers to. `source` is
    the SHA-256 of the file that it came from.
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

    @property
    def pages(self) -> tuple[int, ...]:
        """The bundle pages it stands on."""
        return tuple(range(self.first, self.last + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """The claim and the documents of one bundle, in order. `blueprint` says what kind of bundle: ``claim``.

    `dated_sections` are the letters of the sections whose documents stand in order of date.
    """

    blueprint: str
    claim: Claim
    documents: tuple[PlacedDocument, ...]
    dated_sections: tuple[str, ...] = ()

    def of(self, *kinds: Kind) -> tuple[PlacedDocument, ...]:
        """The documents of these kinds, in order."""
        return tuple(document for document in self.documents if document.kind in kinds)


def case_facts_of(
    bundle: Bundle, pagination: Pagination, *, blueprint: str, dated_sections: tuple[str, ...] = ()
) -> CaseFacts:
    """Give what a planned and numbered bundle says of its case."""
    placed = tuple(
        _placed(tab, tab.content, section.letter, pagination)
        for section in bundle.sections
        for tab in section.tabs
        if isinstance(tab.content, Document)
    )
    return CaseFacts(blueprint=blueprint, claim=bundle.claim, documents=placed, dated_sections=dated_sections)


def _placed(tab: Tab, document: Document, section: str, pagination: Pagination) -> PlacedDocument:
    pages = pagination.documents[document.id]
    mark = document.description.detail("exhibit-mark")
    return PlacedDocument(
        label=tab.label,
        title=tab.title,
        kind=document.kind,
        first=pages.first,
        last=pages.last,
        section=section,
        date=tab.date,
        mark=mark.value if mark else "",
        exhibits=tuple(dict.fromkeys(found.value for found in document.description.all_details("exhibit"))),
        source=document.source.sha256,
    )
