"""bundle.toml: read it into a Manifest; every fault names its place."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from bundler.documents.manifest import (
    Claim,
    CourseOfClaim,
    Direction,
    Filing,
    Manifest,
    Party,
    SectionEntries,
    Supplementary,
)
from bundler.documents.manifest_date import read_date
from bundler.documents.manifest_entries import entry_of, inside_of, left_out_of, refuse_second, sections_of
from bundler.documents.manifest_held import hold_manifest
from bundler.documents.manifest_text import FILE_NAME, text_of, written_in
from bundler.documents.papers_file import read_papers
from bundler.errors import CaseError
from bundler.partial_date import PartialDate
from bundler.schema import place
from bundler.sources.source import Refusal


def read_manifest(file: Path) -> Manifest:
    """Read bundle.toml.

    Raises CaseError where the file is missing or is not TOML, a key is unknown or missing, a date is no date, an id or
    a file is listed twice, a document belongs to itself, or `file` leads out of the case folder; the error names the
    place.
    """
    return manifest_of_text(text_of(file))


@lru_cache(maxsize=8)
def manifest_of_text(text: str) -> Manifest:
    """Give what the text of a bundle.toml says. Raises CaseError as `read_manifest` does."""
    written = written_in(text)
    hold_manifest(written)
    sections = sections_of(written["section"])
    return Manifest(
        blueprint=written["blueprint"],
        title=written.get("title", "Bundle"),
        claim=_claim(written.get("claim", {})),
        sections=sections,
        refused=tuple(
            Refusal(path=item["file"], inside=inside_of(item), reason=item["reason"], mend=item["mend"])
            for item in written.get("refused", ())
        ),
        left_out=tuple(left_out_of(item) for item in written.get("left_out", ())),
        chronology=written.get("chronology", {}).get("show", "all"),
        number_prefix=written.get("numbers", {}).get("prefix", ""),
        timetable=_course(written.get("timetable", {})),
        directions=tuple(
            Direction(
                act=item["act"],
                by=read_date(item["by"], where=f"{FILE_NAME}: {place(['direction', at, 'by'])}"),
                order=item["order"],
            )
            for at, item in enumerate(written.get("direction", ()))
        ),
        papers=read_papers(written, sections),
        filing=Filing(**written.get("filing", {})),
        supplementary=_supplementary(written["supplementary"], sections) if "supplementary" in written else None,
    )


def _supplementary(written: Mapping[str, Any], sections: tuple[SectionEntries, ...]) -> Supplementary:
    """Read the supplementary bundle's documents; none may stand in the main bundle too."""
    main = [entry for section in sections for entry in section.entries]
    ids = {entry.id for entry in main}
    documents = written["document"]
    taken = ids | {document["id"] for document in documents if "id" in document}
    entries = tuple(
        entry_of(document, taken, place(["supplementary", "document", at])) for at, document in enumerate(documents)
    )
    seen = {entry.id: "the main bundle" for entry in main}
    sources = {(entry.file, *entry.inside): "the main bundle" for entry in main if not entry.to_follow}
    for at, entry in enumerate(entries):
        where = place(["supplementary", "document", at])
        refuse_second(seen, entry.id, f"{where}.id", f"the id {entry.id!r}")
        refuse_second(sources, (entry.file, *entry.inside), f"{where}.file", f"the document {entry.file!r}")
    for at, entry in enumerate(entries):
        for key, named, known in (
            ("belongs", entry.belongs, ids),
            ("under", entry.under, {other.id for other in entries}),
        ):
            if named and named not in known:
                raise CaseError(
                    f"no document of {'the main' if key == 'belongs' else 'this'} bundle has the id {named!r}",
                    where=f"{FILE_NAME}: {place(['supplementary', 'document', at, key])}",
                    remedy="write the id of such a document, or delete the key",
                )
    return Supplementary(
        title=written.get("title", "Supplementary bundle"),
        number_prefix=written.get("prefix", "SB"),
        why=written["why"],
        permission=written.get("permission", ""),
        entries=entries,
    )


def _claim(written: Mapping[str, Any]) -> Claim:
    def date_of(key: str) -> PartialDate | None:
        return read_date(written[key], where=f"{FILE_NAME}: claim.{key}") if written.get(key) else None

    return Claim(
        court=tuple(written.get("court", ())),
        number=written.get("number", ""),
        short_title=written.get("short_title", ""),
        parties=tuple(Party(name=party["name"], role=party["role"]) for party in written.get("party", ())),
        hearing_date=date_of("hearing_date"),
        filing_date=date_of("filing_date"),
    )


def _course(written: Mapping[str, Any]) -> CourseOfClaim:
    def dated(key: str, value: str) -> PartialDate:
        return read_date(value, where=f"{FILE_NAME}: timetable.{key}")

    values: dict[str, Any] = {
        key: tuple(dated(place([key, at]), day) for at, day in enumerate(value))
        if isinstance(value, list)
        else dated(key, value)
        for key, value in written.items()
        if key not in ("kind", "proposed") and value
    }
    return CourseOfClaim(kind=written.get("kind", "general"), **values)
