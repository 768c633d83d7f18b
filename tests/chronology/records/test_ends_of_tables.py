"""Where a table ends, where an entry of a log begins on the next page, and whose the names above entries are."""

from __future__ import annotations

from bundler.chronology.event import Event
from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document
from tests.chronology.records.placed import a_table


def told(*pages: PageText, kind: Kind = Kind.LETTER) -> list[tuple[str, str]]:
    return sorted((event.date.edtf(), event.text) for event in _events(pages, kind))


def _events(pages: tuple[PageText, ...], kind: Kind) -> tuple[Event, ...]:
    return extract(a_document(kind, ""), pages)


def test_the_paragraph_after_a_table_in_a_letter_is_no_part_of_its_last_row() -> None:
    text = (
        "1. You asked us to look again at the grant.\n2. This is what the file shows.\nDate Event\n"
        "03.02.21 Grant paid to the club\n17.05.21 Inspector visits the pavilion\nReasons\n"
        "3. I have read the club’s accounts. The treasurer resigned on 9 June 2021.\n"
        "4. The roof was repaired on 2 July 2021 at the club’s cost.\n"
    )
    assert told(PageText(page=1, text=text)) == [
        ("2021-02-03", "Grant paid to the club."),
        ("2021-05-17", "Inspector visits the pavilion."),
        ("2021-06-09", "The treasurer resigned."),
        ("2021-07-02", "The roof was repaired on 2 July 2021 at the club’s cost."),
    ]


def test_a_heading_ends_rows_without_heads_where_its_number_follows_the_one_above_them() -> None:
    text = (
        "1. History\n04/08/2021 Arrived at Ferry Lane. Claimed asylum.\n02/09/2021 Moved to Kestrel House.\n"
        "2. Where things stand\nThe appellant wrote to us on 20 September 2021 and has had no answer.\n"
    )
    found = told(PageText(page=1, text=text), kind=Kind.OTHER)
    assert [day for day, _ in found] == ["2021-08-04", "2021-09-02", "2021-09-20"]
    assert found[1][1] == "Moved to Kestrel House."


def test_the_cells_of_a_table_in_a_letter_are_told_apart_by_their_places() -> None:
    rows = (("Date", "Event"), ("03.02.21", "Grant paid to the|Harbour Club"), ("17.05.21", "Inspector visits"))
    page = a_table(rows, (50.0, 150.0), above=("You asked for the dates of the grant.",))
    assert [text for _, text in told(page)] == ["Grant paid to the Harbour Club.", "Inspector visits."]


def test_a_column_with_names_in_a_letter_says_whom_a_row_is_about() -> None:
    rows = (
        ("Date", "Officer", "Event"),
        ("03.02.21", "PC Dunn", "Suspended from duty"),
        ("17.05.21", "DS Vey", "Resigned"),
    )
    assert {
        account.asserted_by
        for event in _events((a_table(rows, (50.0, 150.0, 260.0)),), Kind.LETTER)
        for account in event.accounts
    } == {"recorded in A document"}


def test_a_line_that_opens_an_entry_at_the_edge_of_two_pages_is_no_running_head() -> None:
    first = PageText(
        page=1,
        text="CASE RECORD\n02-Mar-2021 09:15 H BLYTHE\nLetter received from the agent.\n"
        "05-Mar-2021 16:10 H BLYTHE\nFile sent to the regional office.\n",
    )
    second = PageText(page=2, text="11-Mar-2021 10:20 H BLYTHE\nAgent rang and was told that it had been refused.\n")
    assert told(first, second, kind=Kind.OTHER) == [
        ("2021-03-02T09:15", "Letter received from the agent."),
        ("2021-03-05T16:10", "File sent to the regional office."),
        ("2021-03-11T10:20", "Agent rang and was told that it had been refused."),
    ]


def test_a_desk_above_its_entry_wrote_it_where_the_others_stand_under_names() -> None:
    text = (
        "02-Mar-2021 09:15 H BLYTHE\nLetter received from the agent.\n05-Mar-2021 16:10 DESK-4\nFile requested.\n"
        "06-Mar-2021 08:05 NIGHT OFFICER\nFile sent to the regional office.\n11-Mar-2021 10:20 R OAKEY\nAgent rang.\n"
    )
    found = _events((PageText(page=1, text=text),), Kind.OTHER)
    assert [event.accounts[0].asserted_by for event in found] == ["H BLYTHE", "DESK-4", "NIGHT OFFICER", "R OAKEY"]


def test_a_rank_with_a_number_and_a_name_before_each_entry_wrote_it_but_not_where_it_does_something() -> None:
    log = (
        "08/10/2021 22:58 PS 611 DRANE Arrived. Detention authorised.\n"
        "08/10/2021 23:10 PC 2093 AMIS Seen in cell. Asleep.\n"
        "09/10/2021 01:40 DDO PELL Cell visit. Roused and spoke.\n"
    )
    found = sorted(_events((PageText(page=1, text=log),), Kind.POLICE_RECORD), key=lambda event: event.date)
    assert [event.accounts[0].asserted_by for event in found] == ["PS 611 Drane", "PC 2093 Amis", "DDO Pell"]
    assert found[2].text == "Cell visit. Roused and spoke."
    done = (
        "08/10/2021 22:58 PC 611 attends the house and knocks.\n08/10/2021 23:10 PC 2093 searched the yard.\n"
        "09/10/2021 01:40 PC 77 found the bicycle.\n"
    )
    found = list(_events((PageText(page=1, text=done),), Kind.POLICE_RECORD))
    assert {event.accounts[0].asserted_by for event in found} == {"recorded in A document"}


def test_numbered_paragraphs_below_a_table_are_no_part_of_its_last_row() -> None:
    below = (
        "1. On 9 June 2021 the treasurer resigned and left the club.\n"
        "2. The roof was repaired on 2 July 2021 at the club’s cost.\n"
    )
    for rows in (
        "3 February 2021 Grant paid.\n17 May 2021 Inspector visited.\n",
        "03/02/21 Grant paid.\n17/05/21 Inspector visited.\n",
    ):
        assert told(PageText(page=1, text=f"Date Event\n{rows}{below}"), kind=Kind.OTHER) == [
            ("2021-02-03", "Grant paid."),
            ("2021-05-17", "Inspector visited."),
            ("2021-06-09", "The treasurer resigned and left the club."),
            ("2021-07-02", "The roof was repaired on 2 July 2021 at the club’s cost."),
        ]


def test_a_numbered_list_within_an_entry_ends_no_table() -> None:
    text = (
        "Date Event\n3 February 2021 Visited the club. Agreed with the treasurer:\n"
        "1. Rewrite the whole of the books by Easter\n17 May 2021 Inspector visited.\n"
    )
    assert [day for day, _ in told(PageText(page=1, text=text), kind=Kind.OTHER)] == ["2021-02-03", "2021-05-17"]
