"""Sets a text as a PDF: letter, pleading, report, transcript or front sheet, with page numbers and bookmarks."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from heads import opening
from look import FONTS, Look, frame_of, look_of
from markup import Block, Text
from pictures import signature_png
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    Image,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)
from story import FICTIONAL

Headings = list[tuple[int, str, int]]


class Heading(Paragraph):
    """A paragraph that is bookmarked where it lands, at `level` 0 or 1."""

    def __init__(self, words: str, style: ParagraphStyle, level: int) -> None:
        """Make the heading."""
        super().__init__(words, style)
        self.level = level


class Sheets(BaseDocTemplate):
    """A document that knows how many pages it has, and keeps the page of each heading (from 1)."""

    def __init__(self, target: io.BytesIO, text: Text, total: int, last: Headings) -> None:
        """Make ready to draw `text`; `total` and `last` are the pages and headings of the round before."""
        self.look: Look = look_of(text.head["style"])
        self.text, self.total, self.last, self.headings = text, total, last, Headings()
        size, (left, bottom, width, height) = frame_of(self.look, text.head.get("landscape") == "yes")
        super().__init__(target, pagesize=size, title=text.head["title"], author="", invariant=1, pageCompression=1)
        self.addPageTemplates(
            PageTemplate(frames=[Frame(left, bottom, width, height, 0, 0, 0, 0)], onPage=self._furniture)
        )
        self.room = width

    def _furniture(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        """Draw the lines at the foot: the page's own number, and that it is fictional."""
        wide = self.pagesize[0]
        canvas.saveState()
        canvas.setFont(FONTS["sans"][0], 7.5)
        canvas.setFillColor(colors.HexColor("#444444"))
        canvas.drawString(18 * mm, 9 * mm, FICTIONAL)
        canvas.setFont(self.look.face[0], 9)
        first = int(self.text.head.get("first", "1"))
        shown = self.text.head.get("number", self.look.page_number)
        number = shown.format(page=canvas.getPageNumber() + first - 1, total=self.total)
        canvas.drawCentredString(wide / 2, 14 * mm, number)
        running = self.text.head.get("running", "")
        if running and canvas.getPageNumber() > 1:
            canvas.setFont(self.look.face[0], 8.5)
            canvas.drawRightString(wide - 20 * mm, self.pagesize[1] - 12 * mm, running)
        canvas.restoreState()

    def afterFlowable(self, flowable: Flowable) -> None:
        """Bookmark a heading as it lands."""
        if not isinstance(flowable, Heading):
            return
        level, plain = flowable.level, flowable.getPlainText()
        key = f"heading-{len(self.headings)}"
        self.canv.bookmarkPage(key, fit="FitH", top=self.frame._y + flowable.height + 14)  # type: ignore[attr-defined]
        self.headings.append((level, plain, self.canv.getPageNumber()))
        if self.text.head.get("outline") == "yes":
            self.canv.addOutlineEntry(plain, key, level=level)


def pdf_of(text: Text) -> bytes:
    """Give the PDF of `text`. Drawn twice: the first round counts the pages that the second prints."""
    total, headings, made = 0, Headings(), b""
    for _ in range(2):
        target = io.BytesIO()
        sheets = Sheets(target, text, total, headings)
        sheets.build([*opening(text, sheets.look, sheets.room), *flow(text.blocks, sheets)])
        total, headings, made = sheets.page, sheets.headings, target.getvalue()
    return made


def flow(blocks: list[Block], sheets: Sheets) -> list[Flowable]:
    """Give what is drawn for `blocks`."""
    flowables: list[Flowable] = []
    for block in blocks:
        flowables += DRAWN[block.kind](block, sheets)
    return flowables


def _heading(block: Block, sheets: Sheets) -> list[Flowable]:
    level = 0 if block.kind == "heading" else 1
    return [Heading(block.text, sheets.look.heading if level == 0 else sheets.look.sub_heading, level)]


def _paragraph(block: Block, sheets: Sheets) -> list[Flowable]:
    style = {"letter": sheets.look.letter, "roman": sheets.look.roman}.get(block.kind, sheets.look.body)
    if not block.number:
        return [Paragraph(block.text, sheets.look.plain)]
    anchor = f'<a name="{block.anchor}"/>' if block.anchor else ""
    return [Paragraph(anchor + block.text, style, bulletText=block.number)]


def _quote(block: Block, sheets: Sheets) -> list[Flowable]:
    return [Paragraph(block.text, sheets.look.quote)]


def _table(block: Block, sheets: Sheets) -> list[Flowable]:
    head, *rows = block.cells
    cell, bold = sheets.look.cell, ParagraphStyle("head", parent=sheets.look.cell, fontName=sheets.look.face[1])
    drawn = [[Paragraph(word, bold) for word in head], *([Paragraph(word, cell) for word in row] for row in rows)]
    widths = block.widths if len(block.widths) == len(head) else tuple(1 for _ in head)
    table = Table(drawn, colWidths=[sheets.room * width / sum(widths) for width in widths], repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.5, colors.HexColor("#666666")),
                ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#e6e6e6")),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ]
        )
    )
    return [Spacer(1, 4), table, Spacer(1, 10)]


def _sign(block: Block, sheets: Sheets) -> list[Flowable]:
    name, _, post = block.text.partition(" | ")
    picture = Image(io.BytesIO(signature_png(name)), width=46 * mm, height=14 * mm, hAlign="LEFT")
    lines = [
        Paragraph(f"<b>{name}</b>", sheets.look.plain),
        *(Paragraph(p, sheets.look.plain) for p in post.split("|")),
    ]
    return [KeepTogether([Spacer(1, 6), picture, *lines])]


def _contents(_: Block, sheets: Sheets) -> list[Flowable]:
    """List the headings with their pages, each linked; the first round only keeps the room."""
    count = sum(block.kind in ("heading", "sub-heading") for block in sheets.text.blocks)
    known = sheets.last or [(0, "…", 0)] * count
    rows = []
    for index, (level, words, page) in enumerate(known):
        link = f'<link href="#heading-{index}">{words}</link>' if sheets.last else words
        pad = ParagraphStyle("contents", parent=sheets.look.cell, leftIndent=10 * level)
        rows.append([Paragraph(link, pad), Paragraph(str(page), sheets.look.cell)])
    table = Table(rows, colWidths=[sheets.room * 0.9, sheets.room * 0.1])
    table.setStyle(TableStyle([("BOTTOMPADDING", (0, 0), (-1, -1), 1), ("TOPPADDING", (0, 0), (-1, -1), 1)]))
    return [table, PageBreak()]


DRAWN: dict[str, Callable[[Block, Sheets], list[Flowable]]] = {
    "heading": _heading,
    "sub-heading": _heading,
    "paragraph": _paragraph,
    "plain": lambda block, sheets: [Paragraph(block.text, sheets.look.plain)],
    "letter": _paragraph,
    "roman": _paragraph,
    "quote": _quote,
    "table": _table,
    "sign": _sign,
    "contents": _contents,
    "page": lambda block, sheets: [PageBreak()],
    "space": lambda block, sheets: [Spacer(1, int(block.text))],
}


def save(path: Path, text: Text) -> None:
    """Write the PDF of `text` to `path`."""
    path.write_bytes(pdf_of(text))
