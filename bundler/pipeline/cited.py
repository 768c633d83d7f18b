"""A place in a document that a person names, held against the case as it stands."""

from __future__ import annotations

from bundler.chronology.event import Account
from bundler.documents.document import Citation
from bundler.errors import CaseError
from bundler.pipeline.standing import Standing


def pages_of(standing: Standing) -> dict[str, int]:
    """How many pages each document has that was read, by its id."""
    return {id: document.page_count for id, document in standing.documents.items()}


def cited(standing: Standing, document: str, page: int, paragraph: str = "") -> Account:
    """Give an account with no words, at a document page (from 1). A document that was not read yet is believed.

    Raises CaseError where no document has that id, or it has no such page.
    """
    if document not in {entry.id for entry in standing.manifest.entries}:
        raise CaseError(
            f"there is no document {document!r}",
            where="document",
            remedy="choose one of the list; in a terminal, look at the ids in bundle.toml",
        )
    read = standing.documents.get(document)
    if read is not None and page > read.page_count:
        has = "one page" if read.page_count == 1 else f"{read.page_count} pages"
        raise CaseError(f"{document} has {has}", where="page", remedy="give the page of the document itself, from 1")
    return Account(citation=Citation(document_id=document, page=page, paragraph=paragraph), words="")
