"""Clear days: CPR 2.8 with its own examples, the five-day rule, and calendar months."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.timetable.clear_days import (
    SHORT,
    clear_days_between,
    last_day_after,
    last_day_before,
    same_day_months_after,
)
from bundler.timetable.court_days import CourtDays
from tests.timetable.builders import day

COURT = CourtDays()
DAYS = st.dates(day("2012-01-01"), day("2040-12-31"))
LENGTHS = st.integers(1, 60)


@pytest.mark.parametrize(
    ("event", "days", "last"),
    [
        # The examples of CPR 2.8 itself: a hearing on a Friday 20 October, and on a Monday 20 October.
        ("2023-10-20", 3, "2023-10-16"),
        ("2025-10-20", 3, "2025-10-14"),
        ("2017-03-30", 7, "2017-03-22"),
        ("2017-03-14", 5, "2017-03-06"),
        ("2024-10-14", 1, "2024-10-10"),
        # Good Friday and Easter Monday 2026 lie between; so does the early May holiday.
        ("2026-04-08", 3, "2026-03-31"),
        ("2026-05-05", 2, "2026-04-29"),
        # Six days are not five: every day counts.
        ("2026-05-12", 6, "2026-05-05"),
        ("2024-03-08", 7, "2024-02-29"),
        ("2023-03-08", 7, "2023-02-28"),
    ],
)
def test_days_before_an_event(event: str, days: int, last: str) -> None:
    assert last_day_before(day(event), days, COURT) == day(last)


@pytest.mark.parametrize(
    ("start", "days", "last"),
    [
        # CPR 2.8, third example: served on 2 October, 14 days, last day 16 October.
        ("2026-10-02", 14, "2026-10-16"),
        ("2026-12-24", 5, "2027-01-05"),
        ("2026-05-01", 4, "2026-05-08"),
        ("2026-05-01", 6, "2026-05-07"),
        ("2020-05-07", 1, "2020-05-11"),
        ("2020-05-01", 1, "2020-05-04"),
        ("2022-06-01", 2, "2022-06-07"),
        ("2028-02-25", 3, "2028-03-01"),
    ],
)
def test_days_after_an_event(start: str, days: int, last: str) -> None:
    assert last_day_after(day(start), days, COURT) == day(last)


def test_at_least_28_days_after_notice_is_the_29th_as_in_the_rules_second_example() -> None:
    earliest = day("2026-10-30")

    assert clear_days_between(day("2026-10-01"), earliest, COURT, short=False) == 28


def test_a_closed_office_alone_does_not_lengthen_a_short_period() -> None:
    court = CourtDays(closed=frozenset({day("2026-06-03")}))

    assert last_day_after(day("2026-06-01"), 3, court) == day("2026-06-04")


def test_a_proclaimed_holiday_lengthens_a_short_period() -> None:
    court = CourtDays(bank_holidays=frozenset({day("2026-06-03")}))

    assert last_day_after(day("2026-06-01"), 3, court) == day("2026-06-05")


@pytest.mark.parametrize(
    ("start", "months", "last"),
    [
        ("2026-01-15", 3, "2026-04-15"),
        ("2025-11-30", 3, "2026-02-28"),
        ("2023-11-30", 3, "2024-02-29"),
        ("2023-11-29", 3, "2024-02-29"),
        ("2024-02-29", 3, "2024-05-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-01-31", 3, "2026-04-30"),
        ("2026-10-31", 3, "2027-01-31"),
        ("2026-12-31", 2, "2027-02-28"),
    ],
)
def test_months_end_on_the_same_number_or_the_last_of_a_shorter_month(start: str, months: int, last: str) -> None:
    assert same_day_months_after(day(start), months) == day(last)


@given(DAYS, LENGTHS)
def test_days_before_are_the_latest_day_with_that_many_clear_days(event: date, days: int) -> None:
    last = last_day_before(event, days, COURT)
    short = days <= SHORT

    assert clear_days_between(last, event, COURT, short=short) == days
    later = last + timedelta(days=1)
    assert clear_days_between(later, event, COURT, short=short) < days or (short and not COURT.counts(later))


@given(DAYS, LENGTHS)
def test_days_after_end_on_the_day_with_that_number(start: date, days: int) -> None:
    last = last_day_after(start, days, COURT)
    short = days <= SHORT

    assert clear_days_between(start, last, COURT, short=short) == days - 1
    assert not short or COURT.counts(last)


@given(DAYS, st.integers(SHORT + 1, 60))
def test_counted_back_and_forth_agree(event: date, days: int) -> None:
    assert last_day_after(last_day_before(event, days, COURT), days + 1, COURT) == event


@given(DAYS, DAYS, LENGTHS, st.integers(1, 24))
def test_a_later_day_never_ends_a_period_earlier(one: date, other: date, days: int, months: int) -> None:
    first, second = sorted((one, other))

    assert last_day_after(first, days, COURT) <= last_day_after(second, days, COURT)
    assert last_day_before(first, days, COURT) <= last_day_before(second, days, COURT)
    assert same_day_months_after(first, months) <= same_day_months_after(second, months)


@given(DAYS, LENGTHS)
def test_a_longer_period_never_ends_earlier(start: date, days: int) -> None:
    if days != SHORT:  # five counting days can outlast six calendar days: the rule has that step itself
        assert last_day_after(start, days, COURT) < last_day_after(start, days + 1, COURT)
