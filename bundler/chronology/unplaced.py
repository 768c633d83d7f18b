"""What a document tells without a day: on one that no calendar has, or on none at all. It is no event, and is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bundler.chronology.event import Event, Status
from bundler.chronology.wording.likeness import stems
from bundler.documents.document import Citation
from bundler.partial_date import PartialDate
from bundler.prose.expression import DateExpression

IMPOSSIBLE = "impossible"
# The day on which a date that does not exist goes through the choice of events; it is never shown.
_NO_DAY = PartialDate.parse("2000-01-01")
_MONTH_FIRST = re.compile(r"(?:0?\d|1[0-2])\s?[./-]\s?(?:1[3-9]|2\d|3[01])\s?[./-]")
_SHARE = 0.5
WHY = {
    "no-such-day": "the calendar has no such day",
    "month-first": "its date has no such month (the day may stand second, as in America)",
    "no-day": "the entry has no day",
}
"""In words, why what is told has no place in a chronology."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """Words that tell of something which has no place in a chronology, and the document page that holds them.

    `written` is the date as it stands there, empty where there is none. `why` is ``no-such-day`` (31/02/2020),
    ``month-first`` (12/19/2017, which reads as a date in America) or ``no-day``.
    """

    citation: Citation
    words: str
    written: str = ""
    why: str = "no-day"

    def is_answered(self, events: Iterable[Event]) -> bool:
        """Whether a person has added an event of that page in like words, and kept it or left it out again."""
        told = stems(self.words)
        place = (self.citation.document_id, self.citation.page)
        return any(
            event.status is not Status.SUGGESTED
            and any((account.citation.document_id, account.citation.page) == place for account in event.accounts)
            and len(told & stems(event.text)) >= _SHARE * min(len(told), len(stems(event.text)))
            for event in events
        )


def unanswered(told: Iterable[Unplaced], events: Sequence[Event]) -> tuple[Unplaced, ...]:
    """Give what nobody has added to the events."""
    return tuple(each for each in told if not each.is_answered(events))


def stood_in(item: DateExpression) -> DateExpression:
    """A date that does not exist as one that does, so that it is weighed like any other; its flag stays."""
    if IMPOSSIBLE not in item.flags or item.role != "event" or item.kind != "date":
        return item
    return item._replace(value=_NO_DAY, confidence=1.0)


def placed(told: Sequence[Event | Unplaced], written: Sequence[DateExpression]) -> tuple[list[Event], list[Unplaced]]:
    """Tell the events from what has no day; `written` are the dates of the document, those that do not exist too."""
    impossible = [item.words for item in written if IMPOSSIBLE in item.flags]
    events = [each for each in told if isinstance(each, Event) and IMPOSSIBLE not in each.flags]
    unplaced: list[Unplaced] = []
    for each in told:
        if isinstance(each, Event) and IMPOSSIBLE in each.flags:
            each = _of_no_day(each, impossible)
        if isinstance(each, Unplaced) and each not in unplaced:
            unplaced.append(each)
    return events, unplaced


def _of_no_day(event: Event, impossible: Sequence[str]) -> Unplaced:
    account = event.accounts[0]
    written = next((words for words in impossible if " ".join(words.split()) in account.words), "")
    why = "month-first" if _MONTH_FIRST.match(written) else "no-such-day"
    return Unplaced(citation=account.citation, words=account.words, written=" ".join(written.split()), why=why)


def as_dict(unplaced: Unplaced) -> dict[str, Any]:
    """Give it as a value ready for JSON."""
    citation = unplaced.citation
    return {
        "document": citation.document_id,
        "page": citation.page,
        "paragraph": citation.paragraph,
        "words": unplaced.words,
        "written": unplaced.written,
        "why": unplaced.why,
    }


def from_dict(value: dict[str, Any]) -> Unplaced:
    """Give what `as_dict` wrote."""
    citation = Citation(document_id=value["document"], page=value["page"], paragraph=value["paragraph"])
    return Unplaced(citation=citation, words=value["words"], written=value["written"], why=value["why"])
