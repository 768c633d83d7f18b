"""Tables: the index and the chronology out to Word, Excel and CSV, and the edited ones back; what was taken over."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from bundler.chronology.exchange import table_docx
from bundler.chronology.exchange.columns import FORM
from bundler.chronology.exchange.imported import take
from bundler.chronology.exchange.table import table_of
from bundler.chronology.exchange.table_file import read_table
from bundler.chronology.toml.chronology_file import read_chronology
from bundler.confine import confined
from bundler.documents.index.file import index_bytes, read_index_file, take_index
from bundler.errors import CaseError
from bundler.pipeline.chronology import fit_to_send, titles_of
from bundler.pipeline.cited import pages_of
from bundler.pipeline.index import index_table
from bundler.tables.change import Change
from bundler.tables.table_file import table_bytes
from bundler.web import asked
from bundler.web.desk import OpenCase

SCREEN = Blueprint("tables", __name__, url_prefix="/case/<case_id>/tables")

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
}


@SCREEN.get("/chronology/<any(docx, xlsx, csv):form>")
def chronology(case_id: str, form: str) -> ResponseReturnValue:
    """Give the chronology as a table, to be edited elsewhere and taken back."""
    case = asked.case(case_id)
    manifest = case.standing().manifest
    heading = f"Chronology: {manifest.claim.short_title}" if manifest.claim.short_title else "Chronology"
    events = fit_to_send(read_chronology(case.case.chronology).shown(), manifest)
    table = table_of(events, titles_of(manifest))
    data = table_bytes(f".{form}", table, heading, FORM, table_docx)
    return _as_download(data, f"Chronology - {case.name}.{form}", form)


@SCREEN.post("/chronology")
def take_chronology(case_id: str) -> ResponseReturnValue:
    """Take an edited chronology back, and tell of each row what became of it."""
    case = asked.case(case_id)
    with _uploaded(case) as file:
        table = confined(read_table, file, where="the chronology that was edited")
    chronology = case.case.chronology
    standing = case.standing()
    titles, pages = titles_of(standing.manifest), pages_of(standing)
    with case.lock:
        before = chronology.read_bytes() if chronology.is_file() else b""
        reject = request.form.get("deleted") == "reject"
        changes = take(chronology, table, reject_deleted=reject, titles=titles, pages=pages)
        case.undo.record(chronology, before, chronology.read_bytes(), "took back a chronology that was edited")
    return _told(case, "chronology", changes)


@SCREEN.get("/index/<any(docx, xlsx, csv):form>")
def index(case_id: str, form: str) -> ResponseReturnValue:
    """Give the index as a table, to be sent, or edited elsewhere and taken back."""
    case = asked.case(case_id)
    standing = case.standing()
    data = index_bytes(f".{form}", index_table(standing), standing.manifest)
    return _as_download(data, f"Index - {case.name}.{form}", form)


@SCREEN.post("/index")
def take_back_index(case_id: str) -> ResponseReturnValue:
    """Take an edited index back, and tell of each row what became of it."""
    case = asked.case(case_id)
    why = request.form.get("why", "").strip()
    with _uploaded(case) as file:
        table = confined(read_index_file, file, where="the index that was edited")
    with case.lock:
        edited, changes = take_index(case.case.manifest, table, leave_out=why)
        case.undo.record(case.case.manifest, edited.before, edited.after, "took back an index that was edited")
    return _told(case, "index", changes)


def _told(case: OpenCase, what: str, changes: Sequence[Change]) -> ResponseReturnValue:
    told = [(change.what, f"row {change.row}" if change.row else "", change.message) for change in changes]
    return render_template("build/taken.html", case=case, what=what, changes=told)


def _as_download(data: bytes, name: str, form: str) -> Response:
    answer = Response(data, mimetype=TYPES[form])
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


@contextmanager
def _beside(case: OpenCase) -> Iterator[Path]:
    """Give a folder in the store that is gone when the block ends."""
    case.case.store.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=case.case.store, prefix="table-") as folder:
        yield Path(folder)


@contextmanager
def _uploaded(case: OpenCase) -> Iterator[Path]:
    """Give the table that was sent, under a name of ours. Raises CaseError where none was."""
    sent: FileStorage | None = request.files.get("table")
    ending = (sent.filename or "").rpartition(".")[2].lower() if sent else ""
    if sent is None or not sent.filename:
        raise CaseError("no file was chosen", remedy="choose the file that you edited, then take it back")
    if ending not in TYPES:
        raise CaseError(
            "this is not a table that can be taken back", remedy="choose the Word, Excel or CSV file that you edited"
        )
    with _beside(case) as folder:
        file = folder / f"table.{ending}"
        sent.save(file)
        yield file
