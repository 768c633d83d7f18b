"""An event as a value ready for JSON, and back."""

from __future__ import annotations

from typing import Any

from bundler.chronology.event import Account, Event, Status
from bundler.documents.document import Citation
from bundler.partial_date import PartialDate


def as_dict(event: Event) -> dict[str, Any]:
    """Give an event as a value ready for JSON."""
    return {
        "id": event.id,
        "date": event.date.edtf(),
        "text": event.text,
        "kind": event.kind,
        "status": event.status.value,
        "confidence": event.confidence,
        "flags": list(event.flags),
        "disputed": event.disputed,
        "account_of": event.account_of,
        "calculated": event.calculated,
        "accounts": [
            {
                "document": account.citation.document_id,
                "page": account.citation.page,
                "paragraph": account.citation.paragraph,
                "words": account.words,
                "asserted_by": account.asserted_by,
            }
            for account in event.accounts
        ],
    }


def from_dict(value: dict[str, Any]) -> Event:
    """Give the event that `as_dict` wrote."""
    return Event(
        id=value["id"],
        date=PartialDate.parse(value["date"]),
        text=value["text"],
        kind=value["kind"],
        status=Status(value["status"]),
        confidence=value["confidence"],
        flags=tuple(value["flags"]),
        disputed=value["disputed"],
        account_of=value.get("account_of", ""),
        calculated=value.get("calculated", ""),
        accounts=tuple(
            Account(
                citation=Citation(
                    document_id=account["document"], page=account["page"], paragraph=account["paragraph"]
                ),
                words=account["words"],
                asserted_by=account["asserted_by"],
            )
            for account in value["accounts"]
        ),
    )
