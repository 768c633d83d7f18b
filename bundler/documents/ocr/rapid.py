"""RapidOCR: words of a straight picture, by models that come with the package; slower, and better on poor scans."""

from __future__ import annotations

import importlib.metadata
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bundler.documents.ocr.picture import ink_threshold
from bundler.documents.ocr.reading import ReadWord
from bundler.documents.ocr.second_pass import with_left_out
from bundler.errors import EngineError

if TYPE_CHECKING:
    from PIL.Image import Image

_LONGEST_SIDE = 2600
_LOST_SPACE = re.compile(r"(\(?\d{1,3}[.)]|.*[a-z]{2}[.;:?!])([A-Z][a-z]*.*)")
_INK = 2
"""How many dark pixels make a row or a column of a word inked: one alone is a speck."""


def version() -> str:
    """Give the version of RapidOCR, "" where it is not here."""
    try:
        return importlib.metadata.version("rapidocr")
    except importlib.metadata.PackageNotFoundError:
        return ""


def read(image: Image) -> tuple[ReadWord, ...]:
    """Give the words of an upright, level picture, in any order, in two passes. Raises EngineError where it fails."""
    return with_left_out(image, _read_once(image), _read_once)


def _read_once(image: Image) -> tuple[ReadWord, ...]:
    import numpy

    result = _engine()(numpy.asarray(image.convert("RGB")), return_word_box=True)
    if result.boxes is None:
        return ()
    ink = numpy.asarray(image) < ink_threshold(image)
    found: list[ReadWord] = []
    for line, words in enumerate(result.word_results):
        known = [_word(text, score, box, line) for text, score, box in words if text.strip() and box is not None]
        found += [_snug(part, ink) for word in known for part in _parted(word)]
    return tuple(found)


@cache
def _engine() -> Any:
    """The engine, with the models beside the package: it must never look for others on the network."""
    try:
        import rapidocr

        models = Path(rapidocr.__file__).parent / "models"
        finder, reader = next(models.glob("*_det_*.onnx")), next(models.glob("*_rec_*.onnx"))
        return rapidocr.RapidOCR(
            params={
                "Global.use_cls": False,
                "Global.max_side_len": _LONGEST_SIDE,
                "Global.log_level": "critical",
                "Det.model_path": str(finder),
                "Rec.model_path": str(reader),
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            }
        )
    except (ImportError, StopIteration, OSError) as error:
        raise EngineError(
            "RapidOCR is not whole", remedy="install it again: python -m pip install --force-reinstall rapidocr"
        ) from error


def _word(text: str, score: float, box: Any, line: int) -> ReadWord:
    across, down = [float(point[0]) for point in box], [float(point[1]) for point in box]
    return ReadWord(
        text=text.strip(),
        left=min(across),
        top=min(down),
        right=max(across),
        bottom=max(down),
        confidence=float(score),
        line=line,
    )


def _parted(word: ReadWord) -> Iterator[ReadWord]:
    """The word, or the two that it is where the engine lost the space after a number or a full stop."""
    match = _LOST_SPACE.fullmatch(word.text)
    if match is None:
        yield word
        return
    cut = word.left + (word.right - word.left) * len(match[1]) / len(word.text)
    yield replace(word, text=match[1], right=cut)
    yield replace(word, text=match[2], left=cut)


def _snug(word: ReadWord, ink: Any) -> ReadWord:
    """The word in a box that ends where its ink does: the engine's own is loose, and cut at guessed places."""
    top, bottom = max(0, round(word.top)), max(1, round(word.bottom))
    reach = round(0.4 * (bottom - top))
    inked = ink[top:bottom].sum(axis=0) >= _INK
    left = _edge(inked, round(word.left), -1, reach)
    right = _edge(inked, round(word.right) - 1, 1, reach) + 1
    rows = ink[top:bottom, left:right].sum(axis=1) >= _INK
    if right <= left or not rows.any():
        return word
    return replace(
        word,
        left=float(left),
        right=float(right),
        top=float(top + rows.argmax()),
        bottom=float(bottom - rows[::-1].argmax()),
    )


def _edge(inked: Any, at: int, outwards: int, reach: int) -> int:
    """The column at which a word's ink ends: looked for outwards from one with ink, else inwards."""
    at = min(max(at, 0), len(inked) - 1)
    step = outwards if inked[at] else -outwards
    for _ in range(reach):
        beyond = at + step
        if not 0 <= beyond < len(inked):
            break
        if step == outwards and not inked[beyond]:
            break
        at = beyond
        if step != outwards and inked[at]:
            break
    return at
