"""The documents screen: without script, with what is inside e-mails, with refusals; left out and taken back."""

from __future__ import annotations

import json
import re
import shutil
from email.message import EmailMessage
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from bundler.web.checks.mends import on_the_page
from tests import pdfs
from tests.traps.bundled import command
from tests.web.browser import a_page_on, no_violations
from tests.web.held import held_back
from tests.web.window import Window

_PATIENCE = 60_000


def a_mail(attachment: bytes) -> bytes:
    """An e-mail with a letter attached."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "clerk@example.org", "ab@example.org", "Your hearing"
    mail["Date"] = "Wed, 03 Mar 2021 10:00:00 +0000"
    mail.set_content("Dear AB, the letter is attached.")
    mail.add_attachment(attachment, maintype="application", subtype="pdf", filename="letter.pdf")
    return mail.as_bytes()


def a_case(folder: Path) -> Path:
    """A case with an e-mail and its attachment, and a file that is none of what its name says; the letter beside it."""
    documents = folder / "case" / "documents"
    documents.mkdir(parents=True)
    letter = pdfs.a_pdf(folder / "letter.pdf", 2, "Dear Madam, I write on 3 March 2021 about the flat")
    (documents / "hearing.eml").write_bytes(a_mail(letter.read_bytes()))
    (documents / "statement.docx").write_text("this is no Word file")
    return folder / "case"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case that nobody has read yet."""
    return a_case(tmp_path)


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case as above that was read, to be copied."""
    folder = tmp_path_factory.mktemp("read")
    case = a_case(folder)
    started = command("start", str(case))
    assert started.code == 0, started.err
    return folder


@pytest.fixture
def read_case(read_once: Path, tmp_path: Path) -> Path:
    """A case as above that was read before the page is opened."""
    shutil.copytree(read_once, tmp_path, dirs_exist_ok=True)
    return tmp_path / "case"


def read(page: Page) -> None:
    page.get_by_role("button", name="Read them").click()
    expect(page.get_by_role("heading", name="In the case")).to_be_visible(timeout=_PATIENCE)


def head_of(page: Page, name: str) -> Locator:
    """The line of a document with its name and its button."""
    return page.locator(".paper-head").filter(has=page.get_by_role("heading", name=name, exact=True))


def leave_out(line: Locator, why: str) -> None:
    line.locator("summary").click()
    line.get_by_label("Why it is left out").fill(why)
    line.get_by_role("button", name="Leave it out").click()


def test_what_is_inside_a_file_stands_under_it_and_a_refusal_has_its_mend(browser: Browser, case: Path) -> None:
    with a_page_on(browser, case) as page:
        read(page)
        mail = page.locator(".paper").filter(has=page.get_by_role("heading", name="hearing.eml"))
        expect(mail.get_by_role("heading", name="letter.pdf")).to_be_visible()
        expect(mail.get_by_text("Read: 2 pages")).to_be_visible()
        refused = page.locator(".refused")
        expect(refused).to_contain_text("its name ends in .docx, but it holds plain text")
        expect(refused).to_contain_text("Mend: Ask for the document again")
        no_violations(page)


def test_a_document_is_left_out_with_a_reason_and_taken_back(browser: Browser, read_case: Path) -> None:
    with a_page_on(browser, read_case) as page:
        before = (read_case / "bundle.toml").read_bytes()
        leave_out(head_of(page, "hearing.eml"), "privileged")
        expect(page.get_by_text("Because: privileged")).to_have_count(2)
        expect(page.get_by_role("heading", name="In the case")).to_have_count(0)
        assert (read_case / "documents" / "hearing.eml").exists()
        no_violations(page)
        page.get_by_role("button", name="Take back documents/hearing.eml").first.click()
        expect(page.get_by_text("Because: privileged")).to_have_count(1)
        page.get_by_role("button", name="Take back documents/hearing.eml").click()
        expect(page.get_by_text("Because: privileged")).to_have_count(0)
        assert (read_case / "bundle.toml").read_bytes() == before


def test_a_refused_file_is_left_out_and_read_again_when_it_is_taken_back(browser: Browser, read_case: Path) -> None:
    with a_page_on(browser, read_case) as page:
        leave_out(page.locator(".refused"), "a mended copy came")
        expect(page.locator(".refused")).to_have_count(0)
        page.get_by_role("button", name="Take back documents/statement.docx").click()
        expect(page.locator(".refused")).to_have_count(1, timeout=_PATIENCE)


def test_two_windows_do_not_leave_out_the_same_document_twice(browser: Browser, read_case: Path) -> None:
    with a_page_on(browser, read_case) as page:
        second = page.context.new_page()
        second.goto(page.url)
        for window in (page, second):
            leave_out(head_of(window, "1 letter.pdf"), "a copy")
        expect(second.get_by_role("heading", level=1)).to_have_text("This was changed meanwhile")
        no_violations(second)
        assert (read_case / "bundle.toml").read_text("utf-8").count("a copy") == 1


def test_everything_simple_works_without_script(browser: Browser, tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    letter = pdfs.a_pdf(tmp_path / "letter.pdf", 2, "Dear Madam, I write on 3 March 2021 about the flat")
    with a_page_on(browser, shelf, java_script_enabled=False, accept_downloads=True) as page:
        page.get_by_label("Its name").fill("Flat")
        page.get_by_role("button", name="Make the case").click()
        page.get_by_label("Files", exact=True).set_input_files(letter)
        page.get_by_role("button", name="Put them in").click()
        expect(page.get_by_role("status")).to_contain_text("1 file is in the case")
        _until_shown(page, "In the case")
        page.get_by_role("link", name="Build", exact=True).click()
        page.get_by_role("button", name="Build the bundle").click()
        _until_shown(page, "Made from the bundle")
        with page.expect_download() as downloading:
            page.get_by_role("link", name="Download the bundle").click()
        assert downloading.value.suggested_filename.endswith(".pdf")


def _until_shown(page: Page, heading: str) -> None:
    for _ in range(240):
        if page.get_by_role("heading", name=heading).count() and not page.locator(".work").count():
            return
        page.wait_for_timeout(500)
        page.reload()
    raise AssertionError(f"{heading} never came")


def test_a_folder_that_is_chosen_keeps_its_folders(browser: Browser, tmp_path: Path) -> None:
    chosen = tmp_path / "From client" / "2019"
    chosen.mkdir(parents=True)
    (chosen / "letter.txt").write_text("Dear Madam, I write on 3 March 2021 about the flat.")
    (chosen / "Thumbs.db").write_bytes(b"litter")
    (tmp_path / "shelf" / "case" / "documents").mkdir(parents=True)
    with a_page_on(browser, tmp_path / "shelf") as page:
        page.get_by_role("link", name="case").click()
        page.get_by_label("Or a folder").set_input_files(tmp_path / "From client")
        expect(page.get_by_role("heading", name="From client/2019/letter.txt")).to_be_visible(timeout=_PATIENCE)
    documents = tmp_path / "shelf" / "case" / "documents"
    assert [file.relative_to(documents).as_posix() for file in documents.rglob("*") if file.is_file()] == [
        "From client/2019/letter.txt"
    ]


def test_a_file_that_is_chosen_before_the_script_is_there_comes_in(browser: Browser, tmp_path: Path) -> None:
    letter = pdfs.a_pdf(tmp_path / "letter.pdf", 2, "Dear Madam, I write on 3 March 2021 about the flat")
    (tmp_path / "case" / "documents").mkdir(parents=True)
    with a_page_on(browser, tmp_path / "case") as page:
        with held_back(page, "**/documents.js") as late:
            page.reload(wait_until="commit")
            page.get_by_label("Files", exact=True).set_input_files(letter)
            late.until(1)
            assert not (tmp_path / "case" / "documents" / "letter.pdf").exists()
            late.let_go(0)
        expect(page.get_by_role("heading", name="letter.pdf")).to_be_visible(timeout=_PATIENCE)


def test_a_file_that_is_dropped_comes_in_and_a_second_of_its_name_is_numbered(browser: Browser, case: Path) -> None:
    with a_page_on(browser, case) as page:
        for words in ("Dear Madam, I write on 3 March 2021.", "Dear Sir, I write on 4 March 2021."):
            dropped = page.evaluate_handle(
                """words => {
                    const held = new DataTransfer();
                    held.items.add(new File([words], 'note.txt'));
                    return held;
                }""",
                words,
            )
            with held_back(page, "**/documents/read") as reading:
                page.locator("[data-drop]").dispatch_event("drop", {"dataTransfer": dropped})
                expect(page.get_by_role("status")).to_contain_text("1 file is in the case")
                reading.until(1)
                reading.let_go(0)
            expect(page.get_by_role("status")).to_contain_text("The documents were read", timeout=_PATIENCE)
        expect(page.get_by_role("heading", name="note (2).txt")).to_be_visible()
    assert (case / "documents" / "note.txt").read_text() == "Dear Madam, I write on 3 March 2021."
    assert (case / "documents" / "note (2).txt").read_text() == "Dear Sir, I write on 4 March 2021."


def test_a_reason_that_is_being_typed_outlives_the_reading_that_ends_meanwhile(
    browser: Browser, read_case: Path
) -> None:
    with a_page_on(browser, read_case) as page:
        with held_back(page, "**/documents/list") as renewed:
            page.get_by_label("Files", exact=True).set_input_files(read_case.parent / "letter.pdf")
            renewed.until(1)
            line = head_of(page, "hearing.eml")
            line.locator("summary").click()
            line.get_by_label("Why it is left out").fill("privi")
            page.keyboard.press("Home")
            renewed.let_go(0)
        expect(page.get_by_role("heading", name="letter.pdf", exact=True)).to_be_visible()
        reason = line.get_by_label("Why it is left out")
        expect(reason).to_have_value("privi")
        expect(reason).to_be_focused()
        page.keyboard.type("is ")
        expect(reason).to_have_value("is privi")


def test_where_the_stream_of_the_work_is_lost_its_end_is_shown_all_the_same(browser: Browser, case: Path) -> None:
    with a_page_on(browser, case) as page:
        page.route("**/events", lambda route: route.fulfill(status=403, body="lost"))
        read(page)
        expect(page.get_by_role("status")).to_contain_text("The documents were read")


def test_what_was_not_taken_in_is_still_told_when_the_rest_is_read(browser: Browser, case: Path) -> None:
    litter = case.parent / "Thumbs.db"
    litter.write_bytes(b"litter")
    with a_page_on(browser, case) as page:
        page.get_by_label("Files", exact=True).set_input_files([case.parent / "letter.pdf", litter])
        expect(page.get_by_role("status")).to_contain_text("The documents were read", timeout=_PATIENCE)
        coming = page.get_by_role("list", name="Files coming in")
        expect(coming.get_by_role("listitem")).to_have_text([re.compile("Thumbs.db was left aside")])


def test_the_second_click_of_a_double_click_does_not_stop_the_reading(browser: Browser, case: Path) -> None:
    with a_page_on(browser, case) as page:
        page.get_by_role("button", name="Read them").dblclick()
        expect(page.get_by_role("heading", name="In the case")).to_be_visible(timeout=_PATIENCE)
        expect(page.get_by_role("status")).to_contain_text("The documents were read", timeout=_PATIENCE)
        expect(page.get_by_text("was stopped before its end")).to_have_count(0)


def test_a_stop_that_comes_with_the_start_stops_nothing(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bundler.web.job._DOUBLE_CLICK", 600.0)  # however slow the machine is
    window = Window(case)
    window.post("documents/read", {})
    said = window.post("work/stop", {"room": "documents"}, script=True).get_data(as_text=True)
    state = json.loads(window.get("work", script=True).data)["state"]
    window.close()
    assert "Press Stop once more" in said
    assert state in ("running", "done")


@pytest.mark.parametrize(
    ("mend", "shown"),
    [
        ("Open it and print it; or name it under x in bundle.toml.", "Open it and print it."),
        ("Ask for it again.", "Ask for it again."),
        ("List it under [[left_out]].", "List it under [[left_out]]."),
    ],
)
def test_a_mend_on_the_page_does_not_lead_through_files_that_nobody_opens_there(mend: str, shown: str) -> None:
    assert on_the_page(mend) == shown
