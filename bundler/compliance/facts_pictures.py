"""Pictures on a page as placed: how many pixels in how many inches, and how much of the page they cover."""

from __future__ import annotations

import ctypes
import hashlib
from dataclasses import dataclass
from typing import Any

from bundler.compliance.facts_eyes import Box, Sight

MOST_OBJECTS = 3_000
DEEPEST = 6
_IMAGE, _FORM = 3, 5
# A picture this wide is enough to tell paper with words on it from a photograph.
_LOOK_WIDTH = 160
# To see writing at an edge takes more; it is looked for this many pixels from the edge, which scanners blur.
_EDGE_WIDTH, _EDGE = 320, 1
_DARK, _LEAST_MARKS = 110, 8
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One placed picture: pixels, the size it is shown at in points, its stored size in bytes."""

    pixels: tuple[int, int]
    shown: tuple[float, float]
    stored: int

    @property
    def dpi(self) -> float:
        """Pixels to the inch, along the denser side; 0 where it is shown at no size."""
        width, height = self.shown
        if width <= 0 or height <= 0:
            return 0.0
        return max(self.pixels[0] * 72 / width, self.pixels[1] * 72 / height)


def read_pictures(sight: Sight) -> tuple[tuple[Picture, ...], float]:
    """Give the pictures of a page and the share of the page that they cover, between 0 and 1."""
    found: list[Picture] = []
    covered = _Coverage(sight.frame.visible)
    for drawn, matrix in _images(sight):
        a, b, c, d, e, f = matrix
        unit = sight.frame.unit
        shown = ((a * a + b * b) ** 0.5 * unit, (c * c + d * d) ** 0.5 * unit)
        found.append(Picture(pixels=_pixels(sight.pdfium, drawn), shown=shown, stored=_stored(sight.pdfium, drawn)))
        xs, ys = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
        covered.add((min(xs), min(ys), max(xs), max(ys)))
    return tuple(found), covered.share


def picture_digests(sight: Sight) -> tuple[str, ...]:
    """Give the digest of each picture's stored bytes, in the order of `read_pictures`."""
    digests = []
    for drawn, _ in _images(sight):
        size = _stored(sight.pdfium, drawn)
        buffer = (ctypes.c_ubyte * max(1, size))()
        sight.pdfium.FPDFImageObj_GetImageDataRaw(drawn, buffer, size)
        digests.append(hashlib.sha256(memoryview(buffer)[:size]).hexdigest())
    return tuple(digests)


def look(sight: Sight) -> str:
    """Say what a page without words looks like: ``blank``, ``paper`` (dark marks on a light ground) or ``picture``."""
    if min(sight.frame.size) <= 0:
        return "blank"
    rows = _shades(sight, _LOOK_WIDTH)
    return _judge(b"".join(rows)) if rows else "picture"


def cut_sides(sight: Sight) -> tuple[str, ...]:
    """Name the sides of a scanned page at which writing runs over the edge: ``left``, ``right``, ``top``, ``bottom``.

    Writing shows at an edge as many short dark marks; the shadow of a scanner's lid is one long one.
    """
    rows = _shades(sight, _EDGE_WIDTH) if min(sight.frame.size) > 0 else []
    if not rows or _judge(b"".join(rows)) != "paper":
        return ()
    edges = {
        "left": bytes(row[_EDGE] for row in rows),
        "right": bytes(row[-1 - _EDGE] for row in rows),
        "top": rows[_EDGE],
        "bottom": rows[-1 - _EDGE],
    }
    return tuple(side for side, shades in edges.items() if _is_written(shades))


def _is_written(shades: bytes) -> bool:
    dark = bytes(shade < _DARK for shade in shades)
    runs = [len(run) for run in dark.split(b"\0") if run]
    return len(runs) >= _LEAST_MARKS and max(runs) <= len(shades) / 12 and sum(runs) <= len(shades) / 2


def _shades(sight: Sight, across: int) -> list[bytes]:
    """The page in shades of grey, row by row from the top, so many pixels wide; empty where it cannot be drawn."""
    width, height = sight.frame.size
    pdfium = sight.pdfium
    down = max(8, min(1000, round(across * height / width)))
    bitmap = pdfium.FPDFBitmap_CreateEx(across, down, pdfium.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        return []
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, sight.raw, 0, 0, across, down, 0, 0)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        shades = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * down)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return [shades[row * stride : row * stride + across] for row in range(down)]


def _judge(shades: bytes) -> str:
    counts = [0] * 256
    for shade in shades:
        counts[shade] += 1
    ground = max(range(256), key=lambda shade: sum(counts[max(0, shade - 4) : shade + 5]))
    near = sum(counts[max(0, ground - 24) : ground + 25]) / len(shades)
    if near > 0.9985:
        return "blank"
    return "paper" if ground >= 150 and near > 0.6 else "picture"


class _Coverage:
    """The share of a page under boxes, counted on a grid, so that overlapping boxes count once."""

    cells = 24

    def __init__(self, visible: Box) -> None:
        self._visible = visible
        self._hit: set[tuple[int, int]] = set()

    def add(self, box: Box) -> None:
        left, bottom, right, top = self._visible
        if right <= left or top <= bottom:
            return
        columns = self._cells(box[0], box[2], left, right)
        rows = self._cells(box[1], box[3], bottom, top)
        self._hit.update((column, row) for column in columns for row in rows)

    def _cells(self, low: float, high: float, start: float, end: float) -> range:
        step = (end - start) / self.cells
        # A cell counts where its middle is covered.
        first = max(0, min(self.cells, round((low - start) / step)))
        return range(first, max(first, min(self.cells, round((high - start) / step))))

    @property
    def share(self) -> float:
        return len(self._hit) / self.cells**2


def _images(sight: Sight) -> list[tuple[Any, Matrix]]:
    pdfium = sight.pdfium
    found: list[tuple[Any, Matrix]] = []
    left = MOST_OBJECTS

    def visit(count: int, get: Any, outer: Matrix, depth: int) -> None:
        nonlocal left
        for index in range(min(count, left)):
            left -= 1
            drawn = get(index)
            sort = pdfium.FPDFPageObj_GetType(drawn)
            if sort == _IMAGE:
                found.append((drawn, _times(_matrix(pdfium, drawn), outer)))
            elif sort == _FORM and depth < DEEPEST:
                inner = _times(_matrix(pdfium, drawn), outer)
                below = pdfium.FPDFFormObj_CountObjects(drawn)
                visit(below, lambda place, form=drawn: pdfium.FPDFFormObj_GetObject(form, place), inner, depth + 1)

    visit(sight.objects, lambda place: pdfium.FPDFPage_GetObject(sight.raw, place), (1, 0, 0, 1, 0, 0), 0)
    return found


def _matrix(pdfium: Any, drawn: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(drawn, matrix):
        return (1, 0, 0, 1, 0, 0)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _times(m: Matrix, n: Matrix) -> Matrix:
    a, b, c, d, e, f = m
    g, h, i, j, k, o = n
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + o)


def _pixels(pdfium: Any, drawn: Any) -> tuple[int, int]:
    width, height = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(drawn, width, height)
    return width.value, height.value


def _stored(pdfium: Any, drawn: Any) -> int:
    return int(pdfium.FPDFImageObj_GetImageDataRaw(drawn, None, 0))
