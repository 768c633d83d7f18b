"""Pages whose contents unpack to far more than a page can need: they are told, and no reader is sent into them."""

from __future__ import annotations

import zlib
from typing import Any

from bundler.compliance.facts_objects import entry, items, resolve

# The largest plan drawn line by line stays below this; what lies beyond would keep a reader busy for minutes.
MOST_UNPACKED = 40_000_000
# Flate makes at most a thousand bytes of one, so that a short stream with one filter needs no looking into.
_SHORT = 30_000
_FLATE = {"/FlateDecode", "/Fl"}


def heavy_pages(pages: list[tuple[int | None, Any]]) -> tuple[int, ...]:
    """Give the pages, counted from 1, whose contents are too heavy to read."""
    return tuple(place for place, (_, page) in enumerate(pages, 1) if _is_heavy(page.get("/Contents")))


def _is_heavy(contents: Any) -> bool:
    found = resolve(contents)
    streams = [resolve(part) for part in items(found)[:1000]] if isinstance(found, list) else [found]
    left = MOST_UNPACKED
    for stream in streams:
        left -= _unpacked(stream, left)
        if left <= 0:
            return True
    return False


def _unpacked(stream: Any, most: int) -> int:
    """The length of a stream once unpacked, or `most` where it is at least that."""
    packed = getattr(stream, "_data", None)
    if not isinstance(packed, bytes):
        return 0
    named = entry(stream, "/Filter")
    filters = [str(resolve(name)) for name in named] if isinstance(named, list) else [str(named)] if named else []
    if len(packed) <= _SHORT and len(filters) <= 1:
        return len(packed)
    data = packed
    for name in filters:
        if name not in _FLATE:
            # The other filters make no more than a few bytes of one, or are no filters for contents.
            continue
        try:
            data = zlib.decompressobj().decompress(data, most)
        except zlib.error:
            return len(data)
        if len(data) >= most:
            return most
    return len(data)
