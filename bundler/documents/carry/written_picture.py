"""The picture of a filled field or a free text, set in our own fonts: every script, no letter lost."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from bundler.documents.carry.pictures import inherited, sides_of
from bundler.errors import LayoutError
from bundler.typesetting.lines import width as line_width
from bundler.typesetting.lines import wrap
from bundler.typesetting.pen import BLACK, Colour, Pen
from bundler.typesetting.style import Face, Style

_MULTILINE = 1 << 12
_MARGIN = 2.0
_LEADING = 1.2
_SMALLEST = 4.0
_SMALLEST_ON_ONE_LINE = 6.0
_USUAL = 12.0
_SIZE = re.compile(r"(-?[\d.]+)\s+Tf")
_GREY = re.compile(r"([\d.]+)\s+g(?![A-Za-z])")
_RGB = re.compile(r"([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+rg")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """Lines, the size that lets them fit, and the room they have, in points."""

    lines: tuple[str, ...]
    size: float
    width: float
    height: float
    is_one_line: bool


def written_picture(pdf: Pdf, annotation: pikepdf.Object, words: str) -> Stream | None:
    """Give a picture of `words` as large as the annotation; None where no font of ours holds them."""
    try:
        setting = _set(annotation, words)
        drawn = _draw(annotation, setting)
    except (LayoutError, ValueError, TypeError):
        return None
    with Pdf.open(drawn) as page:
        form = page.pages[0].as_form_xobject()
        if annotation.Subtype == Name.Widget:
            form.write(b"/Tx BMC\n" + form.read_bytes() + b"\nEMC")  # the mark of a field's value
        picture = pdf.copy_foreign(page.make_indirect(form))
    return picture if isinstance(picture, Stream) else None


def fits(annotation: pikepdf.Object, words: str) -> bool:
    """Tell whether words fit into a field at the size that it asks for; true where that cannot be told."""
    try:
        return _set(annotation, words).size >= (_asked_size(annotation) or _SMALLEST)
    except (LayoutError, ValueError, TypeError):
        return True


def _set(annotation: pikepdf.Object, words: str) -> _Setting:
    """Break the words into lines, smaller where they would not fit."""
    left, bottom, right, top = sides_of(annotation) or (0, 0, 0, 0)
    width, height = right - left, top - bottom
    flags = inherited(annotation, "/Ff")
    is_one_line = annotation.Subtype == Name.Widget and not (isinstance(flags, int) and flags & _MULTILINE)
    size = _asked_size(annotation) or (min(_USUAL, height * 0.7) if is_one_line else _USUAL)
    while True:
        style, room = Style(face=Face.SANS, size=size), max(1.0, width - 2 * _MARGIN)
        if is_one_line:
            lines: tuple[str, ...] = (" ".join(words.split()),)
            is_enough = line_width(lines[0], style) <= room
        else:
            lines = tuple(part for line in words.splitlines() or [""] for part in wrap(line, style, room))
            is_enough = len(lines) * size * _LEADING <= height - _MARGIN
        if is_enough or size <= _SMALLEST:
            return _Setting(lines=lines, size=size, width=width, height=height, is_one_line=is_one_line)
        size = max(_SMALLEST, size * 0.92)
        is_one_line = is_one_line and size >= _SMALLEST_ON_ONE_LINE


def _draw(annotation: pikepdf.Object, setting: _Setting) -> io.BytesIO:
    """Draw the field's ground, frame and words on a page of its size."""
    from reportlab.pdfgen.canvas import Canvas

    drawn = io.BytesIO()
    canvas: Any = Canvas(drawn, pagesize=(setting.width, setting.height), invariant=1)
    _draw_frame(canvas, annotation, setting)
    pen, style, colour = Pen(canvas), Style(face=Face.SANS, size=setting.size), _asked_colour(annotation)
    align = {1: pen.centre, 2: pen.right}.get(inherited(annotation, "/Q"), pen.left)
    x = {1: setting.width / 2, 2: setting.width - _MARGIN}.get(inherited(annotation, "/Q"), _MARGIN)
    y = setting.height - _MARGIN - setting.size
    if setting.is_one_line:
        y = (setting.height - setting.size) / 2 + setting.size * 0.22
    for line in setting.lines:
        align(x, y, line, style, colour)
        y -= setting.size * _LEADING
    canvas.showPage()
    canvas.save()
    return drawn


def _draw_frame(canvas: Any, annotation: pikepdf.Object, setting: _Setting) -> None:
    if annotation.Subtype == Name.FreeText:
        ground, frame = _colour(annotation.get("/C")), BLACK if _has_frame(annotation) else None
    else:
        look = annotation.get("/MK")
        look = look if isinstance(look, Dictionary) else Dictionary()
        ground, frame = _colour(look.get("/BG")), _colour(look.get("/BC"))
    if ground:
        canvas.setFillColorRGB(*ground)
        canvas.rect(0, 0, setting.width, setting.height, stroke=0, fill=1)
    if frame:
        canvas.setStrokeColorRGB(*frame)
        canvas.rect(0.5, 0.5, setting.width - 1, setting.height - 1, stroke=1, fill=0)


def _has_frame(annotation: pikepdf.Object) -> bool:
    """Tell whether a free text has a frame; where nothing is said it has, one point wide."""
    style, border = annotation.get("/BS"), annotation.get("/Border")
    if isinstance(style, Dictionary):
        return bool(style.get("/W", 1))
    return not isinstance(border, Array) or len(border) < 3 or bool(border[2])


def _asked_size(annotation: pikepdf.Object) -> float:
    """Give the size that the field asks for; 0 where it is to be chosen."""
    found = _SIZE.search(_look(annotation))
    return abs(float(found[1])) if found else 0.0


def _asked_colour(annotation: pikepdf.Object) -> Colour:
    look = _look(annotation)
    if found := _RGB.search(look):
        return float(found[1]), float(found[2]), float(found[3])
    if found := _GREY.search(look):
        return (float(found[1]),) * 3
    return BLACK


def _look(annotation: pikepdf.Object) -> str:
    return str(inherited(annotation, "/DA") or "")


def _colour(parts: object) -> Colour | None:
    """Give a colour of one (grey), three or four numbers (cyan, magenta, yellow, black); None for no colour."""
    numbers = [float(part) for part in parts] if isinstance(parts, Array) else []
    if len(numbers) == 1:
        return (numbers[0],) * 3
    if len(numbers) == 3:
        return numbers[0], numbers[1], numbers[2]
    if len(numbers) == 4:
        cyan, magenta, yellow, black = numbers
        return (1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)
    return None
