"""Make the case folder of the benchmark: documents of text pages of about 400 words each, the same every time.

They are written in one of two ways. ``packed``: each stream packed once, as word processors write. ``spelt``: as
reportlab writes when nobody tells it otherwise, each stream packed and then spelt out in printable letters (ASCII85),
so that qpdf has to unpack and pack each one again.
"""

from __future__ import annotations

import random
from pathlib import Path

PAGES = 20
"""Pages of each document."""

_WORDS_ON_A_PAGE = 400
WAYS = ("packed", "spelt")
WORDS = """
    the claimant says that on a later date panel considered risk report prisoner open conditions transfer letter
    decision solicitor asked whether reasons were given and no reply came until after review of sentence plan had
    been completed by offender manager who recorded her concern about contact area near home address under licence
""".split()  # noqa: SIM905 (a hundred quotation marks would not read better)
_SECTIONS = "ABCDEF"


def make_case(folder: Path, documents: int, way: str, pages: int = PAGES) -> list[Path]:
    """Give the files of a case of so many documents written in this way, in order; what is not there is made."""
    (folder / "documents").mkdir(parents=True, exist_ok=True)
    files = [folder / "documents" / f"document-{number:03d}.pdf" for number in range(1, documents + 1)]
    for number, file in enumerate(files, start=1):
        if not file.is_file():
            _make_document(file, number, way, pages)
    (folder / "bundle.toml").write_text(manifest_of(files), encoding="utf-8")
    return files


def _make_document(into: Path, number: int, way: str, pages: int) -> None:
    """Write numbered paragraphs of made-up words in two embedded fonts, with bookmarks."""
    import pikepdf
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    fonts = Path(__file__).resolve().parents[1] / "bundler" / "fonts"
    for name in ("LiberationSerif-Regular", "LiberationSerif-Bold"):
        pdfmetrics.registerFont(TTFont(name, fonts / f"{name}.ttf"))
    chance = random.Random(number)
    draft = into.with_suffix(".draft")
    canvas = Canvas(str(draft), pagesize=A4, invariant=1, pageCompression=way == "spelt")
    for page in range(1, pages + 1):
        canvas.setFont("LiberationSerif-Bold", 13)
        canvas.drawString(72, 770, f"Document {number}, part {page}")
        canvas.bookmarkPage(f"part{page}")
        if page % 5 == 1:
            canvas.addOutlineEntry(f"Part {page}", f"part{page}", level=0)
        canvas.setFont("LiberationSerif-Regular", 11)
        line, top = f"{page}.", 740
        for _ in range(_WORDS_ON_A_PAGE):
            line += " " + chance.choice(WORDS)
            if len(line) > 80:
                canvas.drawString(72, top, line)
                line, top = "", top - 15
        canvas.drawString(72, top, line)
        canvas.showPage()
    canvas.save()
    if way == "spelt":
        draft.replace(into)
        return
    with pikepdf.open(draft) as pdf:
        pdf.save(into, deterministic_id=True)
    draft.unlink()


def manifest_of(files: list[Path]) -> str:
    """Give bundle.toml: the documents dealt out over six sections."""
    lines = ['blueprint = "claim"', 'title = "Claim bundle"', "", "[claim]"]
    lines += ['number = "AC-2026-LON-000123"', 'short_title = "R (AB) v Fictional Parole Authority"', ""]
    share = -(-len(files) // len(_SECTIONS))
    for place, letter in enumerate(_SECTIONS):
        part = files[place * share : (place + 1) * share]
        if part:
            lines += ["[[section]]", f'letter = "{letter}"', f'title = "Documents of part {letter}"', ""]
        for file in part:
            lines += ["[[section.document]]", f'id = "{file.stem}"', f'file = "documents/{file.name}"']
            lines += [f'title = "First witness statement in {file.stem}"', 'kind = "witness-statement"', ""]
    return "\n".join(lines)
