"""Papers: what the pages say that the court wants and the program makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from bundler.documents.document import Citation, Document
from bundler.documents.manifest import Entry, Manifest
from bundler.documents.papers import Pointer
from bundler.plan.bundle import Item, MadePages, Paper, Passage
from bundler.plan.convictions import conviction_items
from bundler.plan.passages import passages_of

_CERTIFIED = (
    "I certify that this hearing bundle, and any core bundle filed with it, meets the requirements of paragraph 16.1 "
    "of Practice Direction 54A."
)
_TIME_OPEN = "________________"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The case as it is listed: bundle.toml, the documents at hand by id, and the tab label of each entry by id.

    For a supplementary bundle, `main` says where documents of the main bundle stand there, by id, in words.
    """

    manifest: Manifest
    documents: Mapping[str, Document]
    labels: Mapping[str, str]
    main: Mapping[str, str] = field(default_factory=dict)

    def passages(self, pointer: Pointer | None) -> tuple[Passage, ...]:
        """The passages that a pointer means; none where there is no pointer. Raises CaseError."""
        return passages_of(pointer, self.documents.get(pointer.document)) if pointer else ()

    def name(self, document_id: str) -> str:
        """A document as the pages we make call it: ``B1, Decision letter, 3 September 2026``."""
        entry = next(entry for entry in self.manifest.entries if entry.id == document_id)
        date = entry.date.words() if entry.date else ""
        parts = (self.labels[document_id], entry.title, "" if date in entry.title else date)
        return ", ".join(part for part in parts if part)


def paper_of(made: MadePages, listed: Listed) -> Paper | None:
    """Give what these pages say, or None where there is nothing to say.

    Raises CaseError where bundle.toml points to a page or paragraph that a document does not have.
    """
    return _MAKERS[made](listed)


def placeholder(entry: Entry) -> Paper:
    """Give the page that keeps the place of a document that is to follow."""
    expected = f"Expected: {entry.expected}" if entry.expected else "It is not known when it will be filed."
    return Paper(
        kind=MadePages.TO_FOLLOW,
        title="Document to follow",
        words=(entry.title, f"Not filed with this bundle: {entry.why}", expected),
    )


def _reading_list(listed: Listed) -> Paper | None:
    reading = listed.manifest.papers.reading
    if not reading:
        return None
    open_ones = sum(item.proposed for item in reading)
    draft = f"Draft: {open_ones} of {len(reading)} passages not yet confirmed" if open_ones else ""
    return Paper(
        kind=MadePages.READING_LIST,
        title="Essential reading",
        status=_said(f"Estimated reading time: {listed.manifest.papers.reading_time or _TIME_OPEN}", draft),
        items=tuple(
            Item(
                cells=(str(number), listed.name(item.pointer.document), item.why),
                passages=listed.passages(item.pointer),
            )
            for number, item in enumerate(reading, 1)
        ),
    )


def _not_filed(listed: Listed) -> Paper | None:
    rows = [*_to_follow(listed)]
    rows += [((item.what, item.why, item.expected), ()) for item in listed.manifest.papers.not_filed]
    items = [Item(cells=(str(number), *cells), passages=leads) for number, (cells, leads) in enumerate(rows, 1)]
    if not items:
        return None
    return Paper(kind=MadePages.NOT_FILED, title="Documents not filed, and why", items=tuple(items))


def _to_follow(listed: Listed) -> Iterator[tuple[tuple[str, str, str], tuple[Passage, ...]]]:
    """The documents that are to follow, each leading to the page that keeps its place."""
    for entry in listed.manifest.entries:
        if entry.to_follow:
            name = f"{listed.labels[entry.id]}, {entry.title}"
            leads = (Passage(citation=Citation(document_id=entry.id, page=1), last=1),)
            yield (name, entry.why, entry.expected), leads


def _issues(listed: Listed) -> Paper | None:
    issues = listed.manifest.papers.issues
    if not issues:
        return None
    agreed = all(issue.agreed for issue in issues)
    return Paper(
        kind=MadePages.ISSUES,
        title="Agreed list of issues" if agreed else "List of issues",
        items=tuple(
            Item(
                cells=(str(number), issue.text),
                note="Not agreed" if issue.agreed is False else "Agreed" if issue.agreed and not agreed else "",
                passages=listed.passages(issue.pointer),
            )
            for number, issue in enumerate(issues, 1)
        ),
    )


def _persons(listed: Listed) -> Paper | None:
    persons = listed.manifest.papers.persons
    if not persons:
        return None
    return Paper(
        kind=MadePages.PERSONS,
        title="Persons referred to",
        items=tuple(
            Item(cells=(person.name, person.who), passages=listed.passages(person.pointer)) for person in persons
        ),
    )


def _certificate(listed: Listed) -> Paper:
    certificate = listed.manifest.papers.certificate
    return Paper(
        kind=MadePages.CERTIFICATE,
        title="Certificate",
        words=(certificate.text or _CERTIFIED,),
        blanks=(("Signed", ""), ("Name", certificate.name), ("Position", certificate.position), ("Date", "")),
        source="Practice Direction 54A, paragraph 16.1",
    )


def _convictions(listed: Listed) -> Paper | None:
    records = [
        document
        for entry in listed.manifest.at_hand
        if (document := listed.documents[entry.id]).kind.value == "conviction-record"
    ]
    items = tuple(conviction_items(records, listed.name))
    if not items:
        return None
    return Paper(
        kind=MadePages.CONVICTIONS,
        title="Schedule of convictions",
        status=_said(
            "Drawn from the text of the records named; each line is to be checked against its page.",
            "A conviction that two records tell of stands under each of them." if _several(items) else "",
        ),
        items=items,
    )


def _several(items: tuple[Item, ...]) -> bool:
    return sum(bool(item.heading) for item in items) > 1


def _covering_note(listed: Listed) -> Paper | None:
    """What is new, why it comes late, and where it belongs in the main bundle."""
    late = listed.manifest.supplementary
    if late is None:
        return None
    return Paper(
        kind=MadePages.COVERING_NOTE,
        title="Covering note",
        status=("These documents were not in the main bundle when it was lodged.",),
        items=tuple(_late(number, entry, listed) for number, entry in enumerate(listed.manifest.entries, 1)),
        blanks=(("Why they come late", late.why), ("Rule, direction or permission", late.permission)),
        source="Civil Procedure Rules, rule 54.16(2): written evidence needs a rule, a direction or permission",
    )


def _late(number: int, entry: Entry, listed: Listed) -> Item:
    document = listed.documents[entry.id]
    return Item(
        cells=(str(number), listed.name(entry.id), entry.why or "See below", listed.main.get(entry.belongs, "")),
        passages=(Passage(citation=Citation(document_id=entry.id, page=1), last=document.page_count),),
    )


def _said(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)


_MAKERS: Mapping[MadePages, Callable[[Listed], Paper | None]] = {
    MadePages.READING_LIST: _reading_list,
    MadePages.NOT_FILED: _not_filed,
    MadePages.ISSUES: _issues,
    MadePages.PERSONS: _persons,
    MadePages.CERTIFICATE: _certificate,
    MadePages.CONVICTIONS: _convictions,
    MadePages.COVERING_NOTE: _covering_note,
}
