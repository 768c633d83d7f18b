"""The tellings of one document, each told once however often the document repeats it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bundler.chronology.event import Event
from bundler.chronology.wording.likeness import is_sending

_SAME = 82
_NO_WORD = re.compile(r"\W+|\b\d+\b")
# What happens to a person once on a day.
_ONCE = frozenset(("arrest", "charge", "sentence"))


def once(events: Sequence[Event]) -> tuple[Event, ...]:
    """Give each event once: of two that say the same of the same day, the surer, in the order of the document.

    What is told of a day by a date counted from another (“that night”) only goes on with what is told of it already.
    """
    kept: dict[str, list[Event]] = {}
    for event in events:
        same = kept.setdefault(_day(event), [])
        place = next((place for place, other in enumerate(same) if _is_same(event, other)), None)
        if place is None:
            same.append(event)
        elif event.confidence > same[place].confidence:
            same[place] = event
    chosen = {id(event) for same in kept.values() for event in same}
    return tuple(event for event in events if id(event) in chosen)


def _is_same(event: Event, other: Event) -> bool:
    from rapidfuzz.fuzz import token_set_ratio

    if _at_two_times(event, other):
        return False
    if event.id == other.id or (event.kind == other.kind and event.kind in _ONCE):
        return True
    if other.kind == "conviction" and event.kind == "conviction":
        return False
    if is_sending(event.text) and is_sending(other.text):
        return event.text == other.text
    return float(token_set_ratio(_plain(event.text), _plain(other.text))) >= _SAME


def _at_two_times(event: Event, other: Event) -> bool:
    """Whether two entries each have a time, and not the same: “Refused his meal” at 08:10 and at 12:30 is twice."""
    one, two = event.date.start, other.date.start
    return one is not None and two is not None and bool(one.time and two.time) and one.time != two.time


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """The words without marks, figures or capitals; those of one day are each held against all others."""
    return _NO_WORD.sub(" ", text).casefold()


def _day(event: Event) -> str:
    written = event.date.edtf()
    return "/".join(end.split("T")[0] for end in written.split("/")) if "T" in written else written
