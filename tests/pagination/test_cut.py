"""A bundle cut into volumes: each page in one, in order, documents whole, within the limit where that can be."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bundler.pagination.cut import Fits, cut
from bundler.pagination.numbering import paginate
from bundler.pagination.pagination import PageRange
from bundler.plan.bundle import Bundle
from tests.bundles import a_bundle, a_section, of_sections


def at_most(pages: int) -> Fits:
    return lambda run, front: front + len(run) <= pages


def ranges(bundle: Bundle, pages: int) -> list[tuple[int, int]]:
    return [(volume.pages.first, volume.pages.last) for volume in cut(bundle, paginate(bundle), at_most(pages))]


@settings(max_examples=40, deadline=None)
@given(
    sections=st.lists(st.lists(st.integers(1, 40), min_size=1, max_size=8), min_size=1, max_size=5),
    limit=st.integers(8, 60),
)
def test_every_page_is_in_one_volume_documents_are_whole_and_the_limit_holds_where_it_can(
    sections: list[list[int]], limit: int
) -> None:
    bundle = of_sections(
        *(a_section(letter, f"Section {letter}", *pages) for letter, pages in zip("ABCDE", sections, strict=False))
    )
    numbers = paginate(bundle)
    volumes = cut(bundle, numbers, at_most(limit))

    assert [page for volume in volumes for page in volume.pages] == list(range(1, numbers.total + 1))
    assert [volume.number for volume in volumes] == list(range(1, len(volumes) + 1))
    assert {volume.of for volume in volumes} == {len(volumes)}
    for tab in numbers.tabs.values():
        assert sum(tab.first in volume.pages and tab.last in volume.pages for volume in volumes) == 1
    for volume in volumes:
        tabs = [tab for tab in numbers.tabs.values() if tab.first in volume.pages]
        assert volume.fits == (volume.page_count <= limit)
        assert volume.fits or len(tabs) <= 1


def test_a_bundle_within_the_limit_is_one_volume_without_front_pages() -> None:
    bundle = a_bundle(3, 4)
    (volume,) = cut(bundle, paginate(bundle), at_most(paginate(bundle).total))
    assert (volume.is_whole, volume.front, volume.index_pages) == (True, 0, ())


def test_a_divider_is_never_the_last_page_of_a_volume() -> None:
    bundle = of_sections(a_section("A", "First", 5), a_section("B", "Second", 5))
    # Cover, index, divider and the first document are 8 pages; the second divider would be the ninth.
    assert ranges(bundle, 11) == [(1, 8), (9, 14)]


def test_a_document_that_is_too_long_stands_whole_in_a_volume_of_its_own() -> None:
    bundle = a_bundle(3, 50, 3)
    volumes = cut(bundle, paginate(bundle), at_most(20))
    assert [(volume.pages.first, volume.pages.last, volume.fits) for volume in volumes] == [
        (1, 6, True),
        (7, 56, False),
        (57, 59, True),
    ]


def test_the_index_of_a_volume_lists_what_is_in_it_with_the_bundle_s_numbers_and_then_all_volumes() -> None:
    bundle = of_sections(a_section("A", "First", 5, 5, 5))
    second = cut(bundle, paginate(bundle), at_most(12))[1]
    rows = [(row.label, " ".join(row.lines), row.pages, row.target) for page in second.index_pages for row in page.rows]
    assert second.pages == PageRange(first=9, last=18)
    assert rows == [
        ("A", "First (continued)", "9", 9),
        ("A2", "Document A2", "9–13", 9),
        ("A3", "Document A3", "14–18", 14),
        ("", "The volumes of this bundle", "", 0),
        ("", "Volume 1", "1–8", 1),
        ("", "Volume 2", "9–18", 9),
    ]


def test_the_first_volume_lists_the_cover_and_the_index_of_the_whole_bundle() -> None:
    bundle = of_sections(a_section("A", "First", 5, 5, 5))
    first = cut(bundle, paginate(bundle), at_most(12))[0]
    rows = [(" ".join(row.lines), row.pages) for page in first.index_pages for row in page.rows]
    assert rows[:2] == [("Cover", "1"), ("Index of the whole bundle", "2")]
