"""A cell that a person changed, as chronology.toml writes it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bundler.chronology.event import Status
from bundler.partial_date import DateFault, PartialDate
from bundler.prose.typed_date import typed_date
from bundler.prose.words.vocabulary import full_year
from bundler.tables.table import NOT_XML
from bundler.tables.unreadable import fault_of_cell

STATUSES = tuple(status.value for status in Status)
_IN_FIGURES = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)")
_KEPT = 16_384
AMERICAN = "Date: another date in this table has its month first, so this is not plain: write the month in words"
"""What is said of a date in figures beside one that can only be read with its month first."""


@lru_cache(maxsize=_KEPT)
def read_cell(name: str, cell: str) -> tuple[str, str]:
    """The value of a cell under the head `name`, and what is wrong with it, "" where nothing is."""
    if fault := fault_of_cell(name, cell):
        return "", fault
    if name == "Date":
        try:
            return typed_date(cell).edtf(), ""
        except DateFault as fault:
            return "", f"Date: {fault}"
    text = NOT_XML.sub("", cell)
    if name == "Status":
        return _status(text)
    if name == "Event" and not text:
        return "", "Event: the text is empty; take the row out, or write rejected under Status"
    return text or ("other" if name == "Kind" else ""), ""


def _status(cell: str) -> tuple[str, str]:
    low = cell.lower().strip(" .")
    known = next((status for status in STATUSES if low in (status, status.removesuffix("ed"))), "")
    said = repr(cell) if low else "an empty cell"
    return known, "" if known else f"Status: {said} is none of {', '.join(STATUSES)}"


def month_first(cell: str) -> PartialDate | None:
    """A date in figures with its month read first, as an American Excel writes it; None where it is none."""
    found = _IN_FIGURES.fullmatch(cell.strip())
    if found is None:
        return None
    year = int(found[3]) if len(found[3]) == 4 else full_year(int(found[3]))
    try:
        return PartialDate.of(year, int(found[1]), int(found[2]))
    except DateFault:
        return None


def is_american(cells: Iterable[str]) -> bool:
    """Whether one of these dates in figures can only be read with its month first."""
    return any(month_first(cell) is not None and read_cell("Date", cell)[1] for cell in cells)
