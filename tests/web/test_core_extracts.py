"""Extracts for the core bundle on the page: a document's pages in its panel, the bundle's on the build screen."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bundler.documents.manifest_file import read_manifest
from tests.cases import ACase
from tests.extract_case import Quiet, a_case
from tests.web.browser import a_page_on, no_violations
from tests.web.clients import AClient, a_client


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case whose bundle was built: the report is core on its pages 3 to 7 and 12, the transcript not at all."""
    folder = tmp_path_factory.mktemp("once") / "case"
    case = a_case(folder, Quiet(), report='"3-7, 12"', transcript="false")  # type: ignore[arg-type]
    assert isinstance(case, ACase)
    case.run("build")
    return folder


class Screen:
    """The case on the page, without a browser."""

    def __init__(self, shelf: Path) -> None:
        self.file = shelf / "case" / "bundle.toml"
        self.client: AClient = a_client(shelf)
        self.base = f"/case/{self.client.desk.cases()[0].id}"

    def get(self, path: str) -> str:
        answer = self.client.get(self.base + path)
        assert answer.status_code == 200
        return _plain(answer.data)

    def post(self, path: str, **form: str) -> tuple[int, str]:
        answer = self.client.post(self.base + path, form)
        return answer.status_code, _plain(answer.data)

    def core(self, id: str) -> tuple[bool | None, tuple[tuple[int, int], ...]]:
        entry = next(entry for entry in read_manifest(self.file).entries if entry.id == id)
        return entry.core, entry.core_pages


def _plain(body: bytes) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body.decode())).split())


@pytest.fixture
def screen(built_once: Path, tmp_path: Path) -> Screen:
    shutil.copytree(built_once, tmp_path / "shelf" / "case")
    return Screen(tmp_path / "shelf")


def panel(core: str, pages: str, was: str = "3-7, 12") -> dict[str, str]:
    """What the form of a document says under Core bundle, as a browser sends it."""
    return {
        "fields": "core",
        "core": core,
        "was_core": was,
        "core_pages": pages,
        "was_core_pages": was if was[:1].isdigit() else "",
    }


class TestPanel:
    def test_the_row_and_the_panel_say_which_pages_are_core_and_how_many_there_are(self, screen: Screen) -> None:
        assert "core bundle, pages 3-7, 12" in screen.get("/index")
        assert "counted in the document itself from 1; it has 42" in screen.get("/index/document/report")

    @pytest.mark.parametrize(
        ("core", "pages", "said"),
        [
            ("pages", "9, 2–3", (True, ((9, 9), (2, 3)))),
            ("yes", "9, 2-3", (True, ((9, 9), (2, 3)))),
            ("", "9", (True, ((9, 9),))),
            ("yes", "3-7, 12", (True, ())),
            ("no", "9", (False, ())),
            ("", "3-7, 12", (None, ())),
            ("pages", "3-7,12", (True, ((3, 7), (12, 12)))),
        ],
    )
    def test_what_is_chosen_and_typed_is_written(
        self, core: str, pages: str, said: tuple[bool | None, tuple[tuple[int, int], ...]], screen: Screen
    ) -> None:
        assert screen.post("/index/document/report", **panel(core, pages))[0] == 303
        assert screen.core("report") == said

    @pytest.mark.parametrize(
        ("core", "pages", "problem"),
        [
            ("pages", "", "it is not said which pages"),
            ("pages", "all", "'all' is no list of pages"),
            ("pages", "7-3", "'7-3' is no range of pages"),
            ("pages", "40-43", "the document has no page 43"),
        ],
    )
    def test_pages_that_are_not_there_are_refused_beside_the_field_and_nothing_is_written(
        self, core: str, pages: str, problem: str, screen: Screen
    ) -> None:
        before = screen.file.read_bytes()
        status, shown = screen.post("/index/document/report", **panel(core, pages))
        assert status == 422
        assert f"Problem: {problem}" in shown
        assert screen.file.read_bytes() == before

    def test_what_another_window_wrote_meanwhile_is_not_overwritten(self, screen: Screen) -> None:
        before = screen.file.read_bytes()
        assert screen.post("/index/document/report", **panel("pages", "9", was="1-2"))[0] == 409
        assert screen.file.read_bytes() == before

    def test_however_the_pages_were_written_by_hand_they_can_be_changed(self, screen: Screen) -> None:
        text = screen.file.read_text("utf-8")
        screen.file.write_text(text.replace('core = "3-7, 12"', 'core = " 3–7,12 - 12"'), "utf-8")
        assert screen.post("/index/document/report", **panel("pages", "9"))[0] == 303
        assert screen.core("report") == (True, ((9, 9),))


class TestBuildScreen:
    def test_it_says_what_is_core_and_takes_pages_of_the_bundle(self, screen: Screen) -> None:
        shown = screen.get("/build")
        assert "3 documents are chosen for it" in shown
        assert "Report of the inquiry, pages 3-7, 12" in shown
        assert screen.post("/build/core", pages="56-57, 60")[0] == 303
        assert screen.core("transcript") == (True, ((1, 2), (5, 5)))
        assert screen.core("report") == (True, ((3, 7), (12, 12)))
        assert "Transcript of the hearing, pages 1-2, 5" in screen.get("/build")

    def test_more_can_be_put_in_afterwards_with_no_new_build(self, screen: Screen) -> None:
        screen.post("/build/core", pages="56")
        assert screen.post("/build/core", pages="58")[0] == 303
        assert screen.core("transcript") == (True, ((1, 1), (3, 3)))

    def test_what_is_no_page_of_the_bundle_is_refused_beside_the_field(self, screen: Screen) -> None:
        before = screen.file.read_bytes()
        status, shown = screen.post("/build/core", pages="66")
        assert status == 422
        assert "Problem: the bundle has no page 66" in shown
        assert screen.file.read_bytes() == before

    def test_of_a_bundle_that_is_another_by_now_no_page_is_taken(self, screen: Screen) -> None:
        text = screen.file.read_text("utf-8").replace("Decision letter", "The decision")
        screen.file.write_text(text, "utf-8")
        status, shown = screen.post("/build/core", pages="56")
        assert status == 422
        assert "build the bundle again, and give its pages then" in shown.lower()
        assert screen.file.read_text("utf-8") == text


def test_both_are_used_by_keys_and_by_everybody(browser: Browser, built_once: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    shutil.copytree(built_once, case)
    with a_page_on(browser, case) as page:
        page.get_by_role("link", name="Index", exact=True).click()
        page.locator("#row-report [data-panel]").press("Enter")
        page.get_by_label("Pages for the core bundle").fill("9-10")
        page.get_by_label("Pages for the core bundle").press("Enter")
        expect(page.locator("#row-report")).to_contain_text("core bundle, pages 9-10")
        page.locator("#row-report [data-panel]").press("Enter")
        expect(page.locator("#panel")).to_be_visible()
        page.evaluate("scrollTo(0, 0)")
        no_violations(page)
        page.get_by_role("link", name="Build", exact=True).click()
        page.get_by_label("Pages of the bundle to put into it").fill("56-57")
        page.get_by_label("Pages of the bundle to put into it").press("Enter")
        page.get_by_text("documents are chosen for it").click()
        expect(page.get_by_text("Transcript of the hearing, pages 1-2")).to_be_visible()
        no_violations(page)
