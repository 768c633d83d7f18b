"""The columns of the index as a table, and the ids of its rows."""

from __future__ import annotations

from bundler.tables.table import Form, mark

COLUMNS = ("Id", "Section", "Tab", "Document", "Date", "Exhibit", "Agreed", "Confidential", "Pages", "Check")
# The cells whose changes are told by their check figures; where a row stands is told by the order that went out.
CHECKED = ("Document", "Date", "Exhibit", "Agreed", "Confidential")
FORM = Form(
    name="Index",
    columns=COLUMNS,
    needed=("Id", "Section", *CHECKED),
    widths=(30, 9, 8, 80, 22, 10, 10, 13, 12, 34),
)
# What no document's id can begin with, having no underline: the row of a section, and of pages that the program makes.
SECTION, MADE = "section_", "made_"


def check_of(cells: dict[str, str]) -> str:
    """The check figures of a row."""
    return ".".join(mark(cells[name]) for name in CHECKED)
