"""In an opinion that cites American reports a year alone in brackets is a citation's, anywhere else an event's."""

from __future__ import annotations

import pytest

from bundler.prose.find import find_dates

_OPINION = "See Perrow v. Lisle, 502 U. S. 197; 18 U. S. C. §3.\n\n"


def told(text: str) -> list[tuple[str, str]]:
    return [(found.edtf, found.role) for found in find_dates(text, kind="judgment")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("E. Marlin, Principles of Equity (1895), says so.", "1895"),
        ("Statement on the Inquiry (Feb. 6, 2019).", "2019-02-06"),
        ("Letter from T. Marlin to G. Lisle (June 12, 1807), in 10 Works of Marlin 400.", "1807-06-12"),
        ("Trial of S. Harrow (July 19, 1786), in 6 Old Trials 874.", "1786-07-19"),
        ("Congress extended them until April 1, 1953. 66 Stat. 54.", "1953-04-01"),
        ("It stands in 44 Stat., Part 1, p. 657 in 1926.", "1926"),
        ("Dept. of Roads, Roads Built: 1969-1970, Institutional Data 388 (1972)", "1969/1970"),
        ("Marlin, Budget Performance—Fiscal Year 2020: Roads Service, at 16.", "2020"),
        ("It did so first in 1975. See Perrow v. Lisle, 421 U. S. 454, 459 (1975).", "1975"),
        ("Marlin, The Growth of Roads, 1945–2001, 33 Archives Transp. Hist. 87.", "1945/2001"),
    ],
)
def test_a_year_or_a_day_alone_in_brackets_is_of_a_citation(text: str, value: str) -> None:
    assert told(_OPINION + text)[0] == (value, "authority")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She trained at Leeds (2014).", "2014"),
        ("He moved to the Harbour Wing (12 June 2014).", "2014-06-12"),
        ("The second round of litigation (2005 Action) began.", "2005"),
    ],
)
def test_in_any_other_text_and_beside_other_words_it_is_of_an_event(text: str, value: str) -> None:
    assert told(text) == [(value, "event")]


def test_what_an_opinion_tells_stays_an_event() -> None:
    assert told(f"{_OPINION}He was arrested on June 12, 2007, and again in 2008.") == [
        ("2007-06-12", "event"),
        ("2008", "event"),
    ]


def test_the_days_of_letters_in_brackets_are_of_a_citation() -> None:
    text = f"{_OPINION}5 Writings of Marlin 420 (letters to T. Lisle, Sept. 14 and 23, 1789)."
    assert {role for _, role in told(text)} == {"authority"}


def test_a_case_decided_this_day_or_long_ago_is_cited_and_what_the_court_does_this_day_is_its_own() -> None:
    head = "May 17, 1954. 344 U. S. 873. 345 U. S. 11. "
    assert (
        told(head + "It was argued with Lisle Motel v. Perrow, decided this date, ante, p. 241.")[1][1] == "authority"
    )
    assert told(head + "As long ago as 1896, this Court declared the principle.")[1] == ("1896", "authority")
    assert told(head + "We have this day held that the claim fails.")[1] == ("1954-05-17", "event")
    assert told(head + "As early as 1948, the landlord declared the roof unsafe.")[1] == ("1948", "event")


def test_the_head_of_a_page_and_the_edition_of_a_code_are_no_dates_and_the_number_of_a_note_cites_nothing() -> None:
    assert told("14 JUNE HARBOUR SERVICES v. LISLE") == []
    assert told("ON 14 JUNE 2014 HE LEFT.") == [("2014-06-14", "event")]
    assert told("It lies under 28 U. S. C. § 1252 (1958 *296 ed.).") == [("1958", "authority")]
    assert told("NOTES\n[1] Previously, on January 24, 1964, he had been arrested.") == [("1964-01-24", "event")]
    assert told("See [2014] EWHC 612 (Admin), 24 January 2014.")[-1] == ("2014-01-24", "authority")
