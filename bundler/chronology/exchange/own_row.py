"""A row that a person added to the table: the event that it tells, and what of it cannot be read."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from bundler.chronology.event import Event, Status
from bundler.chronology.exchange.read_cell import AMERICAN, month_first, read_cell
from bundler.chronology.exchange.source_cell import read_sources
from bundler.partial_date import PartialDate
from bundler.tables.table import plain

_NO_SOURCE = "Source: no one document and page is plain from it; write it as in other rows: the title, page 3, para 5"
_NO_SUCH_PAGE = (
    "Source: {title} has {has}, so it has no page {page}: write the page of the document itself, counted from 1, and "
    "import again"
)
_LEFT_OUT = "Status: a new row cannot be rejected; take it out of the table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """The documents that a row may cite: their titles by their ids, and how many pages those have that were read."""

    titles: Mapping[str, str]
    pages: Mapping[str, int]


def read_words(cells: Mapping[str, str], *, american: bool) -> tuple[str, str, str]:
    """The date as the file writes it, the text, and why the row cannot be taken, "" where it can.

    `american` says that a date of the table has its month first.
    """
    date, fault = _date(plain(cells["Date"]), american=american)
    text, unread = read_cell("Event", plain(cells["Event"]))
    fault = fault or (unread if plain(cells["Event"]) else "Event: a new row needs a text")
    is_rejected = read_cell("Status", plain(cells["Status"]))[0] == Status.REJECTED.value
    return date, text, fault or (_LEFT_OUT if is_rejected else "")


def page_fault(cells: Mapping[str, str], papers: Papers) -> str:
    """What is wrong with the page that a row cites, where its document was read and has no such page; else ""."""
    for account in read_sources(_source(cells), papers.titles):
        id, page = account.citation.document_id, account.citation.page
        count = papers.pages.get(id, page)
        if page > count:
            has = "one page" if count == 1 else f"{count} pages"
            return _NO_SUCH_PAGE.format(title=papers.titles[id], has=has, page=page)
    return ""


def event_of(cells: Mapping[str, str], date: str, text: str, papers: Papers) -> tuple[Event, tuple[str, ...]]:
    """The event of a row that can be taken, and what is wrong with those of its cells that cannot be read."""
    read = {name: read_cell(name, plain(cells[name])) for name in ("Kind", "Status", "Disputed") if plain(cells[name])}
    faults = [fault for _, fault in read.values() if fault]
    accounts = read_sources(_source(cells), papers.titles)
    if _source(cells) and not accounts:
        faults.append(_NO_SOURCE)
    digest = hashlib.sha256(f"{date}\x00{text}".encode()).hexdigest()[:10]
    event = Event(
        id=f"a-{digest}",
        date=PartialDate.parse(date),
        text=text,
        kind=read.get("Kind", ("", ""))[0] or "other",
        status=Status.ADDED,
        accounts=accounts,
        disputed=read.get("Disputed", ("", ""))[0],
    )
    return event, tuple(faults)


def _date(cell: str, *, american: bool) -> tuple[str, str]:
    return ("", AMERICAN) if american and month_first(cell) is not None else read_cell("Date", cell)


def _source(cells: Mapping[str, str]) -> str:
    return plain(cells["Source"])
