"""Files of words that are not .docx: made one by LibreOffice first, so that they too are normalised and checked."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bundler.documents.document import Remark
from bundler.documents.formats.format import Drawing
from bundler.documents.word.drawing import draw_word
from bundler.documents.word.libreoffice import convert_with_libreoffice
from bundler.documents.word.steady import steady_odt, steady_rtf

_STEADY: dict[str, Callable[[bytes], bytes]] = {"rtf": steady_rtf, "odt": steady_odt}
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def foreign_ending(file: Path) -> str:
    """Tell by its first bytes what a file is: ``doc``, ``rtf``, ``odt``, or "" for a .docx and anything else."""
    with file.open("rb") as stream:
        head = stream.read(512)
    if head.startswith(_COMPOUND):
        return "doc"
    if head.lstrip().startswith(b"{\\rt"):
        return "rtf"
    return "odt" if head.startswith(b"PK") and _is_open_document(file) else ""


def draw_foreign(file: Path, ending: str, into: Path) -> Drawing:
    """Draw such a file as a PDF at `into`.

    Raises EngineError where LibreOffice is not here, SourceError where it cannot read the file.
    """
    with tempfile.TemporaryDirectory(dir=into.parent, prefix=".foreign-") as folder:
        steady = _STEADY.get(ending, bytes)(file.read_bytes())
        docx = convert_with_libreoffice(steady, ending, "docx", Path(folder))
        drawing = draw_word(docx, into)
    if ending in _STEADY:
        return drawing
    kept = tuple(remark for remark in drawing.remarks if remark.code != "fields-frozen")
    if len(kept) < len(drawing.remarks):
        kept += (
            Remark(
                code="fields-reckoned",
                message="it holds fields that change by themselves, such as today's date: they may show another value "
                "than when the file was last saved",
                remedy="compare it with the original; if it is not as it should be, save it as PDF and use that",
            ),
        )
    return replace(drawing, remarks=kept)


def _is_open_document(file: Path) -> bool:
    try:
        with zipfile.ZipFile(file) as archive, archive.open("mimetype") as stream:
            return stream.read(64).startswith(b"application/vnd.oasis.opendocument.text")
    except (zipfile.BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError):
        return False
