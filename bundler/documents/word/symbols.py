"""Signs set in Symbol or Wingdings, written as the Unicode signs that any machine can draw and any search can find."""

from __future__ import annotations

from bundler.documents.word.markup import Element, w

SYMBOL_FONT = "Noto Sans Symbols2"
"""The shipped font that holds arrows, ticks and boxes."""

_SYMBOL = {
    0xB7: "•",
    0xA7: "♣",
    0xA8: "♦",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xA3: "≤",
    0xB4: "×",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xBC: "…",
    0xD2: "®",
    0xD3: "©",
    0xD4: "™",
    0xD6: "√",
    0xDE: "⇒",
    0xE0: "◊",
}
_WINGDINGS = {
    0x28: "☎",
    0x2A: "✉",
    0x33: "▯",
    0x4A: "☺",
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x72: "❒",
    0x73: "◆",
    0x74: "◆",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x78: "☒",
    0x9E: "·",
    0x9F: "•",
    0xA0: "▪",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "□",
    0xD8: "➢",
    0xE0: "→",
    0xE8: "➔",
    0xEF: "⇦",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_WINGDINGS_2 = {
    0x4F: "✗",
    0x50: "✓",
    0x51: "☒",
    0x52: "☑",
    0x53: "☒",
    0x54: "☒",
    0x97: "•",
    0x98: "•",
    0xA2: "▪",
    0xA3: "□",
}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}
_PLAIN = frozenset("•·°±≥≤×÷≠≈…®©™√→←↑↓↔▪■□○●◦o-–—*")


def plain_sign(code: int, font: str) -> str:
    """Give the Unicode sign that this code draws in this font; "" where it is not a known one of a sign font."""
    table = _FONTS.get(font.strip().lower())
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    return "" if table is None else table.get(low, "")


def plain_bullet(label: str, font: str) -> tuple[str, str]:
    """Give a bullet as Unicode, and the font it needs: "" where any font will do."""
    written = "".join(plain_sign(ord(sign), font) or _private(sign) for sign in label)
    return written, ("" if all(sign in _PLAIN or sign.isascii() for sign in written) else SYMBOL_FONT)


def write_signs(root: Element) -> None:
    """Write out every sign of a part that is set in a sign font, and the boxes and ticks of other fonts."""
    for symbol in list(root.iter(w("sym"))):
        code = symbol.get(w("char"), "")
        sign = plain_sign(int(code, 16), symbol.get(w("font"), "")) if _is_hex(code) else ""
        if sign:
            _replace(symbol, sign)
    for run in list(root.iter(w("r"))):
        fonts = run.find(f"{w('rPr')}/{w('rFonts')}")
        font = "" if fonts is None else fonts.get(w("ascii"), "")
        for text in run.iterchildren(w("t")):
            if font.strip().lower() in _FONTS:
                written = "".join(plain_sign(ord(sign), font) or sign for sign in text.text or "")
                if written != text.text:
                    text.text = written
                    _set_font(run, SYMBOL_FONT)
            elif any(sign in "☐☑☒✓✔✗✘" for sign in text.text or "") and len((text.text or "").strip()) == 1:
                _set_font(run, SYMBOL_FONT)


def _private(sign: str) -> str:
    """A private sign of a font that is not known becomes a round bullet; any other stays."""
    return "•" if 0xE000 <= ord(sign) <= 0xF8FF else sign


def _replace(symbol: Element, sign: str) -> None:
    run = symbol.getparent()
    text = symbol.makeelement(w("t"), {})
    text.text = sign
    run.replace(symbol, text)
    if sign not in _PLAIN:
        _set_font(run, SYMBOL_FONT)


def _set_font(run: Element, font: str) -> None:
    look = run.find(w("rPr"))
    if look is None:
        look = run.makeelement(w("rPr"), {})
        run.insert(0, look)
    for old in list(look.iterchildren(w("rFonts"))):
        look.remove(old)
    fonts = look.makeelement(w("rFonts"), {w(script): font for script in ("ascii", "hAnsi", "cs", "eastAsia")})
    place = 1 if len(look) and look[0].tag == w("rStyle") else 0
    look.insert(place, fonts)


def _is_hex(code: str) -> bool:
    return bool(code) and all(sign in "0123456789abcdefABCDEF" for sign in code)
