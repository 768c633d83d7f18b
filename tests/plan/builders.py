"""Cases as bundle.toml lists them, and their documents, in a line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bundler.chronology.event import Chronology
from bundler.documents.document import Document, Found, Row
from bundler.documents.kind import Kind
from bundler.documents.manifest import Entry, Manifest, SectionEntries
from bundler.documents.papers import Papers
from bundler.partial_date import PartialDate
from bundler.plan.bundle import Bundle, MadePages, Paper
from bundler.plan.sections import arrange
from tests.bundles import CLAIM, a_document

EVERY = tuple(
    made.value
    for made in MadePages
    if made not in (MadePages.CHRONOLOGY, MadePages.TIMELINE, MadePages.TO_FOLLOW, MadePages.EXHIBIT_FRONT)
)


def an_entry(id: str, title: str = "", kind: Kind = Kind.LETTER, date: str = "", **more: object) -> Entry:
    """An entry with a file of its name."""
    known = PartialDate.parse(date) if date else None
    entry = Entry(id=id, file=f"{id}.pdf", title=title or id.title(), kind=kind, date=known)
    return replace(entry, **more)  # type: ignore[arg-type]


def to_follow(id: str, why: str = "awaited", expected: str = "") -> Entry:
    """An entry of a document that is not there yet."""
    return an_entry(id, file="", to_follow=True, why=why, expected=expected)


def a_case(*entries: Entry, papers: Papers | None = None, makes: tuple[str, ...] = EVERY) -> Manifest:
    """A bundle.toml with one section, A, that makes all pages."""
    section = SectionEntries(letter="A", title="Claim", makes=makes, entries=entries)
    return Manifest(
        blueprint="claim", title="Claim bundle", claim=CLAIM, sections=(section,), papers=papers or Papers()
    )


def arranged(manifest: Manifest, documents: Mapping[str, Document] | None = None) -> Bundle:
    """The bundle of a case; a document that is not given has three pages."""
    given = documents or {}
    every = {
        entry.id: given.get(entry.id, replace(a_document(3, entry.id), kind=entry.kind)) for entry in manifest.at_hand
    }
    return arrange(manifest, every, Chronology())


def the_paper(bundle: Bundle, kind: MadePages) -> Paper | None:
    """The paper of this kind, where the bundle has one."""
    papers = (tab.paper for tab in bundle.tabs)
    return next((paper for paper in papers if paper and paper.kind is kind), None)


def with_details(document: Document, **details: str) -> Document:
    """A document that tells these details of itself; an underscore stands for a hyphen."""
    told = tuple((name.replace("_", "-"), Found(value=value, origin="words")) for name, value in details.items())
    return replace(document, description=replace(document.description, details=told))


def a_record(id: str, *rows: Mapping[str, str], pages: int = 2) -> Document:
    """A record of convictions with these rows, all on its first page but the last, which stands on its last page."""
    document = replace(a_document(pages, id), kind=Kind.CONVICTION_RECORD)
    read = tuple(
        Row(page=pages if place == len(rows) else 1, words=" ".join(row.values()), cells=tuple(row.items()))
        for place, row in enumerate(rows, 1)
    )
    return replace(document, description=replace(document.description, rows=read))
