"""Passages: the document pages that a person's pointer into a document means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from bundler.documents.document import Citation, Document, Paragraph
from bundler.documents.page_ranges import runs
from bundler.documents.papers import Pointer
from bundler.errors import CaseError
from bundler.plan.bundle import Passage
from bundler.plan.extract import Extract, in_words


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


def within_extracts(passages: Iterable[Passage], extracts: Mapping[str, Extract], prefix: str) -> Iterator[Passage]:
    """Give what extracts, by document id, have of some passages, one for each run of pages, and say where the rest is.

    Pages that are left out are told by their numbers in the main bundle, which prints `prefix` before them.
    """
    away: dict[tuple[str, str], list[int]] = {}
    for passage in passages:
        extract = extracts.get(passage.citation.document_id)
        wanted = range(passage.citation.page, passage.last + 1)
        here = [page for page in wanted if extract is None or page in extract.pages]
        if extract is None or len(here) == len(wanted):
            yield passage
            continue
        words = "The extract" if len(wanted) == extract.of else f"{passage.words}, in part"
        for first, last in runs(here):
            yield replace(passage, citation=replace(passage.citation, page=first), last=last, words=words)
        named = passage.words if passage.citation.paragraph and not here else ""
        away.setdefault((passage.citation.document_id, named), []).extend(page for page in wanted if page not in here)
    for (id, named), pages in away.items():
        yield _elsewhere(id, named, sorted(set(pages)), extracts[id], prefix)


def _elsewhere(id: str, words: str, pages: Sequence[int], extract: Extract, prefix: str) -> Passage:
    main = in_words([extract.main_first + page - 1 for page in pages], prefix)
    where = f"not in this extract (main bundle page{'s' if len(pages) > 1 else ''} {main})"
    return Passage(citation=Citation(document_id=id, page=pages[0]), last=pages[-1], words=words, elsewhere=where)


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
