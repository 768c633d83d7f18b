"""Text: the words of a carried PDF's pages, as PDFium reads them, and where they stand."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from bundler.documents.page_frame import PageFrame, frame_of, units_of
from bundler.documents.page_text import PageText, Word
from bundler.documents.reading_order import Line, with_values_in_place

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_LIGATURES = {
    **{0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"},
    **dict.fromkeys((0x00A0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x0009, 0x000B, 0x000C), " "),
    **dict.fromkeys((0x200B, 0x2060, 0xFEFF, 0x0000), ""),
    0x00AD: "",
}
_BROKEN_HYPHEN = re.compile("[\ufffe\x02]\n?|\u00ad(?=\r?\n)(?:\r?\n)?")
# The raised ending of an ordinal, which PDFium may tell on a line of its own: ``on 3⏎rd⏎ July``.
_RAISED = re.compile(r"(?<=\d)\n ?(?=(?:st|nd|rd|th)\b)")
_AFTER_RAISED = re.compile(r"(?<=\d(?:st|nd|rd|th))\n(?= \S)")
_ENDING = re.compile(r"(?:st|nd|rd|th)[,.;:)]*")
# Points between the number and its ending.
_TOUCHING = 1.0
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x9f]")
_RUBBISH = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
_RUBBISH_SHARE = 0.2


def read_text(pdf: Path) -> tuple[PageText, ...]:
    """Give the text of each page in the order of reading, without the places of its words.

    Words on hidden layers are left out, here and in `read_words`.
    """
    import pypdfium2

    from bundler.documents.shown_layers import shown_only

    document = pypdfium2.PdfDocument(shown_only(pdf))
    try:
        return tuple(_page_text(number, page) for number, page in enumerate(document, start=1))
    finally:
        document.close()


def read_words(pdf: Path, page: int) -> tuple[Word, ...]:
    """Give the words of one document page (from 1) and their boxes in the displayed frame."""
    return words_of_pages(pdf, (page,))[0]


def words_of_pages(pdf: Path, pages: Sequence[int]) -> tuple[tuple[Word, ...], ...]:
    """Give the words of each of some document pages (from 1), as `read_words` gives those of one."""
    import pypdfium2

    from bundler.documents.shown_layers import shown_only

    units = units_of(pdf)
    document = pypdfium2.PdfDocument(shown_only(pdf))
    try:
        opened = [(document[page - 1], units[page - 1]) for page in pages]
        return tuple(
            tuple(_with_raised_endings(_words(page.get_textpage(), frame_of(page, unit)))) for page, unit in opened
        )
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
    return _AFTER_RAISED.sub("", _RAISED.sub("", "\n".join(lines).strip("\n")))


def _page_text(number: int, page: PdfPage) -> PageText:
    read = page.get_textpage()
    told = str(read.get_text_range())
    lines = _lines(read, told, frame_of(page)) if _has_values(read, told) else []
    if any(line.is_filled for line in lines):
        told = "\n".join(with_values_in_place(lines))
    text = tidied(told)
    read.close()
    return PageText(page=number, text=text, origin="born" if text.strip() else "none")


def _lines(page: PdfTextPage, told: str, frame: PageFrame) -> list[Line]:
    """Give the lines of a page with their boxes; none where not every one of them has a box."""
    if len(told) != page.count_chars():
        return []
    lines: list[Line] = []
    start = 0
    for ended in told.splitlines(keepends=True):
        for at, text in _parts(page, start, ended.rstrip("\r\n"), frame):
            rects = _rects(page, at, len(text), frame)
            if rects:
                lefts, tops, rights, bottoms = zip(*rects, strict=True)
                is_filled = _is_filled(page, at + len(text) - len(text.lstrip()))
                box = {"left": min(lefts), "top": min(tops), "right": max(rights), "bottom": max(bottoms)}
                lines.append(Line(text=text, **box, is_filled=is_filled))
            elif text.strip():
                return []
        start += len(ended)
    return lines


def _has_values(page: PdfTextPage, told: str) -> bool:
    """Tell whether any line begins or ends with what was filled into a form."""
    if len(told) != page.count_chars():
        return False
    start = 0
    for ended in told.splitlines(keepends=True):
        text = ended.rstrip()
        if text and (_is_filled(page, start) or _is_filled(page, start + len(text) - 1)):
            return True
        start += len(ended)
    return False


def _is_filled(page: PdfTextPage, index: int) -> bool:
    """Tell whether a character was filled into a form: the picture of a field's value stands between marks named Tx."""
    import pypdfium2.raw as pdfium

    drawn = pdfium.FPDFText_GetTextObject(page, index)
    name, length = ctypes.create_string_buffer(16), ctypes.c_ulong()
    for number in range(pdfium.FPDFPageObj_CountMarks(drawn) if drawn else 0):
        mark = pdfium.FPDFPageObj_GetMark(drawn, number)
        place = ctypes.cast(name, ctypes.POINTER(pdfium.FPDF_WCHAR))
        is_read = pdfium.FPDFPageObjMark_GetName(mark, place, len(name), ctypes.byref(length))
        if is_read and name.raw[: length.value] == "Tx\0".encode("utf-16-le"):
            return True
    return False


