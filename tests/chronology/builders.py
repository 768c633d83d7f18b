"""Documents and events for the tests, in a line each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bundler.chronology.event import Account, Event, Status
from bundler.chronology.toml.chronology_edit import changed
from bundler.chronology.toml.chronology_text import cut_bytes
from bundler.documents.document import Carriage, Citation, Description, Document, Found
from bundler.documents.kind import Kind
from bundler.partial_date import PartialDate
from bundler.sources.source import Source


def a_document(
    kind: Kind = Kind.WITNESS_STATEMENT,
    date: str = "2022-09-14",
    *,
    id: str = "doc",
    title: str = "A document",
    witness: str = "AB",
) -> Document:
    """A document of a kind and date, with nothing behind it but its words."""
    details = (("witness", Found(value=witness, origin="words", page=1)),) if kind is Kind.WITNESS_STATEMENT else ()
    return Document(
        id=id,
        source=Source(path=f"{id}.pdf", file=Path(f"{id}.pdf"), sha256="0" * 64, size=0, media_type="application/pdf"),
        carriage=Carriage(pdf=Path(f"{id}.pdf"), sha256="0" * 64, engine="none", pages=()),
        description=Description(
            kind=Found(value=kind.value, origin="words"),
            title=Found(value=title, origin="words"),
            date=Found(value=date, origin="words", confidence=0.9) if date else None,
            details=details,
        ),
        title=title,
        kind=kind,
        date=PartialDate.parse(date) if date else None,
    )


def set_values(file: Path, values: Mapping[str, Mapping[str, str]]) -> None:
    """Set values of the events in a chronology.toml, as an act of a person does."""
    file.write_bytes(changed(cut_bytes(file.read_bytes()), values).to_bytes())


def an_event(
    id: str = "e-1",
    date: str = "2014-03-12",
    text: str = "He was arrested.",
    *,
    document: str = "ws1",
    page: int = 2,
    kind: str = "arrest",
    status: Status = Status.SUGGESTED,
) -> Event:
    """An event with one account of it, whose words are its text."""
    citation = Citation(document_id=document, page=page, paragraph="5")
    return Event(
        id=id,
        date=PartialDate.parse(date),
        text=text,
        kind=kind,
        status=status,
        accounts=(Account(citation=citation, words=text, asserted_by="AB"),),
    )
