"""The index as a file: Word, Excel, CSV or JSON, out and in; and what came back put into bundle.toml."""

from __future__ import annotations

from pathlib import Path

from bundler.documents.index.columns import FORM
from bundler.documents.index.docx import IndexDocument
from bundler.documents.index.merge import merge_table
from bundler.documents.manifest import Claim, Manifest
from bundler.documents.manifest_edit import Edited, edit_manifest
from bundler.documents.manifest_file import read_manifest
from bundler.tables import table_file
from bundler.tables.change import Change
from bundler.tables.table import Table


def heading_of(manifest: Manifest) -> str:
    """What stands over the index."""
    return f"Index to the {manifest.title[:1].lower()}{manifest.title[1:]}" if manifest.title else "Index"


def index_bytes(ending: str, table: Table, manifest: Manifest) -> bytes:
    """Give the index as a file with this ending, which is one of ENDINGS."""
    word = IndexDocument(claim=manifest.claim)
    return table_file.table_bytes(ending, table, heading_of(manifest), FORM, word)


def write_index(file: Path, table: Table, manifest: Manifest) -> None:
    """Write the index in the form that the file's ending names. Raises CaseError for an ending not in ENDINGS."""
    table_file.write_table(file, table, heading_of(manifest), FORM, IndexDocument(claim=manifest.claim))


def read_index_file(file: Path) -> Table:
    """Read an index that was exported and perhaps edited. Raises CaseError where the file holds none."""
    return table_file.read_table(file, FORM, IndexDocument(claim=Claim()))


def take_index(manifest: Path, table: Table, *, leave_out: str = "") -> tuple[Edited, tuple[Change, ...]]:
    """Put what was changed in a table into bundle.toml, and tell of each row and cell that was not as it stood.

    `leave_out` says why documents whose rows were taken out are left out of the bundle; with "" they stay.
    """
    merged = merge_table(table, read_manifest(manifest), leave_out=leave_out)
    return edit_manifest(manifest, merged.edits), merged.changes
