"""Numbered paragraphs: the numbers that go on, not figures that chance to open a line."""

from __future__ import annotations

import pytest

from bundler.prose.text.paragraphs import paragraph_at, paragraphs


def numbers(text: str) -> list[str]:
    return [paragraph.number for paragraph in paragraphs(text)]


@pytest.mark.parametrize(
    "text",
    [
        "1. One\n2. Two\n3. Three",
        "1) One\n2) Two\n3) Three",
        "(1) One\n(2) Two\n(3) Three",
        "[1] One\n[2] Two\n[3] Three",
        "1 One\n2 Two\n3 Three",
        "1.\tOne\n2.\tTwo\n3.\tThree",
    ],
)
def test_every_way_of_numbering(text: str) -> None:
    assert numbers(text) == ["1", "2", "3"]


def test_a_date_or_a_time_in_figures_numbers_no_paragraph() -> None:
    assert paragraphs("09.02.23 Assessed.\n12.11.24 Closed.\n08.40 Left.\n") == ()
    assert [each.number for each in paragraphs("3.1 He left.\n3.2 He came.\n")] == ["3.1", "3.2"]


def test_page_numbers_and_dates_that_open_a_line_are_no_paragraphs() -> None:
    assert numbers("1. One\n14\n2. Two on\n2014. That was\n3. Three\n12 March was\n4. Four") == ["1", "2", "3", "4"]


def test_sub_paragraphs_belong_to_their_paragraph() -> None:
    assert numbers("1. One\n(a) x\n(b) y\n2. Two\n(i) x\n(ii) y") == ["1", "1(a)", "1(b)", "2", "2(i)", "2(ii)"]


def test_a_paragraph_may_be_lost_to_the_scan_but_order_is_kept() -> None:
    assert numbers("1. One\n2. Two\n4. Four\n3. Quoted\n5. Five") == ["1", "2", "4", "5"]


def test_the_paragraph_of_a_place() -> None:
    text = "Heading\n1. One is here.\n2. Two is there."
    found = paragraphs(text)
    assert paragraph_at(found, text.index("Heading")) == ""
    assert paragraph_at(found, text.index("here")) == "1"
    assert paragraph_at(found, text.index("there")) == "2"


def test_a_text_without_numbers_has_none() -> None:
    assert paragraphs("No numbers here.\nNone at all.") == ()


def test_an_hour_or_a_measure_that_opens_a_line_is_no_paragraph() -> None:
    text = "1. One\n2. He came at\n11.20 pm and left.\n3. He had\n9.15 in the bank and\n2.5 mg of it.\n4. Four"
    assert numbers(text) == ["1", "2", "3", "4"]
