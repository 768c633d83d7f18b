"""Table: rows of cells that people edit elsewhere, and the form they go out in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bundler.errors import CaseError

NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What no office file can hold."""
LONGEST_CELL = 32_767
"""Excel's longest cell, in characters."""
# A title and notes may have been written above the head.
HEAD_WITHIN = 20
"""Among so many first lines of a sheet its head stands."""
MERGED = "cells are merged or split in this row: give it the same cells as the other rows, then import again"
"""What is said of a row in which cells were merged or split."""
UNEVEN = (
    "this row has not the same cells as its head, as where a comma or a quotation mark was put in by hand or the file "
    "was cut short: nothing of it is taken"
)
"""What is said of a line that has more cells than its head, or that bears an id and has fewer."""
STRUCK = (
    "words of this row are struck through, so nothing of it is taken: delete those words, or take the whole row out, "
    "then import again"
)
"""What is said of a row in which somebody struck words through by their look, which deletes nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Oddities:
    """What is odd about lines of a sheet, by their places from 0.

    `unplain` says why nothing can be taken of a line: somebody merged cells in it or struck words through. Beside those
    that are `noted` stands a comment or a note.
    """

    unplain: Mapping[int, str] = field(default_factory=dict)
    noted: frozenset[int] = frozenset()

    def moved(self, by: int) -> Oddities:
        """The same once their places are `by` lines further on; those before the first line are left out."""
        return Oddities(
            unplain={line + by: why for line, why in self.unplain.items() if line + by >= 0},
            noted=frozenset(line + by for line in self.noted if line + by >= 0),
        )


PLAIN = Oddities()
"""Nothing is odd."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What tables of one sort look like: the heads of their columns, and those without which a file holds none.

    `name` is what the sheet is called and the table spoken of. `widths` are those of a workbook's columns, in letters.
    `held` are the columns without which rows that bear an id cannot be taken back: a column that somebody took out
    would else count as cells that somebody emptied. By the column `known_by` a row is known without its id, where the
    form has such a column.
    """

    name: str
    columns: tuple[str, ...]
    needed: tuple[str, ...]
    widths: tuple[int, ...]
    held: tuple[str, ...] = ()
    known_by: str = ""

    def lacks(self, heads: Collection[str], *, ids: bool) -> bool:
        """Whether a table with these heads, in small letters, cannot be taken; `ids` says that its rows bear ids."""
        return any(name.lower() not in heads for name in (*self.needed, *(self.held if ids else ())))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells in the order of a form's columns, and the ids that went out, so a row taken out can be told.

    `first` is the number of the first of the rows as the file shows them, its head being one of them. `odd` is what is
    odd about the rows, by their places. `beside` are the heads of columns of somebody's own in which anything stands,
    `other_sheets` the names of sheets that hold such a table too.
    """

    rows: tuple[tuple[str, ...], ...]
    exported: tuple[str, ...] = ()
    first: int = 1
    odd: Oddities = PLAIN
    beside: tuple[str, ...] = ()
    other_sheets: tuple[str, ...] = ()


def not_opened(file: Path, what: str) -> CaseError:
    """The fault of a file that is not what its ending says; `what` is that: ``a Word document``."""
    return CaseError(
        f"this cannot be opened as {what}: it is cut short, locked with a password, or another sort of file",
        where=file.name,
        remedy="open it in the program that wrote it, save it there without a password as .docx, .xlsx or .csv, and "
        "import that",
    )


def no_table(file: Path, form: Form, lines: Iterable[Sequence[str]] = ()) -> CaseError:
    """The fault of a file that holds no table of this form.

    `lines` are its first ones: where one of them has most of the heads, those that it lacks are named.
    """
    asked = tuple(dict.fromkeys(("Id", *form.needed, *form.held)))
    heads = [{head.strip().lower() for head in line} for line in lines]
    lacking = [[name for name in asked if name.lower() not in line] for line in heads]
    least = min(lacking, key=len, default=list(asked))
    named = f": no column is headed {' or '.join(least)}" if 0 < len(least) <= len(asked) / 2 else ""
    return CaseError(
        f"there is no table of the {form.name.lower()} in it{named}",
        where=file.name,
        remedy=f"write the heads of its columns as they were exported: {', '.join(asked)}"
        f"; a list of your own, with no Id, needs only {' and '.join(form.needed)}",
    )


