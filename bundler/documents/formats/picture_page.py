"""Where a picture stands on its A4 page: as large as it was, whole, upright, with room for a page number."""

from __future__ import annotations

from dataclasses import dataclass

_SHORT, _LONG = 595.276, 841.890
_MM = 72 / 25.4
_SIDE, _TOP, _BOTTOM = 12 * _MM, 12 * _MM, 15 * _MM
FINEST = 300.0
_SCREEN = 96.0
# A scan may be a little larger than A4 (American letter is, and many scanners add a rim).
_RIM = 1.04
# What EXIF's orientation says, as the matrix that turns the unit square upright.
_UPRIGHT = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """A page and the picture's box on it, in points from the page's bottom left corner."""

    page: tuple[float, float]
    left: float
    bottom: float
    width: float
    height: float

    def matrix(self, orientation: int) -> tuple[float, ...]:
        """Give the PDF matrix that shows the picture upright in its box; `orientation` is EXIF's, 1 to 8."""
        a, b, c, d, e, f = _UPRIGHT.get(orientation, _UPRIGHT[1])
        return (
            a * self.width,
            b * self.height,
            c * self.width,
            d * self.height,
            e * self.width + self.left,
            f * self.height + self.bottom,
        )


def placing(pixels: tuple[int, int], dpi: tuple[float, float] | None) -> Placing:
    """Place a picture of so many pixels (as shown upright) on A4, upright or sideways as the picture is.

    A scan whose resolution says that it is a page fills the page as the paper did. Any other picture keeps its size, or
    is made smaller to stand within the margins; none is enlarged.
    """
    natural = _natural(pixels, dpi)
    page = (_LONG, _SHORT) if natural[0] > natural[1] else (_SHORT, _LONG)
    room = (page[0] - 2 * _SIDE, page[1] - _TOP - _BOTTOM)
    is_page = dpi is not None and (natural[0] > room[0] or natural[1] > room[1])
    is_page = is_page and natural[0] <= page[0] * _RIM and natural[1] <= page[1] * _RIM
    if is_page:
        room = page
    scale = min(1.0, room[0] / natural[0], room[1] / natural[1])
    width, height = natural[0] * scale, natural[1] * scale
    bottom = (page[1] - height) / 2 if is_page else _BOTTOM + (room[1] - height) / 2
    return Placing(page=page, left=(page[0] - width) / 2, bottom=bottom, width=width, height=height)


def _natural(pixels: tuple[int, int], dpi: tuple[float, float] | None) -> tuple[float, float]:
    """Give the size that a picture has by itself, in points."""
    across, down = dpi or (_SCREEN, _SCREEN)
    return (pixels[0] * 72 / across, pixels[1] * 72 / down)


def shrinking(pixels: tuple[int, int], place: Placing) -> float:
    """Give the factor that brings a picture down to the finest resolution a page may show, 1.0 where it is coarser."""
    shown = max(pixels[0] * 72 / place.width, pixels[1] * 72 / place.height)
    return 1.0 if shown <= FINEST * 1.01 else FINEST / shown


def believable(dpi: object) -> tuple[float, float] | None:
    """Give a resolution that a scanner or a program meant; None for what cameras write without thought."""
    try:
        across, down = (float(side) for side in dpi)  # type: ignore[attr-defined]
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    if not (90 <= across <= 4800 and 90 <= down <= 4800 and 0.25 <= across / down <= 4):
        return None
    return (across, down)
