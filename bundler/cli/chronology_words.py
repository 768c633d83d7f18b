"""The chronology in words for the terminal, and what does not fit in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bundler.chronology.calculated.calculation import CALCULATED, CAUTION
from bundler.chronology.checks.examine import Examined
from bundler.chronology.event import Account, Event, Status
from bundler.chronology.unplaced import WHY, as_dict

_MARKS = {Status.SUGGESTED: "?", Status.REJECTED: "x"}


def line_of(event: Event, *, ids: bool) -> str:
    """One event with its sources; ``?`` stands before one that nobody has confirmed, ``x`` before one rejected.

    With `ids` several sources are numbered, as `split` takes them.
    """
    head = f"{_MARKS.get(event.status, ' ')} {event.date.words()}"
    told = (f"[{event.id}] " if ids else "") + event.text
    # A date longer than its column stands on a line of its own.
    lines = [f"{head:<25}{told}"] if len(head) < 25 else [head, f"{'':<25}{told}"]
    if CALCULATED in event.flags:
        lines.append(f"{'':<25}Calculated: {CAUTION}.")
    if event.disputed:
        lines.append(f"{'':<25}Disputed: {event.disputed}")
    numbered = ids and len(event.accounts) > 1
    for number, account in enumerate(event.accounts, start=1):
        lines.append(f"{'':<25}{f'{number}.' if numbered else '-'} {_account(account)}")
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
    for moved in examined.moved:
        citation = moved.account.citation
        where = f"{citation.document_id}, page {moved.page}, not on page {citation.page}"
        yield f"the words stand on another page: [{moved.event.id}] {moved.event.date.words()}: {where}"
    for document, events in examined.unlisted.items():
        ids = ", ".join(event.id for event in events)
        yield f"bundle.toml names no document {document!r}, so its page is not given: {ids}"
    for each in examined.unplaced:
        place = f"{each.citation.document_id}, page {each.citation.page}"
        yield f"not in the chronology, because {WHY[each.why]}: {place}: {each.words}"
    conflicts = many(len(examined.conflicts), "conflict")
    unsupported = many(len(examined.unsupported), "account")
    unplaced = many(len(examined.unplaced), "telling")
    elsewhere = f"{many(len(examined.moved), 'account')} on another page (jrbundle chronology repage), "
    told = f"{unsupported} not borne out by the page, {elsewhere if examined.moved else ''}{unplaced} with no day."
    yield f"{conflicts}, {told}"


def told_outside(count: int, where: str) -> str:
    """Say that so many events are not in the table or the bundle, and why."""
    told = "one event is" if count == 1 else f"{count} events are"
    return f"{told} told only by documents that the bundle leaves out, and not in {where}"


def many(count: int, noun: str) -> str:
    """Count things: ``1 new event``, ``2 new events``."""
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
        "moved": [{"id": each.event.id, **_place(each.account), "now": each.page} for each in examined.moved],
        "unlisted": {document: [event.id for event in events] for document, events in examined.unlisted.items()},
        "unplaced": [as_dict(each) for each in examined.unplaced],
    }


def _place(account: Account) -> dict[str, Any]:
    citation = account.citation
    return {"document": citation.document_id, "page": citation.page, "paragraph": citation.paragraph}


def _account(account: Account) -> str:
    citation = account.citation
    paragraph = f", para {citation.paragraph}" if citation.paragraph else ""
    says = f"{account.asserted_by}: " if account.asserted_by else ""
    dated = f" (“{account.dated}”)" if account.dated else ""
    return f"{says}{citation.document_id}, page {citation.page}{paragraph}{dated}"
