"""Words that a page already has: good ones stay as they are, poor ones are read anew, bare pictures are read too."""

from __future__ import annotations

from pathlib import Path

import numpy
import pikepdf
import pypdf
import pytest
from pikepdf import Dictionary, Name, String
from PIL import Image, ImageDraw

from bundler.confine import close, confined
from bundler.documents.document import Carriage
from bundler.documents.ocr import scans
from bundler.documents.ocr.own_words import makes_sense
from bundler.documents.ocr.scans import read_scans
from bundler.progress import Silent
from bundler.store import Store
from tests import pdfs
from tests.documents.looks import differences, pictures
from tests.documents.ocr import jobs
from tests.documents.ocr.made_pages import MadePage, Typed, letter, statement
from tests.documents.ocr.scanning import Scan, image_of, pictured, scanned
from tests.documents.ocr.test_scans import carried, error_rate
from tests.engines import needs

GOOD = "Exhibit marked KL2 and filed with the court on the fourth of May"
SHORT = MadePage(name="short", pieces=(Typed(text="The court sits at Cardiff on 14 May 2026.", x=72, y=200),))
POOR = "tl1c c1a1rnant w~s nof t0ld 0f thc rnee+ing @nd 5ays s0 xq7z pl]k"


def read(pdf: Path, folder: Path) -> Carriage:
    """Give a PDF with its scans read by the engines of this machine."""
    needs("tesseract")
    (carriage,) = read_scans([carried(pdf)], Store(folder / "store"), Silent())
    return carriage


def words_of(pdf: Path, page: int = 0) -> str:
    with pypdf.PdfReader(pdf) as reader:
        return " ".join(reader.pages[page].extract_text().split())


