"""Heads of columns that say what the day below them is of: ``By when``, ``Review``, ``Started``, ``Completed``."""

from __future__ import annotations

import re
from functools import lru_cache

# The first that fits is taken. Behind each, the words with which what the row says is led in.
_DUE = (
    r"by\s+when|by|due(?:\s+(?:date|by|on))?|date\s+due|deadline|time\s?scales?|time\s?frame"
    r"|(?:complete|to\s+be\s+(?:done|completed))\s+by"
)
_HEADS = (
    (
        "Due",
        rf"(?:{_DUE}|(?:target|planned|expected|agreed)\s+(?:completion\s+)?dates?|target(?:\s+for\s+completion)?|date\s+for\s+completion)",
    ),
    (
        "Review due",
        r"(?:(?:next|date\s+(?:of|for))\s+)?(?:next\s+)?review(?:\s+(?:date|due|by|on))?|to\s+be\s+reviewed",
    ),
    ("Expires", r"(?:expir(?:es|y)|valid\s+(?:until|to))(?:\s+(?:date|on))?|expiry|date\s+of\s+expiry"),
    (
        "Started",
        r"start(?:ed|s)?(?:\s+(?:date|on))?|date\s+(?:started|commenced|begun)|commenced|(?:date\s+of\s+)?commencement(?:\s+date)?|began",
    ),
    ("Began", r"from|date\s+from|since"),
    (
        "Stopped",
        r"stop(?:ped|s)?(?:\s+(?:date|on))?|date\s+(?:stopped|discontinued|ceased)|discontinued|ceased",
    ),
    ("Ended", r"end(?:ed|s)?(?:\s+(?:date|on))?|date\s+(?:ended|to)|to|until|finished"),
    (
        "Completed",
        r"(?:date\s+)?(?:completed|achieved|done|closed|resolved|fixed|signed\s+off)(?:\s+(?:date|on))?|completion(?:\s+date)?|date\s+of\s+completion",
    ),
    (
        "",
        r"(?:date\s+)?(?P<done>issued|served|sent|granted|refused|referred|admitted|discharged|prescribed|imposed|made|opened|raised|identified"
        r"|reported|requested|moved\s+in|moved\s+out|arrived|left|placed|excluded|returned|received|ordered|installed|inspected|listed|revoked|breached)"
        r"(?:\s+(?:date|on))?",
    ),
)
_HEAD = tuple((lead, re.compile(rf"(?:{pattern})", re.IGNORECASE)) for lead, pattern in _HEADS)
_MARKS = re.compile(r"[\s:.?*]+$")
# What is to be done, and is not said to have been.
_TO_DO = re.compile(
    r"\b(?:actions?|tasks?|targets?|goals?|objectives?|recommendations?|outcomes?|steps?)\b", re.IGNORECASE
)
_WAS_DONE = re.compile(r"\b(?:taken|done|completed|events?|incidents?|happened)\b", re.IGNORECASE)
_WHO = re.compile(
    r"(?:by\s+)?whom?(?:\s+\w+){0,4}|(?:person\s+)?responsible.*|lead(?:\s+\w+)?|owner|by|staff|worker|officer|allocated\s+to|assigned(?:\s+to)?",
    re.IGNORECASE,
)
_ANY_DAY = re.compile(r"(?:when|dates?)\W*", re.IGNORECASE)
# The same anywhere in a line of heads, each with a capital.
_ANY_LEAD = re.compile(
    r"\b(?-i:(?=[A-Z]))(?:by\s+when|by|due(?:\s+(?:by|date))?|deadline|timescales?|target(?:\s+date)?|review(?:ed)?(?:\s+date)?|expir(?:es|y)|valid"
    r"|start(?:ed)?|stop(?:ped)?|ended|end|from|until|to|completed|completion|done|closed|achieved|resolved|discontinued|issued|served|sent|granted"
    r"|refused|referred|admitted|discharged|prescribed|imposed|made|opened|raised|reported|requested|moved\s+(?:in|out)|arrived|left|placed"
    r"|excluded|returned|received|when|date)\b(?:\s+date)?",
    re.IGNORECASE,
)
_MOST_WORDS, _CAPITALS = 16, 0.6

DUE = frozenset(("Due", "Review due", "Expires"))
"""The leads of what is still to come when the table is written."""


@lru_cache(maxsize=1024)
def lead_of(head: str) -> str:
    """Give the words that lead in what a row says at the day under a head; nothing where the head is none of these."""
    plain = _MARKS.sub("", " ".join(head.split()))
    for lead, pattern in _HEAD:
        if found := pattern.fullmatch(plain):
            return lead or found["done"].capitalize()
    return ""


def may_head(text: str) -> bool:
    """Whether a line may be heads of columns of which one says what the days below it are of: most are capitals."""
    words = text.split()
    if not words or len(words) > _MOST_WORDS or text[-1] in ".,;" or not any(map(str.isalpha, text)):
        return False
    if lead_of(text):
        return True
    rest, found = _ANY_LEAD.subn(" ", text)
    others = [word for word in rest.split() if word[0].isalpha()]
    return bool(found and others) and sum(word[0].isupper() for word in others) >= _CAPITALS * len(others)


def is_who(head: str) -> bool:
    """Whether under a head stands who is to do what the row says."""
    return _WHO.fullmatch(_MARKS.sub("", head)) is not None


def leads_of(heads: tuple[str, ...]) -> tuple[str, ...]:
    """Give the lead of each head of a table, or nothing.

    ``When`` or ``Date`` behind ``Action`` and ``Who`` is the day by which that is to be done.
    """
    found = [lead_of(head) for head in heads]
    if not any(found) and any(map(is_who, heads)) and not any(map(_WAS_DONE.search, heads)):
        to_do = next((place for place, head in enumerate(heads) if _TO_DO.match(head.strip())), len(heads))
        for place, head in enumerate(heads):
            if place > to_do and _ANY_DAY.fullmatch(head):
                found[place] = "Due"
    return tuple(found)
