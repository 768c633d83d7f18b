"""A Word file drawn: normalised, drawn by one engine, checked, and by the other where the first fell short."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bundler.documents.document import Remark
from bundler.documents.formats.format import Drawing
from bundler.documents.word.dxpdf_engine import draw_with_dxpdf, dxpdf_name
from bundler.documents.word.expected import Expected
from bundler.documents.word.libreoffice import convert_with_libreoffice
from bundler.documents.word.normalise import Normalised, normalise
from bundler.documents.word.verify import Missing, missing_in
from bundler.engines import engines, find_libreoffice
from bundler.errors import BundlerError, CaseError

CHOICE = "JRBUNDLE_WORD_ENGINE"
"""The environment's variable that chooses the engine: ``libreoffice`` or ``dxpdf``."""

_ENGINES = ("libreoffice", "dxpdf")
_LOOK = "compare it with the original; if it is not as it should be, save it as PDF in Word and use that"


def engine_order() -> tuple[str, ...]:
    """Give the engines that are to be tried, the first one first.

    Raises CaseError where the environment chooses one that there is not.
    """
    chosen = os.environ.get(CHOICE, "").strip().lower()
    if chosen and chosen not in _ENGINES:
        raise CaseError(f"there is no engine {chosen!r}", where=CHOICE, remedy=f"write one of: {', '.join(_ENGINES)}")
    if chosen:
        return (chosen,)
    return _ENGINES if find_libreoffice() else ("dxpdf",)


def draw_word(file: Path, into: Path) -> Drawing:
    """Draw a Word file (.docx and its kin) as a PDF at `into`.

    Raises SourceError where it is damaged, hostile or cannot be drawn, EngineError where the chosen engine is missing.
    """
    copy = normalise(file)
    with tempfile.TemporaryDirectory(dir=into.parent, prefix=".word-") as folder:
        attempts, faults = [], []
        for engine in engine_order():
            try:
                attempt = _attempt(engine, copy, Path(folder) / engine)
            except BundlerError as fault:
                faults.append(fault)
                continue
            attempts.append(attempt)
            if not attempt.missing.count:
                break
        if not attempts:
            raise faults[0]
        best = min(attempts, key=lambda attempt: attempt.missing.count)
        settle(best.pdf, into)
    return Drawing(
        engine=engine_name(best.engine),
        expect_text=bool(copy.expected),
        removals=copy.removals,
        remarks=(*copy.remarks, *_remarks(best, copy, tried=len(attempts) + len(faults))),
    )


class _Attempt(NamedTuple):
    """What one engine drew, and what is missing in it."""

    engine: str
    pdf: Path
    missing: Missing


def _attempt(engine: str, copy: Normalised, folder: Path) -> _Attempt:
    folder.mkdir()
    if engine == "dxpdf":
        pdf = draw_with_dxpdf(copy.content, folder)
    else:
        pdf = convert_with_libreoffice(copy.content, "docx", "pdf", folder)
    return _Attempt(engine, pdf, missing_in(pdf, copy.expected))


def _remarks(best: _Attempt, copy: Normalised, *, tried: int) -> Iterator[Remark]:
    if tried > 1:
        yield Remark(
            code="second-engine",
            message=f"one engine did not draw it whole; the better drawing was kept: {engine_name(best.engine)}",
            remedy=_LOOK,
        )
    if best.engine == "dxpdf" and copy.beyond:
        yield Remark(
            code="not-drawn",
            message=f"it holds what dxpdf does not draw, or draws otherwise: {', '.join(copy.beyond)}",
            remedy="install LibreOffice, which draws more (see `jrbundle doctor`), or save the file as PDF in Word",
        )
    for paragraph in best.missing.numbers:
        yield _missing("number-missing", "the number", paragraph)
    for paragraph in best.missing.words:
        yield _missing("words-missing", "some of the words", paragraph)


def _missing(code: str, what: str, paragraph: Expected) -> Remark:
    return Remark(code=code, message=f"{what} of {paragraph.name} cannot be found in the pages drawn", remedy=_LOOK)


def settle(pdf: Path, into: Path) -> None:
    """Write an engine's PDF without its clock: the same file gives the same bytes."""
    import pikepdf

    with pikepdf.open(pdf) as opened:
        for key in ("/Info", "/ID", "/DocChecksum"):
            if key in opened.trailer:
                del opened.trailer[key]
        if "/Metadata" in opened.Root:
            del opened.Root["/Metadata"]
        opened.save(into, deterministic_id=True)


@cache
def engine_name(engine: str) -> str:
    """Give an engine's name with its version: ``LibreOffice 7.4.7.2``."""
    if engine == "dxpdf":
        return dxpdf_name()
    version = next((known.version for known in engines() if known.name == "LibreOffice"), "")
    return f"LibreOffice {version}".strip()
