"""The screen of checks: what was found and where it is mended, the questions for a person, and other bundles."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bundler.case import Case
from bundler.compliance.answered import answer, read_answered
from bundler.compliance.check import FILING_RULES, RULES
from bundler.compliance.finding import Finding, Severity
from bundler.documents.manifest_file import read_manifest
from bundler.errors import CaseError, EditConflict
from bundler.pipeline.build import build
from bundler.web.app import ROOMS
from bundler.web.checks.checked import TITLES, last_check
from bundler.web.checks.mends import MENDS, mend_of, remedy_of
from tests.pdfs import a_pdf
from tests.web.browser import a_page_on, no_violations
from tests.web.held import held_back
from tests.web.window import Window

OWN = tuple(sorted(id for id in MENDS if id.startswith("DOC-") or id in ("CHR-DAY", "CHR-REF", "CHR-DOC")))


def a_finding(rule: str, message: str = "It is so.", remedy: str = "Mend it.") -> Finding:
    return Finding(rule=rule, severity=Severity.WARN, message=message, remedy=remedy, source="PD 54A", tier="P")


def test_every_rule_has_a_title_and_a_place_where_it_is_mended() -> None:
    rules = {rule.id for rule in (*RULES, *FILING_RULES)}

    assert rules - set(MENDS) == set()
    assert set(MENDS) - rules - set(OWN) == set()
    assert rules | set(OWN) == set(TITLES)


def test_every_place_is_a_screen_of_the_page() -> None:
    assert {mend.room for mend in MENDS.values()} <= {name for name, _ in ROOMS}


@pytest.mark.parametrize("rule", [*RULES, *FILING_RULES], ids=lambda rule: rule.id)
def test_no_rule_sends_the_reader_into_a_file(rule) -> None:  # type: ignore[no-untyped-def]
    said = remedy_of(a_finding(rule.id, remedy=rule.remedy))

    assert said
    assert ".toml" not in said


def test_a_finding_on_one_event_leads_to_that_event() -> None:
    message = "the page cited for the event e-0123456789 (12 March 2014) holds neither its date nor its words"

    assert mend_of(a_finding("CHR-06", message)).query == {"at": "e-0123456789"}
    assert mend_of(a_finding("DOC-HIDDEN-TEXT")).room == "documents"


def test_an_answer_is_kept_with_its_bundle_and_taken_back_byte_for_byte(tmp_path: Path) -> None:
    file = tmp_path / "checks.toml"
    answer(file, "FMT-02", "0123456789ab", was="")
    once = file.read_bytes()
    answer(file, "PRI-01", "0123456789ab", was="")

    assert read_answered(file) == {"FMT-02": "0123456789ab", "PRI-01": "0123456789ab"}
    answer(file, "PRI-01", "", was="0123456789ab")
    assert file.read_bytes() == once
    with pytest.raises(EditConflict):
        answer(file, "FMT-02", "", was="")
    assert file.read_bytes() == once


@pytest.mark.parametrize("text", ["x", "[answered]\nA = 1\n", "answered = 3\n"])
def test_answers_that_cannot_be_read_are_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "checks.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(CaseError):
        read_answered(file)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small case with its bundle."""
    folder = tmp_path_factory.mktemp("checks") / "case"
    (folder / "documents").mkdir(parents=True)
    a_pdf(folder / "documents" / "letter.pdf", words="14 March 2014. A letter to the governor of the prison.")
    document = '[[section.document]]\nid = "letter"\nfile = "documents/letter.pdf"\ntitle = "Letter"\nkind = "letter"\n'
    head = 'blueprint = "claim"\ntitle = "Claim bundle"\n[[section]]\nletter = "A"\ntitle = "Documents"\n'
    (folder / "bundle.toml").write_text(head + document, encoding="utf-8")
    build(Case.at(folder))
    return folder


def test_what_was_found_stands_with_its_rule_its_source_and_a_way_to_mend_it(built: Path) -> None:
    page = Window(built).get("checks").get_data(as_text=True)

    assert "Not ready to file" in page
    assert "PD 54A 4.4(1)(a)" in page
    assert re.search(r'<a class="mend" href="/case/\w+/documents">Put the document in</a>', page)
    assert ".toml" not in page


def test_the_screen_says_what_the_record_says(built: Path) -> None:
    found = last_check(Case.at(built), read_manifest(built / "bundle.toml"))

    assert found is not None
    listed = sum(len(own.items) + own.more for _, rules in found.groups for own in rules)
    assert listed == len(found.report.findings) > 0
    assert found.is_current


def test_a_tick_is_kept_for_this_bundle(built: Path) -> None:
    window = Window(built)
    form = window.form("checks", "/answer")
    before = window.get("checks").get_data(as_text=True)
    assert window.post("checks/answer", {**form, "done": "1"}).status_code == 303

    assert read_answered(built / "checks.toml") == {form["rule"]: form["bundle"]}
    after = window.get("checks").get_data(as_text=True)
    assert after.count(" checked>") == before.count(" checked>") + 1
    assert "changed after this bundle was built" not in after
    assert window.post("checks/answer", {**form, "done": "1"}).status_code == 409
    window.post("checks/answer", {**form, "was": form["bundle"]})
    assert read_answered(built / "checks.toml") == {}


