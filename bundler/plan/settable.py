"""A proposed title as the index can print it: characters that no shipped font holds stop a build."""

from __future__ import annotations

import re
import unicodedata

# Pictures in place of words. A font may hold a few of them; in an index of a court bundle they say nothing.
_PICTURES = re.compile(
    "[\u2600-\u27bf\u2b00-\u2bff\ufe0e\ufe0f\u20e3\U0001f000-\U0001faff\U000e0000-\U000e007f\ue000-\uf8ff\u200d]"
)


def settable(text: str) -> str:
    """Give text on one line without pictures, control characters and what no font of the program holds."""
    even = re.sub(r"\s+", " ", "".join(" " if _steers(char) else char for char in _PICTURES.sub(" ", text))).strip()
    if even.isascii() or all(char.isascii() or char in "£§é–—‘’“”…·•" for char in even):
        return even
    from bundler.typesetting.fonts import fallback_for, font_of
    from bundler.typesetting.runs import clean
    from bundler.typesetting.style import Face

    main = font_of(Face.SERIF).coverage
    held = "".join(char for char in clean(even) if char in main or fallback_for(frozenset(char)) is not None)
    return re.sub(r"\s+", " ", held).strip(" -–:,;")


def _steers(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn") and char not in "\u200c\u200d"
