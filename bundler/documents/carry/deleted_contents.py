"""Deleted contents: pages that are empty to one reader and not to another, since what they show was deleted."""

from __future__ import annotations

from pathlib import Path

import pikepdf
from pikepdf import Array, Object, Pdf


def pages_with_deleted_contents(pdf: Pdf, file: Path, password: str | None) -> tuple[int, ...]:
    """Give the pages, from 1, that point to contents which the file says are deleted, and PDFium still shows.

    We would carry them with less on them than their reader saw.
    """
    bare = [index for index, page in enumerate(pdf.pages) if _lacks_contents(page.obj)]
    return tuple(index + 1 for index in bare if _shows_anything(file, password, index)) if bare else ()


def _lacks_contents(page: Object) -> bool:
    """Whether a page has no contents or lacks part of them. A reference to nothing cannot be told from none at all."""
    contents = page.get("/Contents")
    return contents is None or (isinstance(contents, Array) and any(part is None for part in contents))


def _shows_anything(file: Path, password: str | None, index: int) -> bool:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(file, password=password) as document:
            return next(iter(document[index].get_objects(max_depth=1)), None) is not None
    except (pypdfium2.PdfiumError, pikepdf.PdfError, IndexError):
        return False
