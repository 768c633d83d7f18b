"""The index screen without a browser: what it shows, what it changes, and what it refuses with nothing written."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import docx
import pytest

from bundler.documents.manifest import Entry, Manifest
from bundler.documents.manifest_file import read_manifest
from tests.web.clients import AClient, a_client
from tests.web.index_case import FEW, a_case_with_an_index


class Screen:
    """The index of a case, through Flask's client."""

    def __init__(self, folder: Path) -> None:
        self.file = a_case_with_an_index(folder) / "bundle.toml"
        self.client: AClient = a_client(folder)
        self.case = self.client.desk.cases()[0]
        self.base = f"/case/{self.case.id}/index"

    def get(self, path: str = "") -> str:
        answer = self.client.get(self.base + path)
        assert answer.status_code == 200
        return answer.text

    def post(self, path: str, **form: object) -> int:
        return self.client.post(self.base + path, form).status_code

    def told(self, path: str, **form: object) -> tuple[int, dict[str, object]]:
        answer = self.client.post(self.base + path, form, Accept="application/json")
        return answer.status_code, json.loads(answer.data)

    @property
    def seen(self) -> str:
        found = re.search(r'data-seen="(\w+)"', self.get())
        assert found
        return found[1]

    @property
    def manifest(self) -> Manifest:
        return read_manifest(self.file)

    @property
    def order(self) -> dict[str, list[str]]:
        return {section.letter: [entry.id for entry in section.entries] for section in self.manifest.sections}

    def entry(self, id: str) -> Entry:
        return next(entry for entry in self.manifest.entries if entry.id == id)

    @property
    def untouched(self) -> bool:
        return self.file.read_text(encoding="utf-8") == FEW


@pytest.fixture
def screen(tmp_path: Path) -> Screen:
    return Screen(tmp_path / "case")


def test_every_document_stands_in_its_section_with_its_pages_and_what_was_guessed(screen: Screen) -> None:
    page = screen.get()

    assert re.findall(r'id="row-([\w-]+)"', page) == ["form", "grounds", "ws", "ab1", "gone"]
    assert "Grounds &lt;b&gt;&amp; more&lt;/b&gt;" in page
    assert "page 1: “Claim form”" in page
    assert "There is no such file in the case folder." in page
    assert page.count('value="section A"') == 1
    assert 'value="section B"' not in page


def test_what_the_last_build_found_stands_beside_its_document(screen: Screen) -> None:
    def finding(message: str, document: str = "", pages: tuple[int, ...] = ()) -> dict[str, object]:
        about = {"document": document, "pages": pages}
        return {"severity": "warn", "message": message, "remedy": "Mend it.", "source": "PD 32 20.2", **about}

    record = {
        "documents": [{"id": "form", "first": 4, "last": 6}, {"id": "ws", "first": 9, "last": 9}],
        "findings": [
            finding("no statement of truth", document="ws"),
            finding("a page is upside down", pages=(5,)),
            finding("the file is large"),
        ],
    }
    (screen.file.parent / "output").mkdir()
    (screen.file.parent / "output" / "x-record.json").write_text(json.dumps(record), encoding="utf-8")

    page = screen.get()
    rows = dict(re.findall(r'<li class="row[^"]*" id="row-([\w-]+)"(.*?)</li>', page, re.DOTALL))
    assert "no statement of truth" in rows["ws"]
    assert "Mend it. (PD 32 20.2)" in rows["ws"]
    assert "upside down" in rows["form"]
    assert "the file is large" not in page


def test_pages_of_the_bundle_are_one_press_away(screen: Screen) -> None:
    assert re.search(rf'href="/case/{screen.case.id}/pages\?[^"]*page=4"', screen.get())


def test_an_index_that_cannot_be_laid_out_says_why_and_can_still_be_changed(screen: Screen) -> None:
    text = FEW.replace('title = "Claim"\n', 'title = "Claim"\nmakes = ["reading-list"]\n')
    text = text.replace('file = "documents/ws.txt"\n', 'to_follow = true\nwhy = "not signed yet"\n')
    row = '\n[[reading]]\ndocument = "ws"\npages = "7"\nwhy = "the danger"\n'
    screen.file.write_text(text + row, encoding="utf-8")

    assert "nobody can say which of its pages are meant" in screen.get()
    form = {"fields": "title", "title": "Statement", "was_title": "Statement of AB"}
    assert screen.post("/document/ws", **form) == 303
    assert screen.post("/reading", **{**reading(("ws", "7", "", "the danger"), was=1), "pages": [""]}) == 303
    assert "nobody can say" not in screen.get()


