"""jrbundle describe: any file, no case folder, nothing kept."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest

from bundler.cli.main import run

NOTE = "ATTENDANCE NOTE\nClient: AB\nDate: 11 September 2026\nClient came with her sister.\n"


@pytest.fixture(autouse=True)
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def note(folder: Path) -> Path:
    file = folder / "note.txt"
    file.write_text(NOTE, encoding="utf-8")
    return file


def test_json_gives_each_value_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["describe", str(note(tmp_path)), "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["file"] == "note.txt"
    assert found["kind"]["value"] == "attendance-note"
    assert (found["date"]["value"], found["date"]["page"]) == ("2026-09-11", 1)
    assert found["title"]["value"] == "Attendance note: AB"


def test_without_json_it_is_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["describe", str(note(tmp_path))]) == 0
    printed = capsys.readouterr().out
    assert "attendance-note" in printed
    assert "[page 1, " in printed


def test_nothing_is_left_behind(tmp_path: Path, own_temporary_folder: Path) -> None:
    file = note(tmp_path)
    assert run(["describe", str(file), "--json"]) == 0
    assert list(own_temporary_folder.iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["note.txt", "temporary"]


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["describe", str(tmp_path / "none.pdf")]) == 3
    assert "none.pdf" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_told_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnot much of one\n")
    assert run(["describe", str(broken), str(note(tmp_path)), "--json"]) == 3
    first, second = json.loads(capsys.readouterr().out)
    assert "refused" in first
    assert second["kind"]["value"] == "attendance-note"
