"""The schedule of convictions: one line for each row that was read from a record of convictions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from bundler.documents.document import Citation, Document, Row
from bundler.partial_date import DateFault, PartialDate
from bundler.plan.bundle import Item, Passage

NOT_READ = "–"


def conviction_items(records: Sequence[Document], name: Callable[[str], str]) -> Iterator[Item]:
    """Give the convictions of these records, each record under its own heading, in the records' own order.

    Two records may tell of one conviction: they are not joined, for nobody can say that it was not two. The cells are
    date, court, offence with its statute, plea, sentence; what could not be read apart is a dash. `name` gives the name
    of a document by its id.
    """
    for record in records:
        if record.description.rows:
            whole = Citation(document_id=record.id, page=1)
            yield Item(heading=name(record.id), passages=(Passage(citation=whole, last=record.page_count),))
            yield from (_item(record, row) for row in record.description.rows)


def _item(record: Document, row: Row) -> Item:
    offence = row.cell("offence")
    # A section and its number stay on one line.
    statute = re.sub(r"\b(ss?\.?|sch\.?|sections?|schedule|art\.?|article) (?=\d)", "\\1\u00a0", row.cell("statute"))
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
