"""Measure: how large each page is as displayed, where a stamp would cover nothing, and whether it has words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bundler.documents.document import PageForm
from bundler.documents.page_frame import PageFrame, frame_of, units_of
from bundler.documents.stamp_places import HEIGHT, INSET, PLACES, holds_zone, zone_of
from bundler.documents.text import is_rubbish, tidied

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfPage

_STRIP = INSET + HEIGHT + 4
_PAPER = 235
"""The darkest grey (of 255) that still passes for paper: 8 per cent."""

_UNEVEN = 14
"""How far below the paper's own grey a pixel may be before it is ink."""


def measure(pdf: Path) -> tuple[PageForm, ...]:
    """Give the form of each page of a carried PDF, in order.

    `text` is ``born``, ``none``, or ``rubbish`` where the fonts do not say which letters they show.
    Only two strips of each page are drawn, at its top and its bottom, one pixel a point.
    """
    import pypdfium2

    from bundler.documents.shown_layers import shown_only

    units = units_of(pdf)
    document = pypdfium2.PdfDocument(shown_only(pdf))
    try:
        forms = []
        for number, unit in enumerate(units):
            page = document[number]
            forms.append(_form_of(page, frame_of(page, unit)))
            page.close()
        return tuple(forms)
    finally:
        document.close()


def _form_of(page: PdfPage, frame: PageFrame) -> PageForm:
    text = page.get_textpage()
    told = text.get_text_range()
    words = len(told.split())
    text.close()
    return PageForm(
        width=round(frame.width, 3),
        height=round(frame.height, 3),
        free=_free(page, frame),
        text="rubbish" if is_rubbish(tidied(told)) else "born" if words else "none",
        words=words,
    )


def _free(page: PdfPage, frame: PageFrame) -> tuple[str, ...]:
    """Give the places where the page shows nothing but paper, best first."""
    if not holds_zone(frame.width, frame.height):
        return ()
    strips = {"top": _strip(page, frame, "top"), "bottom": _strip(page, frame, "bottom")}
    return tuple(place for place in PLACES if _is_paper(strips[place.partition("-")[0]], place, frame))


def _strip(page: PdfPage, frame: PageFrame, edge: str) -> Image:
    """Draw the page's uppermost or lowest strip in grey, one pixel a point."""
    rest = max(0.0, frame.height - _STRIP) / frame.unit
    crop = (0, rest, 0, 0) if edge == "top" else (0, 0, 0, rest)
    picture: Image = page.render(scale=frame.unit, grayscale=True, crop=crop).to_pil()
    return picture


def _is_paper(strip: Image, place: str, frame: PageFrame) -> bool:
    """Tell whether a place is all of one light grey."""
    zone = zone_of(place, frame.width, frame.height)
    top = zone.top if place.startswith("top") else zone.top - frame.height + strip.height
    box = (int(zone.left) - 1, int(top) - 1, int(zone.right) + 2, int(top + HEIGHT) + 2)
    counts = strip.crop(box).convert("L").histogram()
    shades = [shade for shade, count in enumerate(counts) if count]
    paper = _middle(counts)
    return paper >= _PAPER and shades[0] >= paper - _UNEVEN


def _middle(counts: list[int]) -> int:
    """Give the shade in the middle of all pixels: the paper's own, as long as most of it is bare."""
    left = sum(counts) / 2
    for shade, count in enumerate(counts):
        left -= count
        if left <= 0:
            return shade
    return 255
