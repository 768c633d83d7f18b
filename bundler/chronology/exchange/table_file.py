"""Tables of the chronology as files: Word, Excel, CSV and JSON, out and in."""

from __future__ import annotations

from pathlib import Path

from bundler.chronology.exchange import table_docx
from bundler.chronology.exchange.columns import FORM
from bundler.tables import table_file
from bundler.tables.table import Table
from bundler.tables.table_file import ENDINGS

__all__ = ["ENDINGS", "read_table", "write_table"]


def write_table(file: Path, table: Table, heading: str) -> None:
    """Write a table in the form that the file's ending names. Raises CaseError for an ending not in ENDINGS."""
    table_file.write_table(file, table, heading, FORM, table_docx)


def read_table(file: Path) -> Table:
    """Read a table that was exported and perhaps edited. Raises CaseError where the file holds none."""
    return table_file.read_table(file, FORM, table_docx)
