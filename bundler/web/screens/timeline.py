"""The timeline of the events that the chronology's screen was asked for: a picture to look at, a page to print."""

from __future__ import annotations

from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue

from bundler.chronology.choice import answering
from bundler.pipeline.timeline import timeline_of, timeline_pdf
from bundler.timeline.picture import Picture
from bundler.timeline.svg import svg_file
from bundler.web import asked
from bundler.web.chronology.chronicle import chronicle_of
from bundler.web.chronology.view import view_of
from bundler.web.desk import OpenCase

SCREEN = Blueprint("timeline", __name__, url_prefix="/case/<case_id>/timeline")
# The picture brings its own colours; nothing in it runs, and nothing is loaded for it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@SCREEN.get("/picture.svg")
def picture(case_id: str) -> ResponseReturnValue:
    """Give the picture as SVG."""
    answer = Response(svg_file(_picture(asked.case(case_id))), mimetype="image/svg+xml")
    answer.headers["Content-Security-Policy"] = _POLICY
    return answer


@SCREEN.get("/page.pdf")
def page(case_id: str) -> ResponseReturnValue:
    """Give the picture as a PDF of one page, to be saved."""
    case = asked.case(case_id)
    answer = Response(timeline_pdf(case.case, _picture(case)), mimetype="application/pdf")
    answer.headers.set("Content-Disposition", "attachment", filename=f"Timeline - {case.name}.pdf")
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


def _picture(case: OpenCase) -> Picture:
    view = view_of(request.args)
    events = answering(chronicle_of(case).told().events, view.choice())
    standing = case.standing() if case.case.manifest.is_file() else None
    return timeline_of(standing, events, view.by or "kind")
