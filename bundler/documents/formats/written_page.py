"""Pages of plain writing on A4: words in every script, long lines wrapped, one page after another."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bundler.documents.document import Remark
from bundler.typesetting.fonts import fallback_for, font_of
from bundler.typesetting.lines import wrap
from bundler.typesetting.pen import Pen
from bundler.typesetting.runs import clusters
from bundler.typesetting.style import Face, Style

A4 = (595.276, 841.890)
MM = 72 / 25.4
PROSE = Style(face=Face.SANS, size=10.5)
HEADING = Style(face=Face.SANS_BOLD, size=10.5)
_UNSEEN = frozenset("\u00ad\u034f\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\u061c\u200e\u200f\ufeff") | frozenset(
    map(chr, (*range(0xFE00, 0xFE10), *range(0x202A, 0x202F), *range(0x2066, 0x2070)))
)


class WrittenPages:
    """Pages that are written from top to bottom. The same words give the same bytes."""

    def __init__(self, into: Path, page: tuple[float, float] = A4) -> None:
        """Begin a PDF at `into`; `page` is its pages' width and height in points."""
        from reportlab.pdfgen.canvas import Canvas

        self.page = page
        self.left = self.right = 25 * MM
        self.top, self.bottom = 24 * MM, 24 * MM
        self.unwritable = 0
        self._canvas: Any = Canvas(str(into), pagesize=page, invariant=1, pageCompression=1)
        self._canvas.setCreator("jrbundle")
        self._pen = Pen(self._canvas)
        self._y = page[1] - self.top
        self._fresh = True

    @property
    def measure(self) -> float:
        """How wide a line may be, in points."""
        return self.page[0] - self.left - self.right

    def write(self, text: str, style: Style = PROSE, *, indent: float = 0.0, leading: float = 1.38) -> None:
        """Write one line of a text, wrapped where it is too long; its own spaces at the start are kept."""
        body = self.writable(text, style).expandtabs(8)
        bare = body.lstrip(" ")
        indent = min(indent + (len(body) - len(bare)) * style.size * 0.3, self.measure / 2)
        for line in wrap(_spaced(bare), style, self.measure - indent):
            self._advance(style.size * leading)
            self._pen.left(self.left + indent, self._y, line, style)

    def row(self, cells: Sequence[tuple[float, str]], style: Style, *, leading: float = 1.38) -> None:
        """Write cells side by side, each so many points from the left margin; the last is wrapped at the right one."""
        drawn = [(at, wrap(self.writable(words, style), style, self.measure - at)) for at, words in cells[-1:]]
        drawn = [*((at, (self.writable(words, style),)) for at, words in cells[:-1]), *drawn]
        for number in range(max(len(lines) for _, lines in drawn)):
            self._advance(style.size * leading)
            for at, lines in drawn:
                if number < len(lines):
                    self._pen.left(self.left + at, self._y, lines[number], style)

    def pair(self, name: str, value: str, column: float, style: Style = PROSE) -> None:
        """Write a name in bold and what belongs to it in a column `column` points to its right."""
        name_style = Style(face=Face.SANS_BOLD, size=style.size)
        for number, line in enumerate(wrap(self.writable(value, style), style, self.measure - column)):
            self._advance(style.size * 1.38)
            if number == 0:
                self._pen.left(self.left, self._y, name, name_style)
            self._pen.left(self.left + column, self._y, line, style)

    def picture(self, data: bytes, width: float, height: float) -> None:
        """Draw a picture of so many points, made smaller where it is wider or higher than the page's writing."""
        from reportlab.lib.utils import ImageReader

        scale = min(1.0, self.measure / width, (self.page[1] - self.top - self.bottom - 8) / height)
        self._advance(height * scale + 8)
        image = ImageReader(io.BytesIO(data))
        self._canvas.drawImage(image, self.left, self._y, width * scale, height * scale)

    def rule(self) -> None:
        """Draw a thin line across the page."""
        self._advance(9)
        self._canvas.setLineWidth(0.5)
        self._canvas.line(self.left, self._y, self.page[0] - self.right, self._y)
        self._advance(4)

    def space(self, points: float) -> None:
        """Leave a space, unless the page has just begun."""
        if not self._fresh:
            self._y -= points

    def new_page(self) -> None:
        """Go to the next page."""
        self._canvas.showPage()
        self._y = self.page[1] - self.top
        self._fresh = True

    def save(self) -> None:
        """Write the file."""
        self._canvas.showPage()
        self._canvas.save()

    def remarks(self) -> tuple[Remark, ...]:
        """Say what could not be drawn as it was written."""
        return unwritable_remarks(self.unwritable)

    def writable(self, text: str, style: Style = PROSE) -> str:
        """Give a text that the fonts can draw: a sign that none of them holds is named in brackets, and counted."""
        shown, count = writable(text, style.face)
        self.unwritable += count
        return shown

    def _advance(self, points: float) -> None:
        if self._y - points < self.bottom:
            self.new_page()
        self._y -= points
        self._fresh = False


def unwritable_remarks(count: int) -> tuple[Remark, ...]:
    """Give the remark that so many signs are named rather than drawn; none for none."""
    if not count:
        return ()
    return (
        Remark(
            code="sign-named",
            message=f"{count} sign(s) that no font of the program holds, such as emoji, are named in brackets.",
            remedy="Compare with the original; print it as PDF from the program that made it if the sign matters.",
        ),
    )


def writable(text: str, face: Face) -> tuple[str, int]:
    """Give a text that the fonts can draw, and how many of its signs had to be named in brackets."""
    coverage = font_of(face).coverage
    if coverage.issuperset(text):
        return text, 0
    shown, count = [], 0
    for cluster in clusters(text):
        needed = frozenset(cluster) - _UNSEEN - frozenset("\t\n\r\f\v")
        if needed <= coverage or fallback_for(needed) is not None:
            shown.append(cluster)
        else:
            named = [
                letter if _held(letter, coverage) else _named(letter) for letter in cluster if letter not in _UNSEEN
            ]
            shown.append("".join(named))
            count += 1
    return "".join(shown), count


def _held(letter: str, coverage: frozenset[str]) -> bool:
    return letter in coverage or fallback_for(frozenset(letter)) is not None


def _named(letter: str) -> str:
    if unicodedata.category(letter) == "Cc":
        return ""
    return f"[{unicodedata.name(letter, f'U+{ord(letter):04X}').lower()}]"


def _spaced(text: str) -> str:
    """Keep several spaces in a row: all but the first of them become spaces that do not collapse."""
    return re.sub(" {2,}", lambda found: " " + "\u00a0" * (len(found.group()) - 1), text.rstrip(" "))
