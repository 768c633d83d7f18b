"""Pictures as PDF."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PIL.TiffImagePlugin import IFDRational

from bundler.documents.formats import image as format_
from bundler.documents.formats.picture_data import tiff_removals
from bundler.errors import SourceError
from tests.documents.formats.heic import heic
from tests.documents.formats.pages import A4, boxes_of, drawn, look_of, picture_bytes, pictures_of, sizes_of

RED, BLUE, WHITE = (200, 30, 30), (30, 30, 200), (255, 255, 255)


def picture(width: int = 400, height: int = 300, mode: str = "RGB") -> Image.Image:
    """A blue picture whose top left quarter is red, so that turning it shows."""
    made = Image.new("RGB", (width, height), BLUE)
    made.paste(RED, (0, 0, width // 2, height // 2))
    return made.convert(mode)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)  # type: ignore[arg-type]
    return out.getvalue()


def exif(orientation: int = 1, *, place: bool = False) -> Image.Exif:
    made = Image.Exif()
    made[0x0112], made[0x010F] = orientation, "Secret Camera"
    if place:
        made[0x8825] = {1: "N", 2: (IFDRational(51), IFDRational(30), IFDRational(0))}
    return made


def near(one: tuple[int, ...] | float | None, two: tuple[int, int, int]) -> bool:
    assert isinstance(one, tuple)
    return all(abs(a - b) < 25 for a, b in zip(one, two, strict=True))


def whats(drawing: format_.Drawing) -> list[str]:
    return [removal.what for removal in drawing.removals]


def test_the_bytes_of_a_jpeg_are_kept(tmp_path: Path) -> None:
    data = saved(picture(), "JPEG", quality=80)
    pdf, drawing = drawn(format_.draw, tmp_path, "a.jpg", data)
    assert picture_bytes(pdf) == [data]
    assert (drawing.removals, drawing.remarks, drawing.expect_text) == ((), (), False)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "BMP", "GIF", "WEBP", "JPEG2000", "AVIF"])
def test_every_kind_of_picture_looks_as_it_did(tmp_path: Path, kind: str) -> None:
    data = saved(picture(), kind, **({"lossless": True} if kind == "WEBP" else {}))
    pdf, _ = drawn(format_.draw, tmp_path, "a.bin", data)
    (shown,) = pictures_of(pdf)
    with Image.open(io.BytesIO(data)) as before:
        difference = ImageChops.difference(shown.convert("RGB"), before.convert("RGB"))
    assert max(high for _, high in difference.getextrema()) == 0  # type: ignore[misc]


@pytest.mark.parametrize(("turns", "red", "blue"), [(0, (0.25, 0.5), (0.75, 0.5)), (1, (0.5, 0.75), (0.5, 0.25))])
def test_a_photograph_of_an_iphone_is_shown_upright(
    tmp_path: Path, turns: int, red: tuple[float, float], blue: tuple[float, float]
) -> None:
    pdf, _ = drawn(format_.draw, tmp_path, "a.heic", heic(quarter_turns=turns))
    look = look_of(pdf)
    left, bottom, right, top = boxes_of(pdf)[0]
    for (across, down), channel in ((red, 0), (blue, 2)):
        at = (int(left + (right - left) * across), int(look.height - top + (top - bottom) * down))
        colour = look.getpixel(at)
        assert isinstance(colour, tuple)
        assert colour[channel] > 200 > 80 > colour[2 - channel]


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "I;16"])
def test_png_pixels_are_kept_in_every_mode(tmp_path: Path, mode: str) -> None:
    before = Image.new("I;16", (60, 40), 40000) if mode == "I;16" else picture(60, 40, mode)
    pdf, _ = drawn(format_.draw, tmp_path, "a.png", saved(before, "PNG"))
    (shown,) = pictures_of(pdf)
    if mode != "I;16":
        assert shown.convert("RGB").tobytes() == before.convert("RGB").tobytes()
    assert shown.size == (60, 40)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_see_through_stands_on_white_paper(tmp_path: Path, mode: str) -> None:
    made = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    made.paste((*RED, 255), (0, 0, 200, 150))
    data = saved(made, "PNG") if mode != "P" else saved(made.quantize(), "PNG", transparency=0)
    if mode == "LA":
        data = saved(made.convert("LA"), "PNG")
    pdf, _ = drawn(format_.draw, tmp_path, "a.png", data)
    (shown,) = pictures_of(pdf)
    assert near(shown.convert("RGB").getpixel((390, 290)), WHITE)


def test_a_picture_for_printers_looks_right(tmp_path: Path) -> None:
    pdf, _ = drawn(format_.draw, tmp_path, "a.jpg", saved(picture(mode="CMYK"), "JPEG"))
    look = look_of(pdf)
    left, bottom, right, top = boxes_of(pdf)[0]
    x, y = int(left + (right - left) / 4), int(look.height - top + (top - bottom) / 4)
    red, green, blue = look.getpixel((x, y))  # type: ignore[misc]
    assert red > 130 > max(green, blue)


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [(1, "tl"), (2, "tr"), (3, "br"), (4, "bl"), (5, "tl"), (6, "tr"), (7, "br"), (8, "bl")],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_pictures_stand_upright(tmp_path: Path, kind: str, orientation: int, corner: str) -> None:
    data = saved(picture(), kind, exif=exif(orientation))
    pdf, _ = drawn(format_.draw, tmp_path, "a", data)
    look = look_of(pdf)
    left, bottom, right, top = boxes_of(pdf)[0]
    assert (right - left < top - bottom) == (orientation >= 5)
    assert sizes_of(pdf) == [A4 if orientation >= 5 else A4[::-1]]
    quarter = {
        "tl": (left, look.height - top),
        "tr": (right, look.height - top),
        "bl": (left, look.height - bottom),
        "br": (right, look.height - bottom),
    }
    centre = ((left + right) / 2, look.height - (top + bottom) / 2)
    for name, place in quarter.items():
        at = (int((place[0] + centre[0]) / 2), int((place[1] + centre[1]) / 2))
        assert near(look.getpixel(at), RED if name == corner else BLUE), name


def test_the_camera_s_data_is_taken_out_and_listed(tmp_path: Path) -> None:
    xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Secret editor</x:xmpmeta>"
    caption = b"Photoshop 3.0\08BIM\x04\x04\0\0Secret caption"
    data = saved(picture(), "JPEG", exif=exif(place=True), comment=b"Secret comment")
    for content in (xmp, caption):
        data = (
            data[:2]
            + b"\xff"
            + (b"\xe1" if content is xmp else b"\xed")
            + struct.pack(">H", len(content) + 2)
            + content
            + data[2:]
        )
    data += b"Secret film after the picture"
    pdf, drawing = drawn(format_.draw, tmp_path, "a.jpg", data)
    assert b"Secret" not in pdf.read_bytes() + picture_bytes(pdf)[0]
    assert sorted(whats(drawing)) == sorted(
        [
            "data of the camera (EXIF)",
            "place where the picture was taken (GPS)",
            "data of an editing program (XMP)",
            "caption data (IPTC)",
            "comment in the picture file",
            "data after the end of the picture",
        ]
    )
    with Image.open(io.BytesIO(data)) as before, Image.open(io.BytesIO(picture_bytes(pdf)[0])) as after:
        assert before.tobytes() == after.tobytes()


def test_a_colour_profile_is_kept(tmp_path: Path) -> None:
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(picture(), "JPEG", icc_profile=profile)
    assert picture_bytes(drawn(format_.draw, tmp_path, "a.jpg", data)[0]) == [data]


def test_data_in_a_png_is_taken_out_and_listed(tmp_path: Path) -> None:
    from PIL.PngImagePlugin import PngInfo

    told = PngInfo()
    told.add_text("Author", "Secret Author")
    data = saved(picture(), "PNG", pnginfo=told, exif=exif(place=True))
    pdf, drawing = drawn(format_.draw, tmp_path, "a.png", data)
    assert b"Secret" not in pdf.read_bytes()
    assert "comment in the picture file" in whats(drawing)
    assert "place where the picture was taken (GPS)" in whats(drawing)


@pytest.mark.parametrize("kind", ["WEBP", "AVIF"])
def test_data_of_a_camera_in_other_pictures_is_taken_out_and_listed(tmp_path: Path, kind: str) -> None:
    pdf, drawing = drawn(format_.draw, tmp_path, "a", saved(picture(), kind, exif=exif(place=True)))
    assert b"Secret" not in pdf.read_bytes()
    assert whats(drawing) == ["data of the camera (EXIF)", "place where the picture was taken (GPS)"]


def test_data_in_a_tiff_is_taken_out_and_listed(tmp_path: Path) -> None:
    pdf, drawing = drawn(format_.draw, tmp_path, "a.tif", saved(picture(), "TIFF", exif=exif(), description="Secret"))
    assert b"Secret" not in pdf.read_bytes()
    assert whats(drawing) == ["comment in the picture file", "data of the camera (EXIF)"]
    assert [removal.what for removal in tiff_removals({256, 34853})] == ["place where the picture was taken (GPS)"]


@pytest.mark.parametrize(("kind", "count"), [("TIFF", 3), ("GIF", 3), ("PNG", 3), ("WEBP", 3)])
def test_every_frame_is_a_page(tmp_path: Path, kind: str, count: int) -> None:
    frames = [Image.new("RGB", (200, 150), colour) for colour in (RED, BLUE, WHITE)]
    data = saved(frames[0], kind, save_all=True, append_images=frames[1:])
    pdf, _ = drawn(format_.draw, tmp_path, "a", data)
    assert len(sizes_of(pdf)) == count
    for shown, colour in zip(pictures_of(pdf), (RED, BLUE, WHITE), strict=True):
        assert near(shown.convert("RGB").getpixel((100, 75)), colour)


def test_a_fax_keeps_its_shape_and_stays_small(tmp_path: Path) -> None:
    page = Image.new("1", (1728, 1143), 1)
    page.paste(0, (100, 100, 900, 130))
    data = saved(page, "TIFF", compression="group4", dpi=(204, 98))
    pdf, _ = drawn(format_.draw, tmp_path, "fax.tif", data)
    left, bottom, right, top = boxes_of(pdf)[0]
    assert (top - bottom) / (right - left) == pytest.approx((1143 / 98) / (1728 / 204), rel=0.01)
    assert sizes_of(pdf) == [A4]
    assert len(picture_bytes(pdf)[0]) < 5000


@pytest.mark.parametrize("dpi", [100, 150, 200, 300])
def test_a_scan_of_a_page_fills_the_page_as_the_paper_did(tmp_path: Path, dpi: int) -> None:
    scan = Image.new("L", (round(8.27 * dpi), round(11.69 * dpi)), 200)
    pdf, drawing = drawn(format_.draw, tmp_path, "a.jpg", saved(scan, "JPEG", dpi=(dpi, dpi)))
    assert boxes_of(pdf)[0] == pytest.approx((0, 0, 595.3, 841.9), abs=1.5)
    assert drawing.remarks == ()


@pytest.mark.parametrize("size", [(40, 30), (400, 300), (3000, 2000), (1080, 2400), (5000, 400)])
def test_a_picture_keeps_clear_of_the_place_for_the_page_number_and_is_never_enlarged(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    pdf, _ = drawn(format_.draw, tmp_path, "a.png", saved(picture(*size), "PNG"))
    left, bottom, right, top = boxes_of(pdf)[0]
    (page,) = sizes_of(pdf)
    assert page == (A4[::-1] if size[0] > size[1] else A4)
    assert left >= 34
    assert right <= page[0] - 34
    assert bottom >= 14 * 72 / 25.4
    assert right - left <= size[0] * 0.75 + 0.01
    assert (right - left) / (top - bottom) == pytest.approx(size[0] / size[1], rel=0.01)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
@pytest.mark.parametrize("mode", ["1", "L", "RGB"])
def test_nothing_is_shown_finer_than_300_dots_an_inch(tmp_path: Path, kind: str, mode: str) -> None:
    made = picture(2600, 3677, mode)
    data = saved(made.convert("L") if kind == "JPEG" and mode == "1" else made, kind, dpi=(315, 315))
    pdf, drawing = drawn(format_.draw, tmp_path, "a", data)
    left, bottom, right, top = boxes_of(pdf)[0]
    (shown,) = pictures_of(pdf)
    assert shown.width * 72 / (right - left) <= 303
    assert shown.height * 72 / (top - bottom) <= 303
    assert [remark.code for remark in drawing.remarks] == ["picture-resampled"]


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    data = saved(picture(4000, 3000), "JPEG", exif=exif(6))
    first = drawn(format_.draw, tmp_path, "a.jpg", data)[0].read_bytes()
    assert drawn(format_.draw, tmp_path, "a.jpg", data)[0].read_bytes() == first


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "GIF", "WEBP", "BMP"])
@pytest.mark.parametrize("kept", [0.2, 0.6, 0.95])
def test_a_picture_cut_short_is_refused_with_a_remedy(tmp_path: Path, kind: str, kept: float) -> None:
    noise = Image.effect_noise((300, 200), 90).convert("RGB")
    data = saved(noise, kind)
    with pytest.raises(SourceError, match=r"a\.bin: the picture is (cut short|damaged)") as caught:
        drawn(format_.draw, tmp_path, "a.bin", data[: int(len(data) * kept)])
    assert caught.value.remedy


def test_a_picture_that_would_burst_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    import zlib

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    data = saved(picture(), "PNG")
    with pytest.raises(SourceError, match="60,000 × 60,000") as caught:
        drawn(format_.draw, tmp_path, "bomb.png", data[:8] + chunk + data[33:])
    assert caught.value.remedy
