"""Spreadsheets as PDF."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.comments import Comment

from bundler.documents.formats import spreadsheet as format_
from bundler.documents.formats.number_words import as_shown, plain_number
from bundler.errors import SourceError
from tests.documents.formats.pages import A4, drawn, sizes_of, text_of, words_within_pages


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def book_of(*rows: list[Any], title: str = "Sheet") -> Workbook:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    return book


def codes(drawing: format_.Drawing) -> list[str]:
    return [remark.code for remark in drawing.remarks]


def test_sheets_are_drawn_with_titles_each_from_a_new_page(tmp_path: Path) -> None:
    book = book_of(["Date", "Event"], [datetime(2014, 3, 12), "Letter"], title="Calls")
    book.active["A2"].number_format = "dd/mm/yyyy"  # type: ignore[index]
    book.create_sheet("Costs").append(["Fee", 12.5])
    pdf, drawing = drawn(format_.draw, tmp_path, "a.xlsx", saved(book))
    assert text_of(pdf) == "Calls Date Event 12/03/2014 Letter\fCosts Fee 12.5"
    assert drawing.remarks == ()


def test_no_figure_is_lost_to_a_narrow_column(tmp_path: Path) -> None:
    book = book_of([447700900123456, 123456789012.34, "x" * 300], [datetime(2014, 3, 12, 10, 30), 1e-7, 2])
    for column in "ABC":
        book.active.column_dimensions[column].width = 1  # type: ignore[union-attr]
    text = text_of(drawn(format_.draw, tmp_path, "a.xlsx", saved(book))[0]).replace(" ", "")
    for figure in ("447700900123456", "123456789012.34", "0.0000001", "x" * 300):
        assert figure in text
    assert "###" not in text
    assert "E+" not in text


def test_what_is_hidden_stays_hidden_and_is_said(tmp_path: Path) -> None:
    book = book_of(*[[f"{letter}{number}" for letter in "ABCD"] for number in range(1, 5)])
    sheet = book.active
    assert sheet is not None
    sheet.row_dimensions[2].hidden = True  # type: ignore[union-attr]
    sheet.column_dimensions["C"].hidden = True  # type: ignore[union-attr]
    secret = book.create_sheet("Secret")
    secret["A1"] = "Secret words"
    secret.sheet_state = "veryHidden"
    pdf, drawing = drawn(format_.draw, tmp_path, "a.xlsx", saved(book))
    text = text_of(pdf)
    assert "A1 B1 D1 A3 B3 D3" in text
    assert "Secret" not in text
    assert "2" not in text.replace("Sheet", "")
    assert [remark.message.split(" of")[0] for remark in drawing.remarks] == [
        "1 hidden column(s)",
        "1 hidden row(s)",
        "1 hidden sheet(s)",
    ]


def test_comments_are_dropped_and_listed(tmp_path: Path) -> None:
    book = book_of(["Words"])
    book.active["A1"].comment = Comment("Privileged advice", "Counsel")  # type: ignore[index]
    pdf, drawing = drawn(format_.draw, tmp_path, "a.xlsx", saved(book))
    assert "Privileged" not in text_of(pdf)
    assert [(removal.what, removal.count) for removal in drawing.removals] == [("comment", 1)]


def test_a_formula_without_a_value_is_said(tmp_path: Path) -> None:
    _, drawing = drawn(format_.draw, tmp_path, "a.xlsx", saved(book_of(["Sum", "=1+1"])))
    assert codes(drawing) == ["formula-empty"]


def test_merged_cells_are_drawn_once(tmp_path: Path) -> None:
    book = book_of(["Heading across", None, None], ["a", "b", "c"], ["d", None, "f"])
    book.active.merge_cells("A1:C1")  # type: ignore[union-attr]
    book.active.merge_cells("A2:A3")  # type: ignore[union-attr]
    assert text_of(drawn(format_.draw, tmp_path, "a.xlsx", saved(book))[0]) == "Sheet Heading across a b c f"


def test_a_long_table_repeats_its_heading_and_every_row_is_there(tmp_path: Path) -> None:
    book = book_of(["Name", "Remark"], *[[f"Row{number}", "words " * (number % 9)] for number in range(1, 151)])
    pdf, _ = drawn(format_.draw, tmp_path, "a.xlsx", saved(book))
    pages = text_of(pdf).split("\f")
    assert len(pages) > 2
    assert all("Name Remark" in page for page in pages)
    assert all(any(f"Row{number}" in page.split() for page in pages) for number in range(1, 151))
    assert words_within_pages(pdf)


def test_a_row_higher_than_a_page_goes_on(tmp_path: Path) -> None:
    words = " ".join(f"w{number}" for number in range(5000))
    pdf, _ = drawn(format_.draw, tmp_path, "a.xlsx", saved(book_of(["A", "B"], ["x", words], ["y", "end"])))
    said = text_of(pdf).split()
    assert [word for word in said if word[0] == "w" and word[1:].isdigit()] == words.split()
    assert "end" in said
    assert words_within_pages(pdf)


@pytest.mark.parametrize("columns", [3, 12, 60])
def test_wide_tables_turn_the_page_and_the_widest_are_split(tmp_path: Path, columns: int) -> None:
    pdf, _ = drawn(
        format_.draw,
        tmp_path,
        "a.xlsx",
        saved(book_of(*[[f"R{r}C{c}-value" for c in range(columns)] for r in range(3)])),
    )
    text = text_of(pdf).replace(" ", "")
    assert all(f"R{r}C{c}-value" in text for r in range(3) for c in range(columns))
    assert words_within_pages(pdf)
    assert sizes_of(pdf)[0] == (A4 if columns == 3 else A4[::-1])


def test_every_script_and_sign_is_drawn(tmp_path: Path) -> None:
    pdf, drawing = drawn(format_.draw, tmp_path, "a.xlsx", saved(book_of(["Ŵyn", "你好", "Привет", "\U000e0041x"])))
    assert all(word in text_of(pdf) for word in ("Ŵyn", "你好", "Привет"))
    assert codes(drawing) == ["sign-named"]


def test_an_empty_workbook_says_so(tmp_path: Path) -> None:
    pdf, drawing = drawn(format_.draw, tmp_path, "a.xlsx", saved(Workbook()))
    assert (text_of(pdf), codes(drawing), drawing.expect_text) == (
        "[This spreadsheet is empty.]",
        ["empty-document"],
        False,
    )


def test_pictures_and_charts_that_are_not_drawn_are_said(tmp_path: Path) -> None:
    data = saved(book_of(["x"]))
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/media/image1.png", b"x")
        archive.writestr("xl/vbaProject.bin", b"x")
    _, drawing = drawn(format_.draw, tmp_path, "a.xlsx", out.getvalue())
    assert codes(drawing) == ["not-drawn"]
    assert [removal.what for removal in drawing.removals] == ["macro"]


@pytest.mark.parametrize("bad", ["cut", "entities", "burst", "no-sheet"])
def test_hostile_and_damaged_workbooks_are_refused_by_name(tmp_path: Path, bad: str) -> None:
    data = saved(book_of(["x"]))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                if bad == "no-sheet":
                    continue
                if bad == "entities":
                    part = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>' + part
            new.writestr(name, part)
        if bad == "burst":
            with new.open("xl/huge.xml", "w", force_zip64=True) as stream:
                for _ in range(401):
                    stream.write(bytes(1024 * 1024))
    made = out.getvalue()
    with pytest.raises(SourceError, match=r"a\.xlsx: ") as caught:
        drawn(format_.draw, tmp_path, "a.xlsx", made[: len(made) // 2] if bad == "cut" else made)
    assert caught.value.remedy


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_csv_file_is_read_by_its_own_delimiter(tmp_path: Path, delimiter: str) -> None:
    rows = [["Date", "Payee", "Sum"], ["1/3/2014", "Smith & Co", "£1"], ["2/3/2014", "A. Ash", "£2"]]
    data = "\r\n".join(delimiter.join(row) for row in rows)
    pdf, _ = drawn(format_.draw, tmp_path, "a.csv", data)
    assert text_of(pdf) == "Date Payee Sum 1/3/2014 Smith & Co £1 2/3/2014 A. Ash £2"


def test_quoted_commas_and_line_breaks_stay_within_their_cell(tmp_path: Path) -> None:
    data = 'Name,Note\n"Ash, Ann","two\nlines ""quoted"""\nBob,\n'
    assert text_of(drawn(format_.draw, tmp_path, "a.csv", data)[0]) == 'Name Note Ash, Ann two lines "quoted" Bob'


