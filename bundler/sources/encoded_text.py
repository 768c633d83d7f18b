"""EncodedText: bytes read as the text they are, and the encoding that made sense of them."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Encodings that write every letter in ASCII bytes.
_SEVEN_BIT = frozenset({"utf-7", "hz", *(f"iso2022_{name}" for name in ("jp", "jp_1", "jp_2", "jp_3", "jp_ext", "kr"))})
_TEXT_CONTROLS = frozenset("\t\n\r\f\v\x1a\x1b\x85")


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodedText:
    """A text with line ends made line feeds, and how its bytes were read.

    `encoding` is a Python codec's name. `certain` is False where the bytes do not prove the encoding, so that
    a letter beyond ASCII may be another one; `lost` counts the bytes that no letter could be made of.
    """

    text: str
    encoding: str
    certain: bool
    lost: int = 0

    @classmethod
    def read(cls, file: Path, declared: str = "") -> EncodedText:
        """Read a file; see `of`."""
        return cls.of(file.read_bytes(), declared)

    @classmethod
    def of(cls, data: bytes, declared: str = "") -> EncodedText:
        """Read bytes: by their byte order mark, else as UTF-8, else as `declared`, else as Windows-1252.

        Nothing is refused: a byte that has no meaning becomes U+FFFD and is counted.
        """
        for mark, codec in _MARKS:
            if data.startswith(mark):
                return cls._decoded(data, codec, certain=True)
        wide = _wide_codec(data)
        if wide:
            return cls._decoded(data, wide, certain=True)
        declared = _known(declared)
        if data.isascii():
            shifting = declared in _SEVEN_BIT and _decodes(data, declared)
            return cls._decoded(data, declared if shifting else "ascii", certain=True)
        if _decodes(data, "utf-8"):
            return cls._decoded(data, "utf-8", certain=True)
        if declared and _decodes(data, declared):
            return cls._decoded(data, declared, certain=True)
        return cls._decoded(data, "cp1252", certain=False)

    @property
    def is_text(self) -> bool:
        """Whether it reads as something a person wrote, rather than a program's data."""
        odd = sum(1 for letter in self.text if letter < " " and letter not in _TEXT_CONTROLS)
        return odd + self.lost <= len(self.text) // 500

    @classmethod
    def _decoded(cls, data: bytes, codec: str, *, certain: bool) -> EncodedText:
        text = data.decode(codec, errors="replace").replace("\r\n", "\n").replace("\r", "\n")
        return cls(text=text, encoding=codec, certain=certain, lost=text.count("\ufffd") if codec != "utf-8" else 0)


def _known(declared: str) -> str:
    """Give the codec of a declared name, mended where programs are known to write it wrongly; "" for none."""
    name = declared.strip().strip("\"'").lower()
    if name in ("", "ascii", "us-ascii", "unknown-8bit", "x-unknown"):
        return ""
    # Mail programs write latin-1 and mean Windows-1252, whose letters 0x80-0x9F are curly quotes and dashes.
    if name in ("iso-8859-1", "latin-1", "latin1", "iso8859-1", "windows-1252", "cp-1252"):
        return "cp1252"
    for name_tried in (name, name.replace("windows-", "cp"), name.replace("x-", "", 1), name.replace("-i", "")):
        try:
            "a".encode(name_tried)
        except (LookupError, ValueError):
            continue
        return codecs.lookup(name_tried).name
    return ""


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except (UnicodeDecodeError, ValueError):
        return False
    return True


def _wide_codec(data: bytes) -> str:
    """Tell UTF-16 without a byte order mark by where its zero bytes stand."""
    head = data[:4096]
    head = head[: len(head) // 2 * 2]
    if len(head) < 8 or b"\0" not in head:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.6 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.05:
        return "utf-16-be"
    return ""
