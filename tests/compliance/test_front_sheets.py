"""A front sheet that we made is known to the rules as part of its exhibit, and the document keeps its own pages."""

from __future__ import annotations

from dataclasses import replace

from bundler.compliance.case_facts import case_facts_of
from bundler.pagination.numbering import paginate
from bundler.plan.bundle import MadePages, Paper, Section
from tests.bundles import a_tab, of_sections


def test_a_front_sheet_stands_under_its_exhibits_mark_before_the_document() -> None:
    front = Paper(kind=MadePages.EXHIBIT_FRONT, title="Exhibit AB1", words=("This is the exhibit.",))
    exhibit = replace(a_tab("A1", 3, title="Exhibit AB1: Photograph"), paper=front)
    bundle = of_sections(Section(letter="A", title="Evidence", tabs=(exhibit, a_tab("A2", 2))))
    numbers = paginate(bundle)

    sheet, document, other = case_facts_of(bundle, numbers, blueprint="claim").documents
    assert (sheet.made, sheet.mark, sheet.label) == ("exhibit-front", "AB1", "A1")
    assert (document.made, document.mark, document.label) == ("", "AB1", "A1")
    assert sheet.first == numbers.tabs["A1"].first
    assert (sheet.last + 1, document.last) == (document.first, numbers.tabs["A1"].last)
    assert (other.made, other.mark) == ("", "")
