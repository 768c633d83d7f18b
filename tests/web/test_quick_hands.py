"""A hand that is quicker than the machine: answers that come late, twice, or in another order spoil nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bundler.chronology.event import Status
from bundler.chronology.toml.chronology_file import read_chronology
from bundler.documents.manifest_file import read_manifest
from tests.web.browser import a_page_on
from tests.web.chronology_case import EVENTS, a_case_with_a_chronology
from tests.web.held import held_back
from tests.web.index_case import a_case_with_an_index


@pytest.fixture
def index(browser: Browser, tmp_path: Path) -> Iterator[tuple[Page, Path]]:
    """The index of a case, in a window of its own."""
    case = a_case_with_an_index(tmp_path / "case")
    with a_page_on(browser, case) as page:
        yield opened(page, "Index"), case


@pytest.fixture
def chronology(browser: Browser, tmp_path: Path) -> Iterator[tuple[Page, Path]]:
    """The chronology of a case, in a window of its own, with the focus on its first event."""
    case = a_case_with_a_chronology(tmp_path / "case")
    with a_page_on(browser, case) as page:
        opened(page, "Chronology").locator("#row-e-1 a[data-row]").focus()
        yield page, case


def opened(page: Page, room: str) -> Page:
    page.get_by_role("link", name=room, exact=True).click()
    expect(page.get_by_role("heading", name=room, level=1)).to_be_visible()
    page.wait_for_load_state("load")
    return page


def order(case: Path) -> list[list[str]]:
    return [[entry.id for entry in section.entries] for section in read_manifest(case / "bundle.toml").sections]


def statuses(case: Path) -> dict[str, Status]:
    return {event.id: event.status for event in read_chronology(case / "chronology.toml").events}


def test_a_document_that_is_moved_twice_before_the_first_answer_moves_twice(index: tuple[Page, Path]) -> None:
    page, case = index
    with held_back(page, "**/index/move") as moves:
        page.locator("#row-gone [data-grip]").focus()
        page.keyboard.press("Alt+ArrowUp")
        page.keyboard.press("Alt+ArrowUp")
        moves.until(1)
        moves.let_go(0)
        moves.until(2)
        moves.let_go(1)
    expect(page.locator("[data-messages]")).to_contain_text("B1 is A3 now.")
    assert order(case) == [["form", "grounds", "gone"], ["ws", "ab1"], []]


def test_a_panel_that_is_asked_for_twice_is_there_once(index: tuple[Page, Path]) -> None:
    page, _ = index
    with held_back(page, "**/index/document/*") as asked:
        page.locator("#row-form [data-panel]").dblclick()
        page.locator("#row-ws [data-panel]").click()
        asked.until(3)
        asked.let_go(2, 1, 0)
    expect(page.locator("#panel")).to_have_count(1)
    expect(page.locator("#panel")).to_have_attribute("data-of", "ws")


def test_what_is_typed_in_a_row_outlives_the_answer_that_brings_the_row_anew(index: tuple[Page, Path]) -> None:
    page, case = index
    with held_back(page, "**/index/confirm") as confirmed:
        page.locator("#row-form [data-edit=title]").focus()
        page.keyboard.press("c")
        page.keyboard.press("F2")
        page.keyboard.press("Control+a")
        page.keyboard.type("Claim form (N4")
        confirmed.until(1)
        confirmed.let_go(0)
    expect(page.locator("#row-form .guesses")).to_have_count(0)
    page.keyboard.type("61)")
    page.keyboard.press("Enter")
    expect(page.locator("#row-form")).to_contain_text("Claim form (N461)")
    assert read_manifest(case / "bundle.toml").sections[0].entries[0].title == "Claim form (N461)"


def test_a_row_that_is_let_go_before_a_frame_is_drawn_is_dropped_where_it_is_let_go(index: tuple[Page, Path]) -> None:
    page, case = index
    page.locator("#row-gone").evaluate(
        """row => {
            const place = document.getElementById('row-ws').getBoundingClientRect();
            const grip = row.querySelector('[data-grip]');
            const tell = (name, y) => grip.dispatchEvent(new PointerEvent(name,
                { bubbles: true, pointerId: 1, button: 0, clientX: place.left + 200, clientY: y }));
            tell('pointerdown', grip.getBoundingClientRect().top);
            tell('pointermove', place.bottom + 40);
            tell('pointerup', place.top + 4);
        }"""
    )
    expect(page.locator("[data-messages]")).to_contain_text("B3 is B1 now.")
    assert order(case)[1] == ["gone", "ws", "ab1"]


def test_who_goes_on_while_an_event_is_confirmed_stays_there(chronology: tuple[Page, Path]) -> None:
    page, case = chronology
    with held_back(page, "**/chronology/confirm") as confirmed:
        page.keyboard.press("c")
        for id in ("e-2", "e-3", "e-4"):
            page.keyboard.press("ArrowDown")
            expect(page.locator(f"#row-{id} a[data-row]")).to_be_focused()
        confirmed.until(1)
        confirmed.let_go(0)
    expect(page.get_by_role("status").first).to_contain_text("Confirmed: 12 March 2014")
    expect(page.locator("#row-e-1")).to_contain_text("Confirmed")
    expect(page.locator("#row-e-4 a[data-row]")).to_be_focused()
    expect(page.locator("#event")).to_have_attribute("data-id", "e-4")
    assert statuses(case)["e-1"] is Status.CONFIRMED


def test_a_key_that_is_pressed_again_before_the_answer_confirms_no_event_that_was_not_seen(
    chronology: tuple[Page, Path],
) -> None:
    page, case = chronology
    with held_back(page, "**/chronology/confirm") as confirmed:
        for _ in range(3):
            page.keyboard.press("c")
        confirmed.until(1)
        confirmed.let_go(0)
        expect(page.locator("#row-e-2 a[data-row]")).to_be_focused()
        assert len(confirmed.routes) == 1
    was = {event.id: event.status for event in EVENTS}
    assert statuses(case) == {**was, "e-1": Status.CONFIRMED}


def test_a_key_that_is_held_down_confirms_one_event(chronology: tuple[Page, Path]) -> None:
    page, case = chronology
    page.keyboard.down("c")
    expect(page.locator("#row-e-2 a[data-row]")).to_be_focused()
    page.keyboard.down("c")  # as a key repeats itself
    page.keyboard.up("c")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#event")).to_have_attribute("data-id", "e-3")
    assert statuses(case)["e-2"] is Status.SUGGESTED


def test_what_a_date_was_understood_as_is_never_that_of_an_earlier_word(chronology: tuple[Page, Path]) -> None:
    page, _ = chronology
    page.keyboard.press("e")
    date = page.get_by_label("Date", exact=True)
    expect(date).to_be_focused()
    with held_back(page, "**/chronology/understood*") as read:
        date.fill("March 2014")
        read.until(1)
        date.fill("about March 2014")
        read.until(2)
        read.let_go(1)
        expect(page.locator("#event")).to_contain_text("Understood as about March 2014")
        read.let_go(0)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Edited")
    expect(page.locator("#row-e-1")).to_contain_text("about March 2014")
