"""Logs and records in other forms than rows that begin with a date: each entry of its day, and none without one."""

from __future__ import annotations

import pytest

from bundler.chronology.event import Event
from bundler.chronology.extract import extract
from bundler.chronology.lines.running import Line
from bundler.chronology.records.day_heads import day_heads
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document


def events(text: str, kind: Kind = Kind.POLICE_RECORD) -> tuple[Event, ...]:
    return extract(a_document(kind, "", title="A record"), (PageText(page=1, text=text),))


def told(text: str, kind: Kind = Kind.POLICE_RECORD) -> list[tuple[str, str]]:
    return [(event.date.edtf(), event.text) for event in events(text, kind)]


CAD = (
    "INCIDENT LOG\nOpened: 11/01/2025 21:02\n21:02 CH 204 Caller says he is banging\non the door\n"
    "23:58 NM31 Male detained\n"
)


def test_a_log_of_times_is_of_the_day_in_its_head() -> None:
    found = events(CAD + "00:35 CH 118 She would give no statement\n")
    assert [(each.date.edtf(), each.text, each.accounts[0].asserted_by) for each in found] == [
        ("2025-01-11T21:02", "Caller says he is banging on the door.", "CH 204"),
        ("2025-01-11T23:58", "Male detained.", "NM31"),
        ("2025-01-12T00:35", "She would give no statement.", "CH 118"),
    ]
    assert found[-1].confidence < 0.8


def test_a_log_of_times_under_two_days_or_none_gives_no_events() -> None:
    assert told(CAD.replace("Opened: 11/01/2025 21:02\n", "") + "23:59 NM31 Male searched\n") == []
    assert told(CAD.replace("INCIDENT LOG", "INCIDENT LOG of 9 January 2025") + "23:59 NM31 Male searched\n") == []


def test_a_time_a_little_before_the_one_above_was_entered_late() -> None:
    assert [day for day, _ in told(CAD + "23:51 NM31 Male resisted\n")][-1] == "2025-01-11T23:51"


@pytest.mark.parametrize("time", ["22:40:10", "2240 hrs", "22.40hrs", "10.40 pm"])
def test_times_are_written_in_several_ways(time: str) -> None:
    found = told(f"Date Time Entry\n02/02/2026 22:15 He was brought in.\n{time} He asked for a solicitor.\n")
    assert found[-1] == ("2026-02-02T22:40", "He asked for a solicitor.")


def test_entries_stand_under_lines_that_are_a_day_alone() -> None:
    assert told(
        "Diary of visits\nMonday 14 March 2019\nHe came to the house and broke\nthe window.\n"
        "Thursday 17 March 2019\nShe rang the housing office.\n",
        Kind.OTHER,
    ) == [
        ("2019-03-14", "He came to the house and broke the window."),
        ("2019-03-17", "She rang the housing office."),
    ]


def test_times_stand_under_lines_that_are_a_day_alone() -> None:
    assert told(
        "Night log\nMonday 14 March 2019\n22:10 He came in drunk.\n23:30 He was asleep.\n"
        "Tuesday 15 March 2019\n07:15 He was found dead.\n",
        Kind.OTHER,
    ) == [
        ("2019-03-14T22:10", "He came in drunk."),
        ("2019-03-14T23:30", "He was asleep."),
        ("2019-03-15T07:15", "He was found dead."),
    ]


def test_letters_with_a_day_on_a_line_are_no_diary() -> None:
    letter = "{} March 2019\nDear Sir\nThe window is broken.\nYours faithfully\n"
    assert not any("Dear" in text for _, text in told(letter.format(14) + letter.format(17), Kind.EXHIBIT))


def test_a_date_may_stand_in_a_later_column() -> None:
    assert told(
        "From To Date Reason\nHarrowick Crown Court HMP Dunmarsh 2016-01-11 Sentenced\n"
        "HMP Dunmarsh HMP Stonemere 2016-08-15 Transfer\n",
        Kind.SPREADSHEET,
    ) == [
        ("2016-01-11", "Harrowick Crown Court HMP Dunmarsh: Sentenced."),
        ("2016-08-15", "HMP Dunmarsh HMP Stonemere: Transfer."),
    ]


def test_a_line_between_rows_with_a_later_date_is_given_to_neither() -> None:
    found = events(
        "From To Date Reason\nHarrowick Crown Court HMP Dunmarsh 11/01/2016 Sentenced\nSaltmere General\n"
        "Hospital HMP Stonemere 09/02/2017 Return\n",
        Kind.SPREADSHEET,
    )
    assert not any("Saltmere" in event.text for event in found)
    assert [event.confidence < 0.8 for event in found] == [True, True]


def test_the_dates_of_a_form_are_events_where_their_labels_tell() -> None:
    assert told(
        "Licence record\nName Corin Haldrake\nDate of birth 4 November 1981\nSentence date 21 November 2014\n"
        "Released on licence: 16 July 2018\nDate recall requested 29 January 2021\nReport completed 3 March 2021\n"
    ) == [
        ("2014-11-21", "Sentence date."),
        ("2018-07-16", "Released on licence."),
        ("2021-01-29", "Recall requested."),
    ]


