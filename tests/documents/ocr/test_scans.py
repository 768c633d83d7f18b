"""Scans: what is on the paper can be found in the bundle, where it stands on the page, and the page looks as it did."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pypdf
import pytest
from rapidfuzz.distance import Levenshtein

from bundler.confine import close
from bundler.documents.document import Carriage
from bundler.documents.measure import measure
from bundler.documents.ocr.scans import read_scans
from bundler.documents.text import read_text
from bundler.progress import Silent
from bundler.store import Store, digest_of_file
from tests.documents.looks import differences
from tests.documents.ocr.made_pages import MadePage, account, columns, heading, letter, statement, welsh
from tests.documents.ocr.scanning import Scan, distances, scanned
from tests.engines import needs

SCANS = {
    "office 150 dpi, leaning": (statement(), Scan(way="office", dpi=150, skew=-2)),
    "office 200 dpi, leaning": (statement(), Scan(way="office", dpi=200, skew=2)),
    "office 300 dpi": (statement(), Scan(way="office", dpi=300, skew=0.5)),
    "fax of a letter": (letter(), Scan(way="fax", dpi=200, skew=-1)),
    "coarse fax of a letter": (letter(), Scan(way="fax", dpi=150)),
    "table, leaning": (account(), Scan(way="office", dpi=200, skew=2)),
    "two columns, leaning": (columns(), Scan(way="office", dpi=200, skew=2)),
    "Welsh": (welsh(), Scan(way="office", dpi=200, skew=1)),
    "upside down": (letter(), Scan(way="office", dpi=200, turn=180)),
    "on its left side": (account(), Scan(way="office", dpi=150, turn=270)),
    "on its right side, leaning": (letter(), Scan(way="office", dpi=150, turn=90, skew=1)),
    "set right by /Rotate 90": (letter(), Scan(way="office", dpi=150, rotate=90)),
    "upside down and set right by /Rotate 180": (letter(), Scan(way="office", dpi=150, rotate=180, margin=40)),
    "cropped, in other units, /Rotate 270": (columns(), Scan(dpi=150, rotate=270, unit=2, margin=30)),
    "few words": (heading(), Scan(way="office", dpi=200)),
    "few words upside down": (heading(), Scan(way="office", dpi=200, turn=180)),
}


def carried(pdf: Path) -> Carriage:
    """Give a PDF as it is after it was carried."""
    return Carriage(pdf=pdf, sha256=digest_of_file(pdf), engine="made", pages=measure(pdf))


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Carriage]]:
    """Every scan above: the PDF as it was supplied, and what it became."""
    needs("tesseract")
    folder = tmp_path_factory.mktemp("scans")
    made = {
        name: scanned(folder / f"{number}.pdf", page, scan) for number, (name, (page, scan)) in enumerate(SCANS.items())
    }
    done = read_scans([carried(pdf) for pdf in made.values()], Store(folder / "store"), Silent())
    return {name: (pdf, carriage) for (name, pdf), carriage in zip(made.items(), done, strict=True)}


@cache
def text_of(pdf: Path) -> str:
    return " ".join(read_text(pdf)[0].text.split())


def error_rate(page: MadePage, text: str) -> float:
    """Give how many letters must be changed, of those that were typed."""
    return Levenshtein.distance(page.text, text) / len(page.text)


@pytest.mark.parametrize("name", SCANS)
def test_what_was_typed_is_what_is_read_in_the_order_of_reading(
    read: dict[str, tuple[Path, Carriage]], name: str
) -> None:
    page, _ = SCANS[name]
    assert error_rate(page, text_of(read[name][1].pdf)) <= 0.015


@pytest.mark.parametrize("name", [name for name, (page, _) in SCANS.items() if page.numbers])
def test_every_paragraph_number_is_found(read: dict[str, tuple[Path, Carriage]], name: str) -> None:
    page, _ = SCANS[name]
    words = text_of(read[name][1].pdf).split()
    assert [number for number in page.numbers if number not in words] == []


@pytest.mark.parametrize("name", SCANS)
def test_words_lie_where_they_are_seen(read: dict[str, tuple[Path, Carriage]], name: str) -> None:
    page, scan = SCANS[name]
    told = distances(page, scan, read[name][1].pdf)
    assert len(told.found) >= 0.9 * len(page.text.split())
    assert told.share(0.5) <= 1.0
    assert told.share(0.95) <= 2.5


@pytest.mark.parametrize("name", SCANS)
def test_the_page_looks_as_it_did(read: dict[str, tuple[Path, Carriage]], name: str) -> None:
    before, after = read[name]
    assert differences(before, after.pdf) == [0]


@pytest.mark.parametrize("name", SCANS)
def test_another_reader_finds_the_same_words_in_the_same_order(
    read: dict[str, tuple[Path, Carriage]], name: str
) -> None:
    page, _ = SCANS[name]
    with pypdf.PdfReader(read[name][1].pdf) as reader:
        told = " ".join(reader.pages[0].extract_text().split())
    assert error_rate(page, told) <= 0.02


def test_the_file_hardly_grows(read: dict[str, tuple[Path, Carriage]]) -> None:
    for before, after in read.values():
        assert after.pdf.stat().st_size - before.stat().st_size < 40_000


def test_a_page_that_was_read_says_so(read: dict[str, tuple[Path, Carriage]]) -> None:
    for name, (_, carriage) in read.items():
        (form,) = carriage.pages
        assert form.text == "ocr", name
        assert form.words >= 0.9 * len(SCANS[name][0].text.split())
        assert carriage.remarks == (), name


def test_the_built_in_reader_reads_alone_where_tesseract_is_not_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds = {
        "statement": (statement(), Scan(way="office", dpi=150, skew=2)),
        "columns": (columns(), Scan(way="fax", dpi=150, skew=-1)),
        "upside down": (heading(), Scan(dpi=150, turn=180)),
    }
    made = {name: scanned(tmp_path / f"{name}.pdf", page, scan) for name, (page, scan) in kinds.items()}
    monkeypatch.setenv("PATH", str(tmp_path))
    close()
    try:
        done = read_scans([carried(pdf) for pdf in made.values()], Store(tmp_path / "store"), Silent())
    finally:
        close()
    for (name, (page, scan)), carriage in zip(kinds.items(), done, strict=True):
        words = text_of(carriage.pdf)
        assert error_rate(page, words) <= 0.015, name
        assert [number for number in page.numbers if number not in words.split()] == []
        told = distances(page, scan, carriage.pdf)
        assert told.share(0.5) <= 1.0, name
        assert told.share(0.95) <= 2.5, name
