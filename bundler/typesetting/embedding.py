"""A font inside a PDF: the glyphs that were used, their widths, and the text that each of them stands for."""

from __future__ import annotations

import hashlib
import struct
from typing import Any

from bundler.typesetting.fonts import Font
from bundler.typesetting.shaping import Glyph

_DRAWN_ONLY = ("cmap", "name", "OS/2", "post", "GSUB", "GPOS", "GDEF", "gasp", "vhea", "vmtx")

# In em, to the left.
_SET_BACK = -0.08


class EmbeddedFont:
    """One font of one reportlab document, written when the document is saved.

    A code of two bytes stands for a glyph *and* its text, so that a reader finds the very letters that were typed, even
    where one glyph serves several of them.
    """

    def __init__(self, font: Font, document: Any) -> None:
        """Give the font a name in the document. reportlab calls `addObjects` when it saves."""
        self.font = font
        self.fontName = f"jrbundle-{font.name}"
        self.resource_name = f"F{len(document.fontMapping) + 1}"
        document.fontMapping[self.fontName] = f"/{self.resource_name}"
        document.delayedFonts.append(self)
        self._codes: dict[tuple[int, str, float], int] = {(0, "", self._own_width(0)): 0}

    def code(self, glyph: Glyph) -> int:
        """The code of a glyph, the same each time."""
        return self._codes.setdefault((glyph.number, glyph.text, self._width(glyph)), len(self._codes))

    def nominal(self, glyph: Glyph) -> float:
        """How far a reader moves on after the glyph, in em."""
        return self._width(glyph) / 1000

    def addObjects(self, document: Any) -> None:
        """Write the font's objects into the document."""
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

        program = self._subset()
        name = f"{_tag(program)}+{self.font.name}"
        own = f"jrbundle.{self.font.name}"
        file = _stream(document, program, Length1=len(program))
        descriptor = PDFDictionary(
            {"Type": PDFName("FontDescriptor"), "FontName": PDFName(name), "Flags": 4, **self._metrics()}
            | {"FontFile2": document.Reference(file, f"{own}.file")}
        )
        glyphs = _stream(document, b"".join(struct.pack(">H", number) for number, _, _ in self._codes))
        system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
        widths = PDFArray([width for _, _, width in self._codes])
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(name),
                "CIDSystemInfo": PDFDictionary(system),
                "FontDescriptor": document.Reference(descriptor, f"{own}.descriptor"),
                "W": PDFArray([0, widths]),
                "CIDToGIDMap": document.Reference(glyphs, f"{own}.glyphs"),
            }
        )
        texts = _stream(document, _to_unicode([text for _, text, _ in self._codes]).encode("ascii"))
        whole = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(name),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant, f"{own}.descendant")]),
                "ToUnicode": document.Reference(texts, f"{own}.texts"),
            }
        )
        document.Reference(whole, own)
        document.idToObject["BasicFonts"].dict[self.resource_name] = document.Reference(whole, own)

    def _width(self, glyph: Glyph) -> float:
        """The width that the PDF tells, in thousandths of an em.

        A mark set back over its letter is as wide as it was set back; else readers would see a gap after it, and put
        a space into the word.
        """
        if glyph.right < _SET_BACK:
            return round((glyph.advance - glyph.right) * 1000, 2)
        return self._own_width(glyph.number)

    def _own_width(self, number: int) -> float:
        return round(float(self.font.hb_font.get_glyph_h_advance(number)) * 1000 / self.font.units, 2)

    def _metrics(self) -> dict[str, Any]:
        from reportlab.pdfbase.pdfdoc import PDFArray

        scale = 1000 / self.font.units
        head, extents = self.font.table("head"), self.font.hb_font.get_font_extents("ltr")
        box = [round(side * scale) for side in struct.unpack(">4h", head[36:44])]
        return {
            "FontBBox": PDFArray(box),
            "ItalicAngle": -12 if self.font.name.endswith("Italic") else 0,
            "Ascent": round(extents.ascender * scale),
            "Descent": round(extents.descender * scale),
            "CapHeight": round(extents.ascender * scale * 0.7),
            "StemV": 140 if self.font.name.endswith("Bold") else 80,
        }

    def _subset(self) -> bytes:
        import uharfbuzz

        wanted = uharfbuzz.SubsetInput()
        wanted.flags = uharfbuzz.SubsetFlags.RETAIN_GIDS | uharfbuzz.SubsetFlags.NO_HINTING
        wanted.sets(uharfbuzz.SubsetInputSets.GLYPH_INDEX).update({number for number, _, _ in self._codes})
        wanted.drop_table_tag_set.update(int.from_bytes(tag.ljust(4).encode("ascii"), "big") for tag in _DRAWN_ONLY)
        return bytes(uharfbuzz.subset(self.font.hb_face, wanted).blob.data)


def _stream(document: Any, content: bytes, **entries: int) -> Any:
    from reportlab.pdfbase.pdfdoc import PDFStream, PDFZCompress

    stream = PDFStream(content=content)
    for key, value in entries.items():
        stream.dictionary[key] = value
    if document.compression:
        stream.filters = [PDFZCompress]
    return stream


def _tag(program: bytes) -> str:
    """Six capital letters that name a subset (ISO 32000-1, 9.6.4), from its bytes."""
    number = int.from_bytes(hashlib.sha256(program).digest()[:8], "big")
    return "".join(chr(65 + number // 26**place % 26) for place in range(6))


def _to_unicode(texts: list[str]) -> str:
    """The CMap from codes to text; a code that stands for nothing says so, or readers would make up a letter for it."""
    rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in enumerate(texts)]
    # A CMap may hold at most 100 rows in a block.
    blocks = [rows[place : place + 100] for place in range(0, len(rows), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
