"""An extract: some pages of a document, each once and in the document's order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bundler.documents.manifest import Entry
from bundler.documents.page_ranges import Ranges, runs
from bundler.errors import CaseError


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """Which *document pages* are taken, in order, of a document that has `of` pages in all.

    `main_first` is the bundle page of the main bundle on which the document begins.
    """

    pages: tuple[int, ...]
    of: int
    main_first: int

    def __post_init__(self) -> None:
        assert list(self.pages) == sorted(set(self.pages))
        assert 1 <= self.pages[0] <= self.pages[-1] <= self.of

    @property
    def words(self) -> str:
        """How the index says it: ``extract, pages 3–7, 12 of 42``."""
        return f"extract, page{'s' if len(self.pages) > 1 else ''} {in_words(self.pages)} of {self.of}"


def extract_of(entry: Entry, page_count: int, main_first: int, where: str) -> Extract | None:
    """Give the extract that the core bundle takes of a document with so many pages; None where it takes all of them.

    The document begins on page `main_first` of the main bundle. Ranges may come in any order and share pages. Raises
    CaseError, naming `where`, for a page that is not there.
    """
    refuse_beyond(entry.core_pages, page_count, where)
    pages = tuple(sorted({page for first, last in entry.core_pages for page in range(first, last + 1)}))
    if not pages or len(pages) == page_count:
        return None
    return Extract(pages=pages, of=page_count, main_first=main_first)


def refuse_beyond(ranges: Ranges, page_count: int, where: str) -> None:
    """Raise CaseError, naming `where`, for a page that a document of so many pages does not have."""
    there = f"{page_count} page{'s' if page_count > 1 else ''}"
    for _, last in ranges:
        if last > page_count:
            raise CaseError(
                f"the document has no page {last}",
                where=where,
                remedy=f"it has {there}; count them in the document itself, from 1",
            )


def in_words(pages: Sequence[int], prefix: str = "") -> str:
    """Write rising pages as runs: ``3–7, 12``, each with the letters before a number."""
    return ", ".join(f"{prefix}{first}" + (f"–{last}" if last > first else "") for first, last in runs(pages))
