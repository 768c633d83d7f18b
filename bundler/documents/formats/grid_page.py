"""Tables on A4 pages: every cell whole, its text wrapped, the heading on each page, wide tables sideways."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bundler.documents.document import Remark
from bundler.documents.formats.grid import Cell, Grid
from bundler.documents.formats.written_page import A4, MM, unwritable_remarks, writable
from bundler.typesetting.lines import width, wrap
from bundler.typesetting.pen import Pen
from bundler.typesetting.style import Face, Style

_MARGIN, _FOOT = 15 * MM, 20 * MM
_PAD, _LEADING = 3.0, 1.3
_SIZES = (9.0, 8.0, 7.0)
_WIDEST_COLUMN, _WIDEST_WORD = 230.0, 110.0
_LINE = (0.55, 0.55, 0.55)
_HEADING_GROUND = "#eeeeee"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """How a stretch of columns is set: which columns, their widths in points, the letters' size, the page."""

    columns: tuple[int, ...]
    widths: tuple[float, ...]
    size: float
    page: tuple[float, float]


def draw_grids(grids: tuple[Grid, ...], into: Path) -> tuple[Remark, ...]:
    """Draw tables, each from a new page on; give what a person should know. The same tables give the same bytes."""
    drawer = _Drawer(into)
    for ready in map(drawer.readied, grids):
        for form in _forms(ready):
            drawer.draw(ready, form)
    drawer.save()
    return unwritable_remarks(drawer.unwritable)


def _style(cell: Cell, size: float) -> Style:
    return Style(face=Face.SANS_BOLD if cell.bold else Face.SANS, size=size)


def _forms(grid: Grid) -> list[_Form]:
    """Choose the page and the size: upright before sideways, large before small, all columns before stretches."""
    upright, sideways = A4, (A4[1], A4[0])
    for size in _SIZES:
        least, wanted = _column_widths(grid, size)
        for page in (upright, sideways):
            room = page[0] - 2 * _MARGIN
            comfortable = sum(wanted) if page == upright else sum(least)
            if comfortable <= room or (size == _SIZES[-1] and sum(least) <= room):
                columns = tuple(range(grid.width))
                return [_Form(columns=columns, widths=_fitted(least, wanted, room), size=size, page=page)]
    return _stretches(least, wanted, sideways)


def _column_widths(grid: Grid, size: float) -> tuple[list[float], list[float]]:
    """Give for each column the width its longest word needs, and the width in which nothing would have to wrap."""
    least, wanted = [12.0 + 2 * _PAD] * grid.width, [12.0 + 2 * _PAD] * grid.width
    for row in grid.rows:
        for column, cell in enumerate(row):
            if cell is None or not cell.text or cell.columns > 1:
                continue
            style = _style(cell, size)
            whole = max(width(line, style) for line in cell.text.split("\n")) + 2 * _PAD + 0.5
            wanted[column] = max(wanted[column], min(whole, _WIDEST_COLUMN))
            if whole > least[column]:
                word = max((width(word, style) for word in cell.text.split()), default=0) + 2 * _PAD + 0.5
                least[column] = max(least[column], min(word, _WIDEST_WORD))
    return least, [max(pair) for pair in zip(least, wanted, strict=True)]


def _fitted(least: list[float], wanted: list[float], room: float) -> tuple[float, ...]:
    """Share the room out: each column gets what it wants, or what it needs and a fair part of what is left."""
    if sum(wanted) <= room:
        return tuple(wanted)
    spare, greed = room - sum(least), sum(wanted) - sum(least)
    return tuple(low + (high - low) * spare / greed for low, high in zip(least, wanted, strict=True))


def _stretches(least: list[float], wanted: list[float], page: tuple[float, float]) -> list[_Form]:
    """Split columns that no page can hold side by side into stretches, each of them led by the first column."""
    room = page[0] - 2 * _MARGIN
    stretches: list[list[int]] = [[0]]
    for column in range(1, len(least)):
        if sum(least[each] for each in stretches[-1]) + least[column] > room:
            stretches.append([0])
        stretches[-1].append(column)
    return [
        _Form(
            columns=tuple(columns),
            widths=_fitted([least[each] for each in columns], [wanted[each] for each in columns], room),
            size=_SIZES[-1],
            page=page,
        )
        for columns in stretches
    ]


