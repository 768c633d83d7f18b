"""MadePart: pages that we drew, and the links that stand on them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeLink:
    """A place on a made page that leads to a page of the bundle.

    `page` is the PDF index (from 0) within the part; `rect` is left, bottom, right, top in points from the bottom
    left corner of the page; `target` is a bundle page.
    """

    page: int
    rect: tuple[float, float, float, float]
    target: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePart:
    """One part of the bundle that we drew, such as the index, as a PDF of its own without links in it."""

    pdf: bytes
    page_count: int
    links: tuple[MadeLink, ...] = ()
