"""The sections of bundle.toml and the documents that they list; every fault names its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from bundler.documents.ids import slug, unique
from bundler.documents.kind import Kind
from bundler.documents.manifest import Entry, Guess, LeftOut, SectionEntries
from bundler.documents.manifest_date import read_date
from bundler.documents.manifest_text import FILE_NAME
from bundler.documents.page_ranges import Ranges, read_ranges
from bundler.documents.page_turns import read_turns
from bundler.documents.papers_file import day_or_words
from bundler.errors import CaseError
from bundler.schema import place


def sections_of(written: list[dict[str, Any]]) -> tuple[SectionEntries, ...]:
    """Give the sections with their documents.

    Raises CaseError, naming the place, where a document is half said, `file` leads out of the case folder, a letter, an
    id or a file stands twice, or a document belongs to itself.
    """
    given = [document["id"] for section in written for document in section.get("document", ()) if "id" in document]
    taken = set(given)
    sections = []
    for at, section in enumerate(written):
        where = place(["section", at])
        entries = tuple(
            entry_of(document, taken, f"{where}.document[{number}]")
            for number, document in enumerate(section.get("document", ()), start=1)
        )
        makes = tuple(section.get("makes", ()))
        sections.append(SectionEntries(letter=section["letter"], title=section["title"], makes=makes, entries=entries))
    listed = tuple(sections)
    _refuse_twice(listed)
    _refuse_circles(listed)
    return listed


def left_out_of(written: Mapping[str, Any]) -> LeftOut:
    """Give a file that is left out, and where it stood."""
    said = written.get("document", {})
    return LeftOut(
        file=written["file"],
        inside=inside_of(written),
        why=written["why"],
        title=said.get("title", ""),
        section=written.get("section", ""),
        id=said.get("id", ""),
        under=said.get("under", ""),
        proposed=tuple(Guess(key=key, because=because) for key, because in written.get("proposed", {}).items()),
    )


def inside_of(written: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the way inside a file."""
    return tuple(written.get("inside", ()))


def entry_of(written: Mapping[str, Any], taken: set[str], where: str) -> Entry:
    """Give one document; `taken` are the ids in use, and grow. Raises CaseError naming `where`."""
    _refuse_half_said(written, where)
    file = written.get("file", "")
    path = PurePosixPath(file)
    if path.is_absolute() or ".." in path.parts or "\\" in file or re.match(r"[A-Za-z]:", file):
        raise CaseError(
            f"{file!r} leads out of the case folder",
            where=f"{FILE_NAME}: {where}.file",
            remedy="put the file into the case folder and write its path from there, with forward slashes",
        )
    inside = inside_of(written)
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
        core=None if "core" not in written else bool(written["core"]),
        core_pages=_core_pages(written, where),
        turns=read_turns(written["turn"], f"{FILE_NAME}: {where}.turn") if "turn" in written else (),
        belongs=written.get("belongs", ""),
        proposed=tuple(Guess(key=key, because=because) for key, because in written.get("proposed", {}).items()),
    )


def _core_pages(written: Mapping[str, Any], where: str) -> Ranges:
    """The pages that are wanted in the core bundle, where it is not the whole document."""
    said = written.get("core")
    if not isinstance(said, str):
        return ()
    where = f"{FILE_NAME}: {where}.core"
    if written.get("to_follow"):
        raise CaseError(
            "this document is still to follow, so nobody can say which of its pages are meant",
            where=where,
            remedy="write core = true until the document has come",
        )
    return read_ranges(said, where)


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


def _refuse_twice(sections: tuple[SectionEntries, ...]) -> None:
    """Refuse a letter, an id or a source that stands twice, and a parent that is not there."""
    letters: dict[str, str] = {}
    ids: dict[str, str] = {}
    sources: dict[tuple[str, ...], str] = {}
    for at, section in enumerate(sections):
        refuse_second(
            letters, section.letter, place(["section", at, "letter"]), f"the section letter {section.letter!r}"
        )
        for number, entry in enumerate(section.entries):
            where = place(["section", at, "document", number])
            refuse_second(ids, entry.id, f"{where}.id", f"the id {entry.id!r}")
            if not entry.to_follow:
                refuse_second(sources, (entry.file, *entry.inside), f"{where}.file", f"the document {entry.file!r}")
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


def refuse_second(seen: dict[Any, str], value: Any, where: str, name: str) -> None:
    """Count a value as listed at `where`. Raises CaseError where it was listed before."""
    if value in seen:
        raise CaseError(
            f"{name} is listed twice", where=f"{FILE_NAME}: {where}", remedy=f"it stands at {seen[value]} too: keep one"
        )
    seen[value] = where
