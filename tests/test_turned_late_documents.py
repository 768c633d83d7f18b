"""Turned late documents: a page that came on its side after lodging is turned in the supplementary bundle too."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest

from tests import pdfs
from tests.cases import ACase

LATE = '[supplementary]\nwhy = "it came after lodging"\n[[supplementary.document]]\nfile = "documents/late.pdf"\n'


def test_a_late_document_is_turned_where_bundle_toml_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = ACase(tmp_path / "case", capsys)
    case.put("letter.pdf", lambda file: pdfs.a_pdf(file, pages=1))
    late = case.put("late.pdf", lambda file: pdfs.a_pdf(file, pages=2))
    supplied = late.read_bytes()
    case.list("letter.pdf", head='[chronology]\nshow = "none"')
    manifest = case.folder / "bundle.toml"
    manifest.write_text(manifest.read_text("utf-8") + LATE + 'turn = "2: 90"\n', "utf-8")
    case.run("build")
    outcome = case.run("build", "--supplementary")
    assert outcome.code in (0, 1), outcome.err
    records = [json.loads(file.read_text("utf-8")) for file in (case.folder / "output").rglob("*.json")]
    (document,) = [each for record in records for each in record.get("documents", ()) if each.get("turned")]
    assert document["turned"] == "2: 90"
    (bundle,) = [file for file in (case.folder / "output").rglob("*.pdf") if "upplementary" in file.name]
    with pypdfium2.PdfDocument(bundle) as pdf:
        wide = [
            pdf[page["bundle_page"] - 1].get_width() > pdf[page["bundle_page"] - 1].get_height()
            for page in document["pages"]
        ]
    assert wide == [False, True]
    assert late.read_bytes() == supplied
