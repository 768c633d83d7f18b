"""PageFrame: how a page is displayed, and where a place on it in the PDF's own numbers stands when it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFrame:
    """A page's visible box in the PDF's numbers, its turn clockwise in degrees, and the points in one of its units."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int
    unit: float

    @property
    def width(self) -> float:
        """The displayed width in points."""
        return self.unit * (self.top - self.bottom if self.turn in (90, 270) else self.right - self.left)

    @property
    def height(self) -> float:
        """The displayed height in points."""
        return self.unit * (self.right - self.left if self.turn in (90, 270) else self.top - self.bottom)

    def displayed(self, x: float, y: float) -> tuple[float, float]:
        """Give a place in the displayed frame: points from the page's top left corner, y downwards."""
        across, down = {
            0: (x - self.left, self.top - y),
            90: (y - self.bottom, x - self.left),
            180: (self.right - x, y - self.bottom),
            270: (self.top - y, self.right - x),
        }[self.turn]
        return across * self.unit, down * self.unit


def frame_of(page: PdfPage, unit: float = 1.0) -> PageFrame:
    """Give the frame of a page that PDFium has open; PDFium knows nothing of its UserUnit, so `unit` gives it."""
    left, bottom, right, top = page.get_bbox()
    return PageFrame(left=left, bottom=bottom, right=right, top=top, turn=page.get_rotation() % 360, unit=unit)


def units_of(pdf: Path) -> tuple[float, ...]:
    """Give each page's unit (UserUnit) in points."""
    import pikepdf

    with pikepdf.open(pdf) as opened:
        return tuple(float(page.obj.get("/UserUnit", 1)) for page in opened.pages)
