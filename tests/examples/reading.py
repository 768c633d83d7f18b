"""Reads the example's documents back, with parsers that did not write them."""

from __future__ import annotations

import email
import email.policy
import io
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pypdf
from docx import Document
from PIL import Image, ImageOps

from tests.engines import needs

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "open-conditions"
COMMITTED = EXAMPLE / "documents"
EXPECTED: dict[str, Any] = tomllib.loads((EXAMPLE / "expected.toml").read_text(encoding="utf-8"))
PICTURES = (".jpg", ".tif")


def make(folder: Path, **environment: str) -> Path:
    """Make the example again in `folder`, in a process of its own."""
    command = [sys.executable, str(EXAMPLE / "make_example.py"), str(folder)]
    subprocess.run(command, check=True, env={**os.environ, **environment}, timeout=120)
    return folder


def files_in(folder: Path) -> dict[str, Path]:
    """Give every file of `folder` by its path inside it."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def documents_in(folder: Path) -> dict[str, Path]:
    """Give every file of `folder` but the junk."""
    return {name: path for name, path in files_in(folder).items() if name not in EXPECTED["junk"]}


def pages_of(path: Path) -> list[str]:
    """Give the text of each page; a Word document, an e-mail's part and a text file count as one page each."""
    if path.suffix == ".pdf":
        return [page.extract_text() + filled_in(page) for page in pypdf.PdfReader(path).pages]
    if path.suffix == ".docx":
        return [words_of_word(path)]
    if path.suffix == ".eml":
        return words_of_mail(path)
    if path.suffix in PICTURES:
        return ["" for _ in frames_of(path)]
    return [path.read_text(encoding="utf-8")]


def filled_in(page: pypdf.PageObject) -> str:
    """Give what the form fields of a page hold, one a line."""
    fields = [note.get_object() for note in page.get("/Annots", [])]
    return "".join(f"\n{field['/V']}" for field in fields if "/V" in field)


def words_of_word(path: Path) -> str:
    """Give the text of a Word document, its footer last."""
    document = Document(str(path))
    foot = [paragraph.text for section in document.sections for paragraph in section.footer.paragraphs]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + foot)


def mail_at(path: Path) -> Any:
    """Give the message, parsed."""
    return email.message_from_bytes(path.read_bytes(), policy=email.policy.default)


def words_of_mail(path: Path) -> list[str]:
    """Give the text of each part of an e-mail, and each page of each attached PDF."""
    pages = []
    for part in mail_at(path).walk():
        if part.get_content_maintype() == "text":
            pages.append(part.get_content())
        elif part.get_content_type() == "application/pdf":
            pages += [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(part.get_content())).pages]
    return pages


def frames_of(path: Path) -> list[Image.Image]:
    """Give each frame of a picture, the right way up, in greys."""
    with Image.open(path) as picture:
        frames = []
        for index in range(getattr(picture, "n_frames", 1)):
            picture.seek(index)
            frames.append(ImageOps.exif_transpose(picture).convert("L"))
        return frames


def pictures_of(path: Path) -> list[Image.Image]:
    """Give the pages of a document that is only pictures."""
    if path.suffix == ".pdf":
        found = [page.images[0].image for page in pypdf.PdfReader(path).pages]
        return [picture.convert("L") for picture in found if picture is not None]
    return frames_of(path)


def ocr(picture: Image.Image, folder: Path) -> str:
    """Give the words that Tesseract reads in the lowest tenth of `picture`, where the foot is."""
    foot = picture.crop((0, int(picture.height * 0.9), picture.width, picture.height))
    foot.save(folder / "foot.png")
    command = [needs("tesseract"), str(folder / "foot.png"), "-", "--psm", "6", "--dpi", "200"]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def flat(text: str) -> str:
    """Give `text` with one blank where it has blanks and line ends."""
    return " ".join(text.split())
