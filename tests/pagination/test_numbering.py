"""Every page has one number, every tab one line in the index, and the layout settles."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundler.documents.document import Citation
from bundler.errors import LayoutError
from bundler.pagination.lines import IndexPage, IndexRow, RowKind
from bundler.pagination.numbering import ROUNDS, paginate, settle
from bundler.pagination.page_style import INDEX_GRID, ROWS_BOTTOM
from bundler.pagination.pagination import PageRange, Pagination
from bundler.plan.bundle import Bundle, Section, Tab
from tests.bundles import a_bundle, a_document, a_tab, an_event, of_sections, with_chronology

TITLES = st.text(
    st.one_of(st.characters(max_codepoint=0x17F), st.sampled_from("李小龍證 أحمدلا שלום हिन्दी กน้ำ Ελληνικά Кир_–—’“")),
    max_size=90,
)
SECTIONS = st.lists(st.lists(st.tuples(st.integers(1, 400), TITLES), max_size=12), min_size=1, max_size=6)


def bundle_of(drawn: list[list[tuple[int, str]]]) -> Bundle:
    return of_sections(
        *(
            Section(
                letter=letter,
                title=f"Section {letter}",
                tabs=tuple(a_tab(f"{letter}{place}", pages, title) for place, (pages, title) in enumerate(tabs, 1)),
            )
            for letter, tabs in zip("ABCDEF", drawn, strict=False)
        )
    )


def pages_in_order(bundle: Bundle, pagination: Pagination) -> list[int]:
    """Every page that something claims for itself, in the order of the bundle."""
    ranges = [pagination.cover, pagination.index]
    for section in bundle.sections:
        divider = pagination.dividers[section.letter]
        ranges.append(PageRange(first=divider, last=divider))
        ranges += [pagination.tabs[tab.label] for tab in section.tabs]
    return [page for pages in ranges for page in range(pages.first, pages.last + 1)]


def rows(pagination: Pagination) -> list[IndexRow]:
    return [row for page in pagination.index_pages for row in page.rows if not row.continued]


def test_cover_index_divider_and_documents_follow_one_another() -> None:
    numbers = paginate(a_bundle(3, 1, 10))
    assert numbers.cover == PageRange(first=1, last=1)
    assert numbers.index == PageRange(first=2, last=2)
    assert numbers.dividers == {"A": 3}
    assert list(numbers.tabs.values()) == [
        PageRange(first=4, last=6),
        PageRange(first=7, last=7),
        PageRange(first=8, last=17),
    ]
    assert numbers.total == 17


@given(SECTIONS)
@settings(deadline=None, max_examples=40)
def test_ranges_cover_every_page_once(drawn: list[list[tuple[int, str]]]) -> None:
    bundle = bundle_of(drawn)
    numbers = paginate(bundle)
    assert pages_in_order(bundle, numbers) == list(range(1, numbers.total + 1))
    for tab in bundle.tabs:
        assert len(numbers.tabs[tab.label]) == tab.content.page_count  # type: ignore[union-attr]


@given(SECTIONS)
@settings(deadline=None, max_examples=40)
def test_the_index_lists_every_section_and_tab_once_in_order_with_its_pages(drawn: list[list[tuple[int, str]]]) -> None:
    bundle = bundle_of(drawn)
    numbers = paginate(bundle)
    expected = []
    for section in bundle.sections:
        expected.append((RowKind.SECTION, section.letter, str(numbers.dividers[section.letter])))
        expected += [(RowKind.TAB, tab.label, str(numbers.tabs[tab.label])) for tab in section.tabs]
    assert [(row.kind, row.label, row.pages) for row in rows(numbers)] == expected
    assert all(row.target == int(row.pages.split("–")[0]) for row in rows(numbers))


@given(SECTIONS)
@settings(deadline=None, max_examples=40)
def test_rows_of_the_index_never_touch_one_another_or_leave_the_page(drawn: list[list[tuple[int, str]]]) -> None:
    for place, page in enumerate(paginate(bundle_of(drawn)).index_pages):
        edge = INDEX_GRID.next_top if place else INDEX_GRID.first_top
        for row in page.rows:
            assert row.top >= edge - 0.001
            edge = row.top + row.height
        assert edge <= ROWS_BOTTOM + 0.001


@given(SECTIONS)
@settings(deadline=None, max_examples=40)
def test_no_section_heading_is_left_alone_at_the_foot_of_a_page(drawn: list[list[tuple[int, str]]]) -> None:
    bundle = bundle_of([tabs or [(1, "one")] for tabs in drawn])
    for page in paginate(bundle).index_pages:
        assert page.rows[-1].kind is RowKind.TAB


@pytest.mark.parametrize("count", [0, 1, 40, 41, 400, 4000])
def test_an_index_of_any_length_settles(count: int) -> None:
    bundle = a_bundle(*[1 + place % 3 for place in range(count)])
    numbers = paginate(bundle)
    assert numbers.total == pages_in_order(bundle, numbers)[-1]
    assert len(numbers.index) == len(numbers.index_pages)


def test_a_title_longer_than_a_page_flows_on_and_is_listed_once() -> None:
    title = "very long title " * 600
    bundle = of_sections(Section(letter="A", title="Claim", tabs=(a_tab("A1", 1, title), a_tab("A2", 2))))
    numbers = paginate(bundle)
    pieces = [row for page in numbers.index_pages for row in page.rows if row.target == numbers.tabs["A1"].first]
    assert len(pieces) > 2
    assert [piece.continued for piece in pieces] == [False] + [True] * (len(pieces) - 1)
    assert " ".join(" ".join(piece.lines) for piece in pieces).split() == title.split()


def test_a_layout_that_never_settles_is_refused() -> None:
    seen: list[Pagination] = []

    def growing(numbers: Pagination) -> tuple[tuple[IndexPage, ...], tuple[()]]:
        seen.append(numbers)
        return (IndexPage(rows=()),) * (len(seen) + 1), ()

    with pytest.raises(LayoutError, match="does not settle"):
        settle(a_bundle(1), growing)
    assert len(seen) == ROUNDS


def test_a_bundle_page_is_found_for_a_page_of_a_document() -> None:
    numbers = paginate(a_bundle(3, 1, 10))
    assert numbers.page_of(Citation(document_id="doc-A3", page=10)) == 17
    with pytest.raises(KeyError):
        numbers.page_of(Citation(document_id="doc-A3", page=11))


def test_a_chronology_takes_as_many_pages_as_it_needs() -> None:
    events = [an_event("Something happened. " * 8, cites=[("doc-A2", 2)], date=f"20{y:02d}-01-01") for y in range(40)]
    bundle = with_chronology(*events)
    numbers = paginate(bundle)
    assert len(numbers.tabs["A1"]) == len(numbers.chronology_pages) > 1
    assert pages_in_order(bundle, numbers) == list(range(1, numbers.total + 1))


def test_the_number_prefix_stands_before_the_pages() -> None:
    numbers = paginate(replace(a_bundle(3), number_prefix="B"))
    assert [row.pages for row in rows(numbers)] == ["B3", "B4–6"]


def test_exhibits_stand_deeper_than_their_statement_and_marks_follow_the_title() -> None:
    tabs = (
        a_tab("A1", 1, "Statement"),
        a_tab("A2", 1, "Exhibit", under="A1"),
        replace(a_tab("A3", 1, "Report"), confidential=True, agreed=False),
    )
    found = rows(paginate(of_sections(Section(letter="A", title="Evidence", tabs=tabs))))
    assert [row.indent for row in found] == [0, 0, 1, 0]
    assert found[3].lines == ("Report (confidential) (not agreed)",)


def test_two_tabs_of_one_name_are_refused() -> None:
    with pytest.raises(LayoutError, match="tab A1 stands in the bundle twice"):
        paginate(of_sections(Section(letter="A", title="Claim", tabs=(a_tab("A1"), replace(a_tab("A2"), label="A1")))))


def test_a_document_behind_two_tabs_is_refused() -> None:
    with pytest.raises(LayoutError, match="document doc-A1 stands in the bundle twice"):
        paginate(
            of_sections(
                Section(letter="A", title="Claim", tabs=(a_tab("A1"),)),
                Section(letter="B", title="Again", tabs=(replace(a_tab("A1"), label="B1"),)),
            )
        )


def test_a_document_without_pages_is_refused_by_its_file() -> None:
    tab = Tab(label="A1", title="Empty", content=a_document(0, "empty"))
    with pytest.raises(LayoutError, match="has no pages") as refused:
        paginate(of_sections(Section(letter="A", title="Claim", tabs=(tab,))))
    assert refused.value.where == "documents/empty.pdf"


def test_a_letter_that_no_font_holds_is_refused_by_its_number_and_its_tab() -> None:
    with pytest.raises(LayoutError, match=r"U\+1F600") as refused:
        paginate(of_sections(Section(letter="A", title="Claim", tabs=(a_tab("A1"), a_tab("A2", 1, "Photo 😀")))))
    assert refused.value.where == "bundle.toml: A2"


def test_a_letter_that_no_font_holds_is_refused_by_its_event() -> None:
    event = an_event("He laughed 😀")
    with pytest.raises(LayoutError, match=r"U\+1F600") as refused:
        paginate(with_chronology(event))
    assert refused.value.where == f"chronology.toml: {event.id}"
