"""Made pages as a scanner, a fax or a careless hand would give them, and where each of their words then stands."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy
import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageFilter

from tests.documents.ocr.made_pages import MadePage


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """How a page was scanned.

    `way` is ``clean``, ``office`` (soft, noisy, grey paper, JPEG of quality 40) or ``fax`` (black and white, specks).
    `skew` is in degrees counter-clockwise; `turn` is by how many degrees clockwise the sheet lay wrong. `rotate` is the
    PDF page's /Rotate, the picture stored so that it is displayed as it lay; `unit` is its UserUnit; `margin` is what
    the MediaBox shows beyond the CropBox, in points on each side.
    """

    way: str = "clean"
    dpi: int = 200
    skew: float = 0.0
    turn: int = 0
    rotate: int = 0
    unit: float = 1.0
    margin: float = 0.0

    def picture(self, page: MadePage) -> Image.Image:
        """Give the page as it is displayed."""
        image = _drawn(page, self.dpi)
        if self.way == "office":
            image = image.filter(ImageFilter.GaussianBlur(self.dpi / 400))
        if self.skew:
            image = image.rotate(self.skew, Image.Resampling.BICUBIC, fillcolor=255)
        if self.way != "clean":
            image = _noisy(image, self.way)
        return image.transpose(_TURNS[self.turn]) if self.turn else image

    def place(self, x: float, y: float, size: tuple[float, float]) -> tuple[float, float]:
        """Give where a point of the upright page (points from the top left corner) is displayed."""
        width, height = size
        angle = math.radians(self.skew)
        dx, dy = x - width / 2, y - height / 2
        x = width / 2 + dx * math.cos(angle) + dy * math.sin(angle)
        y = height / 2 - dx * math.sin(angle) + dy * math.cos(angle)
        return {0: (x, y), 90: (height - y, x), 180: (width - x, height - y), 270: (y, width - x)}[self.turn]


_TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}


def scanned(path: Path, page: MadePage, scan: Scan) -> Path:
    """Write a PDF of one page that is nothing but the picture of a made page."""
    return pictured(path, [scan.picture(page)], scan)


def pictured(path: Path, pictures: Sequence[Image.Image], scan: Scan | None = None) -> Path:
    """Write a PDF of pages that are nothing but these pictures, as they are displayed."""
    scan = scan or Scan()
    with pikepdf.new() as pdf:
        for picture in pictures:
            stored = picture.transpose(_TURNS[360 - scan.rotate]) if scan.rotate else picture
            width, height = (side * 72 / scan.dpi / scan.unit for side in stored.size)
            margin = scan.margin / scan.unit
            page = Dictionary(
                Type=Name.Page,
                MediaBox=Array(
                    [round(side, 4) for side in (7 - margin, 9 - margin, 7 + width + margin, 9 + height + margin)]
                ),
                CropBox=Array([round(side, 4) for side in (7, 9, 7 + width, 9 + height)]),
                Resources=Dictionary(XObject=Dictionary(Im0=image_of(pdf, stored, scan.way))),
                Contents=pdf.make_stream(b"q %.4f 0 0 %.4f 7 9 cm /Im0 Do Q" % (width, height)),
                Rotate=scan.rotate,
            )
            if scan.unit != 1:
                page.UserUnit = scan.unit
            pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
        pdf.save(path, deterministic_id=True)
    return path


def image_of(pdf: pikepdf.Pdf, picture: Image.Image, way: str = "clean") -> pikepdf.Stream:
    """Give a picture as an image of the PDF: black and white for a fax, a poor JPEG for an office scan."""
    stored = Dictionary(Type=Name.XObject, Subtype=Name.Image, Width=picture.width, Height=picture.height)
    stored.ColorSpace, stored.BitsPerComponent = Name.DeviceGray, 8
    if way == "fax":
        stored.BitsPerComponent = 1
        return pdf.make_stream(picture.convert("1", dither=Image.Dither.NONE).tobytes(), stored)
    if way == "office":
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=40)
        stored.Filter = Name.DCTDecode
        return pdf.make_stream(out.getvalue(), stored)
    return pdf.make_stream(picture.tobytes(), stored)


@cache
def _drawn(page: MadePage, dpi: int) -> Image.Image:
    document = pypdfium2.PdfDocument(page.born)
    try:
        drawn: Image.Image = document[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
        return drawn
    finally:
        document.close()


def _noisy(image: Image.Image, way: str) -> Image.Image:
    """Give the picture with grey paper and grain, or for a fax in black and white with specks. The same every time."""
    chance = numpy.random.default_rng(7)
    shades = numpy.asarray(image).astype(float)
    if way == "office":
        shades = shades * 0.93 + chance.normal(0, 8, shades.shape)
        return Image.fromarray(shades.clip(0, 255).astype(numpy.uint8))
    black = shades < 150
    specks = chance.random(shades.shape)
    black = (black | (specks < 0.0006)) & (specks < 0.9985)
    return Image.fromarray(numpy.where(black, 0, 255).astype(numpy.uint8))


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A word and the middle of its ink, in points from the displayed page's top left corner."""

    text: str
    x: float
    y: float


def placed_words(pdf: Path | bytes, unit: float = 1.0) -> list[Placed]:
    """Give the words of a PDF's first page, as PDFium reads them."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        text = page.get_textpage()
        found: list[Placed] = []
        letters: list[str] = []
        boxes: list[tuple[float, float, float, float]] = []
        for index, letter in enumerate([*text.get_text_range(), " "]):
            if not letter.isspace():
                letters.append(letter)
                boxes.append(text.get_charbox(index))
            elif letters:
                lefts, bottoms, rights, tops = zip(*boxes, strict=True)
                x, y = _displayed(page, (min(lefts) + max(rights)) / 2, (min(bottoms) + max(tops)) / 2)
                found.append(Placed(text="".join(letters), x=x * unit, y=y * unit))
                letters, boxes = [], []
        return found
    finally:
        document.close()


def _displayed(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    left, bottom, right, top = page.get_bbox()
    return {
        0: (x - left, top - y),
        90: (y - bottom, x - left),
        180: (right - x, y - bottom),
        270: (top - y, right - x),
    }[page.get_rotation() % 360]


@dataclass(slots=True, kw_only=True)
class Distances:
    """How far words stand from where they should, in points."""

    found: list[float] = field(default_factory=list)

    def share(self, part: float) -> float:
        """Give the distance that this part of the words (0.5: half of them) does not exceed."""
        return sorted(self.found)[min(len(self.found) - 1, int(part * len(self.found)))]


def distances(page: MadePage, scan: Scan, read: Path) -> Distances:
    """Give how far each word that was read stands from its known place; words that were misread are left out."""
    size = (595.0, 842.0)
    words = placed_words(read, scan.unit)
    told = Distances()
    for word in placed_words(page.born):
        x, y = scan.place(word.x, word.y, size)
        same = [math.hypot(other.x - x, other.y - y) for other in words if other.text == word.text]
        if same and min(same) < 20:
            told.found.append(min(same))
    return told
