"""Hostile files through the whole command: each costs its own refusal, or is carried; the good letter arrives."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests import pdfs
from tests.cases import ACase
from tests.pdf_drawing import raw_change
from tests.traps import hostile

SECRET = "Wolverhampton zebra"
REFUSED: dict[str, Callable[[Path], object]] = {
    "bomb.zip": hostile.zip_bomb,
    "lying.zip": hostile.lying_zip,
    "overlapping.zip": hostile.overlapping_zip,
    "nested.zip": hostile.nested_zips,
    "entities.docx": hostile.entity_bomb,
    "loop.pdf": pdfs.looping,
    "bomb.png": hostile.png_bomb,
    "bomb.jpg": hostile.jpeg_bomb,
    "bomb.tif": hostile.tiff_bomb,
}
"""One refusal each, and nothing of them in the bundle."""

CARRIED: dict[str, Callable[[Path], object]] = {
    "crowded.pdf": hostile.crowded,
    "outline.pdf": hostile.deep_outline,
    "calls itself.pdf": hostile.calling_itself,
    "mad font.pdf": hostile.mad_font,
    "giant.pdf": lambda file: pdfs.a_pdf(file, 1, "a giant page", (14_400, 14_400)),
    "beyond.pdf": lambda file: beyond_the_largest(file),
}
"""Odd, but every page of them can be shown: they are carried."""


def beyond_the_largest(file: Path) -> None:
    """Write a page larger than any that PDF allows, by its box and by its unit."""

    def stretch(pdf: object) -> None:
        page = pdf.Root.Pages.Kids[0]  # type: ignore[attr-defined]
        page.MediaBox[2], page.MediaBox[3], page.UserUnit = 200_000, 200_000, 10

    raw_change(file, stretch)


def start_and_build(case: ACase) -> dict[str, list[str]]:
    """Run both commands and hold what they always keep to: exit codes, no traceback, no evidence, nothing outside."""
    outside = {
        path: path.stat().st_mtime_ns for path in case.folder.parent.rglob("*") if case.folder not in path.parents
    }
    outside.pop(case.folder)
    begun = time.monotonic()
    started = case.run("start", "--json")
    built = case.run("build")
    assert time.monotonic() - begun < 60
    assert started.code == 0, started.err
    assert built.code in (0, 1), built.err
    for outcome in (started, built):
        assert "Traceback" not in outcome.out + outcome.err
    assert SECRET not in built.err + started.err
    now = {path: path.stat().st_mtime_ns for path in case.folder.parent.rglob("*") if case.folder not in path.parents}
    now.pop(case.folder)
    assert now == outside
    texts = " ".join(page.extract_text() for page in PdfReader(case.bundle).pages)
    assert SECRET in texts
    found = json.loads(started.out)
    assert all(item["reason"] and item["mend"] for item in found["refused"])
    return {
        "refused": [item["file"].removeprefix("documents/") for item in found["refused"]],
        "carried": [item["file"].removeprefix("documents/") for item in case.record["documents"]],
    }


@pytest.fixture
def with_letter(case: ACase) -> ACase:
    """A case with one good letter."""
    case.put("good.pdf", lambda file: pdfs.a_pdf(file, 1, f"Good letter: {SECRET}"))
    return case


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_costs_its_own_refusal(with_letter: ACase, name: str) -> None:
    with_letter.put(name, REFUSED[name])
    found = start_and_build(with_letter)
    assert found["refused"] == [name]
    assert found["carried"] == ["good.pdf"]


@pytest.mark.parametrize("name", CARRIED)
def test_an_odd_file_whose_pages_can_all_be_shown_is_carried(with_letter: ACase, name: str) -> None:
    with_letter.put(name, CARRIED[name])
    found = start_and_build(with_letter)
    assert found["refused"] == []
    assert sorted(found["carried"]) == sorted([name, "good.pdf"])
    total = len(PdfReader(with_letter.bundle).pages)
    assert PdfReader(with_letter.bundle).page_labels == [str(number) for number in range(1, total + 1)]


def test_names_in_an_archive_that_lead_out_of_it_are_refused_and_its_good_member_arrives(with_letter: ACase) -> None:
    with_letter.put("slip.zip", hostile.zip_slip)
    found = start_and_build(with_letter)
    assert found["refused"] == ["slip.zip"] * 5
    assert sorted(found["carried"]) == ["good.pdf", "slip.zip"]


def test_mails_within_mails_end_at_a_depth_and_the_outer_ones_arrive(with_letter: ACase) -> None:
    with_letter.put("nested.eml", hostile.nested_mails)
    found = start_and_build(with_letter)
    assert found["refused"] == ["nested.eml"]
    assert found["carried"].count("nested.eml") == 6


def test_a_word_file_cannot_fetch_another_file_of_the_machine(with_letter: ACase, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("words of another client", encoding="utf-8")
    with_letter.put("outside.docx", lambda file: hostile.outside_entity(file, other))
    found = start_and_build(with_letter)
    assert found["refused"] == ["outside.docx"]
    assert "another client" not in str(with_letter.written())


def test_an_unmended_hostile_file_that_is_listed_stops_the_build_by_name_with_nothing_written(
    with_letter: ACase,
) -> None:
    with_letter.put("bomb.png", hostile.png_bomb)
    with_letter.list("good.pdf", "bomb.png")
    outcome = with_letter.run("build")
    assert outcome.code == 3
    assert outcome.err.count("error:") == 1
    assert "bomb.png" in outcome.err
    assert not (with_letter.folder / "output").exists()
