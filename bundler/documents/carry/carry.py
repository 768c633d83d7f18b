"""Carry: turn a supplied PDF into a clean, self-contained one, page for page."""

from __future__ import annotations

from pathlib import Path

import pikepdf
from pikepdf import Name

from bundler.documents.carry.annotations import flatten
from bundler.documents.carry.carried import Carried
from bundler.documents.carry.forms import note_signatures, remove_form
from bundler.documents.carry.layers import Layers
from bundler.documents.carry.links import settle_bookmarks, settle_links
from bundler.documents.carry.missing_pictures import draw_missing
from bundler.documents.carry.opening import AGAIN, opened
from bundler.documents.carry.pages import settle_pages, turn_pages
from bundler.documents.carry.strip import strip
from bundler.documents.page_turns import Turns
from bundler.errors import SourceError


def carry(file: Path, into: Path, password: str | None = None, turns: Turns = ()) -> Carried:
    """Write at `into` a PDF whose pages look and read as those of `file`, turned by `turns`, and nothing else.

    Filled fields and marks are drawn into the pages, links and bookmarks within it name their page outright, hidden
    layers stay hidden; comments, scripts, attached files, metadata and locks are taken out, and recorded. The same
    bytes come of the same file. Raises SourceError where a page would be lost; see `opening`.
    """
    with opened(file, password) as (pdf, change):
        layers = Layers(pdf)
        change += note_signatures(pdf)
        draw_missing(pdf)
        change += settle_pages(pdf)
        change += flatten(pdf, layers)
        change += settle_links(pdf)
        change += settle_bookmarks(pdf)
        change += remove_form(pdf)
        change += layers.normalise()
        change += strip(pdf)
        turn_pages(pdf, turns)
        pages = len(pdf.pages)
        pdf.Root.Type = Name.Catalog
        pdf.save(into, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, encryption=False)
    _expect_whole(into, pages, file)
    return Carried(pages=pages, removals=change.removals, remarks=change.remarks)


def _expect_whole(made: Path, pages: int, file: Path) -> None:
    """Refuse a file of which we could not make one that opens with every page."""
    try:
        with pikepdf.open(made, suppress_warnings=True, attempt_recovery=False) as pdf:
            if len(pdf.pages) == pages:
                return
    except (pikepdf.PdfError, ValueError, RuntimeError):
        pass
    made.unlink()
    raise SourceError("the PDF is damaged beyond repair", where=file.name, remedy=AGAIN)
