"""A table as an Excel workbook: every cell is text, so that no date is turned into another."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bundler.tables.csv_file import ids_in_text
from bundler.tables.oddities_of_sheet import oddities_of
from bundler.tables.small_archive import hold_small
from bundler.tables.still_archive import still
from bundler.tables.table import HEAD_WITHIN, LONGEST_CELL, NOT_XML, Form, Table, no_table, not_opened, table_in

_HIDDEN = "exported"
# No table of ours is wider; what a sheet says of itself may be without bounds.
_WIDEST = 64
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


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
        made = WriteOnlyCell(sheet, value=NOT_XML.sub("\ufffd", text)[:LONGEST_CELL])
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
    """Read the workbook back. A cell that Excel has made a date after all is read as it shows it, and no finer."""
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    hold_small(file)
    try:
        book = load_workbook(file, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError, SyntaxError) as error:
        raise not_opened(file, "an Excel workbook") from error
    tried: list[list[str]] = []
    try:
        exported: tuple[str, ...] = ()
        if _HIDDEN in book.sheetnames:
            exported = tuple(line[0] for line in _lines(book[_HIDDEN])[0] if line and line[0])
        found: dict[str, Table] = {}
        # A person's own sheet may have the same heads: ours comes first.
        for sheet in sorted(book.worksheets, key=lambda each: each.title != form.name):
            lines, struck = _lines(sheet)
            exported = exported or ids_in_text(lines)
            tried += lines[:HEAD_WITHIN]
            table = table_in(lines, form, exported=exported, odd=oddities_of(sheet, struck))
            if sheet.title != _HIDDEN and table is not None:
                found[sheet.title] = table
        if found:
            first, *others = found
            return replace(found[first], other_sheets=tuple(others))
    except (BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
        raise not_opened(file, "an Excel workbook") from error
    finally:
        book.close()
    raise no_table(file, form, tried)


def _lines(sheet: Any) -> tuple[list[list[str]], frozenset[int]]:
    """The rows of a sheet as texts, less the empty ones at its end, and those, from 0, with a cell struck through."""
    lines: list[list[str]] = []
    struck: set[int] = set()
    book = sheet.parent
    looks = {place for place, look in enumerate(book._cell_styles) if book._fonts[look.fontId].strike}
    bare: object = None
    for number, row in enumerate(sheet.iter_rows(max_col=_WIDEST)):
        # Rows that the sheet leaves out are one and the same object.
        if row is bare:
            continue
        texts = [_text(cell.value, cell.number_format) if cell.value is not None else "" for cell in row]
        if any(map(str.strip, texts)):
            # Formats left at the foot of a sheet make a million rows that hold nothing.
            lines += [[] for _ in range(number - len(lines))]
            lines.append(texts)
            if looks and any(text.strip() and cell._style_id in looks for cell, text in zip(row, texts, strict=True)):
                struck.add(number)
        else:
            bare = row
    return lines, frozenset(struck)


def _text(value: object, number_format: str) -> str:
    if isinstance(value, datetime | date):
        return _shown(value, number_format)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _shown(value: date, number_format: str) -> str:
    """A date with the parts that its cell shows: Excel fills in the day of “March 2014” and the year of “3 March”."""
    shown = _LITERAL.sub("", number_format).lower()
    if "d" in shown and "y" not in shown:
        return f"{value.day} {value:%B}"
    day = "%Y-%m-%d" if "d" in shown or "y" not in shown else "%Y-%m" if "m" in shown else "%Y"
    timed = isinstance(value, datetime) and (value.hour or value.minute) and day.endswith("%d")
    return value.strftime(f"{day}T%H:%M" if timed else day)
