"""Events out of a document: what happened or was due, cut to the words that matter, with page and paragraph."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bundler.chronology.body import Block, Body, body_of
from bundler.chronology.conviction import conviction_text
from bundler.chronology.conviction_date import row_dates
from bundler.chronology.event import Account, Event
from bundler.chronology.messages import message_of
from bundler.chronology.nature import nature
from bundler.chronology.no_event import is_stem_of_no_event
from bundler.chronology.once import once
from bundler.chronology.own_event import own_event
from bundler.chronology.rows import time_alone, without_date
from bundler.chronology.teller import teller, voices
from bundler.chronology.telling import tellings
from bundler.chronology.told_facts import ARGUING, is_fact_block, own_facts
from bundler.chronology.voice import third_person
from bundler.chronology.wording import clean, row_text
from bundler.documents.document import Citation, Document
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from bundler.partial_date import DateFault, PartialDate
from bundler.prose.expression import DateExpression
from bundler.prose.find import find_dates
from bundler.prose.sentences import sentences

# Law, lists and drafts tell of nothing that happened.
_SILENT = frozenset(
    (
        Kind.LEGISLATION,
        Kind.POLICY,
        Kind.AUTHORITY,
        Kind.READING_LIST,
        Kind.LIST_OF_ISSUES,
        Kind.CERTIFICATE,
        Kind.DRAFT_ORDER,
        Kind.PHOTOGRAPH,
    )
)
# What a log notes in passing; several such entries of one day are one event.
_ROUTINE = frozenset(("other", "incident", "report"))
# A date in figures whose first figure can only be a day.
_DAY_FIRST = re.compile(r"(?:1[3-9]|2\d|3[01])\s?[./-]\s?(?:0?\d|1[0-2])\s?[./-]\s?\d{2,4}")
# A line of a record of convictions that is none.
_NO_CONVICTION = re.compile(r"(?:Arrested|Cautioned|Bailed|Charged|Summonsed|Released)\b", re.I)
# So many letters above a table hold the heads of its columns.
_ABOVE = 300
_NO_WORD = re.compile(r"\W+")
_ITEM = re.compile(r"\(\w{1,3}\)\s")


def extract(document: Document, pages: Sequence[PageText]) -> tuple[Event, ...]:
    """Give the events a document tells of, in its own order; pages are document pages.

    Each statement is given once, however often the document repeats it. The document's own date makes an event where
    the document is one: a letter, a decision, a report, a sentence.
    """
    if document.kind in _SILENT:
        return ()
    body = body_of(pages, document.kind.value)
    if body is None:
        return ()
    asserted = teller(document, body)
    told = tuple(_told(document, body, asserted))
    own = () if _is_last_entry(document, body, told) else _own(document, body, asserted)
    return once([*own, *told])


def _is_last_entry(document: Document, body: Body, told: Sequence[Event]) -> bool:
    """Whether the document is a log, whose own date is only that of an entry that it tells of."""
    entries = sum(block.table in ("log", "messages") for block in body.blocks)
    return entries > 1 and any(event.date.earliest == document.date.earliest for event in told if document.date)


def _told(document: Document, body: Body, asserted: str) -> Iterator[Event]:
    expressions = find_dates(body.text, document_date=document.date, kind=document.kind.value)
    proved = any(_DAY_FIRST.match(item.words) for item in expressions)
    dated = [_day_first_proved(item, proved) for item in expressions if _is_dated(item)]
    places = [item.start for item in dated]
    if document.kind is Kind.CLAIM_FORM:
        return
    facts = own_facts(body) if document.kind in ARGUING else ()
    speaker, spoken_to = voices(document, body, asserted)
    rows: list[Event] = []
    day: PartialDate | None = None
    stem = above = ""
    for block in body.blocks:
        words = body.text[block.start : block.end]
        stem = _stem(words, block, stem)
        mine = dated[bisect_left(places, block.start) : bisect_left(places, block.end)]
        above = above if block.kind == "row" else f"{above} {words}"[-_ABOVE:]
        if block.kind == "row":
            mine = [*_of_the_day(words, block, day), *mine]
            mine[:1] = [_in_order(item, rows) for item in mine[:1]]
            day = mine[0].value if mine else None
        if not mine or not is_fact_block(block, facts):
            continue
        if stem and _ITEM.match(words) and is_stem_of_no_event(stem):
            continue
        if block.table == "messages":
            yield from _message(document, body, block, mine)
        elif block.kind == "row":
            rows += _row(document, body, block, mine, asserted, above)
        elif block.kind == "prose":
            for event in _prose(document, body, block, mine, asserted):
                text = third_person(event.text, speaker=speaker, addressee=spoken_to)
                yield event if text == event.text else replace(event, text=text)
    yield from _log_days(rows)


def _stem(words: str, block: Block, stem: str) -> str:
    """The words that open the list in which a block stands: those before its first item, which end with a colon."""
    if block.kind != "prose":
        return ""
    if _ITEM.match(words):
        return stem
    return sentences(words.replace("\n", " "))[-1].words if words.rstrip().endswith(":") else ""


def _of_the_day(words: str, block: Block, day: PartialDate | None) -> Iterator[DateExpression]:
    """The time that a row has alone, on the day of the row above it."""
    written, time = time_alone(words) if block.table == "log" else ("", "")
    point = day.start if day is not None and not day.is_range else None
    if time and point is not None and point.day:
        yield DateExpression(
            start=block.start,
            end=block.start + len(written),
            words=written,
            kind="time",
            value=PartialDate(start=replace(point, time=time)),
            method="inferred",
            confidence=0.9,
        )


def _day_first_proved(item: DateExpression, proved: bool) -> DateExpression:
    """The expression without its doubt which figure is the day, where the document's other dates leave none."""
    if not proved or "day-first" not in item.flags:
        return item
    return replace(item, flags=tuple(flag for flag in item.flags if flag != "day-first"))


