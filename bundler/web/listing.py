"""What lies in a case, file by file: what each holds, how it was read, what was refused, and what is left out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bundler.case import OWN_NAMES, Case
from bundler.documents.manifest import Entry, LeftOut
from bundler.pipeline.standing import Standing
from bundler.sources.names import is_junk, natural_key, safe_name
from bundler.sources.source import Refusal
from bundler.web.checks.mends import on_the_page


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A document of the case, from a file or from inside one.

    `name` is the file's own; `tab` its place in the index as it stands, or "". `pages` is None where it was not read.
    `remarks` are sentences on how it was carried, `trouble` is (problem, mend) where it cannot be used.
    """

    name: str
    id: str
    title: str
    tab: str
    pages: int | None
    scanned: int = 0
    removed: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    trouble: tuple[str, str] | None = None
    proposed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of the documents folder: itself as a document, where it is one, and the documents inside it."""

    name: str
    own: Row | None
    inside: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """All files of a case. `waiting` are the names of those that lie in the folder and are not listed anywhere."""

    files: tuple[File, ...] = ()
    refused: tuple[Refusal, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    waiting: tuple[str, ...] = ()
    unread: int = 0

    @property
    def documents(self) -> int:
        """How many documents there are."""
        return sum(bool(file.own) + len(file.inside) for file in self.files)

    @property
    def pages(self) -> int:
        """How many document pages were read."""
        return sum(row.pages or 0 for file in self.files for row in (file.own, *file.inside) if row)


def listing_of(case: Case, standing: Standing | None) -> Listing:
    """List what lies in a case; `standing` is None where nothing was read yet."""
    present = tuple(_files(case))
    if standing is None:
        return Listing(waiting=tuple(safe_name(path.removeprefix("documents/")) for path in present))
    manifest = standing.manifest
    known = {item.file for item in manifest.at_hand}
    known |= {item.path for item in manifest.refused} | {item.file for item in manifest.left_out}
    return Listing(
        files=_grouped(manifest.at_hand, standing),
        refused=tuple(replace(item, mend=on_the_page(item.mend)) for item in manifest.missing),
        left_out=manifest.left_out,
        waiting=tuple(safe_name(path.removeprefix("documents/")) for path in present if path not in known),
        unread=len(standing.unread),
    )


def _grouped(entries: Iterable[Entry], standing: Standing) -> tuple[File, ...]:
    tabs = _tabs(standing)
    rows: dict[str, list[tuple[Entry, Row]]] = {}
    for entry in entries:
        rows.setdefault(entry.file, []).append((entry, _row(entry, standing, tabs)))
    return tuple(
        File(
            name=safe_name(path.removeprefix("documents/")),
            own=next((row for entry, row in rows[path] if not entry.inside), None),
            inside=tuple(row for entry, row in rows[path] if entry.inside),
        )
        for path in sorted(rows, key=natural_key)
    )


def _tabs(standing: Standing) -> Mapping[str, str]:
    if standing.bundle is None:
        return {}
    return {tab.document_id: tab.label for tab in standing.bundle.tabs}


def _row(entry: Entry, standing: Standing, tabs: Mapping[str, str]) -> Row:
    document = standing.documents.get(entry.id)
    trouble = standing.troubles.get(entry.id)
    name = " > ".join(safe_name(part) for part in entry.inside) or safe_name(entry.file.removeprefix("documents/"))
    if document is None:
        told = (trouble.problem, trouble.mend) if trouble else None
        return Row(name=name, id=entry.id, title=entry.title, tab=tabs.get(entry.id, ""), pages=None, trouble=told)
    carriage = document.carriage
    return Row(
        name=name,
        id=entry.id,
        title=entry.title,
        tab=tabs.get(entry.id, ""),
        pages=document.page_count,
        scanned=sum(form.text == "ocr" for form in carriage.pages),
        removed=tuple(dict.fromkeys(removal.what for removal in carriage.removals)),
        remarks=tuple(
            dict.fromkeys(
                f"{'Page ' + str(remark.page) + ': ' if remark.page else ''}{remark.message}"
                for remark in carriage.remarks
            )
        ),
        proposed=bool(entry.proposed),
    )


def _files(case: Case) -> Iterable[str]:
    """Yield the path in the case folder of each file below the documents, in natural order, none of them opened."""
    found: list[str] = []
    waiting: list[Path] = [case.documents]
    while waiting:
        current = waiting.pop()
        try:
            entries = list(os.scandir(current))
        except OSError:
            continue
        for entry in entries:
            if is_junk(entry.name) or (current == case.folder and entry.name in OWN_NAMES):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(Path(entry.path))
            else:
                found.append(Path(entry.path).relative_to(case.folder).as_posix())
    return sorted(found, key=natural_key)
