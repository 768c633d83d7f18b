"""Read an Excel workbook as tables of what a reader sees, and say what is not seen."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bundler.documents.document import Remark, Removal
from bundler.documents.formats.grid import Cell, Grid, first_row_is_heading
from bundler.documents.formats.html_style import legible
from bundler.documents.formats.number_words import as_shown
from bundler.errors import SourceError
from bundler.sources.names import safe_name

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LARGEST = 400 * 1024 * 1024
_MOST_CELLS = 200_000
_ALIGN = {"right": "right", "center": "centre", "centerContinuous": "centre", "left": "left", "justify": "left"}
_PRINT = "Print it as PDF from the spreadsheet program, and supply that."


@dataclass(slots=True)
class _Unseen:
    """What the pages do not show, counted by its name."""

    counts: Counter[str] = field(default_factory=Counter)
    comments: int = 0
    macros: int = 0
    sheets: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """A workbook's visible sheets, and what became of the rest."""

    grids: tuple[Grid, ...]
    removals: tuple[Removal, ...]
    remarks: tuple[Remark, ...]


def read_workbook(file: Path) -> Workbook:
    """Read the sheets that are not hidden. Raises SourceError where the file is damaged, hostile or too large."""
    where = safe_name(file.name)
    unseen = _Unseen()
    _look_into(file, where, unseen)
    try:
        shown, formulas = _opened(file, values=True), _opened(file, values=False)
        grids = [
            grid
            for sheet in shown.worksheets
            if sheet.sheet_state == "visible"
            for grid in (_grid(sheet, formulas[sheet.title], unseen, where),)
            if grid is not None
        ]
        if len(shown.sheetnames) < unseen.sheets:
            raise SourceError("a sheet of the workbook is missing or of a kind not read", where=where, remedy=_PRINT)
        unseen.counts["hidden sheet"] += sum(1 for sheet in shown.worksheets if sheet.sheet_state != "visible")
        unseen.counts["chart sheet"] += len(shown.chartsheets)
    except SourceError:
        raise
    except Exception as fault:
        # Hostile workbooks make the reader raise nearly anything.
        raise SourceError(f"the workbook is damaged ({type(fault).__name__})", where=where, remedy=_PRINT) from fault
    return Workbook(grids=tuple(grids), removals=_removals(unseen), remarks=_remarks(unseen))


def _opened(file: Path, *, values: bool) -> Any:
    import warnings

    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(file, data_only=values, keep_links=False)


def _look_into(file: Path, where: str, unseen: _Unseen) -> None:
    """Refuse a workbook that would burst, and count what its parts say is in it."""
    try:
        with zipfile.ZipFile(file) as archive:
            infos = archive.infolist()
            if sum(info.file_size for info in infos) > _LARGEST:
                raise SourceError("the workbook unpacks to more than can be read safely", where=where, remedy=_PRINT)
            if "xl/workbook.xml" in archive.namelist():
                unseen.sheets = len(re.findall(rb"<(?:\w+:)?sheet\s", archive.read("xl/workbook.xml")))
            for info in infos:
                if info.filename.endswith((".xml", ".rels")):
                    with archive.open(info) as stream:
                        if b"<!DOCTYPE" in stream.read(2048):
                            raise SourceError(
                                "the workbook holds XML that no spreadsheet program writes", where=where, remedy=_PRINT
                            )
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as fault:
        raise SourceError("the workbook is damaged", where=where, remedy=_PRINT) from fault
    names = [info.filename for info in infos]
    unseen.macros = sum(1 for name in names if name.endswith("vbaProject.bin"))
    unseen.counts["chart"] += sum(1 for name in names if re.match(r"xl/charts/chart\d*\.xml", name))
    unseen.counts["picture"] += sum(1 for name in names if name.startswith("xl/media/"))
    unseen.counts["embedded file"] += sum(1 for name in names if name.startswith("xl/embeddings/"))
    unseen.comments += sum(1 for name in names if name.startswith("xl/threadedComments/"))


def _grid(sheet: Worksheet, formulas: Worksheet, unseen: _Unseen, where: str) -> Grid | None:
    """Give a sheet's used part without its hidden rows and columns; None where nothing is in it."""
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    if len(cells) > _MOST_CELLS:
        raise SourceError(f"a sheet holds more than {_MOST_CELLS:,} filled cells", where=where, remedy=_PRINT)
    _count_in_sheet(sheet, formulas, unseen)
    if not cells:
        return None
    last_row, last_column = max(cell.row for cell in cells), max(cell.column for cell in cells)
    rows = [number for number in range(1, last_row + 1) if not sheet.row_dimensions[number].hidden]
    hidden = _hidden_columns(sheet, last_column)
    columns = [number for number in range(1, last_column + 1) if number not in hidden]
    unseen.counts["hidden row"] += last_row - len(rows)
    unseen.counts["hidden column"] += last_column - len(columns)
    spans = _spans(sheet, rows, columns)
    made = tuple(tuple(_cell(sheet, row, column, spans) for column in columns) for row in rows)
    made = _without_empty_edges(made)
    if not made:
        return None
    return Grid(title=str(sheet.title), rows=made, heading=int(first_row_is_heading(made)))


