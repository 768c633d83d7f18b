"""The few styles that may reach a page: weight, slant, lines, alignment, and colours that can be read on paper."""

from __future__ import annotations

import re

_DARKEST_GROUND, _LIGHTEST_INK = 0.55, 0.45
_PLAIN = {
    "font-weight": r"bold|bolder|normal|[1-9]00",
    "font-style": r"italic|oblique|normal",
    "text-align": r"left|right|center|justify",
    "text-decoration": r"underline|line-through|none",
    "vertical-align": r"sub|super|top|middle|bottom|baseline",
    "list-style-type": r"disc|circle|square|decimal|lower-alpha|upper-alpha|lower-roman|upper-roman|none",
}
_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})\Z")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,[^)]*)?\)\Z")


def safe_style(style: str) -> str:
    """Give the part of a style attribute that is kept; "" for none. Nothing kept can hide, move or fetch anything."""
    kept = []
    for declaration in style.split(";"):
        name, _, value = declaration.partition(":")
        name, value = name.strip().lower(), value.strip().lower().removesuffix("!important").strip()
        if name in _PLAIN and re.fullmatch(_PLAIN[name], value):
            kept.append(f"{name}: {value}")
        elif name in ("color", "background-color", "background"):
            ground = name != "color"
            colour = legible(value, ground=ground)
            if colour:
                kept.append(f"{'background-color' if ground else 'color'}: {colour}")
    return "; ".join(kept)


def legible(colour: str, *, ground: bool) -> str | None:
    """Give a colour as #rrggbb, None where it is none or could not be read on paper: pale ink, a dark ground."""
    parts = _parts(colour.strip().lower())
    if parts is None:
        return None
    light = sum(share * part / 255 for share, part in zip((0.299, 0.587, 0.114), parts, strict=True))
    if light < _DARKEST_GROUND if ground else light > _LIGHTEST_INK and max(parts) - min(parts) < 128:
        return None
    if not ground and light > 0.7:
        return None
    return "#{:02x}{:02x}{:02x}".format(*parts)


def _parts(colour: str) -> tuple[int, int, int] | None:
    found = _HEX.match(colour)
    if found:
        digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
        return (int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16))
    found = _RGB.match(colour)
    if found:
        red, green, blue = (min(int(part), 255) for part in found.groups())
        return (red, green, blue)
    return _named(colour)


def _named(colour: str) -> tuple[int, int, int] | None:
    from reportlab.lib.colors import getAllNamedColors

    named = getAllNamedColors().get(colour) if colour.isalpha() and colour != "transparent" else None
    if named is None:
        return None
    return (round(named.red * 255), round(named.green * 255), round(named.blue * 255))
