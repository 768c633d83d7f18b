"""The rows of a Word document's tables as they stand once tracked changes are taken, each cell in its column."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bundler.tables.struck_in_docx import struck_words
from bundler.tables.table import MERGED, STRUCK, Oddities
from bundler.tables.words_of_docx import cell_words, tag

# What Word puts round rows and cells that are in a form, or that another program has marked.
_ROUND = frozenset(tag(name) for name in ("sdt", "sdtContent", "customXml"))
# A cell that reaches over several rows; one that was taken out, put in or merged as a tracked change.
_ODD = frozenset(tag(name) for name in ("vMerge", "cellDel", "cellIns", "cellMerge"))
_NOTES = tuple(tag(name) for name in ("commentReference", "footnoteReference", "endnoteReference"))


@dataclass(frozen=True, slots=True, kw_only=True)
class DocxRow:
    """A row of a table in Word.

    `columns` are its cells by the column they stand in. `is_merged` says that they are no plain cells, one in each
    column; `is_struck` that words are struck through, `is_noted` that a comment or a footnote stands in it.
    """

    columns: tuple[tuple[Any, ...], ...]
    is_merged: bool
    is_struck: bool
    is_noted: bool

    def texts(self, *, hidden: bool | None = None) -> list[str]:
        """The words in each column; with `hidden` only those that are hidden, or only those that are not."""
        each = ([cell_words(cell, hidden=hidden) for cell in cells] for cells in self.columns)
        return ["\n".join(words for words in column if words) for column in each]


def tables_of(document: Any, heading_cells: Callable[[Sequence[Any]], int] = lambda _: 0) -> Iterator[list[DocxRow]]:
    """Give the tables of a document, each with the rows that stand.

    The columns are those of most rows: Word counts one cell that was split as a column of the whole table, over which
    the cells of all other rows then reach. `heading_cells` says how many cells a row has that heads a part of the
    table, told by its cells; 0 for any other row.
    """
    body = document.element.body
    struck, noted = _rows_of(struck_words(document)), _rows_of(body.iter(*_NOTES))
    for table in body.iter(tag("tbl")):
        rows = [row for row in _within(table, tag("tr")) if _stands(row)]
        cells = [tuple(_within(row, tag("tc"))) for row in rows]
        shapes = [_edges(row, each) for row, each in zip(rows, cells, strict=True)]
        wanted = [heading_cells(each) for each in cells]
        usual = _usual(shape for shape, count in zip(shapes, wanted, strict=True) if not count)
        yield [
            DocxRow(
                columns=_in_columns(each, shape, usual),
                is_merged=any(map(_is_odd, each)) or (len(each) != count if count else shape != usual),
                is_struck=row in struck,
                is_noted=row in noted,
            )
            for row, each, shape, count in zip(rows, cells, shapes, wanted, strict=True)
        ]


def oddities_of(rows: Sequence[DocxRow]) -> Oddities:
    """What is odd about the rows, by their places."""
    why = (MERGED if row.is_merged else STRUCK if row.is_struck else "" for row in rows)
    return Oddities(
        unplain={place: each for place, each in enumerate(why) if each},
        noted=frozenset(place for place, row in enumerate(rows) if row.is_noted),
    )


def _usual(shapes: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    """Where cells begin and the last one ends in most rows, those with one cell alone left out."""
    counted = Counter(shape for shape in shapes if len(shape) > 2)
    return counted.most_common(1)[0][0] if counted else (0, 1)


def _in_columns(cells: Sequence[Any], edges: Sequence[int], columns: Sequence[int]) -> tuple[tuple[Any, ...], ...]:
    """The cells of a row by the column in which each begins."""
    placed: list[tuple[Any, ...]] = [()] * (len(columns) - 1)
    for cell, start in zip(cells, edges, strict=False):
        at = max(0, min(bisect_right(columns, start), len(placed)) - 1)
        placed[at] = (*placed[at], cell)
    return tuple(placed)


def _edges(row: Any, cells: Iterable[Any]) -> tuple[int, ...]:
    """Where each cell of a row begins and the last one ends, in columns of Word's; some may be left free before it."""
    before = row.find(f"{tag('trPr')}/{tag('gridBefore')}")
    edges = [_number(before) if before is not None else 0]
    for cell in cells:
        span = cell.find(f"{tag('tcPr')}/{tag('gridSpan')}")
        edges.append(edges[-1] + (_number(span) if span is not None else 1))
    return tuple(edges)


def _number(count: Any) -> int:
    """How many columns a cell spans; no table of ours has more than 64."""
    text = count.get(tag("val"), "")
    return max(1, min(int(text), 64)) if text.isdecimal() else 1


def _is_odd(cell: Any) -> bool:
    properties = cell.find(tag("tcPr"))
    return properties is not None and any(child.tag in _ODD for child in properties)


def _rows_of(nodes: Iterable[Any]) -> frozenset[Any]:
    """The rows in which any of the nodes stands."""
    return frozenset(row for node in nodes for row in node.iterancestors(tag("tr")))


def _within(parent: Any, wanted: str) -> Iterator[Any]:
    """Give the rows of a table or the cells of a row, also those within a form."""
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag in _ROUND:
            yield from _within(child, wanted)


def _stands(row: Any) -> bool:
    """Whether a row is there once tracked changes are taken: one that is marked as deleted is not."""
    properties = row.find(tag("trPr"))
    return properties is None or properties.find(tag("del")) is None
