"""The words of a Word document's tables as they stand once tracked changes are taken, and markup to write them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bundler.errors import CaseError
from bundler.tables.small_archive import hold_small
from bundler.tables.table import NOT_XML

EXPORTED = "exported:"
_STANDS_FOR = {"noBreakHyphen": "-", "tab": " "}


def opened(file: Path, fault: CaseError) -> Any:
    """Open a document. Raises `fault` where the file is none."""
    from zipfile import BadZipFile

    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    hold_small(file)
    try:
        return Document(str(file))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
        raise fault from error


def tables_of(document: Any) -> list[list[list[Any]]]:
    """The tables of a document: each a list of the rows that stand, each a list of cells."""
    return [
        [list(row.iterchildren(tag("tc"))) for row in table.iterchildren(tag("tr")) if _stands(row)]
        for table in document.element.body.iter(tag("tbl"))
    ]


def rows_in_place(rows: Sequence[Sequence[Any]]) -> list[tuple[list[str], bool]]:
    """The words of each row's cells, each in its column, and whether any of them was merged or split.

    The columns are those of most rows: Word counts one cell that was split as a column of the whole table, over which
    the cells of all other rows then reach.
    """
    placed = [_placed(row) for row in rows]
    shapes = Counter(edges for edges, _ in placed if len(edges) > 1)
    columns = shapes.most_common(1)[0][0] if shapes else (0,)
    lines = []
    for row, (edges, is_down) in zip(rows, placed, strict=True):
        texts = [""] * (len(columns) - 1)
        for cell, start in zip(row, edges, strict=False):
            at = min(bisect_right(columns, start), len(texts)) - 1
            texts[at] = "\n".join(part for part in (texts[at], cell_words(cell)) if part)
        lines.append((texts, is_down or edges != columns))
    return lines


def _placed(row: Sequence[Any]) -> tuple[tuple[int, ...], bool]:
    """Where each cell of a row begins and the last one ends, in columns of Word's, and whether one reaches down."""
    edges = [0]
    is_down = False
    for cell in row:
        span = cell.find(f"{tag('tcPr')}/{tag('gridSpan')}")
        edges.append(edges[-1] + (_number(span.get(tag("val"))) if span is not None else 1))
        is_down = is_down or cell.find(f"{tag('tcPr')}/{tag('vMerge')}") is not None
    return tuple(edges), is_down


def _number(text: str | None) -> int:
    """How many columns a cell spans; no table of ours has more than 64."""
    return max(1, min(int(text), 64)) if text and text.isdecimal() else 1


def exported_ids(document: Any) -> tuple[str, ...]:
    """The ids that were exported, which stand behind the table in hidden text."""
    text = " ".join(words(paragraph) for paragraph in document.element.body.iterchildren(tag("p")))
    found = re.search(rf"{EXPORTED}((?:\s+[\w-]+)*)", text)
    return tuple(found[1].split()) if found else ()


def cell_words(cell: Any, *, hidden: bool | None = None) -> str:
    """The words of a cell; with `hidden` only those that are hidden, or only those that are not."""
    return "\n".join(words(paragraph, hidden=hidden) for paragraph in cell.iter(tag("p")))


def words(paragraph: Any, *, hidden: bool | None = None) -> str:
    """The words of a paragraph; tracked insertions count, tracked deletions do not."""
    parts = []
    for node in paragraph.iter(tag("t"), tag("br"), tag("tab"), tag("cr"), tag("noBreakHyphen")):
        if any(parent.tag in (tag("del"), tag("moveFrom"), tag("tabs")) for parent in node.iterancestors()):
            continue
        if hidden is not None and _is_hidden(node) is not hidden:
            continue
        name = node.tag.rpartition("}")[2]
        parts.append((node.text or "") if name == "t" else _STANDS_FOR.get(name, "\n"))
    return "".join(parts)


def text_markup(text: str) -> str:
    """The words of a run as markup, with their line ends."""
    from xml.sax.saxutils import escape

    return "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in NOT_XML.sub("\ufffd", text).split("\n")
    )


def tag(name: str) -> str:
    """The name of an element of Word's."""
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"


def _is_hidden(node: Any) -> bool:
    run = next(node.iterancestors(tag("r")), None)
    mark = run.find(f"{tag('rPr')}/{tag('vanish')}") if run is not None else None
    return mark is not None and mark.get(tag("val"), "true") not in ("0", "false", "off")


def _stands(row: Any) -> bool:
    """Whether a row is there once tracked changes are taken: one that is marked as deleted is not."""
    properties = row.find(tag("trPr"))
    return properties is None or properties.find(tag("del")) is None
