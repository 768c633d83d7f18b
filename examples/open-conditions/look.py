"""How each style of document looks: faces, sizes, margins. All measures in points unless a name says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FOLDER = Path(__file__).resolve().parents[2] / "bundler" / "fonts"
FILES = {"serif": "LiberationSerif", "sans": "LiberationSans", "letter": "Carlito", "book": "Caladea"}
FILES |= {"mono": "LiberationMono"}
FONTS = {name: (file, f"{file}-Bold", f"{file}-Italic") for name, file in FILES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The styles of one kind of document."""

    face: tuple[str, str, str]
    margins_mm: tuple[int, int, int, int]
    page_number: str
    heading: ParagraphStyle
    sub_heading: ParagraphStyle
    body: ParagraphStyle
    plain: ParagraphStyle
    letter: ParagraphStyle
    roman: ParagraphStyle
    quote: ParagraphStyle
    cell: ParagraphStyle


# face, size, leading, left-right-top-bottom margins in mm, the page number, centred headings, justified
STYLES = {
    "pleading": ("serif", 12, 21, (30, 28, 26, 28), "{page}", True, True),
    "letter": ("letter", 11.5, 16, (25, 25, 20, 24), "Page {page} of {total}", False, False),
    "report": ("sans", 11, 17, (26, 25, 24, 26), "Page {page} of {total}", False, False),
    "transcript": ("book", 12, 21, (34, 32, 28, 28), "– {page} –", True, True),
    "record": ("mono", 8.5, 11.5, (18, 18, 18, 22), "Page {page} of {total}", False, False),
    "register": ("sans", 8.5, 10.5, (18, 18, 16, 20), "Page {page}", False, False),
    "exhibit": ("serif", 12, 17, (35, 25, 22, 24), "{page}", True, False),
}


@cache
def look_of(style: str) -> Look:
    """Give the look of a style named in a text's head."""
    _register()
    name, size, leading, margins, number, centred, justified = STYLES[style]
    face = FONTS[name]
    body = ParagraphStyle(
        "body",
        fontName=face[0],
        fontSize=size,
        leading=leading,
        spaceAfter=size * 0.7,
        leftIndent=30,
        bulletIndent=0,
        bulletFontName=face[0],
        bulletFontSize=size,
        alignment=TA_JUSTIFY if justified else TA_LEFT,
    )
    heading = ParagraphStyle(
        "heading",
        parent=body,
        fontName=face[1],
        fontSize=size + (1 if centred else 2.5),
        leftIndent=0,
        spaceBefore=size,
        keepWithNext=1,
        alignment=TA_CENTER if centred else TA_LEFT,
    )
    return Look(
        face=face,
        margins_mm=margins,
        page_number=number,
        heading=heading,
        sub_heading=ParagraphStyle("sub", parent=heading, fontSize=size + 0.5, alignment=TA_LEFT),
        body=body,
        plain=ParagraphStyle("plain", parent=body, leftIndent=0),
        letter=ParagraphStyle("letter", parent=body, leftIndent=58, bulletIndent=32),
        roman=ParagraphStyle("roman", parent=body, leftIndent=86, bulletIndent=60),
        quote=ParagraphStyle(
            "quote", parent=body, leftIndent=54, rightIndent=24, fontName=face[2], leading=leading - 2
        ),
        cell=ParagraphStyle(
            "cell", fontName=face[0], fontSize=min(size, 10.5), leading=min(leading, 13.5), alignment=TA_LEFT
        ),
    )


def frame_of(look: Look, sideways: bool) -> tuple[tuple[float, float], tuple[float, float, float, float]]:
    """Give the page size, and left, bottom, width and height of the room for text."""
    size = landscape(A4) if sideways else A4
    left, right, top, bottom = (margin * mm for margin in look.margins_mm)
    return size, (left, bottom, size[0] - left - right, size[1] - top - bottom)


@cache
def _register() -> None:
    for file in FILES.values():
        faces = {"": "Regular", "-Bold": "Bold", "-Italic": "Italic", "-BoldItalic": "BoldItalic"}
        for ending, shape in faces.items():
            path = FOLDER / f"{file}-{shape}.ttf"
            pdfmetrics.registerFont(TTFont(f"{file}{ending}", path if path.exists() else FOLDER / f"{file}-Bold.ttf"))
        pdfmetrics.registerFontFamily(file, file, f"{file}-Bold", f"{file}-Italic", f"{file}-BoldItalic")


def fonts() -> dict[str, tuple[str, str, str]]:
    """Give the faces, registered with reportlab."""
    _register()
    return FONTS
