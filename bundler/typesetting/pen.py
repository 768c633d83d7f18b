"""Draw lines of text on a reportlab canvas, so that every reader finds the words again."""

from __future__ import annotations

from typing import Any

from bundler.typesetting.embedding import EmbeddedFont
from bundler.typesetting.lines import width
from bundler.typesetting.runs import Run, clean, in_visual_order, runs
from bundler.typesetting.shaping import shape
from bundler.typesetting.style import Style

Colour = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""

BLACK: Colour = (0.0, 0.0, 0.0)


class Pen:
    """Sets text on the pages of one canvas. Coordinates are points from the page's bottom left corner."""

    def __init__(self, canvas: Any) -> None:
        """Take the canvas to draw on. One pen draws all text of a canvas."""
        self.canvas = canvas
        self._fonts: dict[str, EmbeddedFont] = {}

    def left(self, x: float, y: float, text: str, style: Style, colour: Colour = BLACK) -> None:
        """Draw a text that begins at x, on the base line y. Raises LayoutError where no font holds a character."""
        line = clean(text)
        if not line:
            return
        code = ["q BT", " ".join(f"{part:.4g}" for part in colour), "rg"]
        code.append(f"{style.tracking:.4g} Tc 1 0 0 1 {x:.3f} {y:.3f} Tm")
        for run in in_visual_order(runs(line, style.face)):
            code += self._run(run, style)
        self.canvas._code.append(" ".join([*code, "ET Q"]))

    def right(self, x: float, y: float, text: str, style: Style, colour: Colour = BLACK) -> None:
        """Draw a text that ends at x."""
        self.left(x - width(text, style) + (style.tracking if text else 0.0), y, text, style, colour)

    def centre(self, x: float, y: float, text: str, style: Style, colour: Colour = BLACK) -> None:
        """Draw a text whose middle is at x."""
        self.left(x - (width(text, style) - (style.tracking if text else 0.0)) / 2, y, text, style, colour)

    def _run(self, run: Run, style: Style) -> list[str]:
        """The operators of a run, which begins where the last one ended."""
        font = self._font(run)
        tracking = style.tracking / style.size
        code = [f"/{font.resource_name} {style.size:.4g} Tf"]
        at = pen = rise = 0.0
        shown: list[str] = []
        glyphs = shape(run, small_capitals=style.small_capitals)
        for glyph in glyphs:
            if glyph.up != rise:
                code.append(f"[{''.join(shown)}] TJ {glyph.up * style.size:.4g} Ts")
                shown, rise = [], glyph.up
            shown.append(_kern(pen + glyph.right - at) + f"<{font.code(glyph):04X}>")
            at = pen + glyph.right + font.nominal(glyph) + tracking
            pen += glyph.advance + (tracking if glyph.text and glyph.advance else 0.0)
        shown.append(_kern(pen - at))
        code.append(f"[{''.join(shown)}] TJ")
        if rise:
            code.append("0 Ts")
        if run.level % 2 or all(glyph.text and not glyph.up for glyph in glyphs):
            return code
        # Letters drawn as two glyphs (Tamil o) or raised marks (Khmer): readers are told the run's text as a whole.
        # Not from right to left: PDFium would turn it round once more.
        return [f"/Span <</ActualText <FEFF{run.text.encode('utf-16-be').hex().upper()}>>> BDC", *code, "EMC"]

    def _font(self, run: Run) -> EmbeddedFont:
        if run.font.name not in self._fonts:
            self._fonts[run.font.name] = EmbeddedFont(run.font, self.canvas._doc)
        return self._fonts[run.font.name]


def _kern(ems: float) -> str:
    """A move to the right inside a TJ array, "" where it is too small to see."""
    thousandths = round(-ems * 1000, 2)
    return f"{thousandths:g}" if thousandths else ""
