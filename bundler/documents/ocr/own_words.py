"""What a page's own words are worth: pictures without words over them are read, and poor old words read anew."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from bundler.documents.ocr.pictures import Picture, pictures_on
from bundler.documents.text import is_rubbish

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

Worth = Literal["enough", "few", "poor"]
"""Of a page's words: ``enough``; ``few``, so that its pictures are to be read too; ``poor``, so that they go first."""

_LARGE = 0.25
"""The part of a page from which on a picture may hold more than an ornament."""

_FEW = 15
"""Fewer words than this over the pictures are a stamp or a caption, and not what the pictures say."""

_SENSE = 0.65
"""The share of words that must look like words: of old readings of good scans nine in ten do."""

_WORD = re.compile(r"(?i:(?=[^\W\d_]*[aeiouwyâêîôûŵŷàèìòùáéíóúäëïöü])[^\W\d_]{1,20})(?:['’-][^\W\d_]+)*")
_FIGURES = re.compile(r"[£$€]?\d[\d,./:()-]*(?:st|nd|rd|th|am|pm|%)?")


def worth_of_words(pdf: Path) -> tuple[Worth, ...]:
    """Give for each page what its own words are worth. A page without pictures always has enough."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_worth(page) for page in document)
    finally:
        document.close()


def makes_sense(text: str) -> bool:
    """Tell whether most words of a text look like words or figures of a European language."""
    words = [word for word in (piece.strip("\"'“”‘’()[]{}.,;:!?*•–—-") for piece in text.split()) if word]
    good = sum(bool(_FIGURES.fullmatch(word) or (_WORD.fullmatch(word) and _one_case(word))) for word in words)
    return good >= _SENSE * len(words)


def _one_case(word: str) -> bool:
    return word.islower() or word.isupper() or word[1:].islower() or "-" in word or "'" in word or "’" in word


def _worth(page: PdfPage) -> Worth:
    pictures = pictures_on(page)
    left, bottom, right, top = page.get_bbox()
    if sum(picture.area for picture in pictures) < _LARGE * (right - left) * (top - bottom):
        return "enough"
    text = page.get_textpage()
    try:
        hidden = _hidden_text(page, text)
        if hidden.strip() and (is_rubbish(hidden) or not makes_sense(hidden)):
            return "poor"
        return "few" if _words_over(text, pictures) < _FEW else "enough"
    finally:
        text.close()


def _hidden_text(page: PdfPage, text: PdfTextPage) -> str:
    """The words that are written so that they are not seen."""
    import pypdfium2.raw as pdfium

    pieces = [
        item.extract()
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=text)
        if pdfium.FPDFTextObj_GetTextRenderMode(item.raw) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
    ]
    return " ".join(pieces)


def _words_over(text: PdfTextPage, pictures: tuple[Picture, ...]) -> int:
    """How many words stand over the pictures."""
    count = 0
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        if any(picture.holds((left + right) / 2, (bottom + top) / 2) for picture in pictures):
            count += len(text.get_text_bounded(left, bottom, right, top).split())
    return count
