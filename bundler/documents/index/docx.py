"""The index as a Word document such as a court gets, which carries what is needed to take it back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bundler.documents.index.columns import COLUMNS, FORM, MADE, SECTION
from bundler.documents.manifest import Claim
from bundler.tables.docx_with_table import closed
from bundler.tables.rows_of_docx import DocxRow, oddities_of, tables_of
from bundler.tables.table import Table, followed_by, no_table, not_opened, plain
from bundler.tables.words_of_docx import cell_words, exported_ids, opened, text_markup

_HEADS = ("Tab", "Document", "Date", "Exhibit", "Note", "Page")
# Widths in twentieths of a point; together they are the width of A4 less margins of 20 mm.
_WIDTHS = (700, 3738, 1900, 1000, 1150, 1150)
_NEEDED = frozenset(("Document", "Date", "Exhibit", "Note"))
_RIGHT = frozenset(("Page",))
_HIDDEN = re.compile(r"\[([\w-]+) ((?:[0-9a-f]{6}\.?){5})\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexDocument:
    """The index as Word, under the title of the proceedings of `claim`."""

    claim: Claim

    def to_bytes(self, table: Table, heading: str) -> bytes:
        """Give the document. Each row carries its id and check figures in hidden text, and the end all ids in order."""
        from docx import Document
        from docx.shared import Mm, Pt

        document = Document()
        section = document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(20)
        normal = document.styles["Normal"]
        normal.font.size, normal.font.name = Pt(11), "Calibri"
        normal.paragraph_format.space_after = Pt(0)
        self._head(document, heading)
        return closed(document, _table(table), table, heading)

    def _head(self, document: Any, heading: str) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Pt

        def line(text: str, *, bold: bool = False, place: Any = None, above: int = 0, below: int = 0) -> None:
            paragraph = document.add_paragraph()
            run = paragraph.add_run(_printable(text))
            run.bold = bold
            paragraph.alignment = place
            paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(above), Pt(below)

        right, middle = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.CENTER
        if self.claim.number:
            line(f"Claim No. {self.claim.number}", place=right)
        for text in self.claim.court:
            line(text.upper(), bold=True)
        if self.claim.parties:
            line("BETWEEN:", above=8, below=4)
        for number, party in enumerate(self.claim.parties):
            before = self.claim.parties[number - 1].role if number else ""
            if number and before != party.role:
                line("– and –", place=middle, below=4)
            line(party.name, bold=True, place=middle)
            line(party.role, place=right, below=4)
        line(heading.upper(), bold=True, place=middle, above=10, below=8)

    def from_file(self, file: Path) -> Table:
        """Read the document back, as `read_index` does."""
        return read_index(file)


def read_index(file: Path) -> Table:
    """Read the document back; tracked insertions count, tracked deletions do not. Raises CaseError for another one."""
    fault = no_table(file, FORM)
    document = opened(file, not_opened(file, "a Word document"))
    gathered = Table(first=2, rows=(), exported=exported_ids(document))
    heads: list[str] = []
    letter = ""
    for table in tables_of(document, _heading_cells):
        first = _seen(table[0]) if table else []
        begins = _NEEDED.issubset(first)
        # A table that was cut in two in Word goes on without a head.
        if not begins and not (heads and any(_hidden_in(row) for row in table)):
            continue
        heads = first if begins else heads
        rows = table[1:] if begins else table
        read: list[tuple[str, ...]] = []
        for row in rows:
            cells = _read(row, heads, letter)
            letter = cells["Id"].removeprefix(SECTION) if cells["Id"].startswith(SECTION) else letter
            read.append(tuple(cells[column] for column in COLUMNS))
        gathered = followed_by(gathered, Table(rows=tuple(read), odd=oddities_of(rows)))
    if not heads:
        raise fault
    return gathered


def _heading_cells(cells: Sequence[Any]) -> int:
    """The cells of a row that heads a section: its letter, its title and its pages."""
    return 3 if f"[{SECTION}" in "".join(cell_words(cell) for cell in cells) else 0


def _seen(row: DocxRow) -> list[str]:
    return [plain(_HIDDEN.sub("", words)) for words in row.texts(hidden=False)]


def _hidden_in(row: DocxRow) -> re.Match[str] | None:
    # A paste may have made it plain text.
    return _HIDDEN.search(" ".join(row.texts(hidden=True))) or _HIDDEN.search(" ".join(row.texts()))


def _read(tabled: DocxRow, heads: list[str], letter: str) -> dict[str, str]:
    hidden, seen = _hidden_in(tabled), _seen(tabled)
    id, check = (hidden[1], hidden[2]) if hidden else ("", "")
    row = dict.fromkeys(COLUMNS, "") | {"Id": id, "Check": check, "Section": letter}
    if id.startswith(SECTION):
        return row | {"Document": seen[1] if len(seen) > 1 else "", "Section": id.removeprefix(SECTION)}
    by_head = dict(zip(heads, seen, strict=False))
    row |= {name: by_head.get(name, "") for name in ("Tab", "Document", "Date", "Exhibit")}
    return row | _noted(by_head.get("Note", "")) | {"Pages": by_head.get("Page", "")}


def _noted(note: str) -> dict[str, str]:
    """What the notes say: `confidential` and `not agreed`; anything else stands as it is, to be refused."""
    rest = re.sub(r"\bnot agreed\b|\bconfidential\b|[,;.()\s]", "", note, flags=re.IGNORECASE)
    low = note.casefold()
    return {
        "Agreed": rest or ("no" if "not agreed" in low else "yes"),
        "Confidential": "yes" if "confidential" in low else "no",
    }


def _table(table: Table) -> Any:
    """The table as one element: made as markup, since a thousand rows made one by one take long."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    head = "".join(
        _cell(name, width, bold=True, right=name in _RIGHT) for name, width in zip(_HEADS, _WIDTHS, strict=True)
    )
    rows = "".join(_row(dict(zip(COLUMNS, row, strict=True))) for row in table.rows)
    edges = "".join(f'<w:{edge} w:val="single" w:sz="4" w:color="808080"/>' for edge in ("top", "bottom", "insideH"))
    return parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/>'
        f"<w:tblBorders>{edges}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{rows}</w:tbl>"
    )


