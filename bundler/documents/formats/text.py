"""Plain text and Markdown as PDF: the words as they were typed, on A4."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from bundler.documents.document import Remark
from bundler.documents.formats.format import Drawing
from bundler.documents.formats.text_columns import columns_of
from bundler.documents.formats.written_page import WrittenPages
from bundler.errors import SourceError
from bundler.sources import media_types as types
from bundler.sources.encoded_text import EncodedText
from bundler.sources.names import safe_name

MEDIA_TYPES = (types.TEXT, types.MARKDOWN)
VERSION = "2"
_LARGEST = 20 * 1024 * 1024


def draw(file: Path, into: Path) -> Drawing:
    """Draw a text line by line; a form feed begins a new page.

    Raises SourceError where it is larger than 20 MB, which is no text that anybody reads.
    """
    if file.stat().st_size > _LARGEST:
        raise SourceError(
            "the text is larger than 20 MB", where=safe_name(file.name), remedy="Supply the part that matters."
        )
    read = EncodedText.read(file)
    pages = WrittenPages(into)
    for number, page in enumerate(read.text.removesuffix("\f").split("\f")):
        if number:
            pages.new_page()
        _write(pages, page.removesuffix("\n").split("\n"))
    pages.save()
    return Drawing(
        engine=f"reportlab {version('reportlab')}",
        expect_text=bool(read.text.strip()),
        remarks=(*encoding_remarks(read), *pages.remarks()),
    )


def _write(pages: WrittenPages, lines: Sequence[str]) -> None:
    """Write lines one after the other; those of a table as they stood, in columns."""
    shown = [pages.writable(line) for line in lines]
    columns = columns_of(shown, pages.measure)
    for place, line in enumerate(shown):
        cells = columns.lines.get(place) if columns else None
        if columns is None or cells is None:
            pages.write(line)
        else:
            pages.row([(cell.start * columns.unit, cell.words) for cell in cells], columns.style)


def encoding_remarks(read: EncodedText) -> tuple[Remark, ...]:
    """Say that letters beyond ASCII were guessed, or lost, where they were."""
    if read.certain and not read.lost:
        return ()
    lost = f", and {read.lost} byte(s) have no letter in it" if read.lost else ""
    return (
        Remark(
            code="encoding-guessed",
            message=f"The file does not say how its letters are written; it was read as {read.encoding}{lost}.",
            remedy="Look at the pound signs, quotation marks and accents; if they are wrong, save it as UTF-8.",
        ),
    )
