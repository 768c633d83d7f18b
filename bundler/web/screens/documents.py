"""Documents: what lies in the case, how each was read, what is refused with its mend; and what comes in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO, cast
from urllib.parse import unquote

from flask import Blueprint, jsonify, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bundler.documents.edits.draft import Edit
from bundler.documents.edits.leaving import LeaveOut, TakeBack
from bundler.documents.edits.order import family
from bundler.documents.edits.rows import AddRow, RemoveRow, Row
from bundler.documents.manifest import Manifest
from bundler.documents.manifest_edit import edit_manifest
from bundler.errors import BundlerError, CaseError, EditConflict
from bundler.plan.blueprint import blueprint_names, read_blueprint
from bundler.sources.names import safe_name
from bundler.web import asked
from bundler.web.answers import done
from bundler.web.desk import OpenCase
from bundler.web.incoming import Outcome, Received, receive
from bundler.web.listing import listing_of
from bundler.web.safety import MOST_IN_A_FILE
from bundler.web.screens.work import at_work

SCREEN = Blueprint("documents", __name__, url_prefix="/case/<case_id>/documents")
NAME_HEADER = "X-File-Name"


@SCREEN.get("")
def show(case_id: str) -> ResponseReturnValue:
    """Show the case's documents."""
    return render_template("documents/documents.html", **_shown(asked.case(case_id)))


@SCREEN.get("/list")
def listed(case_id: str) -> ResponseReturnValue:
    """Give the parts of the screen that reading changes, for a script to put in their places."""
    case = asked.case(case_id)
    return jsonify(stamp=case.stamp(), html=_fragments(case))


@SCREEN.post("/files")
def take(case_id: str) -> ResponseReturnValue:
    """Take files in: one from a script, with its name in a header; or those of a form, which are then read at once."""
    case = asked.case(case_id)
    if NAME_HEADER in request.headers:
        called = unquote(request.headers[NAME_HEADER])
        received = receive(case.case, called, cast(BinaryIO, request.stream), length=request.content_length)
        return jsonify(said=received.said, outcome=received.outcome.value, name=received.name or received.called)
    said = _of_form(case)
    case.jobs.start("read", {"blueprint": _blueprint()})
    return done(case, said, to=url_for("documents.show", case_id=case_id))


@SCREEN.post("/read")
def read(case_id: str) -> ResponseReturnValue:
    """Read what has not been read yet."""
    case = asked.case(case_id)
    case.jobs.start("read", {"blueprint": _blueprint()})
    return done(case, "", to=url_for("documents.show", case_id=case_id), fragments=_fragments(case))


@SCREEN.post("/leave-out")
def leave_out(case_id: str) -> ResponseReturnValue:
    """Leave a document, with those that belong to it, or a refused file out of the bundle, with the reason."""
    case = asked.case(case_id)
    why = " ".join(request.form.get("why", "").split())
    if not why:
        raise CaseError("a document is left out for a reason", remedy="say why it is left out; the record says so too")
    manifest = case.standing().manifest
    id, place = request.form.get("id", ""), _place()
    if not id:
        return _edited(case, _refused_left_out(manifest, place, why), f"left out {safe_name(' > '.join(place))}")
    title = next((entry.title for entry in manifest.entries if entry.id == id), "")
    if not title:
        raise EditConflict("this document is not in the index any more", remedy="look at the documents again")
    return _edited(case, [LeaveOut(ids=family(manifest, id), why=why)], f"left out “{title}”")


@SCREEN.post("/take-back")
def take_back(case_id: str) -> ResponseReturnValue:
    """Take back what was left out: a document as it stood in the index; a file that never stood there is read again."""
    case = asked.case(case_id)
    manifest, place = case.standing().manifest, _place()
    found = [at for at, item in enumerate(manifest.left_out) if (item.file, *item.inside) == place]
    if not found:
        raise EditConflict("it is not among those left out any more", remedy="look at the documents again")
    item = manifest.left_out[found[0]]
    if item.id:
        return _edited(case, [TakeBack(file=item.file, inside=item.inside)], f"took back “{item.title or item.file}”")
    was: Row = {**_row(item.file, item.inside), "why": item.why}
    answer = _edited(case, [RemoveRow(table="left_out", at=found[0], was=was)], f"took back {safe_name(place[-1])}")
    case.jobs.start("read")
    return answer


def _place() -> tuple[str, ...]:
    """The file that the form names, and the way inside it: looked up among what the case lists, never opened."""
    return (request.form.get("file", ""), *request.form.getlist("inside"))


def _refused_left_out(manifest: Manifest, place: tuple[str, ...], why: str) -> list[Edit]:
    found = [at for at, item in enumerate(manifest.refused) if (item.path, *item.inside) == place]
    if not found:
        raise EditConflict("this file is not refused any more", remedy="look at the documents again")
    item = manifest.refused[found[0]]
    where = _row(item.path, item.inside)
    return [
        RemoveRow(table="refused", at=found[0], was=where),
        AddRow(table="left_out", values={**where, "why": why}),
    ]


def _row(file: str, inside: tuple[str, ...]) -> Row:
    """A file and the way inside it as a line of a list says it."""
    return {"file": file, "inside": inside} if inside else {"file": file}


def _edited(case: OpenCase, edits: Sequence[Edit], what: str) -> ResponseReturnValue:
    with case.lock:
        edited = edit_manifest(case.case.manifest, edits)
        case.undo.record(case.case.manifest, edited.before, edited.after, what)
    said = f"{what[:1].upper()}{what[1:]}."
    return done(case, said, to=url_for("documents.show", case_id=case.id), fragments=_fragments(case))


def _of_form(case: OpenCase) -> str:
    """Take in the files of a form, each for itself, and say what became of them."""
    received: list[Received] = []
    faults: list[BundlerError] = []
    for file in request.files.getlist("files"):
        if file.filename:
            try:
                received.append(receive(case.case, file.filename, cast(BinaryIO, file.stream)))
            except BundlerError as fault:
                faults.append(fault)
    if not received and not faults:
        raise CaseError("no file was chosen", remedy="choose one or more files, then put them in")
    if faults and not received:
        raise faults[0]
    put = sum(item.outcome in (Outcome.PUT, Outcome.NUMBERED) for item in received)
    told = [f"{put} {'file is' if put == 1 else 'files are'} in the case."]
    told += [item.said for item in received if item.outcome is not Outcome.PUT]
    told += [f"{fault.where}: {fault.problem}. {fault.remedy}" for fault in faults]
    return " ".join(told)


def _blueprint() -> str:
    """Give the kind of bundle that the form asks for, where it is one that ships; else "" for what stands."""
    wanted = request.form.get("blueprint", "")
    return wanted if wanted in blueprint_names() else ""


def _shown(case: OpenCase) -> dict[str, object]:
    """What the screen's templates need."""
    fault, standing = None, None
    if case.case.manifest.is_file():
        try:
            standing = case.standing()
        except CaseError as wrong:
            fault = wrong
    kinds = [] if case.case.manifest.is_file() else [(name, read_blueprint(name).title) for name in blueprint_names()]
    return {
        "case": case,
        "fault": fault,
        "listing": listing_of(case.case, standing),
        "work": at_work(case),
        "kinds": sorted(kinds, key=lambda kind: kind[0] != "claim"),
        "most": MOST_IN_A_FILE,
        "has_index": asked.has_room("index"),
    }


def _fragments(case: OpenCase) -> dict[str, str]:
    shown = _shown(case)
    return {
        "papers": render_template("documents/papers.html", **shown),
        "work": render_template("parts/work.html", room="documents", **shown),
    }
