"""One case with every trap that can be carried, started and built once for all tests that read its bundle."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name, Pdf, String
from PIL import Image, ImageDraw

from tests import pdfs
from tests.documents.word.builders import WordFile, paragraph
from tests.traps.bundled import Bundled, command

TITLES = {
    "marked-up.pdf": 'Draft <b>not sent</b> & "x" <5000',
    "scripts.pdf": "Łódź Ŵyn 日本語 עברית",
    "Internal strategy memo AB priv.pdf": "Attendance note",
}
"""The titles that a person typed."""


@pytest.fixture(scope="session")
def trapped(tmp_path_factory: pytest.TempPathFactory) -> Bundled:
    """The bundle of the case with every trap: `start`, two titles typed into bundle.toml, `build`."""
    folder = tmp_path_factory.mktemp("traps") / "case"
    for name, make in TRAPS.items():
        file = folder / "documents" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        make(file)
    started = command("start", str(folder))
    assert started.code == 0, started.err
    manifest = folder / "bundle.toml"
    text = manifest.read_text("utf-8")
    for name, title in TITLES.items():
        place = re.escape(f'file = "documents/{name}"')
        before, after = re.split(rf"(?<={place}\n)title = .*", text)
        text = f"{before}title = '{title}'{after}"
    manifest.write_text(text, encoding="utf-8")
    built = command("build", str(folder))
    assert built.code in (0, 1), built.err
    return Bundled(folder, TITLES)


def _first(file: Path) -> None:
    """The first document of the bundle: it has an author, files attached, scripts, XMP."""
    pdfs.with_attachment(file, b"a secret file")
    with Pdf.open(file, allow_overwriting_input=True) as pdf:
        code = pikepdf.Dictionary(S=Name.JavaScript, JS=String("app.alert('secret script')"))
        pdf.Root.OpenAction = code
        pdf.docinfo["/Title"] = "Secret working title"
        pdf.save(file, static_id=True)


def _undated(file: Path) -> None:
    pdfs.a_pdf(file, 1, "A note without any date")
    with Pdf.open(file, allow_overwriting_input=True) as pdf:
        pdf.docinfo["/CreationDate"] = "D:20000101120000Z"
        pdf.docinfo["/ModDate"] = "D:20000101120000Z"
        pdf.save(file, static_id=True)


def _owner_only(file: Path) -> None:
    pdfs.locked(file)
    file.with_suffix(".open.pdf").unlink()


def _word(file: Path) -> None:
    WordFile(body=paragraph("A letter that was written in Word")).save(file)


def _photograph(file: Path) -> None:
    picture = Image.new("RGB", (600, 800), "white")
    ImageDraw.Draw(picture).rectangle((100, 100, 500, 300), fill=(200, 30, 30))
    picture.save(file, quality=90)


def _named(words: str) -> Callable[[Path], object]:
    return lambda file: pdfs.a_pdf(file, 1, f"This is {words}.")


def _linked(words: str) -> Callable[[Path], object]:
    """A document of three pages, a link and a bookmark to its third, by a name that both documents use."""

    def make(file: Path) -> None:
        pdfs.linked(file)
        with Pdf.open(file, allow_overwriting_input=True) as pdf:
            pdf.Root.Outlines.First.Title = String(f"The third page of {words}")
            pdf.save(file, static_id=True)

    return make


def _numbered(file: Path) -> None:
    """Its own page numbers stand at the foot, one of them where ours would stand first."""
    pdfs.a_pdf(file, 2, "A letter of two pages")
    with Pdf.open(file, allow_overwriting_input=True) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            left = 520 if number == 2 else 270
            page.contents_add(pdf.make_stream(b"BT /F1 10 Tf %d 24 Td (Page %d of 2) Tj ET" % (left, number)))
        pdf.save(file, static_id=True)


TRAPS: dict[str, Callable[[Path], object]] = {
    "0 first.pdf": _first,
    "turned 90.pdf": lambda file: pdfs.rotated(file, 90),
    "turned 180.pdf": lambda file: pdfs.rotated(file, 180),
    "turned 270.pdf": lambda file: pdfs.rotated(file, 270),
    "landscape.pdf": lambda file: pdfs.a_pdf(file, 1, "A landscape page", (842, 595)),
    "a3.pdf": lambda file: pdfs.a_pdf(file, 1, "A large page", pdfs.A3),
    "us letter.pdf": lambda file: pdfs.a_pdf(file, 1, "An American page", pdfs.LETTER),
    "cropped.pdf": lambda file: pdfs.boxed(file, media=(0, 0, 595, 842), crop=(60, 80, 500, 700)),
    "off origin.pdf": lambda file: pdfs.boxed(file, media=(-100, 300, 495, 1142)),
    "owner only.pdf": _owner_only,
    "form one.pdf": lambda file: pdfs.filled_form(file, "Alexandra Example"),
    "form two.pdf": lambda file: pdfs.filled_form(file, "Bertram Example", drawn=False),
    "linked one.pdf": _linked("one"),
    "linked two.pdf": _linked("two"),
    "marked-up.pdf": _named("marked up"),
    "scripts.pdf": _named("in many scripts"),
    "folder a/letter.pdf": _named("the letter in folder a"),
    "folder b/letter.pdf": _named("the letter in folder b"),
    "a letter.pdf": _named("a letter with an article"),
    "letter.pdf": _named("a letter without one"),
    "numbered.pdf": _numbered,
    "noted.pdf": lambda file: pdfs.annotated(file, pdfs.note("Counsel: must we disclose this?"), pdfs.highlight()),
    "undated.pdf": _undated,
    "written.docx": _word,
    "photograph.jpg": _photograph,
    "Internal strategy memo AB priv.pdf": _named("a paper with a name that nobody else should see"),
}
"""The documents, and what makes each."""