def table_in(
    lines: Sequence[Sequence[str]],
    form: Form,
    *,
    exported: tuple[str, ...] = (),
    odd: Oddities = PLAIN,
) -> Table | None:
    """The table whose head is one of the first lines of a sheet; None where there is none.

    `exported` are the ids that went out; `odd` is what is odd about the lines.
    """
    for place, heads in enumerate(lines[:HEAD_WITHIN]):
        rows = ordered(heads, lines[place + 1 :], form, exported=bool(exported))
        if rows is not None:
            body, within = lines[place + 1 :], odd.moved(-place - 1)
            within = replace(within, unplain={**_uneven(heads, body, form), **within.unplain})
            return Table(rows=rows, exported=exported, first=place + 2, odd=within, beside=_beside(heads, body, form))
    return None


def _places(heads: Sequence[str]) -> dict[str, int]:
    """Where each head stands, in small letters: the first of two that are alike."""
    return {head.strip().lower(): place for place, head in reversed(list(enumerate(heads)))}


def _uneven(heads: Sequence[str], rows: Sequence[Sequence[str]], form: Form) -> dict[int, str]:
    """The rows that have not the same cells as their head; a spreadsheet leaves out empty ones at the end of a line."""
    places = _places(heads)
    needed = 1 + max(places[column.lower()] for column in form.columns if column.lower() in places)
    id = places.get("id", len(heads))
    return {
        number: UNEVEN
        for number, row in enumerate(rows)
        if any(cell.strip() for cell in row[len(heads) :]) or (id < len(row) < needed and row[id].strip())
    }


def _beside(heads: Sequence[str], rows: Sequence[Sequence[str]], form: Form) -> tuple[str, ...]:
    """The heads, "" where there is none, of columns that the form does not have and in which something stands."""
    known, places = {column.lower() for column in form.columns}, _places(heads)
    return tuple(
        head.strip()
        for at, head in enumerate(heads)
        if (head.strip().lower() not in known or places[head.strip().lower()] != at)
        and any(at < len(row) and row[at].strip() for row in rows)
    )


def followed_by(one: Table, other: Table) -> Table:
    """One table with the rows of another behind its own."""
    theirs = other.odd.moved(len(one.rows))
    odd = Oddities(unplain={**one.odd.unplain, **theirs.unplain}, noted=one.odd.noted | theirs.noted)
    return replace(one, rows=(*one.rows, *other.rows), odd=odd)


def ordered(
    heads: Sequence[str], rows: Sequence[Sequence[str]], form: Form, *, exported: bool = False
) -> tuple[tuple[str, ...], ...] | None:
    """Rows with their cells in the order of the form, whatever the order in the file; None without what is needed.

    `exported` says that the rows went out with ids: without their column each would count as a new one. The head may
    stand again among the rows, as where two tables were pasted one below the other: it is an empty row.
    """
    places = _places(heads)
    ids = "id" in places or (exported and form.known_by.lower() in places)
    if form.lacks(places, ids=ids) or (exported and not ids):
        return None
    wanted = [places.get(column.lower()) for column in form.columns]
    return tuple(
        tuple(row[place] if place is not None and place < len(row) and row != heads else "" for place in wanted)
        for row in rows
    )


def forms_of(cell: str) -> tuple[str, ...]:
    """The forms in which a cell that nobody changed may come back.

    Excel writes a question mark for each letter that its older CSV cannot hold, and no cell of it is longer than
    LONGEST_CELL; no office file holds control characters.
    """
    ours = plain(cell)
    return ours, ours.encode("cp1252", "replace").decode("cp1252"), plain(NOT_XML.sub("\ufffd", cell)[:LONGEST_CELL])


def mark(cell: str) -> str:
    """Six figures of a cell as it went out, by which it is seen whether it was changed."""
    return hashlib.sha256(plain(cell).encode()).hexdigest()[:6]


def plain(cell: str) -> str:
    """A cell as it is compared: white space at its ends and line ends do not count."""
    return "\n".join(line.strip() for line in cell.replace("\r\n", "\n").replace("\r", "\n").split("\n")).strip()
