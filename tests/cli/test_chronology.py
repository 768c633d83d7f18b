"""jrbundle chronology, as it is typed: what it prints, what it changes, and how it ends."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from bundler.case import Case
from bundler.case_lock import lock_of
from bundler.chronology.checks.conflicts import conflicts
from bundler.chronology.checks.examine import Examined
from bundler.chronology.event import Status
from bundler.chronology.exchange.table_file import write_table
from bundler.chronology.toml.chronology_file import add_suggestions, read_chronology
from bundler.cli.chronology_words import examined_lines, line_of
from bundler.cli.main import run
from bundler.tables.table import Table
from tests.cases import ACase
from tests.chronology.builders import an_event


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "documents").mkdir()
    add_suggestions(
        tmp_path / "chronology.toml",
        [
            an_event("e-1", "2014-03-12", "Haldrake was arrested."),
            an_event("e-2", "2015-06", "The council wrote to AB.", kind="letter", document="l1"),
            an_event("e-3", "2019", "She moved.", kind="transfer", status=Status.REJECTED),
        ],
    )
    return tmp_path


def status(case: Path) -> dict[str, str]:
    return {event.id: event.status.value for event in read_chronology(case / "chronology.toml").events}


def test_show_prints_the_events_that_stand_in_order(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chronology", "show", "--case", str(case), "--ids"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("? 12 March 2014")
    assert [line[25:30] for line in lines if "[e-" in line] == ["[e-1]", "[e-2]"]


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--kind", "letter"], ["e-2"]),
        (["--kind", "Letter"], ["e-2"]),
        (["--person", "haldrake"], ["e-1"]),
        (["--document", "l1"], ["e-2"]),
        (["--from", "2015"], ["e-2"]),
        (["--to", "12 March 2014"], ["e-1"]),
        (["--status", "rejected"], ["e-3"]),
        (["--from", "June 2015", "--to", "June 2015"], ["e-2"]),
    ],
)
def test_show_can_be_narrowed(
    case: Path, capsys: pytest.CaptureFixture[str], options: list[str], ids: list[str]
) -> None:
    assert run(["chronology", "show", "--case", str(case), "--json", *options]) == 0

    assert [event["id"] for event in json.loads(capsys.readouterr().out)] == ids


def test_a_date_that_is_none_is_an_error_that_names_the_option(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chronology", "show", "--case", str(case), "--from", "soon"]) == 1

    assert "--from" in capsys.readouterr().err


def test_confirm_and_reject_set_the_status(case: Path) -> None:
    assert run(["chronology", "confirm", "--case", str(case), "e-1"]) == 0
    assert run(["chronology", "reject", "--case", str(case), "e-2"]) == 0

    assert status(case) == {"e-1": "confirmed", "e-2": "rejected", "e-3": "rejected"}


def test_an_unknown_id_is_an_error(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chronology", "confirm", "--case", str(case), "e-77"]) == 1

    assert "e-77" in capsys.readouterr().err


@pytest.mark.parametrize("ending", ["docx", "xlsx", "csv", "json"])
def test_what_is_exported_and_imported_unchanged_changes_nothing(case: Path, ending: str) -> None:
    before = (case / "chronology.toml").read_bytes()
    file = str(case / f"table.{ending}")

    assert run(["chronology", "export", "--case", str(case), file]) == 0
    assert run(["chronology", "import", "--case", str(case), file]) == 0

    assert (case / "chronology.toml").read_bytes() == before


def test_an_edit_made_elsewhere_is_taken_and_a_row_that_cannot_be_read_ends_with_one(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = case / "table.csv"
    run(["chronology", "export", "--case", str(case), str(file)])
    text = file.read_text(encoding="utf-8-sig")
    file.write_text(text.replace("Haldrake was arrested.", "Arrest.").replace("June 2015", "one day"), encoding="utf-8")
    capsys.readouterr()

    assert run(["chronology", "import", "--case", str(case), str(file)]) == 1

    out = capsys.readouterr().out
    assert "taken: row 2, e-1: Event" in out
    assert "refused: row 3, e-2: Date" in out
    assert read_chronology(case / "chronology.toml").events[0].text == "Arrest."


def test_gaps_are_listed(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chronology", "gaps", "--case", str(case), "--months", "6"]) == 0

    assert capsys.readouterr().out.startswith("14 months: 12 March 2014 (e-1) to June 2015 (e-2)")


def test_dates_of_a_text_are_given_with_their_places(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "note.txt"
    file.write_text("1. On 3rd March 2014 he left for 10 years.\n", encoding="utf-8")

    assert run(["chronology", "dates", str(file), "--json"]) == 0

    date, duration = json.loads(capsys.readouterr().out)
    assert (date["value"], date["start"], date["end"], date["page"], date["paragraph"]) == ("2014-03-03", 6, 20, 1, "1")
    assert duration["duration"] == "P10Y"


def test_a_file_that_is_not_there_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chronology", "dates", "nowhere.txt"]) == 3

    assert "nowhere.txt" in capsys.readouterr().err


def test_a_person_edits_joins_takes_apart_and_brings_back(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def typed(*arguments: str) -> int:
        return run(["chronology", arguments[0], "--case", str(case), *arguments[1:]])

    assert typed("edit", "e-1", "--date", "about March 2014", "--disputed", "Not so.") == 0
    assert typed("add", "3 May 2016", "She moved away.", "--kind", "transfer") == 0
    added = capsys.readouterr().out.split()[-1].strip("()")
    assert typed("join", "e-1", "e-2", added) == 0
    events = {event.id: event for event in read_chronology(case / "chronology.toml").events}
    assert (events["e-1"].date.edtf(), events["e-1"].disputed) == ("2014-03~", "Not so.")
    assert (events["e-2"].account_of, events[added].account_of) == ("e-1", "e-1")

    assert typed("split", "e-1", "2") == 0
    assert typed("restore", "e-3") == 0
    events = {event.id: event for event in read_chronology(case / "chronology.toml").events}
    assert (events["e-2"].account_of, status(case)["e-3"]) == ("", "suggested")


def test_an_edit_that_changes_nothing_is_a_fault_of_use(case: Path) -> None:
    assert run(["chronology", "edit", "--case", str(case), "e-1"]) == 2


def test_an_event_of_a_document_that_is_not_listed_is_refused(case: Path) -> None:
    (case / "bundle.toml").write_text('blueprint = "claim"\ntitle = "Claim bundle"\n', encoding="utf-8")
    before = (case / "chronology.toml").read_bytes()

    assert run(["chronology", "add", "--case", str(case), "2016", "She moved.", "--document", "nothing"]) == 1
    assert (case / "chronology.toml").read_bytes() == before


def test_dates_are_counted_by_the_kind_and_the_day_that_are_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cutting.txt"
    file.write_text("The minister resigned on Friday. Sales fell in the year-ago quarter.\n", encoding="utf-8")

    assert run(["chronology", "dates", str(file), "--kind", "press-article", "--written", "2019-05-15", "--json"]) == 0

    assert [item["value"] for item in json.loads(capsys.readouterr().out)] == ["2019-05-10", "2018-01/2018-03"]


@pytest.mark.parametrize("option", [("--kind", "novel"), ("--written", "15 May")])
def test_a_kind_or_a_day_that_is_none_is_an_error(option: tuple[str, str], tmp_path: Path) -> None:
    file = tmp_path / "cutting.txt"
    file.write_text("He left on Friday.\n", encoding="utf-8")

    assert run(["chronology", "dates", str(file), *option]) == 3


@pytest.mark.parametrize(
    "words",
    [
        ["show"],
        ["gaps"],
        ["export", "table.csv"],
        ["import", "table.csv"],
        ["add", "2016", "She moved."],
        ["confirm", "e-1"],
        ["calculate", "e-1"],
        ["timeline", "--svg", "line.svg"],
    ],
    ids=lambda words: words[0],
)
def test_in_a_folder_that_holds_no_case_nothing_is_begun(
    words: list[str], case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "wrong folder"
    elsewhere.mkdir()
    monkeypatch.chdir(tmp_path)
    assert run(["chronology", "export", "--case", str(case), "table.csv"]) == 0

    assert run(["chronology", *words, "--case", str(elsewhere)]) == 1

    assert "neither bundle.toml nor chronology.toml" in capsys.readouterr().err
    assert list(elsewhere.iterdir()) == []


def test_a_status_that_is_none_is_a_fault_of_use(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chronology", "show", str(case), "--status", "confirmd"]) == 2

    assert "suggested, confirmed, edited, rejected, added" in " ".join(capsys.readouterr().err.split())


def test_that_no_event_answers_is_said_beside_the_results(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chronology", "show", str(case), "--kind", "elephant"]) == 0

    said = capsys.readouterr()
    assert said.out == ""
    assert "no event answers to this" in said.err


def test_a_joined_event_that_is_disputed_is_counted_once(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chronology", "join", "--case", str(case), "e-1", "e-2", "--disputed", "He says it was April."]) == 0

    assert capsys.readouterr().out == "joined: 2 events (e-1, e-2)\n"


def test_an_event_on_a_page_that_the_document_has_not_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = ACase(tmp_path / "case", capsys)
    case.put("letter.txt", b"Mr Tarn moved to Merrowby in 2016.\n")
    assert case.run("start").code == 0
    listed = (case.folder / "bundle.toml").read_text("utf-8").splitlines()
    (id_line,) = [line for line in listed if line.startswith("id = ")]
    words = [
        "chronology",
        "add",
        "--case",
        str(case.folder),
        "2016",
        "He moved.",
        "--document",
        id_line[6:-1],
        "--page",
    ]

    assert run([*words, "2"]) == 1
    assert "one page" in capsys.readouterr().err
    assert run([*words, "1"]) == 0


def test_a_folder_with_a_blank_in_its_name_is_told_as_it_is_typed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = ACase(tmp_path / "Achos Tŷ Gwyn", capsys)
    case.put("letter.txt", b"Mr Tarn moved to Merrowby in 2016.\n")

    assert f'Then: jrbundle build "{case.folder}"' in case.run("start").out


@pytest.mark.parametrize(
    ("act", "ids"),
    [(["confirm", "e-1"], ["e-1"]), (["reject", "e-1", "e-2"], ["e-1", "e-2"]), (["restore", "e-3"], ["e-3"])],
)
def test_what_was_done_can_be_asked_for_by_a_program(
    case: Path, capsys: pytest.CaptureFixture[str], act: list[str], ids: list[str]
) -> None:
    assert run(["chronology", *act, "--case", str(case), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["ids"] == ids
    assert told["what"]


def test_what_was_exported_can_be_asked_for_by_a_program(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chronology", "export", str(case / "c.csv"), "--case", str(case), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(case / "c.csv"), "events": 2}


def test_an_export_into_a_folder_that_is_not_there_makes_none(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chronology", "export", str(case / "mistyped" / "c.csv"), "--case", str(case)]) == 1
    assert "there is no such folder" in capsys.readouterr().err
    assert not (case / "mistyped").exists()


def test_an_export_never_overwrites_edits_that_were_not_taken_back(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = case / "table.csv"
    export = ["chronology", "export", "--case", str(case), str(file)]
    assert run(export) == 0
    assert run(export) == 0
    edited = file.read_text(encoding="utf-8-sig").replace("Haldrake was arrested.", "Arrest.")
    file.write_text(edited, encoding="utf-8")

    assert run(export) == 1
    assert "edits that were not taken back" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == edited

    assert run(["chronology", "import", "--case", str(case), str(file)]) == 0
    assert run(export) == 0


def test_an_export_overwrites_no_other_file_and_writes_nothing_among_the_documents(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = case / "documents" / "letter.docx"
    (case / "letter.docx").write_bytes(b"a letter")

    assert run(["chronology", "export", "--case", str(case), str(letter)]) == 1
    assert "the documents of the case lie in this folder" in capsys.readouterr().err
    assert not letter.exists()
    assert run(["chronology", "export", "--case", str(case), str(case / "letter.docx")]) == 1
    assert "another file of that name" in capsys.readouterr().err
    assert (case / "letter.docx").read_bytes() == b"a letter"


def test_what_is_done_in_a_terminal_waits_for_the_page_that_is_writing(case: Path) -> None:
    typed = threading.Thread(target=run, args=(["chronology", "confirm", "--case", str(case), "e-1"],))
    with lock_of(Case.at(case)):
        typed.start()
        typed.join(0.4)
        assert status(case)["e-1"] == "suggested"
    typed.join()

    assert status(case)["e-1"] == "confirmed"


def test_an_update_says_that_a_new_file_was_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = ACase(tmp_path / "new", capsys)
    case.put("letter.txt", b"3 March 2021\n\nDear Madam\n\nI write about the flat.\n\nYours faithfully\n")
    case.list("letter.txt")
    case.put("later.txt", b"4 March 2021\n\nDear Madam\n\nI write again.\n\nYours faithfully\n")

    assert run(["chronology", "update", str(case.folder)]) == 0

    assert "not read: one file of which bundle.toml says nothing" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["export c.csv", "timeline --svg c.svg", "timeline --pdf c.pdf"])
def test_what_is_written_is_never_taken_for_a_document_where_the_case_has_no_folder_for_them(
    case: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    listed = 'blueprint = "claim"\ntitle = "Claim bundle"\n[[section]]\nletter = "A"\ntitle = "Documents"\n'
    (case / "bundle.toml").write_text(listed, encoding="utf-8")
    (case / "documents").rmdir()
    (case / "output").mkdir()
    *words, name = command.split()

    assert run(["chronology", *words, str(case / name), "--case", str(case)]) == 1
    assert "write it into another folder" in capsys.readouterr().err.lower()
    assert run(["chronology", *words, str(case / "output" / name), "--case", str(case)]) == 0
    assert not (case / name).exists()


def test_one_conflict_is_counted_as_one() -> None:
    told = "Haldrake was arrested at the library in Mill Lane by two officers."
    events = [an_event("e-1", "2014-03-12", told), an_event("e-2", "2014-03-14", told, document="ws2")]

    *_, last = examined_lines(Examined(conflicts=conflicts(events, {}), unsupported=()))

    assert last == "1 conflict, 0 accounts not borne out by the page, 0 tellings with no day."


def test_a_kind_that_no_event_has_is_told_with_those_there_are(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chronology", "show", "--case", str(case), "--kind", "leter"]) == 0

    assert "the kinds here are arrest, letter" in capsys.readouterr().err


@pytest.mark.parametrize("option", [["--page", "3"], ["--paragraph", "4"]])
def test_a_page_of_no_document_is_a_fault_of_use_and_no_event_without_its_page(case: Path, option: list[str]) -> None:
    before = (case / "chronology.toml").read_bytes()

    assert run(["chronology", "add", "--case", str(case), "2016", "He moved.", *option]) == 2
    assert (case / "chronology.toml").read_bytes() == before


def test_the_sources_of_an_event_bear_the_numbers_by_which_they_are_taken_apart(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["chronology", "join", "--case", str(case), "e-1", "e-2"])
    capsys.readouterr()
    run(["chronology", "show", "--case", str(case), "--ids"])

    assert [line.strip()[:2] for line in capsys.readouterr().out.splitlines()[1:]] == ["1.", "2."]


def test_events_whose_document_was_corrected_are_put_on_the_pages_of_their_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = ACase(tmp_path / "case", capsys)
    told = "5. On 3 May 2016 Mr Tarn moved to Merrowby.\n\n6. On 9 June 2016 the council wrote to him.\n"
    case.put("log.txt", told.encode())
    assert case.run("start").code == 0
    background = "".join(f"{number}. The background is set out elsewhere.\n\n" for number in range(1, 90))
    case.put("log.txt", (background + told.replace("6. On 9 June 2016 the council wrote to him.", "")).encode())

    folder = str(case.folder)
    capsys.readouterr()
    assert run(["chronology", "conflicts", folder]) == 1
    before = capsys.readouterr().out
    assert run(["chronology", "repage", folder]) == 0
    done = capsys.readouterr().out
    run(["chronology", "conflicts", folder])
    after = capsys.readouterr().out

    assert "1 account not borne out by the page, 1 account on another page" in before
    assert done.endswith("1 page put right.\n")
    assert "1 account not borne out by the page, 0 tellings" in after


def test_a_source_that_names_no_document_of_the_case_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = ACase(tmp_path / "case", capsys)
    case.put("letter.txt", b"Mr Tarn moved to Merrowby on 3 May 2016.\n\nMr Tarn wrote to us on 9 June 2017.\n")
    assert case.run("start").code == 0
    chronology = case.folder / "chronology.toml"
    mistyped = '\n[[event.source]]\ndocument = "lettre"\npage = 1\n\n[[event]]'
    head, first, *rest = chronology.read_text("utf-8").split("\n[[event]]")
    chronology.write_text(head + "\n[[event]]" + first + mistyped + "\n[[event]]".join(rest), "utf-8")
    capsys.readouterr()

    run(["chronology", "conflicts", str(case.folder)])

    assert "bundle.toml names no document 'lettre'" in capsys.readouterr().out


def test_events_of_a_document_that_was_taken_out_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = ACase(tmp_path / "case", capsys)
    case.put("letter.txt", b"Mr Tarn moved to Merrowby on 3 May 2016.\n")
    case.put("note.txt", b"Mr Tarn was arrested on 9 June 2017.\n")
    assert case.run("start").code == 0
    case.list("letter.txt")
    capsys.readouterr()

    assert run(["chronology", "conflicts", str(case.folder)]) == 0
    assert "one event is told only by documents that the bundle leaves out" in capsys.readouterr().err


def test_an_account_of_a_vaguer_date_says_which() -> None:
    event = an_event("e-1", "2014-02-14")
    told = replace(event, accounts=tuple(replace(each, dated="February 2014") for each in event.accounts))

    assert line_of(told, ids=False).endswith("ws1, page 2, para 5 (“February 2014”)")


def test_words_stand_in_their_column_however_long_the_date_is() -> None:
    lines = [line_of(an_event("e-1", date), ids=True).splitlines() for date in ("2014-02-14", "2013-03/2013-06")]

    assert lines[0][0].index("[e-1]") == lines[1][1].index("[e-1]") == lines[1][2].index("-")
    assert lines[1][0].strip("? ") == "March 2013 to June 2013"


@pytest.mark.parametrize("command", ["show", "gaps"])
def test_a_stretch_of_time_that_ends_before_it_begins_is_a_fault_of_use(
    command: str, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["chronology", command, "--case", str(case), "--from", "May 2019", "--to", "2014"]) == 2
    assert "May 2019 is later than 2014" in capsys.readouterr().err


@pytest.mark.parametrize(("page", "code", "says"), [(1, 0, "added"), (2, 1, "Letter has one page")])
@pytest.mark.parametrize("ending", [".csv", ".json", ".xlsx", ".docx"])
def test_a_row_of_ones_own_on_a_page_that_the_document_has_not_is_refused_whole(
    ending: str, page: int, code: int, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = ACase(tmp_path / "case", capsys)
    made.put("letter.txt", b"He moved on 3 May 2014.")
    made.list("file = 'documents/letter.txt'\ntitle = 'Letter'\nid = 'letter'")
    assert run(["chronology", "update", str(made.folder)]) == 0
    before = (made.folder / "chronology.toml").read_bytes()
    row = ("", "3 June 2015", "She wrote.", "letter", "", "", f"Letter, page {page}, para 4", "")
    write_table(tmp_path / f"own{ending}", Table(rows=(row,)), "Chronology")
    capsys.readouterr()

    assert run(["chronology", "import", "--case", str(made.folder), str(tmp_path / f"own{ending}")]) == code

    told = capsys.readouterr().out
    assert says in told
    assert ("refused: row" in told) is bool(code)
    assert ((made.folder / "chronology.toml").read_bytes() == before) is bool(code)
