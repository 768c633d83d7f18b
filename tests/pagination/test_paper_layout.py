"""The pages the court wants, laid out: no word lost, nothing off the page, and every number is that of its page."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundler.documents.document import Citation
from bundler.errors import LayoutError
from bundler.pagination.numbering import paginate
from bundler.pagination.page_style import BODY, RIGHT, STAMP_TOP
from bundler.pagination.pagination import Pagination
from bundler.pagination.paper_page import PaperPages, PaperRow
from bundler.pagination.paper_style import LOOKS
from bundler.plan.bundle import Bundle, Item, MadePages, Paper, Passage, Section, Tab
from bundler.typesetting.lines import width
from tests.bundles import a_tab, of_sections

WORDS = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x17F), max_size=400)
TABLES = sorted((kind for kind, look in LOOKS.items() if look.cells), key=lambda kind: kind.value)


def a_passage(page: int = 1, last: int = 0, document: str = "doc-A2", words: str = "Pages") -> Passage:
    return Passage(citation=Citation(document_id=document, page=page), last=last or page, words=words)


def an_item(kind: MadePages, text: str = "words", note: str = "", passages: tuple[Passage, ...] = ()) -> Item:
    return Item(cells=(text,) * len(LOOKS[kind].cells), note=note, passages=passages)


def with_paper(paper: Paper, pages: int = 5) -> Bundle:
    """The paper behind tab A1, and a document of so many pages behind A2."""
    tabs = (Tab(label="A1", title=paper.title, content=paper.kind, paper=paper), a_tab("A2", pages))
    return of_sections(Section(letter="A", title="Claim documents", tabs=tabs))


def laid_out(kind: MadePages, *items: Item) -> tuple[Pagination, PaperPages]:
    numbers = paginate(with_paper(Paper(kind=kind, title="Title", items=items)))
    return numbers, numbers.papers["A1"]


def rows(paper: PaperPages) -> list[PaperRow]:
    return [row for page in paper.pages for row in page.rows]


def letters(text: str) -> str:
    return "".join(sorted(letter for letter in text if letter.isalnum()))


@pytest.mark.parametrize("kind", TABLES)
def test_a_line_shows_the_bundle_pages_of_its_passage(kind: MadePages) -> None:
    numbers, paper = laid_out(kind, an_item(kind, passages=(a_passage(2, 4), a_passage(5))))
    first = numbers.documents["doc-A2"].first
    (row,) = rows(paper)

    assert [reference.text for reference in row.references] == [f"{first + 1}–{first + 3}", f"{first + 4}"]
    assert [reference.target for reference in row.references] == [first + 1, first + 4]
    assert row.references[0].line < row.references[1].line


def test_the_number_prefix_stands_before_the_pages() -> None:
    paper = Paper(
        kind=MadePages.PERSONS, title="Persons", items=(an_item(MadePages.PERSONS, passages=(a_passage(1, 5),)),)
    )
    numbers = paginate(replace(with_paper(paper), number_prefix="S"))

    (row,) = rows(numbers.papers["A1"])
    assert row.references[0].text == f"S{numbers.documents['doc-A2']}"


@pytest.mark.parametrize("kind", TABLES)
@given(texts=st.lists(st.tuples(WORDS, WORDS, st.integers(0, 3)), max_size=8))
@settings(deadline=None, max_examples=12)
def test_no_word_is_lost_and_all_stays_on_the_page(kind: MadePages, texts: list[tuple[str, str, int]]) -> None:
    items = [an_item(kind, text, note, (a_passage(),) * count) for text, note, count in texts]
    _, paper = laid_out(kind, *items)

    shown = "".join(line for row in rows(paper) for words in row.words for line in words.lines)
    wanted = "".join(
        "".join(item.cells) + item.note + "".join(passage.words for passage in item.passages if LOOKS[kind].passage)
        for item in items
    )
    assert letters(shown) == letters(wanted)
    assert sum(len(row.references) for row in rows(paper)) == sum(count for _, _, count in texts)
    for place, page in enumerate(paper.pages):
        edge = paper.grid.next_top if place else paper.grid.first_top
        for row in page.rows:
            assert row.top >= edge - 0.001
            edge = row.top + row.height
            inside = row.height - 2 * paper.grid.air + 0.001
            for words in row.words:
                assert (words.line + len(words.lines)) * paper.grid.leading <= inside
            for reference in row.references:
                assert (reference.line + reference.height) * paper.grid.leading <= inside
        assert edge <= paper.grid.bottom + 0.001 <= STAMP_TOP


@pytest.mark.parametrize("kind", TABLES)
def test_columns_stand_side_by_side_and_leave_room_for_the_page(kind: MadePages) -> None:
    look = LOOKS[kind]
    columns = [cell.column for cell in (*look.cells, *((look.passage,) if look.passage else ()))]

    assert all(column.left < column.right for column in columns)
    assert all(left.right < right.left for left, right in pairwise(columns))
    # A conviction stands on one page, and so does what keeps the place of a document; any other line may name a range.
    longest = "MMM9999" if kind in (MadePages.CONVICTIONS, MadePages.NOT_FILED) else "MMM9998–9999"
    assert columns[-1].right < RIGHT - width(longest, BODY)
    assert look.grid.bottom < STAMP_TOP


def test_a_heading_is_not_the_last_line_of_a_page() -> None:
    kind = MadePages.CONVICTIONS
    for count in range(1, 60):
        items = [an_item(kind)] * count + [Item(heading="Record two", passages=(a_passage(1, 2),)), an_item(kind)]
        _, paper = laid_out(kind, *items)
        last = [page.rows[-1].words[0].lines for page in paper.pages]
        assert ("Record two",) not in last


def test_a_line_higher_than_a_page_goes_on_overleaf() -> None:
    kind = MadePages.ISSUES
    _, paper = laid_out(kind, Item(cells=("1", "word " * 4000), passages=(a_passage(),) * 90))

    assert len(paper.pages) > 2
    assert [row.continued for row in rows(paper)] == [False] + [True] * (len(paper.pages) - 1)
    assert sum(len(row.references) for row in rows(paper)) == 90


def test_a_certificate_leaves_lines_to_write_on() -> None:
    paper = Paper(
        kind=MadePages.CERTIFICATE,
        title="Certificate",
        words=("I certify.",),
        blanks=(("Signed", ""), ("Name", "A Solicitor")),
        source="Practice Direction 54A",
    )
    written = rows(paginate(with_paper(paper)).papers["A1"])

    assert [row.written_on is not None for row in written] == [False, True, True, False]
    assert [words.lines for row in written for words in row.words] == [
        ("I certify.",),
        ("Signed",),
        ("Name",),
        ("A Solicitor",),
        ("Practice Direction 54A",),
    ]


def test_a_passage_of_a_document_that_this_bundle_does_not_hold_says_so() -> None:
    _, paper = laid_out(
        MadePages.READING_LIST, an_item(MadePages.READING_LIST, passages=(a_passage(document="other"),))
    )

    (row,) = rows(paper)
    assert row.references == ()
    assert " ".join(row.words[-1].lines) == "Not in this bundle"


class TestSheets:
    FRONT = Paper(kind=MadePages.EXHIBIT_FRONT, title="Exhibit AB1", words=("This is the exhibit.",))

    def with_front(self, front: Paper) -> Pagination:
        tabs = (replace(a_tab("A1", 3), paper=front), a_tab("A2", 2))
        return paginate(of_sections(Section(letter="A", title="Claim documents", tabs=tabs)))

    def test_a_front_sheet_stands_before_its_document_behind_the_same_tab(self) -> None:
        numbers = self.with_front(self.FRONT)

        tab, document, front = numbers.tabs["A1"], numbers.documents["doc-A1"], numbers.paper("A1")
        assert front is not None
        assert (front.first, front.last) == (tab.first, tab.first)
        assert (document.first, document.last) == (tab.first + 1, tab.last)
        assert numbers.page_of(Citation(document_id="doc-A1", page=1)) == tab.first + 1
        assert numbers.tabs["A2"].first == tab.last + 1

    def test_a_list_of_its_documents_follows_the_sheet(self) -> None:
        items = tuple(
            an_item(MadePages.EXHIBIT_FRONT, passages=(a_passage(1, 3, f"doc-A{place}"),)) for place in (1, 1)
        )
        numbers = self.with_front(replace(self.FRONT, items=items))

        front = numbers.paper("A1")
        assert front is not None
        assert len(front) == 2
        assert rows(numbers.papers["A1"])[0].references[0].target == numbers.documents["doc-A1"].first

    def test_a_page_that_keeps_a_place_stands_for_its_document(self) -> None:
        sheet = Paper(kind=MadePages.TO_FOLLOW, title="Document to follow", words=("Transcript",))
        tab = Tab(label="A1", title="Transcript", content=MadePages.TO_FOLLOW, paper=sheet, stands_for="transcript")
        numbers = paginate(of_sections(Section(letter="A", title="Claim documents", tabs=(tab, a_tab("A2", 2)))))

        assert len(numbers.tabs["A1"]) == 1
        assert numbers.page_of(Citation(document_id="transcript", page=1)) == numbers.tabs["A1"].first

    def test_a_tab_without_a_paper_has_no_pages_of_ours(self) -> None:
        assert self.with_front(self.FRONT).paper("A2") is None


def test_a_character_that_no_font_holds_is_named_by_its_paper() -> None:
    paper = Paper(kind=MadePages.PERSONS, title="Persons referred to", items=(Item(cells=("\U000fffff", "who")),))
    with pytest.raises(LayoutError) as caught:
        paginate(with_paper(paper))
    assert caught.value.where == "bundle.toml: A1, Persons referred to"