class _Drawer:
    """The pages of tables, drawn row by row."""

    def __init__(self, into: Path) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self.unwritable = 0
        self._canvas: Any = Canvas(str(into), invariant=1, pageCompression=1)
        self._canvas.setCreator("jrbundle")
        self._pen = Pen(self._canvas)
        self._y = 0.0
        self._page = A4
        self._known: dict[str, str] = {}

    def readied(self, grid: Grid) -> Grid:
        """Give a table whose text the fonts can draw."""
        for row in grid.rows:
            for cell in row:
                if cell is not None and cell.text not in self._known:
                    self._known[cell.text], count = writable(cell.text, Face.SANS)
                    self.unwritable += count
        return replace(
            grid,
            title=writable(grid.title, Face.SANS_BOLD)[0],
            rows=tuple(
                tuple(
                    cell and replace(cell, text=self._known[cell.text], bold=cell.bold or number < grid.heading)
                    for cell in row
                )
                for number, row in enumerate(grid.rows)
            ),
        )

    def draw(self, grid: Grid, form: _Form) -> None:
        """Draw one stretch of a table's columns, from a new page on."""
        self._begin_page(form)
        if grid.title:
            style = Style(face=Face.SANS_BOLD, size=12)
            for line in wrap(grid.title, style, form.page[0] - 2 * _MARGIN):
                self._pen.left(_MARGIN, self._y - 12, line, style)
                self._y -= 17
            self._y -= 5
        heading = grid.rows[: grid.heading]
        for number, row in enumerate(grid.rows):
            self._row(row, form, heading if number >= grid.heading else (), is_heading=number < grid.heading)
        self._canvas.showPage()

    def save(self) -> None:
        self._canvas.save()

    def _begin_page(self, form: _Form) -> None:
        self._page = form.page
        self._canvas.setPageSize(form.page)
        self._y = form.page[1] - _MARGIN

    def _row(
        self,
        row: tuple[Cell | None, ...],
        form: _Form,
        heading: tuple[tuple[Cell | None, ...], ...],
        *,
        is_heading: bool,
    ) -> None:
        """Draw a row; one that is higher than what is left of the page goes on on the next."""
        boxes = _boxes(row, form)
        pitch = form.size * _LEADING
        left = max((len(lines) for *_, lines in boxes), default=1)
        start = 0
        while left > 0:
            room = int((self._y - _FOOT - 2 * _PAD) // pitch)
            whole_page = int((form.page[1] - _MARGIN - _FOOT - 2 * _PAD) // pitch)
            if room < min(left, whole_page // 2, 8) or room < 1:
                self._canvas.showPage()
                self._begin_page(form)
                for head in heading:
                    self._row(head, form, (), is_heading=True)
                room = max(1, int((self._y - _FOOT - 2 * _PAD) // pitch))
            taken = min(left, room)
            self._stretch(boxes, start, taken, form.size, is_heading=is_heading)
            start, left = start + taken, left - taken

    def _stretch(
        self,
        boxes: list[tuple[Cell, float, float, tuple[str, ...]]],
        start: int,
        count: int,
        size: float,
        *,
        is_heading: bool,
    ) -> None:
        pitch = size * _LEADING
        height = count * pitch + 2 * _PAD
        self._canvas.setLineWidth(0.4)
        self._canvas.setStrokeColorRGB(*_LINE)
        for cell, left, wide, lines in boxes:
            ground = cell.ground or (_HEADING_GROUND if is_heading else "")
            if ground:
                self._canvas.setFillColorRGB(*(int(ground[at : at + 2], 16) / 255 for at in (1, 3, 5)))
            self._canvas.rect(left, self._y - height, wide, height, stroke=1, fill=int(bool(ground)))
            for number, line in enumerate(lines[start : start + count]):
                self._line(cell, line, left, wide, self._y - _PAD - number * pitch - size, size)
        self._y -= height

    def _line(self, cell: Cell, line: str, left: float, wide: float, y: float, size: float) -> None:
        style = _style(cell, size)
        long = width(line, style)
        x = {"right": left + wide - _PAD - long, "centre": left + (wide - long) / 2}.get(cell.align, left + _PAD)
        self._pen.left(x, y, line, style)
        if cell.struck and line:
            self._canvas.setStrokeColorRGB(0, 0, 0)
            self._canvas.line(x, y + size * 0.3, x + long, y + size * 0.3)
            self._canvas.setStrokeColorRGB(*_LINE)


def _boxes(row: tuple[Cell | None, ...], form: _Form) -> list[tuple[Cell, float, float, tuple[str, ...]]]:
    """Give a row's cells with the left edge and width of each, and its text in lines."""
    edges = [_MARGIN]
    for wide in form.widths:
        edges.append(edges[-1] + wide)
    boxes = []
    for place, column in enumerate(form.columns):
        cell = row[column]
        if cell is None:
            continue
        end = place + 1
        while end < len(form.columns) and end - place < cell.columns and row[form.columns[end]] is None:
            end += 1
        wide = edges[end] - edges[place]
        style = _style(cell, form.size)
        lines = tuple(line for part in cell.text.split("\n") for line in wrap(part, style, wide - 2 * _PAD))
        boxes.append((cell, edges[place], wide, lines))
    return boxes
