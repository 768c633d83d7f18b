"""A first proposal for the essential reading list: nothing is essential until a person says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bundler.documents.kind import Kind
from bundler.documents.manifest import Entry, SectionEntries
from bundler.documents.papers import Papers, Pointer, Reading
from bundler.plan.bundle import MadePages

_GROUNDS = (Kind.FACTS_AND_GROUNDS, Kind.STATEMENT_OF_FACTS, Kind.GROUNDS)


def propose_papers(sections: Sequence[SectionEntries]) -> Papers:
    """Give a reading list of the decision, the grounds and the claimant's first statement, each marked as proposed.

    There are none where no section makes the list, or where the documents hold one already.
    """
    entries = [entry for section in sections for entry in section.entries]
    made = any(MadePages.READING_LIST.value in section.makes for section in sections)
    if not made or any(entry.kind is Kind.READING_LIST for entry in entries):
        return Papers()
    chosen = (Reading(pointer=Pointer(document=entry.id), why=why, proposed=True) for entry, why in _chosen(entries))
    return Papers(reading=tuple(chosen))


def _chosen(entries: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
    decisions = [entry for entry in entries if entry.kind is Kind.DECISION_LETTER]
    # Of several decisions nobody can say yet which one is challenged.
    yield from ((entry, "The decision under challenge" if len(decisions) == 1 else "A decision") for entry in decisions)
    yield from ((entry, "The claimant’s grounds") for entry in entries if entry.kind in _GROUNDS)
    statements = (entry for entry in entries if entry.kind is Kind.WITNESS_STATEMENT)
    first = next((entry for entry in statements if entry.party in ("", "claimant")), None)
    if first is not None:
        yield first, "The claimant’s evidence"
