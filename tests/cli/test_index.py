"""jrbundle index: what it prints, writes and takes back, run as a person would."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bundler.cli.main import run
from tests.cases import ACase


@pytest.fixture
def case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ACase:
    made = ACase(tmp_path / "case", capsys)
    made.put("form.pdf", b"%PDF-1.4")
    made.list('id = "form"\nfile = "documents/form.pdf"\ntitle = "Claim form"\ndate = "2026-11-20"', "letter.pdf")
    return made


def test_the_index_is_shown_as_it_stands(case: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["index", "show", str(case.folder)]) == 0
    assert "A  Documents\n  A1    Claim form (20 November 2026" in capsys.readouterr().out
    assert run(["index", "show", str(case.folder), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["id"], row["tab"]) for row in rows] == [("section_A", ""), ("form", "A1"), ("letter", "A2")]


def test_the_index_goes_out_and_what_was_changed_comes_back(case: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    file = case.folder / "index.csv"
    assert run(["index", "export", "--case", str(case.folder), str(file)]) == 0
    assert "not final" in capsys.readouterr().err
    text = file.read_text(encoding="utf-8-sig")
    file.write_text(text.replace("Claim form", "Claim form (N461)"), encoding="utf-8-sig")

    assert run(["index", "import", "--case", str(case.folder), str(file)]) == 0

    assert "taken: row 3, form: Document" in capsys.readouterr().out
    assert 'title = "Claim form (N461)"' in (case.folder / "bundle.toml").read_text(encoding="utf-8")


def test_a_row_that_cannot_be_read_ends_with_1(case: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    file = case.folder / "index.csv"
    run(["index", "export", "--case", str(case.folder), str(file)])
    text = file.read_text(encoding="utf-8-sig")
    file.write_text(text.replace("20 November 2026", "soon"), encoding="utf-8-sig")
    before = (case.folder / "bundle.toml").read_bytes()

    assert run(["index", "import", "--case", str(case.folder), str(file), "--json"]) == 1
    assert json.loads(capsys.readouterr().out.split("\n", 1)[1])[0]["what"] == "refused"
    assert (case.folder / "bundle.toml").read_bytes() == before
