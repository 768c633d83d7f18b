"""Grid: a table of cells, as it is drawn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: its text, how it stands, and how many columns it takes.

    `align` is ``left``, ``right`` or ``centre``; `ground` is its colour as #rrggbb, "" for white.
    """

    text: str = ""
    align: str = "left"
    bold: bool = False
    struck: bool = False
    ground: str = ""
    columns: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Rows of cells, all of one length; None where another cell reaches over the place.

    `title` stands above it, "" for none; the first `heading` rows are repeated on every page.
    """

    title: str
    rows: tuple[tuple[Cell | None, ...], ...]
    heading: int = 0

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.rows[0]) if self.rows else 0


def first_row_is_heading(rows: tuple[tuple[Cell | None, ...], ...]) -> bool:
    """Tell whether a table's first row names its columns: filled with words, over rows that hold something else."""
    if len(rows) < 3 or len(rows[0]) < 2:
        return False
    named = [cell.text.strip() for cell in rows[0] if cell is not None]
    return all(name and not any(letter.isdigit() for letter in name) for name in named) and len(set(named)) == len(
        named
    )
