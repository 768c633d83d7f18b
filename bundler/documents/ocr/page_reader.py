"""Read one page of a PDF from its picture: by Tesseract where it is here, else or where it is unsure by RapidOCR."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from statistics import median_high, median_low
from typing import TYPE_CHECKING, Any

from bundler.documents.ocr import rapid, tesseract
from bundler.documents.ocr.line_order import in_reading_order
from bundler.documents.ocr.paragraph_numbers import slipped
from bundler.documents.ocr.picture import Straight, picture_of, straightened
from bundler.documents.ocr.reading import PageReading, PlacedWord, ReadWord, mean_confidence
from bundler.documents.page_text import Word
from bundler.documents.text import read_words
from bundler.errors import EngineError

if TYPE_CHECKING:
    from PIL.Image import Image

_SURE, _DOUBTFUL = 0.80, 0.60
_LEAST_LETTERS = 6
_LOW_LETTERS = frozenset("gjpqy,;()[]{}QJ|/_")
_HIGH_LETTERS = frozenset("ABCDEFGHIKLMNOPRSTUVWXYZ0123456789bdfhklt")


def engines() -> str:
    """Name the engines that would read a page on this machine, with their versions."""
    names = [f"Tesseract {tesseract.version()}"] if tesseract.version() else []
    return " and ".join([*names, f"RapidOCR {rapid.version()}"] if rapid.version() else names)


def read_page_value(pdf: Path, page: int, unit: float) -> dict[str, Any]:
    """Give what `read_page` reads as a value ready for JSON, for a child process to hand back."""
    return asdict(read_page(pdf, page, unit))


def read_page(pdf: Path, page: int, unit: float = 1.0) -> PageReading:
    """Read a document page (from 1) from its picture. `unit` is the page's UserUnit.

    The picture is turned upright and level for reading; the words are placed on the page as it is displayed. Those that
    stand where the page has words of its own are left out.
    Raises EngineError where no engine is here, or it fails.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        image, dpi = picture_of(document[page - 1], unit)
    finally:
        document.close()
    if not _any_ink(image):
        return PageReading(words=(), engine="nothing to read", confidence=1.0, turn=0, skew=0.0)
    straight, words, engine = _best(image, dpi)
    own = read_words(pdf, page)
    return PageReading(
        words=tuple(word for word in _placed(_credible(words), straight) if not _stands_on(word, own)),
        engine=engine,
        confidence=round(mean_confidence(words), 3),
        turn=straight.turn,
        skew=round(straight.skew, 2),
    )


def _any_ink(image: Image) -> bool:
    """Whether the page shows anything but one shade: a dark photograph counts as ink, an empty sheet does not."""
    low, high = image.getextrema()
    return float(high) - float(low) > 40  # type: ignore[arg-type]


def _best(image: Image, dpi: float) -> tuple[Straight, tuple[ReadWord, ...], str]:
    """The surer of the engines' readings, in the orientation in which most can be read."""
    if not tesseract.version():
        return (*_upright(image, dpi, 0, rapid.read), f"RapidOCR {rapid.version()}")

    def read(picture: Image) -> tuple[ReadWord, ...]:
        return tesseract.read(picture, dpi)

    try:
        straight, words = _upright(image, dpi, tesseract.turn_of(image), read)
    except EngineError:
        if not rapid.version():
            raise
        return (*_upright(image, dpi, 0, rapid.read), f"RapidOCR {rapid.version()}")
    if mean_confidence(words) < _SURE and rapid.version():
        again = rapid.read(straight.image)
        if _amount(again) > _amount(words):
            return straight, again, f"RapidOCR {rapid.version()}"
    elif slipped(words) and rapid.version():
        again = rapid.read(straight.image)
        if not slipped(again) and mean_confidence(again) >= _SURE:
            return straight, again, f"RapidOCR {rapid.version()}"
    return straight, words, f"Tesseract {tesseract.version()}"


