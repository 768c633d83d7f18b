"""Rows of a log that leave the year, or the hour, to be understood; and who wrote a row whose cell runs on."""

from __future__ import annotations

from bundler.chronology.event import Event
from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document
from tests.chronology.records.placed import a_table


def told(page: PageText, kind: Kind = Kind.SPREADSHEET, date: str = "") -> tuple[Event, ...]:
    return extract(a_document(kind, date), (page,))


def days(events: tuple[Event, ...]) -> list[str]:
    return [event.date.edtf() for event in events]


def test_a_cell_with_a_day_and_a_month_begins_a_row_of_the_year_above_it() -> None:
    rows = (
        ("Date", "Staff", "What happened", "Action"),
        ("04/11/2023", "IW", "Pump failed|in the cellar.", "Plumber called."),
        ("29/11", "TP", "Water rose again.", "Tenant moved|upstairs."),
        ("7/1", "IW", "Pump replaced.", "None."),
        ("1/2", "TP", "Walls inspected.", ""),
    )
    found = told(a_table(rows, (50, 120, 180, 360)))
    assert days(found) == ["2023-11-04", "2023-11-29", "2024-01-07", "2024-02-01"]
    assert "inferred-year" in found[1].flags


NOTES = """Keyworker notes
3/5 Rang him, no answer.
9/5 10:15 Seen at the hostel. Room damp.
Mon 14/5 Landlord told of the leak.
1/6 - Moved to a hotel by the council.
"""


def test_lines_that_open_with_days_in_order_are_entries_of_a_log() -> None:
    found = told(PageText(page=1, text=NOTES), date="2024-06-20")
    assert days(found) == ["2024-05-03", "2024-05-09T10:15", "2024-05-14", "2024-06-01"]
    assert found[2].text == "Landlord told of the leak."


def test_fractions_and_scores_at_the_heads_of_lines_are_no_days() -> None:
    text = "Recipe\n3/4 Cup of flour was added.\n1/2 Tin of milk was opened.\n2/3 Spoon of salt was lost.\n"
    assert told(PageText(page=1, text=text), Kind.OTHER, "2024-06-20") == ()


def test_the_midnight_that_a_spreadsheet_puts_behind_a_day_is_no_hour() -> None:
    text = "Date Staff Entry\n2024-03-05 0:00:00 IW Pump was mended.\n2024-03-06 00:00:00 TP Tenant was told.\n"
    assert days(told(PageText(page=1, text=text))) == ["2024-03-05", "2024-03-06"]


def test_a_drawn_line_ends_no_table_and_begins_no_row() -> None:
    text = (
        "DATE TIME ENTRY OFFICER\n--------------------------\n04/09/2021 08:58 Rights given to him. PS 0877\n"
        "05/09/2021 10:30 Phone returned at the counter. DO Pike\n==========================\n"
        "17/05/2022 10:30 Complaint recorded. DC 1140\n"
    )
    found = told(PageText(page=1, text=text), Kind.POLICE_RECORD)
    assert days(found) == ["2021-09-04T08:58", "2021-09-05T10:30", "2022-05-17T10:30"]
    assert [event.accounts[0].asserted_by for event in found] == ["PS 0877", "DO Pike", "DC 1140"]


def test_who_stands_behind_the_first_line_of_a_cell_wrote_all_of_it() -> None:
    text = (
        "Date Time Entry Officer\n04/09/2021 14:41 Back from the interview room. DO Pike\nComplaint noted by the "
        "inspector.\n04/09/2021 15:10 Asleep in the cell. DO Pike\n04/09/2021 16:20 Given a meal. DC 1140\n"
    )
    first = told(PageText(page=1, text=text), Kind.POLICE_RECORD)[0]
    assert first.text == "Back from the interview room. Complaint noted by the inspector."
    assert first.accounts[0].asserted_by == "DO Pike"


def test_an_entry_of_the_record_itself_that_tells_more_is_told() -> None:
    text = (
        "Date Time Entry\n04/09/2021 14:41 Prisoner released on bail.\n17/05/2022 10:30 RECORD UPDATED - no further "
        "action per CPS.\n18/05/2022 09:00 Record updated by clerk.\n"
    )
    assert days(told(PageText(page=1, text=text), Kind.POLICE_RECORD)) == ["2021-09-04T14:41", "2022-05-17T10:30"]
