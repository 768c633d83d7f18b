"""A place that a bookmark or a link leads to, read from and written as an explicit destination at 100 %."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object

from bundler.documents.frame import frame_of

ObjGen = tuple[int, int]
"""The number by which a PDF knows one of its objects."""

_FULL_SIZE = 1
_TOP_AT = {"/XYZ": 3, "/FitH": 2, "/FitBH": 2, "/FitR": 5}
"""Where each form of destination has its top edge."""

_LEFT_AT = {"/XYZ": 2, "/FitV": 2, "/FitBV": 2, "/FitR": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A PDF index, and the point of that page's own space that is to stand at the top left of the view.

    What is None is that edge of the displayed page.
    """

    page: int
    left: float | None = None
    top: float | None = None


def target_of(item: Object) -> Object | None:
    """Give the destination of a bookmark or link within its own file, as it is written; None where it has none."""
    written = item.get("/Dest")
    if written is not None:
        return written
    action = item.get("/A")
    if isinstance(action, Dictionary) and action.get("/S") == Name.GoTo:
        return action.get("/D")
    return None


def spot_of(target: Object | None, index_of: Mapping[ObjGen, int]) -> Spot | None:
    """Read an explicit destination; `index_of` maps page objects to PDF indexes. None where it leads to no page."""
    if isinstance(target, Dictionary):
        target = target.get("/D")
    if not isinstance(target, Array) or len(target) == 0:
        return None
    page = target[0]
    if not isinstance(page, Dictionary) or page.objgen not in index_of:
        return None
    form = str(target[1]) if len(target) > 1 else ""
    return Spot(
        page=index_of[page.objgen], left=_edge(target, _LEFT_AT.get(form)), top=_edge(target, _TOP_AT.get(form))
    )


def explicit(spot: Spot, pages: Sequence[Object]) -> Array:
    """Write a destination at 100 %; `pages` are the page objects of the PDF it is written into, in order."""
    page = pages[spot.page]
    left, top = spot.left, spot.top
    if left is None or top is None:
        corner = frame_of(page).top_left
        left, top = (corner[0] if left is None else left), (corner[1] if top is None else top)
    return Array([page, Name.XYZ, round(left, 3), round(top, 3), _FULL_SIZE])


def _edge(target: Array, at: int | None) -> float | None:
    if at is None or len(target) <= at:
        return None
    try:
        return float(target[at])
    except (TypeError, ValueError):
        return None
