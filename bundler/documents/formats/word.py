"""Word files: .docx and its kin; older ones, RTF and OpenDocument text by way of a .docx that LibreOffice makes."""

from __future__ import annotations

from pathlib import Path

from bundler.documents.formats.format import Drawing
from bundler.documents.word.drawing import draw_word, engine_order
from bundler.documents.word.foreign import draw_foreign, foreign_ending
from bundler.sources import media_types as types

MEDIA_TYPES = (types.DOCX, types.DOCM, types.DOC, types.RTF, types.ODT)
VERSION = f"2 {' '.join(engine_order())}"


def draw(file: Path, into: Path) -> Drawing:
    """Draw a file of words as a PDF at `into`.

    Raises SourceError where it is damaged, hostile or cannot be drawn, EngineError where LibreOffice is missing
    and nothing else draws the file.
    """
    ending = foreign_ending(file)
    return draw_foreign(file, ending, into) if ending else draw_word(file, into)
