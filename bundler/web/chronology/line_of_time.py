"""Line of time: the events that are asked for as a picture, which stands in the page and leads to its pages."""

from __future__ import annotations

from flask import url_for
from markupsafe import Markup

from bundler.chronology.choice import answering
from bundler.pipeline.timeline import timeline_of
from bundler.timeline.picture import Picture
from bundler.timeline.svg import svg_element
from bundler.web.chronology.chronicle import Told, chronicle_of
from bundler.web.chronology.view import View
from bundler.web.desk import OpenCase


def picture_of(case: OpenCase, view: View, told: Told | None = None) -> Picture:
    """Give the picture of the events that `view` asks for. Raises CaseError where a file cannot be read."""
    told = told or chronicle_of(case).told()
    standing = case.standing() if case.case.manifest.is_file() else None
    return timeline_of(standing, answering(told.events, view.choice()), view.by or "kind")


def timeline_html(case: OpenCase, view: View, told: Told) -> Markup:
    """Give the picture as an element of the page; svg_element escapes every word of it."""

    def address_of(bundle_page: int) -> str:
        return url_for("pages.show", case_id=case.id, page=bundle_page)

    return Markup(svg_element(picture_of(case, view, told), address_of))
