"""Which engines are on this machine: the packages the program stands on, and the programs that may be beside it."""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """One engine. `version` is "" where it is missing; an `optional` one has a stand-in."""

    name: str
    version: str
    use: str
    without: str
    install: str
    optional: bool

    def as_dict(self) -> dict[str, str | bool]:
        """Give it as a value ready for JSON."""
        return {
            "name": self.name,
            "here": bool(self.version),
            "version": self.version,
            "use": self.use,
            "without": self.without,
            "install": self.install,
            "optional": self.optional,
        }


_PACKAGES = (
    ("pikepdf", "writes the bundle"),
    ("pypdf", "reads the finished bundle back"),
    ("pypdfium2", "sees pages: their text and their look"),
    ("reportlab", "draws cover, index, chronology and dividers"),
    ("python-docx", "Word in and out"),
    ("dxpdf", "Word to PDF where LibreOffice is not here"),
    ("rapidocr", "reads scans where Tesseract is not here or unsure"),
    ("img2pdf", "pictures to PDF without loss"),
    ("pi-heif", "pictures from iPhones (HEIC)"),
    ("xhtml2pdf", "e-mails to PDF"),
    ("openpyxl", "Excel in and out"),
    ("dateparser", "dates that people type, and Welsh dates"),
)


def engines() -> tuple[Engine, ...]:
    """Give every engine, those of the system last."""
    packages = tuple(
        Engine(
            name=name,
            version=_package_version(name),
            use=use,
            without="the program does not work whole",
            install=f"{Path(sys.executable).name} -m pip install {name}",
            optional=False,
        )
        for name, use in _PACKAGES
    )
    return (*packages, _tesseract(), _libreoffice())


def find_libreoffice() -> str:
    """Give the path of LibreOffice's command, or "" where it is not here."""
    on_path = shutil.which("soffice") or shutil.which("libreoffice")
    if on_path:
        return on_path
    usual = (
        Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
        Path(os.environ.get("PROGRAMFILES", "C:/Program Files")) / "LibreOffice/program/soffice.com",
    )
    return next((str(path) for path in usual if path.is_file()), "")


def find_tesseract() -> str:
    """Give the path of Tesseract's command, or "" where it is not here."""
    usual = Path(os.environ.get("PROGRAMFILES", "C:/Program Files")) / "Tesseract-OCR/tesseract.exe"
    return shutil.which("tesseract") or (str(usual) if usual.is_file() else "")


def _tesseract() -> Engine:
    return Engine(
        name="Tesseract",
        version=_program_version(find_tesseract(), "--version"),
        use="reads scans, somewhat faster than the built-in reader, Welsh too",
        without="scans are read by the built-in reader, which has no ŵ and ŷ",
        install=_install("tesseract-ocr tesseract-ocr-cym", "tesseract tesseract-lang", "UB-Mannheim.TesseractOCR"),
        optional=True,
    )


def _libreoffice() -> Engine:
    return Engine(
        name="LibreOffice",
        version=_program_version(find_libreoffice(), "--version"),
        use="draws Word, and old .doc, .rtf, .odt, .xls and slides",
        without="Word .docx is drawn by dxpdf; .doc, .rtf, .odt, .xls and slides are refused",
        install=_install(
            "libreoffice-writer libreoffice-calc libreoffice-impress",
            "--cask libreoffice",
            "TheDocumentFoundation.LibreOffice",
        ),
        optional=True,
    )


def _install(apt: str, brew: str, winget: str) -> str:
    if sys.platform == "darwin":
        return f"brew install {brew}"
    if sys.platform == "win32":
        return f"winget install {winget}"
    return f"sudo apt-get install {apt}"


def _package_version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _program_version(program: str, option: str) -> str:
    if not program:
        return ""
    try:
        done = subprocess.run([program, option], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    match = re.search(r"\d+(?:\.\d+)+", done.stdout + done.stderr)
    return match[0] if match else "here"
