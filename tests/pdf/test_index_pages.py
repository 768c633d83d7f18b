"""The index as drawn: the rows of the layout, each a link to the page it names."""

from __future__ import annotations

from dataclasses import replace

from bundler.pagination.lines import IndexRow
from bundler.pagination.numbering import paginate
from bundler.partial_date import PartialDate
from bundler.pdf.index_pages import draw_index
from bundler.plan.bundle import Section
from tests.bundles import a_bundle, a_section, a_tab, of_sections
from tests.pdf.made_pages import page_count, stamp_zones, under, words_of


def test_every_row_stands_under_a_link_to_the_page_it_prints() -> None:
    bundle = of_sections(a_section("A", "Claim documents", *range(1, 30)), a_section("B", "Evidence", *range(1, 40)))
    numbers = paginate(bundle)
    part = draw_index(bundle, numbers)
    rows: list[tuple[int, IndexRow]] = [
        (place, row) for place, page in enumerate(numbers.index_pages) for row in page.rows
    ]
    assert len(part.links) == len(rows) == 2 + 29 + 39
    for link, (place, row) in zip(part.links, rows, strict=True):
        assert (link.page, link.target) == (place, row.target)
        assert under(part, link).endswith(f" {row.pages}")
        assert under(part, link).startswith(f"{row.label} {row.lines[0]}")


def test_the_part_has_as_many_pages_as_were_counted() -> None:
    for count in (0, 1, 25, 80):
        bundle = a_bundle(*[1] * count)
        numbers = paginate(bundle)
        part = draw_index(bundle, numbers)
        assert page_count(part) == part.page_count == len(numbers.index)


def test_titles_print_as_they_were_typed() -> None:
    titles = ['Draft <b>not sent</b> & "x"', "&lt;i&gt;", "100 % \\ {brace} (paren", "شهادة أحمد", "李小龍的證詞"]
    tabs = tuple(a_tab(f"A{place}", 1, title) for place, title in enumerate(titles, 1))
    bundle = of_sections(Section(letter="A", title="Claim <documents>", tabs=tabs))
    words = words_of(draw_index(bundle, paginate(bundle)))
    for title in [*titles, "Claim <documents>"]:
        assert title in words


def test_a_date_stands_as_far_as_it_is_known() -> None:
    dates = {"2014-03-12": "12 March 2014", "2014-03": "March 2014", "2014~": "about 2014", "2014-21": "spring 2014"}
    tabs = tuple(a_tab(f"A{n}", 1, "Letter", PartialDate.parse(date)) for n, date in enumerate(dates, 1))
    bundle = of_sections(Section(letter="A", title="Claim", tabs=tabs))
    words = words_of(draw_index(bundle, paginate(bundle)))
    for written in dates.values():
        assert f"Letter {written} " in words


def test_the_place_of_the_stamp_stays_empty() -> None:
    bundle = of_sections(Section(letter="A", title="Claim", tabs=(a_tab("A1", 1, "very long title " * 900),)))
    assert all(stamp_zones(draw_index(bundle, paginate(bundle))))


def test_the_running_head_names_the_claim_and_gives_room_for_a_number_to_come() -> None:
    bundle = a_bundle(1)
    assert "Claim No. AC-2026-LON-000123" in words_of(draw_index(bundle, paginate(bundle)))
    unnumbered = replace(bundle, claim=replace(bundle.claim, number=""))
    assert "Claim No. ____" in words_of(draw_index(unnumbered, paginate(unnumbered)))


def test_the_same_bundle_gives_the_same_bytes() -> None:
    bundle = a_bundle(3, 1, 10)
    assert draw_index(bundle, paginate(bundle)) == draw_index(bundle, paginate(bundle))
