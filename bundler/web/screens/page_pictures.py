"""Pictures of pages, and their words with their places: what the page view asks for."""

from __future__ import annotations

from html import escape
from textwrap import wrap

from flask import Blueprint, Response, abort, jsonify, request
from flask.typing import ResponseReturnValue

from bundler.errors import SourceError
from bundler.pipeline.page_views import WIDTHS, PagePdf
from bundler.web import asked
from bundler.web.desk import OpenCase
from bundler.web.page_lines import lines_of

SCREEN = Blueprint("page_pictures", __name__, url_prefix="/case/<case_id>")


@SCREEN.get("/pages/<int:number>/picture")
def of_bundle(case_id: str, number: int) -> ResponseReturnValue:
    """Give the picture of a bundle page, `w` pixels wide."""
    case = asked.case(case_id)
    return _picture(case, *_bundle_pdf(case, number))


@SCREEN.get("/pages/<int:number>/words")
def words_of_bundle(case_id: str, number: int) -> ResponseReturnValue:
    """Give the words of a bundle page with their places."""
    case = asked.case(case_id)
    return _words(case, *_bundle_pdf(case, number))


@SCREEN.get("/document/<document_id>/page/<int:page>/picture")
def of_document(case_id: str, document_id: str, page: int) -> ResponseReturnValue:
    """Give the picture of a document page, `w` pixels wide."""
    case = asked.case(case_id)
    return _picture(case, _document_pdf(case, document_id, page), page)


@SCREEN.get("/document/<document_id>/page/<int:page>/words")
def words_of_document(case_id: str, document_id: str, page: int) -> ResponseReturnValue:
    """Give the words of a document page with their places."""
    case = asked.case(case_id)
    return _words(case, _document_pdf(case, document_id, page), page)


def _bundle_pdf(case: OpenCase, number: int) -> tuple[PagePdf, int]:
    try:
        return case.pages.bundle_pdf(case.standing(), number)
    except KeyError:
        abort(404)


def _document_pdf(case: OpenCase, document_id: str, page: int) -> PagePdf:
    try:
        return case.pages.document_pdf(case.unnumbered(), document_id, page)
    except KeyError:
        abort(404)


def _picture(case: OpenCase, pdf: PagePdf, page: int) -> Response:
    width = request.args.get("w", WIDTHS[1], type=int)
    if width not in WIDTHS:
        abort(404)
    try:
        drawn = case.pages.views.picture(pdf, page, width)
    except SourceError as fault:
        return Response(_cannot_be_shown(fault), mimetype="image/svg+xml")
    return Response(drawn.data, mimetype=drawn.media_type)


def _words(case: OpenCase, pdf: PagePdf, page: int) -> Response:
    try:
        return jsonify(lines=lines_of(case.pages.words(pdf, page)))
    except SourceError as fault:
        return jsonify(lines=[], fault=fault.problem)


def _cannot_be_shown(fault: SourceError) -> str:
    """A picture in place of a page that cannot be drawn: why, and what to do."""
    told = ["This page cannot be shown:", *wrap(fault.problem, 44), "", *wrap(fault.remedy, 44)]
    lines = "".join(f'<tspan x="60" dy="28">{escape(line) or " "}</tspan>' for line in told)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" width="595" height="842">'
        '<rect width="595" height="842" fill="#fff"/>'
        f'<text x="60" y="160" font-family="sans-serif" font-size="20" fill="#333">{lines}</text></svg>'
    )
