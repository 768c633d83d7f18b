"""Tesseract: words of a straight picture, in two passes so that hanging paragraph numbers are not lost."""

from __future__ import annotations

import io
import os
import re
import subprocess
from functools import cache
from typing import TYPE_CHECKING

from bundler.documents.ocr.reading import ReadWord
from bundler.documents.ocr.second_pass import with_left_out
from bundler.engines import find_tesseract
from bundler.errors import EngineError

if TYPE_CHECKING:
    from PIL.Image import Image

_SECONDS = 60
_LEAST = 0.25
_COARSE = 200
"""Below so many dots per inch small numbers are read better from a larger picture."""

_WELSH = re.compile(r"\b(?:yn|mae|oedd|gan|a’r|a'r|i’r|i'r|o’r|o'r|wedi|fod|ei|llys|tyst|heddlu)\b", re.IGNORECASE)


@cache
def version() -> str:
    """Give the version of the system's Tesseract, "" where it is not here or has no English."""
    program = find_tesseract()
    if not program or "eng" not in _languages():
        return ""
    try:
        done = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    match = re.search(r"\d+(?:\.\d+)+", done.stdout + done.stderr)
    return match[0] if match else ""


def turn_of(image: Image) -> int:
    """Give by how many degrees clockwise a picture has to be turned to be upright; 0 where Tesseract cannot tell."""
    if "osd" not in _languages():
        return 0
    told = _run(image, 300, ["--psm", "0", "-l", "osd"], "", quiet=True)
    turn = re.search(r"Rotate: (\d+)", told)
    sure = re.search(r"Orientation confidence: ([\d.]+)", told)
    if turn is None or sure is None or float(sure[1]) < 2.0:
        return 0
    return int(turn[1]) % 360


def read(image: Image, dpi: float) -> tuple[ReadWord, ...]:
    """Give the words of an upright, level picture, line by line.

    The first pass drops numbers that hang alone in the margin; what it read is painted over, and the second pass reads
    what is left. Raises EngineError where Tesseract fails.
    """
    first = _words(_run(image, dpi, ["--psm", "3", "-l", "eng"], "tsv"), _LEAST)
    text = " ".join(word.text for word in first)
    if "cym" in _languages() and len(_WELSH.findall(text)) > max(4, len(first) // 25):
        first = _words(_run(image, dpi, ["--psm", "3", "-l", "cym+eng"], "tsv"), _LEAST)
    enlarge = 2 if dpi < _COARSE else 1

    def again(rest: Image) -> tuple[ReadWord, ...]:
        return _words(_run(rest, dpi * enlarge, ["--psm", "6", "-l", "eng"], "tsv"), _LEAST)

    return with_left_out(image, first, again, enlarge=enlarge)


@cache
def _languages() -> frozenset[str]:
    program = find_tesseract()
    if not program:
        return frozenset()
    try:
        done = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(done.stdout.split()[1:])


def _run(image: Image, dpi: float, options: list[str], output: str, *, quiet: bool = False) -> str:
    picture = io.BytesIO()
    image.save(picture, "PPM")
    command = [find_tesseract(), "stdin", "stdout", "--dpi", str(round(dpi)), *options, *([output] if output else [])]
    try:
        done = subprocess.run(
            command,
            input=picture.getvalue(),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EngineError("Tesseract did not finish a page", remedy="look at that page: it may be noise") from error
    if done.returncode and not quiet:
        raise EngineError("Tesseract failed on a page", remedy="run: jrbundle doctor")
    return done.stdout.decode("utf-8", "replace")


def _words(table: str, least: float) -> tuple[ReadWord, ...]:
    """Read Tesseract's table: one word a row, its box, its confidence in per cent, and the line it stands in."""
    words = []
    lines: dict[tuple[str, ...], int] = {}
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) != 12 or cells[0] != "5" or not cells[11].strip() or float(cells[10]) / 100 < least:
            continue
        left, top, width, height = (float(cell) for cell in cells[6:10])
        words.append(
            ReadWord(
                text=_letters(cells[11].strip()),
                left=left,
                top=top,
                right=left + width,
                bottom=top + height,
                confidence=float(cells[10]) / 100,
                line=lines.setdefault(tuple(cells[1:5]), len(lines)),
            )
        )
    return tuple(words)


def _letters(word: str) -> str:
    """The word with the one slip put right that nobody types: a bar standing alone is the pronoun I."""
    return "I" if word == "|" else word
