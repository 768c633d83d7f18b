"""Where a page number may stand: six places along the edges of a page as it is displayed."""

from __future__ import annotations

from typing import NamedTuple

WIDTH = 62.0
"""Width of the zone a stamp needs, in points."""

HEIGHT = 22.0
"""Height of the zone a stamp needs, in points."""

INSET = 14.0
"""Distance of a zone from the edges of the page it stands at, in points."""

PLACES = ("bottom-right", "bottom-centre", "bottom-left", "top-right", "top-centre", "top-left")
"""The places, best first."""


class Zone(NamedTuple):
    """A rectangle in the displayed frame: points from the page's top left corner, y downwards."""

    left: float
    top: float
    right: float
    bottom: float


def zone_of(place: str, width: float, height: float) -> Zone:
    """Give the zone of `place` on a page of this displayed size, in points.

    Raises KeyError where there is no such place, ValueError where the page is too small to hold the zone.
    """
    if not holds_zone(width, height):
        raise ValueError("the page is smaller than the zone of a stamp")
    across = {"left": INSET, "centre": (width - WIDTH) / 2, "right": width - INSET - WIDTH}
    down = {"top": INSET, "bottom": height - INSET - HEIGHT}
    edge, _, side = place.partition("-")
    left, top = across[side], down[edge]
    return Zone(left, top, left + WIDTH, top + HEIGHT)


def holds_zone(width: float, height: float) -> bool:
    """Tell whether a page of this displayed size, in points, has room for a zone and its distance from the edges."""
    return width >= WIDTH + 2 * INSET and height >= HEIGHT + 2 * INSET
