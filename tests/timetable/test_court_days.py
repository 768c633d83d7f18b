"""Court days: when the office is open, and which days a short period leaves out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.timetable.court_days import CourtDays
from tests.timetable.builders import day

COURT = CourtDays()
DAYS = st.dates(day("2012-01-01"), day("2040-12-31"))


@pytest.mark.parametrize(
    ("closed", "why"),
    [
        ("2026-04-04", "Saturday"),
        ("2026-04-05", "Sunday"),
        ("2026-04-03", "Good Friday"),
        ("2026-04-06", "Easter Monday"),
        ("2026-12-25", "Christmas Day"),
        ("2020-05-08", "May Day"),
        ("2022-06-03", "Platinum Jubilee of Elizabeth II"),
        ("2022-09-19", "State Funeral of Queen Elizabeth II"),
        ("2023-05-08", "Coronation of Charles III"),
    ],
)
def test_the_office_is_closed_at_weekends_and_on_bank_holidays(closed: str, why: str) -> None:
    assert COURT.why_closed(day(closed)) == why
    assert not COURT.is_open(day(closed))


@pytest.mark.parametrize("open_day", ["2020-05-04", "2022-05-30", "2026-11-30", "2026-03-17", "2026-08-03"])
def test_a_moved_holiday_a_scottish_and_an_irish_one_leave_the_office_open(open_day: str) -> None:
    assert COURT.is_open(day(open_day))


@pytest.mark.parametrize("holiday", ["2021-12-27", "2021-12-28", "2022-01-03", "2027-12-27", "2027-12-28"])
def test_a_holiday_on_a_weekend_closes_the_next_weekday(holiday: str) -> None:
    assert not COURT.is_open(day(holiday))


def test_a_day_closed_by_hmcts_is_closed_but_counts_in_a_short_period() -> None:
    court = CourtDays(closed=frozenset({day("2026-12-24")}))

    assert court.why_closed(day("2026-12-24")) == "the office is closed"
    assert court.counts(day("2026-12-24"))
    assert court.on_or_before(day("2026-12-25")) == day("2026-12-23")


def test_a_bank_holiday_proclaimed_later_neither_opens_the_office_nor_counts() -> None:
    court = CourtDays(bank_holidays=frozenset({day("2028-06-02")}))

    assert court.why_closed(day("2028-06-02")) == "bank holiday"
    assert not court.counts(day("2028-06-02"))


@given(DAYS, st.frozensets(DAYS, max_size=4))
def test_the_nearest_open_days_are_open_and_nothing_open_lies_between(start: date, closed: frozenset[date]) -> None:
    court = CourtDays(closed=closed)
    before, after = court.on_or_before(start), court.on_or_after(start)

    assert before <= start <= after
    assert court.is_open(before)
    assert court.is_open(after)
    between = [before + timedelta(days=step) for step in range(1, (after - before).days)]
    assert not any(court.is_open(found) for found in between)
