"""The schedule of convictions: one line for each row that was read from a record of convictions."""

from __future__ import annotations

from collections.abc import Sequence

from bundler.documents.document import Citation, Document, Row
from bundler.partial_date import DateFault, PartialDate
from bundler.plan.bundle import Item, Passage

NOT_READ = "–"


def conviction_items(records: Sequence[Document]) -> tuple[Item, ...]:
    """Give the convictions of these records, record by record, in the records' own order.

    The cells are date, court, offence with its statute, plea, sentence; what could not be read apart is a dash.
    """
    return tuple(_item(record, row) for record in records for row in record.description.rows)


def _item(record: Document, row: Row) -> Item:
    offence = row.cell("offence")
    statute = row.cell("statute")
    if not offence:
        # A row whose columns cannot be told apart stands as the record has it.
        offence, statute = " ".join(row.words.split()), ""
    cells = (_date(row.cell("date")), row.cell("court"), offence, row.cell("plea"), row.cell("sentence"))
    page = Passage(citation=Citation(document_id=record.id, page=row.page), last=row.page)
    return Item(cells=tuple(cell or NOT_READ for cell in cells), note=statute, passages=(page,))


def _date(written: str) -> str:
    try:
        return PartialDate.parse(written).words()
    except DateFault:
        return written
