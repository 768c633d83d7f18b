"""Traps that are refused, and traps of counting: what cannot be carried is named, and one count runs through."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests import pdfs
from tests.cases import ACase
from tests.pdf.read_back import outline
from tests.traps.bundled import Bundled

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "bundle-toml.md"


def test_a_locked_file_is_refused_by_name_and_opened_with_its_password(
    case: ACase, monkeypatch: pytest.MonkeyPatch
) -> None:
    case.put("locked.pdf", lambda file: pdfs.locked(file, user="open sesame"))
    case.list("locked.pdf")
    outcome = case.run("build")
    assert outcome.code == 3
    assert "locked.pdf" in outcome.err
    assert "password_env" in outcome.err
    assert not (case.folder / "output").exists()

    case.list('file = "documents/locked.pdf"\npassword_env = "THE_PASSWORD"')
    monkeypatch.setenv("THE_PASSWORD", "open sesame")
    assert case.run("build").code in (0, 1)
    bundled = Bundled(case.folder)
    assert "Page 2 of a fictional document" in bundled.words(bundled.pages("locked.pdf")[1])
    assert "open sesame" not in str(case.written())


@pytest.mark.parametrize(
    ("name", "make"), [("cut.pdf", pdfs.truncated), ("words.pdf", b"these are words"), ("empty.pdf", b"")]
)
def test_a_broken_file_is_refused_by_name_and_nothing_is_written(
    case: ACase, name: str, make: bytes | Callable[[Path], object]
) -> None:
    case.put("good.pdf", lambda file: pdfs.a_pdf(file, 1))
    case.list("good.pdf")
    assert case.run("build").code in (0, 1)
    case.put(name, make)
    case.list("good.pdf", name)
    before = case.written()
    outcome = case.run("build")
    assert outcome.code == 3
    assert name in outcome.err
    assert outcome.err.count("error:") == 1
    assert case.written() == before


def test_one_count_runs_from_the_cover_through_every_section(trapped: Bundled) -> None:
    reader = PdfReader(trapped.file)
    total = len(reader.pages)
    assert reader.page_labels == [str(number) for number in range(1, total + 1)]
    assert all(trapped.has_number(page) for page in range(1, total + 1))
    index = "".join(trapped.words(page) for page in range(2, trapped.first("0 first.pdf")))
    for document in trapped.record["documents"]:
        first, last = document["first"], document["last"]
        wanted = str(first) if first == last else f"{first}–{last}"
        assert re.search(rf"(?<!\d){wanted}(?!\d)", index), document["file"]
    for line in outline(trapped.file):
        assert int(re.findall(r"\d+", line.title)[-1]) == line.page


def test_the_example_of_the_reference_page_is_read_as_it_stands(case: ACase) -> None:
    example = REFERENCE.read_text("utf-8").split("```toml\n")[1].split("```")[0]
    (case.folder / "bundle.toml").write_text(example, encoding="utf-8")
    listed = [
        document["file"] for section in tomllib.loads(example)["section"] for document in section.get("document", ())
    ]
    assert listed
    for name in listed:
        case.put(name.removeprefix("documents/"), lambda file: pdfs.a_pdf(file, 2))
    outcome = case.run("build")
    assert outcome.code in (0, 1), outcome.err
    assert [document["file"] for document in case.record["documents"]] == listed
