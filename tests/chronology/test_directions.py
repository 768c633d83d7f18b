"""What an order tells somebody to do by a day, and what a letter says will end on one: something that is due."""

from __future__ import annotations

import pytest

from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document

ORDER = """IT IS ORDERED THAT:
1. The Board shall by 5pm on 18 October 2021 find a berth for the Claimant.
2. The Claimant do file and serve any further evidence by 4.00 p.m. on Monday 8 November 2021.
3. Any reply to be filed by 15 November 2021.
4. If permission is granted the claim shall be listed for one day, not before 3 December 2021.
5. Nothing in the order dated 4 May 2021 is affected.
"""


def days(text: str, kind: Kind, date: str) -> list[str]:
    return sorted(event.date.edtf() for event in extract(a_document(kind, date), (PageText(page=1, text=text),)))


def test_each_day_that_an_order_sets_is_an_event_and_that_of_another_order_is_none() -> None:
    assert days(ORDER, Kind.ORDER, "2021-10-12") == [
        "2021-10-12",
        "2021-10-18T17:00",
        "2021-11-08T16:00",
        "2021-11-15",
        "2021-12-03",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Your mooring will be provided until 3 October 2021.",
        "The Board will extend your licence until 3 October 2021.",
        "Payments will therefore cease on 3 October 2021.",
        "The removal of the boat is set for 3 October 2021.",
    ],
)
def test_what_a_letter_says_will_end_or_go_on_until_a_day_is_an_event(words: str) -> None:
    assert "2021-10-03" in days(f"Dear Ms Finn\n{words}\nYours sincerely\n", Kind.DECISION_LETTER, "2021-09-01")
