"""All that a row of a table tells: at its own day, at days in columns of their own, and at days within its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bundler.chronology.event import Event
from bundler.chronology.paper.body import Block, Body
from bundler.chronology.telling.entries import dates_of, row_event
from bundler.chronology.telling.within_rows import inner_events
from bundler.documents.document import Document
from bundler.prose.expression import DateExpression


def row_told(
    document: Document, body: Body, block: Block, mine: Sequence[DateExpression], asserted: str, above: str
) -> tuple[list[Event], list[Event]]:
    """Give what a row tells at its days, and what it says beside that of other days.

    `mine` are its dates, its own first; `above` are the words over its table; `asserted` is who tells what the
    document tells.
    """
    told = list(row_event(document, body, block, mine, asserted, above))
    besides = list(inner_events(document, body, block, mine, told[0].accounts[0].asserted_by)) if told else []
    return [*told, *_others(document, body, block, mine, asserted)], besides


def _others(
    document: Document, body: Body, block: Block, mine: Sequence[DateExpression], asserted: str
) -> Iterator[Event]:
    """What a row tells besides its first day, at days that stand in columns of their own."""
    for entry in block.entry.others if block.entry is not None else ():
        other = replace(block, entry=entry)
        if own := dates_of(body.text[block.start : block.end], other, mine, None):
            yield from row_event(document, body, other, own, asserted, "")
