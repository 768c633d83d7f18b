"""Table: rows of cells that people edit elsewhere, and the form they go out in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from bundler.errors import CaseError


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What tables of one sort look like: the heads of their columns, and those without which a file holds none.

    `name` is what the sheet is called and the table spoken of. `widths` are those of a workbook's columns, in letters.
    `held` are the columns without which rows that bear an id cannot be taken back: a column that somebody took out
    would else count as cells that somebody emptied.
    """

    name: str
    columns: tuple[str, ...]
    needed: tuple[str, ...]
    widths: tuple[int, ...]
    held: tuple[str, ...] = ()

    def lacks(self, heads: Collection[str], *, ids: bool) -> bool:
        """Whether a table with these heads, in small letters, cannot be taken; `ids` says that its rows bear ids."""
        return any(name.lower() not in heads for name in (*self.needed, *(self.held if ids else ())))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells in the order of a form's columns, and the ids that went out, so a row taken out can be told."""

    rows: tuple[tuple[str, ...], ...]
    exported: tuple[str, ...] = ()


def no_table(file: Path, form: Form) -> CaseError:
    """The fault of a file that holds no table of this form."""
    return CaseError(
        f"there is no table of the {form.name.lower()} in it",
        where=file.name,
        remedy=f"its first row must hold at least the heads {', '.join(form.needed)}"
        + (f", and where rows bear an id {', '.join(form.held)} too" if form.held else "")
        + f", as exported ({', '.join(form.columns)})",
    )


def ordered(heads: Sequence[str], rows: Sequence[Sequence[str]], form: Form) -> tuple[tuple[str, ...], ...] | None:
    """Rows with their cells in the order of the form, whatever the order in the file; None without what is needed."""
    places = {head.strip().lower(): place for place, head in enumerate(heads)}
    if form.lacks(places, ids="id" in places):
        return None
    wanted = [places.get(column.lower()) for column in form.columns]
    return tuple(
        tuple(row[place] if place is not None and place < len(row) else "" for place in wanted) for row in rows
    )


def plain(cell: str) -> str:
    """A cell as it is compared: white space at its ends and line ends do not count."""
    return "\n".join(line.strip() for line in cell.replace("\r\n", "\n").replace("\r", "\n").split("\n")).strip()
