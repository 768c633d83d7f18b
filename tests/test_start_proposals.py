"""What `start` proposes beside the index: what to leave out, and which time limit the claim has."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from bundler.cli.main import run
from bundler.documents.edits.leaving import TakeBack
from bundler.documents.manifest_edit import edited_bytes
from bundler.documents.manifest_file import read_manifest
from tests.cases import ACase
from tests.sources.builders import mail_of

NOTE = b"ATTENDANCE NOTE\nClient: AB\nDate: 11 September 2026\nClient came in. Counsel to advise on 12 October 2026.\n"
GROUNDS = b"""IN THE HIGH COURT OF JUSTICE
STATEMENT OF FACTS AND GROUNDS
1. On 3 March 2026 the local planning authority granted planning permission.
2. It did so under section 70 of the Town and Country Planning Act 1990.
Ground 1: error
"""

LETTER = b"Thornmere Council\n4 May 2026\nDear Ms Ash\nYour call\nYou rang on 2 May 2026.\nYours sincerely\nP Hask\n"

STATEMENT = b"FIRST WITNESS STATEMENT OF ANN ASH\nI, ANN ASH, WILL SAY as follows:\n1. I rang on 2 May 2026.\n"


@pytest.fixture
def case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ACase:
    made = ACase(tmp_path / "case", capsys)
    made.put("note.txt", NOTE)
    made.put("Statement of Facts and Grounds.txt", GROUNDS)
    return made


def written(case: ACase) -> dict[str, Any]:
    return tomllib.loads((case.folder / "bundle.toml").read_text(encoding="utf-8"))


def read_events(case: ACase) -> list[dict[str, Any]]:
    return list(tomllib.loads((case.folder / "chronology.toml").read_text(encoding="utf-8"))["event"])


def test_a_solicitors_note_is_proposed_as_left_out_and_tells_the_chronology_nothing(case: ACase) -> None:
    told = case.run("start")
    (left,) = written(case)["left_out"]
    assert left["file"] == "documents/note.txt"
    assert "privileged" in left["why"]
    assert left["proposed"]["why"]
    assert "Proposed as left out" in told.out
    listed = [entry.file for entry in read_manifest(case.folder / "bundle.toml").entries]
    assert listed == ["documents/Statement of Facts and Grounds.txt"]
    assert "Counsel" not in (case.folder / "chronology.toml").read_text(encoding="utf-8")


def test_counsels_advice_never_slips_in_as_a_letter_before_claim(case: ACase) -> None:
    case.put(
        "Advice on merits ARH 29.10.26.txt",
        b"IN THE MATTER OF A PROPOSED CLAIM BY MW\nADVICE\n1. I am asked to advise on the merits of a claim.\n"
        b"On 3 August 2026 the client told me that she would settle.\n29 October 2026\n",
    )
    case.run("start")
    assert "documents/Advice on merits ARH 29.10.26.txt" in {left["file"] for left in written(case)["left_out"]}
    assert "settle" not in (case.folder / "chronology.toml").read_text(encoding="utf-8")


def test_started_again_it_stays_left_out(case: ACase) -> None:
    case.run("start")
    before = (case.folder / "bundle.toml").read_bytes()
    case.run("start")
    assert (case.folder / "bundle.toml").read_bytes() == before


def test_a_note_that_comes_later_is_left_out_too(case: ACase, tmp_path: Path) -> None:
    case.run("start")
    later = tmp_path / "second note.txt"
    later.write_bytes(NOTE.replace(b"11 September", b"14 September"))
    assert run(["add", str(later), "--case", str(case.folder)]) == 0
    assert [left["file"] for left in written(case)["left_out"]] == ["documents/note.txt", "documents/second note.txt"]


def test_a_person_can_take_it_back_as_it_was(case: ACase) -> None:
    case.run("start")
    file = case.folder / "bundle.toml"
    file.write_bytes(edited_bytes(file.read_bytes(), [TakeBack(file="documents/note.txt", section="A")]).after)
    listed = {entry.file: entry for entry in read_manifest(file).entries}
    assert listed["documents/note.txt"].kind.value == "attendance-note"
    assert not read_manifest(case.folder / "bundle.toml").left_out


def test_a_planning_claim_is_proposed_as_one_and_counts_six_weeks(case: ACase) -> None:
    case.run("start")
    course = written(case)["timetable"]
    assert course["kind"] == "planning"
    assert "Town and Country Planning Act 1990" in course["proposed"]["kind"]
    assert read_manifest(case.folder / "bundle.toml").timetable.kind == "planning"


def test_a_file_put_in_twice_is_proposed_as_left_out_and_tells_its_events_once(case: ACase) -> None:
    case.put("letter.txt", LETTER)
    case.put("letter (1).txt", LETTER)
    told = case.run("start")
    (left,) = [item for item in written(case)["left_out"] if item["file"] == "documents/letter (1).txt"]
    assert left["why"] == "It is the same file as documents/letter.txt, byte for byte"
    assert left["why"] in told.out
    accounts = [item for event in read_events(case) for item in event["source"]]
    assert [item["page"] for item in accounts if "rang" in item["words"]] == [1]


def test_a_late_document_whose_section_is_not_there_yet_gets_it_in_its_place(case: ACase, tmp_path: Path) -> None:
    case.put("LBA.txt", b"Pellbrook LLP\n4 May 2026\nDear Sirs\nLETTER BEFORE CLAIM\nThe proposed Defendant is X.\n")
    case.put("log.csv", b"Date,What\n4 May 2026,Rang\n")
    case.run("start")
    before = (case.folder / "bundle.toml").read_text(encoding="utf-8")
    assert 'letter = "D"' not in before
    for name, text in (("letter.txt", LETTER), ("WS.txt", STATEMENT)):
        later = tmp_path / name
        later.write_bytes(text)
        assert run(["add", str(later), "--case", str(case.folder)]) == 0
    sections = {section["letter"]: section for section in written(case)["section"]}
    assert list(sections) == ["A", "C", "D", "E", "F"]
    assert (sections["D"]["title"], sections["F"]["title"]) == ("Claimant’s evidence", "Other correspondence")
    assert [item["file"] for item in sections["D"]["document"]] == ["documents/WS.txt"]
    assert [item["file"] for item in sections["C"]["document"]] == ["documents/LBA.txt"]


def test_a_copy_that_comes_later_is_proposed_as_left_out(case: ACase, tmp_path: Path) -> None:
    case.put("letter.txt", LETTER)
    case.run("start")
    later = tmp_path / "a letter.txt"
    later.write_bytes(LETTER)
    assert run(["add", str(later), "--case", str(case.folder)]) == 0
    assert "documents/a letter.txt" in [item["file"] for item in written(case)["left_out"]]


def test_a_copy_that_a_person_took_back_stays_and_is_told(case: ACase) -> None:
    case.put("letter.txt", LETTER)
    case.put("letter (1).txt", LETTER)
    case.run("start")
    file = case.folder / "bundle.toml"
    file.write_bytes(edited_bytes(file.read_bytes(), [TakeBack(file="documents/letter (1).txt", section="A")]).after)
    told = case.run("start")
    assert "documents/letter (1).txt" in {entry.file for entry in read_manifest(file).entries}
    assert "documents/letter (1).txt" in told.out.partition("The same file more than once")[2]
    assert {"documents/letter.txt", "documents/letter (1).txt"} <= set(
        json.loads(case.run("start", "--json").out)["copies"][0]
    )


def test_an_attachment_that_was_also_sent_by_itself_shows_what_was_sent_and_stays(case: ACase) -> None:
    case.put("letter.txt", LETTER)
    case.put("sent.eml", mail_of("See attached.", attached={"letter.txt": LETTER}).as_bytes())
    told = case.run("start")
    assert not [item for item in written(case)["left_out"] if "same file" in item["why"]]
    assert "sent.eml" in told.out.partition("The same file more than once")[2]


def test_a_bundle_among_the_documents_is_told_with_how_to_take_it_apart(case: ACase) -> None:
    case.put("from GLD.txt", b"R (TZG) v SSHD\nDEFENDANT'S HEARING BUNDLE\n")
    assert "To take it apart: jrbundle start" in case.run("start").out


@pytest.mark.parametrize("name", ["letter of 4 May.txt", "in/letter.txt"])
def test_a_file_that_was_renamed_keeps_its_place_and_its_events_are_not_told_twice(case: ACase, name: str) -> None:
    case.put("letter.txt", LETTER)
    case.run("start")
    before, events = read_manifest(case.folder / "bundle.toml"), (case.folder / "chronology.toml").read_bytes()
    (case.folder / "documents" / name).parent.mkdir(exist_ok=True)
    (case.folder / "documents" / "letter.txt").rename(case.folder / "documents" / name)

    told = case.run("start")

    after = read_manifest(case.folder / "bundle.toml")
    assert f"documents/letter.txt → documents/{name}" in told.out
    assert [(entry.id, entry.title) for entry in after.entries] == [(entry.id, entry.title) for entry in before.entries]
    assert f"documents/{name}" in [entry.file for entry in after.entries]
    assert (case.folder / "chronology.toml").read_bytes() == events
    assert json.loads(case.run("start", "--json").out)["renamed"] == []


def test_a_file_that_was_renamed_and_changed_or_of_which_there_are_two_is_a_new_document(case: ACase) -> None:
    case.put("letter.txt", LETTER)
    case.run("start")
    (case.folder / "documents" / "letter.txt").unlink()
    case.put("one.txt", LETTER)
    case.put("other.txt", LETTER)

    assert json.loads(case.run("start", "--json").out)["renamed"] == []
    assert "not there" in case.run("start").out

    (case.folder / "documents" / "other.txt").unlink()
    (case.folder / "documents" / "one.txt").write_bytes(LETTER.replace(b"2 May", b"3 May"))

    assert json.loads(case.run("start", "--json").out)["renamed"] == []


def test_who_builds_after_a_file_was_renamed_is_told_that_start_follows_it(case: ACase) -> None:
    case.put("letter.txt", LETTER)
    case.run("start")
    (case.folder / "documents" / "letter.txt").rename(case.folder / "documents" / "other.txt")

    assert "where it was renamed, run jrbundle start" in case.run("build").err
    case.run("start")
    assert "letter.txt" not in case.run("build").err
