"""Turned scans: the report's own mend puts a scan upright, and its words lie where they are seen."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from bundler.cli.main import run
from bundler.filing import check_file
from tests.cases import ACase
from tests.documents.ocr.made_pages import letter
from tests.documents.ocr.scanning import Scan, scanned
from tests.engines import needs

HEAD = '[chronology]\nshow = "none"'
NEAR = 6.0


def words(file: Path, page: int) -> dict[str, tuple[float, ...]]:
    """The words of a page (from 0) that stand there once, and where each is displayed, in points from the left top."""
    found: dict[str, list[tuple[float, ...]]] = {}
    with pypdfium2.PdfDocument(file) as document:
        shown = document[page]
        text = shown.get_textpage()
        whole = text.get_text_range()
        width, height = shown.get_size()
        at = 0
        for word in whole.split():
            at = whole.index(word, at)
            box = text.get_charbox(at)
            left, top = displayed(box, shown.get_rotation(), width, height)
            found.setdefault(word, []).append((left, top))
            at += len(word)
    return {word: places[0] for word, places in found.items() if len(places) == 1 and len(word) > 4}


def displayed(box: tuple[float, ...], turn: int, width: float, height: float) -> tuple[float, float]:
    """Where the middle of a box of the page's own space is displayed, from the left top."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return {0: (x, height - y), 90: (y, x), 180: (width - x, y), 270: (width - y, height - x)}[turn]


def shown_size(file: Path, page: int) -> tuple[float, float]:
    with pypdfium2.PdfDocument(file) as document:
        width, height = document[page].get_size()
        return width, height


def turned(place: tuple[float, ...], size: tuple[float, float], degrees: int) -> tuple[float, float]:
    """Where a place of a displayed page comes to lie when the page is turned clockwise."""
    (x, y), (width, height) = place, size
    return {90: (height - y, x), 180: (width - x, height - y), 270: (y, width - x)}[degrees]


def built(folder: Path, capsys: pytest.CaptureFixture[str], turn: int) -> tuple[ACase, int]:
    case = ACase(folder, capsys)
    case.put("exhibit.pdf", lambda file: scanned(file, letter(), Scan(way="office", dpi=150, turn=turn)))
    case.list('id = "exhibit"\nfile = "documents/exhibit.pdf"\n', head=HEAD)
    assert case.run("build").code in (0, 1)
    (document,) = case.record["documents"]
    return case, document["pages"][0]["bundle_page"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_the_mend_of_the_report_puts_a_scan_and_its_words_upright(
    turn: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    needs("tesseract")
    case, page = built(tmp_path / "case", capsys, turn)
    before, size = words(case.bundle, page - 1), shown_size(case.bundle, page - 1)
    lying = [each for each in check_file(case.bundle).findings if each.rule in ("FMT-06", "FMT-07")]
    assert [each.pages for each in lying] == [(page,)]
    degrees = lying[0].message.rsplit("turn by ", 1)[-1]
    assert run(["turn", f"{page}: {degrees}", "--case", str(case.folder)]) == 0
    case.run("build")
    assert not [each for each in check_file(case.bundle).findings if each.rule in ("FMT-06", "FMT-07")]
    wanted = {word: turned(place, size, int(degrees)) for word, place in before.items()}
    got = words(case.bundle, page - 1)
    both = wanted.keys() & got.keys()
    assert len(both) > 0.8 * len(wanted) > 10
    for word in both:
        assert got[word] == pytest.approx(wanted[word], abs=NEAR), word
