"""What a request is about: the desk, the case it names, and whether a page of ours or a script of ours asks."""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort, current_app, request

from bundler.web.desk import Desk, OpenCase
from bundler.web.messages import Messages
from bundler.web.safety import Guard


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the whole page shares: the cases, the keys, and the messages that wait to be shown."""

    desk: Desk
    guard: Guard
    messages: Messages


def surroundings() -> Surroundings:
    """Give what the page that answers this request shares."""
    found = current_app.extensions["jrbundle"]
    assert isinstance(found, Surroundings)
    return found


def desk() -> Desk:
    """Give the desk."""
    return surroundings().desk


def case(case_id: str) -> OpenCase:
    """Give the case of that id; ends the request with 404 where there is none."""
    try:
        return desk().case(case_id)
    except KeyError:
        abort(404)


def has_room(name: str) -> bool:
    """Whether there is a screen of a case of that name."""
    return f"{name}.show" in current_app.view_functions and name != "shelf"


def by_script() -> bool:
    """Whether a script of ours asks, which takes JSON, and not the browser for a whole page."""
    return request.accept_mimetypes.best_match(["text/html", "application/json"], "text/html") == "application/json"
