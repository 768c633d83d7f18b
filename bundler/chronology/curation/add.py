"""Add: a person writes an event of their own, with the page that says so or without one."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from pathlib import Path

from bundler.chronology.curation.act import Act, Opened, refused, told
from bundler.chronology.curation.edit import clean
from bundler.chronology.event import Account, Event, Status
from bundler.chronology.toml.chronology_edit import appended_event
from bundler.partial_date import PartialDate


def add(
    file: Path, *, date: str, text: str, kind: str = "other", disputed: str = "", source: Account | None = None
) -> Act:
    """Add an event on `date` (in EDTF). `source` is where it stands; its page is a document page from 1.

    Raises CaseError where a value cannot be used, or an event of the same date and text stands already.
    """
    opened = Opened(file)
    fit = clean({"date": date, "text": text, "kind": kind, "disputed": disputed})
    for piece in opened.text.pieces:
        if (piece.event.date.edtf(), piece.event.text) == (fit["date"], fit["text"]) and not piece.event.account_of:
            remedy = "bring it back" if piece.event.status is Status.REJECTED else "add the page to that event"
            raise refused("this event stands in the chronology already", piece.event.id, remedy)
    event = Event(
        id=free_id("a", f"{fit['date']}\x00{fit['text']}", opened.ids),
        date=PartialDate.parse(fit["date"]),
        text=fit["text"],
        kind=fit["kind"],
        status=Status.ADDED,
        accounts=(source,) if source else (),
        disputed=fit["disputed"],
    )
    return opened.close(appended_event(opened.text, event), told("added", [event]), [event.id])


def free_id(letter: str, words: str, taken: Collection[str]) -> str:
    """An id made from words, with a number behind it where an event bears it already."""
    id = f"{letter}-{hashlib.sha256(words.encode()).hexdigest()[:10]}"
    number, free = 1, id
    while free in taken:
        number += 1
        free = f"{id}-{number}"
    return free
