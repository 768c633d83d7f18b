"""The chronology's screen without script: what it shows, what each form does, and what it refuses."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bundler.case import Case
from bundler.chronology.event import Account, Event, Status
from bundler.chronology.toml.chronology_file import add_suggestions, read_chronology
from bundler.documents.document import Citation
from bundler.pipeline.chronology import update_chronology
from bundler.web.chronology.listing import PER_PAGE
from tests.pdfs import a_pdf
from tests.web.browser import a_page_on, no_violations
from tests.web.chronology_case import EVENTS, a_case_with_a_chronology, told
from tests.web.window import Window

HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return a_case_with_a_chronology(tmp_path / "case")


def event(case: Path, id: str) -> Event:
    return next(event for event in read_chronology(case / "chronology.toml").events if event.id == id)


def rows(page: str) -> list[str]:
    return re.findall(r'id="row-([\w-]+)"', page)


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ("", ["e-1", "e-2", "e-3", "e-4", "e-5"]),
        ("?status=suggested", ["e-1", "e-2", "e-3", "e-4"]),
        ("?status=confirmed", ["e-5"]),
        ("?status=rejected", []),
        ("?kind=letter", ["e-3"]),
        ("?document=log", ["e-1", "e-2"]),
        ("?person=ab&first=2015", ["e-4", "e-5"]),
        ("?last=13+March+2014", ["e-1", "e-2"]),
        ("?words=prison+governor", ["e-3"]),
    ],
)
def test_the_list_can_be_narrowed(case: Path, asked: str, ids: list[str]) -> None:
    assert rows(Window(case).get(f"chronology{asked}").get_data(as_text=True)) == ids


def test_the_counts_are_of_what_the_list_is_narrowed_to(case: Path) -> None:
    page = Window(case).get("chronology?document=log").get_data(as_text=True)

    counts = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page[page.index('id="counts"') :]))
    assert "All that stand 2 To check 2 Confirmed 0" in counts


def test_the_flag_of_a_date_is_explained_in_words(case: Path) -> None:
    page = Window(case).get("chronology?at=e-1").get_data(as_text=True)

    assert "No year is written there; it was taken from the words before." in page
    assert "D1</span> First statement of AB, page 2, paragraph 5" in page


@pytest.mark.parametrize("date", ["3/4/14", "March 2014", "about 2014", "3 to 5 March 2014"])
def test_a_date_is_kept_only_after_what_was_understood_was_shown(case: Path, date: str) -> None:
    window = Window(case)
    form = window.form("chronology?at=e-1&do=edit", "/edit")
    before = (case / "chronology.toml").read_bytes()
    shown = window.post("chronology/edit", {**form, "date": date})

    page = shown.get_data(as_text=True)
    assert (shown.status_code, (case / "chronology.toml").read_bytes()) == (422, before)
    understood = re.search(r'name="understood" value="([^"]+)"', page)
    assert understood
    assert "Understood as" in page
    assert window.post("chronology/edit", {**form, "date": date, "understood": understood[1]}).status_code == 303
    assert event(case, "e-1").date.edtf() == understood[1]
    assert event(case, "e-1").flags == ()


@pytest.mark.parametrize("date", ["", "soon", "31 April 2014", HOSTILE])
def test_what_is_no_date_is_told_beside_the_field(case: Path, date: str) -> None:
    window = Window(case)
    form = window.form("chronology?at=e-1&do=edit", "/edit")
    shown = window.post("chronology/edit", {**form, "date": date, "text": "Mine."})

    page = shown.get_data(as_text=True)
    assert shown.status_code == 422
    assert "Problem:" in page
    assert HOSTILE not in page
    assert "Mine." in page
    assert event(case, "e-1").text == "He kicked the door in."


def test_confirming_confirms_every_account_that_is_shown_and_no_other(tmp_path: Path) -> None:
    later = told("e-9", "2014-03-12", "He kicked in the door.", "letter", account_of="e-1")
    case = a_case_with_a_chronology(tmp_path / "case", (*EVENTS, later))
    window = Window(case)
    form = window.form("chronology?at=e-1", "/confirm")
    assert window.post("chronology/confirm", form).status_code == 303

    assert {event(case, id).status for id in ("e-1", "e-9")} == {Status.CONFIRMED}
    assert event(case, "e-2").status is Status.SUGGESTED


def test_after_an_act_the_next_that_nobody_checked_is_in_hand(case: Path) -> None:
    window = Window(case)
    answer = window.post("chronology/confirm", window.form("chronology?at=e-2", "/confirm"))

    assert "at=e-3" in answer.headers["Location"]


def test_an_act_on_what_another_window_changed_is_a_conflict(case: Path) -> None:
    window = Window(case)
    form = window.form("chronology?at=e-1", "/confirm")
    edit = window.form("chronology?at=e-1&do=edit", "/edit")
    window.post("chronology/edit", {**edit, "text": "The door was broken."})
    before = (case / "chronology.toml").read_bytes()

    for act in ("confirm", "reject"):
        assert window.post(f"chronology/{act}", form).status_code == 409
    assert (case / "chronology.toml").read_bytes() == before


def test_what_is_left_out_comes_back(case: Path) -> None:
    window = Window(case)
    before = (case / "chronology.toml").read_bytes()
    window.post("chronology/reject", window.form("chronology?at=e-1", "/reject"))
    assert rows(window.get("chronology?status=rejected").get_data(as_text=True)) == ["e-1"]
    window.post("chronology/restore", window.form("chronology?status=rejected&at=e-1", "/restore"))

    assert (case / "chronology.toml").read_bytes() == before


def test_chosen_events_are_confirmed_left_out_and_joined_without_script(case: Path) -> None:
    window = Window(case)
    page = window.get("chronology").get_data(as_text=True)
    marks = dict(re.findall(r'name="chosen" value="(\S+) (\S+)"', page))

    def chosen(*ids: str) -> list[str]:
        return [f"{id} {marks[id]}" for id in ids]

    assert window.post("chronology/chosen", {"do": "confirm", "chosen": chosen("e-3", "e-4")}).status_code == 303
    answer = window.post("chronology/chosen", {"do": "join", "chosen": chosen("e-1", "e-2")})
    joining = window.form(answer.headers["Location"], "/join")
    assert joining["disputed"] == "D2 Police log gives 13 March 2014."
    window.post("chronology/join", joining)
    assert event(case, "e-2").account_of == "e-1"
    assert {event(case, id).status for id in ("e-3", "e-4")} == {Status.CONFIRMED}


def test_the_other_version_follows_the_event_that_leads(case: Path) -> None:
    window = Window(case)
    joining = window.form("chronology?do=join&id=e-1&id=e-2", "/join")
    window.post("chronology/join", {**joining, "lead": "e-2"})

    assert event(case, "e-2").disputed == "D1 First statement of AB gives 12 March 2014."


def test_an_account_is_taken_apart_and_an_event_added_without_script(case: Path) -> None:
    window = Window(case)
    split = window.form("chronology?at=e-1&do=split&account=2", "/split")
    assert window.post("chronology/split", split).status_code == 303
    assert len(event(case, "e-1").accounts) == 1
    add = window.form("chronology?do=add", "/add")
    filled = {"date": "2016-05-03", "understood": "2016-05-03", "text": "She moved.", "document": "log", "in_page": "4"}
    assert window.post("chronology/add", {**add, **filled}).status_code == 303
    added = next(e for e in read_chronology(case / "chronology.toml").events if e.status is Status.ADDED)
    assert (added.accounts[0].citation.document_id, added.accounts[0].citation.page) == ("log", 4)


@pytest.mark.parametrize("wrong", [{"document": "../../etc"}, {"in_page": "0"}, {"in_page": "x" * 99}, {"text": " "}])
def test_an_event_that_cannot_be_added_is_told_and_nothing_kept(case: Path, wrong: dict[str, str]) -> None:
    window = Window(case)
    before = (case / "chronology.toml").read_bytes()
    filled = {"date": "2016", "understood": "2016", "text": "She moved.", "document": "log", "in_page": "4"}
    answer = window.post("chronology/add", {**filled, **wrong})

    assert answer.status_code == 422
    assert (case / "chronology.toml").read_bytes() == before


def test_words_of_documents_are_never_taken_for_the_page(tmp_path: Path) -> None:
    hostile = told("e-1", "2014-03-12", HOSTILE, "ws1", kind=HOSTILE)
    case = a_case_with_a_chronology(tmp_path / "case", (replace(hostile, disputed=HOSTILE, flags=(HOSTILE,)),))
    window = Window(case)
    for asked in ("", "?at=e-1&do=edit", "?do=add", "?show=gaps", "?show=conflicts", f"?words={HOSTILE}&at={HOSTILE}"):
        page = window.get(f"chronology{asked}").get_data(as_text=True)
        assert HOSTILE not in page
    fragments = json.loads(window.get("chronology?at=e-1", script=True).data)["html"]
    assert not [html for html in fragments.values() if HOSTILE in html]


@pytest.mark.parametrize(
    "asked", ["?page=0", "?page=-1", "?page=99999999", "?page=x", "?status=x&show=x&do=x", "?account=x&do=split&at=e-1"]
)
def test_an_address_that_makes_no_sense_shows_the_list(case: Path, asked: str) -> None:
    answer = Window(case).get(f"chronology{asked}")

    assert answer.status_code == 200
    assert rows(answer.get_data(as_text=True))


def test_a_long_list_is_shown_page_by_page_and_keeps_its_place(tmp_path: Path) -> None:
    many = tuple(told(f"e-{n:04}", f"{1900 + n // 4}-01", f"Thing {n} happened.", "ws1") for n in range(3 * PER_PAGE))
    case = a_case_with_a_chronology(tmp_path / "case", many)
    window = Window(case)
    second = rows(window.get("chronology?page=2").get_data(as_text=True))
    assert second[0] == f"e-{PER_PAGE:04}"
    assert len(second) == PER_PAGE
    form = window.form(f"chronology?page=2&at={second[5]}", "/confirm")
    answer = window.post("chronology/confirm?page=2", form, script=True)

    html = json.loads(answer.data)["html"]
    assert rows(html["events"]) == second
    assert f'data-id="{second[6]}"' in html["event"]


def test_conflicts_and_gaps_show_both_sides(tmp_path: Path) -> None:
    text = "Officers searched the garage behind Tallow Court and seized a hammer."
    one = told("e-1", "2014-03-12", text, "ws1")
    other = told("e-2", "2014-03-15", text, "log")
    case = a_case_with_a_chronology(tmp_path / "case", (one, other, EVENTS[4]))
    window = Window(case)
    page = window.get("chronology?show=conflicts").get_data(as_text=True)
    assert "Told with two dates: 12 March 2014 and 15 March 2014" in page
    assert "First statement of AB, page 2" in page
    assert "Police log, page 2" in page
    assert "does not fit" in window.get("chronology").get_data(as_text=True)
    for id in ("ws1", "log"):
        assert f"/document/{id}/page/2/picture" in page
        assert f"/document/{id}/page/2?event=" in page
    gaps = window.get("chronology?show=gaps").get_data(as_text=True)
    assert "49 months" in gaps


def test_events_go_to_the_pages_of_their_words_and_come_back_when_it_is_undone(tmp_path: Path) -> None:
    case = a_case_told_twice(tmp_path / "case")
    for id in ("ws", "log"):
        said = f"1. Officers searched the garage behind Tallow Court and seized a hammer ({id})."
        a_pdf(case / "documents" / f"{id}.pdf", pages=1, words=said)
    update_chronology(Case.at(case))
    file = case / "chronology.toml"
    # What a corrected document leaves behind: the words are on page 1, and page 4 is cited.
    file.write_bytes(re.sub(rb"(?m)^page = 1$", b"page = 4", file.read_bytes()))
    stood = file.read_bytes()
    window = Window(case)
    form = window.form("chronology?show=conflicts", "/repage")

    assert window.post("chronology/repage", form).status_code == 303
    assert [event(case, id).accounts[0].citation.page for id in ("e-ws", "e-log")] == [1, 1]
    window.post("undo", window.form("chronology", "/undo"))
    assert file.read_bytes() == stood


def test_a_chronology_that_cannot_be_read_is_told(case: Path) -> None:
    (case / "chronology.toml").write_text("[[event]]\nid = 3\n", encoding="utf-8")

    answer = Window(case).get("chronology")
    assert answer.status_code == 422
    assert "chronology.toml: event[1]" in answer.get_data(as_text=True)


def test_the_timeline_is_a_picture_in_which_nothing_runs(tmp_path: Path) -> None:
    hostile = told("e-1", "2014-03-12", HOSTILE, "ws1", kind=HOSTILE)
    window = Window(a_case_with_a_chronology(tmp_path / "case", (hostile, *EVENTS[1:])))
    page = window.get("chronology?show=timeline").get_data(as_text=True)
    assert '<svg xmlns="http://www.w3.org/2000/svg" class="timeline"' in page
    assert HOSTILE not in page
    picture = window.get("timeline/picture.svg?kind=letter&by=teller")
    whole = window.get("timeline/picture.svg")

    assert picture.mimetype == "image/svg+xml"
    assert "sandbox" in picture.headers["Content-Security-Policy"]
    assert b"governor" in picture.data
    assert b"moved" not in picture.data
    assert HOSTILE.encode() not in whole.data
    assert window.get("timeline/page.pdf").data.startswith(b"%PDF")


def test_the_page_that_says_so_is_shown_with_its_words_marked(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    (folder / "documents").mkdir(parents=True)
    words = "1. On 14 March 2014 he kicked in the front door of the flat at Tallow Court."
    a_pdf(folder / "documents" / "ws.pdf", words=words)
    document = '[[section.document]]\nid = "ws"\nfile = "documents/ws.pdf"\ntitle = "Statement"\n'
    document += 'kind = "witness-statement"\n'
    head = 'blueprint = "claim"\ntitle = "Claim bundle"\n[[section]]\nletter = "D"\ntitle = "Evidence"\n'
    (folder / "bundle.toml").write_text(head + document, encoding="utf-8")
    update_chronology(Case.at(folder))
    citation = Citation(document_id="ws", page=1, paragraph="1")
    account = Account(citation=citation, words="he kicked in the front door of the flat", asserted_by="AB")
    add_suggestions(folder / "chronology.toml", [replace(EVENTS[0], id="e-9", accounts=(account,))])
    page = Window(folder).get("chronology?at=e-9").get_data(as_text=True)

    assert "/document/ws/page/1/picture" in page
    assert page.count('class="page-mark"') >= 1
    assert "/document/ws/page/1?event=e-9" in page


def a_case_told_twice(folder: Path) -> Path:
    """A case in which two statements that were read tell of one thing, each with its own day."""
    (folder / "documents").mkdir(parents=True)
    text = "Officers searched the garage behind Tallow Court and seized a hammer"
    rows, events = "", []
    for id, day in (("ws", "12"), ("log", "15")):
        a_pdf(folder / "documents" / f"{id}.pdf", words=f"1. On {day} March 2014. {text}.")
        rows += f'[[section.document]]\nid = "{id}"\nfile = "documents/{id}.pdf"\ntitle = "{id}"\n'
        rows += 'kind = "witness-statement"\n'
        account = Account(citation=Citation(document_id=id, page=1, paragraph="1"), words=text, asserted_by="AB")
        events.append(replace(told(f"e-{id}", f"2014-03-{day}", text, id), accounts=(account,)))
    head = 'blueprint = "claim"\ntitle = "Claim bundle"\n[[section]]\nletter = "D"\ntitle = "Evidence"\n'
    (folder / "bundle.toml").write_text(head + rows, encoding="utf-8")
    update_chronology(Case.at(folder))
    add_suggestions(folder / "chronology.toml", events)
    return folder


def test_pages_that_do_not_fit_have_their_words_marked(tmp_path: Path) -> None:
    page = Window(a_case_told_twice(tmp_path / "case")).get("chronology?show=conflicts").get_data(as_text=True)
    sheets = re.findall(r'<figure class="sheet-of">.*?</figure>', page, re.DOTALL)
    assert len(sheets) >= 2
    assert all('class="page-mark"' in sheet for sheet in sheets)


def test_the_timeline_leads_to_the_page_that_tells(browser: Browser, tmp_path: Path) -> None:
    with a_page_on(browser, a_case_told_twice(tmp_path / "case")) as page:
        page.get_by_role("link", name="Chronology", exact=True).click()
        page.get_by_role("link", name="Timeline", exact=True).click()
        expect(page.locator("svg.timeline")).to_be_visible()
        no_violations(page)
        page.locator("svg.timeline a").first.click()
        page.wait_for_url("**/pages?page=*")


def test_the_list_says_which_events_are_disputed(tmp_path: Path) -> None:
    disputed = replace(EVENTS[0], disputed="The log gives 13 March 2014.")
    case = a_case_with_a_chronology(tmp_path / "case", (disputed, *EVENTS[1:]))
    page = Window(case).get("chronology").get_data(as_text=True)

    said = {id: "disputed</span>" in row for id, row in re.findall(r'id="row-([\w-]+)"(.*?)</li>', page, re.DOTALL)}
    assert said == {event.id: event.id == disputed.id for event in EVENTS}


def test_who_says_so_is_named_where_the_title_does_not_name_him(tmp_path: Path) -> None:
    def teller(who: str) -> str:
        account = replace(EVENTS[0].accounts[0], asserted_by=who)
        told_by = replace(EVENTS[0], accounts=(account,))
        case = a_case_with_a_chronology(tmp_path / who.replace(" ", "-"), (told_by,))
        found = re.findall(r'class="teller">(.*?)<', Window(case).get("chronology?at=e-1").get_data(as_text=True))
        return found[0] if found else ""

    tellers = ("AB", "recorded in First statement of AB", "PC Dent")
    assert [teller(who) for who in tellers] == ["", "", "(PC Dent)"]
