"""Anchors: dates from which others are counted, and the one of a thing named (the hearing, his sentence)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bundler.partial_date import PartialDate
from bundler.prose.counting import whole_day
from bundler.prose.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A date told at `start`–`end` of the text; `index` is that of its expression, or ``document date``."""

    index: int | str
    value: PartialDate
    start: int
    end: int


_NOT_LONG = 1500
# Refusal, renewal, arrival: of the same stem as their verbs.
_AL = re.compile(r"[a-z]{5,}al")
_SAME = {
    "hearing": ("hearing", "heard"),
    "death": ("death", "died"),
    "died": ("death", "died"),
    "born": ("birth", "born"),
    "released": ("release",),
    "arrested": ("arrest",),
    "convicted": ("convict",),
    "recalled": ("recall",),
    "heard": ("hearing", "heard"),
    "decided": ("decision", "decided"),
    "married": ("marriage", "married"),
    "birth": ("birth", "born"),
    "decision": ("decision", "decided"),
    "marriage": ("marriage", "married"),
    "trial": ("trial", "tried"),
    "sentence": ("sentenc",),
    "sentencing": ("sentenc",),
    "sentenced": ("sentenc",),
    "imprisonment": ("imprison", "sentenc"),
    "tariff": ("tariff", "sentenc"),
    "custody": ("custody", "remanded"),
    "detention": ("detain", "detention"),
    "offence": ("offence", "committed"),
    "meeting": ("meeting", "met "),
    "licence": ("licence", "release"),
    "letter": ("letter", "wrote"),
    "service": ("serve", "service"),
    "served": ("serve", "service"),
    "receipt": ("receiv", "receipt"),
    "receiving": ("receiv", "receipt"),
    "completion": ("complet",),
    "admission": ("admit", "admission"),
    "discharged": ("discharge",),
    "return": ("return", "back "),
    "burial": ("buri",),
    "funeral": ("funeral", "buried", "cremat"),
    "surgery": ("surgery", "operat"),
}
_SKIP = frozenset(
    [
        "was",
        "were",
        "had",
        "been",
        "being",
        "having",
        "date",
        "is",
        "are",
        "he",
        "she",
        "they",
        "i",
        "we",
        "it",
        "of",
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "my",
        "our",
        "its",
        "and",
        "to",
        "that",
        "this",
        "in",
        "on",
        "at",
        "for",
        "came",
        "went",
        "got",
        "took",
        "made",
        "said",
        "told",
        "gave",
        "saw",
        "called",
        "home",
    ]
)


def stems(noun: str) -> tuple[str, ...]:
    """The beginnings of words that name the same thing: ``convicted`` and ``conviction`` share ``convic``.

    Of ``his daughter died`` the death counts, not the daughter.
    """
    words = [word for word in noun.split() if word not in _SKIP and not word.endswith(("’s", "'s", "s’", "s'"))]
    for word in words:
        if word in _SAME:
            return _SAME[word]
    return next((((word[:-2] if _AL.fullmatch(word) else word)[:6],) for word in words if len(word) >= 4), ())


def last_anchor(anchors: Sequence[Anchor], start: int, fine: bool) -> Anchor | None:
    """The last date told; where a `fine` one is wanted, the last whole day, unless something vaguer came since."""
    if not anchors:
        return None
    last = anchors[-1]
    if not fine or whole_day(last.value) is not None:
        return last
    for anchor in reversed(anchors[-4:]):
        day = whole_day(anchor.value)
        if day is not None and last.value.earliest <= day <= last.value.latest and start - anchor.end < _NOT_LONG:
            return anchor
    return last


def named_anchor(
    text: str, reading: Reading, noun: str, before: Sequence[Anchor], after: Sequence[Anchor]
) -> Anchor | None:
    """Give the date in whose sentence the thing called `noun` is named: the nearest before, else the first after."""
    wanted = stems(noun)
    if not wanted:
        return None
    for anchor in (*reversed(before[-60:]), *after):
        low = max(0, anchor.start - 160)
        start = max(text.rfind(". ", low, anchor.start), text.rfind("\n\n", low, anchor.start), low)
        stop = text.find(". ", anchor.end, anchor.end + 160)
        stop = stop if stop >= 0 else anchor.end + 160
        if start <= reading.start <= stop and anchor.end > reading.start:
            start = anchor.start
        same = start <= reading.start < stop and anchor.start < reading.start
        around = text[max(0, start) : reading.start if same else stop].lower()
        if any(stem in around for stem in wanted):
            return anchor
    return None
