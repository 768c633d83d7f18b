"""The chronology as a table that people edit elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bundler.chronology.calculated.calculation import CALCULATED, CAUTION
from bundler.chronology.event import Event, plain_name
from bundler.chronology.exchange.columns import EDITED, MARKED
from bundler.tables.table import Table, mark


def table_of(events: Sequence[Event], titles: Mapping[str, str]) -> Table:
    """Give the events as a table, in their order; `titles` are the documents' by id.

    The column Check holds six figures for each cell that may be changed, for Source and for the id, as it was exported:
    with them an import can tell what was changed here, what there, and what in both places, with no other file.
    """
    rows = []
    for event in events:
        cells = {**cells_of(event), "Source": _sources(event, titles), "Id": event.id}
        check = ".".join(mark(cells[name]) for name in MARKED)
        rows.append((event.id, *(cells[name] for name in EDITED), cells["Source"], check))
    return Table(rows=tuple(rows), exported=tuple(event.id for event in events))


def cells_of(event: Event) -> dict[str, str]:
    """The cells of an event that a person may change, by the heads of their columns."""
    return {
        "Date": event.date.words(),
        "Event": event.text,
        "Kind": event.kind,
        "Status": event.status.value,
        "Disputed": event.disputed,
    }


def _sources(event: Event, titles: Mapping[str, str]) -> str:
    told = []
    for account in event.accounts:
        citation = account.citation
        title = titles.get(citation.document_id, citation.document_id)
        paragraph = f", para {citation.paragraph}" if citation.paragraph else ""
        who = account.teller_beside(title)
        beside = f" ({plain_name(who)})" if who else ""
        dated = f" (“{account.dated}”)" if account.dated else ""
        told.append(f"{title}, page {citation.page}{paragraph}{beside}{dated}")
    if CALCULATED in event.flags:
        told.append(f"calculated: {CAUTION}")
    return "; ".join(told)
