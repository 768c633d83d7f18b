"""Tables as files: Word, Excel, CSV and JSON, out and in."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from bundler.errors import CaseError
from bundler.tables import csv_file, workbook
from bundler.tables.table import Form, Table, no_table, not_opened, table_in
from bundler.whole_file import write_whole

ENDINGS = (".docx", ".xlsx", ".csv", ".json")


class Word(Protocol):
    """How tables of one sort are written as a Word document, and read back."""

    def to_bytes(self, table: Table, heading: str) -> bytes:
        """Give the document."""

    def from_file(self, file: Path) -> Table:
        """Read it back. Raises CaseError where it holds no such table."""


def write_table(file: Path, table: Table, heading: str, form: Form, word: Word) -> None:
    """Write a table in the form that the file's ending names. Raises CaseError for an ending not in ENDINGS."""
    write_whole(file, table_bytes(ending_of(file), table, heading, form, word))


def table_bytes(ending: str, table: Table, heading: str, form: Form, word: Word) -> bytes:
    """Give the bytes of a file with this ending, which is one of ENDINGS."""
    if ending == ".csv":
        return csv_file.to_bytes(table, form)
    if ending == ".json":
        return _json(table, form)
    return workbook.to_bytes(table, heading, form) if ending == ".xlsx" else word.to_bytes(table, heading)


def read_table(file: Path, form: Form, word: Word) -> Table:
    """Read a table that was exported and perhaps edited. Raises CaseError where the file holds none."""
    try:
        ending = ending_of(file)
    except CaseError as fault:
        remedy = "save it as .docx or .xlsx in the program that wrote it, and import that"
        raise CaseError(fault.problem, where=fault.where, remedy=remedy) from fault
    if not file.is_file():
        raise CaseError("there is no such file", where=file.name, remedy="give the file that was exported")
    if ending == ".csv":
        return csv_file.from_file(file, form)
    if ending == ".json":
        return _from_json(file, form)
    return workbook.from_file(file, form) if ending == ".xlsx" else word.from_file(file)


def ending_of(file: Path) -> str:
    """The ending of a table's file. Raises CaseError where it is none of ENDINGS."""
    ending = file.suffix.lower()
    if ending not in ENDINGS:
        problem = f"{ending or 'no ending'} is not a form of table"
        raise CaseError(problem, where=file.name, remedy="write .docx, .xlsx, .csv or .json")
    return ending


def _json(table: Table, form: Form) -> bytes:
    rows = [dict(zip(form.columns, row, strict=True)) for row in table.rows]
    return (json.dumps({"exported": list(table.exported), "rows": rows}, ensure_ascii=False, indent=1) + "\n").encode()


def _from_json(file: Path, form: Form) -> Table:
    try:
        value = json.loads(file.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise not_opened(file, "JSON") from error
    try:
        names = {column.lower(): column for column in form.columns}
        rows = [
            {names.get(head.strip().lower(), head.strip()): _cell(cell, file) for head, cell in row.items()}
            for row in value["rows"]
        ]
        if any(form.lacks({head.lower() for head in row}, ids="Id" in row) for row in rows):
            raise no_table(file, form)
        heads = tuple(dict.fromkeys((*form.columns, *(head for row in rows for head in row))))
        lines = [heads, *([row.get(head, "") for head in heads] for row in rows)]
        exported = tuple(str(id) for id in value.get("exported", ()))
        found = table_in(lines, form, exported=exported)
        return replace(found, first=1) if found else Table(rows=(), exported=exported)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise no_table(file, form) from error


def _cell(value: object, file: Path) -> str:
    """A cell of JSON as text; one that holds nothing is empty. Raises CaseError where it is a list or the like."""
    if value is None or isinstance(value, str | int | float):
        return "" if value is None else str(value)
    raise CaseError("a cell of it is neither text nor a number", where=file.name, remedy="write the cell as text")
