"""A text as the patterns read it, letter for letter: figures plain, what cannot be seen between words a space."""

from __future__ import annotations

import re
import sys
import unicodedata

from bundler.prose.words.vocabulary import plain_letters

_UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# Within a word such a sign may part what is to be read as one; at its edge it is no more than a space.
_LETTER = r"[^\W\d_]"
_AT_AN_EDGE = re.compile(
    rf"(?<![^\W_])[{_UNSEEN}]|[{_UNSEEN}](?![^\W_])|(?<=\d)[{_UNSEEN}](?={_LETTER})|(?<={_LETTER})[{_UNSEEN}](?=\d)"
)
_WIDE = range(0xFF01, 0xFF5F)


def _figures() -> dict[int, str]:
    """The figures of other scripts, and the wide letters and figures of East Asian type, as plain ones."""
    plain = {wide: chr(wide - 0xFEE0) for wide in _WIDE}
    beyond = (number for number in range(128, sys.maxunicode + 1) if unicodedata.category(chr(number)) == "Nd")
    return plain | {number: str(unicodedata.decimal(chr(number))) for number in beyond}


_STRANGE = re.compile(rf"[{_UNSEEN}\uff01-\uff5e]|(?![0-9])\d")
_PLAIN: dict[int, str] = {}


def as_read(text: str) -> str:
    """Give `text` with as many characters as it has, each as the patterns for dates know it."""
    text = plain_letters(text)
    if text.isascii() or not _STRANGE.search(text):
        return text
    if not _PLAIN:
        _PLAIN.update(_figures())
    return _AT_AN_EDGE.sub(" ", text.translate(_PLAIN))
