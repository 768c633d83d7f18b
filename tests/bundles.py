"""Bundles for tests, each made in a line: documents of so many pages behind tabs, without any file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bundler.chronology.event import Account, Chronology, Event, Status
from bundler.documents.document import Carriage, Citation, Description, Document, Found, PageForm
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, Party
from bundler.partial_date import PartialDate
from bundler.plan.bundle import Bundle, MadePages, Section, Tab
from bundler.sources.source import Source

A4_PAGE = PageForm(width=595.28, height=841.89, free=("bottom-right", "bottom-centre"), text="born", words=200)

CLAIM = Claim(
    number="AC-2026-LON-000123",
    short_title="R (AB) v Fictional Parole Authority",
    parties=(
        Party(name="THE KING on the application of AB", role="Claimant"),
        Party(name="FICTIONAL PAROLE AUTHORITY", role="Defendant"),
        Party(name="SECRETARY OF STATE FOR EXAMPLES", role="Interested Party"),
    ),
    filing_date=PartialDate.of(2026, 11, 23),
)


def a_document(pages: int, document_id: str = "doc-1", title: str = "", date: PartialDate | None = None) -> Document:
    """A document of so many A4 pages. Its PDF does not exist."""
    name = f"documents/{document_id}.pdf"
    return Document(
        id=document_id,
        source=Source(
            path=name, file=Path("/nowhere") / name, sha256="0" * 64, size=1000, media_type="application/pdf"
        ),
        carriage=Carriage(pdf=Path("/nowhere") / name, sha256="0" * 64, engine="none", pages=(A4_PAGE,) * pages),
        description=Description(
            kind=Found(value=Kind.OTHER.value, origin="person"),
            title=Found(value=title or document_id, origin="person"),
        ),
        title=title or f"Document {document_id}",
        kind=Kind.OTHER,
        date=date,
    )


def a_tab(label: str, pages: int = 1, title: str = "", date: PartialDate | None = None, under: str = "") -> Tab:
    """A tab with a document of so many pages behind it; the document's id is ``doc-`` and the label."""
    document = a_document(pages, f"doc-{label}", title or f"Document {label}", date)
    return Tab(label=label, title=document.title, content=document, date=date, under=under)


def a_section(letter: str, title: str, *pages: int) -> Section:
    """A section with a tab for each number of pages: A1, A2 and so on."""
    return Section(
        letter=letter, title=title, tabs=tuple(a_tab(f"{letter}{place}", count) for place, count in enumerate(pages, 1))
    )


def a_bundle(*pages: int) -> Bundle:
    """A bundle of one section, A, with a document for each number of pages."""
    return of_sections(a_section("A", "Claim documents", *pages))


def of_sections(*sections: Section, chronology: Chronology | None = None, title: str = "Claim bundle") -> Bundle:
    """A bundle of these sections, in a made-up claim."""
    return Bundle(title=title, claim=CLAIM, sections=sections, chronology=chronology or Chronology())


def a_chronology_tab(label: str = "A1") -> Tab:
    """The tab behind which the chronology stands."""
    return Tab(label=label, title="Chronology", content=MadePages.CHRONOLOGY)


def an_event(
    text: str,
    date: str = "2014-03-12",
    cites: Iterable[tuple[str, int]] = (),
    status: Status = Status.CONFIRMED,
    disputed: str = "",
) -> Event:
    """An event that cites pages of documents by id."""
    accounts = tuple(
        Account(citation=Citation(document_id=document, page=page, paragraph="12"), words="words of the document")
        for document, page in cites
    )
    parsed = PartialDate.parse(date)
    return Event(
        id=f"{parsed.edtf()} {text[:40]}", date=parsed, text=text, status=status, accounts=accounts, disputed=disputed
    )


def with_chronology(*events: Event, pages: Iterable[int] = (3, 1)) -> Bundle:
    """A bundle with its chronology behind tab A1 and documents of so many pages behind A2, A3 and so on."""
    documents = tuple(a_tab(f"A{place}", count) for place, count in enumerate(pages, 2))
    section = Section(letter="A", title="Claim documents", tabs=(a_chronology_tab(), *documents))
    return of_sections(section, chronology=Chronology(events=events))
