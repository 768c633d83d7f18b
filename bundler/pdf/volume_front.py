"""Draw the front of a volume: a sheet that says which it is, and the index of what is in it."""

from __future__ import annotations

from bundler.pagination.page_style import (
    INDEX_GRID,
    LEFT,
    NOTE,
    PAGE_HEIGHT,
    QUIET,
    RIGHT,
    SUBTITLE,
    SUBTITLE_LINE,
    TITLE,
    TITLE_LINE,
)
from bundler.pagination.volume import Volume
from bundler.pdf.cover import draw_title_page
from bundler.pdf.index_pages import draw_rows
from bundler.pdf.made import MadePart
from bundler.pdf.sheet import Sheets
from bundler.plan.bundle import Bundle
from bundler.typesetting.lines import shorten

_FOOT_LINE = PAGE_HEIGHT - 22.0


def draw_volume_front(bundle: Bundle, volume: Volume) -> MadePart:
    """Give the front pages; each link leads to a *bundle page*, which may stand in another volume."""
    sheets = Sheets()
    draw_title_page(sheets, bundle, (volume.name, pages_of(bundle, volume)))
    _foot(sheets, volume, 1)
    for place, page in enumerate(volume.index_pages):
        sheets.new_page()
        sheets.running_head(bundle.claim, bundle.title)
        if place == 0:
            sheets.text(LEFT, TITLE_LINE, f"Index of volume {volume.number}", TITLE)
            subtitle = f"{bundle.title}, {volume.name.lower()}: {pages_of(bundle, volume).lower()}"
            sheets.text(LEFT, SUBTITLE_LINE, shorten(subtitle, SUBTITLE, RIGHT - LEFT), SUBTITLE, QUIET)
        draw_rows(sheets, page, INDEX_GRID.next_top if place else INDEX_GRID.first_top)
        _foot(sheets, volume, place + 2)
    return sheets.done()


def _foot(sheets: Sheets, volume: Volume, number: int) -> None:
    """Print what the page's label says: it has no number of the bundle."""
    sheets.text_centre(_FOOT_LINE, f"Volume {volume.number} front {number}", NOTE, QUIET)


def pages_of(bundle: Bundle, volume: Volume) -> str:
    """``Pages 301–598``, as the numbers are printed."""
    return f"{'Page' if len(volume.pages) == 1 else 'Pages'} {bundle.number_prefix}{volume.pages}"
