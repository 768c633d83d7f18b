"""The table of the chronology as a Word document that a lawyer edits: landscape, its head on every page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bundler.chronology.exchange.columns import COLUMNS, FORM
from bundler.tables.docx_with_table import closed
from bundler.tables.rows_of_docx import oddities_of, tables_of
from bundler.tables.table import HEAD_WITHIN, Table, followed_by, no_table, not_opened, table_in
from bundler.tables.words_of_docx import exported_ids, opened, text_markup

# Widths in twentieths of a point; together they are the width of A4 on its side less margins.
_WIDTHS = (1100, 1800, 4900, 1200, 1200, 1600, 3100, 700)
# In half points: figures that nobody reads make no row of the table taller than its words do.
_SMALL = {"Id": 12, "Check": 6}
# Above and below the words of each cell.
_ROOM = '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/></w:tblCellMar>'
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="EDEFF3"/>'
_GREY = '<w:color w:val="808080"/>'


def to_bytes(table: Table, heading: str) -> bytes:
    """Give the document; the ids that were exported stand at its end in hidden text."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(10)
    section.top_margin = section.bottom_margin = Mm(14)
    document.styles["Normal"].font.size = Pt(9)
    document.styles["Normal"].font.name = "Calibri"
    document.add_heading(heading, level=1)
    document.add_paragraph(
        "Edit the columns Date, Event, Kind, Status and Disputed; add rows with no Id, their Source written as in "
        "other rows; leave Id and Check as they are. "
        "Status is suggested, confirmed, edited, rejected or added. Then: jrbundle chronology import."
    )
    return closed(document, _table(table), table, heading)


def from_file(file: Path) -> Table:
    """Read the document back; tracked insertions count, tracked deletions do not."""
    document = opened(file, not_opened(file, "a Word document"))
    exported = exported_ids(document)
    gathered: Table | None = None
    heads: list[str] = []
    tried: list[list[str]] = []
    for rows in tables_of(document):
        lines = [row.texts() for row in rows]
        tried += lines[:HEAD_WITHIN]
        odd = oddities_of(rows)
        found = table_in(lines, FORM, exported=exported, odd=odd)
        if found is not None:
            heads = lines[found.first - 2]
        elif heads and lines and len(lines[0]) == len(heads):
            # A table that was cut in two in Word goes on without a head.
            found = table_in([heads, *lines], FORM, exported=exported, odd=odd.moved(1))
        if found is not None:
            gathered = found if gathered is None else followed_by(gathered, found)
    if gathered is None:
        raise no_table(file, FORM, tried)
    return gathered


def _table(table: Table) -> Any:
    """The table as one element: made as markup, since ten thousand rows made one by one take minutes."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    head = "".join(
        _cell_markup(column, column, width, bold=True) for column, width in zip(COLUMNS, _WIDTHS, strict=True)
    )
    rows = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(_cell_markup(cell, column, width) for cell, column, width in zip(row, COLUMNS, _WIDTHS, strict=True))
        + "</w:tr>"
        for row in table.rows
    )
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:color="A0A0A0"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/>'
        f"<w:tblBorders>{edges}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/>{_ROOM}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{rows}</w:tbl>"
    )


def _cell_markup(text: str, column: str, width: int, *, bold: bool = False) -> str:
    points = 12 if bold and column in _SMALL else _SMALL.get(column, 18)
    size = f'{_GREY if column in _SMALL else ""}<w:sz w:val="{points}"/>'
    look = f"<w:rPr>{'<w:b/>' if bold else ''}{size}</w:rPr>"
    spacing = '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    paragraph = f"<w:p>{spacing}<w:r>{look}{text_markup(text)}</w:r></w:p>"
    shade = _SHADE if bold else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{paragraph}</w:tc>'
