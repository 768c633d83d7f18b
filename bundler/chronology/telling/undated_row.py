"""What a row of a log without a day tells: no event, but told all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.chronology.kinds.clause import is_past
from bundler.chronology.lines.row_forms import without_date
from bundler.chronology.paper.body import Block, Body
from bundler.chronology.unplaced import Unplaced
from bundler.chronology.wording.event_text import clean
from bundler.chronology.wording.nature import entry_nature
from bundler.documents.document import Citation, Document

# Fewer words tell of nothing.
_WORD, _FEWEST = re.compile(r"[A-Za-z’'-]{2,}"), 3


def undated_row(document: Document, body: Body, block: Block) -> Iterator[Unplaced]:
    """Yield what a row of a log without a day tells, where it tells of something."""
    words = clean(body.text[block.start : block.end])
    said = block.entry.said if block.entry is not None else without_date(words)
    names = _WORD.findall(said)
    if block.table == "log" and len(names) >= _FEWEST and (any(map(is_past, names)) or entry_nature(said) != "other"):
        citation = Citation(document_id=document.id, page=body.page_at(block.start))
        yield Unplaced(citation=citation, words=words)
