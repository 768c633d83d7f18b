"""Fonts that a file uses and does not hold: another computer shows other letters in their place."""

from __future__ import annotations

import re
from typing import Any

from bundler.compliance.facts_objects import entry, items, reference, resolve
from bundler.compliance.facts_tree import PageFrame

_STANDARD_FONTS = re.compile(r"/(Courier|Helvetica|Times|Symbol|ZapfDingbats)(-|$)")


def loose_fonts_of(
    pages: list[tuple[int | None, Any]], frames: tuple[PageFrame, ...]
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Name the fonts that neither come with the file nor with every reader, and the pages that use them."""
    known: dict[int, str] = {}
    used: dict[str, list[int]] = {}
    for place, ((_, page), frame) in enumerate(zip(pages, frames, strict=True), 1):
        if not frame.fonts - known.keys() and not any(known[identity] for identity in frame.fonts):
            continue
        fonts = entry(resolve(page.get("/Resources")), "/Font")
        for font in dict.values(fonts):
            identity = reference(font)
            name = known.get(identity) if identity is not None else None
            if name is None:
                name = _loose_name(resolve(font))
                if identity is not None:
                    known[identity] = name
            if name:
                used.setdefault(name, []).append(place)
    return tuple((name, tuple(dict.fromkeys(places))) for name, places in sorted(used.items()))


def _loose_name(font: Any) -> str:
    """Give the name of a font that is not in the file and not one of the fourteen, or ""."""
    name = entry(font, "/BaseFont")
    if not isinstance(name, str) or entry(font, "/Subtype") == "/Type3" or _STANDARD_FONTS.match(name):
        return ""
    below = items(dict.get(font, "/DescendantFonts"))
    descriptor = entry(resolve(below[0]) if below else font, "/FontDescriptor")
    held = isinstance(descriptor, dict) and any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return "" if held else name.removeprefix("/")