def _parts(page: PdfTextPage, start: int, text: str, frame: PageFrame) -> Iterator[tuple[int, str]]:
    """Yield the parts of a line that stand at one height each: PDFium joins what follows without a line's end."""
    rects = _rects(page, start, len(text), frame)
    if all(one[3] > other[1] and one[1] < other[3] for one, other in pairwise(rects)):
        yield start, text
        return
    begun, line = 0, None
    for place, letter in enumerate(text):
        rect = _displayed(page.get_charbox(start + place, loose=True), frame)
        if letter.isspace() or rect[1] == rect[3]:
            continue
        if line is not None and (rect[1] >= line[3] or rect[3] <= line[1]):
            yield start + begun, text[begun:place].rstrip()
            begun = place
        line = rect
    yield start + begun, text[begun:]


def _rects(page: PdfTextPage, start: int, count: int, frame: PageFrame) -> list[tuple[float, float, float, float]]:
    """Give the boxes of some characters in the displayed frame: left, top, right, bottom."""
    return [_displayed(page.get_rect(index), frame) for index in range(page.count_rects(start, count))] if count else []


def _displayed(sides: tuple[float, float, float, float], frame: PageFrame) -> tuple[float, float, float, float]:
    """Give a box in the displayed frame: left, top, right, bottom."""
    one, two = frame.displayed(sides[0], sides[1]), frame.displayed(sides[2], sides[3])
    return min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1])


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


def _with_raised_endings(words: Iterator[Word]) -> Iterator[Word]:
    """Put the raised ending of an ordinal to its number, as `tidied` does."""
    held: Word | None = None
    for word in words:
        if (
            held
            and held.text[-1].isdigit()
            and _ENDING.fullmatch(word.text)
            and abs(word.left - held.right) < _TOUCHING
        ):
            top, bottom = min(held.top, word.top), max(held.bottom, word.bottom)
            held = replace(held, text=held.text + word.text, right=word.right, top=top, bottom=bottom)
            continue
        if held:
            yield held
        held = word
    if held:
        yield held


def _word(letters: list[str], boxes: list[tuple[float, float, float, float]], frame: PageFrame) -> Iterator[Word]:
    text = tidied("".join(letters)).strip()
    if not text or not boxes:
        return
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    left, top, right, bottom = _displayed((min(lefts), min(bottoms), max(rights), max(tops)), frame)
    yield Word(text=text, left=round(left, 2), top=round(top, 2), right=round(right, 2), bottom=round(bottom, 2))


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
        yield chr(code) if 0 <= code <= 0x10FFFF else "\ufffd", sides if has_box else None
