"""A table as CSV: out in UTF-8, and back in whatever form a spreadsheet has saved it."""

from __future__ import annotations

import codecs
import csv
import io
from pathlib import Path

from bundler.tables.table import HEAD_WITHIN, Form, Table, no_table, table_in

# What a spreadsheet may take for a formula; a mark before it keeps it text, and import takes the mark away.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")
_EXPORTED = "(exported rows; leave this line as it is)"
# The dashes and quotation marks of Excel for the Mac, and those of Excel for Windows, where either writes no UTF-8.
_MAC_MARKS, _WINDOWS_MARKS = bytes(range(0xD0, 0xD6)), bytes(range(0x91, 0x98))


def to_bytes(table: Table, form: Form) -> bytes:
    """Give the table in UTF-8, with the mark that tells Excel so; the ids that were exported stand in its last line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(form.columns)
    for row in table.rows:
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    writer.writerow([_EXPORTED, " ".join(table.exported)])
    return codecs.BOM_UTF8 + out.getvalue().encode()


def from_file(file: Path, form: Form) -> Table:
    """Read a table with commas, semicolons or tabs between its cells. Raises CaseError where the file holds none."""
    text = _text_of(file.read_bytes())
    csv.field_size_limit(2**31 - 1)
    if text[:4].lower() == "sep=":
        # Excel's own word for what stands between cells; which it is, is seen from the head.
        text = "\n" + text.partition("\n")[2]
    tried: list[list[str]] = []
    for delimiter in (",", ";", "\t"):
        try:
            lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error as error:
            raise no_table(file, form) from error
        exported = ids_in_text(lines)
        body = [[_unmarked(cell) for cell in line] for line in lines]
        found = table_in(body, form, exported=exported)
        if found is not None:
            return found
        tried += body[:HEAD_WITHIN]
    raise no_table(file, form, tried)


def ids_in_text(lines: list[list[str]]) -> tuple[str, ...]:
    """The ids that were exported, as the last line of a CSV gives them, also where a spreadsheet has saved it anew.

    That line is emptied, for it is no row.
    """
    found: tuple[str, ...] = ()
    for line in lines:
        if line[:1] == [_EXPORTED]:
            found = found or tuple(" ".join(line[1:]).split())
            line.clear()
    return found


def _text_of(data: bytes) -> str:
    """The text of a file, by its byte order mark, else as UTF-8, else as Windows or an old Mac writes English."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if data[1:2] == b"\0":
        return data.decode("utf-16-le", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        is_mac = _count(data, _MAC_MARKS) > _count(data, _WINDOWS_MARKS)
        return data.decode("mac_roman" if is_mac else "cp1252", errors="replace")


def _count(data: bytes, wanted: bytes) -> int:
    return len(data) - len(data.translate(None, wanted))


def _unmarked(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:2] and cell[1:].startswith(_FORMULA) else cell
