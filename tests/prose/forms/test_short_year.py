"""A year of which only two figures are written is read after a word that leads to a time, and says so."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("I have lived here since '98.", "'98", "1998"),
        ("He left in ’04 and came back.", "’04", "2004"),
        ("It was the class of '88, I think.", "'88", "1988"),
        ("He was inside from '98 to '03.", "'98 to '03", "1998/2003"),
    ],
)
def test_two_figures_after_an_apostrophe_are_a_year(text: str, words: str, value: str) -> None:
    (found,) = dates(text)

    assert (found.words, found.edtf, found.flags) == (words, value, ("two-digit-year",))


@pytest.mark.parametrize(
    "text",
    [
        "He is 6'02 tall.",
        "She said in '99' what I meant.",
        "in '12.5",
        "of '50%",
        "He was in 'the 14 club'.",
        "by '14th",
    ],
)
def test_other_figures_near_an_apostrophe_are_none(text: str) -> None:
    assert dates(text) == []


def test_a_birth_with_dots_after_d_o_b_is_read_though_its_year_could_number_a_section() -> None:
    found = dates("Mrs Joan Allard, d.o.b. 12.2.48, was seen.", "2023-10-19", "letter")
    assert [(each.edtf, each.role) for each in found] == [("1948-02-12", "birth")]
