"""The pages the court wants, as drawn: read back with their words, their links and the empty place of the stamp."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bundler.documents.document import Citation
from bundler.documents.manifest import Claim, Party
from bundler.errors import LayoutError
from bundler.pagination.numbering import paginate
from bundler.pagination.paper_style import LOOKS
from bundler.pdf.assemble import assemble
from bundler.pdf.made import MadePart
from bundler.pdf.paper_pages import draw_paper
from bundler.plan.bundle import Bundle, Item, MadePages, Paper, Passage, Section, Tab
from tests import pdfs
from tests.bundles import CLAIM, a_tab, of_sections
from tests.pdf.builders import bundle_of, carried
from tests.pdf.made_pages import page_count, stamp_zones, under, words_of
from tests.pdf.read_back import links, outline, printed_numbers

TABLES = sorted((kind for kind, look in LOOKS.items() if look.cells), key=lambda kind: kind.value)
FRONT = Paper(
    kind=MadePages.EXHIBIT_FRONT,
    title="Exhibit AB1",
    words=("This is the exhibit marked “AB1” referred to in the first witness statement of AB.",),
    corner=("Party: Claimant", "Witness: AB", "Statement: 1", "Exhibit: AB1", "Date: ____________"),
)


def a_passage(page: int, last: int, document: str = "doc-A2") -> Passage:
    return Passage(citation=Citation(document_id=document, page=page), last=last, words="Pages")


def with_paper(paper: Paper) -> Bundle:
    tabs = (Tab(label="A1", title=paper.title, content=paper.kind, paper=paper), a_tab("A2", 9))
    return of_sections(Section(letter="A", title="Claim documents", tabs=tabs))


def drawn(bundle: Bundle) -> MadePart:
    return draw_paper(bundle, paginate(bundle), bundle.tabs[0])


def long_table(kind: MadePages) -> Paper:
    cells = tuple(f"c{place} " + "words " * 12 for place, _ in enumerate(LOOKS[kind].cells))
    items = [Item(cells=cells, note="a note", passages=(a_passage(n, n + 2), a_passage(9, 9))) for n in range(1, 8)]
    return Paper(kind=kind, title="The title", status=("Estimated reading time: 2 hours",), items=tuple(items * 6))


@pytest.mark.parametrize("kind", TABLES)
def test_every_page_reference_is_drawn_and_is_a_link_to_its_page(kind: MadePages) -> None:
    bundle = with_paper(long_table(kind))
    numbers = paginate(bundle)
    references = [ref for page in numbers.papers["A1"].pages for row in page.rows for ref in row.references]
    part = drawn(bundle)

    assert len(references) == len(part.links) == 84
    for link, reference in zip(part.links, references, strict=True):
        assert link.target == reference.target
        assert under(part, link).endswith(reference.text)


@pytest.mark.parametrize("kind", TABLES)
def test_it_is_as_many_pages_as_were_counted_and_leaves_the_stamp_its_place(kind: MadePages) -> None:
    bundle = with_paper(long_table(kind))
    part = drawn(bundle)

    assert page_count(part) == part.page_count == len(paginate(bundle).tabs["A1"]) > 1
    assert all(stamp_zones(part))


@pytest.mark.parametrize("kind", TABLES)
def test_every_column_is_there_to_be_read(kind: MadePages) -> None:
    words = words_of(drawn(with_paper(long_table(kind))))

    for place, _ in enumerate(LOOKS[kind].cells):
        assert words.count(f"c{place} ") == 42
    for cell in LOOKS[kind].cells:
        assert cell.heading in words


def test_a_certificate_shows_who_signs_and_where() -> None:
    blanks = (("Signed", ""), ("Name", "A Solicitor"), ("Position", "For the claimant"), ("Date", ""))
    paper = Paper(
        kind=MadePages.CERTIFICATE, title="Certificate", words=("I certify it.",), blanks=blanks, source="PD 54A, 16.1"
    )
    words = words_of(drawn(with_paper(paper)))

    assert words.endswith("I certify it. Signed Name A Solicitor Position For the claimant Date PD 54A, 16.1")


def test_a_page_that_keeps_a_place_bears_the_title_of_the_proceedings() -> None:
    sheet = Paper(kind=MadePages.TO_FOLLOW, title="Document to follow", words=("Transcript", "Not filed: awaited"))
    part = drawn(with_paper(sheet))
    words = words_of(part)

    assert part.page_count == 1
    for expected in (
        "AC-2026-LON-000123",
        "FICTIONAL PAROLE AUTHORITY",
        "Defendant",
        "Transcript",
        "Not filed: awaited",
    ):
        assert expected in words
    assert all(stamp_zones(part))


def test_a_front_sheet_bears_the_corner_the_proceedings_and_the_exhibits_words() -> None:
    words = words_of(drawn(with_paper(FRONT)))

    for expected in (*FRONT.corner, *FRONT.words, "THE KING on the application of AB"):
        assert expected in words


@pytest.mark.parametrize("count", [1, 12, 60])
def test_a_front_sheet_is_one_page_however_many_the_parties(count: int) -> None:
    parties = tuple(
        Party(name=f"PARTY NUMBER {number}", role=role)
        for role in ("Claimant", "Defendant", "Interested Party")
        for number in range(count)
    )
    bundle = replace(with_paper(FRONT), claim=replace(CLAIM, parties=parties))
    part = drawn(bundle)

    assert page_count(part) == 1
    assert all(stamp_zones(part))


def test_words_that_do_not_fit_on_a_sheet_are_refused_by_name() -> None:
    bundle = replace(with_paper(replace(FRONT, words=("word " * 2000,))), claim=Claim())
    with pytest.raises(LayoutError, match="does not fit"):
        drawn(bundle)


def test_the_same_paper_gives_the_same_bytes() -> None:
    bundle = with_paper(long_table(MadePages.READING_LIST))
    assert drawn(bundle) == drawn(bundle)


class TestInTheBundle:
    def bundle(self, tmp_path: Path) -> Bundle:
        """A document with bookmarks of its own behind a front sheet, and a list that leads to its second page."""
        inner = carried(pdfs.linked(tmp_path / "inner.pdf"), "inner")
        plain = carried(pdfs.a_pdf(tmp_path / "plain.pdf", 3), "plain")
        bundle = bundle_of(plain, inner)
        first, second = bundle.sections[0].tabs
        items = (Item(cells=("AB", "who"), passages=(a_passage(2, 2, "inner"), a_passage(1, 3, "plain"))),)
        listed = Paper(kind=MadePages.PERSONS, title="Persons", items=items)
        tabs = (
            first,
            replace(second, paper=FRONT),
            Tab(label="A3", title="Persons", content=MadePages.PERSONS, paper=listed),
        )
        return replace(bundle, sections=(replace(bundle.sections[0], tabs=tabs),))

    def test_stamps_index_outline_and_links_name_the_same_pages(self, tmp_path: Path) -> None:
        bundle, into = self.bundle(tmp_path), tmp_path / "bundle.pdf"
        numbers = paginate(bundle)
        assemble(bundle, numbers, into)

        assert printed_numbers(into) == [str(number) for number in range(1, numbers.total + 1)]
        page = numbers.tabs["A3"].first
        leads = [target for on, _, target in links(into) if on == page]
        assert leads == [numbers.documents["inner"].first + 1, numbers.documents["plain"].first]
        lines = outline(into)
        tabs = {line.title.split()[0]: line.page for line in lines if line.depth == 1}
        assert tabs == {label: pages.first for label, pages in numbers.tabs.items()}

    def test_a_documents_own_bookmarks_and_links_are_not_moved_by_its_front_sheet(self, tmp_path: Path) -> None:
        bundle, into = self.bundle(tmp_path), tmp_path / "bundle.pdf"
        numbers = paginate(bundle)
        assemble(bundle, numbers, into)

        document = numbers.documents["inner"]
        inside = [line.page for line in outline(into) if line.depth > 1]
        assert inside
        assert all(document.first <= page <= document.last for page in inside)
        assert f"(p {inside[0]})" in next(line.title for line in outline(into) if line.depth > 1)
