"""A page as it is displayed: where a point of the displayed page lies in the page's own space."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pikepdf import Array, Object

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in a page's own space."""

_TURNS = {
    0: (1.0, 0.0, 0.0, 1.0),
    90: (0.0, 1.0, -1.0, 0.0),
    180: (-1.0, 0.0, 0.0, -1.0),
    270: (0.0, -1.0, 1.0, 0.0),
}
"""Where the displayed page's right and up point to in the page's own space, by /Rotate."""

_LETTER: Box = (0.0, 0.0, 612.0, 792.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What of a page is displayed (`box`, in its own space), how it is turned, and its units in points.

    Displayed points here are counted from the bottom left corner of the displayed page, y upwards.
    """

    box: Box
    turn: int = 0
    unit: float = 1.0

    @property
    def width(self) -> float:
        """Width of the displayed page, in points."""
        return self._sides()[self.turn % 180 == 90]

    @property
    def height(self) -> float:
        """Height of the displayed page, in points."""
        return self._sides()[self.turn % 180 == 0]

    @property
    def matrix(self) -> tuple[float, float, float, float, float, float]:
        """The transformation (a, b, c, d, e, f) from displayed points into the page's own space."""
        left, bottom, right, top = self.box
        a, b, c, d = (part / self.unit for part in _TURNS[self.turn])
        corner = {0: (left, bottom), 90: (right, bottom), 180: (right, top), 270: (left, top)}[self.turn]
        return a, b, c, d, *corner

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Give the point of the page's own space that is displayed at (x, y)."""
        a, b, c, d, e, f = self.matrix
        return a * x + c * y + e, b * x + d * y + f

    @property
    def top_left(self) -> tuple[float, float]:
        """The point of the page's own space that is displayed at the top left corner."""
        return self.point(0, self.height)

    def extended(self, below: float, right: float) -> Frame:
        """Give the frame with `below` points more below the displayed page, and `right` points more to its right."""
        corners = (self.point(0, -below), self.point(self.width + right, self.height))
        return replace(self, box=_ordered((*corners[0], *corners[1])))

    def _sides(self) -> tuple[float, float]:
        left, bottom, right, top = self.box
        return (right - left) * self.unit, (top - bottom) * self.unit


def frame_of(page: Object) -> Frame:
    """Give the frame of a page object that holds its own boxes (no inheritance).

    What other readers forgive is forgiven: corners in any order, a crop box beyond the media box, a turn that is
    no quarter. A page without a usable media box counts as US Letter, as it does for other readers.
    """
    media = box_of(page.get("/MediaBox")) or _LETTER
    crop = box_of(page.get("/CropBox")) or media
    return Frame(box=common(media, crop) or media, turn=_turn(page), unit=_unit(page))


def box_of(value: Object | None) -> Box | None:
    """Read a rectangle, corners in any order; None where it is none, or has no area."""
    return _box_written(value.unparse(resolved=True)) if isinstance(value, Array) else None


@lru_cache(maxsize=4096)
def _box_written(written: bytes) -> Box | None:
    """Read a rectangle as it is written: most pages of a bundle have one of a few."""
    try:
        box = _ordered([float(side) for side in written.strip(b"[] ").split()])
    except ValueError:
        return None
    return box if box[2] - box[0] > 0 and box[3] - box[1] > 0 else None


def common(one: Box, other: Box) -> Box | None:
    """Give what two boxes have in common; None where that is nothing."""
    box = (max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3]))
    return box if box[2] > box[0] and box[3] > box[1] else None


def around(one: Box, other: Box) -> Box:
    """Give the smallest box around two."""
    return (min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3]))


def _ordered(sides: Sequence[float]) -> Box:
    left, bottom, right, top = sides
    return (min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def _turn(page: Object) -> int:
    try:
        turn = int(page.get("/Rotate", 0))
    except (TypeError, ValueError):
        return 0
    return turn % 360 if turn % 90 == 0 else 0


def _unit(page: Object) -> float:
    try:
        unit = float(page.get("/UserUnit", 1))
    except (TypeError, ValueError):
        return 1.0
    return unit if unit > 0 else 1.0
