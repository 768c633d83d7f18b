"""jrbundle turn: pages of the built bundle, by the numbers stamped on them, are turned in their documents."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from bundler.cli.main import run
from tests import pdfs
from tests.cases import ACase, Outcome


@pytest.fixture
def built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ACase:
    """The plan stands on bundle pages B4 to B7, the letter on B8 and B9."""
    case = ACase(tmp_path / "case", capsys)
    case.put("plan.pdf", lambda file: pdfs.a_pdf(file, pages=4))
    case.put("letter.pdf", lambda file: pdfs.a_pdf(file, pages=2))
    case.list(
        'id = "plan"\nfile = "documents/plan.pdf"\ntitle = "Plan"\nturn = "2: 180"  # as scanned',
        'id = "letter"\nfile = "documents/letter.pdf"\ntitle = "Letter"',
        head='[numbers]\nprefix = "B"\n[chronology]\nshow = "none"',
    )
    case.run("build")
    return case


def turn(case: ACase, capsys: pytest.CaptureFixture[str], *arguments: str) -> Outcome:
    capsys.readouterr()
    code = run(["turn", *arguments, "--case", str(case.folder)])
    said = capsys.readouterr()
    return Outcome(code=code, out=said.out, err=said.err)


def written(case: ACase) -> dict[str, object]:
    """What bundle.toml says under `turn`, by document."""
    said = tomllib.loads((case.folder / "bundle.toml").read_text("utf-8"))
    return {each["id"]: each.get("turn") for section in said["section"] for each in section["document"]}


@pytest.mark.parametrize(
    ("wanted", "plan", "letter"),
    [
        ("B4: 90", "1: 90; 2: 180", None),
        ("B4-B5: 90", "1: 90; 2: 270", None),
        ("5: 180", None, None),
        ("pp 7–9: 270", "2: 180; 4: 270", "270"),
        ("B4, B6-7: 180; B8: 90", "180", "1: 90"),
    ],
)
def test_pages_are_turned_on_from_how_they_stand(
    wanted: str, plan: object, letter: object, built: ACase, capsys: pytest.CaptureFixture[str]
) -> None:
    assert turn(built, capsys, wanted).code == 0
    assert written(built) == {"plan": plan, "letter": letter}


def test_comments_stay_and_nothing_else_changes(built: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    manifest = built.folder / "bundle.toml"
    before = manifest.read_text("utf-8")
    turn(built, capsys, "B4: 90")
    assert manifest.read_text("utf-8") == before.replace('"2: 180"', '"1: 90; 2: 180"')


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        ("B4", "'B4' is no turn"),
        ("B4: 45", "'B4: 45' is no turn"),
        ("", "'' is no turn"),
        ("B40: 90", "the bundle has no page B40"),
        ("B2: 90", "page B2 is of no document"),
    ],
)
def test_what_cannot_be_turned_is_refused_and_nothing_is_written(
    wanted: str, problem: str, built: ACase, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (built.folder / "bundle.toml").read_bytes()
    outcome = turn(built, capsys, wanted)
    assert outcome.code == 1
    assert problem in outcome.err
    assert "mend:" in outcome.err
    assert (built.folder / "bundle.toml").read_bytes() == before


def test_json_gives_the_documents_and_what_stands_there_then(built: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = turn(built, capsys, "B5: 180; B8: 90", "--json")
    assert json.loads(outcome.out) == {
        "documents": [
            {"id": "plan", "title": "Plan", "turn": ""},
            {"id": "letter", "title": "Letter", "turn": "1: 90"},
        ]
    }
