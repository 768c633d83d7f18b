"""The pictures on a page, as PDFium sees them: where they stand, how fine they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdfium2 import PdfMatrix, PdfPage

_DEEPEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture's box in the PDF's own numbers, and the pixels along its longer side."""

    left: float
    bottom: float
    right: float
    top: float
    pixels: int

    @property
    def area(self) -> float:
        """Its area in square units of the page."""
        return (self.right - self.left) * (self.top - self.bottom)

    def holds(self, x: float, y: float) -> bool:
        """Whether it covers a place."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


def pictures_on(page: PdfPage) -> tuple[Picture, ...]:
    """Give the pictures of a page, those within its forms too."""
    import pypdfium2

    return tuple(_pictures(page, None, pypdfium2.PdfMatrix(), 0))


def _pictures(page: PdfPage, form: Any, matrix: PdfMatrix, depth: int) -> Iterator[Picture]:
    import pypdfium2.raw as pdfium

    for item in page.get_objects(max_depth=1, form=form):
        if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = matrix.on_rect(*item.get_bounds())
            yield Picture(left=left, bottom=bottom, right=right, top=top, pixels=max(item.get_px_size()))
        elif item.type == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            yield from _pictures(page, item.raw, item.get_matrix().multiply(matrix), depth + 1)
