"""Second pass: what an engine left out of a page is looked at again, for the numbers that hang in the margin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING

from bundler.documents.ocr.picture import ink_threshold
from bundler.documents.ocr.reading import ReadWord

if TYPE_CHECKING:
    from PIL.Image import Image

_LEAST_INK = 60
_LITTLE_INK = 0.002
_SURE_NUMBER, _SURE_WORD, _SURE_FIRST = 0.5, 0.85, 0.9
_NUMBER = re.compile(r"\d{1,3}[.,]?|[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivx]{2,4})[)\].]{1,2}")
_COMMA = re.compile(r"(?<=^\d),$|(?<=^\d\d),$")


def with_left_out(
    image: Image, first: tuple[ReadWord, ...], read: Callable[[Image], tuple[ReadWord, ...]], *, enlarge: int = 1
) -> tuple[ReadWord, ...]:
    """Give the words of a first reading, and those that `read` finds in the picture when these are painted over.

    Engines pass over numbers that stand alone in the margin. Only what is surely a number or a word is taken. The
    picture is shown to `read` so many times as large as `enlarge` says.
    """
    first, doubtful = _firm(first)
    rest = _left_over(image, first, enlarge)
    ink = rest.histogram()[0]
    if ink < _LEAST_INK or (ink > _LITTLE_INK * rest.width * rest.height and not _has_sense(first)):
        return first + doubtful
    seen = (_shrunk(word, enlarge) for word in read(rest))
    second = tuple(word for word in seen if _believable(word, first))
    kept = tuple(word for word in doubtful if not any(_overlap(word, other) for other in second))
    return _merged(first + kept, second)


def _has_sense(words: tuple[ReadWord, ...]) -> bool:
    """Whether some words were surely read: what is left over on a photograph or of noise is long work for nothing."""
    return sum(len(word.text) >= 3 and word.confidence >= _SURE_WORD for word in words) >= 3


def _firm(words: tuple[ReadWord, ...]) -> tuple[tuple[ReadWord, ...], tuple[ReadWord, ...]]:
    """Part the words from those that hang in the margin and may be numbers that were misread.

    A number alone in the margin ends in a full stop: a comma after it is a stop that was misread.
    """
    if not words:
        return (), ()
    typical = median(word.bottom - word.top for word in words)

    def is_doubtful(word: ReadWord) -> bool:
        is_sure = word.confidence >= _SURE_FIRST or _NUMBER.fullmatch(word.text)
        if len(word.text) > 4 or (is_sure and not _COMMA.search(word.text)):
            return False
        beside = [other for other in words if other is not word and other.top < word.middle < other.bottom]
        return all(_gap(word, other) > typical for other in beside)

    doubtful = tuple(word for word in words if is_doubtful(word))
    firm = tuple(word for word in words if word not in doubtful)
    return firm, tuple(replace(word, text=_COMMA.sub(".", word.text)) for word in doubtful)


def _left_over(image: Image, words: tuple[ReadWord, ...], enlarge: int) -> Image:
    """The picture, enlarged, with every word painted over; what is left in black and white, without specks."""
    from PIL import ImageDraw, ImageFilter
    from PIL.Image import Resampling

    rest = image.copy()
    brush = ImageDraw.Draw(rest)
    for word in words:
        brush.rectangle((word.left - 3, word.top - 3, word.right + 3, word.bottom + 3), fill=255)
    middle = ink_threshold(image)
    rest = rest.resize((rest.width * enlarge, rest.height * enlarge), Resampling.BICUBIC)
    return rest.point(lambda shade: 0 if shade < middle else 255).filter(ImageFilter.MedianFilter(3))


def _shrunk(word: ReadWord, enlarged: int) -> ReadWord:
    """A word of the enlarged picture in pixels of the picture."""
    return replace(
        word,
        left=word.left / enlarged,
        top=word.top / enlarged,
        right=word.right / enlarged,
        bottom=word.bottom / enlarged,
    )


def _believable(word: ReadWord, first: tuple[ReadWord, ...]) -> bool:
    """Whether the second pass saw a word and not a scribble: a number standing apart, or letters it is very sure of."""
    height = word.bottom - word.top
    typical = median(other.bottom - other.top for other in first) if first else height
    if not 0.4 * typical <= height <= 2.5 * typical:
        return False
    if _NUMBER.fullmatch(word.text):
        beside = (other for other in first if other.top < word.middle < other.bottom)
        return word.confidence >= _SURE_NUMBER and all(_gap(word, other) > 0.3 * typical for other in beside)
    return word.confidence >= _SURE_WORD and len(re.findall(r"\w", word.text)) >= 2


def _merged(first: tuple[ReadWord, ...], second: Iterable[ReadWord]) -> tuple[ReadWord, ...]:
    """Put each word of the second pass into the line it stands in; one that stands apart gets a line of its own."""
    placed = list(first)
    fresh = max((word.line for word in first), default=0) + 1
    for word in second:
        beside = [other for other in first if other.top < word.middle < other.bottom]
        nearest = min(beside, key=lambda other: _gap(word, other), default=None)
        if nearest and _gap(word, nearest) < word.bottom - word.top:
            placed.append(replace(word, line=nearest.line))
        else:
            placed.append(replace(word, line=fresh, text=_COMMA.sub(".", word.text)))
            fresh += 1
    return tuple(placed)


def _gap(one: ReadWord, two: ReadWord) -> float:
    """The distance between two words of one line."""
    return max(one.left - two.right, two.left - one.right)


def _overlap(one: ReadWord, two: ReadWord) -> bool:
    return _gap(one, two) < 0 and one.top < two.bottom and two.top < one.bottom
