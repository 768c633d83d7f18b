"""Web pages as PDF: safe, complete, and without asking the internet for anything."""

from __future__ import annotations

import re
from pathlib import Path

from bundler.documents.formats.format import Drawing
from bundler.documents.formats.html_page import draw_html
from bundler.documents.formats.safe_html import make_safe
from bundler.documents.formats.text import encoding_remarks
from bundler.errors import SourceError
from bundler.sources import media_types as types
from bundler.sources.encoded_text import EncodedText
from bundler.sources.names import safe_name

MEDIA_TYPES = (types.HTML,)
VERSION = "1"
_LARGEST = 50 * 1024 * 1024
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w:.-]{1,40})", re.IGNORECASE)


def draw(file: Path, into: Path) -> Drawing:
    """Draw a web page on A4. Raises SourceError where it is larger than 50 MB."""
    if file.stat().st_size > _LARGEST:
        raise SourceError(
            "the web page is larger than 50 MB",
            where=safe_name(file.name),
            remedy="Print it as PDF from a browser, and supply that.",
        )
    data = file.read_bytes()
    declared = _CHARSET.search(data[:8192])
    read = EncodedText.of(data, declared[1].decode("ascii") if declared else "")
    safe = make_safe(read.text)
    engine, remarks = draw_html(safe.html, into)
    return Drawing(
        engine=engine,
        expect_text=True,
        removals=safe.removals,
        remarks=(*encoding_remarks(read), *safe.remarks, *remarks),
    )