def pasted(path: Path, box: tuple[float, float, float, float], page: MadePage, words: str = GOOD) -> Path:
    """Write a page with a line of `words` at its top and, within `box`, the picture of another page's upper half."""
    picture = Scan().picture(page)
    with pikepdf.open(_born(path, words)) as pdf:
        target = pdf.pages[0]
        picture = picture.crop((0, 0, picture.width, picture.height // 2))
        target.Resources.XObject = Dictionary(Scan=image_of(pdf, picture, "office"))
        left, bottom, width, height = box
        target.contents_add(pdf.make_stream(b"q %f 0 0 %f %f %f cm /Scan Do Q" % (width, height, left, bottom)))
        pdf.save(path)
    return path


def with_old_layer(path: Path, words: str, mode: int = 3) -> Path:
    """Write a scan of the letter with an old layer of these words, in this render mode, in lines down the page."""
    scanned(path, letter(), Scan(way="office"))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        page.Resources.Font = Dictionary(F0=pdf.make_indirect(font))
        lines = "".join(f"BT /F0 9 Tf {mode} Tr 60 {700 - 20 * at} Td ({words}) Tj ET\n" for at in range(25))
        page.contents_add(pdf.make_stream(lines.encode()))
        pdf.save(path)
    return path


def without_letters(path: Path) -> Path:
    """Write the letter born-digital with fonts that do not say which letters their shapes are."""
    path.write_bytes(letter().born)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            table = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <FF> <E000> endbfrange"
            font.ToUnicode = pdf.make_stream(b"begincmap " + table + b" endcmap")
        pdf.save(path)
    return path


def _born(path: Path, words: str) -> Path:
    page = MadePage(name="born", pieces=(Typed(text=words, x=72, y=60, size=12),))
    made = path.with_suffix(".born.pdf")
    made.write_bytes(page.born)
    return made


def test_a_scan_pasted_into_a_page_of_text_can_be_found_and_no_word_is_doubled(tmp_path: Path) -> None:
    pdf = pasted(tmp_path / "pasted.pdf", (60, 250, 475, 335), letter())
    carriage = read(pdf, tmp_path)
    words = words_of(carriage.pdf)
    assert words.startswith(GOOD)
    assert "We act for the claimant in the matter named above." in words
    assert words.count("Exhibit marked KL2") == 1
    assert carriage.pages[0].text == "born"
    assert carriage.pages[0].words > 60
    assert differences(pdf, carriage.pdf) == [0]


def test_a_stamp_typed_over_a_scan_does_not_keep_it_from_being_read(tmp_path: Path) -> None:
    pdf = scanned(tmp_path / "stamped.pdf", letter(), Scan(way="office"))
    with pikepdf.open(pdf, allow_overwriting_input=True) as opened:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        opened.pages[0].Resources.Font = Dictionary(F0=opened.make_indirect(font))
        opened.pages[0].contents_add(opened.make_stream(b"BT /F0 12 Tf 480 30 Td (ABC 000123) Tj ET"))
        opened.save(pdf)
    words = words_of(read(pdf, tmp_path).pdf)
    assert words.count("000123") == 1
    assert error_rate(letter(), words.replace("ABC 000123", "").strip()) <= 0.015


def test_born_pages_of_a_mixed_file_keep_their_content(tmp_path: Path) -> None:
    born, scan = tmp_path / "born.pdf", scanned(tmp_path / "scan.pdf", letter(), Scan(way="office"))
    born.write_bytes(statement().born)
    mixed = tmp_path / "mixed.pdf"
    with pikepdf.new() as pdf, pikepdf.open(born) as one, pikepdf.open(scan) as two:
        pdf.pages.extend([one.pages[0], two.pages[0], one.pages[0]])
        pdf.save(mixed)
    carriage = read(mixed, tmp_path)
    assert [form.text for form in carriage.pages] == ["born", "ocr", "born"]
    assert differences(mixed, carriage.pdf) == [0, 0, 0]
    with pikepdf.open(mixed) as before, pikepdf.open(carriage.pdf) as after:
        for number in (0, 2):
            assert before.pages[number].Contents.read_bytes() == after.pages[number].Contents.read_bytes()
    assert words_of(carriage.pdf, 0) == words_of(mixed, 0)


def test_letters_without_a_meaning_are_read_from_the_page_and_told_no_more(tmp_path: Path) -> None:
    pdf = without_letters(tmp_path / "rubbish.pdf")
    assert carried(pdf).pages[0].text == "rubbish"
    carriage = read(pdf, tmp_path)
    assert carriage.pages[0].text == "ocr"
    assert error_rate(letter(), words_of(carriage.pdf)) <= 0.015
    assert [remark.code for remark in carriage.remarks] == ["rubbish-text"]
    assert differences(pdf, carriage.pdf) == [0]


def test_letters_of_a_font_that_is_not_in_the_file_are_still_seen(tmp_path: Path) -> None:
    """A reader finds shapes for such a font by what its letters are said to be: called spaces, they would vanish."""
    pdf = pdfs.changed(tmp_path / "no font.pdf", _with_a_font_elsewhere, pages=1)
    assert carried(pdf).pages[0].text == "rubbish"
    assert colours(pdf) > 1
    assert differences(pdf, read(pdf, tmp_path).pdf) == [0]


def _with_a_font_elsewhere(pdf: pikepdf.Pdf) -> None:
    """Show words in a font by the numbers of its shapes, without the font and without a table of its letters."""
    below = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name.Verdana,
        CIDToGIDMap=Name.Identity,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(
            Dictionary(Type=Name.FontDescriptor, FontName=Name.Verdana, Flags=32, Ascent=1005, Descent=-209)
        ),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name.Verdana,
        Encoding=Name("/Identity-H"),
        DescendantFonts=pikepdf.Array([pdf.make_indirect(below)]),
    )
    page = pdf.pages[0]
    page.Resources = Dictionary(Font=Dictionary(F0=pdf.make_indirect(font)))
    page.Contents = pdf.make_stream(b"BT /F0 40 Tf 60 600 Td <0013001400130019001500140014> Tj ET")


def colours(pdf: Path) -> int:
    """How many colours the first page shows."""
    return len(pictures(pdf)[0].getcolors() or ())


def test_an_old_hidden_layer_of_poor_words_is_replaced(tmp_path: Path) -> None:
    pdf = with_old_layer(tmp_path / "old.pdf", POOR)
    carriage = read(pdf, tmp_path)
    assert error_rate(letter(), words_of(carriage.pdf)) <= 0.015
    assert "rnee" not in words_of(carriage.pdf)
    assert differences(pdf, carriage.pdf) == [0]


def test_an_old_hidden_layer_of_good_words_stays(tmp_path: Path) -> None:
    pdf = with_old_layer(tmp_path / "old.pdf", "The claimant was not told of the meeting on 9 July 2021")
    assert read(pdf, tmp_path) == carried(pdf)


@pytest.mark.parametrize(
    ("text", "is_sense"),
    [
        (GOOD, True),
        (letter().text, True),
        ("Mae cynnwys y datganiad yn wir hyd eithaf fy ngwybodaeth, ac yr wyf yn fodlon rhoi tystiolaeth.", True),
        ("01/04/2020 £1,204.18 (475.00) 22nd 10.30am 5(vi)", True),
        (POOR, False),
        ("Ã©j~ #k] 9x0q %%s ;l;", False),
    ],
)
def test_sense_is_told_from_nonsense(text: str, is_sense: bool) -> None:
    assert makes_sense(text) is is_sense


def test_a_photograph_scribbles_noise_and_an_empty_page_get_no_words(tmp_path: Path) -> None:
    chance = numpy.random.default_rng(5)
    across, down = numpy.meshgrid(numpy.arange(827), numpy.arange(1170))
    waves = 128 + 60 * numpy.sin(across / 70) * numpy.cos(down / 90) + chance.normal(0, 12, across.shape)
    scribble = Image.new("L", (827, 1170), 255)
    brush = ImageDraw.Draw(scribble)
    for at in range(40):
        steps = [at + step / 4 for step in range(30)]
        points = [(420 + 280 * numpy.sin(step * 1.3), 560 + 350 * numpy.cos(step)) for step in steps]
        brush.line(points, fill=0, width=3)
    pages = [
        Image.fromarray(waves.clip(0, 255).astype(numpy.uint8)),
        scribble,
        Image.fromarray((chance.random((1170, 827)) > 0.5).astype(numpy.uint8) * 255),
        Image.new("L", (827, 1170), 245),
    ]
    pdf = pictured(tmp_path / "no words.pdf", pages, Scan(dpi=100))
    carriage = read(pdf, tmp_path)
    assert [(form.text, form.words) for form in carriage.pages] == [("none", 0)] * 4
    assert carriage.pdf == pdf


def test_what_was_read_once_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = scanned(tmp_path / "scan.pdf", letter(), Scan(dpi=150))
    first = read(pdf, tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a second build reads nothing")

    monkeypatch.setattr(scans, "confine_many", lambda function, jobs, **_: [refuse() for _ in jobs])
    told: list[str] = []

    class Listening(Silent):
        def over(self, title, items, total=None):  # type: ignore[no-untyped-def]
            told.append(title)
            return super().over(title, items, total)

    assert read_scans([carried(pdf)], Store(tmp_path / "store"), Listening()) == (first,)
    assert told == []


def test_an_engine_that_fails_costs_a_remark_and_not_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = scanned(tmp_path / "scan.pdf", letter(), Scan(dpi=150))
    monkeypatch.setattr(scans, "_SECONDS", 0.01)
    close()
    (carriage,) = read_scans([carried(pdf)], Store(tmp_path / "store"), Silent())
    assert [(remark.code, remark.page) for remark in carriage.remarks] == [("not-read", 1)]
    assert carriage.pages[0].text == "none"
    assert carriage.pdf == pdf


def test_tesseract_that_breaks_is_replaced_by_the_built_in_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = needs("tesseract")
    folder = tmp_path / "bin"
    folder.mkdir()
    broken = folder / "tesseract"
    broken.write_text(f'#!/bin/sh\ncase "$1" in --version|--list-langs) exec {real} "$@";; esac\nexit 1\n')
    broken.chmod(0o755)
    pdf = scanned(tmp_path / "scan.pdf", SHORT, Scan(dpi=150))
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")
    close()
    try:
        (carriage,) = read_scans([carried(pdf)], Store(tmp_path / "store"), Silent())
    finally:
        close()
    assert words_of(carriage.pdf) == SHORT.text


def test_the_built_in_reader_never_asks_the_network(tmp_path: Path) -> None:
    pdf = scanned(tmp_path / "scan.pdf", SHORT, Scan(dpi=150))
    close()
    try:
        assert confined(jobs.read_behind_a_guard, pdf) == (SHORT.text, [])
    finally:
        close()
