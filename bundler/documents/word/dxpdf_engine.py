"""Word drawn by dxpdf, in a process of its own: fonts have to be settled before it starts."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from bundler.documents.word.fonts import write_font_settings
from bundler.errors import SourceError

_SECONDS = 90
_DPI = 300
_DRAW = f"import sys, dxpdf; dxpdf.convert_file(sys.argv[1], sys.argv[2], image_dpi={_DPI})"


def dxpdf_name() -> str:
    """Give the engine's name with its version."""
    return f"dxpdf {metadata.version('dxpdf')}"


def draw_with_dxpdf(content: bytes, folder: Path) -> Path:
    """Draw our copy of a Word file as PDF in `folder` (an own one, empty) and give the PDF.

    Raises SourceError where dxpdf cannot draw it.
    """
    copy, pdf = folder / "copy.docx", folder / "copy.pdf"
    copy.write_bytes(content)
    settings = write_font_settings(folder, with_system=False)
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", _DRAW, str(copy), str(pdf)],
            env={**os.environ, "FONTCONFIG_FILE": str(settings), "XDG_CACHE_HOME": str(folder)},
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _refusal(f"it was not drawn in {_SECONDS} seconds") from None
    if done.returncode != 0 or not pdf.is_file():
        raise _refusal("dxpdf cannot draw it")
    return pdf


def _refusal(problem: str) -> SourceError:
    return SourceError(
        problem,
        remedy="install LibreOffice, which draws more (see `jrbundle doctor`), or save the file as PDF in Word",
    )