def test_an_answer_about_an_earlier_bundle_is_asked_again(built: Path) -> None:
    (built / "checks.toml").write_text('[answered]\nFMT-02 = "000000000000"\n', encoding="utf-8")

    assert "Answered about an earlier bundle" in Window(built).get("checks").get_data(as_text=True)
    (built / "checks.toml").unlink()


def test_the_page_to_sign_is_a_pdf_to_be_saved(built: Path) -> None:
    answer_ = Window(built).get("checks/to-sign.pdf")

    assert answer_.data.startswith(b"%PDF")
    assert "attachment" in answer_.headers["Content-Disposition"]


def check_other(window: Window, data: bytes, called: str) -> None:
    """Send another bundle, and wait until it is checked or refused."""
    sent = {"file": (io.BytesIO(data), called), "court": "administrative-court"}
    assert window.post("checks/other", sent).status_code == 303
    window.wait()


def test_another_bundle_is_checked_and_not_kept(built: Path, tmp_path: Path) -> None:
    before = sorted(str(file) for file in built.rglob("*"))
    theirs = a_pdf(tmp_path / "theirs.pdf", words="A bundle of the other side.").read_bytes()
    window = Window(built)
    check_other(window, theirs, "../<b>theirs</b>.pdf")

    assert "See what was found in it" in window.get("checks").get_data(as_text=True)
    text = window.get("checks/other").get_data(as_text=True)
    assert "b&gt;.pdf" in text
    assert "<b>theirs" not in text
    assert "PAG-01" in text
    assert sorted(str(file) for file in built.rglob("*")) == before


@pytest.mark.parametrize("data", [b"", b"MZ not a PDF", b"<html><script>alert(1)</script>"])
def test_what_is_no_pdf_is_refused_and_not_kept(built: Path, data: bytes) -> None:
    before = sorted(str(file) for file in built.rglob("*"))
    window = Window(built)
    check_other(window, data, "x.pdf")

    page = window.get("checks").get_data(as_text=True)
    assert "x.pdf" in page
    assert "<script>alert" not in page
    assert sorted(str(file) for file in built.rglob("*")) == before


def test_another_bundle_is_not_kept_where_its_check_is_stopped(built: Path, tmp_path: Path) -> None:
    before = sorted(str(file) for file in built.rglob("*"))
    theirs = a_pdf(tmp_path / "theirs.pdf", 40, words="A bundle of the other side.").read_bytes()
    window = Window(built)
    window.post("checks/other", {"file": (io.BytesIO(theirs), "theirs.pdf")})
    refused = window.post("checks/other", {"file": (io.BytesIO(theirs), "theirs.pdf")})
    window.close()
    window.wait()

    assert refused.status_code == 422
    assert sorted(str(file) for file in built.rglob("*")) == before
    assert window.get("checks/other").status_code == 303


def test_a_case_without_a_bundle_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "case" / "documents").mkdir(parents=True)

    assert "Nothing to check yet" in Window(tmp_path / "case").get("checks").get_data(as_text=True)


def test_questions_that_are_ticked_one_upon_the_other_are_all_answered(browser: Browser, built: Path) -> None:
    with a_page_on(browser, built) as page:
        page.get_by_role("link", name="Checks", exact=True).click()
        expect(page.get_by_role("heading", name="Not ready to file")).to_be_visible()
        page.wait_for_load_state("load")
        boxes = page.get_by_role("checkbox")
        with held_back(page, "**/checks/answer") as answers:
            boxes.nth(0).check()
            boxes.nth(1).check()
            boxes.nth(2).check()
            boxes.nth(1).uncheck()
            for place in range(4):
                answers.until(place + 1)
                answers.let_go(place)
        expect(boxes.nth(0)).to_be_checked()
        expect(boxes.nth(1)).not_to_be_checked()
        expect(boxes.nth(2)).to_be_checked()
        expect(boxes.nth(1)).to_be_focused()
        kept = read_answered(built / "checks.toml")
        assert len(kept) == 2
        boxes.nth(0).uncheck()
        expect(page.get_by_role("status").first).to_contain_text("answered again")
        boxes.nth(2).uncheck()
        expect(page.get_by_text("are not answered about this bundle")).to_contain_text(re.compile(r"(\d+) of \1 are"))
    assert read_answered(built / "checks.toml") == {}


def test_the_checks_can_be_used_by_everybody(browser: Browser, built: Path) -> None:
    with a_page_on(browser, built) as page:
        page.get_by_role("link", name="Checks", exact=True).click()
        expect(page.get_by_role("heading", name="Not ready to file")).to_be_visible()
        no_violations(page)
        box = page.get_by_role("checkbox").first
        box.focus()
        page.keyboard.press("Space")
        expect(page.get_by_role("status").first).to_contain_text("answered")
        expect(page.get_by_role("checkbox").first).to_be_focused()
        assert len(read_answered(built / "checks.toml")) == 1
        page.get_by_role("button", name="Check again").click()
        expect(page.get_by_role("status").first).to_contain_text("done", timeout=60_000)
        page.get_by_label("The PDF").set_input_files(next((built / "output").glob("*.pdf")))
        page.get_by_role("button", name="Check it").click()
        expect(page.get_by_role("heading", name="Check of another bundle")).to_be_visible(timeout=60_000)
        no_violations(page)
