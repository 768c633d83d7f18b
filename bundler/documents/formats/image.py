"""Pictures as PDF: every frame a page, its own bytes where PDF can hold them, upright, without the camera's data."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bundler.documents.document import Remark, Removal
from bundler.documents.formats.format import Drawing
from bundler.documents.formats.picture_data import CutShort, other_removals, plain_jpeg, png_removals, tiff_removals
from bundler.documents.formats.picture_page import FINEST, Placing, believable, placing, shrinking
from bundler.errors import SourceError
from bundler.sources import media_types as types
from bundler.sources.names import safe_name

if TYPE_CHECKING:
    import pikepdf
    from PIL import Image

MEDIA_TYPES = (
    types.JPEG,
    types.PNG,
    types.TIFF,
    types.HEIC,
    types.AVIF,
    types.WEBP,
    types.BMP,
    types.GIF,
    types.JPEG_2000,
)
VERSION = "1"
_MOST_PIXELS = 300_000_000
_MOST_FRAMES = 1_000
_ORIENTATION = 0x0112
_LOSSY = ("HEIF", "AVIF")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """One picture ready for PDF: the bytes of a file that img2pdf takes over, and how it is shown."""

    data: bytes
    orientation: int
    place: Placing
    resampled: bool = False


def draw(file: Path, into: Path) -> Drawing:
    """Draw each frame of a picture on an A4 page of its own.

    The bytes of a JPEG, and the pixels of any other picture, stay as they are, unless the page would show them at more
    than 300 dots an inch: then they are brought down to that, and a remark says so. Raises SourceError where the
    picture is damaged, cut short or too large to be opened safely.
    """
    from PIL import UnidentifiedImageError

    where = safe_name(file.name)
    again = "Ask for it to be sent again, or open it in a picture program and save it anew."
    try:
        with _opened(file) as image:
            _refuse_bomb(image, where)
            removals, frames = _frames(image, file.read_bytes())
            engine = _write(frames, into)
    except (CutShort, EOFError):
        raise SourceError("the picture is cut short", where=where, remedy=again) from None
    except UnidentifiedImageError:
        raise SourceError("the picture is damaged", where=where, remedy=again) from None
    except (OSError, SyntaxError, ValueError) as fault:
        cut = "truncated" in str(fault)
        raise SourceError(f"the picture is {'cut short' if cut else 'damaged'}", where=where, remedy=again) from fault
    return Drawing(engine=engine, expect_text=False, removals=removals, remarks=_remarks(frames))


@contextmanager
def _opened(file: Path) -> Iterator[Image.Image]:
    """Open a picture. The library's own guard against bombs is looser than ours, and warns where ours refuses."""
    import pi_heif  # type: ignore[import-untyped]
    from PIL import Image

    pi_heif.register_heif_opener()
    kept, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file) as image:
                yield image
    finally:
        Image.MAX_IMAGE_PIXELS = kept


def _refuse_bomb(image: Image.Image, where: str) -> None:
    if image.width * image.height > _MOST_PIXELS:
        raise SourceError(
            f"the picture has {image.width:,} × {image.height:,} dots, more than can be opened safely",
            where=where,
            remedy="Save it at 300 dots an inch or fewer.",
        )
    if getattr(image, "n_frames", 1) > _MOST_FRAMES:
        raise SourceError(
            f"the picture has more than {_MOST_FRAMES:,} frames",
            where=where,
            remedy="Save the frames that matter as pictures of their own.",
        )


def _frames(image: Image.Image, data: bytes) -> tuple[tuple[Removal, ...], list[_Frame]]:
    if image.format in ("JPEG", "MPO"):
        plain = plain_jpeg(data)
        image.load()
        frame = _kept(image, plain.data, _orientation(image))
        return plain.removals, [frame or _redrawn(image, _orientation(image))]
    single = getattr(image, "n_frames", 1) == 1
    if image.format == "PNG" and single and not _has_alpha(image):
        image.load()
        frame = _kept(image, data, _orientation(image))
        return png_removals(data), [frame or _redrawn(image, _orientation(image))]
    if image.format == "PNG":
        return png_removals(data), list(_every_frame(image))
    if image.format == "TIFF":
        return tiff_removals(set(getattr(image, "tag_v2", ()))), list(_every_frame(image))
    found = other_removals(_exif_bytes(image), tuple(str(key).lower() for key in image.info))
    return found, list(_every_frame(image))


