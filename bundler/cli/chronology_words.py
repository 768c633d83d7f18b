"""The chronology in words for the terminal, and what does not fit in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bundler.chronology.calculation import CALCULATED, CAUTION
from bundler.chronology.event import Account, Event, Status
from bundler.chronology.examine import Examined
from bundler.chronology.unplaced import WHY, as_dict

_MARKS = {Status.SUGGESTED: "?", Status.REJECTED: "x"}


def line_of(event: Event, *, ids: bool) -> str:
    """One event with its sources; ``?`` stands before one that nobody has confirmed, ``x`` before one rejected."""
    head = f"{_MARKS.get(event.status, ' ')} {event.date.words():<22} "
    lines = [head + (f"[{event.id}] " if ids else "") + event.text]
    if CALCULATED in event.flags:
        lines.append(f"{'':<25}Calculated: {CAUTION}.")
    if event.disputed:
        lines.append(f"{'':<25}Disputed: {event.disputed}")
    lines += [f"{'':<25}- {_account(account)}" for account in event.accounts]
    return "\n".join(lines)


def examined_lines(examined: Examined) -> Iterator[str]:
    """Yield what does not fit, a few lines each."""
    for conflict in examined.conflicts:
        yield f"{conflict.message}:"
        for event in conflict.events:
            yield f"   [{event.id}] {event.date.words()}: {event.text}"
            for account in event.accounts:
                yield f"      - {_account(account)}"
    for event, account in examined.unsupported:
        yield f"the page cited does not say so: [{event.id}] {event.date.words()}: {_account(account)}"
    for each in examined.unplaced:
        place = f"{each.citation.document_id}, page {each.citation.page}"
        yield f"not in the chronology, because {WHY[each.why]}: {place}: {each.words}"
    conflicts = _many(len(examined.conflicts), "conflict")
    unsupported = _many(len(examined.unsupported), "account")
    unplaced = _many(len(examined.unplaced), "telling")
    yield f"{conflicts}, {unsupported} not borne out by the page, {unplaced} with no day."


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def examined_as_dict(examined: Examined) -> dict[str, Any]:
    """Give what does not fit as a value ready for JSON."""
    return {
        "conflicts": [
            {
                "kind": conflict.kind,
                "message": conflict.message,
                "events": [
                    {"id": event.id, "date": event.date.edtf(), "accounts": [_place(each) for each in event.accounts]}
                    for event in conflict.events
                ],
            }
            for conflict in examined.conflicts
        ],
        "unsupported": [{"id": event.id, **_place(account)} for event, account in examined.unsupported],
        "unplaced": [as_dict(each) for each in examined.unplaced],
    }


def _place(account: Account) -> dict[str, Any]:
    citation = account.citation
    return {"document": citation.document_id, "page": citation.page, "paragraph": citation.paragraph}


def _account(account: Account) -> str:
    citation = account.citation
    paragraph = f", para {citation.paragraph}" if citation.paragraph else ""
    says = f"{account.asserted_by}: " if account.asserted_by else ""
    return f"{says}{citation.document_id}, page {citation.page}{paragraph}"
