"""Bookmarks: one for each section and each document, named as in the index, with its page number.

**NAV-03** *All sections and all significant documents are bookmarked.* Checked: there are bookmarks; each leads
to a page of this file; each document that the index lists has one.

**NAV-04** *A bookmark is a short description and holds the page number.* Checked: the titles of sections and
documents contain the number of the page that they lead to, and have no more characters than the court profile says
(80, our measure of short); the title of a document shares words with its row in the index. Bookmarks inside a document
without a number are told for information.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import holds_number, named_page, page_list
from bundler.compliance.rule import Breach, Rule
from bundler.compliance.rules.authority import KBG, guidance
from bundler.compliance.rules.index import document_level


def _complete(facts: Facts) -> Iterator[Breach]:
    marks = facts.structure.bookmarks
    if not marks:
        yield Breach(message="the file has no bookmarks")
        return
    broken = sum(1 for mark in marks if mark.destination.page is None)
    if broken:
        lead = "bookmark leads" if broken == 1 else "bookmarks lead"
        yield Breach(message=f"{broken} {lead} to no page of this file")
    missing = tuple(sorted(_listed(facts) - _marked(facts)))
    if missing:
        yield Breach(
            message=f"documents that begin on {page_list(missing)} are in the index but have no bookmark", pages=missing
        )


def _listed(facts: Facts) -> set[int]:
    """The pages that rows of the index lead to and print; a row at odds with itself is left to NAV-05."""
    rows = ((entry.link.page if entry.link else None, entry.printed) for entry in facts.index.entries)
    return {page for page, printed in rows if page and printed and facts.number_at(page) == printed[0]}


def _marked(facts: Facts) -> set[int]:
    """The pages that bookmarks lead to, or name without leading there, which again is NAV-05."""
    places = facts.places
    named = {places.get(named_page(mark.title) or 0) for mark in facts.structure.bookmarks}
    led = {mark.destination.page for mark in facts.structure.bookmarks}
    return {page for page in led | named if page is not None}


def _described(facts: Facts) -> Iterator[Breach]:
    level, most = document_level(facts), facts.court.limit("bookmark-characters")
    bare: set[int] = set()
    inner: set[int] = set()
    long: set[int] = set()
    for mark in facts.structure.bookmarks:
        page = mark.destination.page
        number = facts.number_at(page)
        if page is None or number is None:
            continue
        if not holds_number(mark.title, number) and named_page(mark.title) is None:
            (bare if mark.level <= level else inner).add(page)
        if most and len(mark.title) > most.value and mark.level <= level:
            long.add(page)
    if bare:
        yield Breach(
            message=f"the bookmarks to {page_list(bare)} do not hold the page number", pages=tuple(sorted(bare))
        )
    if inner:
        message = f"bookmarks inside documents, to {page_list(inner)}, do not hold the page number"
        yield Breach(message=message, pages=tuple(sorted(inner)), severity=Severity.INFO)
    if most and long:
        message = f"the bookmarks to {page_list(long)} are longer than {most.value:g} characters"
        yield Breach(message=message, pages=tuple(sorted(long)), authority=most.authority)
    yield from _otherwise_named(facts, level)


def _otherwise_named(facts: Facts, level: int) -> Iterator[Breach]:
    titles = {mark.destination.page: _words(mark.title) for mark in facts.structure.bookmarks if mark.level == level}
    rows: dict[int, set[str]] = {}
    for entry in facts.index.entries:
        if entry.link and entry.link.page:
            rows.setdefault(entry.link.page, set()).update(_words(entry.text))
    other = {page for page, row in rows.items() if row and (title := titles.get(page)) and not title & row}
    if other:
        message = f"the documents on {page_list(other)} have other names in the bookmarks than in the index"
        yield Breach(message=message, pages=tuple(sorted(other)), severity=Severity.WARN)


def _words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[^\W\d_]{3,}", text)}


RULES = (
    Rule(
        id="NAV-03",
        title="Sections and documents are bookmarked",
        source=guidance(3),
        tier="P*",
        severity=Severity.ERROR,
        remedy="Add a bookmark for each section and each document, leading to its first page.",
        check=_complete,
    ),
    Rule(
        id="NAV-04",
        title="Bookmarks say the document and the page",
        source=f"{guidance(3)}; {KBG} 10.21(6)",
        tier="P*",
        severity=Severity.ERROR,
        remedy="Name each bookmark as the index names the document, with the page number, such as “Letter "
        "before claim (p 42)”.",
        check=_described,
    ),
)
