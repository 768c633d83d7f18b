"""The index and the chronology, out to Word and Excel, edited there, and taken back on the page."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from tests.web.browser import a_page_on, no_violations

LETTERS = ("letter one", "letter two")


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The build screen of a case with two letters that were read."""
    documents = tmp_path / "case" / "documents"
    documents.mkdir(parents=True)
    for day, name in enumerate(LETTERS, start=3):
        told = f"On {day} February 2021 the police attended the flat."
        text = f"{day} March 2021\n\nDear Madam,\n\n{told}\n\nYours faithfully"
        (documents / f"{name}.txt").write_text(text)
    with a_page_on(browser, tmp_path / "case", accept_downloads=True) as opened:
        opened.get_by_role("button", name="Read them").click()
        expect(opened.get_by_role("heading", name="In the case")).to_be_visible(timeout=60_000)
        opened.get_by_role("link", name="Build", exact=True).click()
        yield opened


def taken_out(page: Page, words: str, into: Path) -> Path:
    """Download a table."""
    with page.expect_download() as downloading:
        page.get_by_role("link", name=words, exact=True).click()
    file = into / downloading.value.suggested_filename
    downloading.value.save_as(file)
    return file


def test_the_chronology_is_edited_in_word_and_taken_back(page: Page, tmp_path: Path) -> None:
    file = taken_out(page, "The chronology as Word", tmp_path)
    assert file.name == "Chronology - case.docx"
    word = Document(str(file))
    row = word.tables[0].rows[1]
    cells = [cell.text for cell in word.tables[0].rows[0].cells]
    row.cells[cells.index("Event")].text = "The police came to the flat."
    word.save(str(file))

    page.get_by_label("The chronology that you edited").set_input_files(file)
    page.get_by_role("button", name="Take the chronology back").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The chronology was taken back")
    expect(page.get_by_role("row").filter(has_text="Taken over")).to_have_count(1)
    no_violations(page)
    texts = [event["text"] for event in written(tmp_path, "chronology.toml")["event"]]
    assert "The police came to the flat." in texts

    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status").first).to_contain_text("Undone")
    texts = [event["text"] for event in written(tmp_path, "chronology.toml")["event"]]
    assert "The police came to the flat." not in texts


def test_the_index_is_edited_in_excel_and_taken_back(page: Page, tmp_path: Path) -> None:
    file = taken_out(page, "The index as Excel", tmp_path)
    book = load_workbook(file)
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    place = next(
        number
        for number in range(2, sheet.max_row + 1)
        if "etter" in str(sheet.cell(number, heads.index("Document") + 1).value)
    )
    sheet.cell(place, heads.index("Document") + 1).value = "Letter about the flat"
    book.save(file)

    page.get_by_label("The index that you edited").set_input_files(file)
    page.get_by_role("button", name="Take the index back").click()
    expect(page.get_by_role("row").filter(has_text="Taken over")).to_have_count(1)
    titles = [
        item["title"] for section in written(tmp_path, "bundle.toml")["section"] for item in section.get("document", ())
    ]
    assert "Letter about the flat" in titles


@pytest.mark.parametrize(
    ("name", "data"), [("letter.pdf", b"%PDF-1.7"), ("table.docx", b"no Word"), ("table.xlsx", b"PK")]
)
def test_what_is_no_table_is_refused_and_nothing_changes(page: Page, tmp_path: Path, name: str, data: bytes) -> None:
    before = (tmp_path / "case" / "chronology.toml").read_bytes()
    file = tmp_path / name
    file.write_bytes(data)
    page.get_by_label("The chronology that you edited").set_input_files(file)
    page.get_by_role("button", name="Take the chronology back").click()
    expect(page.locator(".trouble")).to_be_visible()
    assert (tmp_path / "case" / "chronology.toml").read_bytes() == before


def written(folder: Path, name: str) -> dict[str, list[dict[str, object]]]:
    told: dict[str, list[dict[str, object]]] = tomllib.loads((folder / "case" / name).read_text(encoding="utf-8"))
    return told
