"""Undo: the last edit of the case's files, whichever screen made it."""

from __future__ import annotations

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from bundler.errors import EditConflict
from bundler.web import asked
from bundler.web.answers import done

SCREEN = Blueprint("undo", __name__, url_prefix="/case/<case_id>/undo")


@SCREEN.post("")
def undo(case_id: str) -> ResponseReturnValue:
    """Undo the edit that the page named; refused where another was made since."""
    case = asked.case(case_id)
    with case.lock:
        if case.undo.last() != request.form.get("what"):
            raise EditConflict(
                "something else was changed meanwhile, so nothing was undone", remedy="look at the page again"
            )
        what = case.undo.undo()
    room = request.form.get("room", "")
    return done(
        case, f"Undone: {what}", to=url_for(f"{room if asked.has_room(room) else 'documents'}.show", case_id=case_id)
    )
