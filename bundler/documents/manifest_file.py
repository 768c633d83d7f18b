"""bundle.toml: read it into a Manifest; every fault names its place."""

from __future__ import annotations

import re
import threading
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from bundler.documents.kind import Kind
from bundler.documents.manifest import (
    Claim,
    CourseOfClaim,
    Direction,
    Entry,
    Filing,
    Guess,
    LeftOut,
    Manifest,
    Party,
    SectionEntries,
    Supplementary,
)
from bundler.documents.manifest_held import hold_manifest
from bundler.documents.papers_file import day_or_words, read_papers
from bundler.errors import CaseError
from bundler.partial_date import DateFault, PartialDate
from bundler.schema import place
from bundler.sources.source import Refusal

FILE_NAME = "bundle.toml"
_KNOWN: dict[str, Mapping[str, Any]] = {}
_KEEPING = threading.Lock()
_KEPT = 8


def read_manifest(file: Path) -> Manifest:
    """Read bundle.toml.

    Raises CaseError where the file is missing or is not TOML, a key is unknown or missing, a date is no date, an id or
    a file is listed twice, a document belongs to itself, or `file` leads out of the case folder; the error names the
    place.
    """
    return manifest_of_text(_text_of(file))


@lru_cache(maxsize=8)
def manifest_of_text(text: str) -> Manifest:
    """Give what the text of a bundle.toml says. Raises CaseError as `read_manifest` does."""
    written = written_in(text)
    hold_manifest(written)
    sections = _sections(written["section"])
    _refuse_twice(sections)
    _refuse_circles(sections)
    return Manifest(
        blueprint=written["blueprint"],
        title=written.get("title", "Bundle"),
        claim=_claim(written.get("claim", {})),
        sections=sections,
        refused=tuple(
            Refusal(path=item["file"], inside=_inside(item), reason=item["reason"], mend=item["mend"])
            for item in written.get("refused", ())
        ),
        left_out=tuple(_left_out(item) for item in written.get("left_out", ())),
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


def read_toml(file: Path) -> dict[str, Any]:
    """Read a TOML file that a person wrote. Raises CaseError, naming line and column, where it cannot be read."""
    return _parsed(_text_of(file), file.name)


def written_in(text: str) -> Mapping[str, Any]:
    """Give the values in the text of a bundle.toml; they are shared, and not to be changed. Raises CaseError."""
    known = _KNOWN.get(text)
    if known is None:
        known = _parsed(text.removeprefix("\ufeff"), FILE_NAME)
        keep_written(text, known)
    return known


def keep_written(text: str, written: Mapping[str, Any]) -> None:
    """Keep what a text of a bundle.toml says, so that it is not read again; the oldest go."""
    with _KEEPING:
        _KNOWN[text] = written
        while len(_KNOWN) > _KEPT:
            del _KNOWN[next(iter(_KNOWN))]


def _text_of(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise CaseError(
            f"there is no {file.name} in this folder",
            where=str(file.parent),
            remedy="run: jrbundle start FOLDER, with the folder that holds the documents",
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise CaseError(
            f"cannot be read: {type(error).__name__}", where=file.name, remedy="save it as UTF-8"
        ) from error


def _parsed(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CaseError(
            f"this is not TOML: {error}",
            where=name,
            remedy="look at that line: text stands in straight quotes, and each key once",
        ) from error


def read_date(text: str, *, where: str) -> PartialDate:
    """Read a date that a person wrote in EDTF. Raises CaseError naming `where`."""
    try:
        return PartialDate.parse(text)
    except DateFault as error:
        raise CaseError(
            str(error), where=where, remedy='write the date as "2014", "2014-03", "2014-03-12" or "2014~" (about)'
        ) from error


def slug(text: str) -> str:
    """Give an id made of small letters, figures and hyphens, at most 48 long; ``document`` where nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:48].strip("-") or "document"


def unique(wanted: str, taken: set[str]) -> str:
    """Give `wanted`, or `wanted` with the first free number behind it, and count it as taken."""
    chosen, number = wanted, 1
    while chosen in taken:
        number += 1
        chosen = f"{wanted}-{number}"
    taken.add(chosen)
    return chosen


def _left_out(written: Mapping[str, Any]) -> LeftOut:
    said = written.get("document", {})
    return LeftOut(
        file=written["file"],
        inside=_inside(written),
        why=written["why"],
        title=said.get("title", ""),
        section=written.get("section", ""),
        id=said.get("id", ""),
        under=said.get("under", ""),
        proposed=tuple(Guess(key=key, because=because) for key, because in written.get("proposed", {}).items()),
    )


def _sections(written: list[dict[str, Any]]) -> tuple[SectionEntries, ...]:
    given = [document["id"] for section in written for document in section.get("document", ()) if "id" in document]
    taken = set(given)
    sections = []
    for at, section in enumerate(written):
        where = place(["section", at])
        entries = tuple(
            _entry(document, taken, f"{where}.document[{number}]")
            for number, document in enumerate(section.get("document", ()), start=1)
        )
        makes = tuple(section.get("makes", ()))
        sections.append(SectionEntries(letter=section["letter"], title=section["title"], makes=makes, entries=entries))
    return tuple(sections)


def _entry(written: Mapping[str, Any], taken: set[str], where: str) -> Entry:
    _refuse_half_said(written, where)
    file = written.get("file", "")
    path = PurePosixPath(file)
    if path.is_absolute() or ".." in path.parts or "\\" in file or re.match(r"[A-Za-z]:", file):
        raise CaseError(
            f"{file!r} leads out of the case folder",
            where=f"{FILE_NAME}: {where}.file",
            remedy="put the file into the case folder and write its path from there, with forward slashes",
        )
    inside = _inside(written)
    name = (inside[-1] if inside else path.name).rsplit("/", 1)[-1]
    stem = PurePosixPath(name).stem
    return Entry(
        id=written["id"] if "id" in written else unique(slug(stem or written["title"]), taken),
        file=file,
        inside=inside,
        title=written.get("title") or _on_one_line(stem),
        kind=Kind(written.get("kind", "other")),
        date=read_date(written["date"], where=f"{FILE_NAME}: {where}.date") if written.get("date") else None,
        under=written.get("under", ""),
        exhibit=written.get("exhibit", ""),
        party=written.get("party", ""),
        password_env=written.get("password_env", ""),
        confidential=written.get("confidential", False),
        agreed=written.get("agreed", True),
        to_follow=written.get("to_follow", False),
        why=written.get("why", ""),
        expected=day_or_words(written.get("expected", "")),
        cover_sheet=written.get("cover_sheet", False),
        exhibit_pages=written.get("exhibit_pages", False),
        from_bundle=written.get("from_bundle", ""),
        core=written.get("core"),
        belongs=written.get("belongs", ""),
        proposed=tuple(Guess(key=key, because=because) for key, because in written.get("proposed", {}).items()),
    )


def _supplementary(written: Mapping[str, Any], sections: tuple[SectionEntries, ...]) -> Supplementary:
    """Read the supplementary bundle's documents; none may stand in the main bundle too."""
    main = [entry for section in sections for entry in section.entries]
    ids = {entry.id for entry in main}
    documents = written["document"]
    taken = ids | {document["id"] for document in documents if "id" in document}
    entries = tuple(
        _entry(document, taken, place(["supplementary", "document", at])) for at, document in enumerate(documents)
    )
    seen = {entry.id: "the main bundle" for entry in main}
    sources = {(entry.file, *entry.inside): "the main bundle" for entry in main if not entry.to_follow}
    for at, entry in enumerate(entries):
        where = place(["supplementary", "document", at])
        _once(seen, entry.id, f"{where}.id", f"the id {entry.id!r}")
        _once(sources, (entry.file, *entry.inside), f"{where}.file", f"the document {entry.file!r}")
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


def _on_one_line(name: str) -> str:
    """Give a file's name without what cannot be seen in it: line feeds, marks that turn the words round."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())


def _refuse_half_said(written: Mapping[str, Any], where: str) -> None:
    """Refuse a document without a file, unless it is to follow and it is said what it is and why."""
    to_follow = written.get("to_follow", False)
    for key in ("title", "why") if to_follow else ("file",):
        if key not in written:
            also = "" if to_follow else ", or to_follow = true where the document is not there yet"
            raise CaseError(
                f"the key {key!r} is missing", where=f"{FILE_NAME}: {where}", remedy=f"write {key} = … there{also}"
            )
    if to_follow and "file" in written:
        raise CaseError(
            "a document that is to follow has no file",
            where=f"{FILE_NAME}: {where}.to_follow",
            remedy="delete to_follow if the document has come, or else file",
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


def _inside(written: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(written.get("inside", ()))


def _refuse_twice(sections: tuple[SectionEntries, ...]) -> None:
    """Refuse a letter, an id or a source that stands twice, and a parent that is not there."""
    letters: dict[str, str] = {}
    ids: dict[str, str] = {}
    sources: dict[tuple[str, ...], str] = {}
    for at, section in enumerate(sections):
        _once(letters, section.letter, place(["section", at, "letter"]), f"the section letter {section.letter!r}")
        for number, entry in enumerate(section.entries):
            where = place(["section", at, "document", number])
            _once(ids, entry.id, f"{where}.id", f"the id {entry.id!r}")
            if not entry.to_follow:
                _once(sources, (entry.file, *entry.inside), f"{where}.file", f"the document {entry.file!r}")
    for at, section in enumerate(sections):
        for number, entry in enumerate(section.entries):
            if entry.under and entry.under not in ids:
                raise CaseError(
                    f"no document has the id {entry.under!r}",
                    where=f"{FILE_NAME}: {place(['section', at, 'document', number])}.under",
                    remedy="write the id of a document of this bundle, or delete the key",
                )


def _refuse_circles(sections: tuple[SectionEntries, ...]) -> None:
    """Refuse a document that belongs to itself, be it by way of others."""
    above = {entry.id: entry.under for section in sections for entry in section.entries}
    sound: set[str] = {""}
    for at, section in enumerate(sections):
        for number, entry in enumerate(section.entries):
            way, id = [entry.id], entry.under
            while id not in sound and id not in way:
                way.append(id)
                id = above[id]
            if id not in sound:
                raise CaseError(
                    f"{id!r} belongs to itself",
                    where=f"{FILE_NAME}: {place(['section', at, 'document', number])}.under",
                    remedy="write the id of a document above it, or delete the key",
                )
            sound.update(way)


def _once(seen: dict[Any, str], value: Any, where: str, name: str) -> None:
    if value in seen:
        raise CaseError(
            f"{name} is listed twice", where=f"{FILE_NAME}: {where}", remedy=f"it stands at {seen[value]} too: keep one"
        )
    seen[value] = where
