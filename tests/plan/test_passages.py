"""Passages: what a person points to becomes the document pages that it means, or an error that names its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bundler.documents.document import Document, Paragraph
from bundler.documents.papers import Pointer
from bundler.errors import CaseError
from bundler.plan.passages import passages_of
from tests.bundles import a_document


def a_statement() -> Document:
    """Five pages; paragraphs 1 and 2 on the first, 3 on the second, 12 and 12A on the fourth."""
    document = a_document(5, "ws")
    numbers = (("1", 1), ("2", 1), ("3", 2), ("12", 4), ("12A", 4))
    paragraphs = tuple(Paragraph(number=number, page=page) for number, page in numbers)
    return replace(document, description=replace(document.description, paragraphs=paragraphs))


def a_pointer(*pages: tuple[int, int], paragraph: str = "") -> Pointer:
    return Pointer(document="ws", pages=pages, paragraph=paragraph, where="bundle.toml: reading[2].pages")


def found(pointer: Pointer) -> list[tuple[str, int, int]]:
    passages = passages_of(pointer, a_statement())
    return [(passage.words.replace("\u00a0", " "), passage.citation.page, passage.last) for passage in passages]


def test_a_document_alone_means_the_whole_of_it() -> None:
    assert found(a_pointer()) == [("The whole document", 1, 5)]


def test_each_range_of_pages_is_a_passage() -> None:
    assert found(a_pointer((1, 1), (3, 5))) == [("Page", 1, 1), ("Pages", 3, 5)]


def test_a_paragraph_leads_to_the_page_on_which_it_begins() -> None:
    assert found(a_pointer(paragraph="12")) == [("Paragraph 12", 4, 4)]
    assert found(a_pointer(paragraph="12a")) == [("Paragraph 12A", 4, 4)]


@pytest.mark.parametrize("written", ["2-12", "2 – 12", "2 to 12"])
def test_paragraphs_reach_from_the_first_to_the_last(written: str) -> None:
    assert found(a_pointer(paragraph=written)) == [("Paragraphs 2–12", 1, 4)]


@pytest.mark.parametrize(
    ("pointer", "problem", "remedy"),
    [
        (a_pointer((4, 6)), "no page 6", "has 5 pages"),
        (a_pointer(paragraph="4"), "no paragraph '4'", "pages"),
        (a_pointer(paragraph="12-3"), "no paragraph and no range", "12-14"),
        (a_pointer(paragraph="-"), "no paragraph ''", "pages"),
    ],
)
def test_what_the_document_does_not_have_is_refused_by_its_place(pointer: Pointer, problem: str, remedy: str) -> None:
    with pytest.raises(CaseError, match=problem) as caught:
        passages_of(pointer, a_statement())
    assert caught.value.where == "bundle.toml: reading[2].pages"
    assert remedy in caught.value.remedy


def test_a_document_to_follow_is_pointed_to_as_a_whole() -> None:
    (passage,) = passages_of(a_pointer(), None)
    assert (passage.citation.page, passage.last, passage.words) == (1, 1, "To follow")
    with pytest.raises(CaseError, match="still to follow"):
        passages_of(a_pointer((1, 1)), None)
