"""What does not fit in a chronology: one event with two dates, an impossible order, a document that knows too much."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from bundler.chronology.calculated.calculation import CALCULATED, read_calculation
from bundler.chronology.checks.conflict import Conflict, Gap
from bundler.chronology.checks.two_dates import two_dates
from bundler.chronology.event import Event
from bundler.documents.document import Document
from bundler.documents.kind import Kind

# What is written on from day to day, or printed long after the day it is called by.
_GOING_ON = frozenset(
    (Kind.OTHER, Kind.SPREADSHEET, Kind.EXHIBIT, Kind.ATTENDANCE_NOTE, Kind.POLICE_RECORD, Kind.CONVICTION_RECORD)
)
# A date that follows from the words before: it moves when they are changed.
_FOLLOWS = frozenset(("relative", "inferred-year"))
_DUE = re.compile(
    r"\b(?:will|shall|must|would|due|until|expires?|ends?|is\s+to|are\s+to|to\s+be|listed|comes?\s+out|"
    r"eligible|not\s+before|date\s+is|available|eventually|expected|can(?:not)?|getting)\b",
    re.I,
)
# What is asked of somebody or promised to him is no more told as past than what is due.
_PROMISED = re.compile(
    r"\bshould\b(?!\s+have\b)|\btomorrow\b|\bplease\b|\b(?:booked|arranged|scheduled|planned|fixed|set)\s+(?:for|on|to)\b"
    r"|\bto\s+\w+(?:\s+\w+){0,3}\s+by\b|\b(?:has|have)\s+(?:\w+\s+)?been\s+(?:offered|promised|booked|arranged|invited|allocated|given)\b"
    r"|\b(?:has|have)\s+(?:an?|another)\s+(?:\w+\s+){0,2}(?:appointment|appt|hearing|scan|interview|operation)\b",
    re.I,
)
# What a court has made is sent out, and served, when it is ready.
_OF_COURT = frozenset((Kind.ORDER, Kind.JUDGMENT))
_SENT_OUT = re.compile(
    r"\b(?:permission|liberty|do\s+(?:file|serve|pay)|sent|handed|issued|served|sealed|promulgated|posted|e-?mailed)\b",
    re.I,
)
_RELEASED = re.compile(r"\breleased\b", re.I)
_NOT_RELEASED = re.compile(r"\b(?:not|never|no)\b[^.;]{0,30}\breleased\b|\bpress\s+release", re.I)
_CUSTODY = re.compile(r"\b(?:custody|imprisonment|prison|remand\w*|detain\w*|custodial)\b", re.I)


def conflicts(events: Sequence[Event], documents: Mapping[str, Document]) -> tuple[Conflict, ...]:
    """Give what does not fit among the events, in order of date. `documents` are by id, for their own dates."""
    found = [*two_dates(events), *_redated(events), *_orders(events), *_after_document(events, documents)]
    found += _calculated(events)
    return tuple(sorted(found, key=lambda each: (each.events[0].date, each.kind, each.events[0].id)))


def gaps(events: Iterable[Event], months: int) -> tuple[Gap, ...]:
    """Give each stretch of more than so many months between one event and the next."""
    ordered = sorted(events, key=lambda event: (event.date, event.id))
    found = []
    last: Event | None = None
    for event in ordered:
        if last is not None:
            between = _months(min(last.date.latest, event.date.sort_date), event.date.sort_date)
            if between > months:
                found.append(Gap(before=last, after=event, months=between))
        if last is None or event.date.latest >= last.date.latest:
            last = event
    return tuple(found)


def _months(first: date, second: date) -> int:
    """Whole months from one day to a later one."""
    whole = (second.year - first.year) * 12 + second.month - first.month
    return whole - (second.day < first.day)


def _redated(events: Sequence[Event]) -> Iterable[Conflict]:
    """One telling, at one place, with two dates: the words from which its date followed were changed since."""
    by_place: dict[tuple[object, ...], list[Event]] = {}
    for event in events:
        for account in event.accounts[:1]:
            by_place.setdefault((account.citation, account.words, event.text), []).append(event)
    for told in by_place.values():
        dates = {event.date for event in told}
        words = told[0].accounts[0].words
        follows = words and any(_FOLLOWS.intersection(event.flags) for event in told)
        if len(dates) > 1 and follows and len(dates) > _dates_in(words):
            days = " and ".join(event.date.words() for event in told)
            message = f"told once in the document, and read with two dates: {days}"
            yield Conflict(kind="two-dates", message=message, events=tuple(told))


def _dates_in(words: str) -> int:
    """How many days the words tell of: “she visited on 20 and 27 August” was read once, and holds two."""
    from bundler.prose.find import find_dates

    return sum(item.kind in ("date", "time") for item in find_dates(words))


def _orders(events: Sequence[Event]) -> Iterable[Conflict]:
    """A sentence with no conviction before it but one after; a release from custody before there was any."""
    whole = [event for event in events if event.date.is_one_day and CALCULATED not in event.flags]
    convicted = [event for event in whole if event.kind == "conviction"]
    for event in whole:
        if event.kind == "sentence" and convicted:
            before = [other for other in convicted if other.date.earliest <= event.date.earliest]
            after = [
                other
                for other in convicted
                if event.date.earliest < other.date.earliest <= event.date.earliest + timedelta(days=730)
            ]
            if not before and after:
                message = "a sentence is dated before the conviction"
                yield Conflict(kind="order", message=message, events=(event, min(after, key=lambda each: each.date)))
    held = [event for event in whole if event.kind in ("arrest", "sentence") or _CUSTODY.search(event.text)]
    for event in whole:
        if not _RELEASED.search(event.text) or _NOT_RELEASED.search(event.text) or _DUE.search(event.text):
            continue
        after = [other for other in held if other is not event and other.date.earliest > event.date.earliest]
        if after and not any(other.date.earliest <= event.date.earliest for other in held if other is not event):
            message = "a release is dated before there was an arrest or a sentence"
            yield Conflict(kind="order", message=message, events=(event, min(after, key=lambda each: each.date)))


def _after_document(events: Sequence[Event], documents: Mapping[str, Document]) -> Iterable[Conflict]:
    """What a document tells as past and dates later than itself, by document: its own date may be the wrong one."""
    late: dict[str, list[Event]] = {}
    for event in events:
        if CALCULATED in event.flags:
            continue
        for account in event.accounts:
            document = documents.get(account.citation.document_id)
            if document is None or document.date is None or document.kind in _GOING_ON or event.date.start is None:
                continue
            signs = (_DUE, _PROMISED, _SENT_OUT) if document.kind in _OF_COURT else (_DUE, _PROMISED)
            ahead = any(sign.search(account.words) for sign in signs)
            if event.date.earliest > document.date.latest and not ahead:
                late.setdefault(document.id, []).append(event)
    for id, told in late.items():
        date = documents[id].date
        assert date is not None
        yield Conflict(
            kind="after-document",
            message=f"told as past in a document dated {date.words()}, so one of the dates is wrong",
            events=tuple(told),
        )


def _calculated(events: Sequence[Event]) -> Iterable[Conflict]:
    """A date worked out from a sentence that is gone, or that has another date than it was worked out from."""
    by_id = {event.id: event for event in events}
    for event in events:
        told = read_calculation(event.calculated) if CALCULATED in event.flags else None
        if told is None:
            continue
        sentence = by_id.get(told.event)
        if sentence is None:
            message = "calculated from a sentence that the chronology does not show"
            yield Conflict(kind="calculated", message=message, events=(event,))
        elif not sentence.date.is_one_day or sentence.date.earliest != told.first or event.date.earliest != told.day:
            message = "calculated from a day that is not, or no longer, that of the sentence: calculate it again"
            yield Conflict(kind="calculated", message=message, events=(event, sentence))
