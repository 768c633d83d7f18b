"""Extracts: which pages of a document a row of the index, or a bookmark, says are taken."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NAMED = re.compile(r"\b(?:extracts?|excerpts?)\b", re.IGNORECASE)
_PAGES = re.compile(
    r"\b(?:extracts?|excerpts?)\b[\s,:(–-]*(?:pages?|pp?\.?)\s*"
    r"(\d{1,6}(?:\s*[-–]\s*\d{1,6})?(?:(?:\s*,\s*|\s+and\s+)\d{1,6}(?:\s*[-–]\s*\d{1,6})?)*)\s+of\s+(\d{1,6})\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")
_MOST = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedExtract:
    """What is said to be taken: document pages in rising order, of a document of `of` pages; () and 0 if not said."""

    pages: tuple[int, ...] = ()
    of: int = 0


def stated_extract(words: str) -> StatedExtract | None:
    """Read ``extract, pages 3–7, 12 of 42`` out of some words; None where they speak of no extract."""
    if not _NAMED.search(words):
        return None
    found = _PAGES.search(words)
    if found is None:
        return StatedExtract()
    of = int(found.group(2))
    ranges = [(int(first), int(last or first)) for first, last in _RANGE.findall(found.group(1))]
    if of > _MOST or any(not 1 <= first <= last <= of for first, last in ranges):
        return StatedExtract()
    pages = [page for first, last in ranges for page in range(first, last + 1)]
    return StatedExtract(pages=tuple(pages), of=of) if pages == sorted(set(pages)) else StatedExtract()
