"""What an import of a table took and what it did not: told in words or as JSON."""

from __future__ import annotations

from collections.abc import Iterable

from bundler.cli import console
from bundler.errors import ExitCode
from bundler.tables.change import Change


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
