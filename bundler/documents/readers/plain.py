"""Words in a plain form for matching: small letters, straight quotes, and OCR's commonest slips mended."""

from __future__ import annotations

import re
import unicodedata

_MARKS = str.maketrans({**dict.fromkeys("‘’‚`´", "'"), **dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‐‑‒–—―−", "-")})
# Letters set apart for show: W I T N E S S.
_SPACED = re.compile(r"(?<![^\s(\[])(?:[^\W\d_] ){3,}[^\W\d_](?![^\s:.,)\]])")
_TOKEN = re.compile(r"[A-Za-z0-9|$!]{4,}")
_FIRST_I = re.compile(r"\b[l1|](?=[A-Z]{2,})")
_SLIPS = str.maketrans({"0": "o", "1": "i", "5": "s", "|": "l", "8": "b", "$": "s", "!": "i"})
_BLANKS = re.compile(r"\s+")


def plain(text: str) -> str:
    """Give text as it is matched. Values are never taken from this form, only from the words as printed."""
    even = unicodedata.normalize("NFKC", text).translate(_MARKS)
    return _BLANKS.sub(" ", mended(even)).strip().lower()


def mended(text: str) -> str:
    """Give text with letters set apart put together, and figures that OCR read for letters turned back."""
    joined = _SPACED.sub(lambda found: found[0].replace(" ", ""), text)
    return _TOKEN.sub(_mended, _FIRST_I.sub("I", joined))


def tidy(text: str) -> str:
    """Give printed words on one line: blanks one at a time, none at the ends, letters set apart put together."""
    line = _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()
    return _SPACED.sub(lambda found: found[0].replace(" ", ""), line)


def _mended(found: re.Match[str]) -> str:
    """A word with a figure among its letters, as OCR reads W1TNESS; what ends in a figure is numbered: Statement1."""
    token = found[0]
    letters = sum(char.isalpha() for char in token)
    inner = not token[0].isdigit() or token[1].isalpha()
    if letters == len(token) or letters < len(token) * 0.7 or not inner or token[-1].isdigit():
        return token
    made = token.translate(_SLIPS)
    return made.upper() if sum(char.isupper() for char in token) > letters / 2 else made
