"""Pages: any page of the bundle at reading size, its words to select, what was looked for marked; and the search."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import partial

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from bundler.pipeline.bundle_pages import BundlePage, BundlePages
from bundler.pipeline.search import Found
from bundler.pipeline.standing import Standing
from bundler.search.query import Query
from bundler.web import asked
from bundler.web.desk import OpenCase
from bundler.web.page_asked import ZOOMS, page_asked, query_of
from bundler.web.page_text import text_of_page
from bundler.web.page_view import PageView, passages_of, view_of_document, view_of_made

SCREEN = Blueprint("pages", __name__, url_prefix="/case/<case_id>")

_NEIGHBOURS = 3
_LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class AmongHits:
    """Where a page stands among those that say what was looked for; bundle pages, 0 for none."""

    count: int
    place: int
    before: int
    after: int


@SCREEN.get("/pages")
def show(case_id: str) -> ResponseReturnValue:
    """Show a page of the bundle: `page` is its number, or a tab."""
    case = asked.case(case_id)
    standing = case.standing() if case.case.manifest.is_file() else None
    pages = case.pages.bundle_pages(standing) if standing else None
    if standing is None or pages is None:
        return render_template("pages/none.html", case=case, standing=standing)
    how = page_asked(case)
    wanted = request.args.get("page", "1").strip()[:_LONGEST]
    number = _number_of(wanted, pages)
    page = pages.page(number or 1)
    query, fault = query_of(how.words)
    case.pages.views.get_ready()
    view = _view(case, standing, page, query, how.event)
    return render_template(
        "pages/pages.html",
        case=case,
        how=how,
        link=partial(how.link, case),
        page=page,
        total=pages.total,
        view=view,
        unknown="" if number else wanted,
        fault=fault,
        hits=_among(case.pages.find(standing, query), page.number) if query else None,
        near=[pages.page(at) for at in _near(page.number, pages.total)],
        zooms=ZOOMS,
        text=text_of_page(case, standing, page.number, query) if how.as_text else None,
        is_final=standing.is_final,
    )


@SCREEN.get("/document/<document_id>/page/<int:page>")
def show_document(case_id: str, document_id: str, page: int) -> ResponseReturnValue:
    """Go to a document page's place in the bundle; where there is no bundle yet, show it by itself."""
    case = asked.case(case_id)
    standing = case.standing()
    how = page_asked(case)
    ranges = standing.pagination.documents if standing.pagination else {}
    if document_id in ranges and 1 <= page <= len(ranges[document_id]):
        return redirect(how.link(case, ranges[document_id].first + page - 1), code=303)
    query, _ = query_of(how.words)
    try:
        view = view_of_document(case, standing, document_id, page, query=query)
    except KeyError:
        abort(404)
    document = standing.documents[document_id]
    return render_template("pages/alone.html", case=case, document=document, page=page, view=view, how=how)


def _view(case: OpenCase, standing: Standing, page: BundlePage, query: Query | None, event: str) -> PageView:
    if not page.document_id:
        return view_of_made(case, standing, page, query=query)
    passages = passages_of(standing, event, page.document_id, page.page) if event else ()
    return view_of_document(case, standing, page.document_id, page.page, query=query, passages=passages)


def _among(found: Found, number: int) -> AmongHits:
    pages = [hit.bundle_page for hit in found.hits if hit.bundle_page]
    at, behind = bisect_left(pages, number), bisect_right(pages, number)
    return AmongHits(
        count=len(pages),
        place=behind if behind > at else 0,
        before=pages[at - 1] if at else 0,
        after=pages[behind] if behind < len(pages) else 0,
    )


def _number_of(wanted: str, pages: BundlePages) -> int | None:
    """The bundle page that is meant: by its number, by its number as it is stamped, or the first page of a tab."""
    if wanted.isascii() and wanted.isdigit() and len(wanted) < 9:
        return int(wanted) if 1 <= int(wanted) <= pages.total else None
    for part in pages.parts:
        if part.tab and part.tab.label.casefold() == wanted.casefold():
            return part.range.first
    prefix = pages.page(1).shown[:-1]
    rest = wanted[len(prefix) :] if prefix and wanted.casefold().startswith(prefix.casefold()) else ""
    return _number_of(rest, pages) if rest.isdigit() else None


def _near(number: int, total: int) -> range:
    return range(max(1, number - _NEIGHBOURS), min(total, number + _NEIGHBOURS) + 1)
