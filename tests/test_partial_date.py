"""Partial dates: what is known is kept, what is not is never filled in."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.partial_date import DateFault, PartialDate, Precision

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@pytest.mark.parametrize(
    ("written", "earliest", "latest", "words"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31), "2014"),
        ("2014-02", date(2014, 2, 1), date(2014, 2, 28), "February 2014"),
        ("2014-03-12", date(2014, 3, 12), date(2014, 3, 12), "12 March 2014"),
        ("2014-03-12T22:30", date(2014, 3, 12), date(2014, 3, 12), "12 March 2014, 22:30"),
        ("2014~", date(2014, 1, 1), date(2014, 12, 31), "about 2014"),
        ("201X", date(2010, 1, 1), date(2019, 12, 31), "the 2010s"),
        ("2014-21", date(2014, 3, 1), date(2014, 5, 31), "spring 2014"),
        ("2014-24", date(2014, 12, 1), date(2015, 2, 28), "winter 2014"),
        ("2014-03-03/2014-03-05", date(2014, 3, 3), date(2014, 3, 5), "3 to 5 March 2014"),
        ("2014-03-12/2014-04-02", date(2014, 3, 12), date(2014, 4, 2), "12 March to 2 April 2014"),
        ("2013-03/2013-06", date(2013, 3, 1), date(2013, 6, 30), "March 2013 to June 2013"),
        ("../2014-03", date.min, date(2014, 3, 31), "by March 2014"),
        ("2014-03/..", date(2014, 3, 1), date.max, "from March 2014"),
    ],
)
def test_reads_prints_and_writes_every_form(written: str, earliest: date, latest: date, words: str) -> None:
    read = PartialDate.parse(written)

    assert (read.earliest, read.latest, read.words(), read.edtf()) == (earliest, latest, words, written)


@pytest.mark.parametrize(
    "nonsense",
    ["", "last week", "31/04/2014", "2014-13", "2014-02-30", "2014-3-1", "14", "../..", "2015/2014", "2014-03T10:00"],
)
def test_refuses_what_is_no_date_or_names_a_day_that_never_was(nonsense: str) -> None:
    with pytest.raises(DateFault):
        PartialDate.parse(nonsense)


@given(DAYS)
def test_every_day_comes_back_as_it_was_written(day: date) -> None:
    read = PartialDate.parse(day.isoformat())

    assert read.edtf() == day.isoformat()
    assert read.earliest == read.latest == day
    assert read.precision is Precision.DAY


@given(DAYS, st.integers(0, 4000))
def test_a_range_holds_both_its_ends(day: date, length: int) -> None:
    last = min(day + timedelta(days=length), date(2110, 1, 1))
    read = PartialDate.parse(f"{day.isoformat()}/{last.isoformat()}")

    assert (read.earliest, read.latest) == (day, last)


@given(st.lists(DAYS, min_size=2, max_size=12))
def test_order_is_total_and_by_the_first_day(days: list[date]) -> None:
    dates = [PartialDate.parse(day.isoformat()[:length]) for day in days for length in (4, 7, 10)]
    ordered = sorted(dates)

    assert [item.earliest for item in ordered] == sorted(item.earliest for item in dates)
    assert [item.edtf() for item in sorted(set(dates))] == list(dict.fromkeys(item.edtf() for item in ordered))
