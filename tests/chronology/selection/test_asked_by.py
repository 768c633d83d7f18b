"""A day that a letter sets for whoever gets it is told, with its words; what is only expected by a day is not."""

from __future__ import annotations

import pytest

from bundler.chronology.event import Event
from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document

_ABOVE = "Ambleton Borough Council\n\n6 May 2024\n\nDear Sir\n\nHousing file\n\n"
_BELOW = "\n\nYours faithfully\n\nA Marrow\n"


def told(words: str, kind: Kind = Kind.LETTER) -> list[Event]:
    page = PageText(page=1, text=f"{_ABOVE}{words}{_BELOW}")
    own = ("Letter", "E-mail", "Decision letter", "Response to")
    return [event for event in extract(a_document(kind, "2024-05-06"), (page,)) if not event.text.startswith(own)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Please let us have a copy of the full housing file by 20 May 2024.", "2024-05-20"),
        ("We ask that you confirm by 4pm on 10 May 2024 that a room will be found.", "2024-05-10T16:00"),
        ("You should return the enclosed form no later than Friday 17 May 2024.", "../2024-05-17"),
        ("Rory must attend a reintegration meeting on 8 May 2024 at 9am.", "2024-05-08T09:00"),
        ("You have until 17 May 2024 to make representations to the governing board.", "2024-05-17"),
        ("You have 14 days, until 20 May 2024, to appeal.", "2024-05-20"),
        ("Work set for Rory needs to be handed in by 9 May.", "2024-05-09"),
        ("You are required to send the following to us to arrive by 31 May 2024.", "2024-05-31"),
        ("Your appointment should be booked before 12 August 2024.", "2024-08-12"),
        ("The deadline for your response is 31 May 2024.", "2024-05-31"),
        ("We look forward to receiving your response by close of business on 20 May 2024.", "2024-05-20"),
        ("Could you please confirm the position by Monday 13 May 2024?", "2024-05-13"),
        ("The arrears of £412.50 must be paid by 15 May 2024.", "2024-05-15"),
        ("If you disagree you must appeal by 6 June 2024.", "2024-06-06"),
        ("We require your response by no later than 4pm on 20 May 2024.", "../2024-05-20T16:00"),
        ("Unless we hear from you by 5pm on 14 May 2024 we will issue proceedings.", "2024-05-14T17:00"),
        ("You may ask for a review of this decision within 21 days, by 27 May 2024.", "2024-05-27"),
        ("You must vacate the property by 1 July 2024.", "2024-07-01"),
    ],
)
def test_what_a_letter_asks_for_by_a_day_is_told_with_the_day(words: str, day: str) -> None:
    (event,) = told(words)
    assert event.date.edtf() == day
    assert words[-9:-1].split()[-1] in event.text
    assert event.confidence <= 0.7


@pytest.mark.parametrize(
    "words",
    [
        "The scheme was to be in place by 1 April 2024.",
        "The policy will be reviewed by 1 April 2025.",
        "He hoped to finish the course by June 2025.",
        "Please see our letter of 2 April 2024.",
        "Please find enclosed the report dated 12 April 2024.",
        "If the panel were to sit by 1 June 2024, he would attend.",
        "We will write to you by 20 May 2024.",
        "You asked us to reply by 30 April 2024.",
        "Please quote reference 12/05/24 in any reply.",
        "You should have the money by 1 June 2024.",
        "Your client should not issue before 15 July 2024.",
        "If proceedings are issued before 31 May 2024 we shall seek our costs; please serve them here.",
        "Please write again, but I am away until 20 May 2024.",
    ],
)
def test_what_is_only_expected_or_refused_or_meant_is_not(words: str) -> None:
    assert told(words) == []


def test_only_a_letter_asks() -> None:
    assert told("Please let us have the file by 20 May 2024.", Kind.POLICY) == []
    assert told("Please let us have the file by 20 May 2024.", Kind.WITNESS_STATEMENT) == []


def test_what_a_letter_before_claim_asks_for_stands_behind_its_facts() -> None:
    words = (
        "The facts\n\n1. The Council refused him a room on 2 April 2024.\n\nAction that we ask for\n\n"
        "2. Please confirm by 20 May 2024 that a room will be found."
    )
    assert [event.date.edtf() for event in told(words, Kind.PRE_ACTION_LETTER)] == ["2024-04-02", "2024-05-20"]
