"""A new user: from an empty folder and the example's documents to a bundle that was downloaded and checked."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from bundler.filing import check_file
from bundler.sources.names import is_junk
from bundler.store import digest_of_file
from tests.web.browser import ROOT, AServer, a_page, a_server_on, no_violations, picture
from tests.web.held import NEEDS_PROC, held

DOCUMENTS = ROOT / "examples" / "open-conditions" / "documents"
_PATIENCE = 180_000


def read_in(page: Page, files: list[Path], server: AServer) -> None:
    """Choose files on the documents screen, and wait until they are read."""
    page.get_by_label("Files", exact=True).set_input_files(files)
    expect(page.get_by_role("heading", name="Reading the documents")).to_be_visible()
    expect(page.get_by_role("list", name="Each document").get_by_role("listitem")).not_to_have_count(0)
    with held(server.process.pid):
        no_violations(page)
    expect(page.get_by_role("heading", name="In the case")).to_be_visible(timeout=_PATIENCE)


def pictures_of_the_case(page: Page) -> None:
    """Put pictures of the other screens, with the example in them, into the docs."""
    for room in ("Index", "Chronology", "Checks"):
        page.get_by_role("link", name=room, exact=True).click()
        expect(page.get_by_role("heading", name=room, level=1)).to_be_visible()
        picture(page, room.lower())
    page.get_by_role("link", name="Pages", exact=True).click()
    page.get_by_label("Find in the bundle").fill("open conditions")
    page.get_by_role("button", name="Find", exact=True).click()
    expect(page.locator(".found-link").first).to_be_visible()
    picture(page, "search")
    page.locator(".found-link").nth(2).click()
    page.get_by_role("link", name="100 %").click()
    expect(page.get_by_role("link", name="100 %")).to_have_attribute("aria-current", "true")
    expect(page.locator(".page-mark").first).to_be_visible()
    page.evaluate("scrollTo(0, 0)")
    picture(page, "pages")


@NEEDS_PROC
def test_a_new_user_makes_a_bundle_of_the_example(browser: Browser, tmp_path: Path) -> None:
    shelf = tmp_path / "Bundles"
    shelf.mkdir()
    files = sorted(file for file in DOCUMENTS.rglob("*") if file.is_file())
    with a_server_on(shelf) as server, a_page(browser, server.address, accept_downloads=True) as page:
        page.get_by_label("Its name").fill("Open conditions")
        page.get_by_role("button", name="Make the case").click()
        expect(page.get_by_role("heading", name="Documents", level=1)).to_be_visible()
        no_violations(page)
        read_in(page, files, server)
        expect(page.get_by_role("status")).to_contain_text("The documents were read")
        no_violations(page)
        picture(page, "documents")

        page.get_by_role("link", name="Build", exact=True).click()
        expect(page.get_by_role("heading", name="Build", level=1)).to_be_visible()
        no_violations(page)
        page.get_by_role("button", name="Build the bundle").click()
        with page.expect_download(timeout=_PATIENCE) as downloading:
            page.get_by_role("link", name="Download the bundle").click(timeout=_PATIENCE)
        no_violations(page)
        picture(page, "build")
        pictures_of_the_case(page)
        bundle = tmp_path / "downloaded.pdf"
        downloading.value.save_as(bundle)

    made = next((shelf / "Open conditions" / "output").glob("*.pdf"))
    assert bundle.read_bytes() == made.read_bytes()
    assert downloading.value.suggested_filename == made.name
    report = check_file(bundle)
    assert report.is_compliant
    assert report.page_count == len(PdfReader(bundle).pages) > 50
    copied = sorted(digest_of_file(file) for file in shelf.rglob("documents/**/*") if file.is_file())
    assert copied == sorted(digest_of_file(file) for file in files if not is_junk(file.name))
