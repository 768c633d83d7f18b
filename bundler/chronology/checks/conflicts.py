"""What does not fit in a chronology: one event with two dates, an impossible order, a document that knows too much."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bundler.chronology.calculated.calculation import CALCULATED, read_calculation
from bundler.chronology.checks.support import date_forms, folded
from bundler.chronology.event import Event
from bundler.chronology.wording.likeness import is_sending, overlap, rarity, stems
from bundler.documents.document import Document
from bundler.documents.kind import Kind
from bundler.partial_date import Precision

# A log or a diary goes on after the date that it begins with.
# What is written on from day to day, or printed long after the day it is called by.
_GOING_ON = frozenset(
    (Kind.OTHER, Kind.SPREADSHEET, Kind.EXHIBIT, Kind.ATTENDANCE_NOTE, Kind.POLICE_RECORD, Kind.CONVICTION_RECORD)
)
_NEAR = timedelta(days=31)
# A letter and the answer to it have one subject and two dates.
_ANSWERS = re.compile(r"\b(?:respon(?:se|ded|ds)|repl(?:y|ied|ies)|answer(?:s|ed)?)\b", re.I)
# What is sent round reaches each on a day of its own.
_RECEIVED_BY = re.compile(
    r"\breceived\s+by\s+(?:the\s+)?(?P<who>[A-Z][\w’'& ]{1,60}?)(?=\s+(?:on|at|in|only)\b|[.,;]|$)", re.I
)
_RECEIVED = re.compile(
    r"(?:On\s[^,]{4,30},\s)?(?:the\s)?(?P<who>[\w\[\]’'& ]{1,60}?)(?<!\swas)(?<!\swere)\s"
    r"(?:only\s|first\s|then\s|had\s|has\s|have\s)?received\b(?!\sby)",
    re.I,
)
_WE = frozenset(("we", "i", "us"))
# What somebody did is an offence to the judge, an incident to who was there, and neither to who only heard of it.
_DEEDS = frozenset(("offence", "incident", "other"))
_SHARE, _SHARED = 0.6, 4
# Of short tellings nearly all must be shared.
_NEARLY_ALL, _FEW = 0.85, 3
# Names put in for “I” and “you” say who tells it, not what happened.
_PUT_IN = re.compile(r"\[[^\]]*\]")
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Events that cannot all be right as they stand.

    `kind` is ``two-dates``, ``order``, ``after-document`` or ``calculated``.
    """

    kind: str
    message: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A stretch of time in which nothing is told: the event before it and the event after."""

    before: Event
    after: Event
    months: int


def conflicts(events: Sequence[Event], documents: Mapping[str, Document]) -> tuple[Conflict, ...]:
    """Give what does not fit among the events, in order of date. `documents` are by id, for their own dates."""
    found = [*_two_dates(events), *_redated(events), *_orders(events), *_after_document(events, documents)]
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


def _two_dates(events: Sequence[Event]) -> Iterable[Conflict]:
    """Tellings alike, of different documents, whose days differ by a month at most."""
    told = [event for event in events if CALCULATED not in event.flags and _is_day(event)]
    whole = sorted(told, key=lambda event: (event.date, event.id))
    texts = [_PUT_IN.sub(" ", event.text) for event in whole]
    weights = rarity(_PUT_IN.sub(" ", event.text) for event in events)
    # All that is asked of each pair is worked out once an event: near each other stand very many pairs.
    days = [event.date.earliest for event in whole]
    words = [stems(text) for text in texts]
    recurs = _recurring(whole, words)
    for place, one in enumerate(whole):
        for later in range(place + 1, len(whole)):
            if days[later] - days[place] > _NEAR:
                break
            if days[later] == days[place] or len(words[place] & words[later]) < _FEW:
                continue
            other = whole[later]
            if (
                recurs[place]
                or recurs[later]
                or _sources(one) & _sources(other)
                or (is_sending(one.text) and is_sending(other.text))
                or bool(_ANSWERS.search(one.text)) != bool(_ANSWERS.search(other.text))
                or _reached_others(one, other)
            ):
                continue
            share, count = overlap(texts[place], texts[later], weights)
            alike = (share >= _SHARE and count >= _SHARED) or (share >= _NEARLY_ALL and one.kind == other.kind)
            if alike and (one.kind == other.kind or {one.kind, other.kind} <= _DEEDS) and not _answered(one, other):
                yield Conflict(
                    kind="two-dates",
                    message=f"told with two dates: {_day_words(one)} and {_day_words(other)}",
                    events=(one, other),
                )


def _reached_others(one: Event, other: Event) -> bool:
    """Whether two events say that somebody received a thing, and not the same person or body."""
    if "received" not in one.text or "received" not in other.text:
        return False
    receivers = [_receiver(event) for event in (one, other)]
    return all(receivers) and receivers[0] != receivers[1]


def _receiver(event: Event) -> str:
    found = _RECEIVED_BY.search(event.text) or _RECEIVED.match(event.text)
    who = found["who"].strip("[] ").casefold() if found else ""
    return event.accounts[0].asserted_by.casefold() if who in _WE and event.accounts else who


def _recurring(events: Sequence[Event], words: Sequence[frozenset[str]]) -> list[bool]:
    """Whether each event is told in the same words of more than one day of a document, so that it has no one day."""
    days: dict[tuple[str, frozenset[str]], set[date]] = {}
    for event, told in zip(events, words, strict=True):
        for document in _sources(event):
            days.setdefault((document, told), set()).add(event.date.earliest)
    return [
        any(len(days[document, told]) > 1 for document in _sources(event))
        for event, told in zip(events, words, strict=True)
    ]


def _answered(one: Event, other: Event) -> bool:
    """Whether the date of one stands under `disputed` of the other, or in its words.

    “The hearing was set on 12 September for 4 October” and “set for 4 October” tell of one hearing and two days.
    """
    noted = (
        (folded(f"{one.disputed} {one.text}"), other.date),
        (folded(f"{other.disputed} {other.text}"), one.date),
    )
    return any(f" {form} " in f" {words} " for words, date in noted for form in date_forms(date))


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
    whole = [event for event in events if _is_day(event) and CALCULATED not in event.flags]
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
        elif not _is_day(sentence) or sentence.date.earliest != told.first or event.date.earliest != told.day:
            message = "calculated from a day that is not, or no longer, that of the sentence: calculate it again"
            yield Conflict(kind="calculated", message=message, events=(event, sentence))


def _is_day(event: Event) -> bool:
    return not event.date.is_range and event.date.precision is Precision.DAY


def _day_words(event: Event) -> str:
    return event.date.words()


def _sources(event: Event) -> frozenset[str]:
    return frozenset(account.citation.document_id for account in event.accounts)
