"""The shelf: cases are shown and made."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from bundler.web.desk import OpenCase
from tests.web.browser import a_page, a_page_on, a_server_on, no_violations, picture
from tests.web.clients import a_client


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
        assert [entry for entry in tmp_path.iterdir() if entry.name != ".bundler"] == []


def test_who_is_not_let_in_is_told_how_to_come_in(browser: Browser, tmp_path: Path) -> None:
    with a_server_on(tmp_path) as server, a_page(browser, server.home) as page:
        expect(page.get_by_text("This browser has not been let in")).to_be_visible()
        expect(page.get_by_text("Open the page from its icon")).to_be_visible()
        no_violations(page)


def fault_of_ours(shelf: Path) -> bytes:
    """The page that is shown where something goes wrong that nobody foresaw."""
    client = a_client(shelf)

    def broken() -> tuple[OpenCase, ...]:
        raise ValueError("the words of a witness")

    client.desk.cases = broken  # type: ignore[method-assign]
    answer = client.get("/")
    assert answer.status_code == 500
    return answer.data


def test_a_fault_of_ours_is_reported_without_words_of_a_document(tmp_path: Path) -> None:
    body = fault_of_ours(tmp_path)
    assert b"a fault of jrbundle, not of your documents" in body
    assert b"witness" not in body
    (report,) = re.findall(rb"<pre tabindex=.0.>(.*?)</pre>", body)
    told = Path(report.decode()).read_text(encoding="utf-8")
    assert "ValueError" in told
    assert "witness" not in told


def test_a_fault_of_ours_can_be_read_by_everybody(browser: Browser, tmp_path: Path) -> None:
    body = fault_of_ours(tmp_path)
    with a_server_on(tmp_path) as server, a_page(browser, server.address) as page:
        page.route(f"{server.home}/cases", lambda route: route.fulfill(status=500, content_type="text/html", body=body))
        page.goto(f"{server.home}/cases")
        expect(page.get_by_role("heading", name="A fault of ours")).to_be_visible()
        no_violations(page)


def test_the_shelf_can_be_used_by_everybody(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "R (AB) v SSJ").mkdir()
    with a_page_on(browser, tmp_path) as page:
        no_violations(page)
        picture(page, "shelf")
