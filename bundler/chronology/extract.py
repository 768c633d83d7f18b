"""Events out of a document: what happened or was due, cut to the words that matter, with page and paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from bundler.chronology.event import Account, Event
from bundler.chronology.paper.body import Block, Body, body_of
from bundler.chronology.paper.cited_cases import is_within, parts_on_cases, told_of_a_case
from bundler.chronology.paper.mails_below import MailBelow, mail_at, mails_below, mails_in, told_as_sent, told_by_head
from bundler.chronology.paper.teller import teller, voices
from bundler.chronology.paper.told_facts import ARGUING, is_fact_block, own_facts
from bundler.chronology.reading import Reading
from bundler.chronology.selection.asked_by import CORRESPONDENCE
from bundler.chronology.selection.counted_from import counted_from
from bundler.chronology.selection.no_event import is_stem_of_no_event
from bundler.chronology.telling.births import told_births
from bundler.chronology.telling.certificates import certificate_events
from bundler.chronology.telling.dated_field import field_events
from bundler.chronology.telling.entries import (
    dates_of,
    in_order,
    log_days,
    message_event,
    opening_day,
)
from bundler.chronology.telling.letters_told import LetterTold, letter_at, letter_events, letters_told
from bundler.chronology.telling.notes_told import note_events
from bundler.chronology.telling.on_its_day import on_its_day
from bundler.chronology.telling.once import once
from bundler.chronology.telling.own_event import own_event
from bundler.chronology.telling.rows_told import row_told
from bundler.chronology.telling.told_event import event_id, told_event, told_on
from bundler.chronology.telling.told_in_prose import tellings
from bundler.chronology.telling.undated_row import undated_row
from bundler.chronology.unplaced import IMPOSSIBLE, Unplaced, placed, stood_in
from bundler.chronology.wording.event_text import clean
from bundler.chronology.wording.voice import third_person
from bundler.documents.document import Citation, Document
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from bundler.partial_date import PartialDate
from bundler.prose.expression import DateExpression
from bundler.prose.find import find_dates
from bundler.prose.forms.figure_order import DAY_FIRST, MONTH_MAY_LEAD, order_of_figures
from bundler.prose.text.sentences import sentences

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
# A letter or a report stays one, whatever it lists; a patient's record may be a print.
_NO_LOG = frozenset(
    (
        Kind.LETTER,
        Kind.EMAIL,
        Kind.DECISION_LETTER,
        Kind.PRE_ACTION_LETTER,
        Kind.PRE_ACTION_RESPONSE,
        Kind.REPORT,
        Kind.EXPERT_REPORT,
        Kind.RISK_REPORT,
    )
)
# A date in figures whose first figure can only be a day.
# So many letters above a table hold the heads of its columns.
_ABOVE = 300
# In so many letters after a paragraph a judge says whether it was so.
_AFTER = 60
_ITEM = re.compile(r"\(\w{1,3}\)\s")


def extract(document: Document, pages: Sequence[PageText]) -> tuple[Event, ...]:
    """Give the events a document tells of, in its own order; pages are document pages.

    Each statement is given once, however often the document repeats it. The document's own date makes an event where
    the document is one: a letter, a decision, a report, a sentence.
    """
    return read(document, pages).events


def read(document: Document, pages: Sequence[PageText]) -> Reading:
    """Give the events as `extract` does, and beside them what would be one if only its day existed or were given."""
    body = body_of(pages, document.kind.value) if document.kind not in _SILENT else None
    if body is None:
        return Reading()
    asserted = teller(document, body)
    written = told_births(
        body.text,
        find_dates(body.text, document_date=document.date, kind=document.kind.value),
        frozenset(block.start for block in body.blocks if block.kind == "row"),
    )
    letters = letters_told(document, body)
    told, unplaced = placed(list(_told(document, body, asserted, written, letters)), written)
    own: Iterable[Event] = ()
    if letters:
        own = letter_events(document, body, letters, written)
    elif not _is_last_entry(document, body, told):
        own = _own(document, body, asserted)
    return Reading(events=once([*own, *told]), unplaced=tuple(unplaced))


def _is_last_entry(document: Document, body: Body, told: Sequence[Event]) -> bool:
    """Whether the document is a log, whose own date is only that of an entry that it tells of, or of its print."""
    if document.kind in _NO_LOG:
        return False
    entries = sum(block.table in ("log", "messages") for block in body.blocks)
    if entries > max(2, sum(block.kind == "prose" for block in body.blocks)):
        return True
    return entries > 1 and any(event.date.earliest == document.date.earliest for event in told if document.date)


def _told(
    document: Document,
    body: Body,
    asserted: str,
    written: Sequence[DateExpression],
    letters: Sequence[LetterTold],
) -> Iterator[Event | Unplaced]:
    proved = any(order_of_figures(item.words) == DAY_FIRST for item in written)
    bases = counted_from(written)
    on_days = (on_its_day(stood_in(item), written) for item in written if item.start not in bases)
    dated = [_day_first_proved(item, proved) for item in on_days if _is_dated(item)]
    certified = certificate_events(document, body, dated, asserted)
    yield from certified
    on_cases = parts_on_cases(body, document.kind)
    dated = [item for item in dated if not is_within(item.start, on_cases)]
    dated = [item for item in dated if item.value not in {event.date for event in certified}]
    places = [item.start for item in dated]
    if document.kind is Kind.CLAIM_FORM:
        return
    facts = own_facts(body) if document.kind in ARGUING else ()
    own_voice = (asserted, *voices(document, body, asserted))
    mails = _mails(document, body)
    rows: list[Event] = []
    day: PartialDate | None = None
    begun = False
    stem = above = ""
    for block in body.blocks:
        words = body.text[block.start : block.end]
        stem = _stem(words, block, stem)
        mine = dated[bisect_left(places, block.start) : bisect_left(places, block.end)]
        above = above if block.kind == "row" else f"{above} {words}"[-_ABOVE:]
        if block.kind == "row":
            day = day or (opening_day(dated[: bisect_left(places, block.start)]) if not begun else None)
            begun = True
            mine = dates_of(words, block, mine, day)
            mine[:1] = [in_order(item, rows) for item in mine[:1]]
            day = mine[0].value if mine and IMPOSSIBLE not in mine[0].flags else None
            if not mine and is_fact_block(block, facts):
                yield from undated_row(document, body, block)
        if not (mine := _of_facts(document, block, mine, facts)):
            continue
        letter = letter_at(letters, block.start)
        voice = letter.voice if letter else _voice_at(mails, block.start, own_voice)
        if stem and _ITEM.match(words) and is_stem_of_no_event(stem):
            continue
        if block.table == "messages":
            yield from message_event(document, body, block, mine, voice[0])
        elif block.kind == "row":
            told, besides = row_told(document, body, block, mine, voice[0], above)
            rows += (event for event in told if IMPOSSIBLE not in event.flags)
            yield from (event for event in told if IMPOSSIBLE in event.flags)
            yield from besides
        elif block.kind == "prose":
            told = list(_prose(document, body, block, mine, voice))
            yield from (*told, *note_events(document, body, block, mine, voice[0], told))
        else:
            told = list(_headed(document, body, block, mine, mails, voice[0]))
            yield from (*told, *note_events(document, body, block, mine, voice[0], told))
    yield from log_days(rows)


def _of_facts(
    document: Document, block: Block, mine: list[DateExpression], facts: Sequence[tuple[int, int]]
) -> list[DateExpression]:
    """The dates of a block in a part that tells facts; else those by which a letter before claim asks for something."""
    if is_fact_block(block, facts):
        return mine
    asks = block.kind == "prose" and document.kind in CORRESPONDENCE
    return [item for item in mine if asks and (item.role == "deadline" or "future" in item.flags)]


def _mails(document: Document, body: Body) -> Sequence[MailBelow]:
    """The messages that an e-mail quotes, or all that a paper holds which is dated from the first to the last."""
    if document.kind is not Kind.EMAIL:
        return ()
    return (mails_in if document.date is not None and document.date.is_range else mails_below)(body.text)


def _voice_at(mails: Sequence[MailBelow], place: int, own: tuple[str, str, str]) -> tuple[str, str, str]:
    """Who says what stands at a place, who is “I” there and who is “you”: those of a quoted e-mail, or `own`."""
    mail = mail_at(mails, place)
    return own if mail is None else (mail.sender or own[0], mail.sender, mail.to)


def _stem(words: str, block: Block, stem: str) -> str:
    """The words that open the list in which a block stands: those before its first item, which end with a colon."""
    if block.kind != "prose":
        return ""
    if _ITEM.match(words):
        return stem
    return sentences(words.replace("\n", " "))[-1].words if words.rstrip().endswith(":") else ""


def _day_first_proved(item: DateExpression, proved: bool) -> DateExpression:
    """The expression without its doubt which figure is the day, where the document's other dates leave none."""
    if not proved or DAY_FIRST not in item.flags or MONTH_MAY_LEAD in item.flags:
        return item
    return item._replace(flags=tuple(flag for flag in item.flags if flag != DAY_FIRST))


