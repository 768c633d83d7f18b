"""A year that is none is not replaced by one from elsewhere: the date is told to be wrong."""

from __future__ import annotations

import pytest

from bundler.prose.find import find_dates

BEFORE = "On 2 April 2016 she moved to the flat. "


def read(sentence: str) -> list[tuple[str, str]]:
    """The dates of a sentence that follows one of April 2016: the words, and the value or the flags."""
    found = find_dates(BEFORE + sentence, kind="witness-statement")[1:]
    return [(item.words, item.value.edtf() if item.value else "/".join(item.flags)) for item in found]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("On 7 June 3016 he was charged.", "7 June 3016"),
        ("On 7 June, 3016, he was charged.", "7 June, 3016"),
        ("On 7 June 20166 he was charged.", "7 June 20166"),
        ("On 7 June 201 the panel refused it.", "7 June 201"),
        ("He was charged on Tuesday 7th June 3016.", "Tuesday 7th June 3016"),
        ("On the seventh of June 3016 he was charged.", "the seventh of June 3016"),
        ("On June 7, 3016 he was charged.", "June 7, 3016"),
        ("He was in custody on 7-9 June 3016.", "7-9 June 3016"),
        ("In June 3016 they let him go.", "June 3016"),
        ("On 07/06/3016 he was charged.", "07/06/3016"),
        ("It is dated 07.06.216.", "07.06.216"),
        ("On 7 June 2106 he was charged.", "7 June 2106"),
        ("He was arrested on 7 June 2106 and let go.", "7 June 2106"),
        ("The order is dated 7 June 2203.", "7 June 2203"),
    ],
)
def test_a_year_that_is_none_makes_the_date_impossible(sentence: str, words: str) -> None:
    assert read(sentence) == [(words, "impossible")]


@pytest.mark.parametrize(
    "sentence",
    [
        "On 7 June 5000 people marched.",
        "On 7 June 300 officers searched the house.",
        "On 7 June 101 was called.",
        "On 7 June 0930 he was charged.",
        "On 7 June £3000 was paid.",
        "On 7 June, 40 people came.",
        "On 7 June 1430 he was charged.",
        "On 7 June 2106 hrs he was charged.",
        "On 7 June 2106 to 2200 he was in the cells.",
        "On 7 June 2106 he was charged, and at 2210 let go.",
    ],
)
def test_what_is_counted_timed_or_paid_is_no_year(sentence: str) -> None:
    assert [value[:10] for _, value in read(sentence)] == ["2016-06-07"]


def test_figures_with_strokes_that_nothing_leads_to_are_no_date() -> None:
    assert read("See file 07/06/3016 and folio 12.10.417.") == []
