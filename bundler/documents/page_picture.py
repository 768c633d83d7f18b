"""A page as a picture, drawn by PDFium: for the eyes of people who look at it on a screen."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import uint8
    from numpy.typing import NDArray

MOST_PIXELS = 20_000_000
"""No picture has more pixels; one of a page that is very long is narrower than it was asked for."""

_PAPER_SHARE = 0.6
_JPEG_QUALITY = 82


def draw_page(pdf: Path, page: int, width: int) -> bytes:
    """Give document page `page` (from 1) as displayed, `width` pixels wide, as PNG or JPEG.

    PNG where most of the page is bare paper of one shade: letters stay sharp, and it is small. A scan or a photograph,
    where hardly two neighbours are the same, would be some ten times larger as PNG, and takes longer.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        opened = document[page - 1]
        across, down = opened.get_size()
        scale = min(width / across, (MOST_PIXELS / (across * down)) ** 0.5)
        return _encoded(opened.render(scale=scale, rev_byteorder=True).to_numpy()[:, :, :3])
    finally:
        document.close()


def media_type(picture: bytes) -> str:
    """Give the media type of a picture that `draw_page` gave."""
    return "image/png" if picture.startswith(b"\x89PNG") else "image/jpeg"


def ready() -> None:
    """Load what drawing needs, so that the first page does not wait for it."""
    import numpy  # noqa: F401
    from PIL import Image, JpegImagePlugin, PngImagePlugin  # noqa: F401
    from pypdfium2 import PdfDocument  # noqa: F401


def _encoded(pixels: NDArray[uint8]) -> bytes:
    """Give the picture of these pixels: rows, columns, and red, green and blue."""
    from numpy import array_equal, ascontiguousarray
    from PIL import Image

    red, green, blue = (pixels[:, :, colour] for colour in range(3))
    is_grey = array_equal(red, green) and array_equal(green, blue)
    picture = Image.fromarray(ascontiguousarray(green if is_grey else pixels))
    into = io.BytesIO()
    if _is_mostly_paper(green):
        picture.save(into, "PNG", compress_level=2)
    else:
        picture.save(into, "JPEG", quality=_JPEG_QUALITY)
    return into.getvalue()


def _is_mostly_paper(shades: NDArray[uint8]) -> bool:
    """Tell by every fourth row and column whether most of a page is of one shade."""
    from numpy import bincount

    seen = shades[::4, ::4].ravel()
    return bool(bincount(seen).max() >= _PAPER_SHARE * seen.size)
