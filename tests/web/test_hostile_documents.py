"""Documents that would do something: pages with scripts, drawings with scripts, PDFs with scripts, names with tags.

Whatever is in them, nothing of it runs in the page, and no address gives them out as they are.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests import pdfs
from tests.web.browser import a_page_on, a_server_on

SCRIPT = "<script>document.documentElement.dataset.taken = 'yes'; fetch('/cases', {method: 'POST'})</script>"
HTML = (
    f"<!doctype html><title>{SCRIPT}</title><body onload=\"document.title='taken'\">{SCRIPT}"
    "<h1>Letter of 3 March 2021</h1><img src=x onerror=\"document.title='taken'\">"
)
SVG = f'<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=\'taken\'">{SCRIPT}<text>Letter</text></svg>'
NAME = "letter <img src=x onerror=\"document.title='taken'\"> &amp; {{ 7*7 }}.txt"
_PATIENCE = 60_000


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case of documents that would do something."""
    documents = tmp_path / "case" / "documents"
    documents.mkdir(parents=True)
    (documents / "page.html").write_text(HTML)
    (documents / "drawing.svg").write_text(SVG)
    (documents / NAME.replace("/", "_")).write_text("Dear Madam, I write on 3 March 2021 about the flat.")
    pdfs.scripted(documents / "scripted.pdf")
    (documents / "mail.eml").write_text(
        f"From: a@example.org\nTo: b@example.org\nSubject: {SCRIPT}\nDate: Wed, 3 Mar 2021 10:00:00 +0000\n"
        f"Content-Type: text/html\n\n{HTML}\n"
    )
    return tmp_path / "case"


def test_nothing_in_a_document_runs_in_the_page(browser: Browser, case: Path) -> None:
    answers: list[Response] = []
    with a_page_on(browser, case) as page:
        page.on("response", lambda answer: answers.append(answer))
        page.get_by_role("button", name="Read them").click()
        expect(page.get_by_role("heading", name="In the case")).to_be_visible(timeout=_PATIENCE)
        for room in [link.get_attribute("href") or "" for link in page.locator(".rooms a").all()]:
            page.goto(page.url.partition("/case/")[0] + room)
            _holds_still(page)
        page.get_by_role("link", name="Documents", exact=True).click()
        expect(page.get_by_text(NAME).first).to_be_visible()

    for answer in answers:
        assert answer.headers["x-content-type-options"] == "nosniff", answer.url
        assert "script-src 'self'" in answer.headers["content-security-policy"], answer.url
        kind = answer.headers.get("content-type", "").partition(";")[0]
        assert kind not in ("image/svg+xml", "application/pdf") or "/static/" in answer.url, answer.url


def test_the_page_s_policy_stops_what_would_get_through(browser: Browser, case: Path) -> None:
    """The second wall: even markup of a document put into the page raw by mistake does nothing."""
    with a_server_on(case) as server:
        context = browser.new_context()
        page = context.new_page()
        page.goto(server.address)
        before = page.title()
        # As a script of ours would put a fragment in its place.
        with page.expect_console_message(lambda said: "Content Security Policy" in said.text):
            page.evaluate(
                "html => document.body.append(document.createRange().createContextualFragment(html))", HTML + SVG
            )
        page.wait_for_function("() => document.querySelector('img[src=x]').complete")
        assert page.evaluate("document.documentElement.dataset.taken") is None
        assert page.title() == before
        context.close()


def _holds_still(page: Page) -> None:
    assert page.evaluate("document.documentElement.dataset.taken") is None
    assert page.title() != "taken"
    assert page.locator("img[src=x]").count() == 0