def test_a_guessed_encoding_is_said(tmp_path: Path) -> None:
    pdf, drawing = drawn(format_.draw, tmp_path, "a.csv", "sep=;\nPayee;Sum\nCafé;£5\n".encode("cp1252"))
    assert text_of(pdf) == "Payee Sum Café £5"
    assert codes(drawing) == ["encoding-guessed"]


def test_the_same_table_gives_the_same_bytes(tmp_path: Path) -> None:
    first = drawn(format_.draw, tmp_path, "a.csv", "a,b\n1,2\n")[0].read_bytes()
    assert drawn(format_.draw, tmp_path, "a.csv", "a,b\n1,2\n")[0].read_bytes() == first


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (1234.5, "General", "1234.5"),
        (0.1 + 0.2, "General", "0.3"),
        (1234.5, "#,##0.00", "1,234.50"),
        (1234567, "#,##0", "1,234,567"),
        (-5, "0.00", "-5.00"),
        (-5, "0.00;(0.00)", "(5.00)"),
        (0, '0;-0;"nil"', "nil"),
        (0.125, "0.0%", "12.5%"),
        (12.5, "[$£-809]#,##0.00", "£12.50"),
        (-12.5, "[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00", "-£12.50"),
        (12.5, '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "£12.50"),
        (7, "000", "007"),
        (1234, "0.00E+00", "1.23E+03"),
        (1500000, '0.0,,"m"', "1.5m"),
        (0.5, "# ?/?", "0.5"),
        (True, "General", "TRUE"),
        (None, "General", ""),
        ("text", "0.00", "text"),
        (2.675, "0.00", "2.68"),
        (date(2014, 3, 12), "dd/mm/yyyy", "12/03/2014"),
        (datetime(2014, 3, 12, 14, 5, 9), "dddd d mmmm yyyy hh:mm:ss", "Wednesday 12 March 2014 14:05:09"),
        (datetime(2014, 3, 12, 14, 5), "d-mmm-yy h:mm AM/PM", "12-Mar-14 2:05 PM"),
        (datetime(2014, 3, 12, 14, 5), "[$-809]dd mmmm yyyy;@", "12 March 2014"),
        (datetime(2014, 3, 12), "General", "12/03/2014"),
        (time(9, 5), "hh:mm", "09:05"),
        (timedelta(hours=30, minutes=5), "[h]:mm:ss", "30:05:00"),
    ],
)
def test_values_are_shown_as_the_spreadsheet_shows_them(value: object, number_format: str, shown: str) -> None:
    assert as_shown(value, number_format) == shown


@given(st.integers(-(10**15), 10**15))
def test_whole_numbers_are_shown_in_full(value: int) -> None:
    assert plain_number(value) == str(value)
    assert int(as_shown(value, "#,##0").replace(",", "")) == value


@given(st.floats(), st.text('0#,.;%?"_*[]£-E+ymdhs@\\ /', max_size=15))
def test_no_number_format_makes_showing_fail(value: float, number_format: str) -> None:
    as_shown(value, number_format)
    as_shown(datetime(2014, 3, 12, 10, 30), number_format)


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("mm-dd-yy", "12/03/2024"),
        ("m/d/yy h:mm", "12/03/2024 14:05"),
        ("[$-F800]dddd, mmmm dd, yyyy", "12/03/2024"),
        ("yyyy-mm-dd", "2024-03-12"),
        ("m/d/yyyy", "3/12/2024"),
    ],
)
def test_a_date_in_a_form_that_is_left_to_the_computer_has_its_day_first(form: str, shown: str) -> None:
    moment = datetime(2024, 3, 12, 14, 5) if "h" in form else datetime(2024, 3, 12)
    assert as_shown(moment, form) == shown
