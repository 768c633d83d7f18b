"""Events out of a certificate of conviction: the conviction, and the sentence where it has a day of its own."""

from __future__ import annotations

from collections.abc import Sequence

from bundler.chronology.event import Event
from bundler.chronology.paper.body import Body
from bundler.chronology.records.certificate import certified
from bundler.chronology.telling.told_event import told_event
from bundler.chronology.wording.event_text import clean, row_text
from bundler.documents.document import Document
from bundler.documents.kind import Kind
from bundler.prose.expression import DateExpression

_SURE = 0.9
# So many letters of the certificate's words are enough to find them again.
_WORDS = 400


def certificate_events(
    document: Document, body: Body, dates: Sequence[DateExpression], asserted: str
) -> tuple[Event, ...]:
    """Give what a certificate of conviction, or a memorandum of an entry in a court's register, certifies.

    Nothing of other papers, or of a record whose convictions stand in the rows of a table.
    """
    if document.kind is not Kind.CONVICTION_RECORD or any(block.kind == "row" for block in body.blocks):
        return ()
    court = document.description.detail("court")
    found = certified(body.text, dates, court.value if court else "")
    return tuple(
        told_event(
            document,
            body,
            each.day,
            row_text(each.said),
            clean(body.text[each.first : each.end])[:_WORDS],
            asserted,
            min(_SURE, each.day.confidence),
            each.kind,
            each.day.start,
        )
        for each in found
    )
