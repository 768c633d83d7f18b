"""What people leave in a workbook beside its words: nothing of it is lost, doubled or taken in silence."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from bundler.chronology.exchange.table import table_of
from bundler.chronology.exchange.table_back import merge_table
from bundler.chronology.exchange.table_file import read_table, write_table
from bundler.tables.table import STRUCK
from tests.chronology.exchange.edited import ROWS, TITLES, in_excel, told


def a_cell(book: Any) -> None:
    book["Chronology"]["C3"].font = Font(strike=True)


def some_letters(book: Any) -> None:
    parts = ["She wrote – ", TextBlock(InlineFont(strike=True), "again.")]
    book["Chronology"]["C3"].value = CellRichText(parts)


def the_whole_row(book: Any) -> None:
    for cell in book["Chronology"][3]:
        cell.font = Font(strike=True)


@pytest.mark.parametrize("strike", [a_cell, some_letters, the_whole_row])
def test_a_row_with_words_struck_through_is_not_taken_and_not_counted_as_gone(
    strike: Callable[[Any], None], tmp_path: Path
) -> None:
    merged = merge_table(in_excel(tmp_path, strike), ROWS, TITLES)

    assert [(change.what, change.id, change.row, change.message) for change in merged.changes] == [
        ("refused", "e-2", 3, STRUCK)
    ]
    assert (merged.values, merged.deleted) == ({}, ())


def test_letters_struck_through_in_a_text_that_excel_keeps_apart_from_its_cell_are_seen(tmp_path: Path) -> None:
    file = tmp_path / "chronology.xlsx"
    write_table(file, table_of(ROWS, TITLES), "Chronology")
    shared = "<si><t>x</t></si><si><r><t>She </t></r><r><rPr><strike/></rPr><t>wrote.</t></r></si>"
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    start = sheet.index('<c r="C3"')
    end = sheet.index("</c>", start)
    parts["xl/worksheets/sheet1.xml"] = f'{sheet[:start]}<c r="C3" t="s"><v>1</v>{sheet[end:]}'.encode()
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{main}" count="2">{shared}</sst>'.encode()
    kind = 'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"'
    types = parts["[Content_Types].xml"].decode()
    types = types.replace("</Types>", f'<Override PartName="/xl/sharedStrings.xml" {kind}/></Types>')
    parts["[Content_Types].xml"] = types.encode()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)

    assert told(read_table(file)) == [("refused", "e-2", 3)]


def test_an_empty_cell_that_is_struck_through_is_nothing(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["Chronology"]["F3"].font = Font(strike=True)
        book["Chronology"]["F3"].value = " "

    assert told(in_excel(tmp_path, edit)) == []


def test_a_comment_at_a_row_is_told_and_the_row_is_taken(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["Chronology"]["C3"].value = "She telephoned."
        book["Chronology"]["C3"].comment = Comment("Is this so?", "counsel")
        book.create_sheet("Notes")["A1"].comment = Comment("Not of the table.", "counsel")

    table = in_excel(tmp_path, edit)

    assert told(table) == [("taken", "e-2", 3), ("kept", "e-2", 3)]
    assert merge_table(table, ROWS).values["e-2"]["text"] == "She telephoned."


def test_a_comment_at_the_head_is_nothing_of_a_row(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["Chronology"]["C1"].comment = Comment("What happened", "counsel")

    assert told(in_excel(tmp_path, edit)) == []


def test_another_sheet_that_holds_such_a_table_is_told(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book.copy_worksheet(book["Chronology"]).title = "As counsel has it"

    (change,) = merge_table(in_excel(tmp_path, edit), ROWS, TITLES).changes

    assert (change.what, change.row) == ("kept", 0)
    assert "“As counsel has it”" in change.message


def test_of_two_columns_with_one_head_the_first_counts_and_the_other_is_told(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["Chronology"]["C3"].value = "She telephoned."
        book["Chronology"]["J1"].value, book["Chronology"]["J3"].value = "Event", "She wrote a letter."

    merged = merge_table(in_excel(tmp_path, edit), ROWS, TITLES)

    assert merged.values == {"e-2": {"text": "She telephoned.", "status": "edited"}}
    assert [(change.what, change.row) for change in merged.changes] == [("taken", 3), ("kept", 0)]
    assert "“Event”" in merged.changes[1].message


@pytest.mark.parametrize("column", ["B", "C", "D", "E", "F"])
def test_what_excel_writes_where_it_can_show_nothing_is_no_word_of_the_table(column: str, tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["Chronology"][f"{column}3"].value = "#NAME?"

    assert told(in_excel(tmp_path, edit)) == [("refused", "e-2", 3)]


@pytest.mark.parametrize(("column", "kind"), [("D", "other"), ("F", "letter")])
def test_a_new_row_with_a_cell_that_cannot_be_read_is_added_without_it_and_that_is_told(
    column: str, kind: str, tmp_path: Path
) -> None:
    def edit(book: Any) -> None:
        book["Chronology"].append(["", "3 May 2014", "She moved.", "letter"])
        book["Chronology"][f"{column}5"].value = "#N/A"

    merged = merge_table(in_excel(tmp_path, edit), ROWS, TITLES)

    assert [(event.kind, event.disputed) for event in merged.added] == [(kind, "")]
    assert [change.what for change in merged.changes] == ["added", "refused"]
