"""A case with a chronology and no document behind it, for the tests of its screen; made in a moment."""

from __future__ import annotations

from pathlib import Path

from bundler.case import Case
from bundler.chronology.event import Account, Event, Status
from bundler.chronology.toml.chronology_file import add_suggestions
from bundler.documents.document import Citation
from bundler.partial_date import PartialDate
from bundler.pipeline.chronology import update_chronology
from tests.pdfs import a_pdf

DOCUMENTS = (("ws1", "First statement of AB"), ("log", "Police log"), ("letter", "Letter to the governor"))


def told(
    id: str,
    date: str,
    text: str,
    *documents: str,
    kind: str = "incident",
    status: Status = Status.SUGGESTED,
    flags: tuple[str, ...] = (),
    account_of: str = "",
) -> Event:
    """An event that these documents tell of on their second page, each in its own words."""
    accounts = tuple(
        Account(
            citation=Citation(document_id=document, page=2, paragraph="5"),
            words=f"5. {text} ({document})",
            asserted_by="AB",
        )
        for document in documents
    )
    return Event(
        id=id,
        date=PartialDate.parse(date),
        text=text,
        kind=kind,
        status=status,
        accounts=accounts,
        flags=flags,
        account_of=account_of,
    )


EVENTS = (
    told("e-1", "2014-03-12", "He kicked the door in.", "ws1", "log", flags=("inferred-year",)),
    told("e-2", "2014-03-13", "The front door was kicked in.", "log"),
    told("e-3", "2014-06", "A letter was sent to the governor of the prison.", "letter", kind="letter"),
    told("e-4", "2015-01-02", "She moved away.", "ws1", kind="transfer"),
    told("e-5", "2018-05-06", "He was moved to an open prison.", "letter", kind="transfer", status=Status.CONFIRMED),
)


def a_case_with_a_chronology(folder: Path, events: tuple[Event, ...] = EVENTS) -> Path:
    """Write bundle.toml and chronology.toml; the documents are listed, and each is a page of plain text."""
    (folder / "documents").mkdir(parents=True)
    listed = []
    for id, title in DOCUMENTS:
        (folder / "documents" / f"{id}.txt").write_text(f"{title}\n", encoding="utf-8")
        listed.append(f'[[section.document]]\nid = "{id}"\nfile = "documents/{id}.txt"\ntitle = "{title}"\n')
    head = 'blueprint = "claim"\ntitle = "Claim bundle"\n[[section]]\nletter = "D"\ntitle = "Evidence"\n'
    (folder / "bundle.toml").write_text(head + "".join(listed), encoding="utf-8")
    add_suggestions(folder / "chronology.toml", events)
    return folder


def with_pages(case: Path) -> Path:
    """Put PDFs in the place of the plain texts, whose pages say what the events say, and take them in."""
    text = (case / "bundle.toml").read_text(encoding="utf-8")
    for id, title in DOCUMENTS:
        said = [
            f"5. {event.text} ({id})" for event in EVENTS if any(id == a.citation.document_id for a in event.accounts)
        ]
        a_pdf(case / "documents" / f"{id}.pdf", words="\n\n".join([title, "", *said]))
        (case / "documents" / f"{id}.txt").unlink()
        text = text.replace(f"{id}.txt", f"{id}.pdf")
    (case / "bundle.toml").write_text(text, encoding="utf-8")
    events = (case / "chronology.toml").read_bytes()
    update_chronology(Case.at(case))
    (case / "chronology.toml").write_bytes(events)
    return case
