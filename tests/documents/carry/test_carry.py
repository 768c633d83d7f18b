"""Carry: whatever PDF is supplied, its pages look and read the same, and nothing else comes along."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from pikepdf import Dictionary, Pdf, String

from bundler.documents.carry.carry import carry
from tests import pdfs
from tests.documents.carry.carrying import Maker, all_streams, carried, codes, taken_out
from tests.documents.looks import colour_at, differences, words_of

KEPT_AS_THEY_LOOK: dict[str, Maker] = {
    "plain": pdfs.a_pdf,
    "A3": lambda path: pdfs.a_pdf(path, size=pdfs.A3),
    "Letter": lambda path: pdfs.a_pdf(path, size=pdfs.LETTER),
    "landscape": lambda path: pdfs.a_pdf(path, size=(842, 595)),
    "turned 90": lambda path: pdfs.rotated(path, 90),
    "turned 180": lambda path: pdfs.rotated(path, 180),
    "turned 270": lambda path: pdfs.rotated(path, 270),
    "turned -90": lambda path: pdfs.rotated(path, -90),
    "turned 450": lambda path: pdfs.rotated(path, 450),
    "cropped": lambda path: pdfs.boxed(path, (0, 0, 595, 842), (50, 60, 400, 500)),
    "crop outside": lambda path: pdfs.boxed(path, (0, 0, 595, 842), (-50, -60, 700, 900)),
    "off the origin": lambda path: pdfs.boxed(path, (200, 300, 795, 1142)),
    "below the origin": lambda path: pdfs.boxed(path, (-300, -400, 295, 442)),
    "corners swapped": lambda path: pdfs.boxed(path, (595, 842, 0, 0)),
    "user unit": lambda path: pdfs.boxed(path, (0, 0, 300, 400), None, 2),
    "fractions": lambda path: pdfs.boxed(path, (0, 0, 595.276, 841.89)),
    "huge": lambda path: pdfs.boxed(path, (0, 0, 3000, 2500)),
    "left open": pdfs.unbalanced,
    "closed too often": lambda path: pdfs.unbalanced(path, b"2 0 0 2 0 -800 cm Q Q Q 1 0 0 rg", b"Q Q"),
    "form": pdfs.filled_form,
    "layers": pdfs.layered,
    "links": pdfs.linked,
    "web link": pdfs.web_linked,
    "scripts": pdfs.scripted,
    "attachment": pdfs.with_attachment,
    "restricted": pdfs.locked,
    "same page twice": pdfs.same_page_twice,
    "inherited": pdfs.inheriting,
    "picture": pdfs.picture_only,
    "highlight": lambda path: pdfs.annotated(path, pdfs.highlight()),
    "wrong table": pdfs.misplaced,
}


@pytest.mark.parametrize("make", KEPT_AS_THEY_LOOK.values(), ids=KEPT_AS_THEY_LOOK.keys())
def test_every_page_looks_and_reads_as_it_did(tmp_path: Path, make: Maker) -> None:
    source = make(tmp_path / "source.pdf")
    what, into = carried(tmp_path, source)
    found = differences(source, into)
    assert found == [0] * what.pages
    for page in range(1, what.pages + 1):
        assert words_of(source, page) in words_of(into, page)


@pytest.mark.parametrize("make", KEPT_AS_THEY_LOOK.values(), ids=KEPT_AS_THEY_LOOK.keys())
def test_the_same_file_gives_the_same_bytes_and_a_sound_pdf(tmp_path: Path, make: Maker) -> None:
    source = make(tmp_path / "source.pdf")
    carry(source, tmp_path / "one.pdf", password=None)
    carry(source, tmp_path / "two.pdf", password=None)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
    with Pdf.open(tmp_path / "one.pdf") as pdf:
        assert pdf.check_pdf_syntax() == []
        assert not pdf.is_encrypted
        assert set(pdf.Root.keys()) <= {"/Type", "/Pages", "/Outlines", "/OCProperties", "/Lang", "/Version"}


@pytest.mark.parametrize("make", KEPT_AS_THEY_LOOK.values(), ids=KEPT_AS_THEY_LOOK.keys())
def test_what_is_added_to_a_page_starts_afresh(tmp_path: Path, make: Maker) -> None:
    """A square added to the content lands where its numbers say, in its own colour, and shows."""
    _, into = carried(tmp_path, make(tmp_path / "source.pdf"))
    added = tmp_path / "added.pdf"
    with Pdf.open(into) as pdf:
        page = pdf.pages[0].obj
        left, bottom = (float(side) for side in list(page.get("/CropBox", page.MediaBox))[:2])
        page.Contents.append(pdf.make_stream(b"%f %f 20 20 re 0 1 0 rg f" % (left + 30, bottom + 30)))
        turn = page.get("/Rotate", 0)
        page.Rotate = 0
        pdf.save(added)
    assert turn in (0, 90, 180, 270)
    assert colour_at(added, 40, height_of(added) - 40) == (0, 255, 0)
    assert colour_at(added, 60, height_of(added) - 40) != (0, 255, 0)


def height_of(pdf: Path) -> float:

    document = pypdfium2.PdfDocument(pdf)
    try:
        return float(document[0].get_height())
    finally:
        document.close()


def test_no_picture_brings_its_metadata_along(tmp_path: Path) -> None:
    source = pdfs.picture_only(tmp_path / "source.pdf")
    with Pdf.open(source, allow_overwriting_input=True) as pdf:
        picture = pdf.pages[0].Resources.XObject.Im0
        picture.Metadata = pdf.make_stream(b"<x>taken at a secret address</x>")
        picture.PieceInfo = Dictionary(Maker=Dictionary(Private=String("secret")))
        pdf.save(source)
    _, into = carried(tmp_path, source)
    assert b"secret" not in all_streams(into)


def test_nothing_that_acts_or_tells_of_its_making_comes_along(tmp_path: Path) -> None:
    what, into = carried(tmp_path, pdfs.scripted(tmp_path / "script.pdf"))
    assert sum(count for (kind, _), count in taken_out(what).items() if kind == "script") >= 4
    assert b"app.alert" not in all_streams(into)
    what, into = carried(tmp_path, pdfs.with_attachment(tmp_path / "attached.pdf"))
    assert taken_out(what)["attached file", None] == 1
    assert codes(what) == ["attachments-left-out"]
    for words in (b"secret", b"Fictional Author", b"private words", b"page metadata"):
        assert words not in all_streams(into)
