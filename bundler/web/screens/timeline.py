"""The timeline of the events that the chronology's screen was asked for: a page to print, and a picture to save."""

from __future__ import annotations

from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue

from bundler.pipeline.timeline import timeline_pdf
from bundler.timeline.svg import svg_file
from bundler.web import asked
from bundler.web.chronology.line_of_time import picture_of
from bundler.web.chronology.view import view_of

SCREEN = Blueprint("timeline", __name__, url_prefix="/case/<case_id>/timeline")
# The picture brings its own colours; nothing in it runs, and nothing is loaded for it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@SCREEN.get("/picture.svg")
def picture(case_id: str) -> ResponseReturnValue:
    """Give the picture as an SVG of its own, to be saved."""
    case = asked.case(case_id)
    answer = Response(svg_file(picture_of(case, view_of(request.args))), mimetype="image/svg+xml")
    answer.headers.set("Content-Disposition", "attachment", filename=f"Timeline - {case.name}.svg")
    answer.headers["Content-Security-Policy"] = _POLICY
    return answer


@SCREEN.get("/page.pdf")
def page(case_id: str) -> ResponseReturnValue:
    """Give the picture as a PDF of one page, to be saved."""
    case = asked.case(case_id)
    answer = Response(timeline_pdf(case.case, picture_of(case, view_of(request.args))), mimetype="application/pdf")
    answer.headers.set("Content-Disposition", "attachment", filename=f"Timeline - {case.name}.pdf")
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
