"""Rows of a log that have a time alone: each is of the day of the row above, and an entry of its own."""

from __future__ import annotations

import pytest

from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document


def told(text: str, kind: Kind = Kind.POLICE_RECORD) -> list[tuple[str, str]]:
    return [(event.date.edtf(), event.text) for event in extract(a_document(kind), (PageText(page=1, text=text),))]


def test_a_time_alone_begins_an_entry_of_the_day_above() -> None:
    found = told(
        "Custody record\nDate Time Entry\n"
        "02/02/2026 22:15 Detained person arrived at the custody suite.\n"
        "22:40 He asked for a solicitor.\n"
        "03/02/2026 01:10 Handed a charge sheet and charged with harassment.\n"
        "09:30 hrs Interviewed under caution.\n"
    )
    assert found == [
        ("2026-02-02T22:15", "Detained person arrived at the custody suite."),
        ("2026-02-02T22:40", "He asked for a solicitor."),
        ("2026-02-03T01:10", "Handed a charge sheet and charged with harassment."),
        ("2026-02-03T09:30", "Interviewed under caution."),
    ]


def test_an_entry_goes_on_over_lines_that_begin_with_no_time() -> None:
    found = told(
        "Date Time Entry\n02/02/2026 22:15 Arrested at the address and brought\nto the custody suite.\n"
        "23:05 Solicitor called back and spoke to the\ndetained person by telephone.\n"
    )
    assert [text for _, text in found] == [
        "Arrested at the address and brought to the custody suite.",
        "Solicitor called back and spoke to the detained person by telephone.",
    ]


def test_its_day_is_that_of_the_row_above_though_that_tells_of_another_day() -> None:
    found = told(
        "Date Time Entry\n02/02/2026 22:15 Said that he was released on 9 January 2026.\n"
        "10.40 pm Solicitor called back.\n"
    )
    assert found[-1] == ("2026-02-02T22:40", "Solicitor called back.")


@pytest.mark.parametrize("line", ["2.40 metres of fence were torn down.", "10.5 grams were found on him."])
def test_a_measure_at_the_head_of_a_line_begins_none(line: str) -> None:
    found = told(f"Date Time Entry\n02/02/2026 22:15 Called to the address, where\n{line}\n")
    assert len(found) == 1


def test_where_rows_have_no_times_a_time_at_the_head_of_a_line_is_of_the_row_above() -> None:
    found = told("Date Entry\n02/02/2026 Visited him at the hostel, who had left at\n22:40 the night before.\n")
    assert len(found) == 1


def test_a_log_is_no_event_of_its_own_on_the_day_of_its_last_entry() -> None:
    document = a_document(Kind.MEDICAL_REPORT, "2026-03-02", title="Marsh Lane Surgery - patient record")
    log = (
        "Marsh Lane Surgery - patient record\n9 February 2026 Attended with bruising to the forearm.\n"
        "23 February 2026 She did not attend.\n2 March 2026 Reports panic attacks. Letter of support given.\n"
    )
    found = extract(document, (PageText(page=1, text=log),))
    assert [(event.date.edtf(), event.text) for event in found][-1:] == [
        ("2026-03-02", "Reports panic attacks. Letter of support given.")
    ]
    assert len(found) == 3


@pytest.mark.parametrize("time", ["17:02:10", "17:02:10 hrs", "17.02.10", "1702", "1702hrs", "1702 hours"])
def test_nothing_of_a_time_stays_in_the_words_of_an_entry(time: str) -> None:
    found = told(f"Date Time Entry\n08/08/2025 {time} Served with the notice at home.\n09/08/2025 10:40 Locked out.\n")
    assert found[0][1] == "Served with the notice at home."


@pytest.mark.parametrize("words", ["1984 was the year that he told of.", "4000 pounds were taken from the safe."])
def test_a_number_under_no_head_of_times_stays_in_the_words_of_an_entry(words: str) -> None:
    assert told(f"Date Entry Officer\n08/08/2025 {words}\n09/08/2025 He was locked out again.\n")[0][1] == words


def test_a_range_of_months_begins_an_entry_of_its_own() -> None:
    found = told(
        "Date What happened Page\n06/03/2023 Planning application was submitted 12\nMarch to April 2023 Public "
        "consultation held 15\n19/05/2023 Officer report published\n",
        Kind.SPREADSHEET,
    )
    assert [day for day, _ in found] == ["2023-03-06", "2023-03/2023-04", "2023-05-19"]


def test_the_day_on_which_a_log_was_printed_is_not_the_day_of_its_rows() -> None:
    found = told(
        "INCIDENT LOG 0012 of 09/11/2017 Printed 03/10/2025 11:02\n\n"
        "00:25:41 Call from a neighbour.\n00:40:00 Male ADAM FOX arrested.\n01:05:00 Taken to hospital.\n"
    )
    assert found == [
        ("2017-11-09T00:25", "Call from a neighbour."),
        ("2017-11-09T00:40", "Male ADAM FOX arrested."),
        ("2017-11-09T01:05", "Taken to hospital."),
    ]


def test_the_same_words_at_two_times_of_a_day_are_two_entries() -> None:
    rows = "".join(f"18/01/2021 {time} Refused his meal.\n" for time in ("08:10", "12:30", "17:00"))
    log = f"Date Time Entry\n{rows}"
    found = extract(a_document(Kind.SPREADSHEET, ""), (PageText(page=1, text=log),))
    assert [event.date.edtf() for event in found] == ["2021-01-18T08:10", "2021-01-18T12:30", "2021-01-18T17:00"]
