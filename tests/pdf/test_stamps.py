"""Page numbers: seen where they belong, upright, covering nothing, on pages of every kind."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Object, Pdf
from pypdf import PdfReader

from bundler.documents.stamp_places import HEIGHT, INSET, PLACES, WIDTH
from bundler.pdf.stamp_spots import STRIP
from tests import pdfs
from tests.pdf.stamped import SCALE, Picture, box, changed, number_colour, place_of_number, seen, stamp, words

CORNER = (slice(-40 * SCALE, None), slice(-80 * SCALE, None))


def corner(picture: Picture) -> Picture:
    """The bottom right corner of a displayed page."""
    return picture[CORNER]


@pytest.fixture(scope="module")
def plain_corner(tmp_path_factory: pytest.TempPathFactory) -> Picture:
    file, _ = stamp(pdfs.a_pdf(tmp_path_factory.mktemp("plain") / "plain.pdf", pages=1), first=143)
    return corner(seen(file))


@pytest.mark.parametrize("degrees", [0, 90, 180, 270, -90, 450])
def test_the_number_stands_upright_at_the_same_place_however_the_page_is_turned(
    tmp_path: Path, plain_corner: Picture, degrees: int
) -> None:
    file, _ = stamp(pdfs.rotated(tmp_path / "turned.pdf", degrees), first=143)
    assert abs(corner(seen(file)) - plain_corner).mean() < 1.5


BOXES: dict[str, tuple[tuple[float, ...], tuple[float, ...] | None]] = {
    "A3": ((0, 0, 842, 1191), None),
    "US Letter": ((0, 0, 612, 792), None),
    "landscape": ((0, 0, 842, 595), None),
    "cropped": ((0, 0, 595, 842), (50, 60, 500, 700)),
    "off the origin": ((100, 200, 695, 1042), None),
    "negative": ((-400, -900, 195, -58), None),
    "corners swapped": ((595, 842, 0, 0), None),
    "crop box beyond the media box": ((0, 0, 595, 842), (-50, -50, 700, 900)),
}


@pytest.mark.parametrize("kind", BOXES)
def test_the_number_stands_in_the_corner_of_the_visible_page(tmp_path: Path, plain_corner: Picture, kind: str) -> None:
    media, crop = BOXES[kind]

    def resize(pdf: Pdf, page: Object) -> None:
        page.MediaBox = box(*media)
        if crop:
            page.CropBox = box(*crop)
        page.Contents = pdf.make_stream(b"")

    file, _ = stamp(changed(pdfs.a_pdf(tmp_path / "boxed.pdf", pages=1), resize), first=143)
    assert abs(corner(seen(file)) - plain_corner).mean() < 1.5


def test_a_page_measured_in_larger_units_gets_a_number_of_the_same_size(tmp_path: Path) -> None:
    source = pdfs.boxed(tmp_path / "units.pdf", (0, 0, 300, 400), user_unit=2)
    file, _ = stamp(source, first=143)
    # PDFium shows a unit as a point, so all distances and sizes come out halved.
    left, top, right, bottom = place_of_number(seen(file))
    plain, _ = stamp(pdfs.a_pdf(tmp_path / "plain.pdf", pages=1, size=(600, 800)), first=143, name="plain-stamped.pdf")
    expected = place_of_number(seen(plain))
    assert [2 * left, 2 * top, 2 * right, 2 * bottom] == pytest.approx(expected, abs=1.1)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("number", [1, 12345])
def test_each_place_holds_the_number_within_its_zone(tmp_path: Path, place: str, number: int) -> None:
    file, made = stamp(pdfs.a_pdf(tmp_path / "page.pdf", pages=1, words=""), (place,), "ABC", first=number)
    left, top, right, bottom = place_of_number(seen(file))
    edge, side = place.split("-")
    assert made == (False,)
    assert INSET <= (top if edge == "top" else bottom) < INSET + HEIGHT / 2
    assert (bottom if edge == "top" else top) > 842 - INSET - HEIGHT
    if side == "centre":
        assert abs(left - right) < 3
        assert left > (595 - WIDTH) / 2
    else:
        assert INSET <= (left if side == "left" else right) < INSET + 6


def test_the_first_of_the_free_places_is_taken(tmp_path: Path) -> None:
    file, _ = stamp(pdfs.a_pdf(tmp_path / "page.pdf", pages=1), ("top-left", "bottom-right"))
    left, top, right, bottom = place_of_number(seen(file))
    assert left < right
    assert top < bottom


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_room_is_made_below_the_page_as_displayed_and_nothing_else_moves(tmp_path: Path, degrees: int) -> None:
    source = pdfs.rotated(tmp_path / "full.pdf", degrees)
    file, made = stamp(source, ())
    before, after = seen(source), seen(file)
    assert made == (True, True)
    assert after.shape[0] - before.shape[0] == STRIP * SCALE
    assert after.shape[1] == before.shape[1]
    assert np.array_equal(after[: before.shape[0]], before)
    assert number_colour(after[before.shape[0] :]).any()


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_what_a_crop_box_hid_stays_hidden_where_room_is_made(tmp_path: Path, degrees: int) -> None:
    def crop(pdf: Pdf, page: Object) -> None:
        page.CropBox = box(100, 100, 400, 500)
        page.Rotate = degrees
        page.Contents = pdf.make_stream(b"1 0 0 rg 0 0 1000 1000 re f")

    file, _ = stamp(changed(pdfs.a_pdf(tmp_path / "cropped.pdf", pages=1), crop), ())
    picture = seen(file)
    strip = picture[-int(STRIP * SCALE) + 1 :]
    is_red = (strip[:, :, 0] > 200) & (strip[:, :, 1] < 60)
    assert not is_red.any()
    assert (picture[10, 10] == [255, 0, 0]).all()


@pytest.mark.parametrize("size", [(40, 30), (20, 600), (600, 20), (9, 9)])
@pytest.mark.parametrize("degrees", [0, 90])
def test_a_page_too_small_for_a_number_grows_until_it_holds_one(
    tmp_path: Path, size: tuple[float, float], degrees: int
) -> None:
    def shrink(pdf: Pdf, page: Object) -> None:
        page.MediaBox = box(0, 0, *size)
        page.Rotate = degrees
        page.Contents = pdf.make_stream(b"0 1 0 rg 0 0 2000 2000 re f")

    source = changed(pdfs.a_pdf(tmp_path / "tiny.pdf", pages=1), shrink)
    file, made = stamp(source, ("bottom-right",), "A", first=1234)
    before, after = seen(source), seen(file)
    assert made == (True,)
    assert np.array_equal(after[: before.shape[0], : before.shape[1]], before)
    assert min(place_of_number(after)) > 1
    assert words(file).split()[-1] == "A1234"


def test_every_reader_finds_the_number_as_text(tmp_path: Path) -> None:
    file, _ = stamp(pdfs.a_pdf(tmp_path / "page.pdf", pages=3), prefix="HB", first=98)
    for index, page in enumerate(PdfReader(file).pages):
        assert page.extract_text().split()[-1] == f"HB{98 + index}"
        assert words(file, index).split()[-1] == f"HB{98 + index}"


def test_the_number_is_marked_as_pagination(tmp_path: Path) -> None:
    file, _ = stamp(pdfs.a_pdf(tmp_path / "page.pdf", pages=1), first=7)
    drawn = PdfReader(file).pages[0].get_contents()
    assert drawn is not None
    marked = [operands for operands, operator in drawn.operations if operator == b"BDC"]
    assert marked == [["/Artifact", {"/Type": "/Pagination", "/Subtype": "/Footer"}]]


def test_the_source_contents_are_carried_byte_for_byte(tmp_path: Path) -> None:
    source = pdfs.a_pdf(tmp_path / "page.pdf", pages=2)
    file, _ = stamp(source)
    with Pdf.open(source) as before, Pdf.open(file) as after:
        for old, new in zip(before.pages, after.pages, strict=True):
            assert new.Contents[1].read_bytes() == old.Contents.read_bytes()  # type: ignore[index]


def _no_resources(pdf: Pdf, page: Object) -> None:
    del page["/Resources"]
    page.Contents = pdf.make_stream(b"0 0 1 rg 10 10 5 5 re f")


def _shared_resources(pdf: Pdf, page: Object) -> None:
    page.Resources = pdf.make_indirect(Dictionary(page.Resources))
    pdf.pages[1].obj.Resources = page.Resources


def _shared_fonts(pdf: Pdf, page: Object) -> None:
    page.Resources.Font = pdf.make_indirect(Dictionary(page.Resources.Font))
    pdf.pages[1].obj.Resources.Font = page.Resources.Font


def _shared_without_fonts(pdf: Pdf, page: Object) -> None:
    page.Resources = pdf.make_indirect(Dictionary())
    pdf.pages[1].obj.Resources = page.Resources
    for page_of_both in pdf.pages:
        page_of_both.obj.Contents = pdf.make_stream(b"0 0 1 rg 10 10 5 5 re f")


def _its_own_font_of_that_name(pdf: Pdf, page: Object) -> None:
    page.Resources.Font.JrNumber = page.Resources.Font.F1
    page.Contents = pdf.make_stream(page.Contents.read_bytes().replace(b"/F1", b"/JrNumber"))


def _many_streams(pdf: Pdf, page: Object) -> None:
    page.Contents = pdf.make_indirect(Array([page.Contents, pdf.make_stream(b"0 0 1 rg 10 10 5 5 re f")]))


def _no_contents(pdf: Pdf, page: Object) -> None:
    del page["/Contents"]


@pytest.mark.parametrize(
    "change",
    [
        _no_resources,
        _shared_resources,
        _shared_fonts,
        _shared_without_fonts,
        _its_own_font_of_that_name,
        _many_streams,
        _no_contents,
    ],
)
def test_the_page_keeps_its_look_whatever_its_resources(tmp_path: Path, change: object) -> None:
    source = changed(pdfs.a_pdf(tmp_path / "page.pdf", pages=2), change)  # type: ignore[arg-type]
    file, _ = stamp(source)
    for index in range(2):
        before, after = seen(source, index), seen(file, index)
        differs = (before != after).any(axis=2)
        differs[CORNER] = False
        assert not differs.any()
        assert words(file, index).split()[-1] == str(index + 1)


def test_the_font_of_the_numbers_is_stored_once(tmp_path: Path) -> None:
    file, _ = stamp(pdfs.a_pdf(tmp_path / "page.pdf", pages=30))
    with Pdf.open(file) as pdf:
        programs = [thing for thing in pdf.objects if isinstance(thing, Dictionary) and "/FontFile2" in thing]
        assert len(programs) == 1
        assert programs[0].FontName == Name("/JRBNUM+NotoSans-Bold")


@given(
    left=st.floats(-2000, 2000),
    bottom=st.floats(-2000, 2000),
    width=st.floats(5, 2000),
    height=st.floats(5, 2000),
    degrees=st.sampled_from([0, 90, 180, 270]),
    free=st.sampled_from([(), *((place,) for place in PLACES)]),
    number=st.integers(1, 99999),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_whole_number_is_always_visible(
    tmp_path: Path,
    left: float,
    bottom: float,
    width: float,
    height: float,
    degrees: int,
    free: tuple[str, ...],
    number: int,
) -> None:
    def resize(pdf: Pdf, page: Object) -> None:
        page.MediaBox = box(*(round(side, 3) for side in (left, bottom, left + width, bottom + height)))
        page.Rotate = degrees
        page.Contents = pdf.make_stream(b"")

    file, _ = stamp(changed(pdfs.a_pdf(tmp_path / "page.pdf", pages=1), resize), free, first=number)
    assert min(place_of_number(seen(file, scale=2), scale=2)) >= 1
    assert words(file).split()[-1] == str(number)
