"""The columns of the chronology as a table, and a table of them as people send it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bundler.errors import CaseError

COLUMNS = ("Id", "Date", "Event", "Kind", "Status", "Disputed", "Source", "Check")
# The cells that a person may change; the others are for reading.
EDITED = ("Date", "Event", "Kind", "Status", "Disputed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells in the order of COLUMNS, and the ids that were exported, so that a row taken out can be told."""

    rows: tuple[tuple[str, ...], ...]
    exported: tuple[str, ...] = ()


def no_table(file: Path) -> CaseError:
    """The fault of a file that holds no table of a chronology."""
    return CaseError(
        "there is no table of a chronology in it",
        where=file.name,
        remedy=f"its first row must hold at least the heads Date and Event, as exported ({', '.join(COLUMNS)})",
    )


def ordered(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...] | None:
    """Rows with their cells in the order of COLUMNS, whatever the order in the file; None without Date and Event."""
    places = {head.strip().lower(): place for place, head in enumerate(heads)}
    if "date" not in places or "event" not in places:
        return None
    wanted = [places.get(column.lower()) for column in COLUMNS]
    return tuple(
        tuple(row[place] if place is not None and place < len(row) else "" for place in wanted) for row in rows
    )
