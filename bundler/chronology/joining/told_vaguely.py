"""One event told to the month by one document and to the day by another: the two dates do not differ."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.chronology.event import Event
from bundler.chronology.joining.offence_names import are_of_two
from bundler.chronology.wording.likeness import ALIKE, alike, deeds, overlap, stems
from bundler.partial_date import Precision

# What happened more than once is no telling of any one day.
_MORE_THAN_ONCE = re.compile(
    r"\b(?:twice|several|times|again|another|two|three|four|five|repeatedly|often|kept|further|various|occasions"
    r"|every|each|throughout|continued|still)\b",
    re.I,
)
_DEEDS = frozenset(("offence", "incident"))
# Nearly all of the shorter telling must be shared, and so many words that say what happened; fewer beside names.
_SHARE, _DEED_WORDS, _FEWER, _WITH_NAMES = 0.7, 3, 2, 4


def finer_tellings(
    vague: Event, groups: Sequence[Sequence[Event]], weights: dict[str, float]
) -> Sequence[Event] | None:
    """The one group that tells the same of a day as a vague event does; None where none or several do.

    `groups` are told of days that its date holds. Never one of the same document: where that told two dates, it told
    two things.
    """
    if _MORE_THAN_ONCE.search(vague.text) or "unsure" in vague.flags:
        return None
    found = [group for group in groups if _tells_the_same(vague, group, weights)]
    return found[0] if len(found) == 1 else None


def is_vague(event: Event) -> bool:
    """Whether the date of an event is known to no day."""
    return not event.date.is_range and event.date.precision is not Precision.DAY


def _tells_the_same(vague: Event, group: Sequence[Event], weights: dict[str, float]) -> bool:
    document = vague.accounts[0].citation.document_id
    if any(part.accounts[0].citation.document_id == document for part in group):
        return False
    return any(_is_like(vague, part, weights) for part in group)


def _is_like(vague: Event, part: Event, weights: dict[str, float]) -> bool:
    if vague.kind != part.kind and not {vague.kind, part.kind} <= _DEEDS:
        return False
    shared, happened = stems(vague.text) & stems(part.text), deeds(vague.text, part.text)
    if len(happened) < (_FEWER if len(shared) >= _WITH_NAMES else _DEED_WORDS) or are_of_two(vague, part):
        return False
    return alike(vague.text, part.text) >= ALIKE or overlap(vague.text, part.text, weights)[0] >= _SHARE