def _count_in_sheet(sheet: Worksheet, formulas: Worksheet, unseen: _Unseen) -> None:
    for row in formulas.iter_rows():
        for cell in row:
            unseen.comments += cell.comment is not None
            if cell.data_type == "f" and sheet[cell.coordinate].value is None:
                unseen.counts["formula without a value"] += 1


def _hidden_columns(sheet: Worksheet, last: int) -> set[int]:
    hidden: set[int] = set()
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden:
            first, end = dimension.min or 1, min(dimension.max or last, last)
            hidden |= set(range(first, end + 1))
    return hidden


@dataclass(frozen=True, slots=True)
class _Merged:
    """The first shown place of a merged area in a row: how many shown columns it takes, and whose value it shows."""

    columns: int
    origin: tuple[int, int] | None


Spans = dict[tuple[int, int], _Merged | None]


def _spans(sheet: Worksheet, rows: list[int], columns: list[int]) -> Spans:
    """Give the merged places of a sheet; None for a place that the area's first column reaches over.

    The value stands in the area's first place, which may be hidden; it is shown in the first row that is not.
    """
    spans: Spans = {}
    for area in sheet.merged_cells.ranges:
        down = [row for row in rows if area.min_row <= row <= area.max_row]
        across = [column for column in columns if area.min_col <= column <= area.max_col]
        for row in down:
            origin = (area.min_row, area.min_col) if row == down[0] else None
            spans |= {(row, column): None for column in across}
            if across:
                spans[row, across[0]] = _Merged(len(across), origin)
    return spans


def _cell(sheet: Worksheet, row: int, column: int, spans: Spans) -> Cell | None:
    merged = spans.get((row, column), _Merged(1, (row, column)))
    if merged is None:
        return None
    if merged.origin is None:
        return Cell(columns=merged.columns)
    found: Any = sheet.cell(*merged.origin)
    text = as_shown(found.value, found.number_format or "General")
    aligned = found.alignment.horizontal if found.alignment else None
    is_number = isinstance(found.value, (int, float)) and not isinstance(found.value, bool)
    return Cell(
        text=text.strip(),
        align=_ALIGN.get(aligned or "", "right" if is_number else "left"),
        bold=bool(found.font and found.font.b),
        struck=bool(found.font and found.font.strike),
        ground=_ground(found),
        columns=merged.columns,
    )


def _ground(cell: Any) -> str:
    fill = cell.fill
    if fill is None or fill.fill_type != "solid" or fill.fgColor is None or fill.fgColor.type != "rgb":
        return ""
    colour = legible(f"#{str(fill.fgColor.rgb)[-6:].lower()}", ground=True) or ""
    return "" if colour == "#ffffff" else colour


def _without_empty_edges(rows: tuple[tuple[Cell | None, ...], ...]) -> tuple[tuple[Cell | None, ...], ...]:
    """Leave out empty rows and columns round the filled part; those within it stay, for they may mean something."""
    filled = [number for number, row in enumerate(rows) if any(cell and cell.text for cell in row)]
    if not filled:
        return ()
    rows = rows[filled[0] : filled[-1] + 1]
    used = [at for at in range(len(rows[0])) if any((cell := row[at]) and cell.text for row in rows)]
    last = max(max(used), *(at + cell.columns - 1 for row in rows for at, cell in enumerate(row) if cell and cell.text))
    return tuple(row[used[0] : last + 1] for row in rows)


def _removals(unseen: _Unseen) -> tuple[Removal, ...]:
    found = (("comment", unseen.comments), ("macro", unseen.macros))
    return tuple(Removal(what=what, count=count) for what, count in found if count)


def _remarks(unseen: _Unseen) -> tuple[Remark, ...]:
    remarks = []
    for what, count in sorted(unseen.counts.items()):
        if count and what.startswith("hidden"):
            message = f"{count} {what}(s) of the workbook stay hidden and are not on the pages."
            remarks.append(
                Remark(code="hidden-cells", message=message, remedy="Show them in the workbook if they matter.")
            )
        elif count and what.startswith("formula"):
            message = f"{count} formula(s) have no value in the file, and their cells are empty."
            remarks.append(
                Remark(code="formula-empty", message=message, remedy="Open and save the workbook, then rebuild.")
            )
        elif count:
            remarks.append(
                Remark(code="not-drawn", message=f"{count} {what}(s) of the workbook are not drawn.", remedy=_PRINT)
            )
    return tuple(remarks)
