"""Look into a PDF portfolio: a PDF that is only the cover of other files."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from bundler.sources.names import natural_key, own_name, unique
from bundler.sources.zip_members import Member, TooMuch

if TYPE_CHECKING:
    import pikepdf


def portfolio_members(file: Path) -> list[Member] | None:
    """Give the files of a portfolio in natural order; None where the PDF is none, or cannot be opened.

    Files attached to an ordinary PDF are not documents of their own.
    """
    import pikepdf

    try:
        with pikepdf.open(file) as pdf:
            if "/Collection" not in pdf.Root:
                return None
            keys = list(pdf.attachments)
            names = {key: own_name(pdf.attachments[key].filename or key) or "unnamed" for key in keys}
    except Exception:
        # Locked, damaged and hostile files are refused by name when they are carried; here they are no portfolio.
        return None
    taken: set[str] = set()
    ordered = sorted(keys, key=lambda key: (natural_key(names[key]), key))
    return [_member(file, key, unique(names[key], taken)) for key in ordered] or None


def _member(file: Path, key: str, name: str) -> Member:
    return Member(name=name, read=lambda most: _read(file, key, most))


def _read(file: Path, key: str, most: int) -> bytes:
    import pikepdf

    with pikepdf.open(file) as pdf:
        stream = pdf.attachments[key].obj.EF.F
        data = _bytes(stream, most)
    if len(data) > most:
        raise TooMuch
    return data


def _bytes(stream: pikepdf.Object, most: int) -> bytes:
    """Unpack the usual compression no further than allowed; a stream under another filter is unpacked whole."""
    filters = stream.get("/Filter")
    if filters is None or str(filters) != "/FlateDecode" or "/DecodeParms" in stream:
        return stream.read_bytes()
    return zlib.decompressobj().decompress(stream.read_raw_bytes(), most + 1)