def _is_dated(item: DateExpression) -> bool:
    if item.value is None or item.role not in ("event", "deadline", "document-date"):
        return False
    if item.kind == "time":
        point = item.value.start
        return point is not None and bool(point.day)
    return item.kind == "date"


def _prose(
    document: Document, body: Body, block: Block, mine: Sequence[DateExpression], asserted: str
) -> Iterator[Event]:
    for told in tellings(body.text[block.start : block.end], block.start, mine, document.kind):
        item = told.expression
        yield _event(document, body, item, told.text, told.words, asserted, told.sure, told.kind, item.start)


def _message(document: Document, body: Body, block: Block, mine: Sequence[DateExpression]) -> Iterator[Event]:
    """What a message tells, who wrote it telling it; one that only asks or answers tells nothing."""
    words = clean(body.text[block.start : block.end])
    message = message_of(words)
    if message is not None and message.tells and mine[0].start - block.start <= 1:
        text = row_text(f"{message.who}: {message.said}")
        yield _event(
            document, body, mine[0], text, words, message.who, 0.8, nature(message.said, document.kind), block.start
        )


def _row(
    document: Document, body: Body, block: Block, mine: Sequence[DateExpression], asserted: str, above: str
) -> Iterator[Event]:
    if block.table in ("documents", "other") or mine[0].start - block.start > 32:
        return
    words = clean(body.text[block.start : block.end])
    rest = re.sub(r"^\d{3,5}\s+(?=[A-Z])|(?<=[.!?”])\s+[A-Z]{2,3}$", "", without_date(words))
    if len(re.findall(r"[A-Za-z]{2,}", rest)) < 2 or re.search(r"\bborn\b|date of birth", words[:40], re.I):
        return
    item, sure = mine[0], 0.9
    if block.table == "convictions" and not _NO_CONVICTION.match(words):
        dates = row_dates(above, body.text, mine)
        item, sure = dates.conviction, dates.sure
        if len(dates.head) > 1:
            rest = clean(body.text[dates.head[-1].end : block.end])
        text, kind = conviction_text(rest), "conviction"
        text += f" Date of offence {dates.offence}." if dates.offence else ""
    else:
        text, kind = row_text(rest), nature(rest, document.kind)
    where = re.sub(r"^(?:recorded in|the (?:author|writer) of) ", "", asserted)
    teller_ = (
        asserted
        if asserted.startswith("recorded in") or document.kind is Kind.WITNESS_STATEMENT
        else f"recorded in {where}"
    )
    yield _event(document, body, item, text, words, teller_, sure, kind, block.start)


