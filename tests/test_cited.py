"""A place that a person names: a page that the document does not have is refused before it is kept."""

from __future__ import annotations

import pytest

from bundler.case import Case
from bundler.errors import CaseError
from bundler.pipeline.cited import cited
from bundler.pipeline.standing import Standings
from tests import pdfs
from tests.cases import ACase


@pytest.fixture
def read(case: ACase) -> ACase:
    case.put("letter.pdf", lambda file: pdfs.a_pdf(file, 2, "letter"))
    case.list("letter.pdf")
    case.run("build")
    return case


def test_a_page_of_the_document_is_cited(read: ACase) -> None:
    account = cited(Standings(Case.at(read.folder)).unnumbered(), "letter", 2, "4")

    assert (account.citation.document_id, account.citation.page, account.citation.paragraph) == ("letter", 2, "4")


@pytest.mark.parametrize(("document", "page", "problem"), [("letter", 3, "has 2 pages"), ("gone", 1, "no document")])
def test_what_is_not_there_is_refused(read: ACase, document: str, page: int, problem: str) -> None:
    with pytest.raises(CaseError, match=problem):
        cited(Standings(Case.at(read.folder)).unnumbered(), document, page)


def test_a_document_that_was_not_read_yet_is_believed(read: ACase) -> None:
    pdfs.a_pdf(read.folder / "documents" / "letter.pdf", 9, "changed")

    assert cited(Standings(Case.at(read.folder)).unnumbered(), "letter", 7).citation.page == 7
