"""What several documents bring is stored once, and nothing looks different for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from bundler.pagination.numbering import paginate
from bundler.pdf.assemble import assemble
from bundler.resources import resource
from tests import pdfs
from tests.pdf.builders import bundle_of, carried
from tests.pdf.stamped import seen

FONT = resource("fonts", "LiberationSans-Regular.ttf").read_bytes()


def with_font(file: Path, words: str, program: bytes = FONT) -> Path:
    """A PDF whose words are set in an embedded font."""

    def embed(pdf: Pdf) -> None:
        descriptor = Dictionary(Type=Name.FontDescriptor, FontName=Name.Sans, Flags=32, FontFile2=Stream(pdf, program))
        descriptor.update({"/FontBBox": Array([0, 0, 1000, 1000]), "/Ascent": 900, "/Descent": -200, "/StemV": 80})
        descriptor.update({"/ItalicAngle": 0, "/CapHeight": 700})
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name.Sans,
            FirstChar=32,
            LastChar=126,
            Widths=Array([556] * 95),
            Encoding=Name.WinAnsiEncoding,
            FontDescriptor=pdf.make_indirect(descriptor),
        )
        for page in pdf.pages:
            page.obj.Resources.Font.F1 = pdf.make_indirect(font)

    return pdfs.changed(file, embed, words=words)


def with_picture(file: Path, red: int) -> Path:
    """A PDF with a picture of one colour, in a colour space with a profile, behind a mask."""

    def paint(pdf: Pdf) -> None:
        profile = pdf.make_stream(b"a colour profile" * 20, N=3)
        mask = pdf.make_stream(b"\xff" * 64, Type=Name.XObject, Subtype=Name.Image, Width=8, Height=8)
        mask.ColorSpace, mask.BitsPerComponent = Name.DeviceGray, 8
        image = pdf.make_stream(bytes((red, 0, 0)) * 64, Type=Name.XObject, Subtype=Name.Image, Width=8, Height=8)
        image.ColorSpace, image.BitsPerComponent = Array([Name.ICCBased, profile]), 8
        image.SMask = mask
        page = pdf.pages[0]
        page.obj.Resources.XObject = Dictionary(Im0=image)
        pdfs.add(pdf, page, b"q 200 0 0 200 100 300 cm /Im0 Do Q")

    return pdfs.changed(file, paint, pages=1)


def bind(folder: Path, *files: Path) -> Path:
    bundle = bundle_of(*(carried(file) for file in files))
    return assemble(bundle, paginate(bundle), folder / "bundle.pdf").file


def count(file: Path, is_one: Callable[[Object], bool]) -> int:
    with Pdf.open(file) as pdf:
        return sum(is_one(thing) for thing in pdf.objects)


def is_this_font(thing: Object) -> bool:
    return isinstance(thing, Stream) and thing.get("/Length1") is None and thing.read_bytes() == FONT


def is_picture(thing: Object) -> bool:
    return isinstance(thing, Stream) and thing.get("/Subtype") == Name.Image


def test_five_documents_share_one_font_program(tmp_path: Path) -> None:
    files = [with_font(tmp_path / f"{number}.pdf", f"Document {number}") for number in range(5)]
    assert count(bind(tmp_path, *files), is_this_font) == 1


def test_another_font_program_of_the_same_name_stays_itself(tmp_path: Path) -> None:
    other = FONT[:-4] + b"\0\0\0\1"
    files = [with_font(tmp_path / "one.pdf", "One"), with_font(tmp_path / "two.pdf", "Two", other)]
    file = bind(tmp_path, *files)
    assert count(file, is_this_font) == 1
    assert count(file, lambda thing: isinstance(thing, Stream) and thing.read_bytes() == other) == 1


def test_equal_pictures_their_masks_and_profiles_are_stored_once(tmp_path: Path) -> None:
    file = bind(tmp_path, *(with_picture(tmp_path / f"{number}.pdf", 200) for number in range(4)))
    assert count(file, is_picture) == 2
    assert count(file, lambda thing: isinstance(thing, Stream) and thing.get("/N") == 3) == 1


def test_pictures_that_differ_in_one_colour_are_not_mixed_up(tmp_path: Path) -> None:
    reds = (200, 201, 200, 90)
    documents = [carried(with_picture(tmp_path / f"{number}.pdf", red)) for number, red in enumerate(reds)]
    bundle = bundle_of(*documents)
    numbers = paginate(bundle)
    file = assemble(bundle, numbers, tmp_path / "bundle.pdf").file
    assert count(file, is_picture) == 4
    for document, red in zip(documents, reds, strict=True):
        picture = seen(file, numbers.documents[document.id].first - 1, scale=1)
        assert np.array_equal(picture[842 - 400, 200], [red, 0, 0])


def test_a_form_that_names_itself_does_not_lead_astray(tmp_path: Path) -> None:
    def loop(pdf: Pdf) -> None:
        form = pdf.make_stream(b"0 0 1 rg 0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form)
        form.BBox = Array([0, 0, 10, 10])
        form.Resources = Dictionary(XObject=Dictionary(Self=form))
        page = pdf.pages[0]
        page.obj.Resources.XObject = Dictionary(Fm0=form)
        pdfs.add(pdf, page, b"/Fm0 Do")

    assert bind(tmp_path, pdfs.changed(tmp_path / "loop.pdf", loop)).is_file()
