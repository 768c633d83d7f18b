"""Days to places: in order, within bounds, and what is left out is told."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bundler.timeline.bands import bands_of
from bundler.timeline.scale import scale_of

DAYS = st.lists(st.dates(), min_size=1, max_size=30)


@settings(deadline=None, max_examples=80)
@given(days=DAYS)
def test_a_later_day_never_stands_further_left_and_none_stands_outside(days: list[date]) -> None:
    scale = scale_of([(day, day) for day in days], 90.0, 720.0, 32.0)

    places = [scale.place(day) for day in sorted(days)]

    assert places == sorted(places)
    assert all(89.99 <= place <= 720.01 for place in places)


@settings(deadline=None, max_examples=40)
@given(days=DAYS)
def test_two_days_with_different_dates_stand_apart(days: list[date]) -> None:
    scale = scale_of([(day, day) for day in days], 90.0, 720.0, 32.0)

    assert len({scale.place(day) for day in days}) == len(set(days))


@settings(deadline=None, max_examples=40)
@given(days=DAYS)
def test_bands_cover_the_scale_in_order(days: list[date]) -> None:
    scale = scale_of([(day, day) for day in days], 90.0, 720.0, 32.0)
    bands = bands_of(scale, 42.0)

    assert [band.left for band in bands] == sorted(band.left for band in bands)
    covered = sum(band.right - band.left for band in bands)
    assert abs(covered - sum(right - left for left, right in scale.stretches())) < 0.01


def test_nothing_is_left_out_of_what_a_long_event_covers() -> None:
    spans = [(date(2000, 1, 1), date(2014, 1, 1)), (date(2014, 3, 1), date(2014, 3, 1))]

    assert scale_of(spans, 0.0, 700.0, 32.0).breaks() == ()


def test_a_year_of_which_more_is_told_is_wider() -> None:
    busy = [(date(2020, month, 1), date(2020, month, 1)) for month in range(1, 13)]
    quiet = [(date(year, 6, 1), date(year, 6, 1)) for year in (2018, 2019, 2021)]
    scale = scale_of(busy + quiet, 0.0, 700.0, 32.0)

    def width(year: int) -> float:
        return scale.place(date(year, 12, 31)) - scale.place(date(year, 1, 1))

    assert width(2020) > 2 * width(2019)


def test_what_is_known_to_the_year_alone_makes_no_month_of_it_wider() -> None:
    scale = scale_of([(date(1984, 1, 1), date(1984, 12, 31))], 0.0, 700.0, 32.0)

    months = [scale.place(date(1984, month, 28)) - scale.place(date(1984, month, 1)) for month in range(1, 13)]

    assert max(months) < 1.1 * min(months)
