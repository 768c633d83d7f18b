"""What an import of a table took and what it did not, told in words or as JSON; and no edit lost to an export."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from bundler.case import Case
from bundler.cli import console
from bundler.errors import CaseError, ExitCode
from bundler.tables.change import Change


def hold_unread(file: Path, case: Case, changes: Callable[[], Iterable[Change]]) -> None:
    """Raise CaseError where a table is about to be written over a file that holds more than an export.

    That is one with edits that were not taken back, which `changes` tells, or another file altogether; and one among
    the documents of the case, which are only read.
    """
    if case.documents != case.folder and file.resolve().is_relative_to(case.documents):
        raise CaseError("documents are only read", where=str(file), remedy="write it outside of that folder")
    if not file.is_file():
        return
    remedy = "choose another name, or take that file away first"
    try:
        unread = any(change.what in ("taken", "added") for change in changes())
    except CaseError as error:
        raise CaseError("there is another file of that name", where=str(file), remedy=remedy) from error
    if unread:
        raise CaseError(
            "there is a table of that name with edits that were not taken back",
            where=str(file),
            remedy=f"import it first; or {remedy}",
        )


def tell_changes(changes: Iterable[Change], *, as_json: bool) -> int:
    """Print what came of each row, and give the exit code: 1 where a row could not be read."""
    found = tuple(changes)
    if as_json:
        console.result_json([{"what": c.what, "id": c.id, "row": c.row, "message": c.message} for c in found])
    else:
        for change in found:
            where = f"row {change.row}" if change.row else ""
            told = ", ".join(part for part in (where, change.id) if part)
            console.result(f"{change.what}: {told}: {change.message}")
        console.result("Nothing was changed." if not found else f"{len(found)} rows and cells in all.")
    return ExitCode.FAULT if any(change.what == "refused" for change in found) else ExitCode.DONE
