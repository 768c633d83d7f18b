"""Words whose letters were read in another code than they were written in: “â€œ” where a quotation mark stood."""

from __future__ import annotations

import re

# What UTF-8 looks like where Excel for Windows, or for an old Mac, takes it for its own code.
_SIGNS = {
    "cp1252": re.compile("â€|Ã[\x80-¿€‚-™]|Â[\xa0-¿]"),
    "mac_roman": re.compile("‚Ä|√[\xa0-ÿ†-∫]|¬[£ß©†•§]"),
}


def put_right(text: str) -> str:
    """Give a text with its letters as they were written, where they were all read in one wrong code; else the same."""
    for codec, signs in _SIGNS.items():
        if signs.search(text):
            try:
                return b"".join(_byte(sign, codec) for sign in text).decode()
            except UnicodeError:
                return text
    return text


def is_misread(text: str) -> bool:
    """Whether letters of a text were read in another code than they were written in."""
    return any(signs.search(text) for signs in _SIGNS.values())


def _byte(sign: str, codec: str) -> bytes:
    """The byte that was read as this sign; one that the code has no sign for stands as it is."""
    return sign.encode("latin-1") if "\x80" <= sign <= "\x9f" else sign.encode(codec)
