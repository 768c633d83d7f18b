"""Eyes: PDFium's view of an open PDF, page by page: words, boxes, pictures, all in the displayed frame.

The displayed frame is what a person sees: points from the page's bottom left corner, after /Rotate and /CropBox.
The raw calls are used, since the convenience classes cost more than the reading on a long bundle.
"""

from __future__ import annotations

import ctypes
import mmap
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

Box = tuple[float, float, float, float]

MOST_CHARACTERS = 200_000
_PASSWORD_WANTED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How the page's own units become the displayed frame: the visible box, quarter turns, points in a unit."""

    visible: Box
    turns: int
    unit: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as displayed, in points."""
        width = (self.visible[2] - self.visible[0]) * self.unit
        height = (self.visible[3] - self.visible[1]) * self.unit
        return (height, width) if self.turns % 2 else (width, height)

    def to_page(self, shown: Box) -> Box:
        """Give a displayed box in the page's own units."""
        corners = [self._corner(shown[0] / self.unit, shown[1] / self.unit)]
        corners.append(self._corner(shown[2] / self.unit, shown[3] / self.unit))
        return _ordered(corners)

    def to_shown(self, own: Box) -> Box:
        """Give a box in the page's own units as displayed."""
        return _ordered([self._shown(own[0], own[1]), self._shown(own[2], own[3])])

    def _corner(self, x: float, y: float) -> tuple[float, float]:
        left, bottom, right, top = self.visible
        return ((left + x, bottom + y), (right - y, bottom + x), (right - x, top - y), (left + y, top - x))[self.turns]

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        left, bottom, right, top = self.visible
        places = ((x - left, y - bottom), (y - bottom, right - x), (right - x, top - y), (top - y, x - left))
        return places[self.turns][0] * self.unit, places[self.turns][1] * self.unit


def _ordered(corners: list[tuple[float, float]]) -> Box:
    (x0, y0), (x1, y1) = corners
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _letters(units: bytes) -> str:
    """Decode PDFium's text; it writes a hyphen at the end of a line as a sign that is no letter."""
    return units.decode("utf-16-le", "replace").replace("\ufffe", "-").replace("\x02", "-")


class Eyes:
    """An open PDF as PDFium sees it. `fault` is "" where it opened; `locked`: it wants a password.

    The pages `skipped`, counted from 1, are never loaded.
    """

    def __init__(self, content: mmap.mmap, skipped: tuple[int, ...]) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium: Any = pdfium
        self.skipped = frozenset(skipped)
        self._held = (ctypes.c_char * len(content)).from_buffer(content)
        self._document = pdfium.FPDF_LoadMemDocument64(self._held, len(content), None)
        failed = 0 if self._document else pdfium.FPDF_GetLastError()
        self.locked = failed == _PASSWORD_WANTED
        self.fault = "" if self._document or self.locked else f"PDFium cannot open it (error {failed})"
        self.encrypted = self.locked or (
            bool(self._document) and pdfium.FPDF_GetSecurityHandlerRevision(self._document) >= 0
        )
        self.page_count: int = pdfium.FPDF_GetPageCount(self._document) if self._document else 0

    @classmethod
    @contextmanager
    def on(cls, content: mmap.mmap, skipped: tuple[int, ...] = ()) -> Iterator[Eyes]:
        """Open the PDF in memory, and close it at the end."""
        eyes = cls(content, skipped)
        try:
            yield eyes
        finally:
            if eyes._document:
                eyes._pdfium.FPDF_CloseDocument(eyes._document)
            # The memory cannot be closed while a view of it lives.
            del eyes._held

    @contextmanager
    def page(self, page: int, *, unit: float = 1.0) -> Iterator[Sight | None]:
        """Look at a page, counted from 1; None where PDFium cannot load it. `unit` is its /UserUnit."""
        pdfium = self._pdfium
        loaded = None if page in self.skipped else pdfium.FPDF_LoadPage(self._document, page - 1)
        if not loaded:
            yield None
            return
        text = pdfium.FPDFText_LoadPage(loaded)
        try:
            yield Sight(pdfium, loaded, text, unit) if text else None
        finally:
            if text:
                pdfium.FPDFText_ClosePage(text)
            pdfium.FPDF_ClosePage(loaded)


class Sight:
    """One loaded page. Boxes are displayed boxes; characters are counted from 0 in PDFium's order."""

    def __init__(self, pdfium: Any, page: Any, text: Any, unit: float) -> None:
        self.pdfium, self.raw, self._text = pdfium, page, text
        self.count: int = min(pdfium.FPDFText_CountChars(text), MOST_CHARACTERS)
        rectangle = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, rectangle)
        visible = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        self.frame = Frame(visible=visible, turns=pdfium.FPDFPage_GetRotation(page) % 4, unit=unit)

    @property
    def objects(self) -> int:
        """How many things are drawn on the page."""
        return int(self.pdfium.FPDFPage_CountObjects(self.raw))

    def text(self) -> str:
        """All words of the page."""
        if self.count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (self.count + 1))()
        written = self.pdfium.FPDFText_GetText(self._text, 0, self.count, buffer)
        return _letters(ctypes.string_at(buffer, max(0, written - 1) * 2))

    def words_in(self, shown: Box) -> str:
        """The words inside a displayed box, cut off at 1,000 characters."""
        left, bottom, right, top = self.frame.to_page(shown)
        buffer = (ctypes.c_ushort * 1000)()
        written = self.pdfium.FPDFText_GetBoundedText(self._text, left, top, right, bottom, buffer, 1000)
        return _letters(ctypes.string_at(buffer, max(0, written) * 2)).rstrip("\0")

    def character_box(self, index: int) -> Box | None:
        """The displayed box of a character."""
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        if not self.pdfium.FPDFText_GetCharBox(self._text, index, left, right, bottom, top):
            return None
        return self.frame.to_shown((left.value, bottom.value, right.value, top.value))

    def box_of(self, start: int, length: int) -> Box | None:
        """The displayed box around some characters that follow one another."""
        boxes = [found for index in range(start, start + length) if (found := self.character_box(index)) is not None]
        if not boxes:
            return None
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        return min(lefts), min(bottoms), max(rights), max(tops)

    def places_of(self, words: str, *, most: int = 50) -> Iterator[int]:
        """Where some words begin, as character numbers."""
        wanted = (ctypes.c_ushort * (len(words) + 1))(*(ord(letter) & 0xFFFF for letter in words), 0)
        search = self.pdfium.FPDFText_FindStart(self._text, wanted, 0, 0)
        try:
            for _ in range(most):
                if not self.pdfium.FPDFText_FindNext(search):
                    return
                yield self.pdfium.FPDFText_GetSchResultIndex(search)
        finally:
            self.pdfium.FPDFText_FindClose(search)

    def direction(self, sample: int) -> int | None:
        """The way most words run as displayed, in degrees clockwise (0, 90, 180, 270); None for too few words."""
        if self.count < 15:
            return None
        votes = [0, 0, 0, 0]
        for index in range(0, self.count, max(1, self.count // sample)):
            angle = self.pdfium.FPDFText_GetCharAngle(self._text, index)
            if angle >= 0:
                votes[round(angle / 1.5707963) % 4] += 1
        if not any(votes):
            return None
        most = max(range(4), key=votes.__getitem__)
        return 90 * ((most + self.frame.turns) % 4)
