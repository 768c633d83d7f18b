"""Anchors: dates from which others are counted, and the words that name the same thing (hearing, heard)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bundler.partial_date import PartialDate
from bundler.prose.story.counting import whole_day


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
# How a death is told where nobody says that somebody died.
_DEATH = (
    *("death", "died", " dead", "passed away", "hanged", "found hanging", "found deceased", "found suspended"),
    *("own life", "ended his life", "ended her life", "drowned h", "killed h"),
)
_SAME = {
    "hearing": ("hearing", "heard"),
    "death": _DEATH,
    "died": _DEATH,
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
    "flight": ("flight", "flies", "flew"),
    "detained": ("detain", "detention"),
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
SKIPPED = frozenset(
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
    words = [word for word in noun.split() if word not in SKIPPED and not word.endswith(("’s", "'s", "s’", "s'"))]
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
