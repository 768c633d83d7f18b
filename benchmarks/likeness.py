"""Likeness: the pages of a source beside the same pages in a file made of it, as PDFium shows and reads them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bundler.documents.stamp_places import HEIGHT, INSET, WIDTH

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

_TOLERANCE = 48
"""How far one dot may differ (of 255) before it counts: live fields are drawn by another path than flat ones."""

_FEW = 0.0005
"""The share of a page's dots that may differ before the page counts: edges fall a little otherwise in every drawing."""

_MOST_DOTS = 2_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlike:
    """A page that differs: its number in the source, the share of dots, the letters lost, and what explains it."""

    page: int
    pixels: float
    letters: int
    because: str = ""


def compared(
    source: Path, made: Path, first: int, pages: int, taken_out: dict[int, str], has_numbers: bool
) -> list[Unlike]:
    """Give the pages of a source that look or read otherwise in the file made of it.

    The source's first page is page `first` of that file. Where it `has_numbers`, the places where they may stand are
    left out. `taken_out` says what was taken out of a page on purpose.
    """
    import pypdfium2

    one, two = pypdfium2.PdfDocument(source), pypdfium2.PdfDocument(made)
    at_rest = pypdfium2.PdfDocument(source)
    one.init_forms()
    unlike = []
    for page in range(1, pages + 1):
        other = first + page - 1
        pixels = _unlike(one, page, two, other, has_numbers)
        # Buttons of live fields are no part of the paper: a page may look as the source does with its fields at rest.
        pixels = pixels if pixels <= _FEW else min(pixels, _unlike(at_rest, page, two, other, has_numbers))
        letters = _lost(one, page, two, other)
        if pixels > _FEW or letters:
            unlike.append(Unlike(page=page, pixels=pixels, letters=letters, because=taken_out.get(page, "")))
    return unlike


def _unlike(one: PdfDocument, page: int, two: PdfDocument, other: int, has_numbers: bool) -> float:
    """Give the share of dots in which two pages differ, the places of numbers left out."""
    before, after = _shown(one, page), _shown(two, other)
    after = after.crop((0, 0, *before.size)) if has_numbers and _is_higher(before, after) else after
    if has_numbers:
        _without_numbers(before, one, page)
        _without_numbers(after, one, page)
    return _difference(before, after)


def _scale(document: PdfDocument, page: int) -> float:
    width, height = document[page - 1].get_size()
    return float(min(1.0, (_MOST_DOTS / max(1.0, width * height)) ** 0.5))


def _shown(document: PdfDocument, page: int) -> Image:
    picture: Image = document[page - 1].render(scale=_scale(document, page)).to_pil().convert("RGB")
    return picture


def _is_higher(before: Image, after: Image) -> bool:
    """Whether the page was given a strip for its number below."""
    return after.width == before.width and after.height > before.height


def _without_numbers(picture: Image, document: PdfDocument, page: int) -> None:
    """Paint the places along the foot and the head where a number may stand."""
    from PIL import ImageDraw

    scale, brush = _scale(document, page), ImageDraw.Draw(picture)
    width, height = picture.width / scale, picture.height / scale
    for left in (INSET, (width - WIDTH) / 2, width - INSET - WIDTH):
        for top in (INSET, height - INSET - HEIGHT):
            box = (left - 2, top - 2, left + WIDTH + 2, top + HEIGHT + 2)
            brush.rectangle([side * scale for side in box], fill="white")


def _difference(one: Image, two: Image) -> float:
    """Give the share of dots that differ; all of them where the sizes do."""
    from PIL import ImageChops

    if abs(one.width - two.width) > 1 or abs(one.height - two.height) > 1:
        return 1.0
    size = (min(one.width, two.width), min(one.height, two.height))
    grey = ImageChops.difference(one.crop((0, 0, *size)), two.crop((0, 0, *size))).convert("L")
    return sum(grey.histogram()[_TOLERANCE:]) / max(1, size[0] * size[1])


def _lost(one: PdfDocument, page: int, two: PdfDocument, other: int) -> int:
    """Give how many letters of a page are not on the page made of it. Spaces are the reader's guess, and left out."""
    return (_letters(one, page) - _letters(two, other)).total()


def _letters(document: PdfDocument, page: int) -> Counter[str]:
    return Counter("".join(document[page - 1].get_textpage().get_text_range().split()))
