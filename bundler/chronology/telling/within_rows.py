"""What a row of a log tells of other days than its own: ``Arrested 11/02/2023 for theft``, ``PAP rcvd 24/09/24``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

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
_PARTS, _MOST_SURE = re.compile(r"(?<=[.!?:;])\s"), 0.8
_BEHIND_NAME = re.compile(r"[\s–—-]*")
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
    writer = "the writer" if asserted.startswith("recorded in") else asserted
    for (first, end), group in groupby(inner, lambda item: _part_of(body, block, at, item)):
        yield from _of_part(document, body, (first, end), list(group), asserted, writer)


def _of_part(
    document: Document,
    body: Body,
    part: tuple[int, int],
    inner: Sequence[DateExpression],
    asserted: str,
    writer: str,
) -> Iterator[Event]:
    """Yield what one part of a row tells at days within it, `writer` being who says “I”."""
    text = body.text[part[0] : part[1]]
    told: set[int] = set()
    for telling in tellings(text, part[0], inner, document.kind):
        item, said = telling.expression, told_by_writer(telling.text, writer)
        told.add(item.start)
        sure = min(telling.sure, _MOST_SURE)
        yield told_event(document, body, item, said, telling.words, asserted, sure, telling.kind, item.start)
    for note in notes_at(text, part[0], [item for item in inner if item.start not in told]):
        item, said = note.expression, row_text(note.said)
        yield told_event(document, body, item, said, clean(text), asserted, note.sure, note.kind, item.start)


def _part_of(body: Body, block: Block, at: int, item: DateExpression) -> tuple[int, int]:
    """Where the part of a row begins and ends in which a date stands: a cell, or a sentence of one.

    In the text of the page cells follow each other without a stop; what the row says parts them.
    """
    said = block.entry.said if block.entry is not None else ""
    for part in _PARTS.split(said) if item.words in said else ():
        if item.words in part:
            first = body.text.rfind(part[:_BEGINS], at, item.start + _BEGINS)
            if 0 <= first <= item.start:
                return first, min(first + len(part), block.end)
    return at, block.end


def _cells(block: Block) -> list[range]:
    """Where the days stand that are in columns of their own."""
    others = block.entry.others if block.entry is not None else ()
    return [range(block.start + other.at, block.start + other.at + other.cell) for other in others]


def _said_at(body: Body, block: Block, own: DateExpression) -> int:
    """Where what a row says begins in the text, behind its date and whatever stands in other cells."""
    said = block.entry.said if block.entry is not None else without_date(clean(body.text[block.start : block.end]))
    found = body.text.find(said[:_BEGINS], block.start, block.end) if len(said) >= _LEAST else -1
    first = found if found >= 0 else min(own.end, block.end)
    # Behind a cell that says of what sort the entry is stands who wrote it, and then what happened.
    who = body.text.find(block.entry.who, first, block.end) if block.entry is not None and block.entry.who else -1
    return first if who < 0 else _BEHIND_NAME.match(body.text, who + len(block.entry.who)).end()  # type: ignore[union-attr]


def _is_another(text: str, item: DateExpression, own: DateExpression) -> bool:
    value = item.value
    plain = item.method == "explicit" and value is not None and value.precision is Precision.DAY and not value.is_range
    same = own.value is not None and value is not None and value.earliest == own.value.earliest
    return plain and not same and not _AWAY.search(text[max(0, item.start - 40) : item.start])
