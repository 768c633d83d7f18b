"""Killed at any moment: the case is whole, the last good bundle is there, and no half file is shown."""

from __future__ import annotations

import http.client
import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bundler.store import digest_of_file
from tests import pdfs
from tests.web.browser import a_page, a_server_on
from tests.web.clients import everything_in
from tests.web.held import NEEDS_PROC, alive, catch, held, wait_until

_PATIENCE = 90_000


def a_case(folder: Path, letters: int, pages: int) -> Path:
    """A case with some letters, which nobody has read yet."""
    (folder / "documents").mkdir(parents=True)
    for number in range(1, letters + 1):
        words = f"Dear Madam, I write on {number} March 2021 about the flat"
        pdfs.a_pdf(folder / "documents" / f"letter {number}.pdf", pages, words)
    return folder


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case that is read in a moment."""
    return a_case(tmp_path / "case", 4, 20)


@pytest.fixture
def long_case(tmp_path: Path) -> Path:
    """A case that takes some seconds to read."""
    return a_case(tmp_path / "case", 12, 60)


def build(page: Page) -> None:
    """Go to the build screen, build, and wait until the bundle is there."""
    page.get_by_role("link", name="Build", exact=True).click()
    page.get_by_role("button", name="Build the bundle").click()
    expect(page.get_by_role("link", name="Download the bundle")).to_be_visible(timeout=_PATIENCE)


def half_written(case: Path) -> bool:
    return any(place.name.startswith(".writing-") for place in (case / "output").iterdir())


def read(page: Page) -> None:
    page.get_by_role("button", name="Read them").click()
    expect(page.get_by_role("heading", name="In the case")).to_be_visible(timeout=_PATIENCE)


@NEEDS_PROC
def test_killed_in_the_middle_of_a_build(browser: Browser, case: Path) -> None:
    with a_server_on(case) as server, a_page(browser, server.address) as page:
        read(page)
        build(page)
        first = everything_in(case / "output")
        bundle = next((case / "output").glob("*.pdf"))
        # Another document makes the next build another one.
        pdfs.a_pdf(case / "documents" / "letter 9.pdf", 600, "Dear Madam, I write on 9 March 2021 about the flat")
        page.get_by_role("link", name="Documents").click()
        read(page)
        page.get_by_role("link", name="Build", exact=True).click()
        page.get_by_role("button", name="Build it again").click()
        catch(lambda: half_written(case))
        with held(server.process.pid) as workers:
            assert half_written(case), "the build came to its end before it could be held"
            server.kill()
        wait_until(page, lambda: not any(alive(worker) for worker in workers))

    standing = {place: digest for place, digest in everything_in(case / "output").items() if "/." not in place}
    assert standing == first, "the last good bundle and its record stand as they were"
    with a_server_on(case) as server, a_page(browser, server.address) as page:
        expect(page.get_by_role("heading", name="In the case")).to_be_visible()
        page.get_by_role("link", name="Build", exact=True).click()
        expect(page.get_by_text(bundle.name)).to_be_visible()
        expect(page.get_by_text(".writing-")).to_have_count(0)
        page.get_by_role("button", name="Build it again").click()
        expect(page.get_by_text("9 March", exact=False)).to_have_count(0)
        wait_until(page, lambda: digest_of_file(bundle) != first[str(bundle)])
        expect(page.get_by_text("The bundle is built.")).to_be_visible(timeout=_PATIENCE)


@NEEDS_PROC
def test_stopped_in_the_middle_of_reading(browser: Browser, long_case: Path) -> None:
    with a_server_on(long_case) as server, a_page(browser, server.address) as page:
        before = everything_in(long_case / "documents")
        page.get_by_role("button", name="Read them").click()
        expect(page.get_by_role("heading", name="Reading the documents")).to_be_visible()
        with held(server.process.pid) as workers:
            page.wait_for_timeout(1_100)  # so long a Stop is taken for the second click of a double-click
            # It is answered when the work has ended, and the work ends when it is held no longer.
            with page.expect_request("**/stop"):
                page.get_by_role("button", name="Stop").click(no_wait_after=True)
        expect(page.get_by_text("stopped before its end")).to_be_visible(timeout=_PATIENCE)
        wait_until(page, lambda: not any(alive(worker) for worker in workers))
        assert not (long_case / "bundle.toml").exists()
        assert everything_in(long_case / "documents") == before
        read(page)


@NEEDS_PROC
def test_a_worker_that_crashes_does_not_hurt_the_page(browser: Browser, long_case: Path) -> None:
    with a_server_on(long_case) as server, a_page(browser, server.address) as page:
        page.get_by_role("button", name="Read them").click()
        expect(page.get_by_role("heading", name="Reading the documents")).to_be_visible()
        with held(server.process.pid) as (worker, *_):
            os.kill(worker, signal.SIGKILL)
        expect(page.get_by_text("the work broke off in the middle")).to_be_visible()
        read(page)


@NEEDS_PROC
def test_a_second_window_sees_the_same_work(browser: Browser, long_case: Path) -> None:
    with a_server_on(long_case) as server, a_page(browser, server.address) as page:
        second = page.context.new_page()
        second.goto(page.url)
        page.get_by_role("button", name="Read them").click()
        expect(page.get_by_role("heading", name="Reading the documents")).to_be_visible()
        with held(server.process.pid):
            expect(second.get_by_role("heading", name="Reading the documents")).to_be_visible()
        expect(second.get_by_role("heading", name="In the case")).to_be_visible(timeout=_PATIENCE)
        expect(page.get_by_role("heading", name="In the case")).to_be_visible()


@NEEDS_PROC
def test_many_windows_that_follow_the_work_do_not_keep_others_waiting(browser: Browser, long_case: Path) -> None:
    with a_server_on(long_case) as server, a_page(browser, server.address) as page:
        cookie = "; ".join(f"{item['name']}={item['value']}" for item in page.context.cookies())
        page.get_by_role("button", name="Read them").click()
        expect(page.get_by_role("heading", name="Reading the documents")).to_be_visible()
        events = page.locator("[data-work]").get_attribute("data-work")
        with held(server.process.pid):
            lines = [http.client.HTTPConnection("127.0.0.1", server.port) for _ in range(40)]
            for line in lines:
                line.request("GET", events or "", headers={"Cookie": cookie})
            # Where each of them kept a thread, this would be answered when the first is given up: after 25 seconds.
            call = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
            call.request("GET", "/static/base.css")
            assert call.getresponse().status == 200
            for line in (*lines, call):
                line.close()
        expect(page.get_by_role("heading", name="In the case")).to_be_visible(timeout=_PATIENCE)
