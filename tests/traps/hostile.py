"""Hostile files, each made in a line: bombs, loops, floods, lies about size, and names that steer."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from tests import pdfs
from tests.documents.word.builders import WordFile, paragraph
from tests.sources.builders import mail_of, zip_of


def zip_bomb(file: Path, megabytes: int = 700) -> None:
    """Write an archive of one file that grows a thousand times."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("zeros.txt", "w") as member:
        for _ in range(megabytes):
            member.write(bytes(1 << 20))


def lying_zip(file: Path) -> None:
    """Write an archive that states a small size of a member that unpacks to far more."""
    zip_bomb(file, 600)
    data = bytearray(file.read_bytes())
    true = struct.pack("<I", 600 << 20)
    while (at := data.find(true)) >= 0:
        data[at : at + 4] = struct.pack("<I", 1000)
    file.write_bytes(bytes(data))


def overlapping_zip(file: Path) -> None:
    """Write an archive whose many members all are the same bytes in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("0.txt", bytes(50 << 20))
        first = archive.infolist()[0]
        for number in range(1, 400):
            again = zipfile.ZipInfo(f"{number}.txt")
            for key in ("header_offset", "CRC", "compress_size", "file_size", "compress_type"):
                setattr(again, key, getattr(first, key))
            archive.filelist.append(again)
            archive.NameToInfo[again.filename] = again
    file.write_bytes(out.getvalue())


def zip_slip(file: Path) -> None:
    """Write an archive whose members' names lead out of it, and one good member."""
    good = pdfs.a_pdf(file.with_suffix(".good"), 1, "the good member").read_bytes()
    file.with_suffix(".good").unlink()
    names = ("../../escaped.pdf", "/tmp/escaped.pdf", "C:\\escaped.pdf", "..\\..\\escaped.pdf", "a/../../escaped.pdf")
    file.write_bytes(zip_of({**dict.fromkeys(names, good), "good.pdf": good}))


def nested_zips(file: Path, depth: int = 40) -> None:
    """Write an archive in an archive in an archive."""
    data = zip_of({"deepest.txt": b"at the bottom"})
    for number in range(depth):
        data = zip_of({f"{number}.zip": data})
    file.write_bytes(data)


def nested_mails(file: Path, depth: int = 60) -> None:
    """Write an e-mail that encloses an e-mail that encloses an e-mail."""
    message = mail_of("the innermost")
    for number in range(depth):
        outer = mail_of(f"round {number}")
        outer.add_attachment(message)
        message = outer
    file.write_bytes(message.as_bytes())


def entity_bomb(file: Path) -> None:
    """Write a Word file whose XML defines a word that grows to a thousand million."""
    WordFile(body=paragraph("words")).save(file)
    entities = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + level)} "{f"&{chr(97 + level)};" * 10}">' for level in range(9)
    )
    _with_doctype(file, entities, "&j;")


def outside_entity(file: Path, secret: Path) -> None:
    """Write a Word file whose XML asks for the words of another file of the machine."""
    WordFile(body=paragraph("words")).save(file)
    _with_doctype(file, f'<!ENTITY x SYSTEM "{secret.as_uri()}">', "&x;")


def _with_doctype(file: Path, entities: str, used: str) -> None:
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    text = members["word/document.xml"].decode()
    head, _, rest = text.partition("?>")
    text = f"{head}?><!DOCTYPE x [{entities}]>{rest}" if rest else f"<!DOCTYPE x [{entities}]>{text}"
    assert ">words<" in text
    members["word/document.xml"] = text.replace(">words<", f">{used}<").encode()
    file.write_bytes(zip_of(members))


def crowded(file: Path, objects: int = 100_000) -> None:
    """Write a PDF of one page and a hundred thousand objects."""
    with Pdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        pdf.pages[0].obj.Extra = Array([pdf.make_indirect(Dictionary(N=number)) for number in range(objects)])
        pdf.save(file, static_id=True)


def calling_itself(file: Path) -> None:
    """Write a PDF whose page draws a form that draws itself, without end."""

    def loop(pdf: Pdf) -> None:
        form = pdf.make_stream(b"/Me Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        form.Resources = Dictionary(XObject=Dictionary(Me=form))
        pdf.pages[0].Resources.XObject = Dictionary(Me=form)
        pdf.pages[0].contents_add(pdf.make_stream(b"/Me Do"))

    pdfs.changed(file, loop, pages=1)


def deep_outline(file: Path, depth: int = 5_000) -> None:
    """Write a PDF whose bookmarks lie thousands deep, and whose last leads back to the first."""

    def nest(pdf: Pdf) -> None:
        outlines = pdf.make_indirect(Dictionary(Type=Name.Outlines))
        above = outlines
        for number in range(depth):
            item = pdf.make_indirect(Dictionary(Title=pikepdf.String(f"{number}"), Parent=above))
            item.Dest = Array([pdf.pages[0].obj, Name.Fit])
            above.First = above.Last = item
            above = item
        above.First = outlines.First
        pdf.Root.Outlines = outlines

    pdfs.changed(file, nest, pages=1)


def mad_font(file: Path) -> None:
    """Write a PDF whose font program is noise, in a TrueType and in a CFF font."""

    def spoil(pdf: Pdf) -> None:
        noise = bytes((number * 7919 + 13) % 256 for number in range(20_000))
        for place, (key, kind) in enumerate((("FontFile2", "TrueType"), ("FontFile3", "Type1"), ("FontFile", "Type1"))):
            program = pdf.make_stream(noise)
            if key == "FontFile3":
                program.Subtype = Name.Type1C
            descriptor = Dictionary(Type=Name.FontDescriptor, FontName=Name.Mad, Flags=4, ItalicAngle=0, StemV=-999999)
            descriptor.FontBBox = Array([-(10**9), -(10**9), 10**9, 10**9])
            descriptor[f"/{key}"] = program
            font = Dictionary(Type=Name.Font, Subtype=Name(f"/{kind}"), BaseFont=Name.Mad, FirstChar=-5, LastChar=99999)
            font.Widths = Array([10**9])
            font.FontDescriptor = pdf.make_indirect(descriptor)
            pdf.pages[0].Resources.Font[f"/M{place}"] = pdf.make_indirect(font)
            pdf.pages[0].contents_add(
                pdf.make_stream(b"BT /M%d 12 Tf 60 %d Td (Mad words) Tj ET" % (place, 500 - 20 * place))
            )

    pdfs.changed(file, spoil, pages=1)


def png_bomb(file: Path, side: int = 32_000) -> None:
    """Write a PNG that states 32,000 x 32,000 dots: a gigabyte from a few bytes."""
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes(side + 1) * 64, 9)
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b""))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def jpeg_bomb(file: Path) -> None:
    """Write a JPEG that states 65,000 x 65,000 dots."""
    from PIL import Image

    Image.new("RGB", (8, 8), "white").save(file)
    data = bytearray(file.read_bytes())
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", 65_000, 65_000)
    file.write_bytes(bytes(data))


def tiff_bomb(file: Path) -> None:
    """Write a TIFF that states 60,000 x 60,000 dots, and whose list of frames leads back to itself."""
    entries = [(256, 4, 60_000), (257, 4, 60_000), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 8), (277, 3, 1)]
    entries += [(278, 4, 60_000), (279, 4, 2_000_000_000)]
    table = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
    file.write_bytes(b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", len(entries)) + table + struct.pack("<I", 8))
