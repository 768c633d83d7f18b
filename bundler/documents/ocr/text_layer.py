"""Lay words that were read from pages' pictures over them, invisible, where a reader can find and mark them."""

from __future__ import annotations

import io
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import pikepdf

from bundler.documents.ocr.reading import PlacedWord

_INVISIBLE: Literal[3] = 3


def add_text_layer(pdf: Path, into: Path, readings: Mapping[int, tuple[PlacedWord, ...]]) -> None:
    """Write at `into` the PDF with the words of `readings` on its document pages (from 1); its look stays."""
    with pikepdf.open(pdf) as target:
        numbers = sorted(number for number, words in readings.items() if words)
        frames = {number: _Frame(target.pages[number - 1].obj) for number in numbers}
        layer = _draw([(frames[number], readings[number]) for number in numbers])
        with pikepdf.open(io.BytesIO(layer)) as drawn:
            for number, page in zip(numbers, drawn.pages, strict=True):
                _lay_over(target, target.pages[number - 1], page)
            target.save(into, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


class _Frame:
    """A page's own space: its visible box, turn and unit."""

    def __init__(self, page: Any) -> None:
        media = [float(side) for side in page.MediaBox]
        crop = [float(side) for side in page.get("/CropBox", page.MediaBox)]
        self.left, self.bottom = max(media[0], crop[0]), max(media[1], crop[1])
        self.right, self.top = min(media[2], crop[2]), min(media[3], crop[3])
        self.turn = int(page.get("/Rotate", 0)) % 360
        self.unit = float(page.get("/UserUnit", 1))

    def matrix(self, word: PlacedWord) -> tuple[float, float, float, float, float, float]:
        """The text matrix that puts a word's baseline where it stands in the displayed frame."""
        x, y = word.x / self.unit, word.y / self.unit
        at = {
            0: (self.left + x, self.top - y),
            90: (self.left + y, self.bottom + x),
            180: (self.right - x, self.bottom + y),
            270: (self.right - y, self.top - x),
        }[self.turn]
        angle = math.radians(word.angle + self.turn)
        cos, sin = math.cos(angle), math.sin(angle)
        return (cos, sin, -sin, cos, *at)


def _draw(pages: list[tuple[_Frame, tuple[PlacedWord, ...]]]) -> bytes:
    """Draw each page's words as invisible text on a page of its own."""
    from reportlab.pdfgen.canvas import Canvas

    from bundler.resources import resource
    from bundler.typesetting.fonts import font_named

    fonts = _registered(("NotoSans-Regular", "DroidSansFallbackFull"), resource)
    coverage = font_named("NotoSans-Regular").coverage
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1, pageCompression=1)
    for frame, words in pages:
        text = canvas.beginText()
        text.setTextRenderMode(_INVISIBLE)
        for word in words:
            font = fonts[0] if set(word.text) <= coverage else fonts[1]
            _write(text, word, frame, font)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _registered(names: tuple[str, ...], resource: Any) -> tuple[str, ...]:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name in names:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, io.BytesIO(resource("fonts", f"{name}.ttf").read_bytes())))
    return names


def _write(text: Any, word: PlacedWord, frame: _Frame, font: str) -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    size = word.size / frame.unit
    natural = stringWidth(word.text, font, size)
    if natural <= 0:
        return
    text.setTextTransform(*frame.matrix(word))
    text.setFont(font, size)
    text.setHorizScale(100 * word.width / frame.unit / natural)
    text.textOut(word.text + (" " if word.space else ""))


def _lay_over(target: pikepdf.Pdf, page: pikepdf.Page, layer: pikepdf.Page) -> None:
    """Append the layer's content to a page's own, its fonts under names of their own."""
    fonts = layer.obj.Resources.Font
    if "/Resources" not in page.obj:
        page.obj.Resources = pikepdf.Dictionary()
    resources = page.obj.Resources
    own = pikepdf.Dictionary(dict(resources.Font.items()) if "/Font" in resources else {})
    content = layer.Contents.read_bytes()
    for name in list(fonts.keys()):
        fresh = f"/Ocr{name[1:].replace('+', '')}"
        while fresh in own:
            fresh += "x"
        own[fresh] = target.copy_foreign(fonts[name]) if fonts[name].is_indirect else fonts[name]
        content = content.replace(name.encode() + b" ", fresh.encode() + b" ")
    # The dictionary may be shared with other pages: this page gets one of its own.
    page.obj.Resources = pikepdf.Dictionary({**dict(resources.items()), "/Font": own})
    page.contents_add(target.make_stream(b"q\n" + content + b"\nQ\n"), prepend=False)
