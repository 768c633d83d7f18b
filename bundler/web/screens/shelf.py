"""The shelf: the cases in the folder, and a new one."""

from __future__ import annotations

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bundler.errors import CaseError
from bundler.web import asked
from bundler.web.answers import go_to

SCREEN = Blueprint("shelf", __name__)


@SCREEN.get("/")
def show() -> ResponseReturnValue:
    """Show the cases; where the page was opened on one case, go to it."""
    desk = asked.desk()
    if desk.is_case:
        return go_to(url_for("documents.show", case_id=desk.cases()[0].id))
    return render_template("shelf/shelf.html", cases=desk.cases(), shelf=desk.shelf.name, fault=None, name="")


@SCREEN.post("/cases")
def make() -> ResponseReturnValue:
    """Make a case and go to it; a name that cannot be used is shown again with the reason beside it."""
    desk = asked.desk()
    name = request.form.get("name", "")
    try:
        case = desk.make(name)
    except CaseError as fault:
        page = render_template("shelf/shelf.html", cases=desk.cases(), shelf=desk.shelf.name, fault=fault, name=name)
        return page, 422
    return go_to(url_for("documents.show", case_id=case.id), f"The case {case.name} was made.")
