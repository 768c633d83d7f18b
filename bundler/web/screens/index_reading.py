"""The essential reading list: which documents and passages the judge should read first, and why."""

from __future__ import annotations

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bundler.documents.edits.draft import Edit
from bundler.documents.edits.lines import Value
from bundler.documents.edits.rows import AddRow, MoveRow, RemoveRow, SetRow
from bundler.documents.edits.section import SetSection
from bundler.documents.edits.table import SetTable
from bundler.documents.manifest import Manifest
from bundler.documents.manifest_file import read_manifest
from bundler.documents.manifest_text import written_in
from bundler.errors import BundlerError, CaseError, EditConflict
from bundler.web import asked
from bundler.web.answers import go_to
from bundler.web.desk import OpenCase
from bundler.web.index.acting import acted
from bundler.web.index.asked_values import read_value
from bundler.web.index.listing import labels_of

SCREEN = Blueprint("index_reading", __name__, url_prefix="/case/<case_id>/index/reading")
_KEYS = ("document", "pages", "paragraph", "why")
_MADE = "reading-list"


@SCREEN.get("")
def show(case_id: str) -> ResponseReturnValue:
    """Show the list as it can be changed."""
    return _page(asked.case(case_id), None)


@SCREEN.post("")
def save(case_id: str) -> ResponseReturnValue:
    """Save the list: lines changed, taken out, added and moved, and how long the reading takes."""
    case = asked.case(case_id)
    form = request.form
    try:
        with case.lock:
            manifest = read_manifest(case.case.manifest)
            edits = _edits(manifest)
            time, was = str(read_value("reading_time", form.get("reading_time", ""))), form.get("was_reading_time", "")
            if time != was:
                edits.append(SetTable(table="", values={"reading_time": time}, was={"reading_time": was}))
            if edits:
                acted(case, edits, "the essential reading list")
    except EditConflict:
        raise
    except CaseError as fault:
        return _page(case, fault), 422
    stays = form.get("up") or form.get("down")
    to = url_for("index_reading.show" if stays else "index.show", case_id=case_id)
    return go_to(to, "The reading list was saved." if edits else "Nothing was changed.")


def _edits(manifest: Manifest) -> list[Edit]:
    """What the form changes, line by line; a line whose document and reason are both empty is taken out."""
    now = list(zip(*(request.form.getlist(key) for key in _KEYS), strict=False))
    was = list(zip(*(request.form.getlist(f"was_{key}") for key in _KEYS), strict=False))
    confirmed = set(request.form.getlist("confirm"))
    edits: list[Edit] = []
    gone: list[Edit] = []
    added: list[Edit] = []
    for at, cells in enumerate(now):
        values: dict[str, Value] = {key: " ".join(cell.split()) for key, cell in zip(_KEYS, cells, strict=True)}
        empty = not values["document"] and not values["why"]
        if at >= len(was):
            added += [] if empty else [AddRow(table="reading", values=values)]
            continue
        before: dict[str, Value] = dict(zip(_KEYS, was[at], strict=True))
        if empty:
            gone.insert(0, RemoveRow(table="reading", at=at, was=before))
        elif values != before or str(at) in confirmed:
            edits.append(SetRow(table="reading", at=at, values=values, was=before))
    for way, step in (("up", -1), ("down", 1)):
        place = request.form.get(way, type=int)
        if place is not None and 0 <= place + step < len(was) and not gone:
            seen: dict[str, Value] = dict(zip(_KEYS, (" ".join(cell.split()) for cell in now[place]), strict=True))
            edits.append(MoveRow(table="reading", at=place, to=place + step, was=seen))
    return [*(_shown(manifest) if added else ()), *edits, *gone, *added]


def _shown(manifest: Manifest) -> list[Edit]:
    """Let a section show the list, where none does yet."""
    if any(_MADE in section.makes for section in manifest.sections):
        return []
    first = manifest.sections[0]
    return [SetSection(letter=first.letter, values={"makes": (*first.makes, _MADE)}, was={"makes": first.makes})]


def _page(case: OpenCase, fault: BundlerError | None) -> str:
    manifest = case.standing().manifest
    written = written_in(case.case.manifest.read_bytes().decode("utf-8-sig"))
    rows = [
        {key: str(row.get(key, "")) for key in _KEYS} | {"proposed": bool(row.get("proposed"))}
        for row in written.get("reading", ())
    ]
    return render_template(
        "index/reading.html",
        case=case,
        rows=rows,
        entries=manifest.entries,
        labels=labels_of(manifest),
        reading_time=manifest.papers.reading_time,
        fault=fault,
    )
