"""Events out of a document: each dated sentence, with the page and paragraph it stands in."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Sequence

from bundler.chronology.event import Account, Event
from bundler.documents.document import Citation, Document
from bundler.documents.page_text import PageText
from bundler.partial_date import PartialDate
from bundler.prose.expression import DateExpression
from bundler.prose.find import find_dates
from bundler.prose.paragraphs import paragraph_at, paragraphs
from bundler.prose.sentences import Sentence, sentences

# Changes whenever the same document would give other events.
VERSION = "1"


def extract(document: Document, pages: Sequence[PageText]) -> tuple[Event, ...]:
    """Give the events a document tells of, in its own order; pages are document pages.

    Only a date that belongs to something that happened or was due makes an event; a citation's, a statute's or a
    birth's does not.
    """
    starts, at = [], 0
    for page in pages:
        starts.append(at)
        at += len(page.text) + 1
    text = "\n".join(page.text for page in pages)
    found = [item for item in find_dates(text, document_date=document.date, kind=document.kind.value) if _dated(item)]
    if not found:
        return ()
    numbered = paragraphs(text)
    events: dict[str, Event] = {}
    for sentence, expressions in _by_sentence(sentences(text), found):
        number = pages[bisect_right(starts, expressions[0].start) - 1].page
        paragraph = paragraph_at(numbered, sentence.start)
        for expression in expressions:
            event = _event(document, text[sentence.start : sentence.end], expression, number, paragraph)
            events.setdefault(event.id, event)
    return tuple(events.values())


def _dated(expression: DateExpression) -> bool:
    return expression.value is not None and expression.kind == "date" and expression.role == "event"


def _by_sentence(
    spans: Sequence[Sentence], found: Sequence[DateExpression]
) -> list[tuple[Sentence, list[DateExpression]]]:
    """Each sentence that holds a date, with its dates; one date told twice in a sentence counts once."""
    starts = [span.start for span in spans]
    grouped: dict[int, dict[str, DateExpression]] = {}
    for expression in found:
        assert expression.value is not None
        at = max(0, bisect_right(starts, expression.start) - 1)
        grouped.setdefault(at, {}).setdefault(expression.value.edtf(), expression)
    return [(spans[at], list(dates.values())) for at, dates in sorted(grouped.items())]


def _event(document: Document, sentence: str, expression: DateExpression, page: int, paragraph: str) -> Event:
    words = re.sub(r"\s+", " ", sentence).strip()
    text = re.sub(r"^(?:\(?\d{1,3}[.)]?|\[\d{1,3}\])\s+(?=[A-Z“\"'‘])", "", words)
    date: PartialDate | None = expression.value
    assert date is not None
    return Event(
        id=_id(document.id, date, words),
        date=date,
        text=text,
        accounts=(Account(citation=Citation(document_id=document.id, page=page, paragraph=paragraph), words=words),),
        confidence=expression.confidence,
        flags=expression.flags,
    )


def _id(document_id: str, date: PartialDate, words: str) -> str:
    """The same words of the same document on the same date keep their id from build to build."""
    joined = "\x00".join((document_id, date.edtf(), re.sub(r"\W+", " ", words).casefold()))
    return f"e-{hashlib.sha256(joined.encode()).hexdigest()[:10]}"
