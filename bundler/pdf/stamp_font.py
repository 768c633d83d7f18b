"""The fonts of the page numbers: figures and the letters they stand with, of a sans, each embedded once."""

from __future__ import annotations

import string
from dataclasses import dataclass
from functools import cache

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from bundler.resources import resource

NUMBER = "NotoSans-Bold"
"""The font of a bundle's own page numbers."""

MAIN = "NotoSans-Regular"
"""The font of the numbers that pages have elsewhere: in the main bundle, in their exhibit."""

_CAPITALS = string.digits + string.ascii_uppercase
_LETTERS = {NUMBER: _CAPITALS, MAIN: f"{_CAPITALS}Main /"}
_NOT_SYMBOLIC = 32
_FORCE_BOLD = 1 << 18


@dataclass(frozen=True, slots=True, kw_only=True)
class StampFont:
    """A TrueType font program, and in thousandths of an em what a PDF says of it. `widths` goes by letter."""

    name: str
    program: bytes
    widths: dict[str, float]
    cap_height: float
    ascent: float
    descent: float
    box: tuple[float, float, float, float]

    def width(self, text: str, size: float) -> float:
        """How wide `text` is at `size` points. Raises KeyError for a letter that the font does not hold."""
        return sum(self.widths[letter] for letter in text) * size / 1000


@cache
def stamp_font(name: str = NUMBER) -> StampFont:
    """Give one of the two fonts, cut down to the letters that a page number is made of."""
    import uharfbuzz as hb

    letters = _LETTERS[name]
    face = hb.Face(resource("fonts", f"{name}.ttf").read_bytes())
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(ord(letter) for letter in letters)
    wanted.flags = hb.SubsetFlags.NO_HINTING
    for table in ("GSUB", "GPOS", "GDEF", "STAT", "DSIG", "meta"):
        wanted.drop_table_tag_set.add(
            sum(ord(sign) << shift for sign, shift in zip(table, (24, 16, 8, 0), strict=True))
        )
    font = hb.Font(face)
    thousandth = 1000 / face.upem
    advances = {letter: font.get_glyph_h_advance(font.get_nominal_glyph(ord(letter)) or 0) for letter in letters}
    extents = font.get_font_extents("ltr")
    capital = font.get_glyph_extents(font.get_nominal_glyph(ord("H")) or 0)
    assert capital is not None
    return StampFont(
        name=name,
        program=hb.subset(face, wanted).blob.data,
        widths={letter: advance * thousandth for letter, advance in advances.items()},
        cap_height=capital.y_bearing * thousandth,
        ascent=extents.ascender * thousandth,
        descent=extents.descender * thousandth,
        box=(0, extents.descender * thousandth, max(advances.values()) * thousandth, extents.ascender * thousandth),
    )


def embed(pdf: Pdf, font: StampFont) -> Object:
    """Write the font into `pdf` and give its dictionary, to be shared by all pages."""
    name = Name(f"/JRBNUM+{font.name}")
    program = Stream(pdf, font.program)
    program.Length1 = len(font.program)
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=_NOT_SYMBOLIC | (_FORCE_BOLD if font.name == NUMBER else 0),
        FontBBox=Array([round(side) for side in font.box]),
        ItalicAngle=0,
        Ascent=round(font.ascent),
        Descent=round(font.descent),
        CapHeight=round(font.cap_height),
        StemV=140 if font.name == NUMBER else 80,
        FontFile2=pdf.make_indirect(program),
    )
    codes = range(ord(min(font.widths)), ord(max(font.widths)) + 1)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=name,
            Encoding=Name.WinAnsiEncoding,
            FirstChar=codes[0],
            LastChar=codes[-1],
            Widths=Array([round(font.widths.get(chr(code), 0)) for code in codes]),
            FontDescriptor=pdf.make_indirect(descriptor),
        )
    )
