"""Search: the pages that say so, with the words around."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from bundler.web import asked
from bundler.web.page_asked import page_asked, query_of

SCREEN = Blueprint("search", __name__, url_prefix="/case/<case_id>/search")

_SHOWN = 50


@SCREEN.get("")
def show(case_id: str) -> ResponseReturnValue:
    """Show the pages that say it, with the words around."""
    case = asked.case(case_id)
    how = page_asked(case)
    query, fault = query_of(how.words)
    standing = case.standing() if case.case.manifest.is_file() else None
    found = case.pages.find(standing, query) if query and standing else None
    first = max(0, request.args.get("from", 0, type=int))
    shown = found.hits[first : first + _SHOWN] if found else ()
    told = (
        [(hit, case.pages.words_around(hit, standing, query)) for hit in shown] if query and standing and found else []
    )
    return render_template(
        "search/search.html",
        case=case,
        how=how,
        fault=fault,
        found=found,
        told=told,
        first=first,
        step=_SHOWN,
        here=request.full_path.rstrip("?"),
    )