def _upright(
    image: Image, dpi: float, turn: int, read: Callable[[Image], tuple[ReadWord, ...]]
) -> tuple[Straight, tuple[ReadWord, ...]]:
    """Read a picture turned as it seems to lie; where little sense comes of that, in the other three ways as well."""
    straight = straightened(image, dpi, turn)
    words = read(straight.image)
    if mean_confidence(words) >= _SURE and not _upended(words):
        return straight, words
    tried = [(straight, words)]
    for more in (180, 90, 270):
        other = straightened(image, dpi, (turn + more) % 360)
        tried.append((other, read(other.image)))
    return max(tried, key=lambda pair: _amount(pair[1]))


def _amount(words: tuple[ReadWord, ...]) -> float:
    """How much was surely read: letters, by the confidence of their words."""
    return sum(len(word.text) * word.confidence**2 for word in words if word.confidence > 0.5 and _wide(word))


def _upended(words: tuple[ReadWord, ...]) -> bool:
    """Whether most words stand higher than they are wide: the page lies on its side."""
    long = [word for word in words if len(word.text) >= 4]
    return sum(not _wide(word) for word in long) > len(long) / 2


def _wide(word: ReadWord) -> bool:
    return word.right - word.left >= word.bottom - word.top or len(word.text) < 4


def _credible(words: tuple[ReadWord, ...]) -> tuple[ReadWord, ...]:
    """The words without those seen in photographs and scribbles: of a reading that is unsure, only what is sure."""
    confidence, letters = mean_confidence(words), sum(len(word.text) for word in words)
    if confidence >= _SURE or (confidence >= _DOUBTFUL and letters >= _LEAST_LETTERS):
        return words
    sure = tuple(word for word in words if word.confidence >= _SURE and len(word.text) > 1)
    return sure if sum(len(word.text) for word in sure) >= _LEAST_LETTERS else ()


def _stands_on(word: PlacedWord, own: tuple[Word, ...]) -> bool:
    """Whether the middle of a word that was read lies on a word that the page has."""
    angle = math.radians(word.angle)
    x = word.x + word.width / 2 * math.cos(angle) - word.size / 4 * math.sin(angle)
    y = word.y - word.width / 2 * math.sin(angle) - word.size / 4 * math.cos(angle)
    return any(other.left <= x <= other.right and other.top <= y <= other.bottom for other in own)


def _placed(words: tuple[ReadWord, ...], straight: Straight) -> list[PlacedWord]:
    """Put each line's words on one baseline, in points of the displayed page."""
    lines: dict[int, list[ReadWord]] = {}
    for word in in_reading_order(words):
        lines.setdefault(word.line, []).append(word)
    scale = 72 / straight.dpi
    placed = []
    for number, line in lines.items():
        baseline, size = _baseline_and_size(line)
        for word in line:
            x, y = straight.on_page(word.left, baseline)
            placed.append(
                PlacedWord(
                    text=word.text,
                    x=round(x, 2),
                    y=round(y, 2),
                    width=round((word.right - word.left) * scale, 2),
                    size=round(size * scale, 2),
                    angle=round(straight.skew + straight.turn, 2) % 360,
                    line=number,
                )
            )
    return placed


def _baseline_and_size(line: list[ReadWord]) -> tuple[float, float]:
    """A line's baseline and the size of its type, in pixels: from the feet and heads of the letters that have them."""
    feet = [word.bottom for word in line if not _LOW_LETTERS & set(word.text)]
    heads = [word.top for word in line if _HIGH_LETTERS & set(word.text)]
    # What is wrong with a box is that it holds a speck too: of two, the tighter one counts.
    top = median_high(heads) if heads else min(word.top for word in line)
    if feet:
        baseline = median_low(feet)
    else:
        bottom = max(word.bottom for word in line)
        baseline = bottom - 0.22 * (bottom - top)
    return baseline, max(4.0, (baseline - top) / 0.72)