def test_problems_of_a_patient_end_where_the_next_part_of_the_record_begins() -> None:
    assert told(
        "Patient summary\nActive problems\nMar 2014 – Depression\n12 Jan 2019 – Fracture of left wrist\nPast problems\n"
        "2009 – Appendicectomy\nMedication\nSertraline 100 mg, one a day\n",
        Kind.MEDICAL_REPORT,
    ) == [("2014-03", "Depression."), ("2019-01-12", "Fracture of left wrist."), ("2009", "Appendicectomy.")]


@pytest.mark.parametrize("under", ["", "There are no other matters recorded.\n", "No further convictions.\n"])
def test_a_record_of_one_conviction_gives_it(under: str) -> None:
    row = "23/06/2017 SALTMERE MAGISTRATES\n1. THEFT\nPLEA: GUILTY\nDISPOSAL: FINE 50.00\n"
    ((day, text),) = told(f"CONVICTIONS\n1. {row}{under}END OF PRINT\n", Kind.CONVICTION_RECORD)
    assert day == "2017-06-23"
    assert "THEFT" in text
    assert "urther" not in text
    assert "other" not in text


def test_adjudications_have_long_numbers_and_wrap() -> None:
    assert told(
        "Charge no Date Charge Plea Finding Punishment\n1184562 03/02/2016 Fights with another Guilty Proved 7 days\n"
        "1190027 22/08/2016 Has in his possession an\nunauthorised article\nNot guilty Proved 14 days added\n",
        Kind.OTHER,
    ) == [
        ("2016-02-03", "Fights with another Guilty Proved 7 days."),
        ("2016-08-22", "Has in his possession an unauthorised article Not guilty Proved 14 days added."),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "Date Description Money out Money in Balance\n{}",
        "Date Time Number called Duration Cost\n{}",
        "{}",
    ],
)
def test_accounts_and_bills_are_no_events(rows: str) -> None:
    lines = "".join(f"{day:02d}/06/2021 Weekly rent charge for the room £98.50\n" for day in range(1, 9))
    assert told(rows.format(lines), Kind.SPREADSHEET) == []


@pytest.mark.parametrize(
    ("head", "many"),
    [
        ("Incident log of 3 April 2017", 3),
        ("Record of interview on 3 April 2017", 0),
        ("Timetable for 12 June 2023", 0),
    ],
)
def test_the_counter_of_a_recording_and_a_plan_for_a_day_are_no_logs(head: str, many: int) -> None:
    said = ("00:45 I asked him where he had been", "02:10 He said he was at home", "03:05 I showed him it")
    assert len(day_heads([Line(text=text, page=1) for text in (head, *said)])) == many


def test_a_list_of_papers_with_their_dates_is_no_log() -> None:
    assert (
        told(
            "Item Description Date Page\n"
            "1 Letter from the council 14 May 2019 3\n2 Notice served on him 3 June 2019 7\n",
            Kind.OTHER,
        )
        == []
    )


def test_letters_without_a_greeting_are_no_diary() -> None:
    letter = "{0} March 2019\nSaltmere Council\nRE: Your tenancy\nThe contractor attended on {1} March 2019 and left.\n"
    found = told(letter.format(14, 10) + letter.format(22, 20), Kind.EXHIBIT)
    assert {day for day, _ in found} == {"2019-03-10", "2019-03-20"}


def test_a_register_of_who_was_there_is_no_log() -> None:
    rows = "".join(f"{day:02d}/05/2021 Present Present\n" for day in range(3, 8))
    assert told(f"Attendance register\nDate AM PM Reason\n{rows}", Kind.SPREADSHEET) == []


def test_problems_may_be_dated_by_a_month_in_figures() -> None:
    assert told("Problems\n07/2014 Depressive disorder\n01/2016 Alcohol dependence\n", Kind.MEDICAL_REPORT) == [
        ("2014-07", "Depressive disorder."),
        ("2016-01", "Alcohol dependence."),
    ]


def test_payments_by_period_are_no_events() -> None:
    row = "{0}/2022 £98.50 06/05/2022 Landlord\n"
    rows = row.format("04/04/2022 01/05") + row.format("02/05/2022 29/05") + row.format("30/05/2022 26/06")
    assert told(f"Payment schedule\nPeriod from Period to Weekly amount Paid on Paid to\n{rows}", Kind.OTHER) == []


def test_a_stroke_that_parts_columns_of_plain_text_is_no_part_of_what_happened() -> None:
    log = "Date | Time | Entry\n4 March 2021 | 10:15 | Keys handed back\n5 March 2021 | 11:40 | Locks changed |\n"
    assert told(log) == [("2021-03-04T10:15", "Keys handed back."), ("2021-03-05T11:40", "Locks changed.")]
