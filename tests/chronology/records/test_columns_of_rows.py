"""Rows of logs by their columns: who wrote a row tells it, and stands in no sentence; which of two dates says when."""

from __future__ import annotations

import pytest

from bundler.chronology.extract import extract
from bundler.chronology.records.authors import at_the_end, at_the_head, inside
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document

RECORD = "recorded in A record"


def told(text: str, kind: Kind = Kind.SPREADSHEET) -> list[tuple[str, str, str]]:
    events = extract(a_document(kind, "", title="A record"), (PageText(page=1, text=text),))
    return [(event.date.edtf(), event.text, event.accounts[0].asserted_by) for event in events]


@pytest.mark.parametrize(
    ("row", "who", "said"),
    [
        ("Dr Osei Low mood for three months.", "Dr Osei", "Low mood for three months."),
        ("Dr Osei Reviewed. No better.", "Dr Osei", "Reviewed. No better."),
        ("Dr Amy Osei Low mood for three months.", "Dr Amy Osei", "Low mood for three months."),
        ("Dr Osei Mr Haldrake attended.", "Dr Osei", "Mr Haldrake attended."),
        ("Dr Osei attended with him.", "Dr Osei", "attended with him."),
        ("PS 411 Rook Detention authorised.", "PS 411 Rook", "Detention authorised."),
        ("CCO 118 Caller reports banging.", "CCO 118", "Caller reports banging."),
        ("NM31 On scene with one male.", "NM31", "On scene with one male."),
        ("K. Mensah He was let in at ten.", "K. Mensah", "He was let in at ten."),
        ("LINFORD, Tess Seen on induction.", "Tess Linford", "Seen on induction."),
        ("Jill Hobday Home visit made.", "Jill Hobday", "Home visit made."),
        ("No reply at the address.", "", "No reply at the address."),
        ("Officer attended the address.", "", "Officer attended the address."),
    ],
)
def test_an_author_at_the_head_of_a_row_is_told_from_its_words(row: str, who: str, said: str) -> None:
    assert at_the_head([row]) == [(who, said)]


def test_a_name_that_comes_back_is_an_author() -> None:
    rows = ["Jill Hobday visited him.", "Jill Hobday rang the school.", "Tilly Marsh visited."]
    assert [who for who, _ in at_the_head(rows)] == ["Jill Hobday", "Jill Hobday", ""]


def test_initials_are_an_author_where_most_rows_have_them() -> None:
    assert [who for who, _ in at_the_head(["KM Home visit.", "JB Rang him.", "KM No reply."])] == ["KM", "JB", "KM"]
    assert [who for who, _ in at_the_head(["GP letter came.", "Rang him.", "No reply."])] == ["", "", ""]


def test_an_author_behind_the_sort_of_the_entry_and_at_the_end_of_a_row() -> None:
    assert inside(["Telephone call K. Mensah She rang back."]) == [("K. Mensah", "Telephone call: She rang back.")]
    assert at_the_end(["Resident was let in. K. Mensah", "Resident left."]) == [
        ("K. Mensah", "Resident was let in."),
        ("", "Resident left."),
    ]


def test_who_wrote_a_row_tells_it() -> None:
    assert told(
        "Date Clinician Notes\n04/01/2018 Dr Osei Low mood since losing\nhis job.\n"
        "01/02/2018 Nurse Pell Weight taken.\n",
        Kind.MEDICAL_REPORT,
    ) == [
        ("2018-01-04", "Low mood since losing his job.", "Dr Osei"),
        ("2018-02-01", "Weight taken.", "Nurse Pell"),
    ]


def test_heads_that_are_repeated_on_a_page_belong_to_one_table() -> None:
    found = told(
        "Date Worker Notes\n04/01/2018 Jill Hobday visited him.\n05/01/2018 Jill Hobday rang the school.\n"
        "Date Worker Notes\n06/01/2018 Jill Hobday wrote to him.\n"
    )
    assert [who for _, _, who in found] == ["Jill Hobday"] * 3


def test_the_day_on_which_a_row_was_written_down_is_no_event() -> None:
    row = "Resident was taken to hospital. K. Mensah\n"
    first = told(
        f"Date of event Recorded What happened Staff\n04-Mar-21 05-Mar-21 {row}06-Mar-21 07-Mar-21 He left. K. Mensah\n"
    )
    assert [day for day, _, _ in first] == ["2021-03-04", "2021-03-06"]
    turned = told(
        f"Recorded Date of event What happened Staff\n05-Mar-21 04-Mar-21 {row}07-Mar-21 06-Mar-21 He left. K. Mensah\n"
    )
    assert [day for day, _, _ in turned] == ["2021-03-04", "2021-03-06"]
    assert {text for _, text, _ in (*first, *turned)} == {"Resident was taken to hospital.", "He left."}


