"""The chronology's table after people and their programs have had it: nothing is doubled, invented or lost."""

from __future__ import annotations

import copy
import csv
import datetime
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from bundler.chronology.calculated.calculation import CALCULATED
from bundler.chronology.curation.restore import restore
from bundler.chronology.event import Status
from bundler.chronology.exchange.columns import COLUMNS
from bundler.chronology.exchange.imported import take
from bundler.chronology.exchange.table import table_of
from bundler.chronology.exchange.table_back import merge_table
from bundler.chronology.exchange.table_file import read_table, write_table
from bundler.chronology.toml.chronology_file import add_suggestions, read_chronology
from bundler.errors import CaseError
from bundler.tables.table import Table
from tests.chronology.builders import an_event, set_values
from tests.chronology.exchange.edited import ROWS, TITLES, in_excel, in_word, put, told


def head_of_word(column: str, words: str) -> Callable[[Any], None]:
    def edit(document: Any) -> None:
        document.tables[0].rows[0].cells[COLUMNS.index(column)].text = words

    return edit


def test_a_table_that_went_out_with_ids_is_known_by_its_check_without_their_column(tmp_path: Path) -> None:
    def shorten(book: Any) -> None:
        book["Chronology"].cell(2, COLUMNS.index("Event") + 1).value = "He was arrested at home."
        book["Chronology"].delete_cols(1)

    assert told(in_excel(tmp_path, shorten)) == [("taken", "e-1", 2)]
    assert [what for what, *_ in told(in_word(tmp_path, head_of_word("Id", "Ref")))] == ["kept"]


def test_a_table_that_went_out_with_ids_is_not_taken_without_their_column_and_the_check(tmp_path: Path) -> None:
    def bare(book: Any) -> None:
        book["Chronology"].delete_cols(len(COLUMNS))
        book["Chronology"].delete_cols(1)

    with pytest.raises(CaseError, match="no table of the chronology"):
        in_excel(tmp_path, bare)


def test_the_table_of_another_case_is_refused_as_a_whole_and_once() -> None:
    others = [an_event(f"e-{number}", "2019", "It was sent.") for number in range(7, 11)]
    with pytest.raises(CaseError, match="another case") as caught:
        merge_table(table_of(others, {}), ROWS)
    assert "4 rows" in caught.value.problem


def test_a_row_of_another_case_among_ones_own_is_refused_alone() -> None:
    merged = merge_table(table_of([*ROWS, an_event("e-9", "2019", "It was sent.")], {}), ROWS)
    assert [(change.what, change.id) for change in merged.changes] == [("refused", "e-9")]


def test_the_ids_in_the_last_line_of_a_csv_are_no_row_where_a_spreadsheet_has_saved_it_as_a_workbook(
    tmp_path: Path,
) -> None:
    write_table(tmp_path / "t.csv", table_of(ROWS, TITLES), "Chronology")
    lines = (tmp_path / "t.csv").read_text(encoding="utf-8-sig").splitlines()
    book = openpyxl.Workbook()
    for line in csv.reader([*lines[:-2], lines[-1]]):
        book.active.append(line)
    book.save(tmp_path / "t.xlsx")

    assert told(read_table(tmp_path / "t.xlsx")) == [("deleted", "e-3", 0)]


