"""Dates as notes, records and the heads of letters write them, and figures in them that are none."""

from __future__ import annotations

import pytest

from tests.prose.builders import roles, values


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mr Orme fell 19/8. Diary back by 18/12.", ["2019-08-19", "2019-12-18"]),
        ("She attended 29/8 and was discharged 30/8.", ["2019-08-29", "2019-08-30"]),
        # Figures that count, and the numbers of instructions.
        ("He attended 9/12 sessions.", []),
        ("As PSI 05/2018 says, paperwork is kept.", []),
    ],
)
def test_a_day_in_figures_without_its_year(text: str, wanted: list[str]) -> None:
    assert values(text, "2019-12-31", "other") == wanted


def test_a_date_under_the_name_of_a_section_is_no_number_of_it() -> None:
    head = "Public Protection Casework Section\n16 December 2022\nDear Mr Orme\n"

    assert values(head, "2022-12-16", "decision-letter") == ["2022-12-16"]
    assert roles(head, "2022-12-16", "decision-letter") == ["document-date"]
    assert values("It is under section 16 and part 4.", "2022-12-16", "judgment") == []


def test_a_feast_is_of_the_date_beside_it() -> None:
    assert set(values("On Easter Saturday, 16 April 2022, he drove home.", "2023-07-07", "judgment")) == {"2022-04-16"}


@pytest.mark.parametrize(
    "text",
    [
        "Actions: 1. Police to flag the address by 18/02/22.",
        "Target date: 26/05/23",
        "Next review due: 24/03/2020",
        "The limitation date for any claim is 16 October 2023.",
    ],
)
def test_by_when_something_is_to_be_done(text: str) -> None:
    assert roles(text, "2022-02-17", "other") == ["deadline"]


def test_the_day_on_which_a_decision_was_promulgated_is_the_document_s_own() -> None:
    assert roles("Decision promulgated on 21 June 2019\nBefore the judge", "2019-06-21", "judgment") == [
        "document-date"
    ]


def test_a_date_under_a_sentence_that_ends_with_number_is_read() -> None:
    log = "11/09/2021 23:12 Calls from a withheld number.\n24/09/2021 11:00 Advice given.\n"

    assert values(log, "2021-09-30", "police-record") == ["2021-09-11T23:12", "2021-09-24T11:00"]
