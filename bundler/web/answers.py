"""Answers: what a screen gives back after a change, to a form as a page to go to and to a script as JSON."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Response, jsonify, redirect, render_template, url_for

from bundler.errors import BundlerError
from bundler.web.asked import by_script, surroundings
from bundler.web.desk import OpenCase


def done(case: OpenCase, said: str, *, to: str, fragments: Mapping[str, str] | None = None) -> Response:
    """Answer a change that was made. `said` says what was done; `to` is the address of the page to show.

    A script gets ``{"stamp": …, "said": …, "html": {element id: HTML}}`` and puts each fragment in its place.
    """
    if by_script():
        return jsonify(stamp=case.stamp(), said=said, html=dict(fragments or {}))
    return go_to(to, said)


def go_to(address: str, said: str = "") -> Response:
    """Send the browser to another page of ours, which shows `said`."""
    path, hash_sign, mark = address.partition("#")
    if said:
        path += ("&" if "?" in path else "?") + f"said={surroundings().messages.leave(said)}"
    answer = redirect(f"{path}{hash_sign}{mark}", code=303)
    assert isinstance(answer, Response)
    return answer


def refused(fault: BundlerError, status: int, *, heading: str, again: str = "") -> Response:
    """Answer with what is wrong, where, and how to mend it. `again` is the address that "look again" leads to."""
    if by_script():
        answer = jsonify(heading=heading, problem=fault.problem, where=fault.where, mend=fault.remedy)
    else:
        page = render_template("trouble.html", heading=heading, fault=fault, again=again or url_for("shelf.show"))
        answer = Response(page)
    answer.status_code = status
    return answer
