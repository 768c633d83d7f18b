"""What leaves the house in a table or a picture tells nothing that only papers outside the bundle tell."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from bundler.cli.main import run
from tests.cases import ACase

OURS = "On 14 March 2014 he kicked in the front door of the flat at Tallow Court."
THEIRS = "On 2 June 2015 my client told me that she had lied to the police."


def everything_in(file: Path) -> str:
    """The words of a file, those in the parts of a Word or an Excel file too."""
    if not zipfile.is_zipfile(file):
        return file.read_text(encoding="utf-8")
    with zipfile.ZipFile(file) as parts:
        return "".join(parts.read(name).decode("utf-8", "ignore") for name in parts.namelist())


@pytest.fixture
def told(case: ACase) -> ACase:
    """A case of which one paper was read, and left out afterwards."""
    for name, words in (("ours", OURS), ("theirs", THEIRS)):
        case.put(f"{name}.txt", words.encode())
    listed = 'id = "{0}"\nfile = "documents/{0}.txt"\ntitle = "{0}"\nkind = "letter"'
    documents = [listed.format(id) for id in ("ours", "theirs")]
    case.list(*documents)
    assert run(["chronology", "update", "--case", str(case.folder)]) == 0
    case.list(documents[0])
    return case


@pytest.mark.parametrize("ending", ["docx", "xlsx", "csv", "json"])
def test_a_table_holds_nothing_that_only_a_paper_left_out_tells(told: ACase, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"table.{ending}"
    assert run(["chronology", "export", str(file), "--case", str(told.folder)]) == 0
    words = everything_in(file)
    assert "Tallow Court" in words
    assert "lied to the police" not in words


def test_so_does_a_picture(told: ACase, tmp_path: Path) -> None:
    file = tmp_path / "picture.svg"
    assert run(["chronology", "timeline", "--case", str(told.folder), "--svg", str(file)]) == 0
    assert "lied" not in file.read_text(encoding="utf-8")


def test_the_table_comes_back_and_what_it_did_not_hold_stays(
    told: ACase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "table.docx"
    run(["chronology", "export", str(file), "--case", str(told.folder)])
    assert "one event is told only by documents that the bundle leaves out" in capsys.readouterr().err
    before = (told.folder / "chronology.toml").read_bytes()
    assert run(["chronology", "import", str(file), "--case", str(told.folder), "--deletions", "reject"]) == 0
    assert (told.folder / "chronology.toml").read_bytes() == before
