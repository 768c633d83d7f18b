"""A page as a picture: as it is displayed, sharp where it is text, small where it is a scan."""

from __future__ import annotations

import io
import random
from pathlib import Path

import img2pdf
import pytest
from PIL import Image

from bundler.documents.page_picture import MOST_PIXELS, draw_page, media_type
from tests import pdfs


def picture(pdf: Path, page: int = 1, width: int = 900) -> Image.Image:
    return Image.open(io.BytesIO(draw_page(pdf, page, width)))


def test_letters_are_kept_sharp_in_grey(tmp_path: Path) -> None:
    data = draw_page(pdfs.a_pdf(tmp_path / "a.pdf"), 1, 900)
    drawn = Image.open(io.BytesIO(data))
    assert (media_type(data), drawn.mode, drawn.width) == ("image/png", "L", 900)
    assert drawn.height == pytest.approx(900 * 842 / 595, abs=1)


def test_one_small_mark_in_colour_keeps_its_colour(tmp_path: Path) -> None:
    def stamped(pdf: pdfs.Pdf) -> None:
        pdfs.add(pdf, pdf.pages[0], b"1 0 0 rg 300 400 4 4 re f")

    drawn = picture(pdfs.changed(tmp_path / "a.pdf", stamped)).convert("RGB")
    assert (255, 0, 0) in {colour for _, colour in drawn.getcolors(1 << 16) or []}


def test_a_scan_is_kept_small(tmp_path: Path) -> None:
    noise = Image.frombytes("L", (800, 1100), random.Random(1).randbytes(800 * 1100))
    scan = io.BytesIO()
    noise.save(scan, "PNG")
    (tmp_path / "scan.pdf").write_bytes(img2pdf.convert(scan.getvalue()) or b"")
    assert media_type(draw_page(tmp_path / "scan.pdf", 1, 900)) == "image/jpeg"


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_turned_page_is_drawn_as_displayed(tmp_path: Path, degrees: int) -> None:
    """A square stands in the top left corner of the upright page."""
    drawn = picture(pdfs.rotated(tmp_path / "a.pdf", degrees), width=600).convert("RGB")
    assert (drawn.width > drawn.height) == (degrees in (90, 270))
    across, down = {0: (55, 67), 90: (-67, 55), 180: (-55, -67), 270: (67, -55)}[degrees]
    scale = 600 / (842 if degrees in (90, 270) else 595)
    at = (round(across * scale) % drawn.width, round(down * scale) % drawn.height)
    assert drawn.getpixel(at) == (0, 0, 255)


def test_what_a_layer_hides_stays_hidden(tmp_path: Path) -> None:
    colours = {colour for _, colour in picture(pdfs.layered(tmp_path / "a.pdf")).convert("RGB").getcolors(1 << 16)}
    assert (255, 0, 0) in colours
    assert (0, 0, 255) not in colours


def test_only_the_cropped_part_is_drawn(tmp_path: Path) -> None:
    drawn = picture(pdfs.boxed(tmp_path / "a.pdf", (-100, -100, 500, 700), (0, 50, 400, 600), 2), width=800)
    assert (drawn.width, drawn.height) == (800, 1100)


def test_an_endless_page_makes_no_endless_picture(tmp_path: Path) -> None:
    drawn = picture(pdfs.a_pdf(tmp_path / "a.pdf", pages=1, size=(60, 14400)), width=2400)
    assert drawn.width * drawn.height <= MOST_PIXELS * 1.01
