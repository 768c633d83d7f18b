"""Plain text and Markdown as PDF: the words as they were typed, on A4."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from bundler.documents.document import Remark
from bundler.documents.formats.format import Drawing
from bundler.documents.formats.written_page import WrittenPages
from bundler.errors import SourceError
from bundler.sources import media_types as types
from bundler.sources.encoded_text import EncodedText
from bundler.sources.names import safe_name

MEDIA_TYPES = (types.TEXT, types.MARKDOWN)
VERSION = "1"
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
        for line in page.removesuffix("\n").split("\n"):
            pages.write(line)
    pages.save()
    return Drawing(
        engine=f"reportlab {version('reportlab')}",
        expect_text=bool(read.text.strip()),
        remarks=(*encoding_remarks(read), *pages.remarks()),
    )


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
