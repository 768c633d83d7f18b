"""Volume: one file of a bundle that is cut at the borders of documents, with the bundle's own page numbers."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.pagination.lines import IndexPage
from bundler.pagination.pagination import PageRange


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """Volume `number` of `of`: the bundle pages `pages`, unchanged, behind a front sheet and an index of its own.

    The front pages stand outside the bundle's numbers. The only volume is the bundle itself, and has none: its own
    cover and index serve. `fits` is False where one document alone is over the limit.
    """

    number: int
    of: int
    pages: PageRange
    index_pages: tuple[IndexPage, ...] = ()
    fits: bool = True

    @property
    def front(self) -> int:
        """How many front pages there are: the sheet and the index."""
        return 0 if self.is_whole else 1 + len(self.index_pages)

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole bundle."""
        return self.of == 1

    @property
    def page_count(self) -> int:
        """How many pages the file has."""
        return self.front + len(self.pages)

    @property
    def name(self) -> str:
        """``Volume 2 of 3``."""
        return f"Volume {self.number} of {self.of}"
