"""The fonts that ship with the program: opened when first needed, and which of them holds a character."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from bundler.resources import resource
from bundler.typesetting.style import Face

# After the face itself, in this order.
_FALLBACKS = (
    "NotoSans-Regular",
    "LiberationSans-Regular",
    "NotoSansArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansArmenian-Regular",
    "NotoSansGeorgian-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSansBengali-Regular",
    "NotoSansGujarati-Regular",
    "NotoSansGurmukhi-Regular",
    "NotoSansTamil-Regular",
    "NotoSansThai-Regular",
    "NotoSansEthiopic-Regular",
    "NotoSansSymbols2-Regular",
    "DroidSansFallbackFull",
    "NanumGothic-Regular",
)
# Three of its 11,172 syllables; a Korean name is to be set in one font.
_STRAY = {"DroidSansFallbackFull": frozenset("가힢힣")}


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
        coverage=frozenset(map(chr, face.unicodes)) - _STRAY.get(name, frozenset()),
    )


def font_of(face: Face) -> Font:
    """Give the font of one of our faces."""
    return font_named(face.value)


@cache
def fallback_for(cluster: frozenset[str]) -> Font | None:
    """Give the first font that holds all of these characters, None where there is none."""
    for name in _FALLBACKS:
        font = font_named(name)
        if cluster <= font.coverage:
            return font
    return None
