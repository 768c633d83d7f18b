"""What a row of a log tells of other days than its own: ``Arrested 11/02/2023 for theft``, ``PAP rcvd 24/09/24``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bundler.chronology.event import Event
from bundler.chronology.lines.row_forms import without_date
from bundler.chronology.paper.body import Block, Body
from bundler.chronology.selection.noted import notes_at
from bundler.chronology.telling.told_event import told_event
from bundler.chronology.telling.told_in_prose import tellings
from bundler.chronology.wording.event_text import clean, row_text
from bundler.chronology.wording.voice import told_by_writer
from bundler.documents.document import Document
from bundler.partial_date import Precision
from bundler.prose.expression import DateExpression

# What leads to a day that is still to come, up to which something ran, or that of a paper.
_AWAY = re.compile(
    r"\b(?:to|until|till|for|by|before|due|since|next(?:\s\w+)?|from|of|dated|expires?|ends?|review|ref|no|booked|appt|dates?(?:\s\w+){0,2}|appointment|and|then)[\s:(]*(?:the\s)?$",
    re.IGNORECASE,
)
_BEGINS, _LEAST = 14, 6


def inner_events(
    document: Document, body: Body, block: Block, mine: Sequence[DateExpression], asserted: str
) -> Iterator[Event]:
    """Yield what a row tells at days written in full behind its own, which is the first of `mine`."""
    at = _said_at(body, block, mine[0])
    cells = _cells(block)
    inner = [
        item
        for item in mine[1:]
        # A second date right behind the first is of another column.
        if item.start > at + 1
        and _is_another(body.text, item, mine[0])
        and not any(item.start in cell for cell in cells)
    ]
    if block.table != "log" or not inner:
        return
    text = body.text[at : block.end]
    told: set[int] = set()
    writer = "the writer" if asserted.startswith("recorded in") else asserted
    for telling in tellings(text, at, inner, document.kind):
        item = telling.expression
        told.add(item.start)
        yield told_event(
            document,
            body,
            item,
            told_by_writer(telling.text, writer),
            telling.words,
            asserted,
            min(telling.sure, 0.8),
            telling.kind,
            item.start,
        )
    for note in notes_at(text, at, [item for item in inner if item.start not in told]):
        words = clean(text)
        yield told_event(
            document,
            body,
            note.expression,
            row_text(note.said),
            words,
            asserted,
            note.sure,
            note.kind,
            note.expression.start,
        )


def _cells(block: Block) -> list[range]:
    """Where the days stand that are in columns of their own."""
    others = block.entry.others if block.entry is not None else ()
    return [range(block.start + other.at, block.start + other.at + other.cell) for other in others]


def _said_at(body: Body, block: Block, own: DateExpression) -> int:
    """Where what a row says begins in the text, behind its date and whatever stands in other cells."""
    said = block.entry.said if block.entry is not None else without_date(clean(body.text[block.start : block.end]))
    found = body.text.find(said[:_BEGINS], block.start, block.end) if len(said) >= _LEAST else -1
    return found if found >= 0 else min(own.end, block.end)


def _is_another(text: str, item: DateExpression, own: DateExpression) -> bool:
    value = item.value
    plain = item.method == "explicit" and value is not None and value.precision is Precision.DAY and not value.is_range
    same = own.value is not None and value is not None and value.earliest == own.value.earliest
    return plain and not same and not _AWAY.search(text[max(0, item.start - 40) : item.start])
