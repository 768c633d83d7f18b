"""Checks: what was found in the bundle, where it is mended, what a person answers, and whether it may be filed."""

from __future__ import annotations

import shutil
from typing import Any

from flask import Blueprint, Response, abort, jsonify, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bundler.compliance.answered import answer
from bundler.compliance.report_page import report_page
from bundler.documents.manifest_file import read_manifest
from bundler.errors import CaseError
from bundler.plan.profile import profile_names, read_profile
from bundler.web import asked
from bundler.web.answers import done, go_to
from bundler.web.checks.checked import Checked, checked, last_check
from bundler.web.checks.mends import Mend
from bundler.web.checks.other import take_other
from bundler.web.checks.report_value import report_of
from bundler.web.desk import OpenCase
from bundler.web.screens.work import at_work

SCREEN = Blueprint("checks", __name__, url_prefix="/case/<case_id>/checks")
_LONGEST = 120


@SCREEN.get("")
def show(case_id: str) -> ResponseReturnValue:
    """Show what was found in the bundle that was built last."""
    return render_template("checks/checks.html", **_shown(asked.case(case_id)))


@SCREEN.get("/result")
def result(case_id: str) -> ResponseReturnValue:
    """Give the parts of the screen that a check changes, for a script to put in their places."""
    case = asked.case(case_id)
    return jsonify(stamp=case.stamp(), html=_fragments(case))


@SCREEN.post("/again")
def again(case_id: str) -> ResponseReturnValue:
    """Start checking the bundle again."""
    case = asked.case(case_id)
    case.jobs.start("check")
    return done(case, "", to=url_for("checks.show", case_id=case_id), fragments=_fragments(case))


@SCREEN.post("/answer")
def answered(case_id: str) -> ResponseReturnValue:
    """Keep or take back what a person has answered about this bundle."""
    case = asked.case(case_id)
    found = _last(case)
    rule = request.form.get("rule", "")
    if found is None or rule not in {each.question.rule for each in found.questions}:
        raise CaseError("this question is not asked of this bundle", where="checks", remedy="load the page again")
    if request.form.get("bundle") != found.figures:
        raise CaseError("the bundle was built again meanwhile", where="checks", remedy="look at it, then answer again")
    figures = found.figures if request.form.get("done") else ""
    with case.lock:
        before, after = answer(case.case.checks, rule, figures, was=request.form.get("was", ""))
        case.undo.record(case.case.checks, before, after, f"question {rule}")
    said = f"{rule}: {'answered' if figures else 'to be answered again'}."
    return done(case, said, to=f"{url_for('checks.show', case_id=case_id)}#question-{rule}", fragments=_fragments(case))


@SCREEN.get("/to-sign.pdf")
def to_sign(case_id: str) -> ResponseReturnValue:
    """Give the page that a supervising solicitor signs."""
    case = asked.case(case_id)
    found = _last(case)
    if found is None:
        abort(404)
    page = Response(report_page(found.report, found.gate), mimetype="application/pdf")
    page.headers.set("Content-Disposition", "attachment", filename=f"Check before filing - {case.name}.pdf")
    page.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return page


@SCREEN.post("/other")
def other(case_id: str) -> ResponseReturnValue:
    """Start checking another PDF, such as the other side's bundle; it is read apart and not kept."""
    case = asked.case(case_id)
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        raise CaseError("no file was chosen", where="checks", remedy="choose a PDF, then check it")
    court = request.form.get("court", "")
    file = take_other(case.case, sent.filename, sent)
    name = sent.filename.replace("\\", "/").rpartition("/")[2][:_LONGEST]
    options = {"file": str(file), "court": court if court in profile_names() else "", "name": name}
    try:
        case.jobs.start("other", options, of_its_own=file.parent)
    except CaseError:
        shutil.rmtree(file.parent, ignore_errors=True)
        raise
    return done(case, "", to=url_for("checks.show", case_id=case_id), fragments=_fragments(case))


@SCREEN.get("/other")
def other_found(case_id: str) -> ResponseReturnValue:
    """Show what was found in the other PDF that was checked last since the start."""
    case = asked.case(case_id)
    job = case.jobs.done("other")
    if job is None:
        return go_to(url_for("checks.show", case_id=case_id))
    result = job.seen().result
    found = checked(report_of(result), {})
    return render_template("checks/other.html", case=case, room="checks", name=result["name"], found=found)


def _last(case: OpenCase) -> Checked | None:
    if not case.case.manifest.is_file():
        return None
    return last_check(case.case, read_manifest(case.case.manifest))


def _shown(case: OpenCase) -> dict[str, Any]:
    fault, found = None, None
    try:
        found = _last(case)
    except CaseError as wrong:
        fault = wrong
    theirs = case.jobs.done("other")
    courts = [(name, read_profile(name).title) for name in profile_names()]
    return {
        "case": case,
        "room": "checks",
        "found": found,
        "fault": fault,
        "work": at_work(case),
        "courts": courts,
        "other_name": theirs.seen().result["name"] if theirs else "",
        "place_of": _place_of(case),
    }


def _place_of(case: OpenCase) -> Any:
    """Give the function that makes the address of the place where a finding is mended, "" where it is not built in."""

    def place(mend: Mend, document: str) -> str:
        if not asked.has_room(mend.room):
            return ""
        anchor = f"row-{document}" if document and mend.room == "index" else None
        values: dict[str, Any] = dict(mend.query)
        return url_for(f"{mend.room}.show", case_id=case.id, _anchor=anchor, **values)

    return place


def _fragments(case: OpenCase) -> dict[str, str]:
    shown = _shown(case)
    return {
        "found": render_template("checks/found.html", **shown),
        "work": render_template("parts/work.html", **shown),
        "undo": render_template("parts/undo.html", **shown),
        "other": render_template("checks/other_found.html", **shown),
    }
