"""What a drawn page says, and what our copy of a Word file says, for tests to look at."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from bundler.documents.word.normalise import Normalised, normalise
from bundler.documents.word.verify import page_texts
from tests.documents.word.builders import WordFile


def words_of(pdf: Path) -> str:
    """Give all text of a PDF with single spaces."""
    return " ".join(" ".join(page_texts(pdf)).split())


def copy_of(word: WordFile, folder: Path) -> Normalised:
    """Give our copy of a Word file."""
    return normalise(word.save(folder / "file.docx"))


def lines_of(word: WordFile, folder: Path) -> list[str]:
    """Give each paragraph of our copy as its label and its words."""
    return [f"{it.label} {''.join(it.runs)}".strip() for it in copy_of(word, folder).expected]


def part(copy: Normalised, name: str = "word/document.xml") -> str:
    """Give a part of our copy as text."""
    with zipfile.ZipFile(BytesIO(copy.content)) as archive:
        return archive.read(name).decode()


def parts(copy: Normalised) -> list[str]:
    """Give the names of the parts of our copy."""
    with zipfile.ZipFile(BytesIO(copy.content)) as archive:
        return archive.namelist()
