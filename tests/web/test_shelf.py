"""The shelf: cases are shown and made."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.web.browser import a_page_on, no_violations, picture


def test_a_case_is_made(browser: Browser, tmp_path: Path) -> None:
    with a_page_on(browser, tmp_path) as page:
        page.get_by_label("Its name").fill("R (AB) v SSJ: open conditions/2027")
        page.get_by_role("button", name="Make the case").click()

        expect(page.get_by_role("status")).to_contain_text("was made")
        assert (tmp_path / "R (AB) v SSJ open conditions 2027" / "documents").is_dir()


def test_a_name_that_cannot_be_used_is_told_beside_the_field(browser: Browser, tmp_path: Path) -> None:
    with a_page_on(browser, tmp_path) as page:
        page.get_by_label("Its name").fill("../..")
        page.get_by_role("button", name="Make the case").click()

        expect(page.get_by_text("a folder cannot bear this name")).to_be_visible()
        assert list(tmp_path.iterdir()) == []


def test_the_shelf_can_be_used_by_everybody(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "R (AB) v SSJ").mkdir()
    with a_page_on(browser, tmp_path) as page:
        no_violations(page)
        picture(page, "shelf")
