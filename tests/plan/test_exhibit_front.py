"""An exhibit's front sheet: the exhibit's mark, the statement that refers to it, and the documents that it holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bundler.documents.kind import Kind
from bundler.documents.manifest import Entry
from bundler.errors import CaseError
from bundler.plan.bundle import Paper
from tests.bundles import a_document
from tests.plan.builders import a_case, an_entry, arranged, with_details

STATEMENT = an_entry("ws1", "First witness statement of AB", Kind.WITNESS_STATEMENT, date="2026-10-14")


def an_exhibit(id: str, under: str = "ws1", **more: object) -> Entry:
    return replace(an_entry(id, kind=Kind.EXHIBIT, under=under, exhibit="AB1"), **more)  # type: ignore[arg-type]


def the_front(*entries: Entry, **details: str) -> Paper:
    told = with_details(a_document(4, "ws1"), **details)
    bundle = arranged(a_case(*entries), {"ws1": told})
    (front,) = (tab.front for tab in bundle.tabs if tab.front)
    return front


def test_it_names_the_exhibit_and_the_statement() -> None:
    front = the_front(STATEMENT, an_exhibit("photo", cover_sheet=True))

    assert front.title == "Exhibit AB1"
    assert front.words == (
        "This is the exhibit marked “AB1” referred to in the first witness statement of AB dated 14 October 2026.",
    )
    assert front.items == ()


def test_a_date_in_the_statements_title_is_not_said_twice() -> None:
    statement = replace(STATEMENT, title="Witness statement of AB dated 14 October 2026")
    words = the_front(statement, an_exhibit("photo", cover_sheet=True)).words[0]

    assert words.count("14 October 2026") == 1
    assert "the witness statement" in words


def test_a_name_at_the_head_of_a_title_keeps_its_capital() -> None:
    statement = replace(STATEMENT, title="AB’s statement")
    assert "in the AB’s statement" in the_front(statement, an_exhibit("photo", cover_sheet=True)).words[0]


def test_the_corner_says_what_is_known_and_leaves_the_rest_open() -> None:
    exhibit = an_exhibit("photo", cover_sheet=True)
    known = the_front(
        replace(STATEMENT, party="interested-party"), exhibit, witness="A B Claimant", statement_number="1"
    )
    unknown = the_front(replace(STATEMENT, date=None), exhibit)

    assert known.corner == (
        "Party: Interested Party",
        "Witness: A B Claimant",
        "Statement: 1",
        "Exhibit: AB1",
        "Date: 14 October 2026",
    )
    assert [line.rstrip("_") for line in unknown.corner] == [
        "Party: ",
        "Witness: ",
        "Statement: ",
        "Exhibit: AB1",
        "Date: ",
    ]


def test_an_exhibit_of_several_documents_lists_them_with_their_dates_and_pages() -> None:
    front = the_front(
        STATEMENT,
        an_exhibit("photo", cover_sheet=True, title="Photograph"),
        an_exhibit("letter", exhibit="AB 1", title="Letter"),
        an_exhibit("annex", under="photo", exhibit="", title="Annex"),
        an_exhibit("other", exhibit="AB2"),
    )

    assert [item.cells for item in front.items] == [("1", "Photograph", ""), ("2", "Letter", ""), ("3", "Annex", "")]
    assert [item.passages[0].citation.document_id for item in front.items] == ["photo", "letter", "annex"]
    assert {item.passages[0].last for item in front.items} == {3}


def test_a_part_of_an_exhibit_finds_the_statement_above_its_front_sheet() -> None:
    front = the_front(STATEMENT, an_exhibit("sheet"), an_exhibit("part", under="sheet", cover_sheet=True))

    assert "first witness statement of AB" in front.words[0]


@pytest.mark.parametrize(
    ("exhibit", "problem"),
    [
        (an_exhibit("photo", exhibit="", cover_sheet=True), "mark"),
        (an_exhibit("photo", under="", cover_sheet=True), "statement"),
    ],
)
def test_a_sheet_that_cannot_say_what_it_must_is_refused_by_its_place(exhibit: Entry, problem: str) -> None:
    with pytest.raises(CaseError, match=problem) as caught:
        the_front(STATEMENT, exhibit)
    assert caught.value.where == "bundle.toml: section[1].document[2].cover_sheet"
