"""Passages: the document pages that a person's pointer into a document means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Citation, Document, Paragraph
from bundler.documents.papers import Pointer
from bundler.errors import CaseError
from bundler.plan.bundle import Passage


def passages_of(pointer: Pointer, document: Document | None) -> tuple[Passage, ...]:
    """Give the passages that a pointer means; `document` is None where the document is to follow.

    Raises CaseError, naming the place in bundle.toml, where the document has no such page or paragraph.
    """
    if document is None:
        if pointer.pages or pointer.paragraph:
            raise CaseError(
                "this document is still to follow, so nobody can say which of its pages are meant",
                where=pointer.where,
                remedy="delete this key until the document has come",
            )
        return (Passage(citation=Citation(document_id=pointer.document, page=1), last=1, words="To follow"),)
    if pointer.paragraph:
        return (_paragraphs(pointer, document),)
    if pointer.pages:
        return tuple(_pages(pointer, document))
    return (
        Passage(
            citation=Citation(document_id=document.id, page=1),
            last=document.page_count,
            words="The whole document" if document.page_count > 1 else "The page",
        ),
    )


def _pages(pointer: Pointer, document: Document) -> Iterator[Passage]:
    count = document.page_count
    for first, last in pointer.pages:
        if last > count:
            raise CaseError(
                f"the document has no page {last}",
                where=pointer.where,
                remedy=f"it has {count} page{'s' if count > 1 else ''}; count them in the document itself, from 1",
            )
        words = "Page" if first == last else "Pages"
        yield Passage(citation=Citation(document_id=document.id, page=first), last=last, words=words)


def _paragraphs(pointer: Pointer, document: Document) -> Passage:
    """From the page on which the first paragraph begins to the page on which the last one does."""
    asked = pointer.paragraph.strip()
    ends = [part.strip() for part in re.split(r"[-–]|\bto\b", asked) if part.strip()]
    first, last = _find(ends[:1], pointer, document), _find(ends[-1:], pointer, document)
    if len(ends) > 2 or last.page < first.page:
        raise CaseError(
            f"{asked!r} is no paragraph and no range of paragraphs",
            where=pointer.where,
            remedy='write it as "12" or "12-14"',
        )
    name = f"Paragraph\u00a0{first.number}" if len(ends) == 1 else f"Paragraphs\u00a0{first.number}–{last.number}"
    citation = Citation(document_id=document.id, page=first.page, paragraph=first.number)
    return Passage(citation=citation, last=last.page, words=name)


def _find(number: list[str], pointer: Pointer, document: Document) -> Paragraph:
    wanted = _plain(number[0]) if number else ""
    for paragraph in document.description.paragraphs:
        if wanted and _plain(paragraph.number) == wanted:
            return paragraph
    raise CaseError(
        f"no paragraph {number[0] if number else ''!r} was found in this document",
        where=pointer.where,
        remedy='look at its number, or give the pages instead: pages = "3-5"',
    )


def _plain(number: str) -> str:
    return re.sub(r"[^0-9a-z()]", "", number.casefold())
