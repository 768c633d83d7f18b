"""A page's picture made fit for reading: at the right resolution, upright, its lines level; and the way back."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bundler.documents.ocr.pictures import pictures_on

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfPage

_MOST_PIXELS = 40_000_000
_WANTED_DPI = 300
_COARSE_BELOW = 175
_MOST_SKEW = 6.0
_DARK = 140
_SPECK = 7
_DARKEST = 0.00005
"""The share of a page's pixels that are taken for its darkest ink: a line of small print on an empty page has more."""

_GRAIN = 40
"""How much darker than paper its grain may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Straight:
    """An upright, level picture of a page.

    `back` maps its pixels to pixels of the page as displayed: x' = ax + by + c, y' = dx + ey + f.
    """

    image: Image
    back: tuple[float, float, float, float, float, float]
    dpi: float
    turn: int
    skew: float

    def on_page(self, x: float, y: float) -> tuple[float, float]:
        """Give the place on the displayed page, in points from its top left corner, of a pixel of this picture."""
        a, b, c, d, e, f = self.back
        scale = 72 / self.dpi
        return (a * x + b * y + c) * scale, (d * x + e * y + f) * scale


def picture_of(page: PdfPage, unit: float) -> tuple[Image, float]:
    """Draw a page in grey for reading, and give its resolution in dots per inch of the displayed page.

    A coarse fax is drawn at its own resolution, since enlarging it makes it harder to read; all else at 300.
    """
    own = _resolution(page) / unit
    dpi = own if 100 <= own < _COARSE_BELOW else _WANTED_DPI
    width, height = (side * unit / 72 for side in page.get_size())
    dpi = min(dpi, math.sqrt(_MOST_PIXELS / max(width * height, 0.01)))
    image: Image = page.render(scale=dpi * unit / 72, grayscale=True).to_pil().convert("L")
    return _without_specks(image, dpi), dpi


def straightened(image: Image, dpi: float, turn: int) -> Straight:
    """Turn a picture upright (`turn` degrees clockwise: 0, 90, 180 or 270) and level its lines."""
    upright, back = _turned(image, turn)
    skew = skew_of(upright)
    if abs(skew) >= 0.15:
        level, lean = _levelled(upright, skew)
        back = _after(back, lean)
        return Straight(image=level, back=back, dpi=dpi, turn=turn, skew=skew)
    return Straight(image=upright, back=back, dpi=dpi, turn=turn, skew=0.0)


def skew_of(image: Image) -> float:
    """Give the angle in degrees by which the lines climb to the right; 0 where no lines are seen.

    The angle is the one at which the ink falls into the sharpest rows.
    """
    import numpy

    small = image.resize((900, max(1, round(900 * image.height / image.width))))
    rows, columns = numpy.nonzero(numpy.asarray(small) < _DARK)
    if len(rows) < 400:
        return 0.0
    step = max(1, len(rows) // 60_000)
    rows, columns = rows[::step].astype(float), columns[::step].astype(float)

    def sharpness(angle: float) -> float:
        lean = math.tan(math.radians(angle))
        bins: Any = numpy.bincount(numpy.round(rows + columns * lean + 900).astype(int), minlength=10)
        return float(numpy.sum(numpy.diff(bins.astype(float)) ** 2))

    coarse = max((step / 2 for step in range(-12, 13)), key=sharpness)
    fine = max((coarse + step / 20 for step in range(-10, 11)), key=sharpness)
    if abs(fine) > _MOST_SKEW or sharpness(fine) < 1.1 * sharpness(0.0):
        return 0.0
    return fine


def _without_specks(image: Image, dpi: float) -> Image:
    """The picture without the dirt of a fax: ink smaller than a quarter of a full stop in small print."""
    import cv2
    import numpy
    from PIL import Image as Images

    shades = numpy.asarray(image)
    ink = (shades < ink_threshold(image)).astype(numpy.uint8)
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    small = boxes[:, cv2.CC_STAT_AREA] <= _SPECK * (dpi / 300) ** 2
    if not small.any():
        return image
    dirt = cv2.dilate(small[labels].astype(numpy.uint8), numpy.ones((3, 3), numpy.uint8)) & (1 - ink | small[labels])
    return Images.fromarray(numpy.where(dirt, paper_shade(image), shades).astype(numpy.uint8))


def paper_shade(image: Image) -> int:
    """Give the shade that most of a grey picture has."""
    counts = image.histogram()
    return counts.index(max(counts))


def ink_threshold(image: Image) -> float:
    """Give the shade from which on a pixel is paper and not ink: nearer to the paper's own than to the darkest ink."""
    counts, paper = image.histogram(), paper_shade(image)
    left = _DARKEST * sum(counts)
    for darkest, count in enumerate(counts):  # noqa: B007
        left -= count
        if left <= 0:
            break
    return min(darkest + 0.55 * (paper - darkest), paper - _GRAIN)


def _turned(image: Image, turn: int) -> tuple[Image, tuple[float, float, float, float, float, float]]:
    from PIL.Image import Transpose

    width, height = image.size
    if turn == 90:
        return image.transpose(Transpose.ROTATE_270), (0.0, 1.0, 0.0, -1.0, 0.0, float(height))
    if turn == 180:
        return image.transpose(Transpose.ROTATE_180), (-1.0, 0.0, float(width), 0.0, -1.0, float(height))
    if turn == 270:
        return image.transpose(Transpose.ROTATE_90), (0.0, -1.0, float(width), 1.0, 0.0, 0.0)
    return image, (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)


def _levelled(image: Image, skew: float) -> tuple[Image, tuple[float, float, float, float, float, float]]:
    """Turn a picture about its middle by `skew` degrees clockwise, on a sheet large enough to lose no corner."""
    from PIL.Image import Resampling, Transform

    width, height = image.size
    cos, sin = math.cos(math.radians(skew)), math.sin(math.radians(skew))
    wide, high = math.ceil(width * cos + height * abs(sin)), math.ceil(height * cos + width * abs(sin))
    a, b, d, e = cos, sin, -sin, cos
    c = width / 2 - a * wide / 2 - b * high / 2
    f = height / 2 - d * wide / 2 - e * high / 2
    back = (a, b, c, d, e, f)
    paper = paper_shade(image)
    return image.transform((wide, high), Transform.AFFINE, back, Resampling.BICUBIC, fillcolor=paper), back


def _after(
    outer: tuple[float, float, float, float, float, float], inner: tuple[float, float, float, float, float, float]
) -> tuple[float, float, float, float, float, float]:
    """The map that does `inner` first and `outer` on what it gives."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (a * g + b * j, a * h + b * k, a * i + b * m + c, d * g + e * j, d * h + e * k, d * i + e * m + f)


def _resolution(page: PdfPage) -> float:
    """The resolution of the page's largest picture in dots per inch of the page's own units; 0 where it has none."""
    largest = max(pictures_on(page), key=lambda picture: picture.area, default=None)
    if largest is None or largest.area <= 0:
        return 0.0
    return 72 * largest.pixels / max(largest.right - largest.left, largest.top - largest.bottom)