def test_a_row_with_one_of_two_dates_is_not_sure() -> None:
    text = "Date of event Recorded What happened\n04/03/2021 05/03/2021 He was let in.\n09/03/2021 He was let out.\n"
    events = extract(a_document(Kind.SPREADSHEET, ""), (PageText(page=1, text=text),))
    assert [event.confidence < 0.8 for event in events] == [False, True]


@pytest.mark.parametrize(
    "rows",
    [
        "Date Staff Entry\n04/03/2021 K. Mensah Resident was found hurt.\nD. Prowse Police came to a fight.\n"
        "05/03/2021 D. Prowse Notice was given.\n",
        "Date Entry Staff\n04/03/2021 Resident was found hurt. K. Mensah\nPolice came to a fight. D. Prowse\n"
        "05/03/2021 Notice was given. D. Prowse\n",
    ],
)
def test_a_date_that_stands_only_in_the_first_row_of_the_day_is_that_of_the_rows_below(rows: str) -> None:
    assert told(rows) == [
        ("2021-03-04", "Resident was found hurt.", "K. Mensah"),
        ("2021-03-04", "Police came to a fight.", "D. Prowse"),
        ("2021-03-05", "Notice was given.", "D. Prowse"),
    ]


def test_messages_in_a_table_tell_or_do_not_as_in_a_chat() -> None:
    assert told(
        "Date Time From Message\n2023-03-04 18:02:00 Dina He was outside the school again\n"
        "2023-03-04 18:03:00 Mags Did you ring the police\n2023-03-05 7:30:00 Mags Morning hun x\n"
        "2023-03-05 7:31:00 Dina I rang 101 at six. You ok?\n"
    ) == [
        ("2023-03-04T18:02", "Dina: He was outside the school again.", "Dina"),
        ("2023-03-05T07:31", "Dina: I rang 101 at six. You ok?", "Dina"),
    ]


def test_what_went_out_of_a_telephone_is_not_told_by_whom_it_went_to() -> None:
    assert told(
        "Timestamp Party Direction Body\n12/09/2020 08:14:22 +447700900123\nKel\nIncoming Jase got stabbed outside\n"
        "12/09/2020 08:20:41 +447700900123 Kel Outgoing I got rid of the knife\n",
        Kind.EXHIBIT,
    ) == [
        ("2020-09-12T08:14", "Kel: Jase got stabbed outside.", "Kel"),
        ("2020-09-12T08:20", "To Kel: I got rid of the knife.", RECORD),
    ]


def test_heads_on_every_page_are_kept_over_the_first_rows() -> None:
    page = "Fernhill: progress notes\nPatient: Idris Calder\nDate Time Note Author\n{}"
    first = "02-Feb-20 09:15 He was seen on the\nward. Dr Calloway\n03-Feb-20 09:15 He was\nseen again. RMN Tove\n"
    second = "04-Feb-20 09:15 He went out\nand came back. RMN Tove\n05-Feb-20 10:00 He slept. Dr Calloway\n"
    pages = tuple(PageText(page=number, text=page.format(rows)) for number, rows in enumerate((first, second), start=1))
    events = extract(a_document(Kind.OTHER, ""), pages)
    assert [(event.text, event.accounts[0].asserted_by, event.accounts[0].citation.page) for event in events] == [
        ("He was seen on the ward.", "Dr Calloway", 1),
        ("He was seen again.", "RMN Tove", 1),
        ("He went out and came back.", "RMN Tove", 2),
        ("He slept.", "Dr Calloway", 2),
    ]


def test_two_dates_may_have_lines_of_their_own() -> None:
    row = "{0}/03/2018\n10:02\n{1}/03/2018\n19:30\nOKORO, Ben He was found\nunder the influence.\n"
    assert told(f"Recorded Occurred Staff Case note\n{row.format('03', '02')}{row.format('14', '13')}", Kind.OTHER) == [
        ("2018-03-02T19:30", "He was found under the influence.", "Ben Okoro"),
        ("2018-03-13T19:30", "He was found under the influence.", "Ben Okoro"),
    ]


@pytest.mark.parametrize("between", [" ", " - ", " – "])
def test_a_date_and_a_name_on_a_line_head_the_words_below(between: str) -> None:
    assert told(
        f"Tenancy notes\n03/06/2022{between}R Adeyemi\nBlack mould was found\nin the bedroom.\n"
        f"22/08/2022{between}P Lowe\nThe ceiling had fallen in.\n"
    ) == [
        ("2022-06-03", "Black mould was found in the bedroom.", "R Adeyemi"),
        ("2022-08-22", "The ceiling had fallen in.", "P Lowe"),
    ]


