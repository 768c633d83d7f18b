"""Text: the words of a carried PDF's pages, as PDFium reads them, and where they stand."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bundler.documents.page_frame import PageFrame, frame_of, units_of
from bundler.documents.page_text import PageText, Word

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_LIGATURES = {
    **{0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"},
    **dict.fromkeys((0x00A0, 0x2007, 0x202F, 0x0009, 0x000B, 0x000C), " "),
    **dict.fromkeys((0x200B, 0x2060, 0xFEFF, 0x0000), ""),
    0x00AD: "",
}
_BROKEN_HYPHEN = re.compile("[\ufffe\x02]|\u00ad(?=\r?\n)(?:\r?\n)?")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x9f]")
_RUBBISH = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
_RUBBISH_SHARE = 0.2


def read_text(pdf: Path) -> tuple[PageText, ...]:
    """Give the text of each page in the order in which the document tells it, without the places of its words.

    Words on hidden layers are left out, here and in `read_words`.
    """
    import pypdfium2

    from bundler.documents.shown_layers import shown_only

    document = pypdfium2.PdfDocument(shown_only(pdf))
    try:
        return tuple(_page_text(number, page.get_textpage()) for number, page in enumerate(document, start=1))
    finally:
        document.close()


def read_words(pdf: Path, page: int) -> tuple[Word, ...]:
    """Give the words of one document page (from 1) and their boxes in the displayed frame."""
    import pypdfium2

    from bundler.documents.shown_layers import shown_only

    unit = units_of(pdf)[page - 1]
    document = pypdfium2.PdfDocument(shown_only(pdf))
    try:
        opened = document[page - 1]
        return tuple(_words(opened.get_textpage(), frame_of(opened, unit)))
    finally:
        document.close()


def is_rubbish(text: str) -> bool:
    """Tell whether a text is no text: its fonts do not say which letters their shapes are."""
    shown = [letter for letter in text if not letter.isspace()]
    return bool(shown) and len(_RUBBISH.findall(text)) > _RUBBISH_SHARE * len(shown)


def tidied(text: str) -> str:
    """Give a text as people type it: ligatures as letters, one kind of space, no soft hyphens but at a line's end.

    A hyphen at the end of a line stays, and the line ends after it. What is no letter at all becomes U+FFFD.
    """
    text = _BROKEN_HYPHEN.sub("-\n", text).replace("\r\n", "\n").replace("\r", "\n").translate(_LIGATURES)
    lines = (line.rstrip() for line in _CONTROL.sub("\ufffd", unicodedata.normalize("NFC", text)).split("\n"))
    return "\n".join(lines).strip("\n")


def _page_text(number: int, page: PdfTextPage) -> PageText:
    text = tidied(page.get_text_range())
    page.close()
    return PageText(page=number, text=text, origin="born" if text.strip() else "none")


def _words(page: PdfTextPage, frame: PageFrame) -> Iterator[Word]:
    """Gather characters into words: until a space, the end of a line or of the page."""
    letters: list[str] = []
    boxes: list[tuple[float, float, float, float]] = []
    for letter, box in _letters(page):
        if letter.isspace():
            yield from _word(letters, boxes, frame)
            letters, boxes = [], []
            continue
        letters.append(letter)
        if box:
            boxes.append(box)
        if letter in "\ufffe\x02":
            yield from _word(letters, boxes, frame)
            letters, boxes = [], []
    yield from _word(letters, boxes, frame)


def _word(letters: list[str], boxes: list[tuple[float, float, float, float]], frame: PageFrame) -> Iterator[Word]:
    text = tidied("".join(letters)).strip()
    if not text or not boxes:
        return
    one = frame.displayed(min(box[0] for box in boxes), min(box[1] for box in boxes))
    two = frame.displayed(max(box[2] for box in boxes), max(box[3] for box in boxes))
    yield Word(
        text=text,
        left=round(min(one[0], two[0]), 2),
        top=round(min(one[1], two[1]), 2),
        right=round(max(one[0], two[0]), 2),
        bottom=round(max(one[1], two[1]), 2),
    )


def _letters(page: PdfTextPage) -> Iterator[tuple[str, tuple[float, float, float, float] | None]]:
    """Yield each character of a page and its box in the PDF's numbers: as wide as its advance, as high as its font."""
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    pending = 0
    for index in range(page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(page, index)
        if 0xD800 <= code < 0xDC00:
            pending = code
            continue
        if 0xDC00 <= code < 0xE000 and pending:
            code = 0x10000 + ((pending - 0xD800) << 10) + (code - 0xDC00)
        pending = 0
        has_box = pdfium.FPDFText_GetLooseCharBox(page, index, ctypes.byref(box))
        sides = (min(box.left, box.right), min(box.bottom, box.top), max(box.left, box.right), max(box.bottom, box.top))
        yield chr(code), sides if has_box and sides[0] < sides[2] else None
