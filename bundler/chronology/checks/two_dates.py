"""One event told with two dates: tellings alike, of different documents, whose days differ by a month at most."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from bundler.chronology.calculated.calculation import CALCULATED
from bundler.chronology.checks.conflict import Conflict
from bundler.chronology.checks.support import date_forms, folded
from bundler.chronology.event import Event
from bundler.chronology.wording.likeness import is_sending, rarity, stems

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
# Who is told what was done hears of it on that day or later, and what a body considers it decides then or later.
_HEARD_OF_IT = re.compile(
    r"\b(?:was|were|been)\s(?:\w+ly\s|then\s|first\s)?(?:told|informed|notified|advised|made\saware)\b"
    r"|\b(?:learn(?:ed|t)|heard|found\sout|discovered)\s(?:of|that|about|from)\b",
    re.I,
)
_CONSIDERED = re.compile(r"\b(?:considered|reviewed|discussed|heard|met|sat)\b", re.I)
_SITTINGS = frozenset(("hearing", "decision"))
_WE = frozenset(("we", "i", "us"))
# What somebody did is an offence to the judge, an incident to who was there, and neither to who only heard of it.
_DEEDS = frozenset(("offence", "incident", "other"))
_SHARE, _SHARED = 0.6, 4
# Of short tellings nearly all must be shared.
_NEARLY_ALL, _FEW = 0.85, 3
# Names put in for “I” and “you” say who tells it, not what happened.
_PUT_IN = re.compile(r"\[[^\]]*\]")


class _Told(NamedTuple):
    """What is asked of an event, worked out once: near each other stand very many pairs."""

    event: Event
    day: date
    words: frozenset[str]
    weight: float
    sources: frozenset[str]
    recurs: bool
    sends: bool
    answers: bool
    heard_of: bool
    considers: bool


def two_dates(events: Sequence[Event]) -> Iterable[Conflict]:
    """Tellings alike, of different documents, whose days differ by a month at most."""
    weights = rarity(_PUT_IN.sub(" ", event.text) for event in events)
    told = _told([event for event in events if CALCULATED not in event.flags and event.date.is_one_day], weights)
    for place, one in enumerate(told):
        for later in range(place + 1, len(told)):
            other = told[later]
            if other.day - one.day > _NEAR:
                break
            if one.recurs or other.day == one.day or len(shared := one.words & other.words) < _FEW:
                continue
            if _differ(one, other) or not _is_alike(one, other, shared, weights):
                continue
            if not _answered(one.event, other.event):
                yield Conflict(
                    kind="two-dates",
                    message=f"told with two dates: {one.event.date.words()} and {other.event.date.words()}",
                    events=(one.event, other.event),
                )


def _told(events: Iterable[Event], weights: Mapping[str, float]) -> list[_Told]:
    """The events in the order of their days, and what is asked of each."""
    whole = sorted(events, key=lambda event: (event.date, event.id))
    words = [stems(_PUT_IN.sub(" ", event.text)) for event in whole]
    return [
        _Told(
            event=event,
            day=event.date.earliest,
            words=told,
            weight=sum(weights.get(stem, 1.0) for stem in told),
            sources=_sources(event),
            recurs=recurs,
            sends=is_sending(event.text),
            answers=_ANSWERS.search(event.text) is not None,
            heard_of=_HEARD_OF_IT.search(event.text) is not None,
            considers=_CONSIDERED.search(event.text) is not None,
        )
        for event, told, recurs in zip(whole, words, _recurring(whole, words), strict=True)
    ]


def _differ(one: _Told, other: _Told) -> bool:
    """Whether two tellings cannot be of one thing: of one document, two letters, a letter and its answer."""
    return (
        other.recurs
        or not one.sources.isdisjoint(other.sources)
        or (one.sends and other.sends)
        or one.answers != other.answers
        or _reached_others(one.event, other.event)
        or _came_after(one, other)
    )


def _came_after(earlier: _Told, later: _Told) -> bool:
    """Whether the later of two only tells that somebody heard of it, or the earlier that a body looked into it."""
    if later.heard_of and not earlier.heard_of:
        return True
    return earlier.considers and not later.considers and earlier.event.kind in _SITTINGS


def _is_alike(one: _Told, other: _Told, shared: frozenset[str], weights: Mapping[str, float]) -> bool:
    """Whether so much of the less telling of two stands in the other that both may tell of one thing."""
    kinds = {one.event.kind, other.event.kind}
    if len(kinds) > 1 and not kinds <= _DEEDS:
        return False
    share = sum(weights.get(stem, 1.0) for stem in shared) / min(one.weight, other.weight)
    return (share >= _SHARE and len(shared) >= _SHARED) or (share >= _NEARLY_ALL and len(kinds) == 1)


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


def _sources(event: Event) -> frozenset[str]:
    return frozenset(account.citation.document_id for account in event.accounts)
