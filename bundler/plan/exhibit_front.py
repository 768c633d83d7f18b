"""The front sheet of an exhibit: whose it is, which statement refers to it, and what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Citation, Document
from bundler.documents.manifest import PARTIES, Entry
from bundler.errors import CaseError
from bundler.plan.bundle import Item, MadePages, Paper, Passage
from bundler.plan.exhibit_pages import exhibit_pages, parts_of_exhibit
from bundler.plan.papers import Listed

_PARTY_NAMES = {party: party.replace("-", " ").title() for party in PARTIES}
# Words a title may begin with that are names of nothing: within a sentence they have a small letter.
_PLAIN = re.compile(r"(?i)(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|witness|statement)\b")


def exhibit_front(entry: Entry, listed: Listed, where: str) -> Paper:
    """Give the front sheet of the exhibit that begins with this entry; `where` is its place in bundle.toml.

    It is what PD 32, paragraphs 11.3, 13.3, 17.2 and 18.5, ask for.
    Raises CaseError where the entry has no mark, or belongs to no statement.
    """
    if not entry.exhibit:
        raise CaseError(
            "a front sheet names the exhibit's mark, and there is none",
            where=f"{where}.cover_sheet",
            remedy='write exhibit = "AB1", or delete cover_sheet',
        )
    statement = _statement(entry, listed)
    if statement is None:
        raise CaseError(
            "a front sheet names the statement that refers to the exhibit, and there is none",
            where=f"{where}.cover_sheet",
            remedy='write under = "…", the id of the statement, or delete cover_sheet',
        )
    mark, date = entry.exhibit, statement.date.words() if statement.date else ""
    dated = f" dated {date}" if date and date not in statement.title else ""
    return Paper(
        kind=MadePages.EXHIBIT_FRONT,
        title=f"Exhibit {mark}",
        words=(f"This is the exhibit marked “{mark}” referred to in the {_in_a_sentence(statement.title)}{dated}.",),
        items=_contents(entry, listed),
        corner=tuple(_corner(statement, mark, listed.documents.get(statement.id))),
    )


def _statement(entry: Entry, listed: Listed) -> Entry | None:
    """The outermost document that an exhibit belongs to."""
    by_id = {other.id: other for other in listed.manifest.entries}
    above, seen = by_id.get(entry.under), {entry.id}
    while above is not None and above.id not in seen and above.exhibit and above.under in by_id:
        seen.add(above.id)
        above = by_id[above.under]
    return above


def _contents(front: Entry, listed: Listed) -> tuple[Item, ...]:
    """The documents of an exhibit, with their dates and their pages in it; none where it is a single one."""
    numbers = exhibit_pages(listed)
    parts = parts_of_exhibit(front, listed)
    if len(parts) < 2:
        return ()
    return tuple(
        Item(
            cells=(str(number), part.title, part.date.words() if part.date else ""),
            note=numbers[part.id].words if part.id in numbers else "",
            passages=(_whole(part, listed),),
        )
        for number, part in enumerate(parts, 1)
    )


def _whole(part: Entry, listed: Listed) -> Passage:
    document = listed.documents.get(part.id)
    return Passage(citation=Citation(document_id=part.id, page=1), last=document.page_count if document else 1)


def _corner(statement: Entry, mark: str, document: Document | None) -> Iterator[str]:
    """What stands in the top right corner (PD 32, 17.2); what is not known is left open to be written in."""

    def read(name: str) -> str:
        found = document.description.detail(name) if document else None
        return found.value if found else ""

    yield f"Party: {_PARTY_NAMES.get(statement.party, '') or read('party').capitalize() or '____________'}"
    yield f"Witness: {read('witness') or '____________'}"
    yield f"Statement: {read('statement-number') or '____________'}"
    yield f"Exhibit: {mark}"
    yield f"Date: {statement.date.words() if statement.date else '____________'}"


def _in_a_sentence(title: str) -> str:
    return f"{title[:1].lower()}{title[1:]}" if _PLAIN.match(title) else title
