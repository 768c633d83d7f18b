"""Hold a chronology against its documents, and its events against one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bundler.chronology.conflicts import Conflict, conflicts
from bundler.chronology.event import Account, Chronology, Event
from bundler.chronology.support import unsupported
from bundler.chronology.unplaced import Unplaced, unanswered
from bundler.documents.document import Document
from bundler.documents.page_text import PageText


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What does not fit in a chronology.

    Conflicts, accounts whose page does not bear them out, and what documents tell without a day and nobody has added.
    """

    conflicts: tuple[Conflict, ...]
    unsupported: tuple[tuple[Event, Account], ...]
    unplaced: tuple[Unplaced, ...] = ()


def examine(
    chronology: Chronology,
    documents: Sequence[Document],
    pages_of: Callable[[Document], Sequence[PageText]],
    unplaced: Iterable[Unplaced],
) -> Examined:
    """Give what does not fit among the events that stand.

    `pages_of` gives a document's text page by page; `unplaced` is what the documents tell without a day.
    """
    shown = chronology.shown()
    cited = {account.citation.document_id for event in shown for account in event.accounts}
    texts = {document.id: [page.text for page in pages_of(document)] for document in documents if document.id in cited}
    return Examined(
        conflicts=conflicts(shown, {document.id: document for document in documents}),
        unsupported=unsupported(shown, texts),
        unplaced=unanswered(unplaced, chronology.events),
    )
