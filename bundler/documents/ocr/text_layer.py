"""Lay words that were read from pages' pictures over them, invisible, where a reader can find and mark them."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, Literal

import pikepdf

from bundler.documents.frame import Frame, frame_of
from bundler.documents.ocr.reading import PlacedWord

_INVISIBLE: Literal[3] = 3
_LEAST_MOVE = 5
"""From where on the letters of a word are moved to fit its width, in thousandths of its size."""

_MOST_SPREAD = 40
"""How far the letters of a word may be moved apart: further, and readers see spaces between them."""


def add_text_layer(pdf: Path, into: Path, readings: Mapping[int, tuple[PlacedWord, ...]]) -> None:
    """Write at `into` the PDF with the words of `readings` on its document pages (from 1); its look stays."""
    with pikepdf.open(pdf) as target:
        numbers = sorted(number for number, words in readings.items() if words)
        frames = {number: frame_of(target.pages[number - 1].obj) for number in numbers}
        layer = _draw([(frames[number], readings[number]) for number in numbers])
        with pikepdf.open(io.BytesIO(layer)) as drawn:
            for number, page in zip(numbers, drawn.pages, strict=True):
                _lay_over(target, target.pages[number - 1], page)
            target.save(into, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _matrix(frame: Frame, word: PlacedWord, along: float = 0.0) -> tuple[float, float, float, float, float, float]:
    """The text matrix that begins `along` points after the beginning of a word, on its baseline."""
    angle = math.radians(word.angle)
    at = frame.point(word.x + along * math.cos(angle), frame.height - word.y + along * math.sin(angle))
    angle += math.radians(frame.turn)
    cos, sin = math.cos(angle), math.sin(angle)
    return (cos, sin, -sin, cos, *at)


def _draw(pages: list[tuple[Frame, tuple[PlacedWord, ...]]]) -> bytes:
    """Draw each page's words as invisible text on a page of its own."""
    from reportlab.pdfgen.canvas import Canvas

    from bundler.resources import resource
    from bundler.typesetting.fonts import font_named

    plain, other = _registered(("NotoSans-Regular", "DroidSansFallbackFull"), resource)
    coverage = font_named("NotoSans-Regular").coverage
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1, pageCompression=1)
    for frame, words in pages:
        text = canvas.beginText()
        text.setTextRenderMode(_INVISIBLE)
        for _, line in groupby(words, key=lambda word: word.line):
            for is_plain, run in groupby(line, key=lambda word: set(word.text) <= coverage):
                _write_line(text, tuple(run), frame, plain if is_plain else other)
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


def _write_line(text: Any, words: tuple[PlacedWord, ...], frame: Frame, font: str) -> None:
    """Write the words of a line as one piece of text, each as wide as it is printed and where it is printed.

    In one piece, since readers sort short pieces by height, and on a leaning page the next line begins at the height
    at which this one ends.
    """
    from reportlab.pdfbase.pdfmetrics import getFont

    face: Any = getFont(font)
    document = text._canvas._doc
    size = words[0].size / frame.unit
    natural = sum(face.stringWidth(word.text, size) for word in words)
    if natural <= 0:
        return
    stretch = sum(word.width for word in words) / frame.unit / natural
    lead = _lead(frame, words[0])
    text.setTextTransform(*_matrix(frame, words[0], -lead))
    text.setHorizScale(100 * stretch)
    shown: list[tuple[int, str]] = []
    for letter, move in _kerned(words, lead, frame.unit, face, size * stretch / 1000):
        ((subset, code),) = face.splitString(letter, document)
        kern = str(round(move)) if round(move) else ""
        shown.append((subset, f"{kern}({text._canvas._escape(code)})"))
    for subset, letters in groupby(shown, key=lambda piece: piece[0]):
        name = face.getSubsetInternalName(subset, document)
        joined = "".join(letter for _, letter in letters).replace(")(", "")
        text._code.append(f"{name} {size:.2f} Tf [{joined}] TJ")


def _lead(frame: Frame, word: PlacedWord) -> float:
    """How far before its first word a line begins, with a space: twice its size on every other line standing upright.

    Such lines all begin at one height of the sheet; readers would take them for one line, and sort them from the left.
    """
    upright = abs(math.sin(math.radians(word.angle + frame.turn))) > 0.5
    return 2 * word.size if upright and word.line % 2 else 0.0


def _kerned(
    words: tuple[PlacedWord, ...], lead: float, unit: float, face: Any, thousandth: float
) -> Iterator[tuple[str, float]]:
    """Yield each letter of a line and by how many thousandths of its size it is moved to the left before it is shown.

    Each word begins where it is printed; one that is wider or narrower than its letters has these moved.
    """
    reached = 0.0
    if lead:
        yield " ", 0.0
        reached = face.stringWidth(" ", 1000)
    for word in words:
        begins = (lead + math.hypot(word.x - words[0].x, word.y - words[0].y)) / unit / thousandth
        natural = face.stringWidth(word.text, 1000)
        spare = (natural - word.width / unit / thousandth) / len(word.text)
        spare = max(spare, -_MOST_SPREAD) if abs(spare) >= _LEAST_MOVE else 0.0
        move = reached - begins
        for letter in word.text + " ":
            yield letter, move
            move = spare
        reached = begins + natural - spare * len(word.text) + face.stringWidth(" ", 1000)


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
