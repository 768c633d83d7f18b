"""Turned pages: what came on its side stands upright in the bundle, with its words, links and number in place."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from pikepdf import Array, Pdf

from bundler.cli.main import run
from bundler.filing import check_file
from tests import pdfs
from tests.cases import ACase
from tests.documents.ocr.made_pages import letter
from tests.documents.ocr.scanning import Scan, scanned
from tests.engines import needs

HEAD = '[chronology]\nshow = "none"'
EXHIBIT = 'id = "exhibit"\nfile = "documents/exhibit.pdf"\n'


def sideways(file: Path, *, turns: tuple[int, ...] = (0, 90, 180, 270)) -> Path:
    """Pages of one text whose /Rotate shows each turned by so many degrees clockwise."""

    def turn(pdf: Pdf) -> None:
        for page, degrees in zip(pdf.pages, turns, strict=True):
            page.rotate(degrees, relative=False)
        note = pdfs.mark("Link", (60, 700, 200, 720), Border=Array([0, 0, 0]), Dest=Array([pdf.pages[0].obj, "/Fit"]))
        pdfs.hang(pdf, pdf.pages[1], [pdf.make_indirect(note)])

    return pdfs.changed(file, turn, pages=len(turns), words="Cell move ordered on 3 March 2026.\nPage {page}")


def a_case(folder: Path, capsys: pytest.CaptureFixture[str], turn: str = "") -> ACase:
    case = ACase(folder, capsys)
    case.put("exhibit.pdf", sideways)
    case.list(f"{EXHIBIT}{turn}", head=HEAD)
    return case


def picture(pdf: Path, page: int) -> NDArray[np.uint8]:
    """A page as displayed, in grey; `page` counts from 0."""
    with pypdfium2.PdfDocument(pdf) as document:
        drawn = np.asarray(document[page].render(scale=1, grayscale=True).to_numpy())
        return drawn.reshape(drawn.shape[:2])


def pages_of(case: ACase) -> list[int]:
    """The bundle pages of the exhibit."""
    (document,) = case.record["documents"]
    return [page["bundle_page"] for page in document["pages"]]


def findings(case: ACase) -> dict[str, tuple[int, ...]]:
    found = check_file(case.bundle).findings
    return {each.rule: each.pages for each in found if each.rule in ("FMT-06", "FMT-07")}


def test_a_page_turned_shows_as_it_was_supplied_turned_by_that_much(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = a_case(tmp_path / "case", capsys, 'turn = "2: 270; 3: 180; 4: 90"')
    before = (case.folder / "documents" / "exhibit.pdf").read_bytes()
    case.run("build")
    upright = picture(case.folder / "documents" / "exhibit.pdf", 0)
    for number, page in enumerate(pages_of(case), start=1):
        shown = picture(case.bundle, page - 1)
        supplied = picture(case.folder / "documents" / "exhibit.pdf", number - 1)
        turned = np.rot90(supplied, k={1: 0, 2: 1, 3: 2, 4: 3}[number])
        assert shown.shape == turned.shape == upright.shape
        # The foot holds the number that the bundle stamps.
        assert np.mean(np.abs(shown[:-60].astype(int) - turned[:-60].astype(int)) > 60) < 0.001
    assert (case.folder / "documents" / "exhibit.pdf").read_bytes() == before


def test_nothing_is_found_on_its_side_or_upside_down_any_more(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = a_case(tmp_path / "case", capsys)
    case.run("build")
    first, *_ = pages_of(case)
    assert set(findings(case)) == {"FMT-06", "FMT-07"}
    case.list(f'{EXHIBIT}turn = "2: 270; 3: 180; 4: 90"', head=HEAD)
    case.run("build")
    assert pages_of(case)[0] == first
    assert findings(case) == {}


def test_the_report_says_by_how_much_and_the_command_that_it_names_mends_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = a_case(tmp_path / "case", capsys)
    case.run("build")
    told = {each.message.rsplit("turn by ", 1)[-1]: each.pages for each in check_file(case.bundle).findings}
    wanted = "; ".join(f"{', '.join(map(str, told[degrees]))}: {degrees}" for degrees in ("90", "180", "270"))
    assert run(["turn", wanted, "--case", str(case.folder)]) == 0
    case.run("build")
    assert findings(case) == {}


def test_the_mend_names_the_pages_and_degrees_of_this_bundle(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = a_case(tmp_path / "case", capsys)
    case.run("build")
    for finding in (each for each in check_file(case.bundle).findings if each.rule in ("FMT-06", "FMT-07")):
        _, _, command = finding.remedy.partition('jrbundle turn "')
        assert run(["turn", command.partition('"')[0], "--case", str(case.folder)]) == 0
        case.run("build")
    assert findings(case) == {}


def test_words_are_found_and_numbers_stamped_upright_on_a_turned_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = a_case(tmp_path / "case", capsys, 'turn = "2: 270"')
    case.run("build")
    page = pages_of(case)[1]
    with pypdfium2.PdfDocument(case.bundle) as document:
        shown = document[page - 1]
        width, height = shown.get_size()
        assert (round(width), round(height)) == (595, 842)
        text = shown.get_textpage()
        words = text.get_text_bounded()
        assert "Cell move ordered on 3 March 2026." in words
        assert str(page) in words.split()
    capsys.readouterr()
    run(["search", "cell move ordered", "--case", str(case.folder), "--json"])
    found = json.loads(capsys.readouterr().out)
    assert page in {each["bundle_page"] for each in found["pages"]}


def test_links_within_a_turned_page_still_cover_what_they_covered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = a_case(tmp_path / "case", capsys, 'turn = "2: 270"')
    case.run("build")
    page = pages_of(case)[1]
    with Pdf.open(case.bundle) as pdf:
        rects = [tuple(round(float(side)) for side in mark.Rect) for mark in pdf.pages[page - 1].obj.Annots]
    assert (60, 700, 200, 720) in rects


def test_the_record_says_what_was_turned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = a_case(tmp_path / "case", capsys, "turn = 90")
    case.run("build")
    assert case.record["documents"][0]["turned"] == "90"


def test_a_page_that_the_document_does_not_have_is_refused_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = a_case(tmp_path / "case", capsys, 'turn = "5: 90"')
    outcome = case.run("build")
    assert outcome.code == 1
    assert "bundle.toml: exhibit.turn" in outcome.err
    assert "page 5 cannot be turned: the document has 4 pages" in outcome.err
    assert not (case.folder / "output").exists()


def test_a_scan_that_is_turned_is_read_and_stands_upright(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    needs("tesseract")
    case = ACase(tmp_path / "case", capsys)
    case.put("exhibit.pdf", lambda file: scanned(file, letter(), Scan(way="office", dpi=150, turn=90)))
    case.list(f"{EXHIBIT}turn = 270", head=HEAD)
    case.run("build")
    assert findings(case) == {}
    with pypdfium2.PdfDocument(case.bundle) as document:
        shown = document[pages_of(case)[0] - 1]
        assert shown.get_size()[0] < shown.get_size()[1]
