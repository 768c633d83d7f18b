"""Change bundle.toml on a person's word: only what is asked for, all else byte for byte as it is."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bundler.documents.edits.draft import Draft, Edit
from bundler.documents.edits.fault import cannot_tell_apart
from bundler.documents.manifest import Manifest
from bundler.documents.manifest_file import manifest_of_text
from bundler.documents.manifest_text import keep_written, written_in
from bundler.whole_file import write_whole

_LARGE = 60_000
"""From so many letters on, documents that were read before are not read again to prove an edit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """What an edit made of the file: its bytes before and after, and what it says then."""

    before: bytes
    after: bytes
    manifest: Manifest


def edit_manifest(file: Path, edits: Sequence[Edit]) -> Edited:
    """Make edits of bundle.toml, one after the other, all of them or none.

    The edits are in `bundler.documents.edits`. Raises EditConflict where the file does not say what the person saw, and
    CaseError where an edit cannot be made, or where the file would not be a bundle.toml then; nothing is written.
    """
    edited = edited_bytes(file.read_bytes(), edits)
    if edited.after != edited.before:
        write_whole(file, edited.after)
    return edited


def edited_bytes(before: bytes, edits: Sequence[Edit]) -> Edited:
    """The same for the bytes of the file, with nothing written."""
    text = before.decode("utf-8")
    draft = Draft(text, written_in(text), manifest_of_text(text))
    for edit in edits:
        edit.make(draft)
    manifest = _proved(draft)
    if draft.pin_ids(manifest):
        manifest = _proved(draft)
    return Edited(before=before, after=draft.text.encode(), manifest=manifest)


def _proved(draft: Draft) -> Manifest:
    """Hold the text against what it must say. Raises CaseError where it says anything else."""
    text = draft.text
    try:
        said = tomllib.loads(text.removeprefix("\ufeff")) if len(text) < _LARGE else draft.said()
        same = said == draft.written
    except tomllib.TOMLDecodeError:
        same = False
    if not same:
        raise cannot_tell_apart()
    keep_written(text, said)
    return manifest_of_text(text)
