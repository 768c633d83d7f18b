"""The dividers: one before each section, with its letter, its title and its pages."""

from __future__ import annotations

from dataclasses import replace

from bundler.pagination.numbering import paginate
from bundler.pdf.dividers import draw_dividers
from bundler.plan.bundle import Section
from tests.bundles import a_section, of_sections
from tests.pdf.made_pages import page_count, stamp_zones, words_of


def test_each_section_has_one_with_the_pages_of_its_tabs() -> None:
    bundle = of_sections(a_section("A", "Claim documents", 3, 1), a_section("B", "Decisions", 1))
    part = draw_dividers(bundle, paginate(bundle))
    assert page_count(part) == part.page_count == 2
    assert words_of(part) == "A Claim documents Pages 4–7 B Decisions Page 9"


def test_the_number_prefix_stands_before_the_pages() -> None:
    bundle = replace(of_sections(a_section("A", "Claim", 3)), number_prefix="S")
    assert "Pages S4–6" in words_of(draw_dividers(bundle, paginate(bundle)))


def test_a_section_without_tabs_has_no_pages_to_name() -> None:
    bundle = of_sections(Section(letter="A", title="Reserved", tabs=()))
    assert words_of(draw_dividers(bundle, paginate(bundle))) == "A Reserved"


def test_an_endless_title_is_cut_and_the_stamp_place_stays_empty() -> None:
    bundle = of_sections(a_section("AB", "an endless title " * 100, 1))
    part = draw_dividers(bundle, paginate(bundle))
    assert "…" in words_of(part)
    assert all(stamp_zones(part))
