"""The pages themselves: none blank by mistake, none cut off, none missing out of a document.

**NAV-14** *No blank, missing or cut-off pages.* Judges complain of both. Checked: pages that show nothing at all but
their number (a sheet meant to be empty may stay); and pages that call themselves “page 2 of 5” at their head or
foot where, within one document, a number of the run is wanting. A page whose own number could not be read counts
as the one that its place asks for. Where the index or a bookmark says that it is an extract, and of which pages
(`extract, pages 3–7 of 42`), what is left out on purpose is not wanting, and so many pages must be there; one that
does not say of which pages is not searched. Of the first hundred scanned pages, writing that runs over an edge. What is
skewed or faint is for a person to see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bundler.compliance.extracts import StatedExtract, stated_extract
from bundler.compliance.facts import Facts
from bundler.compliance.facts_pages import PageFacts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule
from bundler.compliance.rules.index import document_level

# At the end of its line, as headers and footers have it: a page number quoted in a sentence is not the page's own.
_OWN_NUMBER = re.compile(
    r"(?<!extract,\s)(?<!extract,\r\n)\b(?:page|tudalen|p\.)\s*(\d{1,4})\s*(?:of|o|/)\s*(\d{1,4})[ .\])]*(?:\r|\n|$)",
    re.IGNORECASE,
)
_NUMBER_WORDS = ("age ", "AGE ", "udalen ", "UDALEN ", "p.", "P.")
# So many lines at the head and at the foot of a page hold its own number; no document here has more pages than the
# second: a greater total is a year or a misreading.
_EDGE_LINES, _MOST_PAGES = 6, 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """A bundle page, its place in its document, from 1, and the number and total that it prints as its own."""

    page: int
    place: int
    own: int
    total: int


def _whole(facts: Facts) -> Iterator[Breach]:
    blank = tuple(page.page for page in facts.pages if _is_blank(facts, page))
    if blank:
        yield Breach(message=f"{page_list(blank)}: nothing on it but its number", pages=blank, severity=Severity.INFO)
    cut = tuple(page.page for page in facts.pages if page.cut)
    if cut:
        sides = ", ".join(dict.fromkeys(side for page in facts.pages for side in page.cut))
        yield Breach(message=f"{page_list(cut)}: writing runs over an edge ({sides}): is the scan cut off?", pages=cut)
    extracts = _extracts(facts)
    for first, last in _documents(facts):
        extract = extracts.get(first)
        places = _places(first, last, extract)
        if extract and extract.pages and len(places) != len(extract.pages):
            pages = tuple(range(first, last + 1))
            said = f"said to be an extract of {len(extract.pages)} pages, and {len(pages)} are here"
            message = f"{page_list(pages)}: {said}"
            yield Breach(message=message, pages=pages)
        elif not extract or extract.pages:
            yield from _gaps(facts, places, extract.of if extract else last - first + 1)


def _extracts(facts: Facts) -> dict[int, StatedExtract]:
    """What is said to be an extract, by the page on which it begins; the index before a bookmark."""
    level = document_level(facts)
    said = [(mark.destination.page, mark.title) for mark in facts.structure.bookmarks if mark.level <= level]
    said += [(entry.link.page, entry.text) for entry in facts.index.entries if entry.link]
    return {page: extract for page, words in said if page and (extract := stated_extract(words))}


def _places(first: int, last: int, extract: StatedExtract | None) -> dict[int, int]:
    """Which page of its document each page here is, from 1, as far as the index says; the front sheet is none of it."""
    pages = range(first, last + 1)
    if not extract or not extract.pages:
        return {page: place for place, page in enumerate(pages, 1)}
    taken = extract.pages
    return dict(zip(pages[max(0, len(pages) - len(taken)) :], taken, strict=False))


def _gaps(facts: Facts, places: dict[int, int], count: int) -> Iterator[Breach]:
    """What is wanting in a document of so many pages, whose pages here have these places in it."""
    own = [facts.pages[page - 1] for page in places if page not in facts.referring and page not in facts.index.pages]
    runs = list(_runs([found for page in own if (found := _own_number(facts, page, places[page.page]))]))
    for at, run in enumerate(runs):
        before = runs[at - 1][-1].place if at else 0
        after = runs[at + 1][0].place if at + 1 < len(runs) else count + 1
        if fault := _gap(run, run[0].place - before - 1, after - run[-1].place - 1):
            message = f"{page_list(range(run[0].page, run[-1].page + 1))}: {fault}"
            yield Breach(message=message, pages=tuple(reading.page for reading in run))


def _is_blank(facts: Facts, page: PageFacts) -> bool:
    mark = facts.stamps.marks[page.page - 1]
    stamped = len("".join(mark.printed.written.split())) if mark else 0
    return page.look == "blank" and page.characters <= stamped


def _documents(facts: Facts) -> Iterator[tuple[int, int]]:
    """The first and last page of each document, as far as bookmarks, index and build tell where one begins."""
    level = document_level(facts)
    marks = [mark for mark in facts.structure.bookmarks if mark.level <= level]
    starts = {1, facts.page_count + 1}
    starts |= {mark.destination.page for mark in marks if mark.destination.page}
    starts |= {entry.link.page for entry in facts.index.entries if entry.link and entry.link.page}
    ordered = sorted(start for start in starts if 1 <= start <= facts.page_count + 1)
    return ((first, after - 1) for first, after in pairwise(ordered))


def _runs(readings: list[_Reading]) -> Iterator[list[_Reading]]:
    """Readings that belong together: one total, and numbers that rise at least as fast as the pages."""
    run: list[_Reading] = []
    for reading in readings:
        if run and not _follows(run[-1], reading):
            yield run
            run = []
        run.append(reading)
    if run:
        yield run


def _follows(before: _Reading, after: _Reading) -> bool:
    return after.total == before.total and after.own - before.own >= after.place - before.place


def _gap(run: list[_Reading], before: int, after: int) -> str:
    """Say which pages of a run are wanting; `before` and `after` are unnumbered pages that may belong to it."""
    total = run[0].total
    missing: list[int] = list(range(1, max(1, run[0].own - before)))
    unknown = 0
    for one, next_one in pairwise(run):
        wanting = next_one.own - one.own - (next_one.place - one.place)
        if next_one.place == one.place + 1:
            missing += range(one.own + 1, next_one.own)
        else:
            unknown += wanting
    missing += range(run[-1].own + after + 1, total + 1)
    if unknown:
        return f"numbered as a document of {total} pages, of which {unknown + len(missing)} are not here"
    if missing:
        verb = "is" if len(missing) == 1 else "are"
        return f"numbered as a document of {total} pages, of which {page_list(missing)} {verb} not here"
    return ""


def _own_number(facts: Facts, page: PageFacts, place: int) -> _Reading | None:
    """A page's own number and its document's total, where its head or foot prints one such pair and no other.

    “Page 12 of 340” that counts the bundle's own pages is the stamp.
    """
    # Looking for the words first costs far less than the pattern, on pages that hold none of them.
    if not any(word in page.text for word in _NUMBER_WORDS):
        return None
    lines = page.text.splitlines()
    edges = lines if len(lines) <= 2 * _EDGE_LINES else [*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]]
    found = {(int(own), int(total)) for own, total in _OWN_NUMBER.findall("\n".join(edges))}
    found.discard((facts.number_at(page.page) or 0, facts.page_count))
    sound = [(own, total) for own, total in found if 1 <= own <= total <= _MOST_PAGES]
    return _Reading(page=page.page, place=place, own=sound[0][0], total=sound[0][1]) if len(sound) == 1 else None


RULES = (
    Rule(
        id="NAV-14",
        title="No blank, missing or cut-off pages",
        source="complaints of judges and practitioners (Iliffe v Feltham [2015] EWCA Civ 715)",
        tier="S",
        severity=Severity.WARN,
        remedy="Find the whole document, scan again what is cut off, and put it in; if only an extract is meant, "
        "say so in the index: extract, pages 3–7 of 42.",
        check=_whole,
    ),
)
