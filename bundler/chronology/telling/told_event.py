"""An event with the place that tells of it, and the id by which it is known from build to build."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from functools import lru_cache

from bundler.chronology.event import Account, Event
from bundler.chronology.paper.body import Body
from bundler.documents.document import Citation, Document
from bundler.partial_date import PartialDate
from bundler.prose.expression import DateExpression

UNSURE = "unsure"
"""The flag of an event whose date the words leave open: the likeliest is given."""
# A date less sure than this is as well another.
_LIKELY = 0.7
_NO_WORD = re.compile(r"\W+")


def told_event(
    document: Document,
    body: Body,
    item: DateExpression,
    text: str,
    words: str,
    asserted: str,
    sure: float,
    kind: str,
    at: int,
) -> Event:
    """Give the event that `words` of a document tell at a date.

    `at` is an offset into the text of the body, `sure` stands between 0 and 1. A date that is less than likely
    is flagged as unsure.
    """
    assert item.value is not None
    paragraph = body.paragraph(at)
    if paragraph and body.block_at(at).kind == "row":
        paragraph = ""
    citation = Citation(document_id=document.id, page=body.page_at(at), paragraph=paragraph)
    return Event(
        id=event_id(document.id, item.value, words),
        date=item.value,
        text=text,
        kind=kind,
        accounts=(Account(citation=citation, words=words, asserted_by=asserted),),
        confidence=sure,
        flags=item.flags if item.confidence >= _LIKELY else (*item.flags, UNSURE),
    )


def told_on(event: Event, words: str) -> Event:
    """Give an event whose words go on; its id stays that of those that tell its date."""
    account = event.accounts[0]
    return replace(event, accounts=(replace(account, words=f"{account.words} {words}"), *event.accounts[1:]))


def event_id(document_id: str, date: PartialDate, words: str) -> str:
    """The same words of the same document on the same date keep their id from build to build."""
    joined = "\x00".join((document_id, date.edtf(), _folded(words)))
    return f"e-{hashlib.sha256(joined.encode()).hexdigest()[:10]}"


@lru_cache(maxsize=4)
def _folded(words: str) -> str:
    """The words without marks or capitals; a sentence with several dates is asked for once for each of them."""
    return _NO_WORD.sub(" ", words).casefold()
