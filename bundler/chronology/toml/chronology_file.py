"""chronology.toml: read it into a Chronology; add suggestions to it without touching what a person wrote.

Suggestions are appended as text, so comments, order and every edit stay as they are, and 10,000 events cost no more
than writing them. The ids ever suggested are kept in one text at the top: a row that a person deletes stays deleted.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bundler.chronology.event import Chronology, Event
from bundler.chronology.joining.merge import Joined
from bundler.chronology.toml.chronology_text import FILE_NAME, MARK, cut, newline_of, text_of
from bundler.chronology.toml.event_toml import block_of, event_of
from bundler.errors import CaseError
from bundler.partial_date import DateFault
from bundler.schema import hold
from bundler.toml_fault import NOT_TOML, toml_fault
from bundler.whole_file import write_whole

FRESH = '''\
# The chronology. The program only ever adds events with status = "suggested"; it never changes or drops one.
# Write "confirmed" when an event is right, "edited" when you changed it, "rejected" to leave it out.
# Events of your own have status = "added".
# Dates are written 2014, 2014-03, 2014-03-12, 2014-03-12/2014-04-02 (a range) or 2014~ (about).

# Every event ever suggested, so that one that you delete stays deleted. Leave this to the program.
suggested = """
"""
'''
"""What a chronology.toml begins with."""
_SUGGESTED = re.compile(r'^suggested = """\r?\n(.*?)^"""(?=\r?$)', re.MULTILINE | re.DOTALL)


def read_chronology(file: Path) -> Chronology:
    """Read chronology.toml; an absent file is an empty chronology.

    Raises CaseError, naming the place, where it is not TOML, a key is unknown, a date is no date, an id stands twice or
    an event is an account of an account; and where there is nothing in it, since what people did in it was lost then.
    """
    if not file.is_file():
        return Chronology()
    text = text_of(file.read_bytes())
    if not text.removeprefix(MARK).strip():
        remedy = "bring back a copy of it; or delete it, and every event is suggested anew"
        raise CaseError("there is nothing in it any more", where=FILE_NAME, remedy=remedy)
    pieces = cut(text)
    # Cut into its events, what did not change since the last time need not be read again.
    events = tuple(piece.event for piece in pieces.pieces) if pieces else _read_whole(text)
    ids = _distinct_ids(events)
    seen = _suggested(pieces.head if pieces else text) | ids
    _hold_accounts(events, seen)
    return Chronology(events=events, seen=seen)


def _read_whole(text: str) -> tuple[Event, ...]:
    """Read a file that cannot be cut into its events: there is a fault in it, or it is written in a way of its own."""
    written = _toml(text)
    hold(written, "chronology", file=FILE_NAME)
    return tuple(_event(item, f"event[{number}]") for number, item in enumerate(written.get("event", ()), start=1))


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text.removeprefix(MARK))
    except NOT_TOML as error:
        raise toml_fault(error, text, FILE_NAME) from error


def _suggested(text: str) -> frozenset[str]:
    return frozenset(str(_toml(text).get("suggested", "")).split())


def _distinct_ids(events: Sequence[Event]) -> frozenset[str]:
    ids: set[str] = set()
    for number, event in enumerate(events, start=1):
        if event.id in ids:
            raise CaseError(
                f"the id {event.id!r} stands twice",
                where=f"{FILE_NAME}: event[{number}].id",
                remedy="give one of the two another id",
            )
        ids.add(event.id)
    return frozenset(ids)


def _hold_accounts(events: Sequence[Event], seen: Container[str]) -> None:
    """An account of what is itself an account, of itself, or of what never was an event, would be shown nowhere.

    Those of an event that a person deleted stay out with it.
    """
    accounts = {event.id for event in events if event.account_of}
    for number, event in enumerate(events, start=1):
        if event.account_of in accounts:
            raise CaseError(
                f"{event.account_of!r} is an account of an event itself",
                where=f"{FILE_NAME}: event[{number}].account_of",
                remedy="write the id of the event of which both are accounts",
            )
        if event.account_of and event.account_of not in seen:
            raise CaseError(
                f"there is no event {event.account_of!r}",
                where=f"{FILE_NAME}: event[{number}].account_of",
                remedy="write the id of the event of which it is an account, or take the line out",
            )


def add_suggestions(file: Path, events: Iterable[Event]) -> tuple[Event, ...]:
    """Append the events that were never suggested before, and give those; all else in the file stays as it is."""
    return add_joined(file, (Joined(event=event, parts=(event,)) for event in events))


def add_joined(file: Path, joined: Iterable[Joined]) -> tuple[Event, ...]:
    """Append the events of which no telling was ever suggested, and new tellings of known ones; give what was appended.

    A new telling of an event that stands in the file becomes a suggestion of its own that names the event under
    `account_of`; the event itself stays as it is. So does a telling of a vaguer date. One of an event that a person
    deleted is noted as seen, no more.
    """
    chronology = read_chronology(file)
    known = set(chronology.seen)
    standing = {event.id: event.account_of or event.id for event in chronology.events}
    fresh: list[Event] = []
    for item in joined:
        unseen = tuple(part for part in item.parts if part.id not in known)
        if len(unseen) == len(item.parts):
            home = item.event.id
            fresh.append(item.event)
        else:
            home = next((standing[id] for id in item.ids if id in standing), "")
            if unseen and home:
                accounts = tuple(account for part in unseen for account in part.accounts)
                fresh.append(replace(unseen[0], accounts=accounts, account_of=home))
        known.update(item.ids)
        # Each keeps its own date, and can be taken apart again; one that already stands in the file stays as it is.
        fresh += (replace(event, account_of=home) for event in item.vaguer if home and event.id not in known)
        known.update(event.id for event in item.vaguer)
    _append(file, fresh, known)
    return tuple(fresh)


def _append(file: Path, fresh: Sequence[Event], known: Iterable[str]) -> None:
    before = text_of(file.read_bytes()) if file.is_file() else FRESH
    if fresh or not file.is_file():
        newline = newline_of(before)
        blocks = "".join(block_of(event) for event in fresh).replace("\n", newline)
        write_whole(file, (_with_ids(before, sorted(known), newline) + blocks).encode())


def _with_ids(text: str, ids: list[str], newline: str) -> str:
    rows = [" ".join(ids[at : at + 8]) for at in range(0, len(ids), 8)]
    block = newline.join(['suggested = """', *rows, '"""'])
    if _SUGGESTED.search(text):
        return _SUGGESTED.sub(lambda _: block, text, count=1)
    mark = MARK if text.startswith(MARK) else ""
    return f"{mark}{block}{newline}{newline}{text.removeprefix(mark)}"


def _event(written: Mapping[str, Any], where: str) -> Event:
    try:
        return event_of(written)
    except DateFault as error:
        raise CaseError(
            str(error), where=f"{FILE_NAME}: {where}.date", remedy='write "2014", "2014-03" or "2014-03-12"'
        ) from error
