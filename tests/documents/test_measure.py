"""Measure: sizes as displayed, and a place counts as free only where nothing is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Pdf

from bundler.documents.measure import measure
from bundler.documents.stamp_places import HEIGHT, INSET, PLACES, WIDTH, holds_zone, zone_of
from tests import pdfs


def painted(path: Path, *squares: tuple[float, float, float, float], ink: str = "0 g", rotate: int = 0) -> Path:
    """Write a page of A4 with these rectangles: left, bottom, width, height in its own numbers."""

    def paint(pdf: Pdf) -> None:
        drawn = " ".join(f"{ink} {x} {y} {w} {h} re f" for x, y, w, h in squares)
        pdfs.add(pdf, pdf.pages[0], drawn.encode())
        pdf.pages[0].obj.Rotate = rotate

    return pdfs.changed(path, paint, pages=1)


def test_an_empty_edge_is_free_everywhere_best_place_first(tmp_path: Path) -> None:
    (form,) = measure(pdfs.a_pdf(tmp_path / "a.pdf", pages=1))
    assert form.free == PLACES
    assert (form.width, form.height) == pdfs.A4
    assert (form.text, form.words) == ("born", 6)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_ink_in_a_place_takes_it_and_no_other(tmp_path: Path, place: str, rotate: int) -> None:
    width, height = pdfs.A4 if rotate % 180 == 0 else pdfs.A4[::-1]
    zone = zone_of(place, width, height)
    x, y = (zone.left + zone.right) / 2, (zone.top + zone.bottom) / 2
    left, bottom = {
        0: (x, pdfs.A4[1] - y),
        90: (y, x),
        180: (pdfs.A4[0] - x, y),
        270: (pdfs.A4[0] - y, pdfs.A4[1] - x),
    }[rotate]
    (form,) = measure(painted(tmp_path / "ink.pdf", (left - 1, bottom - 1, 2, 2), rotate=rotate))
    assert (form.width, form.height) == (width, height)
    assert form.free == tuple(other for other in PLACES if other != place)


@pytest.mark.parametrize("at", [(INSET + 1, INSET + 1), (INSET + WIDTH - 2, INSET + HEIGHT - 2)])
def test_ink_at_the_very_edge_of_a_place_takes_it(tmp_path: Path, at: tuple[float, float]) -> None:
    (form,) = measure(painted(tmp_path / "ink.pdf", (*at, 1, 1)))
    assert "bottom-left" not in form.free


def test_a_hairline_is_ink_and_faint_grey_paper_is_not(tmp_path: Path) -> None:
    (form,) = measure(painted(tmp_path / "hair.pdf", (0, INSET + 10, 595, 0.3)))
    assert form.free == ("top-right", "top-centre", "top-left")
    (form,) = measure(painted(tmp_path / "paper.pdf", (0, 0, 595, 842), ink="0.95 g"))
    assert form.free == PLACES
    (form,) = measure(painted(tmp_path / "grey.pdf", (0, 0, 595, 842), ink="0.85 g"))
    assert form.free == ()


def test_a_scan_has_no_words_and_its_paper_is_free(tmp_path: Path) -> None:
    (form,) = measure(pdfs.picture_only(tmp_path / "scan.pdf", grey=250))
    assert (form.free, form.text, form.words) == (PLACES, "none", 0)


def test_letters_that_mean_nothing_to_a_program_are_rubbish(tmp_path: Path) -> None:
    def hide(pdf: Pdf) -> None:
        table = (
            b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <FF> <E000> endbfrange"
        )
        pdf.pages[0].Resources.Font.F1.ToUnicode = pdf.make_stream(table + b" endcmap")

    (form,) = measure(pdfs.changed(tmp_path / "rubbish.pdf", hide, pages=1))
    assert form.text == "rubbish"


def test_size_is_what_is_displayed(tmp_path: Path) -> None:
    (cropped,) = measure(pdfs.boxed(tmp_path / "crop.pdf", (0, 0, 595, 842), (50, 60, 400, 500)))
    assert (cropped.width, cropped.height) == (350, 440)
    (doubled,) = measure(pdfs.boxed(tmp_path / "unit.pdf", (-100, -100, 200, 300), None, 2))
    assert (doubled.width, doubled.height) == (600, 800)
    assert doubled.free == PLACES
    turned = measure(pdfs.rotated(tmp_path / "turned.pdf", 270))[0]
    assert (turned.width, turned.height) == (842, 595)
    assert turned.landscape


def test_a_page_too_small_for_a_stamp_has_no_free_place(tmp_path: Path) -> None:
    (form,) = measure(pdfs.boxed(tmp_path / "tiny.pdf", (0, 0, 80, 40)))
    assert form.free == ()


def test_a_huge_page_is_measured_too(tmp_path: Path) -> None:
    (form,) = measure(pdfs.boxed(tmp_path / "huge.pdf", (0, 0, 14000, 14000)))
    assert form.free == PLACES


@given(
    width=st.floats(min_value=1, max_value=15000),
    height=st.floats(min_value=1, max_value=15000),
    place=st.sampled_from(PLACES),
)
def test_a_zone_lies_within_its_page_or_there_is_none(width: float, height: float, place: str) -> None:
    if not holds_zone(width, height):
        with pytest.raises(ValueError, match="smaller"):
            zone_of(place, width, height)
        return
    zone = zone_of(place, width, height)
    assert zone.left >= INSET - 1e-6
    assert zone.right <= width - INSET + 1e-6
    assert zone.top >= INSET - 1e-6
    assert zone.bottom <= height - INSET + 1e-6
    assert zone.right - zone.left == pytest.approx(WIDTH)
    assert zone.bottom - zone.top == pytest.approx(HEIGHT)
