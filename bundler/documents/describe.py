"""Describe a document: its kind, title and date, and what its kind carries, each with where it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

from bundler.documents.document import Description, Found, Paragraph
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from bundler.documents.readers import correspondence, exhibit, proceedings, statement
from bundler.documents.readers.dates import date_of
from bundler.documents.readers.kinds import kind_of
from bundler.documents.readers.numbered import paragraphs_of
from bundler.documents.readers.reading import Reading
from bundler.documents.readers.titles import title_of

# Changes whenever the same words would be described otherwise.
VERSION = "1"

Details = Callable[[Reading], Iterator[tuple[str, Found]]]

READERS: dict[Kind, tuple[Details, ...]] = {
    Kind.WITNESS_STATEMENT: (statement.details, proceedings.details),
    Kind.EXHIBIT: (exhibit.details,),
    Kind.LETTER: (correspondence.details,),
    Kind.EMAIL: (correspondence.details,),
    Kind.DECISION_LETTER: (correspondence.details,),
    Kind.PRE_ACTION_LETTER: (correspondence.details, proceedings.details),
    Kind.PRE_ACTION_RESPONSE: (correspondence.details,),
    Kind.CLAIM_FORM: (proceedings.details,),
    Kind.FACTS_AND_GROUNDS: (proceedings.details,),
    Kind.STATEMENT_OF_FACTS: (proceedings.details,),
    Kind.GROUNDS: (proceedings.details,),
    Kind.DRAFT_ORDER: (proceedings.details,),
    Kind.ORDER: (proceedings.details,),
}


def describe(pages: tuple[PageText, ...], *, name: str, media_type: str) -> Description:
    """Read a document's own words, and where they are silent its file's name.

    `name` is the file's name as supplied; pages are document pages. Nothing here is certain: each value carries its
    origin and a confidence, and what a person writes in bundle.toml outranks it.
    """
    reading = Reading(pages=pages, name=PurePosixPath(name).stem, media_type=media_type)
    kind_found = kind_of(reading)
    kind = Kind(kind_found.value)
    details = tuple(item for read in READERS.get(kind, ()) for item in read(reading))
    return Description(
        kind=kind_found,
        title=title_of(reading, kind, details),
        date=date_of(reading, kind),
        details=details,
        paragraphs=paragraphs_of(reading),
    )


def as_dict(description: Description) -> dict[str, Any]:
    """Give a description as a value ready for JSON."""
    return {
        "kind": _found(description.kind),
        "title": _found(description.title),
        "date": _found(description.date) if description.date else None,
        "details": [{"name": name, **_found(found)} for name, found in description.details],
        "paragraphs": [[paragraph.number, paragraph.page] for paragraph in description.paragraphs],
    }


def from_dict(value: dict[str, Any]) -> Description:
    """Give the description that `as_dict` wrote."""
    return Description(
        kind=Found(**value["kind"]),
        title=Found(**value["title"]),
        date=Found(**value["date"]) if value["date"] else None,
        details=tuple(
            (item["name"], Found(**{key: item[key] for key in item if key != "name"})) for item in value["details"]
        ),
        paragraphs=tuple(Paragraph(number=number, page=page) for number, page in value["paragraphs"]),
    )


def _found(found: Found) -> dict[str, Any]:
    return {
        "value": found.value,
        "origin": found.origin,
        "page": found.page,
        "words": found.words,
        "confidence": found.confidence,
    }
