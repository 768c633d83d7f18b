"""A table as an Excel workbook: every cell is text, so that no date is turned into another."""

from __future__ import annotations

import io
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bundler.tables.still_archive import still
from bundler.tables.table import Form, Table, no_table, ordered

_HIDDEN = "exported"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# Excel's longest cell.
_LONGEST = 32_767


def to_bytes(table: Table, heading: str, form: Form) -> bytes:
    """Give the workbook; the ids that were exported stand on a sheet that is not shown."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    book = Workbook(write_only=True)
    moment = datetime(2000, 1, 1)
    book.properties.title, book.properties.creator = heading, "jrbundle"
    book.properties.created = book.properties.modified = moment
    sheet = book.create_sheet(form.name)
    sheet.freeze_panes = "A2"
    for place, width in enumerate(form.widths):
        sheet.column_dimensions[chr(ord("A") + place)].width = width
    wrapped, bold = Alignment(wrap_text=True, vertical="top"), Font(bold=True)

    def cell(text: str, *, head: bool = False) -> Any:
        made = WriteOnlyCell(sheet, value=_NOT_XML.sub("\ufffd", text)[:_LONGEST])
        made.data_type, made.number_format, made.alignment = "s", "@", wrapped
        if head:
            made.font = bold
        return made

    sheet.append([cell(column, head=True) for column in form.columns])
    for row in table.rows:
        sheet.append([cell(text) for text in row])
    hidden = book.create_sheet(_HIDDEN)
    hidden.sheet_state = "veryHidden"
    for id in table.exported:
        hidden.append([id])
    out = io.BytesIO()
    book.save(out)
    return still(out.getvalue())


def from_file(file: Path, form: Form) -> Table:
    """Read the workbook back. A cell that Excel has made a date after all is read as the day it shows."""
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(file, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise no_table(file, form) from error
    try:
        exported: list[str] = []
        if _HIDDEN in book.sheetnames:
            exported = [_text(row[0]) for row in book[_HIDDEN].iter_rows(values_only=True) if row and row[0]]
        for sheet in book.worksheets:
            if sheet.title == _HIDDEN:
                continue
            lines = [[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
            rows = ordered(lines[0], lines[1:], form) if lines else None
            if rows is not None:
                return Table(rows=rows, exported=tuple(exported))
    finally:
        book.close()
    raise no_table(file, form)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
