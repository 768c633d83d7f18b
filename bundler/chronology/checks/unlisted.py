"""Documents that events cite and that the case does not know: an id mistyped, or a document that was taken out."""

from __future__ import annotations

from collections.abc import Container, Iterable

from bundler.chronology.event import Event


def unlisted(events: Iterable[Event], known: Container[str]) -> dict[str, tuple[Event, ...]]:
    """Give, by the id of each document that is not among the `known` ones, the events that cite it beside a known one.

    What only unknown documents tell is not shown at all, and told so elsewhere.
    """
    found: dict[str, dict[str, Event]] = {}
    for event in events:
        cited = dict.fromkeys(account.citation.document_id for account in event.accounts)
        strange = [document for document in cited if document not in known]
        for document in strange if len(strange) < len(cited) else ():
            found.setdefault(document, {})[event.id] = event
    return {document: tuple(citing.values()) for document, citing in found.items()}
