"""Every way in which a day is written in the United Kingdom is read back as that day."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.prose.find import find_dates


def suffix(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def month(day: date) -> str:
    return calendar.month_name[day.month]


def short(day: date) -> str:
    return calendar.month_abbr[day.month]


def weekday(day: date) -> str:
    return calendar.day_name[day.weekday()]


FORMS: dict[str, Callable[[date], str]] = {
    "3 March 2014": lambda d: f"{d.day} {month(d)} {d.year}",
    "3rd March 2014": lambda d: f"{d.day}{suffix(d.day)} {month(d)} {d.year}",
    "3rd of March 2014": lambda d: f"{d.day}{suffix(d.day)} of {month(d)} {d.year}",
    "3rd day of March 2014": lambda d: f"{d.day}{suffix(d.day)} day of {month(d)} {d.year}",
    "3rd March, 2014": lambda d: f"{d.day}{suffix(d.day)} {month(d)}, {d.year}",
    "3rd⏎March 2014": lambda d: f"{d.day}{suffix(d.day)}\n{month(d)} {d.year}",
    "03 March 2014": lambda d: f"{d.day:02d} {month(d)} {d.year}",
    "Monday 3 March 2014": lambda d: f"{weekday(d)} {d.day} {month(d)} {d.year}",
    "Monday, 3rd March 2014": lambda d: f"{weekday(d)}, {d.day}{suffix(d.day)} {month(d)} {d.year}",
    "Monday the 3rd of March 2014": lambda d: f"{weekday(d)} the {d.day}{suffix(d.day)} of {month(d)} {d.year}",
    "3 Mar 2014": lambda d: f"{d.day} {short(d)} {d.year}",
    "3 Mar '14": lambda d: f"{d.day} {short(d)} '{d.year % 100:02d}",
    "3-Mar-14": lambda d: f"{d.day}-{short(d)}-{d.year % 100:02d}",
    "03-MAR-2014": lambda d: f"{d.day:02d}-{short(d).upper()}-{d.year}",
    "03MAR2014": lambda d: f"{d.day:02d}{short(d).upper()}{d.year}",
    "03/03/2014": lambda d: f"{d.day:02d}/{d.month:02d}/{d.year}",
    "3/3/2014": lambda d: f"{d.day}/{d.month}/{d.year}",
    "3/3/14": lambda d: f"{d.day}/{d.month}/{d.year % 100:02d}",
    "03.03.2014": lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
    "3.3.14": lambda d: f"{d.day}.{d.month}.{d.year % 100:02d}",
    "03-03-2014": lambda d: f"{d.day:02d}-{d.month:02d}-{d.year}",
    "2014-03-03": lambda d: d.isoformat(),
    "March 3, 2014": lambda d: f"{month(d)} {d.day}, {d.year}",
    "March 3rd, 2014": lambda d: f"{month(d)} {d.day}{suffix(d.day)}, {d.year}",
    "3 MARCH 2014": lambda d: f"{d.day} {month(d).upper()} {d.year}",
    "3 march 2014": lambda d: f"{d.day} {month(d).lower()} {d.year}",
}
FIRST, LAST = date(1950, 1, 1), date(2040, 12, 31)
TWO_DIGIT_LAST = date(2049, 12, 31)
DAYS = st.dates(FIRST, LAST)


@pytest.mark.parametrize("form", FORMS)
def test_every_day_from_1950_to_2040_is_read_back(form: str) -> None:
    write, day, step = FORMS[form], FIRST, timedelta(days=1)
    lines, wanted = [], []
    while day <= LAST:
        lines.append(f"on {write(day)};")
        wanted.append(day.isoformat())
        day += step
    stride = 5  # every form sees every fifth day, a different fifth for each form
    chosen = slice(sum(map(ord, form)) % stride, None, stride)
    found = find_dates("\n".join(lines[chosen]))
    assert [each.edtf for each in found] == wanted[chosen]
    assert all(each.method == "explicit" for each in found)


def test_every_single_day_is_read_back_in_the_commonest_form() -> None:
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    found = find_dates("\n".join(f"{d.day} {month(d)} {d.year}." for d in days))
    assert [each.edtf for each in found] == [d.isoformat() for d in days]


@given(DAYS, st.sampled_from(sorted(FORMS)))
def test_any_day_in_any_form_within_a_sentence(day: date, form: str) -> None:
    words = FORMS[form](day)
    text = f"It was on {words} that the claimant came."
    found = find_dates(text)
    assert [(each.words, each.edtf) for each in found] == [(words, day.isoformat())]


@given(DAYS, st.sampled_from(["/", ".", "-"]), st.booleans())
def test_day_and_month_are_never_turned_round_in_silence(day: date, mark: str, short_year: bool) -> None:
    year = f"{day.year % 100:02d}" if short_year else str(day.year)
    (found,) = find_dates(f"dated {day.day:02d}{mark}{day.month:02d}{mark}{year}")
    assert found.edtf == day.isoformat()
    assert ("day-first" in found.flags) == (day.day <= 12 and day.day != day.month)
    assert ("two-digit-year" in found.flags) == short_year


@given(DAYS)
def test_a_weekday_that_is_not_the_day_s_is_flagged(day: date) -> None:
    wrong = weekday(day + timedelta(days=3))
    right, mistaken = find_dates(
        f"{weekday(day)} {day.day} {month(day)} {day.year}, {wrong} {day.day} {month(day)} {day.year}"
    )
    assert "weekday-mismatch" not in right.flags
    assert "weekday-mismatch" in mistaken.flags
    assert mistaken.confidence < right.confidence