def _is_dated(item: DateExpression) -> bool:
    if item.value is None or item.role not in ("event", "deadline", "document-date"):
        return False
    if item.kind == "time":
        point = item.value.start or item.value.end
        return point is not None and bool(point.day or (point.month and not item.value.is_range))
    return item.kind == "date"


def _prose(
    document: Document, body: Body, block: Block, mine: Sequence[DateExpression], voice: tuple[str, str, str]
) -> Iterator[Event]:
    asserted, speaker, spoken_to = voice
    following = body.text[block.end : block.end + _AFTER].lstrip()
    cited = told_of_a_case(body.text, block, document.kind)
    mine = [item for item in mine if cited is None or not cited[0] <= item.start < cited[1]]
    for told in tellings(body.text[block.start : block.end], block.start, mine, document.kind, following):
        item = told.expression
        text = told_by_head(told.words) or third_person(told.text, speaker=speaker, addressee=spoken_to)
        event = told_event(document, body, item, text, told.words, asserted, told.sure, told.kind, item.start)
        yield told_on(event, told.after) if told.after else event


def _headed(
    document: Document,
    body: Body,
    block: Block,
    mine: Sequence[DateExpression],
    mails: Sequence[MailBelow],
    asserted: str,
) -> Iterator[Event]:
    """What a block that is no prose tells: that a quoted e-mail was sent, or what the fields of a form are of."""
    mail = mail_at(mails, block.start)
    words = clean(body.text[block.start : block.end])
    if text := told_by_head(words):
        yield told_event(document, body, mine[0], text, words, asserted, mine[0].confidence, "letter", block.start)
        return
    if mail is None or not block.start <= mail.sent < block.end or not mail.sender:
        yield from field_events(document, body, block, mine, asserted)
        return
    sent = next((item for item in mine if item.start > mail.sent), mine[0])
    words = clean(body.text[mail.sent : body.text.find("\n", mail.sent)])
    yield told_event(document, body, sent, told_as_sent(mail), words, asserted, sent.confidence, "letter", mail.sent)


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
        id=event_id(document.id, document.date, f"own {kind}"),
        date=document.date,
        text=text,
        kind=kind,
        accounts=(account,),
        confidence=round(min(0.95, dated.confidence if dated else 0.9), 2),
    )
