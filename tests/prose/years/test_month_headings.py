"""Months that stand as headings lend their month and year to the days that open the lines under them."""

from __future__ import annotations

import pytest

from bundler.prose.years.month_headings import days_under_months
from tests.prose.builders import dates, values

DIARY = """Nov 2024
Tue 5 - heating off again
Wed 6 - rang the office
and was told to wait

December
2nd - engineer came
20 – letter

Jan
7: boiler condemned
"""


def test_the_days_have_the_month_above_them_and_the_last_year_stated_and_a_year_turns_with_its_months() -> None:
    found = [each.edtf for each in dates(DIARY, "2025-06-01", "other")]

    assert found == ["2024-11", "2024-11-05", "2024-11-06", "2024-12-02", "2024-12-20", "2025-01-07"]


def test_the_year_is_flagged_as_inferred_and_the_month_that_states_it_is_the_anchor() -> None:
    days = dates(DIARY, "2025-06-01", "other")[1:]

    assert {(each.method, each.anchor) for each in days} == {("yearless", 0)}
    assert all("inferred-year" in each.flags for each in days)


def test_without_any_year_the_days_are_of_the_year_before_the_writing() -> None:
    text = "March\n3rd - moved in\n9th - first leak\nApril\n2nd - ceiling down\n"

    assert values(text, "2025-06-01", "other") == ["2025-03-03", "2025-03-09", "2025-04-02"]


@pytest.mark.parametrize(
    "text",
    [
        "Nov 2024\n1. The heating.\n2. The lift.\n3. The stairs.\n",
        "Nov 2024\n12 boxes\n14 chairs\n20 lamps\n",
        "Nov 2024\n20th - letter\n5th - heating off\n6th - rang\n",
        "Nov 2024\nMon 5 - heating off\nWed 6 - rang\nThu 7 - rang again\n",
        "Nov 2024\n28 - rang\n30 - rang\n31 - rang\n",
        "Nov 2024\nThe heating failed.\n5th - rang\n6th - rang\n7th - rang\n",
        "May\nI have it?\n5 - a\n6 - b\n7 - c\n",
    ],
    ids=["numbered", "counted", "out of order", "another weekday", "no such day", "words first", "a verb"],
)
def test_what_only_looks_so_is_none(text: str) -> None:
    assert days_under_months(text) == []


def test_a_number_alone_before_a_capital_is_a_day_under_its_month() -> None:
    text = "MARCH 2025\n3  Arrested at the station.\n4 Meeting. Sent that night.\n\nAPRIL 2025\n8 Cabinet.\n"
    assert values(text, "2025-06-13", "chronology") == [
        "2025-03",
        "2025-03-03",
        "2025-03-04",
        "2025-03-04",
        "2025-04",
        "2025-04-08",
    ]


def test_numbers_that_count_the_lines_under_a_month_are_no_days() -> None:
    text = "MARCH 2025\n1 Apologies.\n2 Notes.\n3 Any other business.\n"
    assert values(text, "2025-06-13", "minutes") == ["2025-03"]
