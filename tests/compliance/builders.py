"""A small bundle that keeps every rule, made by hand, and ways to break one thing in it at a time."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

A4 = (595.28, 841.89)
NAME = "R (AB) v SSJ - Claim bundle - 2027-03-09.pdf"
WORDS = (
    "This page is fictional. The panel heard the claimant on the conditions of the licence",
    "and gave its reasons in writing. The letter sets out what was known at the time, and",
    "what the authority was asked to consider before it came to the decision under review.",
)


@dataclass
class Row:
    """A row of the index: what it prints, and the page it opens (None for no link)."""

    title: str
    printed: str
    target: int | None


@dataclass
class Mark:
    """A bookmark, the page it opens (None for nowhere), and what stands below it."""

    title: str
    target: int | None
    below: list[Mark] = field(default_factory=list)
    view: tuple[object, ...] = ("/XYZ", None, None, 0)


@dataclass
class Draft:
    """Everything that makes the bundle; change a thing, then write it. Pages are counted from 1."""

    stamps: dict[int, str] = field(default_factory=lambda: {page: str(page) for page in range(1, 13)})
    stamp_at: dict[int, tuple[float, float]] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    references: list[tuple[str, int]] = field(default_factory=list)
    labels: list[tuple[int, dict[str, object]]] = field(default_factory=lambda: [(0, {"S": Name.D, "St": 1})])
    draw: dict[int, Callable[[canvas.Canvas], None]] = field(default_factory=dict)
    after: Callable[[Pdf], None] = lambda pdf: None

    def write(self, folder: Path, name: str = NAME, **save: object) -> Path:
        """Write the bundle into a folder and give the file."""
        pdf = pikepdf.open(io.BytesIO(_drawn(self)))
        _stamp(self, pdf)
        _link(self, pdf)
        _outline(self, pdf)
        nums: list[object] = []
        for index, label in self.labels:
            nums += [index, Dictionary(**label)]
        if nums:
            pdf.Root.PageLabels = Dictionary(Nums=Array(nums))
        pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.XYZ, 0, 842, 1])
        pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String("Claim bundle"), Producer=String("jrbundle")))
        self.after(pdf)
        file = folder / name
        save.setdefault("deterministic_id", "encryption" not in save)
        pdf.save(file, object_stream_mode=pikepdf.ObjectStreamMode.generate, **save)
        return file


def draft() -> Draft:
    """A bundle of 12 pages that keeps every rule.

    1 cover, 2 index, 3 divider A, 4-6 grounds, 7 chronology, 8 divider B, 9-10 statement, 11 a landscape table,
    12 a scan with its text.
    """
    made = Draft()
    made.rows = [
        Row("A1 Facts and grounds", "4–6", 4),
        Row("A2 Chronology", "7", 7),
        Row("B1 Witness statement of AB", "9–10", 9),
        Row("B2 Table of visits", "11", 11),
        Row("B3 Letter of the governor", "12", 12),
    ]
    made.marks = [
        Mark("Cover (p 1)", 1),
        Mark("Index (p 2)", 2),
        Mark("A Claim (p 3)", 3, [Mark("A1 Facts and grounds (p 4)", 4), Mark("A2 Chronology (p 7)", 7)]),
        Mark(
            "B Evidence (p 8)",
            8,
            [
                Mark("B1 Witness statement of AB (p 9)", 9),
                Mark("B2 Table of visits (p 11)", 11),
                Mark("B3 Letter of the governor (p 12)", 12),
            ],
        ),
    ]
    made.references = [("4", 4), ("10", 10), ("12", 12)]
    made.draw = dict.fromkeys((4, 5, 6, 9, 10), prose)
    made.draw |= {1: lines("R (AB) v Secretary of State for Justice", "Claim bundle", "In the High Court")}
    made.draw |= {3: lines("A", "Claim documents of the claimant"), 8: lines("B", "Evidence of the claimant")}
    made.draw |= {11: landscape, 12: scan(text=True)}
    made.draw[2] = _draw_index(made)
    made.draw[7] = _draw_chronology(made)
    return made


def lines(*words: str) -> Callable[[canvas.Canvas], None]:
    """Draw a few lines in the middle of an A4 page."""

    def draw(page: canvas.Canvas) -> None:
        page.setPageSize(A4)
        page.setFont("Helvetica", 16)
        for place, line in enumerate(words):
            page.drawString(72, 600 - 30 * place, line)

    return draw


def prose(page: canvas.Canvas) -> None:
    """Draw a page of running text."""
    page.setPageSize(A4)
    page.setFont("Times-Roman", 11)
    for place in range(24):
        page.drawString(72, 770 - 24 * place, WORDS[place % 3])


def landscape(page: canvas.Canvas) -> None:
    """Draw a page wider than high."""
    page.setPageSize((A4[1], A4[0]))
    page.setFont("Helvetica", 11)
    for place in range(12):
        page.drawString(72, 520 - 24 * place, "Visit of the probation officer to the address, and what was said there")


def turned(degrees: int) -> Callable[[canvas.Canvas], None]:
    """Draw a page of running text turned anticlockwise about its middle."""

    def draw(page: canvas.Canvas) -> None:
        page.setPageSize(A4)
        page.translate(A4[0] / 2, A4[1] / 2)
        page.rotate(degrees)
        page.setFont("Times-Roman", 11)
        for place in range(12):
            page.drawString(-200, 150 - 24 * place, WORDS[place % 3][:70])

    return draw


def scan(
    *, text: bool, dpi: int = 200, shade: int = 250, shift: float = 0.0, shadow: bool = False
) -> Callable[[canvas.Canvas], None]:
    """Draw a full-page picture of a letter, with or without an invisible text layer.

    `shift` moves the writing to the left, by a share of the width; `shadow` is that of a scanner's lid.
    """

    def draw(page: canvas.Canvas) -> None:
        page.setPageSize(A4)
        width, height = round(A4[0] / 72 * dpi), round(A4[1] / 72 * dpi)
        picture = Image.new("L", (width, height), shade)
        pen = ImageDraw.Draw(picture)
        for row in range(height // 8, height * 7 // 8, height // 30):
            for place in range(width // 8, width * 7 // 8, width // 60):
                column = place - round(shift * width)
                pen.rectangle((column, row, column + width // 100, row + height // 100), fill=20)
        if shadow:
            pen.rectangle((0, 0, width // 60, height), fill=30)
        page.drawImage(ImageReader(picture), 0, 0, *A4)
        if text:
            words = page.beginText(72, 700)
            words.setFont("Helvetica", 11)
            words.setTextRenderMode(3)
            for line in WORDS:
                words.textLine(line)
            page.drawText(words)

    return draw


def photograph(page: canvas.Canvas) -> None:
    """Draw a full-page picture without paper or writing: shades from dark to light."""
    page.setPageSize(A4)
    picture = Image.linear_gradient("L").resize((1400, 1980))
    page.drawImage(ImageReader(picture), 0, 0, *A4)


def _draw_index(made: Draft) -> Callable[[canvas.Canvas], None]:
    def draw(page: canvas.Canvas) -> None:
        page.setPageSize(A4)
        page.setFont("Helvetica-Bold", 16)
        page.drawString(72, 770, "Index")
        page.setFont("Helvetica", 11)
        for place, row in enumerate(made.rows):
            page.drawString(72, _row_top(place), row.title)
            page.drawString(380, _row_top(place), "14 March 2026")
            page.drawRightString(523, _row_top(place), row.printed)

    return draw


def _draw_chronology(made: Draft) -> Callable[[canvas.Canvas], None]:
    def draw(page: canvas.Canvas) -> None:
        page.setPageSize(A4)
        page.setFont("Helvetica-Bold", 16)
        page.drawString(72, 770, "Chronology")
        page.setFont("Helvetica", 11)
        for place, (printed, _) in enumerate(made.references):
            page.drawString(72, _row_top(place), f"{place + 3} March 2026: the panel sat and heard the claimant")
            page.drawString(500, _row_top(place), printed)

    return draw


def _row_top(place: int) -> float:
    return 720 - 30 * place


def _drawn(made: Draft) -> bytes:
    memory = io.BytesIO()
    page = canvas.Canvas(memory, invariant=1)
    for number in sorted(made.draw):
        page.saveState()
        made.draw[number](page)
        page.restoreState()
        page.showPage()
    page.save()
    return memory.getvalue()


def _stamp(made: Draft, pdf: Pdf) -> None:
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Helvetica-Bold")))
    for number, page in enumerate(pdf.pages, 1):
        written = made.stamps.get(number)
        if written is None:
            continue
        x, y = made.stamp_at.get(number, (float(page.mediabox[2]) - 60, 24))
        page.contents_add(pdf.make_stream(b"q"), prepend=True)
        page.contents_add(pdf.make_stream(f"Q BT /Stamp 11 Tf {x} {y} Td ({written}) Tj ET".encode("latin-1")))
        resources = page.obj.Resources
        resources.Font = Dictionary({**dict(resources.get("/Font", {}).items()), "/Stamp": font})


def _link(made: Draft, pdf: Pdf) -> None:
    for place, row in enumerate(made.rows):
        if row.target is not None:
            annotate(pdf, 2, (70, _row_top(place) - 4, 525, _row_top(place) + 11), row.target)
    for place, (_, target) in enumerate(made.references):
        annotate(pdf, 7, (498, _row_top(place) - 3, 520, _row_top(place) + 10), target)


def annotate(pdf: Pdf, page: int, box: tuple[float, float, float, float], target: int) -> None:
    link = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array(list(box)),
        Border=Array([0, 0, 0]),
        Dest=Array([pdf.pages[target - 1].obj, Name.XYZ, 0, 842, 0]),
    )
    held = pdf.pages[page - 1].obj
    held.Annots = Array([*held.get("/Annots", []), pdf.make_indirect(link)])


def _outline(made: Draft, pdf: Pdf) -> None:
    if not made.marks:
        return
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    pdf.Root.Outlines = root
    _below(pdf, root, made.marks)


def _below(pdf: Pdf, parent: pikepdf.Object, marks: list[Mark]) -> None:
    made = [pdf.make_indirect(Dictionary(Title=String(mark.title), Parent=parent)) for mark in marks]
    for place, (node, mark) in enumerate(zip(made, marks, strict=True)):
        if mark.target is not None:
            view = [Name(part) if isinstance(part, str) else part for part in mark.view]
            node.Dest = Array([pdf.pages[mark.target - 1].obj, *view])
        if place:
            node.Prev = made[place - 1]
            made[place - 1].Next = node
        if mark.below:
            _below(pdf, node, mark.below)
    parent.First, parent.Last, parent.Count = made[0], made[-1], len(made)
