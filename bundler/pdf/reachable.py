"""Everything that a page is made of: its dictionary, its streams, and what they refer to; no other page."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Object, Stream

from bundler.pdf.destination import ObjGen

_TO_OTHER_PAGES = frozenset(["/Parent", "/A", "/Dest", "/P"])


def reachable(page: Object, seen: set[ObjGen]) -> Iterator[Object]:
    """Yield the objects of a page that are not in `seen`, which grows by those that the file numbers."""
    waiting: list[Object] = [page]
    while waiting:
        item = waiting.pop()
        if item.is_indirect:
            if item.objgen in seen:
                continue
            seen.add(item.objgen)
        yield item
        inside = item.stream_dict if isinstance(item, Stream) else item
        if isinstance(inside, Dictionary):
            pairs = inside.items()
            waiting += [value for key, value in pairs if key not in _TO_OTHER_PAGES and isinstance(value, Object)]
        elif isinstance(inside, Array):
            waiting += [value for value in inside if isinstance(value, Object)]