def test_a_date_and_a_sort_of_entry_on_a_line_name_nobody() -> None:
    found = told("Notes\n03/06/2022 Home Visit\nMould was found.\n22/08/2022 Home Visit\nThe ceiling had fallen in.\n")
    assert {who for _, _, who in found} == {RECORD}


def test_a_numbered_row_without_a_date_is_none_and_its_words_go_to_no_other() -> None:
    found = told(
        "No Date Agency Event\n1 02/05/2018 Health visitor Home cold and no food\n"
        "2 Summer 2018 School Attendance fell\n"
        "3 School Teacher heard that he had gone\n4 14/11/18 Police Children were taken from the house\n"
    )
    assert [(day, "gone" in text) for day, text, _ in found] == [
        ("2018-05-02", False),
        ("2018-22", False),
        ("2018-11-14", False),
    ]


def test_who_takes_part_in_what_a_row_tells_did_not_write_it() -> None:
    rows = "04/03/2021 K. Mensah Resident was found hurt.\n05/03/2021 D. Prowse Notice was given.\n"
    assert {who for _, _, who in told(f"Date Staff involved Entry\n{rows}")} == {RECORD}
    assert {who for _, _, who in told(f"Date Staff Entry\n{rows}", Kind.WITNESS_STATEMENT)} == {"AB"}


def test_a_date_a_sort_of_entry_and_a_name_on_a_line_head_the_words_below() -> None:
    assert told(
        "Consultations\n12-Mar-2019 09:40 Surgery: Dr A Osei\nHistory: Panic attacks since the assault.\n"
        "04-Jun-2019 15:25 Telephone: Nurse K Pell\nComment: Partner shouted at reception.\n",
        Kind.MEDICAL_REPORT,
    ) == [
        ("2019-03-12T09:40", "History: Panic attacks since the assault.", "Dr A Osei"),
        ("2019-06-04T15:25", "Comment: Partner shouted at reception.", "Nurse K Pell"),
    ]


@pytest.mark.parametrize("who", ["Grace Ndlovu (CPN)", "Dr Paul Ferris (Consultant)"])
def test_a_post_in_brackets_ends_an_author(who: str) -> None:
    assert at_the_head([f"{who} Home visit made."]) == [(who, "Home visit made.")]


def test_a_call_sign_in_brackets_needs_no_head() -> None:
    assert told(
        "Control room log\n14/08/2024 23:41:07 [OP 7714] Caller reports screaming\n"
        "14/08/2024 23:52:10 [SM21] Female found with injury\n",
        Kind.POLICE_RECORD,
    ) == [
        ("2024-08-14T23:41", "Caller reports screaming.", "OP 7714"),
        ("2024-08-14T23:52", "Female found with injury.", "SM21"),
    ]


@pytest.mark.parametrize("heads", ["Charge no Date of offence Date heard", "Charge no\nDate of\noffence\nDate heard"])
def test_an_adjudication_is_of_the_day_on_which_it_was_heard(heads: str) -> None:
    found = told(
        f"{heads} Charge Plea Finding\n1402211 01/06/2018 03/06/2018 Assault Not guilty Proved\n"
        "1409900 11/08/2018 12/08/2018 Unauthorised article Guilty Proved\n",
        Kind.OTHER,
    )
    assert [day for day, _, _ in found] == ["2018-06-03", "2018-08-12"]


def test_who_was_arrested_and_which_unit_came_are_no_authors_where_the_other_rows_have_none() -> None:
    rows = ["Call from a neighbour.", "NB21 at scene.", "Male ADAM FOX arrested.", "Scene released.", "Log closed."]

    assert at_the_head(rows) == [("", row) for row in rows]


def test_who_is_logged_in_wrote_the_row_and_keeps_the_name_as_it_stands() -> None:
    from bundler.chronology.records.authors import at_the_head, person

    assert person("ROWANTJ -") == "ROWANTJ"
    assert at_the_head(("ROWANTJ - Cell search, nothing found.", "HALEM - He was seen.", "ROWANTJ - Refused.")) == [
        ("ROWANTJ", "Cell search, nothing found."),
        ("HALEM", "He was seen."),
        ("ROWANTJ", "Refused."),
    ]
    sorts = ("PHONE - Rang his mother.", "VISIT - Seen at home.", "LETTER - Warning sent.")
    assert at_the_head(sorts) == [("", row) for row in sorts]
