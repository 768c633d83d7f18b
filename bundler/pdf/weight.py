"""Weight: how many bytes some pages of a finished bundle take in a file of their own, before it is written."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Object, Stream

from bundler.pagination.pagination import PageRange
from bundler.pdf.destination import ObjGen
from bundler.pdf.volumes import Master

_PAGE = 700
"""What a page takes beside its streams, in bytes: its dictionary, its links, its line in the list of objects."""

_FRONT = 60_000
"""What a front page takes: its words, links and its share of the fonts."""

_UP = frozenset(["/Parent", "/A", "/Dest", "/P"])
"""Keys that lead to other pages."""


class Weigher:
    """Weighs runs of pages; a run that goes on where the last one ended is not weighed from its beginning again."""

    def __init__(self, master: Master) -> None:
        self._master = master
        self._first = self._last = 0
        self._bytes = 0
        self._seen: set[ObjGen] = set()

    def weigh(self, pages: PageRange, front: int) -> int:
        """Give the bytes of these bundle pages behind so many front pages: a fair estimate, seldom too low."""
        if pages.first != self._first or pages.last < self._last:
            self._first, self._last, self._bytes, self._seen = pages.first, pages.first - 1, 0, set()
        for page in self._master.pages[self._last : pages.last]:
            self._bytes += _PAGE + self._of(page)
        self._last = pages.last
        return self._bytes + front * _FRONT

    def _of(self, page: Object) -> int:
        """The bytes of the streams that a page needs and no page of the run needed before it."""
        found = 0
        waiting: list[Object] = [page]
        while waiting:
            item = waiting.pop()
            if item.is_indirect:
                if item.objgen in self._seen:
                    continue
                self._seen.add(item.objgen)
            if isinstance(item, Stream):
                found += int(item.get("/Length", 0))
                item = item.stream_dict
            if isinstance(item, Dictionary):
                waiting += [value for key, value in item.items() if key not in _UP and isinstance(value, Object)]
            elif isinstance(item, Array):
                waiting += [value for value in item if isinstance(value, Object)]
        return found
