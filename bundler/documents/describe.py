"""Describe a document: its kind, title and date, and what its kind carries, each with where it came from."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from bundler.documents.document import Description, Found, Paragraph, Row
from bundler.documents.page_text import PageText


def describe(pages: tuple[PageText, ...], *, name: str, media_type: str) -> Description:
    """Read a document's own words, and where they are silent its file's name.

    `name` is the file's name as supplied; pages are document pages. Nothing here is certain: each value carries its
    origin and a confidence, and what a person writes in bundle.toml outranks it.
    """
    # A build whose descriptions are kept imports this file for `from_dict` alone; the readers take long to load.
    from bundler.documents.kind import Kind
    from bundler.documents.readers.by_kind import details_of, form_of, rows_of
    from bundler.documents.readers.numbered import paragraphs_of
    from bundler.documents.readers.own_date.of_paper import date_of
    from bundler.documents.readers.reading import Reading
    from bundler.documents.readers.titles import title_of
    from bundler.documents.readers.weighing import kind_of

    reading = Reading.of(pages, name=PurePosixPath(name).stem, media_type=media_type)
    kind_found = kind_of(reading)
    kind = Kind(kind_found.value)
    form = form_of(reading, kind)
    details = details_of(reading, form)
    return Description(
        kind=kind_found,
        title=title_of(reading, form, details),
        date=date_of(reading, form),
        details=details,
        paragraphs=paragraphs_of(reading),
        rows=rows_of(reading, kind),
    )


def as_dict(description: Description) -> dict[str, Any]:
    """Give a description as a value ready for JSON."""
    return {
        "kind": _found(description.kind),
        "title": _found(description.title),
        "date": _found(description.date) if description.date else None,
        "details": [{"name": name, **_found(found)} for name, found in description.details],
        "rows": [{"page": row.page, "words": row.words, "cells": dict(row.cells)} for row in description.rows],
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
        rows=tuple(
            Row(page=row["page"], words=row["words"], cells=tuple(row["cells"].items())) for row in value["rows"]
        ),
    )


def _found(found: Found) -> dict[str, Any]:
    return {
        "value": found.value,
        "origin": found.origin,
        "page": found.page,
        "words": found.words,
        "confidence": found.confidence,
    }
