"""Ways to break one thing in the small bundle."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from bundler.compliance.check import check
from bundler.compliance.finding import Finding, Severity
from tests.compliance.builders import A4, Draft, annotate, draft, prose

B, E, W, INFO = Severity.BLOCK, Severity.ERROR, Severity.WARN, Severity.INFO
Change = Callable[[Draft], None]


def broken(change: Change, folder: Path, **write: object) -> tuple[Finding, ...]:
    made = draft()
    change(made)
    return check(made.write(folder, **write)).findings


def after(change: Callable[[Pdf], None]) -> Change:
    def on(made: Draft) -> None:
        made.after = change

    return on


def setting(**changes: object) -> Change:
    def on(made: Draft) -> None:
        for name, value in changes.items():
            setattr(made, name, value)

    return on


def stamped(page: int, written: str | None) -> Change:
    return lambda made: made.stamps.update({page: written}) if written else made.stamps.pop(page) and None


def drawn(page: int, draw: Callable[[canvas.Canvas], None]) -> Change:
    return lambda made: made.draw.update({page: draw})


def added(page: int, draw: Callable[[canvas.Canvas], None]) -> Change:
    def both(paper: canvas.Canvas) -> None:
        prose(paper)
        draw(paper)

    return drawn(page, both)


def writing(x: float, y: float, *words: str) -> Callable[[canvas.Canvas], None]:
    def draw(paper: canvas.Canvas) -> None:
        paper.setFont("Times-Roman", 11)
        for place, line in enumerate(words):
            paper.drawString(x, y - 14 * place, line)

    return draw


def all_of(*changes: Change) -> Change:
    def on(made: Draft) -> None:
        for change in changes:
            change(made)

    return on


def titled(title: str) -> Change:
    return lambda made: setattr(made.marks[3].below[1], "title", title)


def rotated(made: Draft) -> None:
    """Turn page 5 by its /Rotate, its stamp being where it then is bottom right."""
    made.stamp_at[5] = (571, 782)
    made.after = lambda pdf: pdf.pages[4].rotate(90, relative=False)


def letter_paper(paper: canvas.Canvas) -> None:
    prose(paper)
    paper.setPageSize((612, 792))


def noise(paper: canvas.Canvas) -> None:
    prose(paper)
    picture = Image.frombytes("L", (300, 300), random.Random(4).randbytes(90_000))
    paper.drawImage(ImageReader(picture), 100, 80, 100, 100)


def store_twice(pdf: Pdf) -> None:
    """Give page 6 its own copy of the picture that it shares with page 5."""
    resources = Dictionary(pdf.pages[5].obj.Resources)
    pictures = Dictionary(dict(resources.XObject.items()))
    for name, picture in pictures.items():
        copy = pdf.make_stream(picture.read_raw_bytes())
        for key, value in picture.items():
            if key != "/Length":
                copy[key] = value
        pictures[name] = copy
    resources.XObject = pictures
    pdf.pages[5].obj.Resources = resources


def no_index(made: Draft) -> None:
    made.draw[2] = prose
    made.rows = []
    made.marks[1].title = "Summary (p 2)"


def strange_font(pdf: Pdf) -> None:
    """Give page 5 a font whose letters are mapped to signs without a meaning."""
    mapping = b"1 beginbfrange <20> <7e> <e020> endbfrange"
    head = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
    head += b"1 begincodespacerange <00> <ff> endcodespacerange "
    for font in pdf.pages[4].obj.Resources.Font.values():
        if font.BaseFont == Name("/Times-Roman"):
            copy = pdf.make_indirect(Dictionary(font))
            copy.ToUnicode = pdf.make_stream(head + mapping + b" endcmap end end")
            for name, value in pdf.pages[4].obj.Resources.Font.items():
                if value.objgen == font.objgen:
                    fonts = Dictionary(dict(pdf.pages[4].obj.Resources.Font.items()))
                    fonts[name] = copy
                    pdf.pages[4].obj.Resources = pdf.make_indirect(Dictionary(Font=fonts))
                    return


def loose_font(pdf: Pdf) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Georgia, Encoding=Name.WinAnsiEncoding)
    pdf.pages[4].obj.Resources.Font["/Loose"] = pdf.make_indirect(font)


def attach(pdf: Pdf) -> None:
    pdf.attachments["notes.txt"] = pikepdf.AttachedFileSpec(pdf, b"a note", filename="notes.txt")


def hide_layer(pdf: Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("draft")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))


def comment(pdf: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([50, 700, 70, 720]), Contents=String("see below"))
    pdf.pages[4].obj.Annots = Array([pdf.make_indirect(note)])


def redaction_mark(pdf: Pdf) -> None:
    mark = Dictionary(Type=Name.Annot, Subtype=Name.Redact, Rect=Array([72, 700, 300, 720]))
    pdf.pages[4].obj.Annots = Array([pdf.make_indirect(mark)])


def fit_link(pdf: Pdf) -> None:
    pdf.pages[1].obj.Annots[0].Dest = Array([pdf.pages[3].obj, Name.Fit])


def web_link_over_row(pdf: Pdf) -> None:
    link = pdf.pages[1].obj.Annots[0]
    del link.Dest
    link.A = Dictionary(S=Name.URI, URI=String("https://example.org/"))


def long_bundle(made: Draft) -> None:
    for page in range(13, 111):
        made.draw[page] = prose
        made.stamps[page] = str(page)
    made.rows[-1].printed = "12–110"
    made.draw[3] = prose


def own_numbers(made: Draft) -> None:
    for page, own in ((4, 1), (5, 2), (6, 4)):
        made.draw[page] = lambda paper, own=own: (prose(paper), writing(260, 90, f"Page {own} of 4")(paper))


def prefixed(made: Draft) -> None:
    made.stamps = {page: f"I{page}" for page in made.stamps}


def chronology(*rows: tuple[str, str, int | None], heading: str = "") -> Change:
    """Another chronology: each row what it says, the page number that it prints, and the page that it opens."""

    def draw(page: canvas.Canvas) -> None:
        page.setPageSize(A4)
        page.setFont("Helvetica-Bold", 16)
        page.drawString(72, 770, "Chronology")
        page.setFont("Helvetica", 9)
        page.drawString(72, 745, heading)
        for place, (words, printed, _) in enumerate(rows):
            page.drawString(72, 720 - 30 * place, words)
            page.drawString(500, 720 - 30 * place, printed)

    def change(made: Draft) -> None:
        made.draw[7] = draw
        made.references = []
        made.after = lambda pdf: [
            annotate(pdf, 7, (498, 717 - 30 * place, 520, 730 - 30 * place), target)
            for place, (_, _, target) in enumerate(rows)
            if target is not None
        ]

    return change


def long_chronology(made: Draft) -> None:
    """A chronology of 101 rows, small."""

    def draw(page: canvas.Canvas) -> None:
        page.setPageSize(A4)
        page.setFont("Helvetica-Bold", 16)
        page.drawString(72, 790, "Chronology")
        page.setFont("Helvetica", 5)
        for place in range(101):
            page.drawString(
                72, 770 - 6.6 * place, f"{place % 28 + 1} March {1900 + place}: the panel heard the claimant"
            )
            page.drawString(500, 770 - 6.6 * place, "4")

    made.draw[7] = draw
    made.references = []
    made.after = lambda pdf: [
        annotate(pdf, 7, (498, 769 - 6.6 * place, 520, 774 - 6.6 * place), 4) for place in range(101)
    ]
