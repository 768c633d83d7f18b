"""jrbundle core: pages of the built bundle, as counsel cites them, become pages of their documents in bundle.toml."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from bundler.cli.main import run
from tests.cases import ACase, Outcome
from tests.extract_case import a_case


@pytest.fixture
def built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ACase:
    """The report stands on bundle pages B14 to B55, the transcript on B56 to B65."""
    case = a_case(tmp_path / "case", capsys, report="false", transcript='"9, 2-3"', prefix="B")
    case.run("build")
    return case


def core(case: ACase, capsys: pytest.CaptureFixture[str], *arguments: str) -> Outcome:
    capsys.readouterr()
    code = run(["core", *arguments, "--case", str(case.folder)])
    said = capsys.readouterr()
    return Outcome(code=code, out=said.out, err=said.err)


def written(case: ACase) -> dict[str, object]:
    """What bundle.toml says under `core`, by document."""
    said = tomllib.loads((case.folder / "bundle.toml").read_text("utf-8"))
    return {document["id"]: document["core"] for section in said["section"] for document in section["document"]}


@pytest.mark.parametrize(
    ("wanted", "report", "transcript"),
    [
        ("B16-B20, B25", "3-7, 12", "9, 2-3"),
        ("pp 16–20; 25 and B17", "3-7, 12", "9, 2-3"),
        ("14-55", True, "9, 2-3"),
        ("55-57", "42", "1-3, 9"),
        ("56-65", False, True),
    ],
)
def test_they_are_written_as_the_documents_own_pages_beside_those_that_are_core_already(
    wanted: str, report: object, transcript: object, built: ACase, capsys: pytest.CaptureFixture[str]
) -> None:
    assert core(built, capsys, wanted).code == 0
    assert written(built) == {"grounds": True, "decision": True, "report": report, "transcript": transcript}


def test_what_is_taken_is_in_the_core_bundle_on_those_very_pages(
    built: ACase, capsys: pytest.CaptureFixture[str]
) -> None:
    core(built, capsys, "B16-B20, B25")
    record = json.loads(built.run("build", "--core", "--json").out)
    report = next(document for document in record["documents"] if document["id"] == "report")
    mapped = {pair["bundle_page"]: pair["main_page"] for pair in record["main"]["pages"]}
    assert [mapped[page["bundle_page"]] for page in report["pages"]] == [16, 17, 18, 19, 20, 25]


def test_only_the_lines_of_core_change_and_comments_stay(built: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    manifest = built.folder / "bundle.toml"
    before = manifest.read_text("utf-8").replace("core = false", "core = false  # counsel decides")
    manifest.write_text(before, "utf-8")
    core(built, capsys, "B16")
    assert manifest.read_text("utf-8") == before.replace("core = false", 'core = "3"')


def test_pages_that_are_no_documents_are_told(built: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = core(built, capsys, "1-3")
    assert outcome.code == 0
    assert "no document stands on B1–3" in outcome.err
    assert outcome.out == ""


def test_json_gives_the_documents_and_their_pages(built: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = core(built, capsys, "3, 16-17, 4", "--json")
    assert json.loads(outcome.out) == {
        "documents": [
            {"id": "grounds", "title": "Statement of facts and grounds", "pages": ""},
            {"id": "report", "title": "Report of the inquiry", "pages": "3–4"},
        ],
        "no_document": [3],
    }


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        ("B66", "the bundle has no page B66"),
        ("C4", "'C4' names no page of the bundle"),
        ("all of it", "'all of it' names no page"),
        ("20-16", "'20-16' is no range of pages"),
        ("0", "'0' is no range of pages"),
        (", ", "no page is named"),
    ],
)
def test_what_is_no_page_of_the_bundle_is_refused_and_nothing_is_written(
    wanted: str, problem: str, built: ACase, capsys: pytest.CaptureFixture[str]
) -> None:
    before = built.written()
    outcome = core(built, capsys, wanted)
    assert outcome.code == 1
    assert f"PAGES: {problem}" in outcome.err
    assert built.written() == before


def test_a_bundle_that_bundle_toml_no_longer_makes_is_refused(built: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    manifest = built.folder / "bundle.toml"
    manifest.write_text(manifest.read_text("utf-8").replace("Decision letter", "The decision"), "utf-8")
    outcome = core(built, capsys, "B16")
    assert outcome.code == 1
    assert "Run jrbundle build first" in outcome.err
