"""Tables by the places of their words: rows are read across, whichever way the PDF tells them."""

from __future__ import annotations

import pytest

from bundler.chronology.extract import read
from bundler.chronology.reading import Reading
from bundler.chronology.records.columns import in_rows
from bundler.chronology.records.table_pages import pages_of_tables
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText, Word
from tests.chronology.builders import a_document
from tests.chronology.records.placed import a_table

LEFTS = (50, 120, 300, 480)
HEADS = ("Date", "Concern |information", "Action taken", "Signed")
ROWS = (
    HEADS,
    ("08/01/2021", "Lily said she|was scared.", "I rang mum|at noon.", "J. Petrie"),
    ("12/02/2021", "Absent.", "Welfare call|was made.", "Mrs Attwood (DSL)"),
    ("", "Lily drew a man|breaking a door.", "Picture was kept.", "J. Petrie"),
    ("14/04/2021", "Police notice|was received.", "Referral|was sent.", "J. Petrie"),
)


def reading(*pages: PageText, kind: Kind = Kind.SPREADSHEET) -> Reading:
    return read(a_document(kind, "", title="A record"), pages)


def told(*pages: PageText, kind: Kind = Kind.SPREADSHEET) -> list[tuple[str, str, str]]:
    events = reading(*pages, kind=kind).events
    return [(event.date.edtf(), event.text, event.accounts[0].asserted_by) for event in events]


@pytest.mark.parametrize("by_column", [False, True])
@pytest.mark.parametrize("padding", [6.0, 0.0])
def test_each_row_is_read_across_whichever_way_it_was_drawn(by_column: bool, padding: float) -> None:
    page = a_table(ROWS, LEFTS, above=("St Brannoc’s School",), by_column=by_column, padding=padding)
    assert told(page) == [
        ("2021-01-08", "Lily said she was scared. [J. Petrie] rang mum at noon.", "J. Petrie"),
        ("2021-02-12", "Absent. Welfare call was made.", "Mrs Attwood (DSL)"),
        ("2021-04-14", "Police notice was received. Referral was sent.", "J. Petrie"),
    ]
    (unplaced,) = reading(page).unplaced
    assert "Lily drew a man breaking a door" in unplaced.words


def test_an_author_between_two_columns_of_words_stands_in_no_sentence() -> None:
    rows = (
        ("Date", "Entry", "Staff", "Outcome"),
        ("08/01/2021", "He was found|in the yard.", "OKORO, Ben", "He was|locked up."),
        ("09/01/2021", "He refused|to eat.", "HALE, Morag", "Nurse was|told."),
        ("10/01/2021", "He was seen|by a doctor.", "OKORO, Ben", "He was|moved."),
    )
    assert told(a_table(rows, LEFTS)) == [
        ("2021-01-08", "He was found in the yard. He was locked up.", "Ben Okoro"),
        ("2021-01-09", "He refused to eat. Nurse was told.", "Morag Hale"),
        ("2021-01-10", "He was seen by a doctor. He was moved.", "Ben Okoro"),
    ]


def test_a_date_in_a_later_column_and_one_that_its_cell_breaks() -> None:
    rows = (
        ("Type", "Happened", "Text", "Staff"),
        ("Key worker", "11-Jan-202|2 10:30", "He was met|on the wing.", "HALE, Morag"),
        ("Observation", "12-Jan-202|2 11:00", "He was found|unwell.", "HALE, Morag"),
        ("Observation", "", "He was taken|to hospital.", "HALE, Morag"),
        ("Observation", "14-Jan-202|2 09:00", "He was|brought back.", "HALE, Morag"),
    )
    found = reading(a_table(rows, LEFTS))
    assert [event.date.edtf() for event in found.events] == ["2022-01-11T10:30", "2022-01-12T11:00", "2022-01-14T09:00"]
    assert ["taken to hospital" in each.words for each in found.unplaced] == [True]


def test_where_the_first_row_of_a_day_alone_bears_it_the_rows_below_are_of_that_day_and_say_so() -> None:
    rows = (
        ("Date", "Time", "Entry", "Staff"),
        ("08/01/2021", "09:00", "He was found.", "A. Tove"),
        ("", "10:15", "He was seen.", "A. Tove"),
        ("", "", "He was moved.", "A. Tove"),
        ("19/01/2021", "08:00", "He was locked up.", "A. Tove"),
    )
    found = reading(a_table(rows, LEFTS)).events
    days = ["2021-01-08T09:00", "2021-01-08T10:15", "2021-01-08", "2021-01-19T08:00"]
    assert [event.date.edtf() for event in found] == days
    assert [event.flags for event in found] == [(), (), ("day-above",), ()]


