"""A page with lines of text on it, read back by two parsers."""

from __future__ import annotations

import io

import pypdf
import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from bundler.typesetting.pen import Pen
from bundler.typesetting.style import Face, Style

BODY = Style(face=Face.SERIF, size=11)


def a_page(*lines: str, style: Style = BODY) -> bytes:
    """A one-page PDF with these lines, one below the other."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    pen = Pen(canvas)
    for place, line in enumerate(lines):
        pen.left(40, 800 - 24 * place, line, style)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def read_by_pypdf(pdf: bytes) -> str:
    """The text that pypdf finds."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def read_by_pdfium(pdf: bytes) -> str:
    """The text that PDFium finds."""
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text
