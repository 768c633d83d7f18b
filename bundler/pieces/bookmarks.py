"""Which bookmarks of a bundle name documents, which the parts they stand in, and which places inside a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bundler.compliance.facts import Facts
from bundler.compliance.facts_links import Bookmark
from bundler.pieces.naming import ALIKE, TabName, likeness, split_tab, without_number
from bundler.pieces.piece import Part

_FRAME = re.compile(
    r"(?:front\s+)?(?:cover|title)(?:\s+(?:sheet|page))?|(?:\w+\s+){0,3}(?:index|contents)", re.IGNORECASE
)
_PART = re.compile(
    r"(?:section|part|volume|divider|bundle)\b|[A-Z]{1,2}(?:[.):]|\s+-)?\s+\S|\d{1,2}[.)]\s", re.IGNORECASE
)
_MERE_PAGE = re.compile(r"(?:pdf\s+)?(?:pages?|p\.?|pp\.?)?\s*[A-Z]{0,2}\d{1,5}", re.IGNORECASE)
_DOCUMENT_WORDS = re.compile(
    r"\b(?:letters?|e-?mails?|statement|order|exhibit|report|claim form|judgment|decision|minutes?|notes?|record|form|"
    r"certificate|agreement|contract|policy|acknowledgment|application|skeleton|grounds|transcript|invoice|photographs?)\b"
    r"|\b\d{1,2}[./ ](?:\d{1,2}|[A-Z][a-z]{2,8})[./ ]\d{2,4}\b",
    re.IGNORECASE,
)
_MOST_COMPARED = 600
FEW_WORDS = 300
"""A divider has no more letters than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A document that a bookmark names: the page it opens, its title without number and tab, and its part."""

    page: int
    title: str
    tab: str
    part: Part | None
    written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What the outline says: its documents, and the pages at which a part begins."""

    documents: tuple[Marked, ...] = ()
    parts: tuple[tuple[int, Part], ...] = ()


@dataclass(slots=True)
class _Node:
    mark: Bookmark
    below: list[_Node] = field(default_factory=list)

    @property
    def page(self) -> int | None:
        return self.mark.destination.page

    @property
    def first(self) -> int | None:
        """The page it opens, or the first that something below it opens."""
        return self.page or next((found for node in self.below if (found := node.first)), None)


def read_marks(facts: Facts, listed: Sequence[tuple[int, str]]) -> Marks:
    """Work out what the bookmarks name. `listed` are the documents in the index, by page and title."""
    roots = _tree(facts.structure.bookmarks)
    while len(roots) == 1 and len(roots[0].below) > 1:
        roots = roots[0].below
    reader = _Reader(facts, _Listed(listed, [mark.title for mark in facts.structure.bookmarks]))
    documents = tuple(found for node in roots for found in reader.documents(node, None))
    return Marks(documents=documents, parts=tuple(reader.parts))


def is_divider(facts: Facts, page: int) -> bool:
    """Whether a page bears no more than a heading."""
    own = facts.pages[page - 1]
    return own.readable and 0 < own.characters <= FEW_WORDS and own.covered < 0.3


def _tree(marks: Sequence[Bookmark]) -> list[_Node]:
    top: list[_Node] = []
    above: list[_Node] = []
    for mark in marks:
        node = _Node(mark)
        del above[mark.level - 1 :]
        (above[-1].below if above else top).append(node)
        above.append(node)
    return top


class _Listed:
    """Tells whether the index lists what a bookmark names: by its title, or by its page where no title tells more."""

    def __init__(self, rows: Sequence[tuple[int, str]], marks: Sequence[str]) -> None:
        titles = list(dict.fromkeys(without_number(mark) for mark in marks[:_MOST_COMPARED]))
        self._titles = [title for _, title in rows[:_MOST_COMPARED]]
        self._claimed = {title for title in self._titles if any(likeness(title, mark) >= ALIKE for mark in titles)}
        self._pages = {page for page, title in rows if title not in self._claimed}

    def __bool__(self) -> bool:
        return bool(self._titles)

    def holds(self, title: str, page: int) -> bool:
        """Whether the index lists this."""
        plain = without_number(title)
        return page in self._pages or any(likeness(plain, row) >= ALIKE for row in self._claimed)


class _Reader:
    """Goes down the outline as far as documents."""

    def __init__(self, facts: Facts, listed: _Listed) -> None:
        self._facts, self._listed = facts, listed
        self.parts: list[tuple[int, Part]] = []

    def documents(self, node: _Node, part: Part | None) -> Iterator[Marked]:
        title = " ".join(node.mark.title.split())
        first = node.first
        if first is None or first > self._facts.page_count or _MERE_PAGE.fullmatch(title):
            for lower in node.below:
                yield from self.documents(lower, part)
            return
        if _FRAME.fullmatch(without_number(title)):
            return
        if node.below and self._is_part(node, first):
            own = part or _part_of(title)
            if part is None and node.page:
                self.parts.append((first, own))
            for lower in node.below:
                yield from self.documents(lower, own)
            return
        named = split_tab(without_number(title))
        yield Marked(page=first, title=named.title, tab=named.tab, part=part, written=title)

    def _is_part(self, node: _Node, first: int) -> bool:
        """Whether a bookmark with others below it is a part of the bundle, and no document with places inside."""
        below = [page for lower in node.below if (page := lower.first)]
        if node.page is None or not below:
            return bool(below)
        if self._listed:
            if any(self._listed.holds(lower.mark.title, lower.first or 0) for lower in node.below):
                return True
            if self._listed.holds(node.mark.title, first):
                return False
        own = split_tab(without_number(node.mark.title))
        tabs = [split_tab(without_number(lower.mark.title)).tab for lower in node.below]
        if own.tab and sum(tab.startswith(own.tab) and tab != own.tab for tab in tabs) * 2 > len(tabs):
            return True
        telling = sum(bool(_DOCUMENT_WORDS.search(lower.mark.title)) for lower in node.below)
        if is_divider(self._facts, first) and min(below) == first + 1:
            return telling > 0 or bool(_PART.match(node.mark.title))
        return (
            min(below) <= first + 1 and telling * 2 >= len(node.below) and not _DOCUMENT_WORDS.search(node.mark.title)
        )


def _part_of(title: str) -> Part:
    named: TabName = split_tab(without_number(title))
    return Part(letter=named.tab, title=named.title)
