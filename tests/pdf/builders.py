"""Bundles with real files behind their tabs: each source carried and measured as the pipeline does."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bundler.chronology.event import Chronology
from bundler.documents.carry.carry import carry
from bundler.documents.document import Carriage, Description, Document, Found
from bundler.documents.kind import Kind
from bundler.documents.measure import measure
from bundler.plan.bundle import Bundle, Section, Tab
from bundler.sources.source import Source
from tests.bundles import CLAIM


def carried(file: Path, document_id: str = "", title: str = "") -> Document:
    """Give the document that a PDF becomes; its carried PDF lies beside it."""
    into = file.with_name(f"{file.stem}.carried.pdf")
    carry(file, into, password=None)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    name = document_id or file.stem
    return Document(
        id=name,
        source=Source(
            path=f"documents/{file.name}",
            file=file,
            sha256=digest,
            size=file.stat().st_size,
            media_type="application/pdf",
        ),
        carriage=Carriage(
            pdf=into, sha256=hashlib.sha256(into.read_bytes()).hexdigest(), engine="carry", pages=measure(into)
        ),
        description=Description(
            kind=Found(value=Kind.OTHER.value, origin="person"), title=Found(value=title, origin="person")
        ),
        title=title or f"Document {name}",
        kind=Kind.OTHER,
    )


def bundle_of(
    *documents: Document, sections: int = 1, chronology: Chronology | None = None, prefix: str = ""
) -> Bundle:
    """Give a bundle of these documents, dealt out evenly over so many sections."""
    share = -(-len(documents) // sections)
    parts = [documents[start : start + share] for start in range(0, len(documents), share)]
    made = tuple(_section(letter, part) for letter, part in zip("ABCDEFGH", parts, strict=False))
    return Bundle(
        title="Claim bundle",
        claim=CLAIM,
        sections=made,
        chronology=chronology or Chronology(),
        number_prefix=prefix,
    )


def with_free(document: Document, *free: str) -> Document:
    """Give a document whose pages are said to have only these places free."""
    pages = tuple(replace(page, free=free) for page in document.carriage.pages)
    return replace(document, carriage=replace(document.carriage, pages=pages))


def _section(letter: str, documents: Sequence[Document]) -> Section:
    tabs = tuple(
        Tab(label=f"{letter}{place}", title=document.title, content=document)
        for place, document in enumerate(documents, 1)
    )
    return Section(letter=letter, title=f"Section {letter} documents", tabs=tabs)