def test_a_value_is_set_confirmed_and_undone(screen: Screen) -> None:
    form = {"fields": "title date", "title": " Claim  form (N461)", "was_title": "Claim form"}

    assert screen.post("/document/form", **form, date="21st November 2026", was_date="2026-11-20") == 303

    entry = screen.entry("form")
    assert (entry.title, entry.date and entry.date.edtf(), entry.proposed) == ("Claim form (N461)", "2026-11-21", ())
    assert screen.case.undo.last() == "A1: title, date"
    screen.case.undo.undo()
    assert screen.untouched


def test_the_whole_form_sent_back_as_it_is_changes_nothing(screen: Screen) -> None:
    page = screen.get("/document/ab1")
    values = re.search(r'<form[^>]*class="values">(.*?)</form>', page, re.DOTALL)
    assert values
    hidden = dict(re.findall(r'<input type="hidden" name="(was_\w+)" value="([^"]*)"', values[1]))
    shown = {
        "title": "Photograph",
        "date": "",
        "kind": "photograph",
        "exhibit": "AB1",
        "under": "ws",
        "party": "",
        "core": "",
    }

    assert screen.post("/document/ab1", **hidden, **shown) == 303
    assert screen.untouched
    assert screen.post("/document/ab1", **hidden, **shown, confidential="yes", agreed="yes") == 303
    assert (screen.entry("ab1").confidential, screen.entry("ab1").agreed) == (True, False)


def test_what_another_window_changed_is_not_written_over(screen: Screen) -> None:
    screen.post("/document/form", fields="title", title="Theirs", was_title="Claim form")

    status, told = screen.told("/document/form", fields="title", title="Mine", was_title="Claim form")

    assert status == 409
    assert "meanwhile" in str(told["problem"])
    assert screen.entry("form").title == "Theirs"


