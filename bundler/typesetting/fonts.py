"""The fonts that ship with the program: opened when first needed, and which of them holds a character."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

from bundler.resources import resource
from bundler.typesetting.style import Face

# By the first word of a character's Unicode name.
_BY_SCRIPT = {
    "ARABIC": "NotoSansArabic-Regular",
    "ARMENIAN": "NotoSansArmenian-Regular",
    "BENGALI": "NotoSansBengali-Regular",
    "CJK": "DroidSansFallbackFull",
    "DEVANAGARI": "NotoSansDevanagari-Regular",
    "ETHIOPIC": "NotoSansEthiopic-Regular",
    "GEORGIAN": "NotoSansGeorgian-Regular",
    "GUJARATI": "NotoSansGujarati-Regular",
    "GURMUKHI": "NotoSansGurmukhi-Regular",
    "HANGUL": "NanumGothic-Regular",
    "HEBREW": "NotoSansHebrew-Regular",
    "HIRAGANA": "DroidSansFallbackFull",
    "KANNADA": "NotoSansKannada-Regular",
    "KATAKANA": "DroidSansFallbackFull",
    "KHMER": "NotoSansKhmer-Regular",
    "LAO": "NotoSansLao-Regular",
    "MALAYALAM": "NotoSansMalayalam-Regular",
    "MYANMAR": "NotoSansMyanmar-Regular",
    "NKO": "NotoSansNKo-Regular",
    "ORIYA": "NotoSansOriya-Regular",
    "SINHALA": "NotoSansSinhala-Regular",
    "SYRIAC": "NotoSansSyriac-Regular",
    "TAMIL": "NotoSansTamil-Regular",
    "TELUGU": "NotoSansTelugu-Regular",
    "THAANA": "NotoSansThaana-Regular",
    "THAI": "NotoSansThai-Regular",
    "TIBETAN": "NotoSerifTibetan-Regular",
    "TIFINAGH": "NotoSansTifinagh-Regular",
}
# For everything else, in this order.
_ANYTHING = (
    "NotoSans-Regular",
    "LiberationSans-Regular",
    "NotoSansSymbols2-Regular",
    *dict.fromkeys(
        name for name in _BY_SCRIPT.values() if name not in ("DroidSansFallbackFull", "NanumGothic-Regular")
    ),
    "DroidSansFallbackFull",
    "NanumGothic-Regular",
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Font:
    """An open font. `hb_face` and `hb_font` are HarfBuzz's; `units` is how many of its units make one em."""

    name: str
    hb_face: Any
    hb_font: Any
    units: int
    coverage: frozenset[str]

    def table(self, tag: str) -> bytes:
        """The bytes of one table of the font's file."""
        return bytes(self.hb_face.reference_table(tag).data)


@cache
def font_named(name: str) -> Font:
    """Give the shipped font of that name. Raises FileNotFoundError where none ships."""
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob(resource("fonts", f"{name}.ttf").read_bytes()))
    return Font(
        name=name,
        hb_face=face,
        hb_font=uharfbuzz.Font(face),
        units=face.upem,
        coverage=frozenset(map(chr, face.unicodes)),
    )


def font_of(face: Face) -> Font:
    """Give the font of one of our faces."""
    return font_named(face.value)


@cache
def fallback_for(cluster: frozenset[str]) -> Font | None:
    """Give a font that holds all of these characters, the one of their script first; None where there is none."""
    scripts = sorted({unicodedata.name(char, "").split(" ")[0] for char in cluster} & _BY_SCRIPT.keys())
    for name in (*(_BY_SCRIPT[script] for script in scripts), *_ANYTHING):
        font = font_named(name)
        if cluster <= font.coverage:
            return font
    return None
