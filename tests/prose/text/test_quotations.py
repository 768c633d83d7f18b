"""Quotations: where somebody's quoted words begin and end."""

from __future__ import annotations

import pytest

from bundler.prose.text.quotations import quotation_at, quotations, quoted_between


def quoted(text: str) -> list[str]:
    return [text[each.start : each.end] for each in quotations(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He wrote: “I left.” She did not.", ["“I left.”"]),
        ('He wrote: "I left." She did not.', ['"I left."']),
        ("“He said “no” twice,” she said.", ["“He said “no” twice,”"]),
        ("The judge said:\n\n“1. He left.\n\n“2. He came back.”\n\nI agree.", ["“1. He left.\n\n“2. He came back.”"]),
        ("She wrote: “Dear all,\n\nHe left.\n\nAnna”\n\nNo more.", ["“Dear all,\n\nHe left.\n\nAnna”"]),
        ('A board of 6" by 4" and Tom\'s dog.', []),
        ("None here.", []),
    ],
)
def test_they_run_from_the_mark_that_opens_to_the_one_that_closes(text: str, wanted: list[str]) -> None:
    assert quoted(text) == wanted


def test_one_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert quoted("“He left.\n\n" + "And so on. " * 900) == ["“He left."]


def test_a_place_is_in_the_quotation_round_it() -> None:
    text = "He said “one” and then “two” at last."
    found = quotations(text)

    assert quotation_at(found, text.index("two")) == found[1]
    assert quotation_at(found, text.index("and")) is None
    assert quotation_at(found, 0) is None


def test_what_is_quoted_between_two_places_is_counted() -> None:
    text = "a “bcd” e “fg” h"

    assert quoted_between(quotations(text), 0, len(text)) == len("“bcd”") + len("“fg”")
    assert quoted_between(quotations(text), text.index("c"), text.index("e")) == len("cd”")