@pytest.mark.parametrize(
    ("name", "what"), [("t.docx", "a Word document"), ("t.xlsx", "an Excel workbook"), ("t.json", "JSON")]
)
def test_a_file_cut_short_or_of_another_sort_says_that_it_cannot_be_opened(
    tmp_path: Path, name: str, what: str
) -> None:
    write_table(tmp_path / name, table_of(ROWS, TITLES), "Chronology")
    whole = (tmp_path / name).read_bytes()
    for data in (whole[: len(whole) // 2], b"hello", b""):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(CaseError, match=f"cannot be opened as {what}"):
            read_table(tmp_path / name)


@pytest.mark.parametrize("name", ["t.doc", "t.odt", "t.xls", "t"])
def test_an_older_form_of_table_is_to_be_saved_as_one_that_is_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(CaseError, match="not a form of table") as caught:
        read_table(tmp_path / name)
    assert caught.value.remedy.startswith("Save it as .docx or .xlsx")


def test_a_row_whose_id_was_emptied_is_known_by_its_date_and_words_and_not_doubled() -> None:
    merged = merge_table(put(put(table_of(ROWS, {}), 0, "Id", ""), 0, "Check", ""), ROWS)

    assert (merged.added, merged.deleted) == ((), ())
    assert [(change.what, change.id) for change in merged.changes] == [("kept", "e-1")]


def test_a_row_whose_id_was_emptied_is_known_by_its_check_where_its_words_were_changed_too() -> None:
    table = put(put(table_of(ROWS, {}), 0, "Id", ""), 0, "Event", "He was arrested at home.")
    merged = merge_table(table, ROWS)

    assert (merged.added, merged.deleted) == ((), ())
    assert merged.values["e-1"]["text"] == "He was arrested at home."


def test_a_row_copied_with_its_check_to_make_a_new_event_is_a_new_event() -> None:
    table = table_of(ROWS, {})
    copied = replace(table, rows=(*table.rows, ("", "1 June 2014", "He was charged.", *table.rows[0][3:])))

    assert [(event.text, event.date.edtf()) for event in merge_table(copied, ROWS).added] == [
        ("He was charged.", "2014-06-01")
    ]


def test_rows_behind_the_place_where_word_split_the_table_are_read(tmp_path: Path) -> None:
    def split(document: Any) -> None:
        table = document.tables[0]._tbl
        half = copy.deepcopy(table)
        for row in half.findall(qn("w:tr"))[:2]:
            half.remove(row)
        for row in table.findall(qn("w:tr"))[2:]:
            table.remove(row)
        between = docx.oxml.OxmlElement("w:p")
        table.addnext(between)
        between.addnext(half)
        document.tables[1].cell(0, COLUMNS.index("Event")).text = "She telephoned."

    assert told(in_word(tmp_path, split)) == [("taken", "e-2", 3)]


@pytest.mark.parametrize(("first", "last"), [("Kind", "Status"), ("Status", "Disputed"), ("Disputed", "Source")])
def test_a_row_with_merged_cells_is_refused_and_not_read_one_column_off(tmp_path: Path, first: str, last: str) -> None:
    def merge(document: Any) -> None:
        cells = document.tables[0].rows[2].cells
        cells[COLUMNS.index(first)].merge(cells[COLUMNS.index(last)])

    assert told(in_word(tmp_path, merge)) == [("refused", "e-2", 3)]


def test_cells_merged_downwards_are_refused_in_each_of_their_rows(tmp_path: Path) -> None:
    def in_word_merged(document: Any) -> None:
        document.tables[0].cell(1, 2).merge(document.tables[0].cell(2, 2))

    expected = [("refused", "e-1", 2), ("refused", "e-2", 3)]
    assert told(in_word(tmp_path, in_word_merged)) == expected
    assert told(in_excel(tmp_path, lambda book: book["Chronology"].merge_cells("C2:C3"))) == expected


@pytest.mark.parametrize(
    ("value", "shown", "read"),
    [
        (datetime.datetime(2014, 4, 1), "mmm-yy", "2014-04"),
        (datetime.datetime(2014, 4, 1), "mmmm\\ yyyy", "2014-04"),
        (datetime.datetime(2016, 1, 1), "yyyy", "2016"),
        (datetime.datetime(2014, 3, 14), "dd/mm/yyyy", "2014-03-14"),
        (datetime.datetime(2014, 3, 14, 22, 30), "dd/mm/yyyy hh:mm", "2014-03-14T22:30"),
        (datetime.datetime(2014, 3, 14), '[$-809]d mmmm yyyy;"day"', "2014-03-14"),
        (2011, "General", "2011"),
    ],
)
def test_a_date_of_excels_is_no_finer_than_its_cell_shows(tmp_path: Path, value: Any, shown: str, read: str) -> None:
    def type_in(book: Any) -> None:
        cell = book["Chronology"].cell(2, 2)
        cell.value, cell.number_format = value, shown

    assert merge_table(in_excel(tmp_path, type_in), ROWS).values["e-1"]["date"] == read


def test_a_day_to_which_excel_put_the_year_of_its_own_clock_is_refused(tmp_path: Path) -> None:
    def type_in(book: Any) -> None:
        cell = book["Chronology"].cell(2, 2)
        cell.value, cell.number_format = datetime.datetime(2026, 3, 14), "d-mmm"

    assert told(in_excel(tmp_path, type_in)) == [("refused", "e-1", 2)]


def test_a_title_above_the_heads_and_another_sheet_with_such_heads_are_passed_over(tmp_path: Path) -> None:
    def add(book: Any) -> None:
        book["Chronology"].insert_rows(1)
        book["Chronology"]["A1"] = "Chronology, as counsel has it"
        notes = book.create_sheet("Notes", 0)
        notes["A1"], notes["B1"], notes["A2"] = "Date", "Event", "call counsel"

    assert told(in_excel(tmp_path, add)) == []


@pytest.mark.parametrize(
    ("delimiter", "codec", "lead"),
    [
        (";", "cp1252", ""),
        (",", "utf-8", ""),
        ("\t", "utf-16", ""),
        (",", "utf-16-le", ""),
        (";", "utf-8-sig", "sep=;\r\n"),
        (",", "mac_roman", ""),
        (",", "utf-8", "\r\n\r\n"),
    ],
)
def test_csv_is_read_in_every_form_in_which_a_spreadsheet_saves_it(
    tmp_path: Path, delimiter: str, codec: str, lead: str
) -> None:
    file = tmp_path / "chronology.csv"
    write_table(file, table_of(ROWS, TITLES), "Chronology")
    rows = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"), newline="")))
    rows[1][2] = "He was ‘arrested’ – at home."
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    file.write_bytes((lead + out.getvalue()).encode(codec, "replace"))

    merged = merge_table(read_table(file), ROWS, TITLES)

    assert merged.values == {"e-1": {"text": "He was ‘arrested’ – at home.", "status": "edited"}}


def test_letters_that_an_older_csv_cannot_hold_are_not_taken_for_a_change() -> None:
    merged = merge_table(put(table_of(ROWS, {}), 2, "Event", "He moved to ?ód?."), ROWS)

    assert (merged.values, merged.changes) == ({}, ())


@pytest.mark.parametrize("check", ["", "123456", "####"])
def test_without_its_check_figures_a_table_does_not_undo_what_was_done_here_meanwhile(check: str) -> None:
    sent = table_of(ROWS, {})
    here = [replace(ROWS[0], text="He was arrested at home.", status=Status.EDITED), *ROWS[1:]]
    came = put(put(put(sent, 0, "Check", check), 1, "Check", check), 1, "Event", "She telephoned.")

    merged = merge_table(came, here)

    assert merged.values == {"e-2": {"text": "She telephoned.", "status": "edited"}}
    assert [(change.what, change.id) for change in merged.changes] == [
        ("kept", "e-1"),
        ("kept", "e-1"),
        ("taken", "e-2"),
    ]


@pytest.mark.parametrize(
    ("cell", "places"),
    [
        ("First statement of AB, page 3, para 12(a)", [("ws1", 3, "12(a)")]),
        ("first statement of ab, p. 3", [("ws1", 3, "")]),
        ("ws1, page 3", [("ws1", 3, "")]),
        ("ws1, page 3, para 4 (PC Dent)", [("ws1", 3, "4")]),
        ("Contact log; 2025, page 1; First statement of AB, page 2", []),
        ("First statement of AB, page 1; First statement of AB, page 2", [("ws1", 1, ""), ("ws1", 2, "")]),
        ("Contact log; 2025, page 1", [("log", 1, "")]),
        ("the statement, page 3", []),
        ("First statement of AB", []),
    ],
)
def test_the_source_of_a_row_of_ones_own_is_taken_or_told(cell: str, places: list[tuple[str, int, str]]) -> None:
    row = ("", "3 March 2014", "She moved.", "transfer", "", "", cell, "")

    merged = merge_table(Table(rows=(row,)), [], TITLES)

    (added,) = merged.added
    cited = [account.citation for account in added.accounts]
    assert [(place.document_id, place.page, place.paragraph) for place in cited] == places
    assert [change.what for change in merged.changes] == (["added"] if places else ["added", "refused"])


def test_a_source_that_was_changed_in_the_table_is_told_and_a_title_changed_here_is_not() -> None:
    sent = table_of(ROWS, TITLES)

    assert told(put(sent, 0, "Source", "Another paper, page 7")) == [("refused", "e-1", 1)]
    assert merge_table(sent, ROWS, {"ws1": "A new title"}).changes == ()


def test_a_date_that_a_person_gives_in_the_table_bears_none_of_the_doubts_about_the_one_that_was_read() -> None:
    event = replace(ROWS[0], flags=("day-first", CALCULATED))

    merged = merge_table(put(table_of([event], {}), 0, "Date", "3/3/14"), [event])

    assert merged.values == {"e-1": {"date": "2014-03-03", "flags": "", "status": "edited"}}
    assert [change.message for change in merged.changes] == ["Date: read as 3 March 2014"]


def test_what_was_rejected_in_a_table_comes_back_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    add_suggestions(file, ROWS)
    set_values(file, {"e-1": {"status": "confirmed"}})
    before = file.read_bytes()
    sent = table_of(read_chronology(file).events, {})

    take(file, put(sent, 0, "Status", "rejected"), reject_deleted=False)
    assert [event.id for event in read_chronology(file).shown()] == ["e-2", "e-3"]
    restore(file, ["e-1"])

    assert file.read_bytes() == before


def test_an_event_that_was_left_out_here_stays_out_when_its_words_were_changed_in_a_table() -> None:
    here = [replace(ROWS[0], status=Status.REJECTED)]

    merged = merge_table(put(table_of(ROWS[:1], {}), 0, "Event", "Arrested."), here)

    assert merged.values == {"e-1": {"text": "Arrested."}}


def test_an_archive_that_would_fill_the_memory_is_refused_before_it_is_read(tmp_path: Path) -> None:
    for name in ("bomb.xlsx", "bomb.docx"):
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(5):
                archive.writestr(f"xl/{number}.xml", bytes(50 * 1024**2))

        with pytest.raises(CaseError, match="250 MB"):
            read_table(tmp_path / name)


def test_formats_left_in_the_last_cell_of_a_sheet_are_no_rows(tmp_path: Path) -> None:
    def touch(book: Any) -> None:
        book["Chronology"].cell(1_048_576, 16_384).value = " "

    assert told(in_excel(tmp_path, touch)) == []


def test_json_nested_without_end_is_refused_plainly(tmp_path: Path) -> None:
    file = tmp_path / "deep.json"
    file.write_text("[" * 100_000, encoding="utf-8")

    with pytest.raises(CaseError, match="cannot be opened as JSON"):
        read_table(file)


@pytest.mark.parametrize("ending", [".xlsx", ".docx", ".csv", ".json"])
def test_words_longer_than_a_cell_of_excels_and_control_characters_are_no_change(tmp_path: Path, ending: str) -> None:
    events = [an_event("e-1", text="He rang again. " * 3_000), an_event("e-2", text="He\x0bmoved\x07 away.")]
    file = tmp_path / f"long{ending}"
    write_table(file, table_of(events, {}), "Chronology")

    assert merge_table(read_table(file), events).changes == ()


@pytest.mark.parametrize("head", ["My notes", ""])
def test_a_column_of_ones_own_is_told_and_nothing_of_it_is_taken(tmp_path: Path, head: str) -> None:
    def edit(book: Any) -> None:
        sheet = book.active
        sheet.insert_cols(3)
        sheet.cell(1, 3).value = head or None
        sheet.cell(2, 3).value = "ask her"

    changes = merge_table(in_excel(tmp_path, edit), ROWS, TITLES).changes
    assert [(change.what, change.row) for change in changes] == [("kept", 0)]
    assert (f"“{head}”" if head else "without a head") in changes[0].message


def test_an_empty_column_beside_the_table_is_nothing_to_tell(tmp_path: Path) -> None:
    assert told(in_excel(tmp_path, lambda book: book.active.insert_cols(2))) == []


def sorted_apart(names: tuple[str, ...]) -> Table:
    """The table of four events as Excel leaves it where only some of its columns were sorted."""
    table = table_of([*ROWS, an_event("e-4", "2013-07-01", "The lease began.")], {})
    places = [COLUMNS.index(name) for name in names]
    rows = [list(row) for row in table.rows]
    for to, came in enumerate(reversed(range(len(rows)))):
        for place in places:
            rows[to][place] = table.rows[came][place]
    return replace(table, rows=tuple(tuple(row) for row in rows))


@pytest.mark.parametrize(
    "names",
    [("Date",), ("Event",), ("Date", "Event"), ("Id",), ("Id", "Date"), ("Date", "Event", "Kind", "Status", "Check")],
)
def test_columns_that_were_sorted_apart_from_the_others_are_refused_and_no_event_gets_anothers_date(
    names: tuple[str, ...],
) -> None:
    events = [*ROWS, an_event("e-4", "2013-07-01", "The lease began.")]
    merged = merge_table(sorted_apart(names), events)

    assert not any({"date", "text"} & values.keys() for values in merged.values.values())
    assert "refused" in {change.what for change in merged.changes}


def test_dates_that_were_set_alike_or_exchanged_by_two_are_no_sorted_column() -> None:
    alike = table_of(ROWS, {})
    for row in range(3):
        alike = put(alike, row, "Date", "4 May 2016")
    exchanged = put(put(table_of(ROWS, {}), 0, "Date", "May 2014"), 1, "Date", "12 March 2014")

    assert {id: values["date"] for id, values in merge_table(alike, ROWS).values.items()} == dict.fromkeys(
        ("e-1", "e-2", "e-3"), "2016-05-04"
    )
    assert {id: values["date"] for id, values in merge_table(exchanged, ROWS).values.items()} == {
        "e-1": "2014-05",
        "e-2": "2014-03-12",
    }


def test_a_date_that_an_american_excel_wrote_month_first_is_never_taken_for_another_day() -> None:
    events = [an_event("e-1", "2014-03-12", "He was arrested."), an_event("e-2", "2014-05-04", "He was charged.")]
    both = put(put(table_of(events, {}), 0, "Date", "3/12/2014"), 1, "Date", "5/4/14")
    far = put(table_of([an_event("e-1", "2014-03-22", "He was bailed.")], {}), 0, "Date", "3/22/2014")

    assert told(both, events) == [("kept", "e-1", 1), ("kept", "e-2", 2)]
    assert told(far, [an_event("e-1", "2014-03-22", "He was bailed.")]) == []


def test_beside_a_date_that_has_its_month_first_no_date_in_figures_is_taken() -> None:
    table = table_of(ROWS, {})
    added = (("", "3/22/2014", "He was bailed.", *[""] * 5), ("", "4/5/2014", "He was charged.", *[""] * 5))
    both = put(replace(table, rows=(*table.rows, *added)), 0, "Date", "4/5/2014")

    assert told(both) == [("refused", "e-1", 1), ("refused", "", 4), ("refused", "", 5)]
    assert "e-1" not in merge_table(both, ROWS).values


@pytest.mark.parametrize(
    ("column", "cell"), [("Status", "Confirmed"), ("Status", "confirm"), ("Kind", ""), ("Date", "13/3/2014")]
)
def test_a_table_taken_back_twice_tells_nothing_of_a_cell_that_says_what_stands_here(
    column: str, cell: str, tmp_path: Path
) -> None:
    file = tmp_path / "chronology.toml"
    add_suggestions(file, ROWS)
    table = put(table_of(read_chronology(file).events, {}), 1, column, cell)

    assert [change.what for change in take(file, table, reject_deleted=False)] == ["taken"]
    assert take(file, table, reject_deleted=False) == ()


def test_a_part_of_a_month_that_no_date_can_hold_is_told() -> None:
    (change,) = merge_table(put(table_of(ROWS, {}), 1, "Date", "early May 2014"), ROWS).changes

    assert (change.what, change.message) == ("kept", "Date: read as May 2014, as it stands here")


def test_control_characters_in_a_csv_stay_out_of_the_chronology() -> None:
    table = table_of(ROWS, {})
    added = replace(table, rows=(*table.rows, ("", "4 May 2016", "He\0 left\x07.", *[""] * 5)))

    assert [event.text for event in merge_table(added, ROWS).added] == ["He left."]


def split_in_word(count_as_column: bool) -> Callable[[Any], None]:
    """Split the text of the second event in two, as Word does: the cells of all other rows then span two columns."""

    def edit(document: Any) -> None:
        table = document.tables[0]._tbl
        place = COLUMNS.index("Event")
        for number, row in enumerate(table.tr_lst):
            cell = row.tc_lst[place]
            if number == 2:
                half = copy.deepcopy(cell)
                half.findall(qn("w:p"))[0].findall(qn("w:r"))[0].text = "again."
                cell.findall(qn("w:p"))[0].findall(qn("w:r"))[0].text = "She wrote –"
                cell.addnext(half)
            elif count_as_column:
                cell.grid_span = 2

    return edit


@pytest.mark.parametrize("count_as_column", [True, False])
def test_a_row_with_a_cell_split_in_two_is_refused_and_the_other_rows_are_read(
    count_as_column: bool, tmp_path: Path
) -> None:
    assert told(in_word(tmp_path, split_in_word(count_as_column))) == [("refused", "e-2", 3)]


@pytest.mark.parametrize("put_in", [in_word, in_excel])
def test_a_head_that_was_renamed_is_named(put_in: Callable[..., Table], tmp_path: Path) -> None:
    def rename(file: Any) -> None:
        if put_in is in_word:
            head_of_word("Status", "State")(file)
        else:
            file["Chronology"].cell(1, COLUMNS.index("Status") + 1).value = "State"

    with pytest.raises(CaseError, match="no column is headed Status"):
        put_in(tmp_path, rename)


def test_a_table_copied_into_another_document_says_that_rows_taken_out_cannot_be_told(tmp_path: Path) -> None:
    def copied(document: Any) -> None:
        last = document.paragraphs[-1]._p
        last.getparent().remove(last)
        document.tables[0]._tbl.remove(document.tables[0].rows[1]._tr)

    (change,) = merge_table(in_word(tmp_path, copied), ROWS).changes

    assert (change.what, change.id) == ("kept", "")
    assert "rows that were taken out cannot be told" in change.message


def test_while_the_id_of_a_row_is_not_known_no_event_counts_as_taken_out() -> None:
    table = put(put(table_of(ROWS, {}), 1, "Id", "2"), 1, "Check", "")
    merged = merge_table(replace(table, exported=("e-1", "e-2", "e-3")), ROWS)

    assert [(change.what, change.id) for change in merged.changes] == [("refused", "2"), ("deleted", "e-2")]
    assert merged.deleted == ()
