"""An event as chronology.toml writes it, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bundler.chronology.event import Account, Event, Status
from bundler.documents.document import Citation
from bundler.partial_date import PartialDate
from bundler.toml_text import toml_text


def event_of(written: Mapping[str, Any]) -> Event:
    """Give the event that a table [[event]] tells. Raises DateFault where its date is none."""
    return Event(
        id=written["id"],
        date=PartialDate.parse(written["date"]),
        text=written["text"],
        kind=written.get("kind", "event"),
        status=Status(written.get("status", "added")),
        accounts=tuple(_account(source) for source in written.get("source", ())),
        confidence=float(written.get("confidence", 1.0)),
        flags=tuple(written.get("flags", ())),
        disputed=written.get("disputed", ""),
        account_of=written.get("account_of", ""),
        calculated=written.get("calculated", ""),
    )


def _account(source: Mapping[str, Any]) -> Account:
    return Account(
        citation=Citation(
            document_id=source["document"], page=source["page"], paragraph=str(source.get("paragraph", ""))
        ),
        words=source.get("words", ""),
        asserted_by=source.get("asserted_by", ""),
    )


def block_of(event: Event) -> str:
    """One event as TOML text, with an empty line before it."""
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
    if event.calculated:
        lines.append(f"calculated = {toml_text(event.calculated)}")
    for account in event.accounts:
        lines += ["[[event.source]]", f"document = {toml_text(account.citation.document_id)}"]
        lines.append(f"page = {account.citation.page}")
        if account.citation.paragraph:
            lines.append(f"paragraph = {toml_text(account.citation.paragraph)}")
        if account.asserted_by:
            lines.append(f"asserted_by = {toml_text(account.asserted_by)}")
        lines.append(f"words = {toml_text(account.words)}")
    return "\n".join(lines) + "\n"
