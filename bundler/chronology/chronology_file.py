"""chronology.toml: read it into a Chronology; add suggestions to it without touching what a person wrote.

Suggestions are appended as text, so comments, order and every edit stay as they are, and 10,000 events cost no more
than writing them. The ids ever suggested are kept in one text at the top: a row that a person deletes stays deleted.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bundler.chronology.event import Account, Chronology, Event, Status
from bundler.chronology.merge import Joined
from bundler.documents.document import Citation
from bundler.errors import CaseError
from bundler.partial_date import DateFault, PartialDate
from bundler.schema import hold
from bundler.toml_text import toml_text
from bundler.whole_file import write_whole

FILE_NAME = "chronology.toml"
_HEAD = '''\
# The chronology. The program only ever adds events with status = "suggested"; it never changes or drops one.
# Write "confirmed" when an event is right, "edited" when you changed it, "rejected" to leave it out.
# Events of your own have status = "added".
# Dates are written 2014, 2014-03, 2014-03-12, 2014-03-12/2014-04-02 (a range) or 2014~ (about).

# Every event ever suggested, so that one that you delete stays deleted. Leave this to the program.
suggested = """
"""
'''
_SUGGESTED = re.compile(r'^suggested = """\n(.*?)^"""$', re.MULTILINE | re.DOTALL)


def read_chronology(file: Path) -> Chronology:
    """Read chronology.toml; an absent file is an empty chronology.

    Raises CaseError, naming the place, where it is not TOML, a key is unknown, a date is no date or an id stands twice.
    """
    if not file.is_file():
        return Chronology()
    try:
        written = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise CaseError(f"this is not TOML: {error}", where=FILE_NAME, remedy="look at that line") from error
    hold(written, "chronology", file=FILE_NAME)
    events = tuple(_event(item, f"event[{number}]") for number, item in enumerate(written.get("event", ()), start=1))
    ids: set[str] = set()
    for number, event in enumerate(events, start=1):
        if event.id in ids:
            raise CaseError(
                f"the id {event.id!r} stands twice",
                where=f"{FILE_NAME}: event[{number}].id",
                remedy="give one of the two another id",
            )
        ids.add(event.id)
    return Chronology(events=events, seen=frozenset(written.get("suggested", "").split()) | ids)


def add_suggestions(file: Path, events: Iterable[Event]) -> tuple[Event, ...]:
    """Append the events that were never suggested before, and give those; all else in the file stays as it is."""
    return add_joined(file, (Joined(event=event, parts=(event,)) for event in events))


def add_joined(file: Path, joined: Iterable[Joined]) -> tuple[Event, ...]:
    """Append the events of which no telling was ever suggested, and new tellings of known ones; give what was appended.

    A new telling of an event that stands in the file becomes a suggestion of its own that names the event under
    `account_of`; the event itself stays as it is. One of an event that a person deleted is noted as seen, no more.
    """
    chronology = read_chronology(file)
    known = set(chronology.seen)
    standing = {event.id: event.account_of or event.id for event in chronology.events}
    fresh: list[Event] = []
    for item in joined:
        unseen = tuple(part for part in item.parts if part.id not in known)
        if len(unseen) == len(item.parts):
            fresh.append(item.event)
        else:
            home = next((standing[id] for id in item.ids if id in standing), "")
            if unseen and home:
                accounts = tuple(account for part in unseen for account in part.accounts)
                fresh.append(replace(unseen[0], accounts=accounts, account_of=home))
        known.update(item.ids)
    _append(file, fresh, known)
    return tuple(fresh)


def append(file: Path, events: Sequence[Event]) -> None:
    """Append events as they are, a person's own among them."""
    _append(file, events, read_chronology(file).seen | {event.id for event in events})


def _append(file: Path, fresh: Sequence[Event], known: Iterable[str]) -> None:
    before = file.read_text(encoding="utf-8-sig") if file.is_file() else _HEAD
    if fresh or not file.is_file():
        after = _with_ids(before, sorted(known)) + "".join(_block(event) for event in fresh)
        write_whole(file, after.encode())


def _with_ids(text: str, ids: list[str]) -> str:
    block = 'suggested = """\n' + "".join(f"{' '.join(ids[at : at + 8])}\n" for at in range(0, len(ids), 8)) + '"""'
    if _SUGGESTED.search(text):
        return _SUGGESTED.sub(lambda _: block, text, count=1)
    return f"{block}\n\n{text}"


def _event(written: Mapping[str, Any], where: str) -> Event:
    try:
        date = PartialDate.parse(written["date"])
    except DateFault as error:
        raise CaseError(
            str(error), where=f"{FILE_NAME}: {where}.date", remedy='write "2014", "2014-03" or "2014-03-12"'
        ) from error
    return Event(
        id=written["id"],
        date=date,
        text=written["text"],
        kind=written.get("kind", "event"),
        status=Status(written.get("status", "added")),
        accounts=tuple(
            Account(
                citation=Citation(
                    document_id=source["document"], page=source["page"], paragraph=str(source.get("paragraph", ""))
                ),
                words=source.get("words", ""),
                asserted_by=source.get("asserted_by", ""),
            )
            for source in written.get("source", ())
        ),
        confidence=float(written.get("confidence", 1.0)),
        flags=tuple(written.get("flags", ())),
        disputed=written.get("disputed", ""),
        account_of=written.get("account_of", ""),
    )


def _block(event: Event) -> str:
    """One event as TOML text."""
    lines = ["", "[[event]]", f"id = {toml_text(event.id)}", f"date = {toml_text(event.date.edtf())}"]
    lines += [
        f"text = {toml_text(event.text)}",
        f"kind = {toml_text(event.kind)}",
        f"status = {toml_text(event.status.value)}",
    ]
    if event.confidence < 1:
        lines.append(f"confidence = {event.confidence:.2f}")
    if event.flags:
        lines.append(f"flags = [{', '.join(toml_text(flag) for flag in event.flags)}]")
    if event.disputed:
        lines.append(f"disputed = {toml_text(event.disputed)}")
    if event.account_of:
        lines.append(f"account_of = {toml_text(event.account_of)}")
    for account in event.accounts:
        lines += ["[[event.source]]", f"document = {toml_text(account.citation.document_id)}"]
        lines.append(f"page = {account.citation.page}")
        if account.citation.paragraph:
            lines.append(f"paragraph = {toml_text(account.citation.paragraph)}")
        if account.asserted_by:
            lines.append(f"asserted_by = {toml_text(account.asserted_by)}")
        lines.append(f"words = {toml_text(account.words)}")
    return "\n".join(lines) + "\n"
