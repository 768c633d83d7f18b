"""Make a case folder as large disclosure is: text pages and scans with a text layer, the same each time.

    python benchmarks/disclosure.py FOLDER           500 documents of 10 pages, written and taken in
    python benchmarks/disclosure.py FOLDER 50        fewer

Every third document is a scan: bilevel at 300 dpi as copiers write it, or grey or colour at 200 dpi. The scans are
dealt from a few dozen pictures; what they show stands in their text layer too, so nothing needs OCR. Every text page
says a word that no other page says (`word_of`).
"""

from __future__ import annotations

import io
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from corpus import WORDS, manifest_of

DOCUMENTS = 500
PAGES = 10
"""Pages of each document."""

_FONTS = Path(__file__).resolve().parents[1] / "bundler" / "fonts"
_A4 = (595.276, 841.89)
_SCANS = 24


def word_of(document: int, page: int) -> str:
    """The word that only this page of this document (both from 1) says; scans have none."""
    return f"zq{document:04d}x{page:02d}"


def is_scan(document: int) -> bool:
    """Whether the document with this number (from 1) is a scan."""
    return document % 3 == 0


def make_disclosure(folder: Path, documents: int = DOCUMENTS, pages: int = PAGES) -> list[Path]:
    """Give the files of a case of so many documents, in order; what is not there is made."""
    (folder / "documents").mkdir(parents=True, exist_ok=True)
    files = [folder / "documents" / f"document-{number:03d}.pdf" for number in range(1, documents + 1)]
    scans: list[bytes] = []
    for number, file in enumerate(files, start=1):
        if file.is_file():
            continue
        if is_scan(number):
            scans = scans or list(_scans())
            _write_scan(file, number, pages, scans)
        else:
            _write_text(file, number, pages)
    (folder / "bundle.toml").write_text(manifest_of(files), encoding="utf-8")
    return files


def _lines(chance: random.Random, first: str) -> Iterator[str]:
    """Yield the lines of a page of about 400 words."""
    line = first
    for _ in range(400):
        line += " " + chance.choice(WORDS)
        if len(line) > 80:
            yield line
            line = ""
    yield line


def _write_text(into: Path, number: int, pages: int) -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("Serif", _FONTS / "LiberationSerif-Regular.ttf"))
    chance = random.Random(number)
    canvas = Canvas(str(into), pagesize=_A4, invariant=1)
    for page in range(1, pages + 1):
        canvas.setFont("Serif", 11)
        canvas.drawString(72, 770, f"Document {number}, part {page}: {word_of(number, page)}")
        for place, line in enumerate(_lines(chance, f"{page}.")):
            canvas.drawString(72, 740 - 15 * place, line)
        canvas.showPage()
    canvas.save()


def _scans() -> Iterator[bytes]:
    """Yield scanned pages, each a PDF of one page with its words in a layer that is not seen."""
    import img2pdf
    import pikepdf
    from PIL import Image, ImageDraw, ImageFont

    for number in range(_SCANS):
        chance = random.Random(f"scan {number}")
        dots = 300 if number % 3 == 0 else 200
        size = (round(_A4[0] / 72 * dots), round(_A4[1] / 72 * dots))
        lines = list(_lines(chance, f"Scan {number}."))
        picture = Image.effect_noise(size, 18).point(lambda shade: 255 - abs(shade - 128) // 2)
        draw = ImageDraw.Draw(picture)
        font = ImageFont.truetype(str(_FONTS / "LiberationSerif-Regular.ttf"), round(11 / 72 * dots))
        for place, line in enumerate(lines):
            draw.text((dots, round((72 + 15 * place) / 72 * dots)), line, font=font, fill=30)
        kept = io.BytesIO()
        if number % 3 == 0:
            picture.convert("1", dither=Image.Dither.NONE).save(kept, "TIFF", compression="group4", dpi=(dots, dots))
        else:
            picture.convert("RGB" if number % 3 == 1 else "L").save(kept, "JPEG", quality=75, dpi=(dots, dots))
        made = img2pdf.convert(kept.getvalue(), layout_fun=img2pdf.get_fixed_dpi_layout_fun((dots, dots)), nodate=True)
        with pikepdf.open(io.BytesIO(made)) as pdf:
            page = pdf.pages[0]
            page.obj.Resources.Font = pikepdf.Dictionary(
                F1=pikepdf.Dictionary(
                    Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/Times-Roman")
                )
            )
            shown = "".join(f"1 0 0 1 72 {_A4[1] - 82 - 15 * at:.2f} Tm ({line}) Tj " for at, line in enumerate(lines))
            page.contents_add(pdf.make_stream(f"BT 3 Tr /F1 11 Tf {shown} ET".encode()))
            done = io.BytesIO()
            pdf.save(done, deterministic_id=True)
            yield done.getvalue()


def _write_scan(into: Path, number: int, pages: int, scans: list[bytes]) -> None:
    import pikepdf

    chance = random.Random(number)
    with pikepdf.new() as pdf:
        for scan in chance.sample(scans, min(pages, len(scans))):
            with pikepdf.open(io.BytesIO(scan)) as one:
                pdf.pages.extend(one.pages)
        pdf.save(into, deterministic_id=True)


def main() -> None:
    """Make the case and take its documents in, so that its store is warm."""
    from bundler.case import Case
    from bundler.documents.manifest_file import read_manifest
    from bundler.pipeline.documents import documents_of
    from bundler.progress import Silent
    from bundler.store import Store

    folder = Path(sys.argv[1])
    make_disclosure(folder, *map(int, sys.argv[2:]))
    case = Case.at(folder)
    documents_of(case, read_manifest(case.manifest), store=Store(case.store), progress=Silent())


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    main()
