"""Tell what a file is by its content. Its name only decides where the content cannot."""

from __future__ import annotations

import re
from pathlib import Path

from bundler.sources import media_types as types
from bundler.sources.sniff_container import sniff_ole, sniff_zip
from bundler.sources.sniff_text import sniff_text

_HEAD = 256 * 1024
_PDF_WITHIN = 1024
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"})
_SIGNATURES = (
    (b"%PDF-", types.PDF),
    (b"\xff\xd8\xff", types.JPEG),
    (b"\x89PNG\r\n\x1a\n", types.PNG),
    (b"II*\0", types.TIFF),
    (b"MM\0*", types.TIFF),
    (b"II+\0", types.TIFF),
    (b"MM\0+", types.TIFF),
    (b"GIF87a", types.GIF),
    (b"GIF89a", types.GIF),
    (b"\0\0\0\x0cjP  \r\n\x87\n", types.JPEG_2000),
    (b"\x78\x9f\x3e\x22", types.TNEF),
    (b"\x1f\x8b\x08", types.GZIP),
    (b"7z\xbc\xaf\x27\x1c", types.SEVEN_ZIP),
    (b"Rar!\x1a\x07", types.RAR),
    (b"!BDN", types.OUTLOOK_STORE),
    (b"%!PS", types.POSTSCRIPT),
    (b"ID3", types.MP3),
)


def sniff(file: Path, name: str = "") -> str:
    """Give the media type of a file by its content (one of `media_types`).

    `name` stands for the file's own name where the bytes lie under another, as in the store. Its ending is asked only
    where the content cannot tell: among kinds of text, and in an old Office file too damaged to look into.
    Raises OSError where the file cannot be read.
    """
    with file.open("rb") as stream:
        head = stream.read(_HEAD)
    ending = Path(name or file.name).suffix.lower()
    if not head:
        return types.EMPTY
    return _by_signature(head) or _by_container(file, head, ending) or sniff_text(head, ending)


def _by_signature(head: bytes) -> str:
    for signature, media_type in _SIGNATURES:
        if head.startswith(signature):
            return media_type
    if head[:4] == b"RIFF":
        return {b"WEBP": types.WEBP, b"WAVE": types.WAV, b"AVI ": types.AVI}.get(head[8:12], "")
    if head[:2] == b"BM" and _is_bitmap(head):
        return types.BMP
    if head[4:8] == b"ftyp":
        return _by_brand(head)
    if re.match(rb"(?:\xef\xbb\xbf)?\s{0,16}\{\\rtf", head):
        return types.RTF
    return ""


def _is_bitmap(head: bytes) -> bool:
    """Two letters prove little: the reserved zeros and a known header size prove a bitmap."""
    header_size = int.from_bytes(head[14:18], "little")
    return len(head) >= 26 and header_size in (12, 16, 40, 52, 56, 64, 108, 124)


def _by_brand(head: bytes) -> str:
    size = min(int.from_bytes(head[:4], "big"), 256)
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, size, 4))]
    if head[8:12] in (b"avif", b"avis"):
        return types.AVIF
    if any(brand in (b"avif", b"avis") for brand in brands) and not any(
        b in _HEIC_BRANDS - {b"mif1", b"msf1"} for b in brands
    ):
        return types.AVIF
    return types.HEIC if any(brand in _HEIC_BRANDS for brand in brands) else types.MP4


def _by_container(file: Path, head: bytes, ending: str) -> str:
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return sniff_zip(file, head)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return sniff_ole(file, ending)
    # Some programs write a line or a byte order mark before a PDF; an e-mail may hold one as it is, further down.
    if re.search(rb"%PDF-\d", head[:_PDF_WITHIN]) and sniff_text(head, ending) != types.EML:
        return types.PDF
    return ""
