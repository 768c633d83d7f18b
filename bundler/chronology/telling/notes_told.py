"""Events out of notes without a verb, in records: ``Breach 01/08/14``, ``Hearing 2: 17/08/2021``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bundler.chronology.event import Event
from bundler.chronology.kinds.clause import is_past
from bundler.chronology.paper.body import Block, Body
from bundler.chronology.records.table_heads import LISTED
from bundler.chronology.selection.noted import notes_at
from bundler.chronology.telling.told_event import told_event
from bundler.chronology.wording.event_text import clean, row_text
from bundler.documents.document import Document
from bundler.documents.kind import Kind
from bundler.prose.expression import DateExpression

# What others write in full sentences; a note in their papers is a heading or a reference.
_RECORDS = frozenset((*LISTED, Kind.REPORT.value, Kind.RISK_REPORT.value, Kind.MINUTES.value))


def note_events(
    document: Document, body: Body, block: Block, mine: Sequence[DateExpression], asserted: str, told: Sequence[Event]
) -> Iterator[Event]:
    """Yield what the notes of a block tell at dates at which nothing is `told` of it yet."""
    if document.kind.value not in _RECORDS:
        return
    days = {event.date for event in told}
    if document.date is not None:
        days.add(document.date)
    for note in notes_at(body.text[block.start : block.end], block.start, mine):
        item = note.expression
        ends = body.text.find("\n", item.end, block.end)
        last = ends if ends >= 0 else block.end
        # ``Report completed: 3 May 2019`` is a field of a form, with its label.
        is_field = block.kind != "prose" and not body.text[item.end : last].strip(" .") and _is_done(note.said)
        is_told = item.value in days or any(item.words in event.accounts[0].words for event in told)
        if not is_field and not is_told:
            first = body.text.rfind("\n", block.start, item.start) + 1
            words = clean(body.text[max(first, block.start) : last])
            yield told_event(
                document, body, item, row_text(note.said), words, asserted, note.sure, note.kind, item.start
            )


def _is_done(said: str) -> bool:
    return any(map(is_past, said.split()))
