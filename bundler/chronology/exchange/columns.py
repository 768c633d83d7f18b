"""The columns of the chronology as a table."""

from __future__ import annotations

from bundler.tables.table import Form

COLUMNS = ("Id", "Date", "Event", "Kind", "Status", "Disputed", "Source", "Check")
# The cells that a person may change; the others are for reading.
EDITED = ("Date", "Event", "Kind", "Status", "Disputed")
# The cells of which it is known whether they were changed since the export.
CHECKED = (*EDITED, "Source")
# What the figures under Check are of, in their order: by the id it is seen whether they still stand beside their own.
MARKED = (*CHECKED, "Id")
FORM = Form(
    name="Chronology",
    columns=COLUMNS,
    needed=("Date", "Event"),
    widths=(14, 20, 80, 12, 12, 30, 50, 12),
    held=EDITED,
    known_by="Check",
)
