"""A picture inside a page of HTML, as data that the page brings with it."""

from __future__ import annotations

import base64
import io
import re
import warnings
from dataclasses import dataclass

from bundler.documents.formats.picture_data import CutShort, plain_jpeg

_MOST_PIXELS = 60_000_000
_WIDEST, _HIGHEST = 450.0, 640.0
_POINTS_PER_PIXEL = 0.75
_INLINE = re.compile(
    r'<img src="data:image/\w+;base64,([A-Za-z0-9+/=]+)" style="width: ([\d.]+)pt; height: ([\d.]+)pt">'
)


def inline_picture(data: bytes, size: tuple[int | None, int | None]) -> str:
    """Give an <img> that holds the picture's own data, no larger than the page; "" where it cannot be opened.

    `size` is the width and height in pixels (1/96 inch) that the page asks for, None for what it leaves open.
    """
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as image:
                if image.width * image.height > _MOST_PIXELS:
                    return ""
                image.load()
                upright = ImageOps.exif_transpose(image)
                kind, made = _encoded(data, image, upright)
                natural = upright.size
    except (OSError, SyntaxError, ValueError, CutShort, Image.DecompressionBombError):
        return ""
    width, height = _shown_size(natural, size)
    content = base64.b64encode(made).decode("ascii")
    return f'<img src="data:image/{kind};base64,{content}" style="width: {width:.1f}pt; height: {height:.1f}pt">'


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture that a page of HTML shows: its data, and its size in points."""

    data: bytes
    width: float
    height: float


def taken_out(body: str) -> tuple[str, tuple[Shown, ...]]:
    """Give safe HTML with a numbered note in place of each picture, and the pictures in that order."""
    found: list[Shown] = []

    def note(picture: re.Match[str]) -> str:
        found.append(Shown(data=base64.b64decode(picture[1]), width=float(picture[2]), height=float(picture[3])))
        return f"<p>[picture {len(found)}]</p>"

    return _INLINE.sub(note, body), tuple(found)


def _encoded(data: bytes, image: object, upright: object) -> tuple[str, bytes]:
    from PIL import Image

    assert isinstance(image, Image.Image)
    assert isinstance(upright, Image.Image)
    if image.format == "JPEG" and image.mode in ("L", "RGB") and image.getexif().get(0x0112, 1) == 1:
        return "jpeg", plain_jpeg(data).data
    if upright.mode not in ("1", "L", "RGB"):
        picture = upright.convert("RGBA")
        upright = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture).convert("RGB")
    out = io.BytesIO()
    upright.save(out, "PNG")
    return "png", out.getvalue()


def _shown_size(natural: tuple[int, int], asked: tuple[int | None, int | None]) -> tuple[float, float]:
    """Give the size in points: as asked, the other side in proportion, never larger than the page."""
    width, height = asked
    if not width and not height:
        width, height = natural
    elif not height:
        width = width or natural[0]
        height = round(natural[1] * width / natural[0]) or 1
    elif not width:
        width = round(natural[0] * height / natural[1]) or 1
    assert width
    assert height
    points = (width * _POINTS_PER_PIXEL, height * _POINTS_PER_PIXEL)
    scale = min(1.0, _WIDEST / points[0], _HIGHEST / points[1])
    return (points[0] * scale, points[1] * scale)
