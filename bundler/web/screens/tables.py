"""Tables: the chronology out to Word, Excel and CSV, and the edited one back; what was taken over and what was not."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from bundler.chronology.choice import Choice, chosen
from bundler.chronology.chronology_file import read_chronology
from bundler.chronology.imported import take
from bundler.chronology.table import table_of
from bundler.chronology.table_file import read_table, write_table
from bundler.confine import confined
from bundler.errors import CaseError
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
    standing = case.standing()
    heading = "Chronology"
    if standing.manifest.claim.short_title:
        heading = f"Chronology: {standing.manifest.claim.short_title}"
    titles = {entry.id: entry.title for entry in standing.manifest.entries}
    with _beside(case) as folder:
        file = folder / f"table.{form}"
        write_table(file, table_of(chosen(read_chronology(case.case.chronology), Choice()), titles), heading)
        return _as_download(file.read_bytes(), f"Chronology - {case.name}.{form}", form)


@SCREEN.post("/chronology")
def take_chronology(case_id: str) -> ResponseReturnValue:
    """Take an edited chronology back, and tell of each row what became of it."""
    case = asked.case(case_id)
    with _uploaded(case) as file:
        table = confined(read_table, file, where=file.name)
    with case.lock:
        before = case.case.chronology.read_bytes() if case.case.chronology.is_file() else b""
        changes = take(case.case.chronology, table, reject_deleted=request.form.get("deleted") == "reject")
        case.undo.record(case.case.chronology, before, case.case.chronology.read_bytes(), "took back a chronology")
    told = [(change.what, f"row {change.row}" if change.row else "", change.message) for change in changes]
    return render_template("build/taken.html", case=case, what="chronology", changes=told)


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
