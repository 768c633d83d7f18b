"""Documents whose file was given another name, or another folder, since they were listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bundler.case import Case
from bundler.documents.edits.document import SetDocument
from bundler.documents.last_taken import digest_of
from bundler.documents.manifest import Entry, Manifest
from bundler.documents.manifest_edit import edit_manifest
from bundler.documents.manifest_file import read_manifest
from bundler.documents.take_in import Taken
from bundler.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """A document whose file has another path from the case folder now, the same byte for byte."""

    id: str
    was: str
    file: str


def follow_renamed(case: Case, taken: Sequence[Taken], store: Store) -> tuple[Renamed, ...]:
    """Write into bundle.toml where the files of listed documents lie now, so that each keeps its place and its events.

    A file counts as renamed where there is none of its name any more, and just one that nobody has listed is the same
    byte for byte as it was when it was last read.
    """
    if not case.manifest.is_file():
        return ()
    manifest = read_manifest(case.manifest)
    found = tuple(each for entry in manifest.at_hand if (each := _renamed(entry, manifest, case, taken, store)))
    met = [each.file for each in found]
    sure = tuple(each for each in found if met.count(each.file) == 1)
    if sure:
        edit_manifest(case.manifest, [SetDocument(id=each.id, values={"file": each.file}) for each in sure])
    return sure


def _renamed(entry: Entry, manifest: Manifest, case: Case, taken: Sequence[Taken], store: Store) -> Renamed | None:
    if entry.inside or (case.folder / entry.file).exists():
        return None
    digest = digest_of((entry.file, ()), store)
    known = {one.file for one in manifest.listed} | {item.file for item in manifest.left_out}
    alike = [
        item.source.path
        for item in taken
        if item.source.sha256 == digest and not item.source.inside and item.source.path not in known
    ]
    return Renamed(id=entry.id, was=entry.file, file=alike[0]) if len(alike) == 1 else None
