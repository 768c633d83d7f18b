"""Timetable: the days by which each step is due, how each was counted, and what they are counted from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from flask import Blueprint, Response, abort, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bundler.compliance.report import tier_note
from bundler.documents.edits.draft import Edit
from bundler.documents.edits.rows import AddRow, RemoveRow
from bundler.documents.edits.table import SetTable
from bundler.documents.manifest import Manifest
from bundler.documents.manifest_edit import edit_manifest, edited_bytes
from bundler.documents.manifest_file import read_manifest
from bundler.errors import CaseError
from bundler.partial_date import DateFault
from bundler.prose.typed_date import typed_date
from bundler.timetable.icalendar import as_icalendar
from bundler.timetable.reckon import timetable_of
from bundler.web import asked
from bundler.web.answers import done
from bundler.web.desk import OpenCase
from bundler.web.timetable import DAY_LISTS, DAYS, KINDS, acts_of, days_of, plainly, steps_of

SCREEN = Blueprint("timetable", __name__, url_prefix="/case/<case_id>/timetable")


@SCREEN.get("")
def show(case_id: str) -> ResponseReturnValue:
    """Show the timetable, with how many days are left from today by this computer's clock."""
    return render_template("timetable/timetable.html", **_shown(asked.case(case_id)))


@SCREEN.get("/dates.ics")
def calendar(case_id: str) -> ResponseReturnValue:
    """Give the days as a file for a calendar."""
    case = asked.case(case_id)
    if not case.case.manifest.is_file():
        abort(404)
    data = as_icalendar(timetable_of(read_manifest(case.case.manifest)))
    if not data:
        raise CaseError("no step has a day yet", where="timetable", remedy="write the days you know first")
    answer = Response(data, mimetype="text/calendar")
    answer.headers.set("Content-Disposition", "attachment", filename=f"Timetable - {case.name}.ics")
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


@SCREEN.post("/days")
def set_days(case_id: str) -> ResponseReturnValue:
    """Keep the days that the periods run from."""
    edits: list[Edit] = []
    for table in ("timetable", "claim"):
        keys = [day.key for day in DAYS if day.table == table]
        values = {key: _day(key) for key in keys}
        was = {key: request.form.get(f"was_{key}", "") for key in keys}
        edits += _changed(table, values, was)
    kind, was_kind = request.form.get("kind", ""), request.form.get("was_kind", "")
    if kind != was_kind and kind in dict(KINDS):
        # A claim of the general kind may have nothing written.
        was = {} if was_kind == "general" else {"kind": was_kind}
        edits.append(SetTable(table="timetable", values={"kind": kind}, was=was))
    for key, _ in DAY_LISTS:
        lines = tuple(_edtf(line, key) for line in request.form.get(key, "").splitlines() if line.strip())
        was_lines = tuple(request.form.get(f"was_{key}", "").split())
        if lines != was_lines:
            edits.append(SetTable(table="timetable", values={key: lines}, was={key: was_lines}))
    return _edited(case_id, edits, "the days of the timetable")


@SCREEN.post("/directions")
def add_direction(case_id: str) -> ResponseReturnValue:
    """Add what a judge ordered."""
    act, order = (" ".join(request.form.get(name, "").split()) for name in ("act", "order"))
    if not act or not order:
        raise CaseError(
            "a direction needs an act and the order that says so", where="direction", remedy="fill in both fields"
        )
    row = {"act": acts_of().get(act, act), "by": _edtf(request.form.get("by", ""), "by"), "order": order}
    return _edited(case_id, [AddRow(table="direction", values=row)], "a direction was added")


@SCREEN.post("/directions/remove")
def remove_direction(case_id: str) -> ResponseReturnValue:
    """Take a direction out, as the person saw it."""
    at = request.form.get("at", "")
    if not (at.isascii() and at.isdigit() and len(at) < 5):
        abort(404)
    was = {key: request.form.get(f"was_{key}", "") for key in ("act", "by", "order")}
    return _edited(case_id, [RemoveRow(table="direction", at=int(at), was=was)], "a direction was taken out")


def _edited(case_id: str, edits: Sequence[Edit], what: str) -> Response:
    """Make the edits, if the timetable can still be counted then."""
    case = asked.case(case_id)
    if edits:
        with case.lock:
            timetable_of(edited_bytes(case.case.manifest.read_bytes(), edits).manifest)
            edited = edit_manifest(case.case.manifest, edits)
            case.undo.record(case.case.manifest, edited.before, edited.after, what)
    said = f"{what[:1].upper()}{what[1:]}: kept." if edits else "Nothing was changed."
    fragments = {
        "steps": render_template("timetable/steps.html", **_shown(case)),
        "undo": render_template("parts/undo.html", case=case, room="timetable"),
    }
    return done(case, said, to=url_for("timetable.show", case_id=case_id), fragments=fragments)


def _changed(table: str, values: dict[str, str], was: dict[str, str]) -> list[Edit]:
    keys = [key for key in values if values[key] != was[key]]
    if not keys:
        return []
    return [SetTable(table=table, values={key: values[key] for key in keys}, was={key: was[key] for key in keys})]


def _day(key: str) -> str:
    return _edtf(request.form[key], key) if request.form.get(key, "").strip() else ""


def _edtf(text: str, where: str) -> str:
    try:
        return typed_date(text).edtf()
    except DateFault as fault:
        raise CaseError(str(fault), where=where.replace("_", " "), remedy="write the day: 3 March 2027") from fault


def _shown(case: OpenCase) -> dict[str, Any]:
    today = date.today()
    shown: dict[str, Any] = {"case": case, "room": "timetable", "today": today, "timetable": None, "fault": None}
    if not case.case.manifest.is_file():
        return shown
    manifest: Manifest = read_manifest(case.case.manifest)
    try:
        timetable = timetable_of(manifest)
    except CaseError as fault:
        timetable, shown["fault"] = None, fault
    return {
        **shown,
        "manifest": manifest,
        "timetable": timetable,
        "steps": steps_of(timetable, today) if timetable else (),
        "warnings": [plainly(warning) for warning in timetable.warnings] if timetable else [],
        "days": days_of(manifest),
        "day_lists": [(key, words, getattr(manifest.timetable, key)) for key, words in DAY_LISTS],
        "kinds": KINDS,
        "acts": acts_of(),
        "acts_by_name": {act: title for title, act in acts_of().items()},
        "tier_note": tier_note,
    }