def _every_frame(image: Image.Image) -> Iterator[_Frame]:
    for number in range(getattr(image, "n_frames", 1)):
        image.seek(number)
        _refuse_bomb(image, "")
        # TIFF is turned upright by the library when it is loaded.
        orientation = 1 if image.format == "TIFF" else _orientation(image)
        image.load()
        yield _redrawn(image, orientation)


def _orientation(image: Image.Image) -> int:
    try:
        found = image.getexif().get(_ORIENTATION, 1)
    except Exception:
        # Camera data is often damaged; the picture is not.
        return 1
    return found if found in range(1, 9) else 1


def _exif_bytes(image: Image.Image) -> bytes:
    found = image.info.get("exif", b"")
    return found if isinstance(found, bytes) else b""


def _has_alpha(image: Image.Image) -> bool:
    return "A" in image.getbands() or "a" in image.getbands() or "transparency" in image.info


def _place(image: Image.Image, orientation: int) -> Placing:
    pixels, dpi = image.size, believable(image.info.get("dpi"))
    if orientation >= 5:
        pixels, dpi = (pixels[1], pixels[0]), dpi and (dpi[1], dpi[0])
    return placing(pixels, dpi)


def _upright(image: Image.Image, orientation: int) -> tuple[int, int]:
    return (image.height, image.width) if orientation >= 5 else image.size


def _kept(image: Image.Image, data: bytes, orientation: int) -> _Frame | None:
    """Give the picture with its own bytes; None where they must be drawn anew."""
    place = _place(image, orientation)
    if shrinking(_upright(image, orientation), place) < 1.0:
        return None
    return _Frame(data=data, orientation=orientation, place=place)


def _redrawn(image: Image.Image, orientation: int) -> _Frame:
    """Give the picture with the same pixels as a PNG, or with fewer where a page cannot show them all."""
    from PIL import Image as Pillow

    place = _place(image, orientation)
    factor = shrinking(_upright(image, orientation), place)
    plain = _flattened(image)
    if factor < 1.0:
        smaller = (max(1, round(plain.width * factor)), max(1, round(plain.height * factor)))
        plain = (plain.convert("L") if plain.mode == "1" else plain).resize(smaller, Pillow.Resampling.LANCZOS)
    out = io.BytesIO()
    profile = image.info.get("icc_profile")
    if factor < 1.0 and image.format in (*_LOSSY, "JPEG", "MPO", "WEBP"):
        plain.save(out, "JPEG", quality=95, subsampling=0, icc_profile=profile)
    elif plain.mode == "1":
        plain.save(out, "TIFF", compression="group4")
    else:
        plain.save(out, "PNG", icc_profile=profile if plain.mode == image.mode else None)
    return _Frame(data=out.getvalue(), orientation=orientation, place=place, resampled=factor < 1.0)


def _flattened(image: Image.Image) -> Image.Image:
    """Give the picture on white paper, in a mode that both PNG and PDF know."""
    from PIL import Image as Pillow

    if _has_alpha(image):
        picture = image.convert("RGBA")
        paper = Pillow.new("RGBA", picture.size, "white")
        return Pillow.alpha_composite(paper, picture).convert("RGB")
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode in ("1", "L", "RGB"):
        return image.copy()
    return image.convert("RGB")


def _write(frames: list[_Frame], into: Path) -> str:
    import img2pdf  # type: ignore[import-untyped]
    import pikepdf

    with pikepdf.new() as pdf:
        for frame in frames:
            made = img2pdf.convert(frame.data, nodate=True, rotation=img2pdf.Rotation.none)
            with pikepdf.open(io.BytesIO(made)) as drawn:
                picture = next(iter(drawn.pages[0].Resources.XObject.values()))
                _add_page(pdf, pdf.copy_foreign(picture), frame)
        pdf.save(into, deterministic_id=True)
    return f"img2pdf {img2pdf.__version__}"


def _add_page(pdf: pikepdf.Pdf, picture: pikepdf.Object, frame: _Frame) -> None:
    import pikepdf

    page = pdf.add_blank_page(page_size=frame.place.page)
    numbers = " ".join(f"{number:.4f}" for number in frame.place.matrix(frame.orientation))
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture))
    page.obj.Contents = pdf.make_stream(f"q {numbers} cm /Im0 Do Q".encode("ascii"))


def _remarks(frames: list[_Frame]) -> tuple[Remark, ...]:
    return tuple(
        Remark(
            code="picture-resampled",
            message=f"The picture is finer than a page may show, and was brought down to {FINEST:.0f} dots an inch.",
            remedy="If its finest detail matters, bring the original to the hearing.",
            page=number,
        )
        for number, frame in enumerate(frames, start=1)
        if frame.resampled
    )
