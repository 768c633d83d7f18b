"""Measure the readers of scans: python -m benchmarks.ocr [--engine tesseract|rapidocr]; prints a Markdown table.

The pages are those of the tests (a statement, a letter, a bank statement, small print in two columns, Welsh), each
scanned in five ways, and the scans of the example, whose words are known. A letter that must be changed, added or taken
away is an error; words are compared in the order of reading, as another program reads them from the finished file.
One page at a time; seconds are the processor's, user and system, children included, so that other work on the machine
does not count. `--pages 2` takes only the first two pages of each set.
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein

from bundler.documents.ocr import page_reader, rapid, tesseract
from bundler.documents.ocr.text_layer import add_text_layer
from bundler.documents.text import read_text
from tests.documents.ocr.made_pages import made_pages
from tests.documents.ocr.scanning import Scan, scanned

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "open-conditions"
WAYS = {
    "clean, 200 dpi": Scan(),
    "office, 2° askew, JPEG 40, 150 dpi": Scan(way="office", dpi=150, skew=2),
    "office, 2° askew, JPEG 40, 200 dpi": Scan(way="office", dpi=200, skew=2),
    "office, 2° askew, JPEG 40, 300 dpi": Scan(way="office", dpi=300, skew=2),
    "fax, 1° askew, specks, 200 dpi": Scan(way="fax", dpi=200, skew=1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page to be read, the words on it, and the numbers of its paragraphs."""

    pdf: Path
    page: int
    text: str
    numbers: tuple[str, ...] = ()


@dataclass(slots=True)
class Tally:
    """What was read so far: letters, errors, numbers, and the seconds it took."""

    pages: int = 0
    letters: int = 0
    errors: int = 0
    numbers: int = 0
    found: int = 0
    seconds: float = 0.0

    def row(self, name: str, engine: str) -> str:
        """Give it as a row of the table."""
        numbers = f"{self.found} of {self.numbers}" if self.numbers else "none on them"
        rate, pace = 100 * self.errors / self.letters, self.pages / self.seconds
        return f"| {name} | {engine} | {self.pages} | {rate:.2f} % | {numbers} | {pace:.2f} |"


def main() -> None:
    """Read every page with each engine and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--engine", choices=("tesseract", "rapidocr"))
    parser.add_argument("--pages", type=int, default=100)
    given = parser.parse_args()
    chosen = given.engine
    print("| pages | engine | how many | character error rate | paragraph numbers found | pages a processor second |")
    print("|---|---|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        sets = {name: list(_made(Path(folder), name, scan)) for name, scan in WAYS.items()}
        sets["the example's scans"] = list(_example(Path(folder)))
        sets = {name: pages[: given.pages] for name, pages in sets.items()}
        if chosen != "rapidocr" and tesseract.version():
            _measure(sets, f"Tesseract {tesseract.version()}")
        if chosen != "tesseract":
            tesseract.version = lambda: ""  # type: ignore[assignment]
            _measure(sets, f"RapidOCR {rapid.version()}")


def _measure(sets: dict[str, list[Page]], engine: str) -> None:
    first = next(iter(sets.values()))[0]
    page_reader.read_page(first.pdf, first.page)
    for name, pages in sets.items():
        tally = Tally()
        for page in pages:
            _read(page, tally)
        print(tally.row(name, engine), flush=True)


def _read(page: Page, tally: Tally) -> None:
    began = _processor_seconds()
    reading = page_reader.read_page(page.pdf, page.page)
    tally.seconds += _processor_seconds() - began
    layered = page.pdf.with_suffix(".read.pdf")
    add_text_layer(page.pdf, layered, {page.page: reading.words})
    words = read_text(layered)[page.page - 1].text.split()
    tally.pages += 1
    tally.letters += len(page.text)
    tally.errors += Levenshtein.distance(page.text, " ".join(words))
    tally.numbers += len(page.numbers)
    tally.found += sum(number in words for number in page.numbers)


def _processor_seconds() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _made(folder: Path, name: str, scan: Scan) -> Iterator[Page]:
    for page in made_pages():
        file = folder / f"{re.sub(r'[^a-z0-9]+', '-', name)}-{page.name}.pdf"
        yield Page(pdf=scanned(file, page, scan), page=1, text=page.text, numbers=page.numbers)


def _example(folder: Path) -> Iterator[Page]:
    """Yield the example's scanned letter and diary, with the words that the example's own script typed on them."""
    import img2pdf

    sys.path.insert(0, str(EXAMPLE))
    typed: Any = importlib.import_module("scans")
    fictional = importlib.import_module("pictures").FICTIONAL
    diary = io.BytesIO((EXAMPLE / "documents/From client/diary scan.tif").read_bytes())
    (folder / "diary.pdf").write_bytes(img2pdf.convert(diary))
    (folder / "letter.pdf").write_bytes((EXAMPLE / "documents/From client/scan0007.pdf").read_bytes())
    for name, mark, pages in (("letter", "AB2", typed.LETTER), ("diary", "AB3", typed.DIARY)):
        for number, lines in enumerate(pages, start=1):
            words = " ".join([*filter(None, lines), f"{mark} / {number + 1}", fictional])
            yield Page(pdf=folder / f"{name}.pdf", page=number, text=words)


if __name__ == "__main__":
    main()
