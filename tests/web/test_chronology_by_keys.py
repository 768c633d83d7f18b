"""The chronology in a real browser: every act by the keyboard alone, and a page that everybody can use."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from bundler.case import Case
from bundler.chronology.event import Event, Status
from bundler.chronology.toml.chronology_file import read_chronology
from bundler.pipeline.standing import Standings
from bundler.web.chronology.chronicle import FEW
from tests.web.browser import a_page, a_page_on, a_server_on, no_violations
from tests.web.chronology_case import EVENTS, a_case_with_a_chronology, told, with_pages


def to_the_list(page: Page) -> None:
    """Go to the chronology and reach the list as a keyboard does."""
    page.get_by_role("link", name="Chronology", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Chronology", level=1)).to_be_visible()
    page.wait_for_load_state("load")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('a[data-row]')"):
            return
    raise AssertionError("the Tab key never reaches the list")


def events(case: Path) -> dict[str, Event]:
    return {event.id: event for event in read_chronology(case / "chronology.toml").events}


def focus_is_on(page: Page, id: str) -> None:
    expect(page.locator(f"#row-{id} a[data-row]")).to_be_focused()


def test_a_chronology_is_edited_by_keyboard_alone(browser: Browser, tmp_path: Path) -> None:
    case = a_case_with_a_chronology(tmp_path / "case")
    with a_page_on(browser, case) as page:
        to_the_list(page)
        focus_is_on(page, "e-1")
        keys, said, panel = page.keyboard, page.get_by_role("status").first, page.locator("#event")

        keys.press("c")
        focus_is_on(page, "e-2")
        expect(said).to_contain_text("Confirmed: 12 March 2014")
        assert events(case)["e-1"].status is Status.CONFIRMED

        keys.press("e")
        expect(page.get_by_label("Date", exact=True)).to_be_focused()
        keys.type("about March 2014")
        expect(panel).to_contain_text("Understood as about March 2014")
        assert events(case)["e-2"].date.edtf() == "2014-03-13"
        keys.press("Enter")
        focus_is_on(page, "e-3")
        assert (events(case)["e-2"].date.edtf(), events(case)["e-2"].status) == ("2014-03~", Status.EDITED)

        keys.press("ArrowDown")
        focus_is_on(page, "e-4")
        expect(panel).to_contain_text("She moved away.")
        keys.press("r")
        focus_is_on(page, "e-3")
        assert events(case)["e-4"].status is Status.REJECTED

        keys.press("u")
        expect(said).to_contain_text("Undone")
        assert events(case)["e-4"].status is Status.SUGGESTED


def test_events_are_joined_taken_apart_and_added_by_keyboard_alone(browser: Browser, tmp_path: Path) -> None:
    case = a_case_with_a_chronology(tmp_path / "case")
    with a_page_on(browser, case) as page:
        to_the_list(page)
        keys, panel = page.keyboard, page.locator("#event")

        keys.press("Space")
        keys.press("ArrowDown")
        focus_is_on(page, "e-2")
        keys.press("j")
        expect(panel).to_contain_text("Join 2 events")
        keys.press("ArrowDown")
        expect(panel.get_by_label("The other version")).to_have_value("D1 First statement of AB gives 12 March 2014.")
        keys.press("ArrowUp")
        keys.press("Enter")
        focus_is_on(page, "e-3")
        joined = events(case)
        assert (joined["e-2"].account_of, joined["e-1"].disputed) == ("e-1", "D2 Police log gives 13 March 2014.")

        keys.press("Home")
        focus_is_on(page, "e-1")
        expect(panel).to_contain_text("3 accounts")
        keys.press("s")
        expect(panel).to_contain_text("becomes an event of its own")
        keys.press("Enter")
        focus_is_on(page, "e-2")
        assert events(case)["e-2"].account_of == ""

        keys.press("a")
        expect(page.get_by_label("Date", exact=True)).to_be_focused()
        keys.type("3/5/16")
        expect(panel).to_contain_text("Understood as Tuesday 3 May 2016")
        keys.press("Tab")
        keys.type("She told the police.")
        keys.press("Tab")
        keys.press("Enter")
        expect(page.locator("#events")).to_contain_text("She told the police.")
        added = next(event for event in events(case).values() if event.status is Status.ADDED)
        assert (added.date.edtf(), added.text) == ("2016-05-03", "She told the police.")
        focus_is_on(page, added.id)


def test_a_form_that_was_left_open_gives_way_to_the_next_key(browser: Browser, tmp_path: Path) -> None:
    case = a_case_with_a_chronology(tmp_path / "case")
    with a_page_on(browser, case) as page:
        to_the_list(page)
        page.keyboard.press("e")
        expect(page.get_by_label("Date", exact=True)).to_be_focused()
        page.locator("a[data-row]").first.focus()
        page.keyboard.press("c")
        focus_is_on(page, "e-2")
        assert events(case)["e-1"].status is Status.CONFIRMED
        page.keyboard.press("e")
        expect(page.get_by_label("Date", exact=True)).to_be_focused()
        page.keyboard.press("Escape")
        focus_is_on(page, "e-2")


def test_single_keys_act_only_in_the_list_and_can_be_switched_off(browser: Browser, tmp_path: Path) -> None:
    case = a_case_with_a_chronology(tmp_path / "case")
    before = (case / "chronology.toml").read_bytes()
    with a_page_on(browser, case) as page:
        to_the_list(page)
        page.get_by_role("heading", name="Chronology", level=1).click()
        page.keyboard.press("c")
        page.locator("a[data-row]").first.focus()
        page.keyboard.press("?")
        expect(page.locator("#keys")).to_have_attribute("open", "")
        page.get_by_label("Use single keys").uncheck()
        page.locator("a[data-row]").first.focus()
        page.keyboard.press("c")
        page.keyboard.press("ArrowDown")
        focus_is_on(page, "e-2")
        page.reload()
        expect(page.get_by_label("Use single keys")).not_to_be_checked()
    assert (case / "chronology.toml").read_bytes() == before


def test_on_a_tablet_the_event_is_seen_beside_the_list(browser: Browser, tmp_path: Path) -> None:
    case = a_case_with_a_chronology(tmp_path / "case")
    with a_page_on(browser, case, viewport={"width": 768, "height": 1024}, has_touch=True) as page:
        page.get_by_role("link", name="Chronology", exact=True).click()
        page.locator("#row-e-3 a[data-row]").tap()
        expect(page.locator("#event")).to_contain_text("A letter was sent to the governor")
        expect(page.locator("#event").get_by_role("button", name="Confirm")).to_be_in_viewport()
        expect(page.locator("#row-e-3")).to_be_in_viewport()


def test_two_windows_on_one_chronology_lose_no_edit(browser: Browser, tmp_path: Path) -> None:
    case = a_case_with_a_chronology(tmp_path / "case")
    with a_server_on(case) as server, a_page(browser, server.address) as one, a_page(browser, server.address) as two:
        for page in (one, two):
            page.get_by_role("link", name="Chronology", exact=True).click()
            expect(page.get_by_role("heading", name="Chronology", level=1)).to_be_visible()
            page.wait_for_load_state("load")
            page.locator("#event").get_by_role("link", name="Edit").click()
            page.get_by_label("What happened").fill(f"As window {1 if page is one else 2} has it.")
        one.get_by_role("button", name="Keep").click()
        expect(one.get_by_role("status").first).to_contain_text("Edited")
        two.get_by_role("button", name="Keep").click()

        expect(two.get_by_role("status").first).to_contain_text("changed meanwhile")
        expect(two.locator("#event")).to_contain_text("As window 1 has it.")
        assert events(case)["e-1"].text == "As window 1 has it."


def test_of_thousands_of_events_the_page_gets_its_number_as_soon_as_it_is_counted(
    browser: Browser, tmp_path: Path
) -> None:
    many = (told(f"m-{number}", "2020-01", f"Thing {number} happened.", "log") for number in range(FEW))
    case = with_pages(a_case_with_a_chronology(tmp_path / "case", (*EVENTS, *many)))
    counted = Standings(Case.at(case)).now()
    assert counted.pagination
    with a_page_on(browser, case) as page:
        to_the_list(page)
        focus_is_on(page, "e-1")
        number = page.locator("#event .page-number")
        expect(number).to_have_text(str(counted.pagination.documents["ws1"].first + 1))
        page.keyboard.press("ArrowDown")
        expect(page.locator("#event")).to_have_attribute("data-id", "e-2")
        expect(number).to_have_text(str(counted.pagination.documents["log"].first + 1))


def test_the_chronology_can_be_used_by_everybody(browser: Browser, tmp_path: Path) -> None:
    case = with_pages(a_case_with_a_chronology(tmp_path / "case"))
    with a_page_on(browser, case) as page:
        to_the_list(page)
        expect(page.locator("#event .page-mark").first).to_be_visible()
        page.keyboard.press("?")
        page.get_by_text("Narrow the list").click()
        no_violations(page)
        for do in ("edit", "add"):
            page.locator("a[data-row]").first.focus()
            page.keyboard.press(do[0])
            expect(page.get_by_label("Date", exact=True)).to_be_focused()
        no_violations(page)
        for show in ("What does not fit", "Gaps", "Timeline"):
            page.get_by_role("link", name=show).click()
            expect(page.locator(".shows").get_by_role("link", name=show)).to_have_attribute("aria-current", "true")
            no_violations(page)
