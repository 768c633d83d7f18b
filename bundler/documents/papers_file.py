"""bundle.toml: read what it says for the pages we make; every fault names its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bundler.documents.manifest import SectionEntries
from bundler.documents.page_ranges import read_ranges
from bundler.documents.papers import Certificate, Issue, NotFiled, Papers, Person, Pointer, Reading
from bundler.errors import CaseError
from bundler.partial_date import DateFault, PartialDate
from bundler.schema import place

_FILE = "bundle.toml"
_MADE_OF = {"reading": "reading-list", "not_filed": "not-filed", "issue": "list-of-issues", "person": "persons"}
"""The lists of bundle.toml, and what a section makes of each."""


def read_papers(written: Mapping[str, Any], sections: tuple[SectionEntries, ...]) -> Papers:
    """Read the papers out of bundle.toml, which the schema holds already.

    Raises CaseError where one names a document that is not listed, or where no section makes pages of it.
    """
    ids = {entry.id for section in sections for entry in section.entries}
    _refuse_unshown(written, sections)
    certificate = written.get("certificate", {})
    return Papers(
        reading=tuple(
            Reading(pointer=_pointer(item, ids, "reading", at), why=item["why"], proposed=bool(item.get("proposed")))
            for at, item in enumerate(written.get("reading", ()))
            # What the program proposed and nobody confirmed goes with the document that it names.
            if not item.get("proposed") or item["document"] in ids
        ),
        reading_time=written.get("reading_time", ""),
        not_filed=tuple(
            NotFiled(what=item["what"], why=item["why"], expected=day_or_words(item.get("expected", "")))
            for item in written.get("not_filed", ())
        ),
        issues=tuple(
            Issue(text=item["text"], agreed=item.get("agreed"), pointer=_pointer_or_none(item, ids, "issue", at))
            for at, item in enumerate(written.get("issue", ()))
        ),
        persons=tuple(
            Person(name=item["name"], who=item["who"], pointer=_pointer_or_none(item, ids, "person", at))
            for at, item in enumerate(written.get("person", ()))
        ),
        certificate=Certificate(
            text=certificate.get("text", ""),
            name=certificate.get("name", ""),
            position=certificate.get("position", ""),
        ),
    )


def day_or_words(written: str) -> str:
    """Give a date as a person reads it; what is no date stays as it is."""
    try:
        return PartialDate.parse(written).words()
    except DateFault:
        return written


def _pointer_or_none(item: Mapping[str, Any], ids: set[str], key: str, at: int) -> Pointer | None:
    if "document" in item:
        return _pointer(item, ids, key, at)
    stray = next((name for name in ("pages", "paragraph") if name in item), None)
    if stray is None:
        return None
    raise CaseError(
        "it is not said of which document this is", where=_where(key, at, stray), remedy='write document = "…" with it'
    )


def _pointer(item: Mapping[str, Any], ids: set[str], key: str, at: int) -> Pointer:
    document = item["document"]
    if document not in ids:
        raise CaseError(
            f"no document has the id {document!r}",
            where=_where(key, at, "document"),
            remedy="write the id of a document of this bundle",
        )
    if "pages" in item and "paragraph" in item:
        raise CaseError(
            "both pages and a paragraph are given", where=_where(key, at, "paragraph"), remedy="keep one of them"
        )
    if "pages" in item:
        where = _where(key, at, "pages")
        return Pointer(document=document, pages=read_ranges(str(item["pages"]), where), where=where)
    name = "paragraph" if "paragraph" in item else "document"
    return Pointer(document=document, paragraph=str(item.get("paragraph", "")), where=_where(key, at, name))


def _refuse_unshown(written: Mapping[str, Any], sections: tuple[SectionEntries, ...]) -> None:
    """Refuse a list that no section shows: it would be lost without a word."""
    made = {name for section in sections for name in section.makes}
    for key, name in _MADE_OF.items():
        # What the program proposed is nobody's word yet, and may go.
        if name not in made and any(not item.get("proposed") for item in written.get(key, ())):
            raise CaseError(
                "no section of the bundle makes pages of this",
                where=_where(key, 0, ""),
                remedy=f'write makes = ["{name}"] in the section where it shall stand',
            )


def _where(key: str, at: int, name: str) -> str:
    return f"{_FILE}: {place([key, at, name] if name else [key, at])}"
