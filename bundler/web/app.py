"""The page as one application: safety before every request, the screens, and pages for what goes wrong."""

from __future__ import annotations

import hmac
from pathlib import Path

from flask import Flask, Response, abort, jsonify, render_template, request, url_for
from werkzeug.exceptions import HTTPException

from bundler.errors import BundlerError, EditConflict, SourceError
from bundler.fault_report import fault_of_disk, report_fault
from bundler.web import safety
from bundler.web.already_open import proof
from bundler.web.answers import go_to, refused
from bundler.web.asked import Surroundings, by_script, surroundings
from bundler.web.desk import Desk
from bundler.web.messages import Messages
from bundler.web.refusal import refusal
from bundler.web.safety import Guard, Head, Objection
from bundler.web.screens import (
    build,
    checks,
    chronology,
    chronology_acts,
    documents,
    index,
    index_acts,
    index_reading,
    index_sections,
    page_pictures,
    pages,
    search,
    shelf,
    tables,
    timeline,
    timetable,
    undo,
    work,
)

SCREENS = (
    shelf.SCREEN,
    documents.SCREEN,
    index.SCREEN,
    index_acts.SCREEN,
    index_reading.SCREEN,
    index_sections.SCREEN,
    pages.SCREEN,
    page_pictures.SCREEN,
    search.SCREEN,
    chronology.SCREEN,
    chronology_acts.SCREEN,
    checks.SCREEN,
    timeline.SCREEN,
    timetable.SCREEN,
    build.SCREEN,
    tables.SCREEN,
    undo.SCREEN,
    work.SCREEN,
)
# The screens of a case, in the order of the work: the name of the blueprint and the word in the navigation.
ROOMS = (
    ("documents", "Documents"),
    ("index", "Index"),
    ("pages", "Pages"),
    ("chronology", "Chronology"),
    ("checks", "Checks"),
    ("timetable", "Timetable"),
    ("build", "Build"),
)
_FONTS = Path(__file__).resolve().parents[1] / "fonts"
_SERVED_FONTS = frozenset(
    f"{family}-{style}.ttf" for family in ("Carlito", "Caladea") for style in ("Regular", "Bold", "Italic")
)
_MOST_PARTS = 2_000


def make_app(desk: Desk, guard: Guard) -> Flask:
    """Make the application over the cases on `desk`; `guard` says who is let in."""
    app = Flask("bundler.web")
    app.config.update(MAX_CONTENT_LENGTH=safety.MOST_IN_A_FILE, MAX_FORM_PARTS=_MOST_PARTS)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["jrbundle"] = Surroundings(desk=desk, guard=guard, messages=Messages())
    app.before_request(_let_in)
    app.after_request(_with_headers)
    app.context_processor(_for_templates)
    app.add_url_rule(safety.ENTER, "enter", _enter)
    app.add_url_rule(safety.AGAIN, "enter_again", _enter_again)
    app.add_url_rule("/static/fonts/<name>", "font", _font)
    app.register_error_handler(HTTPException, _not_here)
    app.register_error_handler(EditConflict, _meanwhile)
    app.register_error_handler(BundlerError, _mendable)
    app.register_error_handler(Exception, _unforeseen)
    for screen in SCREENS:
        app.register_blueprint(screen)
    return app


def head_of_request() -> Head:
    """Give the head of the request that is being answered."""
    headers = {name.lower(): value for name, value in request.headers.items()}
    return Head(method=request.method, path=request.path, headers=headers, length=request.content_length or 0)


def _let_in() -> Response | None:
    guard = surroundings().guard
    objection = guard.objection(head_of_request())
    if objection is None and request.method == "POST":
        objection = guard.objection_to_form(
            request.headers.get(safety.CSRF_HEADER) or request.form.get(safety.CSRF_FIELD, "")
        )
    return _objected(objection) if objection else None


