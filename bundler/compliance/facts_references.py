"""Page references that people click in a chronology, a reading list or a skeleton, and where they lead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bundler.compliance.facts_eyes import Eyes
from bundler.compliance.facts_links import Bookmark, Link
from bundler.compliance.facts_pages import PageFacts
from bundler.compliance.page_numbers import ranges_in

_TITLE = re.compile(r"\b(chronology|time ?line|reading list|list of issues|skeleton|cronoleg)\b", re.IGNORECASE)
_HEADING = re.compile(
    r"\s*(?:[\w()'’]+ ){0,3}"
    r"(?:chronology|time ?line|(?:essential )?reading list|list of issues|skeleton argument|cronoleg)\b.{0,40}$",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"[\[(]?\s*(?:(?:pp?\.?|pages?)\s*)?(?:[A-Z]{1,4}[ /]?)?\d{1,6}(?:\s*[-–]\s*\d{1,6})?\s*[\])]?[,;.]?"
)
_MOST_PAGES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReference:
    """A printed page number on `page` that is a link, and the page of this file that it opens."""

    page: int
    number: int
    target: int


def read_references(
    eyes: Eyes, referring: frozenset[int], links: Sequence[Link], units: Sequence[float]
) -> tuple[PageReference, ...]:
    """Give the linked page references of the pages that refer to others for a living. `units` is each /UserUnit."""
    linked: dict[int, list[Link]] = {}
    for link in links:
        if link.destination.page and link.box:
            linked.setdefault(link.page, []).append(link)
    found: list[PageReference] = []
    for page in sorted(referring & linked.keys())[:_MOST_PAGES]:
        with eyes.page(page, unit=units[page - 1] if units else 1.0) as sight:
            for link in linked[page] if sight else ():
                if sight is None or link.box is None or link.destination.page is None:
                    continue
                number = _number(sight.words_in(sight.frame.to_shown(link.box)))
                if number is not None:
                    found.append(PageReference(page=page, number=number, target=link.destination.page))
    return tuple(found)


def _number(words: str) -> int | None:
    """The page number that a link's words are; or that ends their first line, where they name the source too."""
    plain = " ".join(words.split())
    if _REFERENCE.fullmatch(plain):
        return ranges_in(plain)[0][0]
    first = words.split("\n")[0].rstrip()
    last = first.rpartition(" ")[2]
    return int(last) if len(plain) > len(last) and re.fullmatch(r"\d{1,6}", last) else None


def referring_pages(pages: Sequence[PageFacts], bookmarks: Sequence[Bookmark]) -> frozenset[int]:
    """The pages of chronologies and their like: from the bookmark that says so to the next, and pages so headed."""
    starts = sorted({mark.destination.page for mark in bookmarks if mark.destination.page})
    found: set[int] = set()
    for mark in bookmarks:
        first = mark.destination.page
        if first and _TITLE.search(mark.title):
            end = next((start for start in starts if start > first), first + 1)
            found.update(range(first, min(end, first + _MOST_PAGES)))
    found.update(facts.page for facts in pages if refers(facts))
    return frozenset(page for page in found if page <= len(pages))


def refers(facts: PageFacts) -> bool:
    """Whether a page is headed as a chronology, a reading list or their like."""
    return any(_HEADING.match(line) for line in facts.text[:300].splitlines()[:8])
