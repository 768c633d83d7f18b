"""The index in a real browser: by keys alone, by mouse, in two windows, without script, and with 500 documents."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page, expect

from bundler.documents.manifest_file import read_manifest
from tests.web.browser import a_page, a_server_on, no_violations
from tests.web.index_case import FEW, a_case_of_many, a_case_with_an_index


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """A folder of cases with one server over it, and what a browser needs that was let in."""

    folder: Path
    home: str
    state: Any

    def case(self, make: Callable[[Path], Path] = a_case_with_an_index) -> Path:
        """Make a case on the shelf."""
        return make(self.folder / f"case {len(list(self.folder.iterdir()))}")


@pytest.fixture(scope="module")
def shelf(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    folder = tmp_path_factory.mktemp("shelf")
    with a_server_on(folder) as server, a_page(browser, server.address) as page:
        yield Shelf(folder=folder, home=server.home, state=page.context.storage_state())


@contextmanager
def the_index(browser: Browser, shelf: Shelf, case: Path, **options: Any) -> Iterator[Page]:
    """The index of a case, open in a window."""
    with a_page(browser, shelf.home, storage_state=shelf.state, **options) as page:
        page.get_by_role("link", name=case.name, exact=True).click()
        page.get_by_role("link", name="Index", exact=True).click()
        expect(page.get_by_role("heading", name="Index", level=1)).to_be_visible()
        page.wait_for_load_state("load")
        yield page


def order(case: Path) -> dict[str, list[str]]:
    manifest = read_manifest(case / "bundle.toml")
    return {section.letter: [entry.id for entry in section.entries] for section in manifest.sections}


def title(case: Path, id: str) -> str:
    return next(entry.title for entry in read_manifest(case / "bundle.toml").entries if entry.id == id)


def row(page: Page, id: str) -> Locator:
    return page.locator(f"#row-{id}")


def shown(page: Page) -> list[str]:
    """The rows as they stand on the page, each with its tab."""
    return page.locator(".row[data-id]").evaluate_all(
        "rows => rows.map(row => row.dataset.id + ' ' + row.querySelector('[data-label]').textContent)"
    )


def said(page: Page) -> Locator:
    return page.locator("[data-messages]")


def test_a_document_is_moved_renamed_and_confirmed_by_keys_alone(browser: Browser, shelf: Shelf) -> None:
    case = shelf.case()
    with the_index(browser, shelf, case) as page:
        keys = page.keyboard
        page.locator("#content").focus()
        for _ in range(30):
            keys.press("Tab")
            if page.evaluate("document.activeElement.matches('#row-form [data-grip]')"):
                break
        keys.press("Space")
        expect(said(page)).to_contain_text("A1, Claim form is picked up")
        keys.press("ArrowDown")
        expect(said(page)).to_contain_text("At the end of section A")
        keys.press("ArrowDown")
        expect(said(page)).to_contain_text("In section B, before B1")
        keys.press("Space")
        expect(said(page)).to_contain_text("A1 is B1 now.")
        assert order(case) == {"A": ["grounds"], "B": ["form", "ws", "ab1", "gone"], "C": []}
        assert shown(page) == ["grounds A1", "form B1", "ws B2", "ab1 B3", "gone B4"]
        expect(row(page, "form").locator("[data-grip]")).to_be_focused()

        keys.press("Alt+ArrowUp")
        expect(said(page)).to_contain_text("B1 is A2 now.")
        keys.press("F2")
        keys.press("Control+a")
        keys.type("Claim form (N461)")
        keys.press("Enter")
        expect(row(page, "form")).to_contain_text("Claim form (N461)")
        expect(row(page, "form").locator("[data-edit=title]")).to_be_focused()
        assert title(case, "form") == "Claim form (N461)"

        keys.press("d")
        keys.press("Control+a")
        keys.type("31 April 2026")
        keys.press("Enter")
        expect(page.locator("#in-place-fault")).to_be_visible()
        keys.press("Control+a")
        keys.type("1 May 2026")
        keys.press("Enter")
        expect(row(page, "form").locator("[data-edit=date]")).to_have_text(re.compile("1 May 2026"))

        keys.press("ArrowUp")
        keys.press("c")
        expect(row(page, "grounds").locator(".guesses")).to_have_count(0)
        assert not any(entry.proposed for entry in read_manifest(case / "bundle.toml").entries)


def test_what_is_picked_up_and_left_stays_where_it_was(browser: Browser, shelf: Shelf) -> None:
    case = shelf.case()
    with the_index(browser, shelf, case) as page:
        row(page, "ws").locator("[data-grip]").focus()
        for key in ("Space", "ArrowUp", "ArrowUp", "Escape"):
            page.keyboard.press(key)

        expect(said(page)).to_contain_text("back where it was")
        assert shown(page) == ["form A1", "grounds A2", "ws B1", "ab1 B2", "gone B3"]
        assert (case / "bundle.toml").read_text(encoding="utf-8") == FEW


def drag(page: Page, id: str, to: Locator, *, below: bool = False) -> None:
    """Drag a row by its grip to above (or below) the middle of another place, as a hand does."""
    page.set_viewport_size({"width": 1280, "height": 1700})
    start = row(page, id).locator("[data-grip]").bounding_box()
    end = to.bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
    page.mouse.down()
    page.mouse.move(end["x"] + 200, end["y"] + end["height"] * (0.8 if below else 0.2), steps=12)
    page.mouse.up()


def test_a_document_is_dragged_with_what_belongs_to_it_and_the_move_undone(browser: Browser, shelf: Shelf) -> None:
    case = shelf.case()
    with the_index(browser, shelf, case) as page:
        drag(page, "ws", row(page, "grounds"))
        expect(said(page)).to_contain_text("B1 is A2 now.")
        assert order(case) == {"A": ["form", "ws", "ab1", "grounds"], "B": ["gone"], "C": []}
        assert shown(page) == ["form A1", "ws A2", "ab1 A3", "grounds A4", "gone B1"]
        expect(row(page, "ws").locator("[data-pages]")).to_have_text(re.compile("5$"))
        expect(row(page, "grounds").locator("[data-pages]")).to_have_text(re.compile("7$"))

        drag(page, "gone", page.locator("#section-C .part-head"))
        expect(said(page)).to_contain_text("B1 is C1 now.")
        assert order(case)["C"] == ["gone"]

        page.get_by_role("button", name="Undo: moved B1").click()
        page.get_by_role("button", name="Undo: moved B1").click()
        expect(said(page)).to_contain_text("Undone: moved B1")
        assert (case / "bundle.toml").read_text(encoding="utf-8") == FEW


def test_everything_else_of_a_document_is_changed_in_its_panel(browser: Browser, shelf: Shelf) -> None:
    case = shelf.case()
    with the_index(browser, shelf, case) as page:
        row(page, "gone").locator("[data-panel]").click()
        page.get_by_label("Kind", exact=True).select_option("email")
        page.get_by_label("Not agreed").check()
        page.get_by_label("Belongs to").select_option("ws")
        page.get_by_role("button", name="Save", exact=True).click()
        expect(row(page, "gone")).to_contain_text("not agreed")
        expect(row(page, "gone")).to_contain_text("belongs to B1")

        row(page, "gone").locator("[data-panel]").click()
        page.get_by_role("button", name="Up").click()
        expect(said(page)).to_contain_text("B3 is B2 now.")
        expect(page.locator("#panel")).to_be_visible()
        page.get_by_label("Why", exact=True).fill("it is lost")
        page.get_by_role("button", name="Leave it out").click()
        expect(row(page, "gone")).to_have_count(0)
        expect(page.locator("#out")).to_contain_text("it is lost")
        page.get_by_role("button", name="Take back").click()
        expect(row(page, "gone")).to_be_visible()
        assert order(case)["B"] == ["ws", "gone", "ab1"]


def test_two_windows_lose_no_edit(browser: Browser, shelf: Shelf) -> None:
    case = shelf.case()
    with the_index(browser, shelf, case) as one:
        other = one.context.new_page()
        other.goto(one.url)

        row(one, "form").locator("[data-edit=title]").click()
        one.get_by_label("Title of A1").fill("What one window says")
        row(other, "form").locator("[data-edit=title]").click()
        other.get_by_label("Title of A1").fill("What the other says")
        one.keyboard.press("Enter")
        expect(row(one, "form")).to_contain_text("What one window says")
        other.keyboard.press("Enter")

        expect(said(other)).to_contain_text("changed meanwhile")
        expect(other.get_by_label("Title of A1")).to_have_value("What the other says")
        assert title(case, "form") == "What one window says"
        other.keyboard.press("Escape")
        expect(row(other, "form")).to_contain_text("What one window says")

        drag(one, "gone", row(one, "ws"))
        expect(said(one)).to_contain_text("B3 is B1 now.")
        drag(other, "gone", row(other, "form"))
        expect(said(other)).to_contain_text("nothing was moved")
        expect(row(other, "gone").locator("[data-label]")).to_have_text("B1")
        assert order(case)["B"] == ["gone", "ws", "ab1"]


def test_the_simple_edits_need_no_script(browser: Browser, shelf: Shelf) -> None:
    case = shelf.case()
    with the_index(browser, shelf, case, java_script_enabled=False) as page:
        row(page, "form").locator("[data-edit=title]").click()
        page.get_by_label("Title", exact=True).fill("Claim form (N461)")
        page.get_by_role("button", name="Save", exact=True).click()
        expect(said(page)).to_contain_text("A1: title changed.")
        page.get_by_role("button", name="Confirm all 2 guesses in section A").click()
        expect(page.locator(".guesses")).to_have_count(0)
        row(page, "ws").locator("[data-panel]").click()
        page.get_by_role("button", name="Up").click()
        expect(said(page)).to_contain_text("B1 is A3 now.")
        expect(row(page, "ws").locator("[data-grip]")).to_be_hidden()

    assert title(case, "form") == "Claim form (N461)"
    assert order(case)["A"] == ["form", "grounds", "ws", "ab1"]


def test_everybody_can_use_it(browser: Browser, shelf: Shelf) -> None:
    case = shelf.case()
    with the_index(browser, shelf, case) as page:
        row(page, "form").locator("[data-panel]").click()
        expect(page.locator("#panel")).to_be_visible()
        # Where the page is scrolled, the bar of sections stands over what lies behind it.
        page.evaluate("scrollTo(0, 0)")
        no_violations(page)
        for address in ("/index/section/A", "/index/claim", "/index/reading"):
            page.goto(re.sub(r"/index.*", address, page.url))
            no_violations(page)


FRAMES = """() => { window.frames_drawn = 0;
  const tick = () => { window.frames_drawn += 1; requestAnimationFrame(tick); };
  requestAnimationFrame(tick); }"""


def seconds_of_the_page(session: CDPSession) -> float:
    """The seconds of the processor, whatever else it does, that the page has taken for scripts, styles and layout."""
    told = {item["name"]: item["value"] for item in session.send("Performance.getMetrics")["metrics"]}
    return float(told["TaskDuration"])


def test_an_index_of_500_documents_is_dragged_through(browser: Browser, shelf: Shelf) -> None:
    case = shelf.case(a_case_of_many)
    before = order(case)
    with the_index(browser, shelf, case) as page:
        expect(page.locator(".row[data-id]")).to_have_count(500)
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        grip = row(page, "d-1").locator("[data-grip]").bounding_box()
        assert grip
        x, edge = grip["x"] + 10, 890
        page.mouse.move(x, grip["y"] + 10)
        page.mouse.down()
        page.mouse.move(x, edge, steps=10)
        began = seconds_of_the_page(session)
        page.evaluate(FRAMES)
        page.wait_for_function("() => scrollY > 3000")
        taken, frames = seconds_of_the_page(session) - began, page.evaluate("frames_drawn")
        page.mouse.move(x, 450, steps=10)
        expect(page.locator(".drop-line")).to_be_visible()
        with page.expect_response("**/index/move"):
            page.mouse.up()
        # What is said is gone after a while; the row's own label stays.
        expect(row(page, "d-1").locator("[data-label]")).not_to_have_text("A2")

    now = order(case)
    assert now != before
    assert sorted(id for ids in now.values() for id in ids) == sorted(id for ids in before.values() for id in ids)
    # A list that is laid out anew for each step of the hand takes half a second for each.
    assert taken / frames < 0.1