@pytest.mark.parametrize(
    ("path", "form", "status", "told"),
    [
        ("/document/form", {"fields": "date", "date": "31 April 2026", "was_date": "2026-11-20"}, 422, "Problem:"),
        ("/document/form", {"fields": "kind", "kind": "spell", "was_kind": "claim-form"}, 422, "not one of the words"),
        ("/document/ws", {"fields": "under", "under": "ab1", "was_under": ""}, 422, "belongs to itself"),
        ("/document/form", {"fields": "title", "title": "x" * 600, "was_title": "Claim form"}, 422, "longer than 500"),
        ("/document/form/leave-out", {"why": " "}, 422, "it is not said why"),
        ("/document/nobody", {"fields": "title", "title": "x", "was_title": ""}, 409, "any more"),
        ("/move", {"id": "form", "section": "B", "seen": "old"}, 409, "nothing was moved"),
        ("/take-back", {"which": "../../etc/passwd", "section": "A"}, 409, "any more"),
        ("/section/A/remove", {}, 422, "documents stand in section A"),
        ("/section/A", {"title": "Claim", "was_title": "Claim", "letter": "B", "was_letter": "A"}, 422, "listed twice"),
        ("/section/A", {"title": "", "was_title": "Claim"}, 422, ""),
        ("/section/Z/move", {"to": "up", "seen": "old"}, 409, "nothing was moved"),
        ("/sections", {"title": " "}, 422, "no title"),
        ("/to-follow", {"title": "Reply", "section": "A"}, 422, "needs a title"),
        ("/claim", {"filing_date": "soon", "show": "all", "bundle_title": "x"}, 422, "Problem"),
        ("/confirm", {"confirm": "everything"}, 422, "not said what"),
        ("/table", {}, 422, "no Word"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    screen: Screen, path: str, form: dict[str, object], status: int, told: str
) -> None:
    answer = screen.client.post(screen.base + path, form)

    assert (answer.status_code, told in answer.text) == (status, True)
    assert screen.untouched


def test_guesses_are_confirmed_one_a_row_a_section_all(screen: Screen) -> None:
    screen.post("/confirm", confirm="document form date")
    assert [guess.key for guess in screen.entry("form").proposed] == ["title"]
    status, told = screen.told("/confirm", confirm="section A")
    assert status == 200
    assert "listing" in dict(told["html"])  # type: ignore[call-overload]
    assert not any(entry.proposed for entry in screen.manifest.entries)
    assert "from the claim form" in screen.file.read_text(encoding="utf-8")
    screen.post("/confirm", confirm="all")
    assert "from the claim form" not in screen.file.read_text(encoding="utf-8")


def test_documents_move_with_what_belongs_to_them(screen: Screen) -> None:
    assert screen.post("/move", id="ws", section="A", before="grounds", seen=screen.seen) == 303
    assert screen.order == {"A": ["form", "ws", "ab1", "grounds"], "B": ["gone"], "C": []}
    screen.post("/move", down="ws", seen=screen.seen)
    assert screen.order["A"] == ["form", "grounds", "ws", "ab1"]
    screen.post("/move", down="ws", seen=screen.seen)
    assert screen.order == {"A": ["form", "grounds"], "B": ["ws", "ab1", "gone"], "C": []}
    screen.post("/move", up="gone", seen=screen.seen)
    assert screen.order["B"] == ["gone", "ws", "ab1"]
    screen.post("/move", up="gone", seen=screen.seen)
    assert screen.order == {"A": ["form", "grounds", "gone"], "B": ["ws", "ab1"], "C": []}
    screen.post("/move", up="form", seen=screen.seen)
    assert screen.order["A"] == ["form", "grounds", "gone"]
    screen.post("/move", id="gone", section="C", seen=screen.seen)
    assert screen.order["C"] == ["gone"]


def test_a_script_gets_the_rows_that_changed_and_the_numbers_of_all(screen: Screen) -> None:
    status, told = screen.told("/move", id="form", section="A", seen=screen.seen)

    assert status == 200
    assert told["order"] == {"A": ["grounds", "form"], "B": ["ws", "ab1", "gone"], "C": []}
    rows, html = told["rows"], told["html"]
    assert isinstance(rows, dict)
    assert isinstance(html, dict)
    assert [rows[id][0] for id in ("grounds", "form", "ws")] == ["A1", "A2", "B1"]
    assert set(html) == {"undo", "row-form"}
    assert "Undo: moved A1" in html["undo"]
    assert told["seen"] == screen.seen


def test_a_document_is_left_out_with_its_family_and_taken_back(screen: Screen) -> None:
    assert screen.post("/document/ws/leave-out", why="privileged") == 303
    assert screen.order["B"] == ["gone"]
    page = screen.get()
    assert page.count("privileged") == 2
    which = re.findall(r'name="which" value="(\w+)"', page)

    assert screen.post("/take-back", which=which[1], section="B") == 303

    assert sorted(screen.order["B"]) == ["ab1", "gone", "ws"]
    assert screen.manifest.left_out == ()


def test_a_place_is_kept_for_what_is_to_follow_and_taken_off_again(screen: Screen) -> None:
    assert screen.post("/to-follow", title="Reply", why="not served", section="C") == 303
    assert screen.entry("reply").to_follow
    assert screen.post("/document/reply/leave-out") == 303
    assert screen.untouched


def test_sections_are_added_renamed_moved_and_taken_out(screen: Screen) -> None:
    screen.post("/sections", title="Correspondence", before="B")
    assert list(screen.order) == ["A", "D", "B", "C"]
    screen.post("/section/D", title="Letters", was_title="Correspondence", letter="E", was_letter="D")
    assert [section.title for section in screen.manifest.sections] == ["Claim", "Letters", "Evidence", "Law"]
    screen.post("/section/E/move", to="down", seen=screen.seen)
    assert list(screen.order) == ["A", "B", "E", "C"]
    screen.post("/section/A/move", to="down", letters="follow", seen=screen.seen)
    assert (list(screen.order), screen.order["A"]) == (["A", "B", "E", "C"], ["ws", "ab1", "gone"])
    screen.post("/section/E/remove")
    assert list(screen.order) == ["A", "B", "C"]


def test_a_section_is_told_which_pages_to_make(screen: Screen) -> None:
    form = {"title": "Law", "was_title": "Law", "was_makes": ""}

    screen.post("/section/C", **form, makes=["persons", "certificate", "nonsense"])
    assert screen.manifest.sections[2].makes == ("persons", "certificate")
    screen.post("/section/C", **{**form, "was_makes": "persons certificate"}, makes=["certificate"])
    assert screen.manifest.sections[2].makes == ("certificate",)
    assert screen.post("/section/C", **form, makes=["persons"]) == 409


def reading(*lines: tuple[str, str, str, str], was: int = 0) -> dict[str, object]:
    keys = ("document", "pages", "paragraph", "why")
    now = {key: [line[at] for line in lines] for at, key in enumerate(keys)}
    return {**now, **{f"was_{key}": now[key][:was] for key in keys}}


def test_the_essential_reading_list_is_made_ordered_and_held_against_what_was_seen(screen: Screen) -> None:
    first = ("grounds", "1-3", "", "the grounds")
    second = ("ws", "", "12", "the danger to her")

    screen.post("/reading", **reading(first, second), reading_time="2 hours", was_reading_time="")
    papers = screen.manifest.papers
    assert [(line.pointer.document, line.why) for line in papers.reading] == [
        (first[0], first[3]),
        (second[0], second[3]),
    ]
    assert papers.reading_time == "2 hours"
    assert screen.manifest.sections[0].makes == ("reading-list",)

    screen.post("/reading", **reading(first, second, ("", "", "", ""), was=2), down="0")
    assert [line.pointer.document for line in screen.manifest.papers.reading] == ["ws", "grounds"]
    assert screen.post("/reading", **reading(first, second, was=2), up="1") == 409
    assert screen.post("/document/ws/leave-out", why="privileged") == 422

    changed = {**reading(second, first, was=2), "document": ["", "grounds"], "why": ["", "all of it"]}
    assert screen.post("/reading", **changed) == 303
    assert [(line.pointer.document, line.why) for line in screen.manifest.papers.reading] == [("grounds", "all of it")]
    assert screen.post("/reading", **changed) == 409
    assert screen.post("/reading", **reading(("grounds", "5-3", "", "x"))) == 422


def test_details_of_the_claim_are_saved_and_held_against_what_was_seen(screen: Screen) -> None:
    form: dict[str, object] = {
        "court": "In the High Court of Justice\r\nKing’s Bench Division\r\nAdministrative Court",
        "was_court": "In the High Court of Justice\r\nAdministrative Court",
        "number": "AC-2026-LON-000001",
        "was_number": "",
        "short_title": "R (AB) v X",
        "was_short_title": "R (AB) v X",
        "filing_date": "20 November 2026",
        "bundle_title": "Claim bundle",
        "was_bundle_title": "Claim bundle",
        "prefix": "B",
        "show": "confirmed",
        "was_show": "all",
        "name": ["AB", "X", ""],
        "role": ["Claimant", "Defendant", ""],
        "was_name": ["AB"],
        "was_role": ["Claimant"],
    }

    assert screen.post("/claim", **form) == 303

    manifest = screen.manifest
    assert (manifest.claim.court[1], manifest.claim.number) == ("King’s Bench Division", "AC-2026-LON-000001")
    assert [party.name for party in manifest.claim.parties] == ["AB", "X"]
    assert (manifest.number_prefix, manifest.chronology) == ("B", "confirmed")
    assert screen.post("/claim", **form) == 409
    screen.case.undo.undo()
    assert screen.untouched


def test_what_was_guessed_of_the_claim_is_shown_and_confirmed(screen: Screen) -> None:
    assert "from the claim form" in screen.get("/claim")

    form = {"court": "In the High Court of Justice\r\nAdministrative Court", "short_title": "R (AB) v X"}
    form |= {f"was_{key}": value for key, value in form.items()}
    bundle = {"bundle_title": "Claim bundle", "was_bundle_title": "Claim bundle", "show": "all", "was_show": "all"}
    screen.post("/claim", **form, **bundle, confirm="1")

    assert screen.file.read_text(encoding="utf-8") == FEW.replace(
        'proposed = {short_title = "from the claim form"}\n', ""
    )


def test_the_index_goes_out_to_word_and_comes_back_edited(screen: Screen) -> None:
    sent = screen.client.get(screen.base + "/table.docx")
    assert sent.status_code == 200
    assert "attachment" in sent.headers["Content-Disposition"]
    document = docx.Document(io.BytesIO(sent.data))
    rows = {row.cells[1].text: row for row in document.tables[0].rows}
    rows["Claim form"].cells[1].text = "Claim form (N461)"
    rows["Statement of AB"].cells[2].text = "soon"
    edited = io.BytesIO()
    document.save(edited)

    answer = screen.client.post(screen.base + "/table", {"table": (io.BytesIO(edited.getvalue()), "i.docx")})

    assert answer.status_code == 200
    assert "taken over" in answer.text
    assert "not taken over" in answer.text
    assert screen.entry("form").title == "Claim form (N461)"
    assert screen.case.undo.last() == "took an edited index back"


def test_a_page_of_a_document_that_is_not_there_is_not_found(screen: Screen) -> None:
    for path in ("/document/nobody", "/section/Z", "/table.exe"):
        assert screen.client.get(screen.base + path).status_code == 404


def test_a_case_without_an_index_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "case" / "documents").mkdir(parents=True)
    client = a_client(tmp_path / "case")

    assert b"There is no index yet" in client.get(f"/case/{client.desk.cases()[0].id}/index").data
