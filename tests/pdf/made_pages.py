"""Read the pages we made: their words with places, and the ink in the stamp zone."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdf
import pypdfium2

from bundler.pagination.page_style import PAGE_HEIGHT, STAMP_LEFT, STAMP_TOP
from bundler.pdf.made import MadeLink, MadePart

_SCALE = 2.0


def words_of(part: MadePart) -> str:
    """All text of a part as pypdf finds it, its lines joined by single spaces."""
    reader = pypdf.PdfReader(io.BytesIO(part.pdf))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def under(part: MadePart, link: MadeLink) -> str:
    """The words that stand within a link, as PDFium finds them."""
    document = pypdfium2.PdfDocument(part.pdf)
    left, bottom, right, top = link.rect
    text = document[link.page].get_textpage().get_text_bounded(left, bottom, right, top)
    document.close()
    return " ".join(str(text).split())


def stamp_zones(part: MadePart) -> Iterator[bool]:
    """For each page, whether the place where its number will be stamped is white."""
    document = pypdfium2.PdfDocument(part.pdf)
    for page in document:
        picture = page.render(scale=_SCALE, grayscale=True).to_pil()
        left, top = int(STAMP_LEFT * _SCALE), int(STAMP_TOP * _SCALE)
        zone = picture.crop((left, top, picture.width, int(PAGE_HEIGHT * _SCALE)))
        yield zone.getextrema() == (255, 255)
    document.close()


def page_count(part: MadePart) -> int:
    """How many pages the PDF really has."""
    return len(pypdf.PdfReader(io.BytesIO(part.pdf)).pages)
