"""The pages of an exhibit are numbered through all its documents, where bundle.toml asks for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bundler.documents.document import Document
from bundler.documents.kind import Kind
from bundler.documents.manifest import Entry
from bundler.errors import CaseError
from bundler.plan.bundle import Bundle
from tests.bundles import a_document
from tests.plan.builders import a_case, an_entry, arranged, with_details

STATEMENT = an_entry("ws1", "First witness statement of AB", Kind.WITNESS_STATEMENT, date="2026-10-14")


def part(id: str, under: str = "ws1", **more: object) -> Entry:
    return replace(an_entry(id, kind=Kind.EXHIBIT, under=under, exhibit="AB1"), **more)  # type: ignore[arg-type]


def numbered(*entries: Entry, **documents: Document) -> dict[str, str]:
    bundle: Bundle = arranged(a_case(STATEMENT, *entries), {"ws1": a_document(4, "ws1"), **documents})
    return {tab.document_id: tab.exhibit_pages.words for tab in bundle.tabs if tab.exhibit_pages}


def test_numbers_run_through_all_documents_of_the_mark() -> None:
    found = numbered(
        part("photo", exhibit_pages=True),
        part("letter"),
        part("other", exhibit="AB2"),
        photo=a_document(1, "photo"),
        letter=a_document(3, "letter"),
        other=a_document(2, "other"),
    )
    assert found == {"photo": "AB1/1", "letter": "AB1/2–4"}


def test_a_front_sheet_that_came_with_it_bears_no_number() -> None:
    sheet = with_details(a_document(1, "sheet"), front_sheet="AB1")
    found = numbered(
        part("sheet", exhibit_pages=True), part("letter", under="sheet"), sheet=sheet, letter=a_document(3, "letter")
    )
    assert found == {"letter": "AB1/1–3"}


def test_nothing_is_numbered_where_nobody_asks() -> None:
    assert numbered(part("photo"), photo=a_document(1, "photo")) == {}


def test_the_front_list_shows_both_numbers() -> None:
    bundle = arranged(
        a_case(STATEMENT, part("photo", exhibit_pages=True, cover_sheet=True), part("letter")),
        {"ws1": a_document(4, "ws1"), "photo": a_document(1, "photo"), "letter": a_document(3, "letter")},
    )
    (front,) = (tab.front for tab in bundle.tabs if tab.front)
    assert [item.note for item in front.items] == ["AB1/1", "AB1/2–4"]
    assert all(item.passages for item in front.items)


def test_numbers_that_a_witness_gave_are_not_contradicted() -> None:
    letter = with_details(a_document(3, "letter"), exhibit_pages="2-4")
    with pytest.raises(CaseError) as fault:
        numbered(part("letter", exhibit_pages=True), letter=letter)
    assert "bear numbers of their own" in fault.value.problem


@pytest.mark.parametrize("mark", ["", "№1", "the diary"])
def test_a_mark_that_cannot_be_printed_is_refused(mark: str) -> None:
    with pytest.raises(CaseError) as fault:
        numbered(part("photo", exhibit=mark, exhibit_pages=True), photo=a_document(1, "photo"))
    assert fault.value.where == "bundle.toml: photo.exhibit_pages"
    assert "exhibit" in fault.value.remedy
