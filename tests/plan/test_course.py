"""A planning claim is proposed as one where its papers say so plainly, with the page and the words."""

from __future__ import annotations

import pytest

from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from bundler.plan.course import Telling, course_of

GRANT = "The local planning authority granted planning permission under the Town and Country Planning Act\n1990."


def telling(*pages: str, kind: Kind = Kind.FACTS_AND_GROUNDS) -> Telling:
    texts = tuple(PageText(page=number, text=text) for number, text in enumerate(pages, start=1))
    return Telling(label="documents/grounds.pdf", kind=kind, pages=texts)


def test_it_is_proposed_with_where_it_is_said() -> None:
    found = course_of([telling("IN THE HIGH COURT", GRANT)])
    assert found is not None
    assert found.key == "planning"
    assert found.because.startswith("documents/grounds.pdf, page 2: “Town and Country Planning Act 1990”")
    assert "CPR 54.5" in found.because


@pytest.mark.parametrize(
    "document",
    [
        telling("The prison planned the move, and planning permission was not needed."),
        telling("The Town and Country Planning Act 1990 was mentioned in passing."),
        telling("The planning committee of the charity met; planning permission for its hut was given."),
        telling(GRANT, kind=Kind.LETTER),
        telling(GRANT, kind=Kind.AUTHORITY),
        telling(),
    ],
)
def test_less_than_that_proposes_nothing(document: Telling) -> None:
    assert course_of([document]) is None
