"""Hold a chronology against its documents, and its events against one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bundler.chronology.checks.conflict import Conflict
from bundler.chronology.checks.conflicts import conflicts
from bundler.chronology.checks.support import Moved, moved, unsupported
from bundler.chronology.event import Account, Chronology, Event
from bundler.chronology.unplaced import Unplaced, unanswered
from bundler.documents.document import Document
from bundler.documents.page_text import PageText


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What does not fit in a chronology.

    Conflicts; accounts whose page does not bear them out, and those whose words stand on another page; what documents
    tell without a day and nobody has added; and, by their ids, documents that events cite and the case does not know.
    """

    conflicts: tuple[Conflict, ...]
    unsupported: tuple[tuple[Event, Account], ...]
    unplaced: tuple[Unplaced, ...] = ()
    moved: tuple[Moved, ...] = ()
    unlisted: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)

    @property
    def is_clean(self) -> bool:
        """Whether all fits; that a document was taken out, on purpose perhaps, is no fault."""
        return not (self.conflicts or self.unsupported or self.unplaced or self.moved)


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
    elsewhere = moved(shown, texts)
    told = {(each.event.id, each.account) for each in elsewhere}
    return Examined(
        conflicts=conflicts(shown, {document.id: document for document in documents}),
        unsupported=tuple(each for each in unsupported(shown, texts) if (each[0].id, each[1]) not in told),
        moved=elsewhere,
        unplaced=unanswered(unplaced, chronology.events),
    )
