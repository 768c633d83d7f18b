"""A part's pages while they are drawn: text, rules and links, by distances from the top edge of an A4 page."""

from __future__ import annotations

import io
from collections.abc import Sequence

from bundler.documents.manifest import Claim
from bundler.pagination.page_style import (
    COLUMN_HEAD,
    HEAD_WORDS_ABOVE,
    INK,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    QUIET,
    RULE,
    RUNNING_HEAD,
    RUNNING_HEAD_LINE,
    RUNNING_HEAD_RULE,
)
from bundler.pdf.made import MadeLink, MadePart
from bundler.typesetting.lines import shorten, width
from bundler.typesetting.pen import Colour, Pen
from bundler.typesetting.style import Style

UPRIGHT = (PAGE_WIDTH, PAGE_HEIGHT)
ON_ITS_SIDE = (PAGE_HEIGHT, PAGE_WIDTH)


class Sheets:
    """Draws one part. `top` is a distance from the page's top edge in points; the base line of a text stands on it."""

    def __init__(self, size: tuple[float, float] = UPRIGHT) -> None:
        """Open the part with no page yet; its pages have this width and height in points."""
        from reportlab.pdfgen.canvas import Canvas

        self._width, self._height = size
        self._file = io.BytesIO()
        self._canvas = Canvas(self._file, pagesize=size, invariant=1, pageCompression=1)
        self._pen = Pen(self._canvas)
        self._links: list[MadeLink] = []
        self._pages = 0

    def new_page(self) -> None:
        """Begin a page; the one before is done."""
        if self._pages:
            self._canvas.showPage()
        self._pages += 1

    def done(self) -> MadePart:
        """Give the part. The same drawing gives the same bytes."""
        self._canvas.showPage()
        self._canvas.save()
        return MadePart(pdf=self._file.getvalue(), page_count=self._pages, links=tuple(self._links))

    def text(self, x: float, top: float, text: str, style: Style, colour: Colour = INK) -> None:
        """Draw a text that begins at x."""
        self._pen.left(x, self._height - top, text, style, colour)

    def text_right(self, x: float, top: float, text: str, style: Style, colour: Colour = INK) -> None:
        """Draw a text that ends at x."""
        self._pen.right(x, self._height - top, text, style, colour)

    def text_centre(self, top: float, text: str, style: Style, colour: Colour = INK) -> None:
        """Draw a text in the middle of the page."""
        self._pen.centre(self._width / 2, self._height - top, text, style, colour)

    def text_middle(self, middle: float, top: float, text: str, style: Style, colour: Colour = INK) -> None:
        """Draw a text whose middle is at x = `middle`."""
        self._pen.centre(middle, PAGE_HEIGHT - top, text, style, colour)

    def box(self, left: float, top: float, wide: float, high: float, colour: Colour = RULE) -> None:
        """Draw the outline of a rectangle."""
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(0.6)
        self._canvas.rect(left, PAGE_HEIGHT - top - high, wide, high)

    def rule(self, left: float, right: float, top: float, thickness: float = 0.5, colour: Colour = RULE) -> None:
        """Draw a level line."""
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(thickness)
        self._canvas.line(left, self._height - top, right, self._height - top)

    def shape(
        self,
        points: Sequence[tuple[float, float]],
        *,
        fill: Colour | None,
        line: Colour | None,
        thickness: float,
    ) -> None:
        """Draw a shape through points (x, top), closed where there are three or more."""
        path = self._canvas.beginPath()
        path.moveTo(points[0][0], self._height - points[0][1])
        for x, top in points[1:]:
            path.lineTo(x, self._height - top)
        if len(points) > 2:
            path.close()
        self._paint(fill, line, thickness)
        self._canvas.drawPath(path, fill=int(fill is not None), stroke=int(line is not None))

    def disc(
        self,
        x: float,
        top: float,
        radius: float,
        *,
        fill: Colour | None,
        line: Colour | None,
        thickness: float,
    ) -> None:
        """Draw a circle about the point (x, top)."""
        self._paint(fill, line, thickness)
        self._canvas.circle(x, self._height - top, radius, fill=int(fill is not None), stroke=int(line is not None))

    def _paint(self, fill: Colour | None, line: Colour | None, thickness: float) -> None:
        if fill:
            self._canvas.setFillColorRGB(*fill)
        if line:
            self._canvas.setStrokeColorRGB(*line)
            self._canvas.setLineWidth(thickness)

    def link(self, left: float, right: float, top: float, height: float, target: int) -> None:
        """Make a place on the page lead to the bundle page `target`."""
        rect = (left, self._height - top - height, right, self._height - top)
        self._links.append(MadeLink(page=self._pages - 1, rect=rect, target=target))

    def running_head(self, claim: Claim, bundle_title: str) -> None:
        """Draw the case's name and the claim number at the head of a page."""
        number, right = claim_number(claim), self._width - LEFT
        room = right - LEFT - width(number, RUNNING_HEAD) - 24
        name = shorten(claim.short_title or bundle_title, RUNNING_HEAD, room)
        self.text(LEFT, RUNNING_HEAD_LINE, name, RUNNING_HEAD, QUIET)
        self.text_right(right, RUNNING_HEAD_LINE, number, RUNNING_HEAD, QUIET)
        self.rule(LEFT, right, RUNNING_HEAD_RULE, 0.4)

    def column_head(self, x: float, rows_top: float, text: str) -> None:
        """Draw a column's heading above the rows, beginning at x."""
        self.text(x, rows_top - HEAD_WORDS_ABOVE, text, COLUMN_HEAD, QUIET)

    def column_head_right(self, x: float, rows_top: float, text: str) -> None:
        """Draw a column's heading above the rows, ending at x."""
        self.text_right(x, rows_top - HEAD_WORDS_ABOVE, text, COLUMN_HEAD, QUIET)


def claim_number(claim: Claim) -> str:
    """The claim number as it is printed, with a line to write on where there is none yet."""
    return f"Claim No. {claim.number or '________________'}"
