"""jrbundle blueprint: list, show, and prove a firm's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bundler.cli.main import run
from bundler.documents.manifest_file import read_manifest
from bundler.plan.blueprint import blueprint_names
from bundler.plan.profile import profile_names
from bundler.resources import resource
from tests import pdfs
from tests.cases import ACase


def test_list_names_every_blueprint_and_profile(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["blueprint", "list"]) == 0
    out = capsys.readouterr().out

    assert all(name in out for name in (*blueprint_names(), *profile_names()))
    assert run(["blueprint", "list", "--json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert tuple(item["name"] for item in value["blueprints"]) == blueprint_names()


@pytest.mark.parametrize("name", blueprint_names())
def test_show_gives_sections_demands_and_limits(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["blueprint", "show", name]) == 0
    out = capsys.readouterr().out

    assert "Required:" in out
    assert "skeleton-pages: 25 pages. [error] LEN-05, PD 54A 15.2 to 15.4" in out
    assert "to be read again by 6 April 2026" in out


def test_show_marks_what_rests_on_practice(capsys: pytest.CaptureFixture[str]) -> None:
    run(["blueprint", "show", "permission-hearing"])
    out = capsys.readouterr().out

    marked = [text for text in out.split("[warn]")[1:] if "Practice:" in text.split("[")[0]]
    assert marked
    assert all("confirm)" in text for text in marked)


def test_show_as_json_carries_the_authority_of_each_line(capsys: pytest.CaptureFixture[str]) -> None:
    run(["blueprint", "show", "claim", "--json"])
    value = json.loads(capsys.readouterr().out)

    first = value["required"][0]
    assert (first["any"], first["rule"], first["tier"]) == (["claim-form"], "CLM-01", "P")
    limit = next(item for item in value["profile"]["limits"] if item["id"] == "file-size")
    assert (limit["value"], limit["unit"], limit["review"]) == (100, "MB", "2026-04-06")


def test_check_passes_what_is_sound(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "own.toml"
    file.write_text(resource("bundles", "claim.toml").read_text(encoding="utf-8"), encoding="utf-8")

    assert run(["blueprint", "check", str(file)]) == 0
    assert "sound" in capsys.readouterr().out


def test_check_tells_every_fault_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = resource("bundles", "claim.toml").read_text(encoding="utf-8")
    file = tmp_path / "own.toml"
    changed = text.replace('letter = "C"', 'letter = "B"').replace('"administrative-court"', '"moon"')
    file.write_text(changed.replace('"legislation", "policy"', '"policy"', 1), encoding="utf-8")

    assert run(["blueprint", "check", str(file), "--json"]) == 1
    value = json.loads(capsys.readouterr().out)
    assert [fault["where"] for fault in value["faults"]] == ["profile", "section[3].letter", "required[9].any"]
    assert all(fault["problem"] and fault["mend"] for fault in value["faults"])
    assert value["go_to_last_section"] == ["legislation"]


def test_check_of_what_does_not_fit_the_schema_names_the_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "own.toml"
    file.write_text('name = "x"\ntitle = "X"\nprofile = "utiac"\nsection = []\n', encoding="utf-8")

    assert run(["blueprint", "check", str(file)]) == 1
    out = capsys.readouterr().out
    assert f"{file}: section" in out
    assert "mend: Write one [[section]] at least." in out


@pytest.mark.parametrize("arguments", [["show", "clame"], ["check", "no-such-file.toml"]])
def test_one_that_is_not_there_says_which_there_are(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["blueprint", *arguments]) == 1
    said = capsys.readouterr()

    assert "urgent-application" in said.out + said.err


def test_a_firms_own_blueprint_orders_the_first_documents_and_those_that_come_later(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    own = 'name = "all-in-one"\ntitle = "Ours"\nprofile = "administrative-court"\n'
    own += '[[section]]\nletter = "Z"\ntitle = "Everything"\nkinds = []\norder = "date"\n'
    (tmp_path / "firm").mkdir()
    (tmp_path / "firm" / "own.toml").write_text(own, encoding="utf-8")
    case = ACase(tmp_path / "case", capsys)
    pdfs.a_pdf(case.folder / "documents" / "one.pdf", 1, "letter number one")
    monkeypatch.chdir(tmp_path)

    assert case.run("start", "--blueprint", "firm/own.toml").code == 0
    assert read_manifest(case.folder / "bundle.toml").blueprint == "../firm/own.toml"
    pdfs.a_pdf(tmp_path / "two.pdf", 1, "letter number two")
    assert run(["add", "two.pdf", "--case", str(case.folder)]) == 0
    assert case.run("start").code == 0
    sections = read_manifest(case.folder / "bundle.toml").sections
    assert [(section.letter, len(section.entries)) for section in sections] == [("Z", 2)]
