"""What a picture file says beside its picture: found, counted, and cut out of a JPEG without touching the picture."""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from bundler.documents.document import Removal

CAMERA = "data of the camera (EXIF)"
PLACE = "place where the picture was taken (GPS)"
EDITING = "data of an editing program (XMP)"
CAPTION = "caption data (IPTC)"
COMMENT = "comment in the picture file"
MAKER = "data of a program in the picture file"
TAIL = "data after the end of the picture"

_START_OF_SCAN, _END, _COMMENT, _APP0, _APP2, _APP14 = 0xDA, 0xD9, 0xFE, 0xE0, 0xE2, 0xEE
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_GPS_TAG = 0x8825
_TIFF_DATA = {
    270: COMMENT,
    271: CAMERA,
    272: CAMERA,
    305: MAKER,
    315: COMMENT,
    700: EDITING,
    33723: CAPTION,
    34377: CAPTION,
    34665: CAMERA,
    _GPS_TAG: PLACE,
}
_PNG_DATA = {
    b"eXIf": CAMERA, b"tEXt": COMMENT, b"zTXt": COMMENT, b"iTXt": COMMENT, b"tIME": MAKER,
}  # fmt: skip


class CutShort(Exception):
    """The picture file ends before the picture does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainJpeg:
    """A JPEG with nothing but its picture, its colour profile and what is needed to show them."""

    data: bytes
    removals: tuple[Removal, ...]


def plain_jpeg(data: bytes) -> PlainJpeg:
    """Cut everything out of a JPEG that is not its picture; the picture's own bytes stay as they are.

    Raises CutShort where the file ends before the picture does.
    """
    kept = bytearray(data[:2])
    removed: Counter[str] = Counter()
    at = 2
    while True:
        marker, at = _next_marker(data, at)
        if marker == _END:
            kept += b"\xff\xd9"
            break
        if marker in _STANDALONE:
            kept += bytes((0xFF, marker))
            continue
        (length,) = struct.unpack_from(">H", data.ljust(at + 2, b"\0"), at)
        segment = data[at : at + length]
        if length < 2 or len(segment) < length:
            raise CutShort
        at += length
        what = _needless(marker, segment[2:])
        if what:
            removed.update(what)
            continue
        kept += bytes((0xFF, marker)) + segment
        if marker == _START_OF_SCAN:
            end = _end_of_scan(data, at)
            kept += data[at:end]
            at = end
    if data[at:].strip(b"\0\r\n \xff"):
        removed[TAIL] += 1
    return PlainJpeg(data=bytes(kept), removals=_as_removals(removed))


def _next_marker(data: bytes, at: int) -> tuple[int, int]:
    """Give the marker at or after a place, and the place after it."""
    at = data.find(b"\xff", at)
    while 0 <= at < len(data) - 1 and data[at + 1] in (0xFF, 0x00):
        at = data.find(b"\xff", at + 1)
    if at < 0 or at >= len(data) - 1:
        raise CutShort
    return data[at + 1], at + 2


def _end_of_scan(data: bytes, at: int) -> int:
    """Give the place of the marker that ends a scan. In it, FF is followed by 00 or a restart marker."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at >= len(data) - 1:
            raise CutShort
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7 and data[at + 1] != 0xFF:
            return at
        at += 1 if data[at + 1] == 0xFF else 2


def _needless(marker: int, content: bytes) -> tuple[str, ...]:
    """Say what a segment holds that is not needed to show the picture; nothing for one that is."""
    if marker == _COMMENT:
        return (COMMENT,)
    if not _APP0 <= marker <= 0xEF or marker in (_APP0, _APP14):
        return ()
    if marker == _APP2 and content.startswith(b"ICC_PROFILE\0"):
        return ()
    if content.startswith(b"Exif\0"):
        return (CAMERA, PLACE) if has_place(content[6:]) else (CAMERA,)
    if content.startswith((b"http://ns.adobe.com/x", b"XMP\0")):
        return (EDITING,)
    return (CAPTION,) if content.startswith(b"Photoshop 3.0\0") else (MAKER,)


def has_place(exif: bytes) -> bool:
    """Tell whether EXIF data (from its byte order mark on) points to a place on the earth."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None or len(exif) < 8:
        return False
    (start,) = struct.unpack_from(order + "I", exif, 4)
    if start + 2 > len(exif):
        return False
    (count,) = struct.unpack_from(order + "H", exif, start)
    tags = [exif[start + 2 + 12 * row : start + 4 + 12 * row] for row in range(min(count, 512))]
    return struct.pack(order + "H", _GPS_TAG) in tags


def png_removals(data: bytes) -> tuple[Removal, ...]:
    """List what a PNG holds beside its picture; none of it is carried over."""
    removed: Counter[str] = Counter()
    at = 8
    while at + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        content = data[at + 8 : at + 8 + min(length, 65536)]
        if kind in _PNG_DATA:
            removed[EDITING if content.startswith(b"XML:com.adobe.xmp") else _PNG_DATA[kind]] += 1
        if kind == b"eXIf" and has_place(content):
            removed[PLACE] += 1
        if kind == b"IEND":
            break
        at += 12 + length
    return _as_removals(removed)


def tiff_removals(tags: Collection[int]) -> tuple[Removal, ...]:
    """List what a TIFF holds beside its picture, told by the numbers of its tags; none of it is carried over."""
    found = {what for number, what in _TIFF_DATA.items() if number in tags}
    return _as_removals(Counter(found))


def other_removals(exif: bytes, extras: tuple[str, ...]) -> tuple[Removal, ...]:
    """List what another picture file holds beside its picture; none of it is carried over."""
    removed: Counter[str] = Counter()
    if exif:
        removed[CAMERA] += 1
        removed[PLACE] += has_place(exif.removeprefix(b"Exif\0\0"))
    removed[COMMENT] += "comment" in extras
    removed[EDITING] += "xmp" in extras
    return _as_removals(removed)


def _as_removals(removed: Counter[str]) -> tuple[Removal, ...]:
    return tuple(Removal(what=what, count=count) for what, count in sorted(removed.items()) if count)
