"""The gate before filing, as a person uses it: on a case folder, on a bundle beside its record, on any other file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from pypdf import PdfReader

from bundler.cli.main import run
from bundler.errors import SourceError
from bundler.filing import check_file
from bundler.resources import resource
from bundler.schema import load_schema
from tests.cases import ACase
from tests.pdfs import a_pdf


@pytest.fixture
def built(case: ACase) -> ACase:
    """A case of one letter, built."""
    case.put("letter.pdf", a_pdf)
    letter = 'file = "documents/letter.pdf"\nid = "letter"\ntitle = "A letter"\nkind = "letter"'
    case.list(letter, head='[claim]\nshort_title = "R (Bee) v SSJ"')
    assert case.run("build").code == 0
    return case


def test_what_a_claim_lacks_does_not_fail_its_build_but_is_told(built: ACase) -> None:
    out = built.run("build").out
    assert "Not yet ready to file" in out
    assert "there is no claim form (N461) in the bundle" in out
    assert {found["rule"] for found in built.record["not_ready"]} >= {"CLM-01", "CLM-13"}


def test_the_gate_on_a_folder_and_on_its_bundle_say_the_same_and_fail(
    built: ACase, capsys: pytest.CaptureFixture[str]
) -> None:
    of_folder = built.run("check", "--for", "filing")
    assert of_folder.code == 1
    assert "CLM-13" in of_folder.out
    assert "PD 54A 4.4(1)(h)" in of_folder.out
    assert run(["check", str(built.bundle), "--for", "filing"]) == 1
    assert capsys.readouterr().out == of_folder.out


def test_a_case_is_built_and_checked_by_the_court_that_its_blueprint_names(case: ACase) -> None:
    case.put("letter.pdf", a_pdf)
    (case.folder / "court.toml").write_text(
        'name = "ours"\ntitle = "Our court"\nread = "2026-01"\nreview = "2026-04"\n[[limit]]\n'
        'id = "bookmark-characters"\nvalue = 5\nunit = "characters"\nseverity = "error"\n'
        'source = "Standing order"\nparagraph = "7"\ntier = "P"\n',
        encoding="utf-8",
    )
    own = resource("bundles", "claim.toml").read_text(encoding="utf-8")
    own = own.replace('profile = "administrative-court"', 'profile = "court.toml"')
    (case.folder / "ours.toml").write_text(own, encoding="utf-8")
    case.list("letter.pdf")
    toml = case.folder / "bundle.toml"
    toml.write_text(toml.read_text("utf-8").replace('blueprint = "claim"', 'blueprint = "ours.toml"'), encoding="utf-8")
    built = case.run("build")
    assert built.code == 1
    assert "Standing order 7" in built.out
    assert case.record["court"] == "ours"
    held = case.run("check", "--for", "filing")
    assert "Court: Our court." in held.out
    assert "Standing order 7" in held.out
    assert "Standing order 7" not in case.run("check", "--for", "filing", "--court", "administrative-court").out


def test_without_the_gate_the_same_file_has_no_error(built: ACase) -> None:
    assert run(["check", str(built.bundle)]) == 0


def test_the_gate_as_json_fits_its_schema(built: ACase) -> None:
    value = json.loads(built.run("check", "--for", "filing", "--json").out)
    Draft202012Validator(load_schema("report")).validate(value)
    assert not value["compliant"]
    assert {"paragraph": "PD 54A 4.4(1)(h)", "state": "not met"}.items() <= next(
        line for line in value["gate"] if line["paragraph"] == "PD 54A 4.4(1)(h)"
    ).items()


def test_the_page_to_sign_is_written(built: ACase, tmp_path: Path) -> None:
    page = tmp_path / "sign.pdf"
    built.run("check", "--for", "filing", "--pdf", str(page))
    assert "Check before filing" in PdfReader(page).pages[0].extract_text()


def test_what_only_the_build_can_find_counts_at_the_gate(built: ACase) -> None:
    place = next((built.folder / "output").glob("*-record.json"))
    record = json.loads(place.read_text(encoding="utf-8"))
    refused = {
        "rule": "DOC-REFUSED",
        "severity": "error",
        "message": "scan.tif could not be carried",
        "remedy": "Ask for it again.",
        "source": "taken in by jrbundle; not a rule of the court",
        "tier": "T",
        "pages": [],
        "document": "",
    }
    place.write_text(json.dumps({**record, "findings": [refused]}), encoding="utf-8")
    assert "DOC-REFUSED" in built.run("check", "--for", "filing").out


def test_a_bundle_that_was_changed_is_not_held_against_its_record(built: ACase) -> None:
    built.bundle.write_bytes(built.bundle.read_bytes() + b"\n")
    outcome = built.run("check", "--for", "filing")
    assert outcome.code == 1
    assert "changed after it was built" in outcome.err


def test_without_a_record_or_a_bundle_the_gate_says_how_to_get_one(built: ACase) -> None:
    next((built.folder / "output").glob("*-record.json")).unlink()
    assert "Run jrbundle build again" in built.run("check", "--for", "filing").err
    built.bundle.unlink()
    assert "Run jrbundle build first" in built.run("check", "--for", "filing").err


def test_a_folder_is_only_checked_for_filing(built: ACase) -> None:
    outcome = built.run("check")
    assert outcome.code == 2
    assert "--for filing" in outcome.err


def test_any_file_is_read_in_a_process_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a check does to its own process, such as ending it, must not reach ours."""
    import bundler.filing as filing

    file = a_pdf(tmp_path / "foreign.pdf")
    assert check_file(file).page_count > 0
    monkeypatch.setattr(filing, "_check_with", crash)
    with pytest.raises(SourceError) as fault:
        check_file(file)
    assert "crashed" in str(fault.value)
    assert "foreign.pdf" in str(fault.value)


def crash(file: Path, *_: object) -> None:
    """End the process without a word, as a fault in a reader does."""
    import os

    os._exit(139)
