"""The chronology's table as people and their programs leave it: in Word, in Excel, and by its cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import openpyxl

from bundler.chronology.event import Event
from bundler.chronology.exchange.columns import COLUMNS
from bundler.chronology.exchange.table import table_of
from bundler.chronology.exchange.table_back import merge_table
from bundler.chronology.exchange.table_file import read_table, write_table
from bundler.tables.table import Table
from tests.chronology.builders import an_event

ROWS = [
    an_event("e-1", "2014-03-12", "He was arrested."),
    an_event("e-2", "2014-05", "She wrote – again.", kind="letter"),
    an_event("e-3", "2015", "He moved to Łódź.", kind="transfer"),
]
TITLES = {"ws1": "First statement of AB", "log": "Contact log; 2025"}


def put(table: Table, row: int, column: str, cell: str) -> Table:
    cells = list(table.rows[row])
    cells[COLUMNS.index(column)] = cell
    return replace(table, rows=(*table.rows[:row], tuple(cells), *table.rows[row + 1 :]))


def in_word(tmp_path: Path, edit: Callable[[Any], None]) -> Table:
    file = tmp_path / "chronology.docx"
    write_table(file, table_of(ROWS, TITLES), "Chronology")
    document = docx.Document(str(file))
    edit(document)
    document.save(str(file))
    return read_table(file)


def in_excel(tmp_path: Path, edit: Callable[[Any], None]) -> Table:
    file = tmp_path / "chronology.xlsx"
    write_table(file, table_of(ROWS, TITLES), "Chronology")
    book = openpyxl.load_workbook(file)
    edit(book)
    book.save(file)
    return read_table(file)


def told(table: Table, events: list[Event] = ROWS) -> list[tuple[str, str, int]]:
    return [(change.what, change.id, change.row) for change in merge_table(table, events, TITLES).changes]
