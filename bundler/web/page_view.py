"""PageView: what the part `parts/page_view.html` shows of one page; any screen can make one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for

from bundler.documents.stamp_places import HEIGHT, INSET, zone_of
from bundler.errors import SourceError
from bundler.pdf.stamp_spots import STRIP
from bundler.pipeline.bundle_pages import BundlePage
from bundler.pipeline.page_views import WIDTHS, PagePdf
from bundler.pipeline.standing import Standing
from bundler.search.marks import Mark, marks_of_passage, marks_of_query
from bundler.search.query import Query
from bundler.web.case_pages import size_of_made
from bundler.web.desk import OpenCase

_PAD = 3.0
_SIZE = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """The bundle number as it will be printed; its baseline is at `x`, `y` in displayed points from the top left."""

    text: str
    x: float
    y: float
    anchor: str
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """One page to be shown. Sizes and places are in displayed points, from the top left corner.

    `strip` is the height of the strip that the page gets at its foot for its number. `marks` are what is marked.
    """

    label: str
    picture: str
    srcset: str
    words: str
    width: float
    height: float
    strip: float = 0.0
    number: Number | None = None
    marks: tuple[Mark, ...] = ()


def view_of_document(
    case: OpenCase,
    standing: Standing,
    document_id: str,
    page: int,
    *,
    query: Query | None = None,
    passages: Sequence[str] = (),
) -> PageView:
    """Give the view of a document page (from 1), with its bundle number where it has one.

    What `query` looks for is marked, and the `passages`: words that a chronology cites. Raises KeyError where there is
    no such page, or the document was never taken in.
    """
    pdf = case.pages.document_pdf(standing, document_id, page)
    form = standing.documents[document_id].carriage.pages[page - 1]
    pages = case.pages.bundle_pages(standing)
    ranges = standing.pagination.documents if standing.pagination else {}
    told = pages.page(ranges[document_id].first + page - 1) if pages and document_id in ranges else None
    address: dict[str, Any] = {"case_id": case.id, "document_id": document_id, "page": page}
    return PageView(
        label=f"Page {told.shown}" if told else f"Page {page} of {standing.documents[document_id].title}",
        picture=url_for("page_pictures.of_document", **address, w=WIDTHS[1]),
        srcset=_srcset("page_pictures.of_document", address),
        words=url_for("page_pictures.words_of_document", **address),
        width=form.width,
        height=form.height,
        strip=STRIP if told and not told.place else 0.0,
        number=_number(told, form.width, form.height) if told else None,
        marks=_marks(case, pdf, page, query, passages),
    )


def view_of_made(case: OpenCase, standing: Standing, page: BundlePage, *, query: Query | None = None) -> PageView:
    """Give the view of a page that we make. Raises KeyError where it is a document's."""
    pdf, within = case.pages.bundle_pdf(standing, page.number)
    width, height = size_of_made(pdf, within)
    address: dict[str, Any] = {"case_id": case.id, "number": page.number}
    return PageView(
        label=f"Page {page.shown}",
        picture=url_for("page_pictures.of_bundle", **address, w=WIDTHS[1]),
        srcset=_srcset("page_pictures.of_bundle", address),
        words=url_for("page_pictures.words_of_bundle", **address),
        width=width,
        height=height,
        number=_number(page, width, height),
        marks=_marks(case, pdf, within, query, ()),
    )


def passages_of(standing: Standing, event_id: str, document_id: str, page: int) -> tuple[str, ...]:
    """Give the words with which a document page tells of an event; also those that begin on the page before."""
    return tuple(
        account.words
        for event in standing.chronology.events
        if event.id == event_id or event.account_of == event_id
        for account in event.accounts
        if account.citation.document_id == document_id and account.citation.page in (page, page - 1) and account.words
    )


def _marks(case: OpenCase, pdf: PagePdf, page: int, query: Query | None, passages: Sequence[str]) -> tuple[Mark, ...]:
    if query is None and not passages:
        return ()
    try:
        words = case.pages.words(pdf, page)
    except SourceError:  # the picture tells why
        return ()
    found = [mark for passage in passages for mark in marks_of_passage(words, passage)]
    return tuple(dict.fromkeys([*found, *(marks_of_query(words, query) if query else ())]))


def _number(page: BundlePage, width: float, height: float) -> Number:
    """Where the number is printed (pdf/stamps.py): in its zone, or in the strip that the page gets below it."""
    size = min(_SIZE, _SIZE * 9 / max(len(page.shown), 1))
    if not page.place:
        return Number(
            text=page.shown, x=width - INSET - _PAD, y=height + STRIP / 2 + 0.35 * size, anchor="end", size=size
        )
    zone = zone_of(page.place, width, height)
    side = page.place.partition("-")[2]
    x = {"left": zone.left + _PAD, "centre": (zone.left + zone.right) / 2, "right": zone.right - _PAD}[side]
    anchor = {"left": "start", "centre": "middle", "right": "end"}[side]
    return Number(text=page.shown, x=x, y=zone.top + HEIGHT / 2 + 0.35 * size, anchor=anchor, size=size)


def _srcset(endpoint: str, address: dict[str, Any]) -> str:
    return ", ".join(f"{url_for(endpoint, **address, w=width)} {width}w" for width in WIDTHS[1:])