def test_a_table_goes_on_over_a_page_with_heads_again_or_without_and_a_cell_may_too() -> None:
    first = a_table((*ROWS[:2], ("09/01/2021", "Lily was", "Mum", "J. Petrie")), LEFTS)
    for heads in ((HEADS,), ()):
        second = a_table((*heads, ("", "not in school.", "was rung.", ""), *ROWS[2:3], *ROWS[4:]), LEFTS, page=2)
        found = told(first, second)
        assert [day for day, _, _ in found] == ["2021-01-08", "2021-01-09", "2021-02-12", "2021-04-14"]
        assert "Lily was" in found[1][1]
        assert "not in school" in found[1][1]


def test_the_last_row_may_stand_alone_on_its_page_and_an_empty_answer_says_nothing() -> None:
    second = a_table((HEADS, ("14/04/2021", "Lily was|seen.", "None.", "J. Petrie")), LEFTS, page=2)
    assert told(a_table(ROWS[:3], LEFTS), second)[-1] == ("2021-04-14", "Lily was seen.", "J. Petrie")


def test_a_date_within_a_column_of_words_begins_no_row() -> None:
    rows = (
        ("Date of conviction", "Court", "Offence", "Disposal"),
        ("14/05/2012", "Northmoor|Magistrates", "Theft on|02/04/2012", "Fine £120"),
        ("08/02/2016", "East Fen|Crown Court", "Assault on|25/12/2015", "18 months'|custody"),
    )
    found = told(a_table(rows, (50, 160, 300, 430)), kind=Kind.CONVICTION_RECORD)
    assert [day for day, _, _ in found] == ["2012-05-14", "2016-02-08"]
    assert "East Fen Crown Court: Assault on 25/12/2015" in found[1][1]


def test_a_log_of_two_columns() -> None:
    rows = (
        ("Date", "Entry"),
        ("18/01/2021", "He was found|in the yard."),
        ("", "He was locked|up again."),
        ("19/01/2021", "He was seen|by a doctor."),
        ("20/01/2021", "He was moved|to the wing."),
    )
    found = reading(a_table(rows, (50, 150)))
    assert [event.text for event in found.events] == [
        "He was found in the yard.",
        "He was seen by a doctor.",
        "He was moved to the wing.",
    ]
    assert [each.words for each in found.unplaced] == ["He was locked up again."]


def test_heads_in_the_middle_of_their_columns() -> None:
    page = a_table(ROWS[:1], (60, 160, 350, 490))
    body = a_table(ROWS[1:], LEFTS)
    lower = tuple(
        Word(text=word.text, left=word.left, top=word.top + 40, right=word.right, bottom=word.bottom + 40)
        for word in body.words
    )
    both = PageText(page=1, text=f"{page.text}\n{body.text}", words=(*page.words, *lower))
    assert [day for day, _, _ in told(both)] == ["2021-01-08", "2021-02-12", "2021-04-14"]
    assert {who for _, _, who in told(both)} == {"J. Petrie", "Mrs Attwood (DSL)"}


def test_prose_below_a_table_is_no_cell() -> None:
    page = a_table(ROWS, LEFTS)
    below = a_table(
        (("This record was printed for the court and it runs across the whole width of the page.",),), (50,)
    )
    shifted = tuple(
        Word(text=word.text, left=word.left, top=word.top + 300, right=word.right, bottom=word.bottom + 300)
        for word in below.words
    )
    both = PageText(page=1, text=f"{page.text}\n{below.text}", words=(*page.words, *shifted))
    (told_page,) = in_rows((both,))
    assert told_page.text.split("\n")[-1] == below.text


def test_a_heading_below_a_table_whose_words_happen_to_stand_under_its_heads_is_no_row() -> None:
    page = a_table(ROWS, LEFTS)
    top = max(word.bottom for word in page.words) + 6
    heading = [("OFFICER'S", 50.0, 117.5), ("REPORT", 120.0, 150.0)]
    words = tuple(Word(text=text, left=left, top=top, right=right, bottom=top + 10) for text, left, right in heading)
    both = PageText(page=1, text=f"{page.text}\nOFFICER'S REPORT", words=(*page.words, *words))
    (told_page,) = in_rows((both,))
    assert told_page.text.split("\n")[-1] == "OFFICER'S REPORT"


def test_a_page_whose_words_do_not_agree_with_its_text_stays_as_it_is() -> None:
    page = a_table(ROWS, LEFTS)
    other = PageText(page=1, text=page.text.replace("scared", "scarred"), words=page.words)
    assert in_rows((other,)) == (other,)


