"""Dates as people type them: read day first, with no part that was not typed, or refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.partial_date import DateFault
from bundler.prose.typed_date import typed_date


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("12 March 2014", "2014-03-12"),
        ("12th March 2014", "2014-03-12"),
        ("03/04/2014", "2014-04-03"),
        ("2014-03-12", "2014-03-12"),
        ("March 2014", "2014-03"),
        ("2014", "2014"),
        ("about 12 March 2014", "2014-03-12~"),
        ("c. 2014", "2014~"),
        ("by 2 April 2014", "../2014-04-02"),
        ("12 March 2014 to 2 April 2014", "2014-03-12/2014-04-02"),
        ("12 March 2014 – 2 April 2014", "2014-03-12/2014-04-02"),
        ("spring 2014", "2014-21"),
        ("3 Mawrth 2014", "2014-03-03"),
        ("4/2014", "2014-04"),
        ("04-2014", "2014-04"),
        ("9/2014 - 10/2014", "2014-09/2014-10"),
        ("14\u2011Oct\u20112021", "2021-10-14"),
        ("3 Mar 2014, about 10pm", "2014-03-03T22:00~"),
        ("2014 March 3", "2014-03-03"),
        ("the evening of 3 March 2014", "2014-03-03"),
    ],
)
def test_what_people_type_is_read(typed: str, edtf: str) -> None:
    assert typed_date(typed).edtf() == edtf


@pytest.mark.parametrize(
    "typed", ["", "soon", "31 April 2014", "may", "12", "March", "tomorrow", "12 March", "99/99/2014"]
)
def test_what_is_not_plainly_a_date_is_refused(typed: str) -> None:
    with pytest.raises(DateFault):
        typed_date(typed)


@given(st.dates(min_value=__import__("datetime").date(1950, 1, 1), max_value=__import__("datetime").date(2040, 12, 31)))
def test_every_day_is_read_as_itself(day: object) -> None:
    import datetime

    assert isinstance(day, datetime.date)
    for form in (f"{day.day} {day:%B} {day.year}", f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", day.isoformat()):
        assert typed_date(form).edtf() == day.isoformat()


@pytest.mark.parametrize(
    "typed", ["after 2 March 2014", "shortly after March 2014", "not 3 March 2014", "2014 or 2015"]
)
def test_a_word_that_moves_the_date_is_never_passed_over(typed: str) -> None:
    with pytest.raises(DateFault):
        typed_date(typed)


@pytest.mark.parametrize("typed", ["31/02/2021", "31 February 2021", "10/14/2021", "1 March 2014 to 31 April 2014"])
def test_a_day_that_the_calendar_has_not_is_told_as_one(typed: str) -> None:
    with pytest.raises(DateFault, match="the calendar has no such day"):
        typed_date(typed)


@pytest.mark.parametrize("typed", ["41732", "41732.5"])
def test_a_day_as_excel_counts_them_is_told_with_the_day_that_it_may_mean(typed: str) -> None:
    with pytest.raises(DateFault, match="perhaps 3 April 2014"):
        typed_date(typed)


def test_a_day_of_the_week_that_is_not_that_of_the_date_is_told() -> None:
    with pytest.raises(DateFault, match="another day of the week"):
        typed_date("Tuesday 3 March 2014")


def test_a_word_that_begins_with_c_is_told_whole_where_it_is_no_date() -> None:
    with pytest.raises(DateFault, match="'call counsel'"):
        typed_date("call counsel")
