"""Tables of the chronology as files: Word, Excel, CSV and JSON, out and in."""

from __future__ import annotations

import csv
import importlib
import io
import json
from pathlib import Path
from typing import Protocol, cast

from bundler.chronology.columns import COLUMNS, Table, no_table, ordered
from bundler.errors import CaseError
from bundler.whole_file import write_whole

_MODULES = {".docx": "bundler.chronology.table_docx", ".xlsx": "bundler.chronology.table_xlsx"}
ENDINGS = (".docx", ".xlsx", ".csv", ".json")
# What a spreadsheet may take for a formula; a mark before it keeps it text, and import takes the mark away.
_FORMULA = ("=", "+", "-", "@", "\t", "'")
_EXPORTED = "(exported rows; leave this line as it is)"


class _Format(Protocol):
    def to_bytes(self, table: Table, heading: str) -> bytes: ...

    def from_file(self, file: Path) -> Table: ...


def write_table(file: Path, table: Table, heading: str) -> None:
    """Write a table in the form that the file's ending names. Raises CaseError for an ending not in ENDINGS."""
    ending = _ending(file)
    if ending == ".csv":
        write_whole(file, _csv(table))
    elif ending == ".json":
        write_whole(file, _json(table))
    else:
        write_whole(file, _format(ending).to_bytes(table, heading))


def read_table(file: Path) -> Table:
    """Read a table that was exported and perhaps edited. Raises CaseError where the file holds none."""
    ending = _ending(file)
    if not file.is_file():
        raise CaseError("there is no such file", where=file.name, remedy="give the file that was exported")
    if ending == ".csv":
        return _from_csv(file)
    if ending == ".json":
        return _from_json(file)
    return _format(ending).from_file(file)


def _ending(file: Path) -> str:
    ending = file.suffix.lower()
    if ending not in ENDINGS:
        problem = f"{ending or 'no ending'} is not a form of table"
        raise CaseError(problem, where=file.name, remedy="write .docx, .xlsx, .csv or .json")
    return ending


def _format(ending: str) -> _Format:
    return cast(_Format, importlib.import_module(_MODULES[ending]))


def _csv(table: Table) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in table.rows:
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    writer.writerow([_EXPORTED, " ".join(table.exported)])
    # The mark tells Excel that it is UTF-8.
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _from_csv(file: Path) -> Table:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        # Excel on Windows saves "CSV" in the code page of Western Europe.
        text = file.read_text(encoding="cp1252", errors="replace")
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else "\t" if "\t" in first else ","
    csv.field_size_limit(2**31 - 1)
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    exported = next((line[1].split() for line in lines if line and line[0] == _EXPORTED and len(line) > 1), [])
    body = [[_unmarked(cell) for cell in line] for line in lines[1:] if line and line[0] != _EXPORTED]
    rows = ordered(lines[0], body) if lines else None
    if rows is None:
        raise no_table(file)
    return Table(rows=rows, exported=tuple(exported))


def _unmarked(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:2] and cell[1:].startswith(_FORMULA) else cell


def _json(table: Table) -> bytes:
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in table.rows]
    return (json.dumps({"exported": list(table.exported), "rows": rows}, ensure_ascii=False, indent=1) + "\n").encode()


def _from_json(file: Path) -> Table:
    try:
        value = json.loads(file.read_text(encoding="utf-8-sig"))
        rows = tuple(tuple(str(row.get(column, "")) for column in COLUMNS) for row in value["rows"])
        return Table(rows=rows, exported=tuple(str(id) for id in value.get("exported", ())))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise no_table(file) from error
