"""Dates worked out from a sentence's length: the arithmetic done by hand, and never taken for what was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundler.case import Case
from bundler.chronology.calculated.calculate import calculated
from bundler.chronology.calculated.calculation import CALCULATED, CAUTION, Calculation, Part, read_calculation
from bundler.chronology.calculated.length import Length, length_of
from bundler.chronology.calculated.stated_length import typed_length
from bundler.chronology.checks.conflicts import conflicts
from bundler.chronology.curation.confirm import confirm
from bundler.chronology.curation.edit import edit
from bundler.chronology.event import Event, Status
from bundler.chronology.event_value import as_dict, from_dict
from bundler.chronology.exchange.table import table_of
from bundler.chronology.toml.chronology_file import add_suggestions, read_chronology
from bundler.cli.main import run
from bundler.errors import CaseError
from bundler.pipeline.chronology import calculate_dates
from tests.chronology.builders import an_event

SENTENCE = an_event("e-1", "2014-03-14", "He was sentenced to 10 years’ imprisonment.", kind="sentence")


def told(first: str, length: str, part: Part, remand: int = 0) -> Calculation:
    term = length_of(length)
    assert term is not None
    return Calculation(first=date.fromisoformat(first), length=term, part=part, event="e-1", remand=remand)


@pytest.mark.parametrize(
    ("first", "length", "last", "days"),
    [
        ("2014-03-14", "P10Y", "2024-03-13", 3653),  # 29 February of 2016, 2020 and 2024
        ("2021-01-01", "P1Y", "2021-12-31", 365),
        ("2020-01-01", "P1Y", "2020-12-31", 366),
        ("2019-03-01", "P1Y", "2020-02-29", 366),
        ("2020-02-29", "P1Y", "2021-02-28", 366),  # no 29 February in 2021: it ends with the month
        ("2020-02-29", "P4Y", "2024-02-28", 1461),
        ("2020-08-28", "P6M", "2021-02-27", 184),  # 4 + 30 + 31 + 30 + 31 + 31 + 27
        ("2020-08-29", "P6M", "2021-02-28", 184),  # 3 + 30 + 31 + 30 + 31 + 31 + 28
        ("2020-08-31", "P6M", "2021-02-28", 182),  # 1 + 30 + 31 + 30 + 31 + 31 + 28
        ("2019-08-31", "P6M", "2020-02-29", 183),
        ("2021-01-31", "P1M", "2021-02-28", 29),
        ("2020-01-31", "P1M", "2020-02-29", 30),
        ("2021-03-31", "P1M", "2021-04-30", 31),
        ("2021-04-30", "P1M", "2021-05-29", 30),
        ("2023-12-31", "P2M", "2024-02-29", 61),
        ("2022-12-15", "P18M", "2024-06-14", 548),  # 365 to 14 December 2023, and 183
        ("2011-07-25", "P4Y6M", "2016-01-24", 1645),  # 1461 to 24 July 2015, and 184
        ("2004-12-13", "P18Y1M20D", "2023-02-01", 6625),  # 6574 + 31 + 20
        ("2021-06-01", "P12W", "2021-08-23", 84),
        ("2020-05-05", "P28D", "2020-06-01", 28),
    ],
)
def test_the_last_day_and_the_number_of_days_as_counted_by_hand(first: str, length: str, last: str, days: int) -> None:
    whole = told(first, length, Part.WHOLE)

    assert (whole.day.isoformat(), whole.total, whole.number) == (last, days, days)


@pytest.mark.parametrize(
    ("first", "length", "part", "remand", "day", "number"),
    [
        ("2014-03-14", "P10Y", Part.HALF, 0, "2019-03-14", 1827),  # 1826.5
        ("2021-01-01", "P1Y", Part.HALF, 0, "2021-07-02", 183),  # 182.5; 181 days to the end of June
        ("2021-01-01", "P1Y", Part.TWO_THIRDS, 0, "2021-09-01", 244),  # 243.33; 243 days to the end of August
        ("2020-01-01", "P1Y", Part.HALF, 0, "2020-07-01", 183),
        ("2020-01-01", "P1Y", Part.TWO_THIRDS, 0, "2020-08-31", 244),
        ("2020-05-05", "P28D", Part.HALF, 0, "2020-05-18", 14),
        ("2020-05-05", "P28D", Part.TWO_THIRDS, 0, "2020-05-23", 19),  # 18.67
        ("2020-05-05", "P28D", Part.HALF, 5, "2020-05-13", 9),
        ("2020-05-05", "P28D", Part.WHOLE, 27, "2020-05-05", 1),
    ],
)
def test_parts_are_rounded_up_to_a_whole_day_and_days_given_are_taken_off(
    first: str, length: str, part: Part, remand: int, day: str, number: int
) -> None:
    calculation = told(first, length, part, remand)

    assert (calculation.day.isoformat(), calculation.number) == (day, number)


LENGTHS = st.builds(
    Length, years=st.integers(0, 40), months=st.integers(0, 30), weeks=st.integers(0, 60), days=st.integers(1, 400)
)


@settings(deadline=None)
@given(
    first=st.dates(date(1950, 1, 1), date(2050, 1, 1)),
    length=LENGTHS,
    part=st.sampled_from(Part),
    more=st.integers(1, 90),
)
def test_a_later_first_day_or_a_longer_sentence_never_ends_earlier(
    first: date, length: Length, part: Part, more: int
) -> None:
    def day(first: date, length: Length) -> date:
        return Calculation(first=first, length=length, part=part, event="e-1").day

    assert day(first, length) >= first
    assert day(first, replace(length, days=length.days + more)) >= day(first, length)
    assert day(first + timedelta(days=more), length) >= day(first, length)


@settings(deadline=None)
@given(first=st.dates(), length=LENGTHS, part=st.sampled_from(Part), remand=st.integers(0, 900))
def test_what_is_written_is_read_again(first: date, length: Length, part: Part, remand: int) -> None:
    calculation = Calculation(first=first, length=length, part=part, event="e-1a", remand=remand)

    assert read_calculation(calculation.written()) == calculation


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("10 years", "P10Y"),
        ("4 years and 6 months", "P4Y6M"),
        ("18 months", "P18M"),
        ("P9Y", "P9Y"),
        ("twelve weeks", "P12W"),
    ],
)
def test_a_length_is_read_as_people_type_it(typed: str, iso: str) -> None:
    assert typed_length(typed).iso() == iso


@pytest.mark.parametrize("typed", ["life", "", "10 years or 12 years", "P", "2014", "3 hours"])
def test_what_is_no_single_length_is_refused(typed: str) -> None:
    with pytest.raises(CaseError):
        typed_length(typed)


def test_the_length_is_taken_from_the_words_where_they_state_one() -> None:
    half, two_thirds, end = calculated(SENTENCE, tuple(Part))

    assert [event.date.edtf() for event in (half, two_thirds, end)] == ["2019-03-14", "2020-11-12", "2024-03-13"]
    assert "day 1,827 (1826.50 rounded up) of 3,653, 14 March 2014 counted as the first" in half.text
    assert "days on remand not counted" in half.text
    assert {event.accounts for event in (half, two_thirds, end)} == {SENTENCE.accounts}


def test_where_the_words_state_several_a_person_must_say_which() -> None:
    extended = replace(SENTENCE, text="Extended sentence of 13 years: custody 9 years, extension 4 years.")

    with pytest.raises(CaseError, match="13 years, 9 years, 4 years"):
        calculated(extended, [Part.HALF])

    (event,) = calculated(extended, [Part.TWO_THIRDS], length=Length(years=9))
    assert "Two-thirds of the sentence of 9 years" in event.text


@pytest.mark.parametrize("change", [{"date": "2014-03"}, {"date": "2014-03-14~"}, {"text": "Life imprisonment."}])
def test_without_a_day_or_a_length_nothing_is_calculated(change: dict[str, str]) -> None:
    event = an_event("e-1", change.get("date", "2014-03-14"), change.get("text", SENTENCE.text), kind="sentence")

    with pytest.raises(CaseError):
        calculated(event, [Part.HALF])


def test_more_days_than_there_are_cannot_be_taken_off() -> None:
    with pytest.raises(CaseError, match="taken off"):
        calculated(SENTENCE, [Part.HALF], remand=1827)


def test_after_the_last_year_of_the_calendar_nothing_is_calculated() -> None:
    with pytest.raises(CaseError, match="9999"):
        calculated(replace(SENTENCE, date=an_event(date="9999-01-01").date), [Part.WHOLE])


def test_a_calculated_date_is_marked_and_never_confirmed_by_itself(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    add_suggestions(file, [replace(SENTENCE, status=Status.CONFIRMED)])

    fresh = calculate_dates(Case.at(tmp_path), "e-1", [Part.HALF])

    chronology = read_chronology(file)
    assert [event.flags for event in fresh] == [(CALCULATED,)]
    assert [event.id for event in chronology.confirmed().shown()] == ["e-1"]
    assert calculate_dates(Case.at(tmp_path), "e-1", [Part.HALF]) == ()
    confirm(file, [fresh[0].id])
    kept = {event.id: event for event in read_chronology(file).events}[fresh[0].id]
    assert (kept.status, kept.flags, kept.calculated) == (Status.CONFIRMED, (CALCULATED,), fresh[0].calculated)


def test_a_table_that_leaves_says_which_dates_are_calculated() -> None:
    (half,) = calculated(SENTENCE, [Part.HALF])

    assert table_of([half], {}).rows[0][6].endswith(f"calculated: {CAUTION}")
    assert from_dict(as_dict(half)) == half


def stale(*events: Event) -> list[str]:
    return [conflict.message for conflict in conflicts(events, {}) if conflict.kind == "calculated"]


def test_a_sentence_whose_date_was_put_right_makes_the_calculation_stale() -> None:
    (half,) = calculated(SENTENCE, [Part.HALF])

    assert stale(SENTENCE, half) == []
    assert len(stale(replace(SENTENCE, date=an_event(date="2014-03-15").date), half)) == 1
    assert len(stale(half)) == 1


def test_a_date_that_a_person_writes_instead_is_no_longer_called_calculated(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    add_suggestions(file, [SENTENCE])
    (half,) = calculate_dates(Case.at(tmp_path), "e-1", [Part.HALF])

    edit(file, half.id, {"date": "2019-03-12", "text": "Conditional release date, as the prison calculated it."})

    kept = {event.id: event for event in read_chronology(file).events}[half.id]
    assert CALCULATED not in kept.flags


def test_a_calculated_date_after_its_document_is_no_conflict() -> None:
    (half,) = calculated(SENTENCE, [Part.HALF])

    assert conflicts([SENTENCE, half], {}) == ()


def test_the_command_prints_what_it_added_with_its_caution(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add_suggestions(tmp_path / "chronology.toml", [SENTENCE])

    assert run(["chronology", "calculate", "e-1", "--case", str(tmp_path), "--part", "half", "--remand", "100"]) == 0

    out = capsys.readouterr().out
    assert "4 December 2018" in out
    assert "less 100 days on remand as given" in out
    assert CAUTION in out
    assert run(["chronology", "calculate", "e-9", "--case", str(tmp_path)]) == 1