def test_the_places_of_words_are_asked_for_only_where_a_log_may_stand() -> None:
    table = a_table(ROWS, LEFTS).text
    texts = (
        "Dear Madam,\nI write about the date of the hearing.\n",
        table,
        table.split("Signed\n")[1],
        "He went home.\n",
    )
    pages = tuple(PageText(page=number, text=text) for number, text in enumerate(texts, start=1))
    assert pages_of_tables(pages) == (2, 3)
    assert pages_of_tables(pages[:1]) == ()


def test_a_last_row_alone_on_its_page_may_follow_the_end_of_the_row_before() -> None:
    first = a_table((*ROWS[:2], ("09/01/2021", "Lily stayed, her|mother", "Mum", "J. Petrie")), LEFTS)
    rest = (("", "having gone out.", "was rung.", ""), ("21-22 Jan 2021", "Lily was absent.", "None.", "J. Petrie"))
    second = a_table(rest, LEFTS, page=2)
    assert pages_of_tables((first, second)) == (1, 2)
    assert [(day, text) for day, text, _ in told(first, second)[1:]] == [
        ("2021-01-09", "Lily stayed, her mother having gone out. Mum was rung."),
        ("2021-01-21/2021-01-22", "Lily was absent."),
    ]


def test_a_row_may_be_of_a_month_a_season_or_a_year() -> None:
    rows = (
        ("Date", "Event", "Source"),
        ("2015", "They began to live together.", "Mother"),
        ("March 2019", "Referral was made. No action after a visit on 21 March.", "Records"),
        ("Summer 2020", "Death of grandfather.", "School"),
        ("Early Nov 2020", "He told his teacher that his arm was hurt.", "School"),
        ("12/11/2020", "An order was made.", "Court"),
    )
    found = reading(a_table(rows, (50, 150, 480)), kind=Kind.CHRONOLOGY)
    assert [event.date.edtf() for event in found.events] == ["2015", "2019-03", "2020-22", "2020-11", "2020-11-12"]
    assert found.unplaced == ()


def test_each_table_of_a_page_is_read_across_and_the_title_of_the_next_is_in_no_row() -> None:
    logs = (
        ("Date", "Entry", "Staff"),
        ("08/01/2021", "He was found|in the yard.", "OKORO, Ben"),
        ("09/01/2021", "He refused|to eat.", "HALE, Morag"),
        ("Visits", "", ""),
        ("When", "Seen by", "Remarks"),
        ("10/01/2021", "HALE, Morag", "He was seen|by his aunt."),
        ("12/01/2021", "OKORO, Ben", "He was taken|to the hall."),
    )
    assert told(a_table(logs, (50, 160, 330))) == [
        ("2021-01-08", "He was found in the yard.", "Ben Okoro"),
        ("2021-01-09", "He refused to eat.", "Morag Hale"),
        ("2021-01-10", "He was seen by his aunt.", "Morag Hale"),
        ("2021-01-12", "He was taken to the hall.", "Ben Okoro"),
    ]


def test_who_wrote_a_row_is_told_by_the_head_of_the_column_though_no_rank_shows_it() -> None:
    rows = (
        ("Time", "Operator", "Text"),
        ("21:14:07", "4410 WREN", "Caller says that a man broke in."),
        ("21:19:30", "DESK", "Unit was sent."),
        ("21:31:12", "KM17", "He was found in the shed."),
    )
    above = ("Log of 4 May 2021",)
    found = told(a_table(rows, (50, 160, 330), above=above), kind=Kind.POLICE_RECORD)
    assert found == [
        ("2021-05-04T21:14", "Caller says that a man broke in.", "4410 Wren"),
        ("2021-05-04T21:19", "Unit was sent.", "Desk"),
        ("2021-05-04T21:31", "He was found in the shed.", "KM17"),
    ]


def test_a_move_is_told_with_where_from_and_where_to() -> None:
    rows = (
        ("From", "To", "Date", "Reason"),
        ("Fenbrook", "Lowmoor", "03-FEB-2015", "Remand"),
        ("Lowmoor", "Easterby", "19-MAY-2015", "Sentenced"),
    )
    events = reading(a_table(rows, LEFTS)).events
    assert [(event.date.edtf(), event.text, event.kind) for event in events] == [
        ("2015-02-03", "From Fenbrook to Lowmoor. Remand.", "transfer"),
        ("2015-05-19", "From Lowmoor to Easterby. Sentenced.", "transfer"),
    ]


def test_beside_the_day_of_the_offence_a_row_is_of_the_column_full_of_days_and_tells_how_it_ended() -> None:
    rows = (
        ("Offence date", "Charge", "Heard", "Finding", "Award"),
        ("03/04/2016", "Fighting in the yard", "05/04/2016", "Proved", "7 days CC"),
        ("11/06/2016", "Damaged a window", "12/06/2016", "Dismissed", "-"),
    )
    events = reading(a_table(rows, (50, 120, 260, 340, 420))).events
    assert [(event.date.edtf(), event.text, event.kind) for event in events] == [
        ("2016-04-05", "Fighting in the yard. Proved. 7 days CC.", "conviction"),
        ("2016-06-12", "Damaged a window. Dismissed.", "conviction"),
    ]


