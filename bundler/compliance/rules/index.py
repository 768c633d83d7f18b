"""The index: every document, its page, and a link that goes there.

**NAV-01** *The bundle is indexed: a description of each document and its page number.* Checked: the index is
found by its heading, by its bookmark, or as the first page whose links lead to many others; it has rows; each
row prints a page number; and each document that has a bookmark stands in it. Whether a document of the case is
missing altogether, the file cannot say.

**NAV-02** *Every row of the index is linked to its document.* Checked: each row with a page number carries a
link that leads to a page of this file, or from a volume's index into the file of another. Where it leads is NAV-05.

**NAV-06** *The index can be searched.* Checked: its pages have a text layer.

**NAV-07** *Dividers where there are more than 100 pages.* Checked: each section's bookmark leads to a page with
few words. For information.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.facts_index import IndexEntry
from bundler.compliance.facts_links import Bookmark
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import named_page, page_list
from bundler.compliance.rule import Breach, Rule
from bundler.compliance.rules.authority import KBG, guidance

_SECTIONED_FROM = 100
_DIVIDER_AT_MOST = 600
_SEARCHABLE_FROM = 20


def _is_indexed(facts: Facts) -> Iterator[Breach]:
    index = facts.index
    if not index.pages:
        yield Breach(message="no index was found in the file", severity=Severity.BLOCK)
        return
    if not index.entries and _is_searchable(facts, index.pages[0]):
        yield Breach(message="no row can be read in the index", pages=index.pages, severity=Severity.BLOCK)
        return
    sections = {mark.destination.page for mark in facts.structure.bookmarks if mark.children}
    bare = tuple(
        sorted(
            entry.link.page
            for entry in index.entries
            if entry.printed is None
            and entry.text
            and entry.link
            and entry.link.page
            and entry.link.page not in sections
        )
    )
    if bare:
        yield Breach(message=f"the index rows that lead to {page_list(bare)} print no page number", pages=bare)
    missing = tuple(sorted(_bookmarked(facts) - _listed(facts)))
    if missing and index.entries:
        yield Breach(
            message=f"documents that begin on {page_list(missing)} are bookmarked but not in the index", pages=missing
        )


def _is_searchable(facts: Facts, page: int) -> bool:
    return facts.pages[page - 1].characters >= _SEARCHABLE_FROM


def _listed(facts: Facts) -> set[int]:
    """The pages that the index leads to, by its links and by its printed numbers."""
    listed = {entry.link.page for entry in facts.index.entries if entry.link and entry.link.page}
    printed = {entry.printed[0] for entry in facts.index.entries if entry.printed}
    places = facts.places
    return listed | {places[number] for number in printed if number in places}


def _bookmarked(facts: Facts) -> set[int]:
    """The pages on which bookmarked documents begin, after the index."""
    end = max(facts.index.pages)
    level = document_level(facts)
    return {
        mark.destination.page
        for mark in facts.structure.bookmarks
        if mark.destination.page and mark.destination.page > end and is_document(mark, level) and _is_sound(facts, mark)
    }


def _is_sound(facts: Facts, mark: Bookmark) -> bool:
    """Whether a bookmark opens the page that it names; where not, that is NAV-05."""
    named = named_page(mark.title)
    return named is None or named == facts.number_at(mark.destination.page)


def is_document(mark: Bookmark, level: int) -> bool:
    """Whether a bookmark stands for a document: on the documents' level, or above it with nothing below."""
    return mark.level == level or (mark.level < level and not mark.children)


def document_level(facts: Facts) -> int:
    """The level of the outline on which the documents stand: the one that agrees most with the index."""
    targets = {entry.link.page for entry in facts.index.entries if entry.link}
    votes = Counter(mark.level for mark in facts.structure.bookmarks if mark.destination.page in targets)
    if votes:
        return min(votes, key=lambda level: (-votes[level], level))
    return 2 if any(mark.level == 2 for mark in facts.structure.bookmarks) else 1


def _is_linked(facts: Facts) -> Iterator[Breach]:
    unlinked = tuple(
        entry.page
        for entry in facts.index.entries
        if entry.printed and (entry.link is None or entry.link.page is None) and not leads_on(facts, entry)
    )
    if unlinked:
        rows, lack = (f"{len(unlinked)} rows", "have") if len(unlinked) > 1 else ("a row", "has")
        pages = tuple(sorted(set(unlinked)))
        message = f"{rows} of the index on {page_list(pages)} {lack} no link to a page of this file"
        yield Breach(message=message, pages=pages)


def leads_on(facts: Facts, entry: IndexEntry) -> bool:
    """Whether a row of a volume's index leads into the file of another volume, for pages that are not in this one."""
    volume = facts.volume
    if volume is None or entry.link is None or entry.link.kind != "file" or entry.printed is None:
        return False
    return not volume.first <= entry.printed[0] <= facts.page_count + volume.shift


def _is_text(facts: Facts) -> Iterator[Breach]:
    pages = tuple(page for page in facts.index.pages if not _is_searchable(facts, page) and _is_index(facts, page))
    if pages:
        yield Breach(message=f"{page_list(pages)}: the index is a picture and cannot be searched", pages=pages)


def _is_index(facts: Facts, page: int) -> bool:
    """Whether a page on which the index may go on is the index: its first, one with links, or one that is a picture."""
    linked = any(link.page == page for link in facts.structure.links)
    return page == facts.index.pages[0] or linked or facts.pages[page - 1].covered > 0.5


def _divided(facts: Facts) -> Iterator[Breach]:
    if facts.page_count <= _SECTIONED_FROM:
        return
    undivided = tuple(
        sorted(
            mark.destination.page
            for mark in facts.structure.bookmarks
            if mark.level == 1
            and mark.children
            and mark.destination.page
            and mark.destination.page != facts.front + 1
            and facts.pages[mark.destination.page - 1].characters > _DIVIDER_AT_MOST
        )
    )
    if undivided:
        yield Breach(message=f"the sections that begin on {page_list(undivided)} have no divider page", pages=undivided)


RULES = (
    Rule(
        id="NAV-01",
        title="The bundle is indexed",
        source="PD 54A 4.5(1), 10.1(3), 16.1; PD 54B 1.3; PD 32 27.8",
        tier="P",
        severity=Severity.ERROR,
        remedy="Put an index at the front that lists each document with a short description and its page number.",
        check=_is_indexed,
    ),
    Rule(
        id="NAV-02",
        title="Every index row is linked",
        source=f"{guidance(3)}; {KBG} 10.21(5)",
        tier="P*",
        severity=Severity.ERROR,
        remedy="Link each row of the index to the first page of its document.",
        check=_is_linked,
    ),
    Rule(
        id="NAV-06",
        title="The index can be searched",
        source="Chancery Guide 12(e); Commercial Court Guide App 7 7(v); Re TPS Investments [2020] EWHC 1135 (Ch) [5]",
        tier="P",
        severity=Severity.WARN,
        remedy="Make the index with a word processor, or run text recognition over it.",
        check=_is_text,
    ),
    Rule(
        id="NAV-07",
        title="Dividers between the sections",
        source="PD 32 27.8",
        tier="P",
        severity=Severity.INFO,
        remedy="Put a numbered divider page before each section.",
        check=_divided,
    ),
)