def _objected(objection: Objection) -> Response:
    kind, body = refusal(objection, by_script=by_script())
    return Response(body, status=objection.status, content_type=kind)


def _with_headers(response: Response) -> Response:
    for name, value in safety.HEADERS:
        response.headers.setdefault(name, value)
    response.headers["Cache-Control"] = "no-store"
    if request.path.startswith(safety.STATIC) and response.status_code == 200:
        response.headers["Cache-Control"] = "no-cache"
    return response


def _for_templates() -> dict[str, object]:
    found = surroundings()
    return {
        "csrf": found.guard.csrf,
        "rooms": tuple((name, word) for name, word in ROOMS if _has(name)),
        "said": found.messages.take(request.args.get("said", "")),
        "shelf_is_case": found.desk.is_case,
    }


def _has(name: str) -> bool:
    return any(screen.name == name for screen in SCREENS)


def _enter() -> Response:
    """Exchange the key of the first address for a cookie, and go where it is no longer in the address."""
    guard = surroundings().guard
    session = guard.enter(request.args.get("key", ""))
    if session is None:
        return _objected(safety.NOT_LET_IN)
    answer = go_to("/")
    answer.set_cookie(guard.cookie, session, httponly=True, samesite="Strict", path="/")
    return answer


def _enter_again() -> Response:
    """Give a key for one more browser to another start by the same user (already_open.py)."""
    guard = surroundings().guard
    nonce = request.args.get("nonce", "")
    shown = request.args.get("proof", "")
    if not nonce or not hmac.compare_digest(shown.encode(), proof(guard.again, "ask", nonce).encode()):
        return _objected(safety.NOT_LET_IN)
    key = guard.once()
    return jsonify(key=key, proof=proof(guard.again, "answer", f"{nonce} {key}"))


def _font(name: str) -> Response:
    if name not in _SERVED_FONTS:
        abort(404)
    return Response((_FONTS / name).read_bytes(), mimetype="font/ttf")


def _not_here(error: HTTPException) -> Response:
    status = error.code or 500
    if status < 400:
        answer = error.get_response()
        assert isinstance(answer, Response)
        return answer
    told = {
        404: ("There is no such page", "this page is not there, or its case has gone", "Go to your cases."),
        405: ("This cannot be done here", safety.NOT_THIS_WAY.problem, safety.NOT_THIS_WAY.mend),
        413: ("This is too large", safety.TOO_LARGE.problem, safety.TOO_LARGE.mend),
    }
    heading, problem, mend = told.get(status, ("This cannot be understood", "the request is damaged", "Try it again."))
    return refused(BundlerError(problem, remedy=mend), status, heading=heading)


def _meanwhile(fault: EditConflict) -> Response:
    return refused(fault, 409, heading="This was changed meanwhile", again=_same_case())


def _mendable(fault: BundlerError) -> Response:
    heading = "A file cannot be used" if isinstance(fault, SourceError) else "This cannot be done yet"
    return refused(fault, 422, heading=heading, again=_same_case())


def _unforeseen(error: Exception) -> Response:
    """Answer a fault that is no person's but the disk's or ours; the report of ours holds no words of a document."""
    of_disk = fault_of_disk(error) if isinstance(error, OSError) else None
    if of_disk:
        return refused(of_disk, 507, heading="The disk does not allow this", again=_same_case())
    report = report_fault(error)
    page = render_template("our_fault.html", report=report, again=_same_case())
    if by_script():
        page_free = BundlerError(
            "this is a fault of jrbundle, not of your documents; nothing was changed",
            remedy=f"send {report.file} to those who look after jrbundle (it holds nothing of your documents)",
        )
        return refused(page_free, 500, heading="A fault of ours")
    return Response(page, status=500)


def _same_case() -> str:
    case_id = (request.view_args or {}).get("case_id", "")
    return url_for("documents.show", case_id=case_id) if case_id and _has("documents") else url_for("shelf.show")