def _own(document: Document, body: Body, asserted: str) -> Iterator[Event]:
    own = own_event(document, body)
    if own is None or document.date is None:
        return
    kind, text, words, at = own
    dated = document.description.date
    page = body.page_at(at) if at else dated.page if dated and dated.page else body.pages[0]
    account = Account(
        citation=Citation(document_id=document.id, page=page, paragraph=body.paragraph(at) if at else ""),
        words=words,
        asserted_by=asserted,
    )
    yield Event(
        id=_id(document.id, document.date, f"own {kind}"),
        date=document.date,
        text=text,
        kind=kind,
        accounts=(account,),
        confidence=round(min(0.95, dated.confidence if dated else 0.9), 2),
    )


def _event(
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
    assert item.value is not None
    paragraph = "" if body.block_at(at).kind == "row" else body.paragraph(at)
    citation = Citation(document_id=document.id, page=body.page_at(at), paragraph=paragraph)
    return Event(
        id=_id(document.id, item.value, words),
        date=item.value,
        text=text,
        kind=kind,
        accounts=(Account(citation=citation, words=words, asserted_by=asserted),),
        confidence=sure,
        flags=item.flags,
    )


def _in_order(item: DateExpression, rows: Sequence[Event]) -> DateExpression:
    """A row's date without a year, in the year in which it follows the row before it: a log goes by date."""
    before = rows[-1].date if rows else None
    point = item.value.start if item.value and not item.value.is_range else None
    if item.method != "yearless" or before is None or point is None or not (point.month and point.day):
        return item
    last = before.earliest
    try:
        year = last.year if (point.month, point.day) >= (last.month, last.day) else last.year + 1
        return replace(item, value=PartialDate(start=replace(point, year=year)))
    except DateFault:
        return item


def _log_days(events: Iterable[Event]) -> Iterator[Event]:
    """The entries that one log has for one day as one event, where they tell how one thing went on."""
    day: list[Event] = []
    for event in events:
        goes_on = day and event.kind in _ROUTINE and day[0].kind in _ROUTINE and _same_day(day[0], event)
        if not goes_on and day:
            yield _whole_day(day)
        if goes_on:
            day.append(event)
        else:
            day = [event]
    if day:
        yield _whole_day(day)


def _same_day(one: Event, other: Event) -> bool:
    """Whether two entries are of one day; those that each have a time stand apart."""
    if "T" in one.date.edtf() and "T" in other.date.edtf():
        return False
    return one.date.earliest == other.date.earliest and one.date.latest == other.date.latest


def _whole_day(day: Sequence[Event]) -> Event:
    first = day[0]
    if len(day) == 1:
        return first
    text = row_text("; ".join(event.text.rstrip(".") for event in day))
    point = first.date.start
    plain = replace(first.date, start=replace(point, time=None)) if point and not first.date.is_range else first.date
    words = " ".join(event.accounts[0].words for event in day)
    return replace(first, text=text, date=plain, accounts=(replace(first.accounts[0], words=words),))


def _id(document_id: str, date: PartialDate, words: str) -> str:
    """The same words of the same document on the same date keep their id from build to build."""
    joined = "\x00".join((document_id, date.edtf(), _NO_WORD.sub(" ", words).casefold()))
    return f"e-{hashlib.sha256(joined.encode()).hexdigest()[:10]}"
