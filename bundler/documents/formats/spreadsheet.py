"""Spreadsheets as PDF: Excel workbooks and tables of comma-separated values, nothing cut off."""

from __future__ import annotations

import csv
import io
from importlib.metadata import version
from pathlib import Path

from bundler.documents.document import Remark
from bundler.documents.formats.format import Drawing
from bundler.documents.formats.grid import Cell, Grid, first_row_is_heading
from bundler.documents.formats.grid_page import draw_grids
from bundler.documents.formats.text import encoding_remarks
from bundler.documents.formats.workbook import read_workbook
from bundler.documents.formats.written_page import WrittenPages
from bundler.errors import SourceError
from bundler.sources import media_types as types
from bundler.sources.encoded_text import EncodedText
from bundler.sources.names import safe_name

MEDIA_TYPES = (types.XLSX, types.XLSM, types.CSV)
VERSION = "2"
_LARGEST = 20 * 1024 * 1024
_DELIMITERS = (",", ";", "\t", "|")


def draw(file: Path, into: Path) -> Drawing:
    """Draw every visible sheet of a workbook, or the one table of a CSV file, each from a new page on.

    Raises SourceError where the file is damaged, or larger than anybody reads on paper.
    """
    with file.open("rb") as stream:
        is_workbook = stream.read(2) == b"PK"
    return _draw_workbook(file, into) if is_workbook else _draw_csv(file, into)


def _draw_workbook(file: Path, into: Path) -> Drawing:
    book = read_workbook(file)
    remarks = _drawn(book.grids, into)
    return Drawing(
        engine=_engine(),
        expect_text=bool(book.grids),
        removals=book.removals,
        remarks=(*book.remarks, *remarks),
    )


def _draw_csv(file: Path, into: Path) -> Drawing:
    if file.stat().st_size > _LARGEST:
        raise SourceError(
            "the table is larger than 20 MB", where=safe_name(file.name), remedy="Supply the rows that matter."
        )
    read = EncodedText.read(file)
    table = _table(read.text.lstrip("\ufeff"))
    widest = max((len(row) for row in table), default=0)
    rows = tuple(tuple(_cell(text) for text in (*row, *("",) * (widest - len(row)))) for row in table)
    grids = (Grid(title="", rows=rows, heading=int(first_row_is_heading(rows))),) if widest else ()
    remarks = _drawn(grids, into)
    return Drawing(engine=_engine(), expect_text=bool(grids), remarks=(*encoding_remarks(read), *remarks))


def _drawn(grids: tuple[Grid, ...], into: Path) -> tuple[Remark, ...]:
    if grids:
        return draw_grids(grids, into)
    pages = WrittenPages(into)
    pages.write("[This spreadsheet is empty.]")
    pages.save()
    return (Remark(code="empty-document", message="The spreadsheet has no filled cell that is shown."),)


def _table(text: str) -> list[list[str]]:
    """Read rows by the delimiter that splits most of them alike, or that the first line names (``sep=;``)."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        return _rows(rest, first.strip()[4])
    return max((_rows(text, delimiter) for delimiter in _DELIMITERS), key=_likeness)


def _rows(text: str, delimiter: str) -> list[list[str]]:
    csv.field_size_limit(_LARGEST)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return rows


def _likeness(rows: list[list[str]]) -> tuple[float, int]:
    """Say how well a delimiter fits: how many rows have the commonest number of cells, if that is more than one."""
    lengths = [len(row) for row in rows if row]
    commonest = max(sorted(set(lengths)), key=lengths.count, default=0)
    return (lengths.count(commonest) / len(lengths) if commonest > 1 else 0.0, commonest)


def _cell(text: str) -> Cell:
    plain = text.strip()
    is_number = plain.replace(",", "").replace(".", "", 1).lstrip("-+£$€(").rstrip(")%").isdigit()
    return Cell(text=plain.replace("\r\n", "\n"), align="right" if is_number else "left")


def _engine() -> str:
    return f"reportlab {version('reportlab')}"
