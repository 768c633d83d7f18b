"""What an import of a table took and what it did not, told in words or as JSON; and no edit lost to an export."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from bundler.case import Case
from bundler.cli import console
from bundler.errors import CaseError, ExitCode
from bundler.tables.change import Change


def hold_outside(file: Path, case: Case) -> None:
    """Raise CaseError where what is written would lie among the documents of the case, and be taken for one of them."""
    place = file.resolve()
    has_documents = case.documents != case.folder or case.manifest.is_file()
    if has_documents and place.is_relative_to(case.documents) and not place.is_relative_to(case.output):
        raise CaseError(
            "the documents of the case lie in this folder, and it would be taken for one of them",
            where=str(file),
            remedy="write it into another folder",
        )


def hold_unread(file: Path, case: Case, changes: Callable[[], Iterable[Change]]) -> None:
    """Raise CaseError where a table is about to be written over a file that holds more than an export.

    That is one with edits that were not taken back, which `changes` tells, or another file altogether. Raises as
    `hold_outside` does too.
    """
    hold_outside(file, case)
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
            console.result(": ".join(part for part in (change.what, told, change.message) if part))
        counted = "One row or cell" if len(found) == 1 else f"{len(found)} rows and cells"
        console.result(f"{counted} in all." if found else "Nothing was changed.")
    return ExitCode.FAULT if any(change.what == "refused" for change in found) else ExitCode.DONE
