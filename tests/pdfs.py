"""Trap PDFs for tests, each made in a line: written by pikepdf with plain content streams, the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.pdf_drawing import (
    A3,
    A4,
    LETTER,
    WORDS,
    a_pdf,
    add,
    appearance,
    changed,
    hang,
    mark,
    number_of,
    raw_change,
    text_field,
    tick,
    written,
)

__all__ = ["A3", "A4", "LETTER", "WORDS", "a_pdf", "add", "appearance", "changed", "hang", "mark"]


def rotated(path: Path, degrees: int) -> Path:
    """Write a PDF whose pages are displayed turned; a square stands in the top left corner of the upright page."""

    def turn(pdf: Pdf) -> None:
        for page in pdf.pages:
            page.obj.Rotate = degrees
            add(pdf, page, b"0 0 1 rg 40 760 30 30 re f")

    return changed(path, turn)


def boxed(
    path: Path, media: Sequence[float], crop: Sequence[float] | None = None, user_unit: float | None = None
) -> Path:
    """Write a PDF of one page with these boxes: MediaBox off the origin, CropBox inside it or not, a UserUnit."""

    def box(pdf: Pdf) -> None:
        page = pdf.pages[0].obj
        page.MediaBox = Array([number_of(side) for side in media])
        if crop is not None:
            page.CropBox = Array([number_of(side) for side in crop])
        if user_unit is not None:
            page.UserUnit = number_of(user_unit)
        left, bottom = (crop or media)[:2]
        page.Contents = pdf.make_stream(b"BT /F1 12 Tf %d %d Td (Words in the box) Tj ET" % (left + 60, bottom + 90))

    return changed(path, box, pages=1)


def with_raised_ending(path: Path, *, before: str, raised: str, after: str) -> Path:
    """Write a PDF of one line in which some letters are small and raised, as Word sets the ending of an ordinal."""

    def write(pdf: Pdf) -> None:
        line = f"BT /F1 12 Tf 60 700 Td ({before}) Tj /F1 6 Tf 10 Ts ({raised}) Tj /F1 12 Tf 0 Ts ({after}) Tj ET"
        pdf.pages[0].obj.Contents = pdf.make_stream(line.encode("ascii"))

    return changed(path, write, pages=1)


def unbalanced(path: Path, before: bytes = b"q 0.5 0 0 0.5 100 100 cm 1 0 0 rg", after: bytes = b"") -> Path:
    """Write a PDF of one page whose content leaves states open (`before`) or closes too many (`after`)."""

    def leave_open(pdf: Pdf) -> None:
        drawn = pdf.pages[0].Contents.read_bytes()
        pdf.pages[0].obj.Contents = pdf.make_stream(before + b"\n" + drawn + b"\n" + after)

    return changed(path, leave_open, pages=1)


def filled_form(
    path: Path, value: str = "Alexandra Example", *, drawn: bool = True, field: str = "name", flags: int = 4
) -> Path:
    """Write a PDF of one page with a filled text field, a ticked and an unticked box, and a choice.

    `drawn` tells whether the text and choice fields have appearances; `flags` are the text field's annotation flags.
    """

    def fill(pdf: Pdf) -> None:
        page = pdf.pages[0]
        fields = [
            text_field(pdf, field, (60, 600, 300, 622), value, flags, drawn),
            tick(pdf, "agree", (60, 560, 76, 576), "Yes"),
            tick(pdf, "refuse", (90, 560, 106, 576), "Off"),
            text_field(pdf, "court", (60, 520, 300, 542), "Cardiff", 4, drawn),
        ]
        fields[3].FT = Name.Ch
        fields[3].Ff = 1 << 17
        fields[3].Opt = Array([String("Cardiff"), String("Leeds")])
        hang(pdf, page, fields)
        font = pdf.pages[0].Resources.Font.F1
        pdf.Root.AcroForm = Dictionary(
            Fields=Array(fields), DA=String("/Helv 12 Tf 0 g"), DR=Dictionary(Font=Dictionary(Helv=font))
        )

    return changed(path, fill, pages=1)


def annotated(path: Path, *marks: Dictionary) -> Path:
    """Write a PDF of one page with these annotations; see `note`, `highlight` and `mark`."""
    return changed(path, lambda pdf: hang(pdf, pdf.pages[0], [pdf.make_indirect(mark) for mark in marks]), pages=1)


def note(words: str = "Counsel: must we disclose this?") -> Dictionary:
    """Give a sticky note."""
    return mark("Text", (500, 700, 520, 720), Contents=String(words), Name=Name.Comment)


def highlight() -> Dictionary:
    """Give a yellow highlight without an appearance of its own."""
    corners = Array([60, 720, 200, 720, 60, 700, 200, 700])
    return mark("Highlight", QuadPoints=corners, C=Array([1, 1, 0]), Contents=String("a thought"))


def scripted(path: Path) -> Path:
    """Write a PDF with JavaScript in its names, its opening action, its pages and a link."""

    def script(pdf: Pdf) -> None:
        code = Dictionary(S=Name.JavaScript, JS=String("app.alert('hello')"))
        pdf.Root.OpenAction = code
        pdf.Root.AA = Dictionary(WC=code)
        pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), pdf.make_indirect(code)])))
        pdf.pages[0].obj.AA = Dictionary(O=code)
        hang(pdf, pdf.pages[0], [pdf.make_indirect(mark("Link", Border=Array([0, 0, 0]), A=code))])

    return changed(path, script)


def with_attachment(path: Path, content: bytes = b"a secret file") -> Path:
    """Write a PDF that carries a file, an author, XMP, private data and a thumbnail."""

    def attach(pdf: Pdf) -> None:
        pdf.attachments["secret.txt"] = content
        pdf.docinfo["/Author"] = "Fictional Author"
        pdf.Root.Metadata = pdf.make_stream(b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Fictional Author</x:xmpmeta>")
        pdf.Root.PieceInfo = Dictionary(Maker=Dictionary(Private=String("private words")))
        pdf.pages[0].obj.Metadata = pdf.make_stream(b"<x>page metadata</x>")
        pdf.pages[0].obj.Thumb = pdf.make_stream(
            b"\x00", Width=1, Height=1, ColorSpace=Name.DeviceGray, BitsPerComponent=8
        )

    return changed(path, attach)


def layered(path: Path, config: Callable[[Dictionary, Dictionary], Dictionary] | None = None) -> Path:
    """Write a PDF of one page with a red square on a layer that shows and a blue one on a layer that is hidden.

    `config` gets the two groups, shown and hidden, and gives the default configuration; without it the hidden one
    is listed under /OFF.
    """

    def layer(pdf: Pdf) -> None:
        shown = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Shown")))
        hidden = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Hidden")))
        chosen = config(shown, hidden) if config else Dictionary(OFF=Array([hidden]))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([shown, hidden]), D=chosen)
        page = pdf.pages[0]
        page.Resources.Properties = Dictionary(S=shown, H=hidden)
        add(pdf, page, b"/OC /S BDC 1 0 0 rg 100 400 80 80 re f EMC /OC /H BDC 0 0 1 rg 300 400 80 80 re f EMC")

    return changed(path, layer, pages=1)


def linked(path: Path, way: str = "tree") -> Path:
    """Write a PDF of three pages: on the first a link and in the outline an item, both to page 3.

    `way` is how they name it: ``tree`` (a name in the name tree), ``dests`` (a name in the old dictionary),
    ``explicit`` or ``action``.
    """

    def link(pdf: Pdf) -> None:
        target = Array([pdf.pages[2].obj, Name.XYZ, 50, 700, 0])
        pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String("third"), Dictionary(D=target)])))
        pdf.Root.Dests = Dictionary(third=target)
        ways: dict[str, dict[str, Any]] = {
            "tree": {"Dest": String("third")},
            "dests": {"Dest": Name("/third")},
            "explicit": {"Dest": target},
            "action": {"A": Dictionary(S=Name.GoTo, D=String("third"))},
        }
        hang(pdf, pdf.pages[0], [pdf.make_indirect(mark("Link", Border=Array([0, 0, 0]), **ways[way]))])
        item = pdf.make_indirect(Dictionary(Title=String("The third page")))
        for key, value in ways[way].items():
            item[f"/{key}"] = value
        outlines = pdf.make_indirect(Dictionary(Type=Name.Outlines, First=item, Last=item, Count=1))
        item.Parent = outlines
        pdf.Root.Outlines = outlines

    return changed(path, link, pages=3)


def web_linked(path: Path, address: str = "https://www.example.org/act") -> Path:
    """Write a PDF of one page with a link to the web."""
    action = Dictionary(S=Name.URI, URI=String(address))
    return annotated(path, mark("Link", Border=Array([0, 0, 0]), A=action))


def locked(path: Path, *, user: str = "", owner: str = "owner") -> Path:
    """Write an encrypted PDF; with no `user` password anybody can open it and only the owner may change it."""
    allowed = pikepdf.Permissions(extract=False, print_lowres=False, print_highres=False)
    lock = pikepdf.Encryption(user=user, owner=owner, R=6, allow=allowed)
    with Pdf.open(a_pdf(path.with_suffix(".open.pdf"))) as pdf:
        pdf.save(path, encryption=lock)
    return path


def truncated(path: Path, keep: float = 0.6) -> Path:
    """Write a PDF of which only the first part is left."""
    whole = a_pdf(path, pages=6).read_bytes()
    path.write_bytes(whole[: int(len(whole) * keep)])
    return path


def misplaced(path: Path) -> Path:
    """Write a PDF whose cross-reference table is wrong, and all of whose objects are there."""
    a_pdf(path)
    path.write_bytes(path.read_bytes().replace(b"startxref\n", b"startxref\n9"))
    return path


def same_page_twice(path: Path) -> Path:
    """Write a PDF that lists one page object twice."""

    def repeat(pdf: Pdf) -> None:
        pdf.Root.Pages.Kids.append(pdf.Root.Pages.Kids[0])
        pdf.Root.Pages.Count = 3

    return raw_change(path, repeat)


def looping(path: Path) -> Path:
    """Write a PDF whose page tree leads back into itself."""
    return raw_change(path, lambda pdf: pdf.Root.Pages.Kids.append(pdf.Root.Pages))


def without_pages(path: Path) -> Path:
    """Write a PDF that has no page."""
    return written(path, Pdf.new())


def inheriting(path: Path) -> Path:
    """Write a PDF whose pages take box, turn and fonts from the tree above them."""

    def lift(pdf: Pdf) -> None:
        tree = pdf.Root.Pages
        first = tree.Kids[0]
        tree.MediaBox, tree.Resources, tree.Rotate = first.MediaBox, first.Resources, 90
        for page in tree.Kids:
            del page["/MediaBox"], page["/Resources"]

    return raw_change(path, lift)


def dynamic_form(path: Path) -> Path:
    """Write a PDF that only Adobe's reader can draw: one page asks to wait, the form is in XFA."""

    def xfa(pdf: Pdf) -> None:
        packet = pdf.make_stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template/></xdp:xdp>")
        pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=packet)
        pdf.Root.NeedsRendering = True

    return changed(path, xfa, pages=1, words="Please wait...")


def portfolio(path: Path) -> Path:
    """Write a PDF portfolio: a cover page and files inside."""

    def collect(pdf: Pdf) -> None:
        pdf.attachments["inner.txt"] = b"inner"
        pdf.Root.Collection = Dictionary(Type=Name.Collection, View=Name.D)

    return changed(path, collect, pages=1)


def picture_only(path: Path, grey: int = 255, size: tuple[float, float] = A4) -> Path:
    """Write a PDF of one page that is one grey picture with a black bar across its middle."""

    def paint(pdf: Pdf) -> None:
        rows = [bytes([0 if 40 <= row < 60 else grey]) * 100 for row in range(100)]
        image = pdf.make_stream(b"".join(rows), Type=Name.XObject, Subtype=Name.Image, Width=100, Height=100)
        image.ColorSpace, image.BitsPerComponent = Name.DeviceGray, 8
        page = pdf.pages[0].obj
        page.Resources = Dictionary(XObject=Dictionary(Im0=image))
        page.Contents = pdf.make_stream(b"q %d 0 0 %d 0 0 cm /Im0 Do Q" % (round(size[0]), round(size[1])))

    return changed(path, paint, pages=1, size=size)