def _row(row: Mapping[str, str]) -> str:
    hidden = f"[{row['Id']} {row['Check']}]"
    if row["Id"].startswith(SECTION):
        cells = _cell(row["Section"], _WIDTHS[0], bold=True, shaded=True, hidden=hidden)
        cells += _cell(row["Document"], sum(_WIDTHS[1:5]), bold=True, shaded=True, span=4)
        cells += _cell(row["Pages"], _WIDTHS[5], bold=True, shaded=True, right=True)
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
    made = row["Id"].startswith(MADE)
    notes = (("Confidential", row["Confidential"] == "yes"), ("Not agreed", row["Agreed"] == "no"))
    note = "" if made else "; ".join(word for word, holds in notes if holds)
    seen = (row["Tab"], row["Document"], row["Date"], row["Exhibit"], note, row["Pages"])
    cells = "".join(
        _cell(text, width, right=name in _RIGHT, hidden=hidden if name == "Tab" else "")
        for text, name, width in zip(seen, _HEADS, _WIDTHS, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _cell(
    text: str,
    width: int,
    *,
    bold: bool = False,
    right: bool = False,
    shaded: bool = False,
    span: int = 1,
    hidden: str = "",
) -> str:
    shape = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    shape += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shape += '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' if shaded else ""
    place = '<w:jc w:val="right"/>' if right else ""
    lines = '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>'
    look = f'<w:rPr>{"<w:b/>" if bold else ""}<w:sz w:val="21"/></w:rPr>'
    secret = f"<w:r><w:rPr><w:vanish/></w:rPr>{text_markup(hidden)}</w:r>" if hidden else ""
    paragraph = f"<w:p><w:pPr>{lines}{place}</w:pPr><w:r>{look}{text_markup(text)}</w:r>{secret}</w:p>"
    return f"<w:tc><w:tcPr>{shape}</w:tcPr>{paragraph}</w:tc>"


def _printable(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)
