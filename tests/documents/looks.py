"""How pages look: rendered by PDFium as a reader would show them, with form fields and marks, and compared."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

TOLERANCE = 48
"""How far one pixel may differ (of 255) before it counts: fields are drawn by another path when they are live."""


def pictures(pdf: Path, scale: float = 1.0, password: str | None = None) -> list[Image.Image]:
    """Give each page as a picture in colour."""
    document = pypdfium2.PdfDocument(pdf, password=password)
    try:
        document.init_forms()
        return [page.render(scale=scale).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def difference(one: Image.Image, two: Image.Image) -> int:
    """Give how many pixels differ by more than the tolerance; all of them where the sizes differ."""
    if one.size != two.size:
        return max(one.width * one.height, two.width * two.height)
    grey = ImageChops.difference(one, two).convert("L")
    return sum(grey.histogram()[TOLERANCE:])


def differences(one: Path, two: Path, password: str | None = None) -> list[int]:
    """Give for each page how many pixels differ between a source and what became of it."""
    before, after = pictures(one, password=password), pictures(two)
    assert len(before) == len(after)
    return [difference(first, second) for first, second in zip(before, after, strict=True)]


def colour_at(pdf: Path, x: float, y: float, page: int = 1) -> tuple[int, int, int]:
    """Give the colour at a point of a page: in points from the top left corner of the page as displayed."""
    found = pictures(pdf)[page - 1].getpixel((int(x), int(y)))
    assert isinstance(found, tuple)
    return int(found[0]), int(found[1]), int(found[2])


def words_of(pdf: Path, page: int = 1) -> str:
    """Give the text of a page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return str(document[page - 1].get_textpage().get_text_range())
    finally:
        document.close()
