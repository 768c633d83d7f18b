"""What a document tells on a day that the calendar has not, or on none: no event, never a wrong one, and never lost."""

from __future__ import annotations

import pytest

from bundler.chronology.event import Event, Status
from bundler.chronology.extract import read
from bundler.chronology.reading import Reading, as_dict, from_dict
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document, an_event


def reading(text: str, kind: Kind = Kind.SPREADSHEET, date: str = "2022-05-01") -> Reading:
    return read(a_document(kind, date, title="A record"), (PageText(page=1, text=text),))


def told(events: tuple[Event, ...]) -> list[tuple[str, str]]:
    return [(event.date.edtf(), event.text) for event in events]


@pytest.mark.parametrize("day", ["31/02/2020", "31 April 2020", "29 February 2019", "31.6.19"])
def test_a_day_that_the_calendar_has_not_is_told_with_its_sentence(day: str) -> None:
    found = reading(f"STATEMENT\n1. I live here.\n2. On {day} he was arrested at my flat.\n", Kind.WITNESS_STATEMENT)
    (unplaced,) = found.unplaced
    assert found.events == ()
    assert (unplaced.why, unplaced.written) == ("no-such-day", day)
    assert "he was arrested at my flat" in unplaced.words
    assert (unplaced.citation.page, unplaced.citation.paragraph) == (1, "2")


def test_a_date_as_americans_write_it_is_told_as_such_and_never_turned_round() -> None:
    (unplaced,) = reading("On 12/19/2017 he was taken to hospital.\n", Kind.LETTER).unplaced
    assert unplaced.why == "month-first"


def test_a_day_that_the_calendar_has_not_in_words_that_tell_nothing_is_no_matter() -> None:
    assert reading("The figures as at 31/06/2019 are shown below.\n", Kind.LETTER).unplaced == ()
    assert reading("Date Paid Balance\n31/02/2020 £30.00 £50.00\n03/03/2020 £30.00 £20.00\n", Kind.OTHER).unplaced == ()


def test_a_row_of_such_a_day_is_not_put_on_the_day_of_the_row_above_nor_are_the_times_below_it() -> None:
    found = reading(
        "Date Time Operator Entry\n03/04/2021 21:14:07 CCO 118 Caller states a man is banging on the door.\n"
        "31/04/2021 10:15:00 DS 93 MALIK The informant was told of the decision.\n"
        "11:15:00 DS 93 MALIK She rang back and asked for a review.\n"
        "12/05/2021 14:00:00 DS 93 MALIK I attended and took a statement.\n",
        Kind.POLICE_RECORD,
    )
    assert [day for day, _ in told(found.events)] == ["2021-04-03T21:14", "2021-05-12T14:00"]
    assert [each.why for each in found.unplaced] == ["no-such-day", "no-day"]


@pytest.mark.parametrize("head", ["No date:", "Undated", "Date unknown -", "??/??/21", "N.D.:"])
def test_an_entry_that_says_it_has_no_day_goes_on_with_no_other(head: str) -> None:
    found = reading(
        "Date Concern noted Staff\n12.02.21 Absent from school. I rang mum twice. J. Petrie\n"
        f"{head} Lily drew a picture of a man breaking a door. J. Petrie\n"
        "06/04/21 Police notice was received. J. Petrie\n"
    )
    assert [day for day, _ in told(found.events)] == ["2021-02-12", "2021-04-06"]
    assert not any("Lily drew" in text for _, text in told(found.events))
    (unplaced,) = found.unplaced
    assert unplaced.why == "no-day"
    assert "Lily drew a picture" in unplaced.words


@pytest.mark.parametrize("head", ["?/3/21", "??/03/2021", "?? March 2021", "__/3/21", "-/3/21", "xx/03/21"])
def test_an_entry_of_which_only_the_month_can_be_read_is_of_that_month(head: str) -> None:
    found = reading(
        f"Tenancy notes\n03/02/2021 R Adeyemi\nShe rang about the lock.\n{head} R Adeyemi\n"
        "She called in at the office.\n"
        "05/04/2021 P Lowe\nThe door was boarded.\n"
    )
    assert told(found.events)[1] == ("2021-03", "She called in at the office.")
    assert found.events[1].flags == ("no-day",)
    assert found.unplaced == ()


@pytest.mark.parametrize("line", ["- May have been hit by a car.", "- March 2021 rent was paid.", "No date was given."])
def test_a_line_that_only_looks_like_a_missing_day_goes_on_with_its_row(line: str) -> None:
    log = f"Date Entry Staff\n18/02/2021 He was seen at home. A. Tove\n{line}\n19/02/2021 He was moved. A. Tove\n"
    found = reading(log)
    assert [day for day, _ in told(found.events)] == ["2021-02-18", "2021-02-19"]
    assert found.unplaced == ()


def test_a_labelled_entry_whose_day_was_not_written_down_is_told() -> None:
    entry = "Date of contact: {}\nWorker: J. Hobday\nNotes: {}\n\n"
    found = reading(
        entry.format("3 May 2019", "Rang him.")
        + entry.format("not recorded", "He was found asleep in the stairwell.")
        + entry.format("?/5/19", "He was seen at home.")
        + entry.format("7 May 2019", "He was moved.")
    )
    assert [day for day, _ in told(found.events)] == ["2019-05-03", "2019-05", "2019-05-07"]
    (unplaced,) = found.unplaced
    assert "asleep in the stairwell" in unplaced.words


def test_a_numbered_row_without_a_date_is_told() -> None:
    found = reading("1. 3 May 2019 He was warned.\n2. He was sent home by the governor.\n3. 5 May 2019 He rang in.\n")
    assert [day for day, _ in told(found.events)] == ["2019-05-03", "2019-05-05"]
    assert [each.words for each in found.unplaced] == ["2. He was sent home by the governor."]


def test_it_is_answered_by_an_event_that_a_person_adds_with_that_page() -> None:
    (unplaced,) = reading("On 31/02/2020 he was arrested at my flat.\n", Kind.LETTER).unplaced
    added = an_event(text="He was arrested at the flat.", document="doc", page=1, status=Status.ADDED)
    assert unplaced.is_answered([added])
    assert not unplaced.is_answered([an_event(text="He was arrested.", document="doc", page=2, status=Status.ADDED)])
    assert not unplaced.is_answered([an_event(text="She moved away.", document="doc", page=1, status=Status.ADDED)])


def test_a_reading_comes_back_from_its_value() -> None:
    found = reading("On 31/02/2020 he was arrested at my flat. On 3 March 2020 he was charged.\n", Kind.LETTER)
    assert from_dict(as_dict(found)) == found
