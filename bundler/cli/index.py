"""jrbundle index: show it, send it out to Word or Excel, and take the edited one back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from bundler.case import Case
from bundler.cli import console
from bundler.cli.places import CASE, FILE, NEW_FILE, PLACE
from bundler.cli.table_changes import hold_unread, tell_changes
from bundler.errors import ExitCode

_JSON = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")


@click.group("index")
def command() -> None:
    """The index of the bundle as it stands, out to Word or Excel and back."""


@command.command("show")
@click.argument("folder", metavar="[FOLDER]", type=PLACE, default=Path())
@_JSON
def show(folder: Path, as_json: bool) -> int:
    """Print the sections and documents with their pages, as far as the documents have been read."""
    from bundler.documents.index.columns import COLUMNS, SECTION

    _, table = _standing(folder)
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in table.rows]
    if as_json:
        console.result_json([{name.lower(): row[name] for name in COLUMNS if name != "Check"} for row in rows])
        return ExitCode.DONE
    for row in rows:
        if row["Id"].startswith(SECTION):
            console.result(f"\n{row['Section']}  {row['Document']}")
        else:
            marks = [row["Date"], row["Exhibit"], "confidential" if row["Confidential"] == "yes" else ""]
            marks += ["not agreed" if row["Agreed"] == "no" else "", f"page {row['Pages']}" if row["Pages"] else ""]
            told = "; ".join(mark for mark in marks if mark)
            console.result(f"  {row['Tab']:<5} {row['Document']}{f' ({told})' if told else ''}")
    return ExitCode.DONE


@command.command("export")
@CASE
@click.argument("file", type=NEW_FILE)
@_JSON
def export(folder: Path, file: Path, as_json: bool) -> int:
    """Write the index to FILE (.docx, .xlsx, .csv or .json), to be sent, or edited and imported again."""
    from bundler.documents.index.file import read_index_file, write_index
    from bundler.documents.index.merge import merge_table

    standing, table = _standing(folder)
    hold_unread(
        file, Case.at(folder), lambda: merge_table(read_index_file(file), standing.manifest, leave_out="").changes
    )
    write_index(file, table, standing.manifest)
    if as_json:
        told = {"file": str(file), "documents": len(standing.manifest.entries), "final": standing.is_final}
        console.result_json(told)
        return ExitCode.DONE
    console.result(f"{len(standing.manifest.entries)} documents: {file}")
    if not standing.is_final:
        console.say("the page numbers are not final: run  jrbundle build  first, and export again")
    return ExitCode.DONE


@command.command("import")
@CASE
@click.argument("file", type=FILE)
@click.option(
    "--leave-out",
    default="",
    metavar="WHY",
    help="Leave documents whose rows were taken out of the bundle, for this reason; without it they stay.",
)
@_JSON
def import_(folder: Path, file: Path, leave_out: str, as_json: bool) -> int:
    """Take over what was changed in an exported index: titles, dates, order, sections, exhibits, agreed, confidential.

    What was changed in the table alone is taken; what was changed here as well is kept and told. Ends with 1 where a
    row could not be read.
    """
    from bundler.case_lock import lock_of
    from bundler.documents.index.file import read_index_file, take_index

    case, table = Case.at(folder), read_index_file(file)
    with lock_of(case):
        _, changes = take_index(case.manifest, table, leave_out=leave_out)
    return tell_changes(changes, as_json=as_json)


def _standing(folder: Path) -> tuple[Any, Any]:
    from bundler.pipeline.index import index_table
    from bundler.pipeline.standing import Standings

    standing = Standings(Case.at(folder)).now()
    return standing, index_table(standing)
