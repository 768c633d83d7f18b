"""Weight: how many bytes some pages of a finished bundle take in a file of their own, before it is written."""

from __future__ import annotations

from pikepdf import Object, Stream

from bundler.pagination.pagination import PageRange
from bundler.pdf.destination import ObjGen
from bundler.pdf.reachable import reachable
from bundler.pdf.volumes import Master

_PAGE = 700
"""What a page takes beside its streams, in bytes: its dictionary, its links, its line in the list of objects."""

_FRONT = 60_000
"""What a front page takes: its words, links and its share of the fonts."""


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
        parts = reachable(page, self._seen)
        return sum(int(part.get("/Length", 0)) for part in parts if isinstance(part, Stream))