def test_where_something_happened_is_told_with_what_did() -> None:
    rows = (
        ("Event", "Establishment", "Date"),
        ("Transfer", "Lowmoor", "19-JUL-2012"),
        ("Papers served", "Easterby", "25-JUN-2015"),
    )
    assert [text for _, text, _ in told(a_table(rows, (50, 200, 330)))] == [
        "Transfer. Lowmoor.",
        "Papers served. Easterby.",
    ]


@pytest.mark.parametrize("padding", [6.0, 0.0])
def test_a_part_of_a_date_begins_a_row_and_the_end_of_a_date_begins_none(padding: float) -> None:
    rows = (
        ("Course", "Dates", "Outcome", "Note"),
        ("Joinery", "May to|July 2021", "Completed.", "He was|praised."),
        ("Letters", "Autumn 2022", "Declined.", "He was|unwell."),
        ("Letters", "05.02.24 –|19.02.24", "He left|after a week.", "None."),
        ("Letters", "From 19.11.25", "Waiting list.", "He was|told."),
        ("Accounts", "2023", "Completed.", "He was|pleased."),
        ("Cooking", "2 December|2024", "He was|absent.", "None."),
    )
    page = a_table(rows, (50, 130, 260, 420), padding=padding)

    assert [event.date.edtf() for event in reading(page, kind=Kind.RISK_REPORT).events] == [
        "2021-05/2021-07",
        "2022-23",
        "2024-02-05/2024-02-19",
        "2025-11-19",
        "2023",
        "2024-12-02",
    ]


def test_a_row_is_of_the_day_of_its_incident_and_only_without_one_of_the_day_of_its_report() -> None:
    rows = (
        ("Ref", "Date|reported", "Date of|incident", "Grade", "Details"),
        ("S/11", "05/02/2022", "03/02/2022", "B", "Heard to say that he would|find her."),
        ("S/12", "19/02/2022", "19/02/2022", "A", "A razor was found|in his sock."),
        ("S/13", "02/03/2022", "", "C", "Staff think that he is|brewing in his cell."),
    )
    page = a_table(rows, (40, 100, 190, 280, 340))
    found = reading(page).events
    assert pages_of_tables([page]) == (1,)
    assert [(event.date.edtf(), event.text) for event in found] == [
        ("2022-02-03", "Heard to say that he would find her."),
        ("2022-02-19", "A razor was found in his sock."),
        ("2022-03-02", "Staff think that he is brewing in his cell."),
    ]
    assert found[2].confidence < found[1].confidence


def test_a_rule_drawn_under_the_heads_ends_no_table() -> None:
    rows = (("Date", "Entry", "Staff", "Outcome"), ("-" * 80,), *ROWS_OF_A_DAY_EACH)
    page = a_table(rows, LEFTS, padding=0.0)
    assert [(day, who) for day, _, who in told(page)] == [("2021-01-08", "Ben Okoro"), ("2021-01-09", "Morag Hale")]


ROWS_OF_A_DAY_EACH = (
    ("08/01/2021", "He was found in the yard.", "OKORO, Ben", "He was locked up."),
    ("09/01/2021", "He refused to eat.", "HALE, Morag", "Nurse was told."),
)


def test_heads_of_narrow_columns_that_stand_no_further_apart_than_words_are_each_of_their_own_column() -> None:
    rows = (
        ("Ref", "Date", "Time", "Officer", "Type", "Note"),
        ("    1", "10/01/2025", "22:16", "System", "Web form", "Application was received."),
        ("    2", "13/01/2025", "10:30", "AL", "Interview", "She was seen at the office."),
        ("    3", "14/01/2025", "15:50", "AL", "Tel out", "I rang her.|She was upset."),
    )
    page = a_table(rows, (50, 71, 127, 158, 199, 250))
    assert told(page) == [
        ("2025-01-10T22:16", "Application was received.", "System"),
        ("2025-01-13T10:30", "She was seen at the office.", "AL"),
        ("2025-01-14T15:50", "[AL] rang her. She was upset.", "AL"),
    ]


def test_a_head_of_two_words_over_a_date_of_two_words_is_one_column() -> None:
    rows = (
        ("Date recorded", "Entry", "Staff"),
        ("08 January 2021", "He was found|in the yard.", "OKORO, Ben"),
        ("09 January 2021", "He was seen|by a doctor.", "OKORO, Ben"),
    )
    assert [date for date, _, _ in told(a_table(rows, (50, 170, 330)))] == ["2021-01-08", "2021-01-09"]
