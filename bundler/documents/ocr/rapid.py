"""RapidOCR: words of a straight picture, by models that come with the package; slower, and better on poor scans."""

from __future__ import annotations

import importlib.metadata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bundler.documents.ocr.reading import ReadWord
from bundler.errors import EngineError

if TYPE_CHECKING:
    from PIL.Image import Image

_LONGEST_SIDE = 2600


def version() -> str:
    """Give the version of RapidOCR, "" where it is not here."""
    try:
        return importlib.metadata.version("rapidocr")
    except importlib.metadata.PackageNotFoundError:
        return ""


def read(image: Image) -> tuple[ReadWord, ...]:
    """Give the words of an upright, level picture, line by line. Raises EngineError where the engine fails."""
    import numpy

    result = _engine()(numpy.asarray(image.convert("RGB")), return_word_box=True)
    if result.boxes is None:
        return ()
    found = []
    for words in result.word_results:
        line = [_word(text, score, box) for text, score, box in words if text.strip() and box is not None]
        if line:
            found.append(line)
    return _in_lines(found)


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


def _word(text: str, score: float, box: Any) -> ReadWord:
    across, down = [float(point[0]) for point in box], [float(point[1]) for point in box]
    return ReadWord(
        text=text.strip(),
        left=min(across),
        top=min(down),
        right=max(across),
        bottom=max(down),
        confidence=float(score),
        line=0,
    )


def _in_lines(found: list[list[ReadWord]]) -> tuple[ReadWord, ...]:
    """Number the lines down the page; what stands side by side at one height is one line, as in a list's numbers."""
    from dataclasses import replace

    found.sort(key=lambda line: line[0].middle)
    lines: list[list[ReadWord]] = []
    for piece in found:
        middle = sum(word.middle for word in piece) / len(piece)
        last = lines[-1] if lines else []
        if last and min(word.top for word in last) < middle < max(word.bottom for word in last) and _apart(last, piece):
            last += piece
        else:
            lines.append(list(piece))
    return tuple(
        replace(word, line=number)
        for number, line in enumerate(lines)
        for word in sorted(line, key=lambda word: word.left)
    )


def _apart(line: list[ReadWord], piece: list[ReadWord]) -> bool:
    left, right = min(word.left for word in piece), max(word.right for word in piece)
    return all(word.right <= left + 4 or word.left >= right - 4 for word in line)
