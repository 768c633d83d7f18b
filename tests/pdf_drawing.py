"""What the PDFs of tests are drawn with: pages of text, annotations, pictures of annotations; see `tests.pdfs`."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

A3 = (842.0, 1191.0)
A4 = (595.0, 842.0)
LETTER = (612.0, 792.0)
WORDS = "Page {page} of a fictional document"


def a_pdf(path: Path, pages: int = 2, words: str = WORDS, size: tuple[float, float] = A4) -> Path:
    """Write a PDF of text pages; ``{page}`` in `words` becomes the page's number, a line feed starts a new line."""
    return written(path, of_pages([words.replace("{page}", str(page + 1)) for page in range(pages)], size))


def changed(path: Path, change: Callable[[Pdf], Any], **how: Any) -> Path:
    """Write a PDF of two text pages after `change` has been at it; `how` is what `a_pdf` takes."""
    pdf = of_pages(
        [
            str(how.get("words", WORDS)).replace("{page}", str(page + 1))
            for page in range(int(str(how.get("pages", 2))))
        ],
        how.get("size", A4),
    )
    change(pdf)
    return written(path, pdf)


def mark(subtype: str, rect: Sequence[float] = (60, 700, 200, 720), **more: Any) -> Dictionary:
    """Give an annotation."""
    made = Dictionary(Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=Array([number_of(side) for side in rect]), F=4)
    for key, value in more.items():
        made[f"/{key}"] = value
    return made


def add(pdf: Pdf, page: pikepdf.Page, content: bytes) -> None:
    """Draw more on a page."""
    page.contents_add(pdf.make_stream(content))


def hang(pdf: Pdf, page: pikepdf.Page, annotations: Iterable[pikepdf.Object]) -> None:
    """Hang annotations on a page."""
    annots = page.obj.get("/Annots", Array([]))
    for annotation in annotations:
        annots.append(annotation)
    page.obj.Annots = annots


def appearance(pdf: Pdf, content: bytes, width: float, height: float, **resources: Any) -> pikepdf.Stream:
    """Give the picture of an annotation."""
    box = Array([0, 0, number_of(width), number_of(height)])
    made = pdf.make_stream(content, Type=Name.XObject, Subtype=Name.Form, BBox=box)
    made.Resources = Dictionary(**resources)
    return made


def of_pages(texts: Sequence[str], size: tuple[float, float]) -> Pdf:
    """Give a PDF of text pages, a text each."""
    pdf = Pdf.new()
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    )
    for text in texts:
        page = pdf.add_blank_page(page_size=size)
        page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
        page.obj.Contents = pdf.make_stream(lines_of(text, size[1]))
    return pdf


def lines_of(text: str, height: float) -> bytes:
    """Give the operators that write a text from the top of a page."""
    shown = b" T* ".join(b"(" + escaped(line) + b") Tj" for line in text.split("\n"))
    return b"BT /F1 12 Tf 16 TL 60 %d Td " % (height - 90) + shown + b" ET"


def escaped(text: str) -> bytes:
    """Give a text as the bytes of a PDF string."""
    return text.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def raw_change(path: Path, change: Callable[[Pdf], Any]) -> Path:
    """Write a PDF after a change to its page tree, which pikepdf would mend if it were asked for its pages."""
    a_pdf(path)
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        change(pdf)
        pdf.save(path, static_id=True)
    return path


def written(path: Path, pdf: Pdf) -> Path:
    """Save a PDF, the same bytes each time."""
    with pdf, warnings.catch_warnings():
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
        pdf.save(path, static_id=True)
    return path


def number_of(value: float) -> Any:
    """Give a number as PDF has it."""
    return int(value) if value == int(value) else value


def text_field(pdf: Pdf, name: str, rect: Sequence[float], value: str, flags: int, drawn: bool) -> Dictionary:
    """Give a filled text field."""
    made = mark("Widget", rect, FT=Name.Tx, T=String(name), V=String(value), DA=String("/Helv 12 Tf 0 g"))
    made.F = flags
    if drawn:
        content = b"/Tx BMC q BT /F1 12 Tf 2 6 Td (" + escaped(value) + b") Tj ET Q EMC"
        font = Dictionary(F1=pdf.pages[0].Resources.Font.F1)
        made.AP = Dictionary(N=appearance(pdf, content, rect[2] - rect[0], rect[3] - rect[1], Font=font))
    return pdf.make_indirect(made)


def tick(pdf: Pdf, name: str, rect: Sequence[float], state: str) -> Dictionary:
    """Give a box to tick, in a state."""
    on = appearance(pdf, b"0 0 16 16 re S 2 w 3 8 m 7 3 l 13 13 l S", 16, 16)
    off = appearance(pdf, b"0 0 16 16 re S", 16, 16)
    made = mark("Widget", rect, FT=Name.Btn, T=String(name), V=Name(f"/{state}"), AS=Name(f"/{state}"))
    made.AP = Dictionary(N=Dictionary(Yes=on, Off=off))
    return pdf.make_indirect(made)
