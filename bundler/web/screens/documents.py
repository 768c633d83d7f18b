"""Documents: what lies in the case, how each was read, and what is refused with its mend."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from bundler.web import asked

SCREEN = Blueprint("documents", __name__, url_prefix="/case/<case_id>/documents")


@SCREEN.get("")
def show(case_id: str) -> ResponseReturnValue:
    """Show the case's documents."""
    case = asked.case(case_id)
    standing = case.standing() if case.case.manifest.is_file() else None
    return render_template("documents/documents.html", case=case, standing=standing)
