"""The cover: the title of the proceedings, on one page whatever its length, or refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundler.documents.manifest import Claim, Party
from bundler.errors import LayoutError
from bundler.pagination.numbering import paginate
from bundler.partial_date import PartialDate
from bundler.pdf.cover import draw_cover
from bundler.pdf.made import MadePart
from tests.bundles import CLAIM, a_bundle
from tests.pdf.made_pages import page_count, stamp_zones, words_of


def cover(claim: Claim = CLAIM, title: str = "Claim bundle") -> MadePart:
    bundle = replace(a_bundle(1), claim=claim, title=title)
    return draw_cover(bundle, paginate(bundle))


def test_it_names_the_court_the_claim_the_parties_and_the_bundle() -> None:
    words = words_of(cover())
    for expected in (
        "IN THE HIGH COURT OF JUSTICE",
        "KING’S BENCH DIVISION",
        "ADMINISTRATIVE COURT",
        "Claim No. AC-2026-LON-000123",
        "BETWEEN:",
        "THE KING on the application of AB",
        "Interested Party",
        "– and –",
        "Claim bundle",
        "R (AB) v Fictional Parole Authority",
        "Filed 23 November 2026",
    ):
        assert expected in words


def test_a_court_that_somebody_named_stands_instead_of_the_usual_one() -> None:
    words = words_of(cover(replace(CLAIM, court=("IN THE UPPER TRIBUNAL",))))
    assert "IN THE UPPER TRIBUNAL" in words
    assert "HIGH COURT" not in words


def test_a_claim_of_which_nothing_is_known_yet_has_a_cover() -> None:
    words = words_of(cover(Claim()))
    assert "Claim No. ____" in words
    assert "BETWEEN" not in words
    assert "Claim bundle" in words


def test_several_parties_of_one_role_are_numbered() -> None:
    parties = tuple(Party(name=name, role="Interested Party") for name in ("ONE", "TWO"))
    words = words_of(cover(replace(CLAIM, parties=parties)))
    assert "(1) ONE (2) TWO Interested Parties" in words


def test_forty_claimants_are_counted() -> None:
    parties = tuple(Party(name=f"PERSON {n}", role="Claimant") for n in range(1, 41))
    assert "(1) PERSON 1 (2) PERSON 2 and 38 others Claimants" in words_of(cover(replace(CLAIM, parties=parties)))


def test_a_hearing_is_named() -> None:
    hearing = replace(CLAIM, hearing_date=PartialDate.of(2027, 1, 12))
    assert "For hearing on 12 January 2027" in words_of(cover(hearing))


def test_what_does_not_fit_on_a_page_is_refused() -> None:
    with pytest.raises(LayoutError, match="does not fit on one page"):
        cover(title="A title that never ends " * 100)


def test_a_letter_that_no_font_holds_is_refused_by_its_place() -> None:
    with pytest.raises(LayoutError, match=r"U\+1F600") as refused:
        cover(title="Bundle 😀")
    assert refused.value.where == "bundle.toml: the title and the claim"


@given(
    st.lists(st.tuples(st.text(st.sampled_from("ABCDE xyz’"), max_size=120), st.sampled_from(["Claimant", "Other"]))),
    st.text(st.sampled_from("abcd "), max_size=100),
)
@settings(deadline=None, max_examples=25)
def test_it_is_one_page_with_its_stamp_place_empty(drawn: list[tuple[str, str]], title: str) -> None:
    part = cover(replace(CLAIM, parties=tuple(Party(name=name, role=role) for name, role in drawn)), title)
    assert page_count(part) == part.page_count == 1
    assert all(stamp_zones(part))
