"""The chronology as drawn: what happened, and a link to each page that says so."""

from __future__ import annotations

from bundler.chronology.event import Status
from bundler.pagination.numbering import paginate
from bundler.pdf.chronology_pages import draw_chronology
from tests.bundles import an_event, with_chronology
from tests.pdf.made_pages import page_count, stamp_zones, under, words_of


def test_every_reference_is_a_link_over_its_source_and_number() -> None:
    events = [
        an_event(f"Event number {n}", date=f"2014-03-{n:02d}", cites=[("doc-A2", 1 + n % 3), ("doc-A3", 1)])
        for n in range(1, 29)
    ]
    bundle = with_chronology(*events, pages=(3, 1))
    numbers = paginate(bundle)
    part = draw_chronology(bundle, numbers)
    references = [ref for page in numbers.chronology_pages for row in page.rows for ref in row.references]
    assert len(part.links) == len(references) == 56
    for link, reference in zip(part.links, references, strict=True):
        assert link.target == reference.target
        words = under(part, link)
        assert str(link.target) in words.split()
        assert words.startswith("A2," if link.target < numbers.documents["doc-A3"].first else "A3,")


def test_the_headings_stand_on_every_page_and_the_title_on_the_first() -> None:
    events = [an_event("Words. " * 30, date=f"19{year}-01-01") for year in range(10, 60)]
    bundle = with_chronology(*events)
    part = draw_chronology(bundle, paginate(bundle))
    words = words_of(part)
    assert page_count(part) == part.page_count > 3
    assert words.count("Date Event Source Page") == part.page_count
    assert words.count("Chronology") == 1


def test_it_says_how_much_is_not_confirmed_and_what_is_disputed() -> None:
    bundle = with_chronology(
        an_event("He was told.", status=Status.SUGGESTED, disputed="he was told in May"), an_event("He was moved.")
    )
    words = words_of(draw_chronology(bundle, paginate(bundle)))
    assert "Draft: 1 of 2 entries is not yet confirmed" in words
    assert "Disputed: he was told in May" in words


def test_an_empty_chronology_says_so() -> None:
    bundle = with_chronology()
    assert "There are no entries." in words_of(draw_chronology(bundle, paginate(bundle)))


def test_a_page_reference_is_found_by_a_search_for_its_paragraph() -> None:
    bundle = with_chronology(an_event("Refused.", cites=[("doc-A2", 1)]))
    assert "A2, Document A2, para 12" in words_of(draw_chronology(bundle, paginate(bundle)))


def test_the_place_of_the_stamp_stays_empty() -> None:
    bundle = with_chronology(an_event("word " * 3000, cites=[("doc-A2", 1)] * 100))
    assert all(stamp_zones(draw_chronology(bundle, paginate(bundle))))
