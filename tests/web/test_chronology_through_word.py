"""The chronology goes out to Word, is edited there by somebody else, and comes back, by the buttons of the page."""

from __future__ import annotations

import csv
from pathlib import Path

from docx import Document
from playwright.sync_api import Browser, expect

from bundler.chronology.event import Status
from bundler.chronology.toml.chronology_file import read_chronology
from tests.web.browser import a_page_on
from tests.web.chronology_case import a_case_with_a_chronology, told
from tests.web.clients import a_client


def edit_in_word(file: Path, edited: Path) -> None:
    """Change a date, a text and a status, and write a row of one's own, as a person does in Word."""
    document = Document(str(file))
    (table,) = document.tables
    heads = [cell.text for cell in table.rows[0].cells]

    def row_of(text: str) -> dict[str, object]:
        row = next(row for row in table.rows if text in row.cells[heads.index("Event")].text)
        return dict(zip(heads, row.cells, strict=True))

    row_of("kicked the door in")["Date"].paragraphs[0].runs[0].text = "about March 2014"  # type: ignore[attr-defined]
    row_of("She moved away")["Event"].paragraphs[0].runs[0].text = "She moved to Harrowick."  # type: ignore[attr-defined]
    row_of("A letter was sent")["Status"].paragraphs[0].runs[0].text = "rejected"  # type: ignore[attr-defined]
    fresh = table.add_row().cells
    fresh[heads.index("Date")].text = "3 May 2016"
    fresh[heads.index("Event")].text = "She told the police."
    document.save(str(edited))


def test_the_chronology_is_edited_in_word_and_taken_back(browser: Browser, tmp_path: Path) -> None:
    case = a_case_with_a_chronology(tmp_path / "case")
    with a_page_on(browser, case) as page:
        page.get_by_role("link", name="Chronology", exact=True).click()
        page.get_by_role("link", name="Word and Excel").click()
        with page.expect_download() as coming:
            page.get_by_role("link", name="The chronology as Word").click()
        sent = tmp_path / "sent.docx"
        coming.value.save_as(sent)
        edit_in_word(sent, tmp_path / "came back.docx")

        # Meanwhile somebody goes on here.
        page.get_by_role("link", name="Chronology", exact=True).click()
        page.locator("#event").get_by_role("link", name="Edit").click()
        page.get_by_label("What happened").fill("He broke the door.")
        page.get_by_role("button", name="Keep").click()
        expect(page.get_by_role("status").first).to_contain_text("Edited")

        page.get_by_role("link", name="Build", exact=True).click()
        page.get_by_label("The chronology that you edited").set_input_files(tmp_path / "came back.docx")
        page.get_by_role("button", name="Take the chronology back").click()
        expect(page.get_by_role("heading", name="The chronology was taken back")).to_be_visible()

        events = {event.id: event for event in read_chronology(case / "chronology.toml").events}
        assert (events["e-1"].date.edtf(), events["e-1"].text) == ("2014-03~", "He broke the door.")
        assert (events["e-4"].text, events["e-4"].status) == ("She moved to Harrowick.", Status.EDITED)
        assert events["e-3"].status is Status.REJECTED
        (added,) = [event for event in events.values() if event.status is Status.ADDED]
        assert (added.date.edtf(), added.text) == ("2016-05-03", "She told the police.")
        assert [len(events[id].accounts) for id in ("e-1", "e-2", "e-3", "e-4")] == [2, 1, 1, 1]

        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("status").first).to_contain_text("Undone")
        events = {event.id: event for event in read_chronology(case / "chronology.toml").events}
        assert (events["e-1"].date.edtf(), events["e-1"].text, len(events)) == ("2014-03-12", "He broke the door.", 5)


def test_the_table_is_in_order_of_date_and_leaves_out_what_was_rejected(tmp_path: Path) -> None:
    events = (
        told("e-1", "2018", "Last.", "ws1"),
        told("e-2", "2014", "First.", "ws1"),
        told("e-3", "2015", "Rejected.", "ws1", status=Status.REJECTED),
        told("e-4", "2014", "First, told again.", "log", account_of="e-2"),
    )
    a_case_with_a_chronology(tmp_path / "shelf" / "case", events)
    client = a_client(tmp_path / "shelf")
    (case,) = client.desk.cases()
    sent = client.get(f"/case/{case.id}/tables/chronology/csv").get_data()

    rows = list(csv.reader(sent.decode("utf-8-sig").splitlines()))
    assert [row[0] for row in rows[1:-1]] == ["e-2", "e-1"]
