"""The timetable's screen: the days with what is left of them, and the days and orders they are counted from."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bundler.documents.manifest_file import read_manifest
from bundler.timetable.period import read_periods
from bundler.web.timetable import plainly
from tests.web.browser import a_page_on, no_violations, picture
from tests.web.window import Window

HEAD = """\
# The claim of AB.
blueprint = "claim"
title = "Claim bundle"
[claim]
short_title = "R (AB) v Exampleshire Council"
[timetable] # as the court has it
issued = "2026-03-27" # sealed
permission_granted = "2026-06-01"
[[section]]
letter = "D"
title = "Decision"
[[section.document]]
file = "documents/decision.txt"
kind = "decision-letter"
title = "Decision letter"
date = "2026-01-15"
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    (folder / "documents").mkdir(parents=True)
    (folder / "documents" / "decision.txt").write_text("A decision.\n", encoding="utf-8")
    (folder / "bundle.toml").write_text(HEAD, encoding="utf-8")
    return folder


def test_each_step_shows_its_day_its_paragraph_and_where_the_day_came_from(case: Path) -> None:
    page = Window(case).get("timetable").get_data(as_text=True)

    assert "Wed 15 Apr 2026" in page
    assert "CPR 54.5(1)" in page
    assert "the day counted from is taken from D1" in page
    assert "[timetable]" not in page


def test_nothing_that_the_rules_say_sends_the_reader_into_a_file() -> None:
    periods = read_periods()
    told = [*periods.warnings, *(note for period in periods.periods for note in period.notes)]

    assert not [plainly(sentence) for sentence in told if "toml" in plainly(sentence) or "[" in plainly(sentence)]


def test_a_day_that_is_missing_leads_to_the_field_where_it_is_written(case: Path) -> None:
    page = Window(case).get("timetable").get_data(as_text=True)

    assert '<a href="#day-aos_served">' in page
    assert 'id="day-aos_served"' in page


def test_days_are_kept_and_all_else_stays_byte_for_byte(case: Path) -> None:
    window = Window(case)
    form = window.form("timetable", "/days")
    answer = window.post(
        "timetable/days", {**form, "issued": "28/3/2026", "closed": "24 December 2026\n1 to 3 June 2026"}
    )

    assert answer.status_code == 303
    text = (case / "bundle.toml").read_text(encoding="utf-8")
    assert 'issued = "2026-03-28" # sealed' in text
    assert text.replace('"2026-03-28"', '"2026-03-27"').replace(
        'closed = ["2026-12-24", "2026-06-01/2026-06-03"]\n', ""
    ) == HEAD  # fmt: skip


def test_a_day_that_another_window_changed_is_a_conflict(case: Path) -> None:
    window = Window(case)
    form = window.form("timetable", "/days")
    window.post("timetable/days", {**form, "issued": "28 March 2026"})
    before = (case / "bundle.toml").read_bytes()

    assert window.post("timetable/days", {**form, "issued": "29 March 2026"}).status_code == 409
    assert window.post("timetable/days", {**form, "served": "1 April 2026"}).status_code == 303
    assert (case / "bundle.toml").read_bytes().startswith(before[:60])


@pytest.mark.parametrize("day", ["soon", "31 April 2026"])
def test_what_is_no_day_is_told_and_nothing_kept(case: Path, day: str) -> None:
    window = Window(case)
    answer = window.post("timetable/days", {**window.form("timetable", "/days"), "issued": day})

    assert answer.status_code == 422
    assert (case / "bundle.toml").read_text(encoding="utf-8") == HEAD


def test_a_direction_overrides_the_rule_and_can_be_taken_out(case: Path) -> None:
    window = Window(case)
    title = "File and serve the detailed grounds and written evidence"
    direction = {"act": title, "by": "1 July 2026", "order": "Order of 3 June 2026, paragraph 2"}
    assert window.post("timetable/directions", direction).status_code == 303

    (kept,) = read_manifest(case / "bundle.toml").directions
    assert (kept.act, kept.by.edtf()) == ("detailed-grounds", "2026-07-01")
    page = window.get("timetable").get_data(as_text=True)
    assert "Wed 1 Jul 2026" in page
    assert "Overrides the rule" in page

    window.post("timetable/directions/remove", window.form("timetable", "/remove"))
    assert (case / "bundle.toml").read_text(encoding="utf-8") == HEAD


def test_a_direction_that_cannot_be_counted_is_refused(case: Path) -> None:
    answer = Window(case).post("timetable/directions", {"act": "detailed-grouns", "by": "1 July 2026", "order": "x"})

    assert answer.status_code == 422
    assert (case / "bundle.toml").read_text(encoding="utf-8") == HEAD


def test_the_calendar_holds_the_days(case: Path) -> None:
    answer = Window(case).get("timetable/dates.ics")

    assert answer.mimetype == "text/calendar"
    assert "attachment" in answer.headers["Content-Disposition"]
    assert b"DTSTART;VALUE=DATE:20260415" in answer.data


def test_a_case_without_documents_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "case" / "documents").mkdir(parents=True)

    assert "No timetable yet" in Window(tmp_path / "case").get("timetable").get_data(as_text=True)


def test_the_timetable_can_be_used_by_everybody(browser: Browser, case: Path) -> None:
    with a_page_on(browser, case) as page:
        page.get_by_role("link", name="Timetable", exact=True).click()
        expect(page.get_by_role("heading", name="Timetable", level=1)).to_be_visible()
        picture(page, "timetable")
        no_violations(page)
        page.get_by_label("The day on which the claim form was deemed served").fill("1 April 2026")
        page.get_by_role("button", name="Keep the days").click()
        expect(page.get_by_role("status").first).to_contain_text("kept")
        assert 'served = "2026-04-01"' in (case / "bundle.toml").read_text(encoding="utf-8")
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("status").first).to_contain_text("Undone")
    assert (case / "bundle.toml").read_text(encoding="utf-8") == HEAD
