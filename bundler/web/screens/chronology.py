"""Chronology: the events in order of date, the one in hand with the page that says so, conflicts and gaps."""

from __future__ import annotations

from flask import Blueprint, abort, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from bundler.web import asked
from bundler.web.chronology.paper import numbered_paper_of
from bundler.web.chronology.parts import TASKS, Task, list_html, panel_html, shown
from bundler.web.chronology.understood import understood
from bundler.web.chronology.view import view_of

SCREEN = Blueprint("chronology", __name__, url_prefix="/case/<case_id>/chronology")
_MOST_JOINED = 50


@SCREEN.get("")
def show(case_id: str) -> ResponseReturnValue:
    """Show the events that are asked for; a script gets the parts alone, or with `only=event` the event in hand."""
    case = asked.case(case_id)
    page = shown(case, view_of(request.args), request.args.get("at", ""), _task())
    if not asked.by_script():
        return render_template("chronology/chronology.html", page=page, case=case)
    parts = panel_html(page) if request.args.get("only") == "event" else {**list_html(page), **panel_html(page)}
    return jsonify(html=parts)


@SCREEN.get("/numbered")
def numbered(case_id: str) -> ResponseReturnValue:
    """Give the page that tells of an event with its bundle number, when that is counted."""
    view = numbered_paper_of(asked.case(case_id), request.args.get("at", ""), _account())
    if view is None:
        abort(404)
    return jsonify(html=render_template("chronology/sheet.html", view=view))


@SCREEN.get("/understood")
def date(case_id: str) -> ResponseReturnValue:
    """Say what a date that is being typed is taken to mean."""
    asked.case(case_id)
    found = understood(request.args.get("date", ""))
    return jsonify(edtf=found.edtf, words=found.words, fault=found.fault)


def _task() -> Task:
    name = request.args.get("do", "")
    return Task(
        name=name if name in TASKS else "",
        ids=tuple(request.args.getlist("id")[:_MOST_JOINED]),
        account=_account(),
    )


def _account() -> int:
    number = request.args.get("account", "1")
    return int(number) if number.isascii() and number.isdigit() and len(number) < 5 else 1
