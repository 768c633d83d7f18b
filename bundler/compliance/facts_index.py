"""The index: where it stands, its rows as displayed, and where each row's link leads. Pages are counted from 1."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from bundler.compliance.facts_eyes import Eyes, Sight
from bundler.compliance.facts_links import Bookmark, Destination, Link
from bundler.compliance.facts_pages import PageFacts
from bundler.compliance.facts_references import refers
from bundler.compliance.facts_words import Word, lines_of, words_of
from bundler.compliance.page_numbers import numbers_in, placed_ranges, ranges_in

_TITLE = re.compile(
    r"\s*(?:\d+\s*[-–.:]?\s*)?(?:bundle\s+|table of\s+|hyperlinked\s+)?(?:index|contents|mynegai)\b", re.IGNORECASE
)
_HEADING = re.compile(
    r"\s*(?:[\w()'’ ]{0,40}\s)?(?:index|contents|table of contents|mynegai)"
    r"(?:\s+(?:to|of)\b.{0,60}|\s*\(.{0,40}\))?\s*$",
    re.IGNORECASE,
)
_LOOKED_FOR_IN = 30
_MOST_PAGES = 100
_MOST_LINKS = 1_000
# How far page numbers of one column may begin from one another, in points.
_COLUMN = 30.0
# A court's form, by whose number a title may end: N461.
_FORM = re.compile(r"\bN\d{3}$")
# White between two words that stand in different columns, in points.
_GAP = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """One row on an index page: its words, the page range it prints, and its link; None where it has none."""

    page: int
    text: str
    printed: tuple[int, int] | None
    link: Destination | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The index of a bundle: the pages it stands on and its rows, top to bottom; both empty where there is none."""

    pages: tuple[int, ...] = ()
    entries: tuple[IndexEntry, ...] = ()


def read_index(
    eyes: Eyes, pages: Sequence[PageFacts], bookmarks: Sequence[Bookmark], links: Sequence[Link], units: Sequence[float]
) -> Index:
    """Find the index and read its rows. `units` is the /UserUnit of each page."""
    where = _index_pages(pages, bookmarks, links)
    entries: list[IndexEntry] = []
    for page in where:
        own = [link for link in links if link.page == page and link.box is not None][:_MOST_LINKS]
        with eyes.page(page, unit=units[page - 1] if units else 1.0) as sight:
            if sight is not None:
                entries.extend(_entries(sight, page, own))
    return Index(pages=where, entries=tuple(entries))


def _index_pages(pages: Sequence[PageFacts], bookmarks: Sequence[Bookmark], links: Sequence[Link]) -> tuple[int, ...]:
    first = next(
        (mark.destination.page for mark in bookmarks if _TITLE.match(mark.title) and mark.destination.page), None
    ) or next((facts.page for facts in pages[:_LOOKED_FOR_IN] if _is_headed(facts.text)), None)
    if first is None:
        first = _first_list_of_links(pages, links)
    if first is None or first > len(pages):
        return ()
    later = [mark.destination.page for mark in bookmarks if (mark.destination.page or 0) > first]
    later += [link.destination.page for link in links if link.page == first and (link.destination.page or 0) > first]
    end = min((page for page in later if page), default=None)
    if end is None:
        end = first + 1
        while end <= len(pages) and _is_headed(pages[end - 1].text):
            end += 1
    return tuple(range(first, min(end, first + _MOST_PAGES)))


def _is_headed(text: str) -> bool:
    return any(_HEADING.match(line) for line in text[:600].splitlines()[:15])


def _first_list_of_links(pages: Sequence[PageFacts], links: Sequence[Link]) -> int | None:
    """An index by another name: the first page near the front whose links lead to three or more other pages."""
    targets: dict[int, set[int]] = {}
    for link in links:
        if link.destination.page and link.page <= min(_LOOKED_FOR_IN, len(pages)) and not refers(pages[link.page - 1]):
            targets.setdefault(link.page, set()).add(link.destination.page)
    return next((page for page in sorted(targets) if len(targets[page] - {page}) >= 3), None)


def _entries(sight: Sight, page: int, links: Sequence[Link]) -> list[IndexEntry]:
    words = words_of(sight)
    width, height = sight.frame.size
    found: list[tuple[float, IndexEntry]] = []
    column: list[float] = []
    bands: list[tuple[float, float]] = []
    rows = [
        ((low, high), destination, [word for word in words if low - 1 <= word.middle <= high + 1])
        for (low, high), destination in _linked_rows(sight, links)
    ]
    first = _leading_column([own for _, _, own in rows], width)
    for place, ((low, high), destination, own) in enumerate(rows):
        left, printed = first[place] if first else _printed(own, width)
        if printed is not None:
            column.append(left)
        bands.append((low, high))
        text = " ".join(word.text for word in own)
        found.append((high, IndexEntry(page=page, text=text, printed=printed, link=destination)))
    for line in lines_of(words):
        middle = line[0].middle
        if not 60 <= middle <= height - 30 or any(low - 2 <= middle <= high + 2 for low, high in bands):
            continue
        unlinked = _unlinked_row(line, width, column)
        if unlinked is not None:
            text = " ".join(word.text for word in line)
            found.append((middle, IndexEntry(page=page, text=text, printed=unlinked, link=None)))
    return [entry for _, entry in sorted(found, key=lambda row: -row[0])]


def _unlinked_row(line: Sequence[Word], width: float, column: Sequence[float]) -> tuple[int, int] | None:
    """The page range that ends a line like the rows of an index; `column` is where linked rows print theirs."""
    letters = sum(letter.isalpha() for word in line for letter in word.text)
    placed = _placed(line)
    if line[-1].box[2] < 0.6 * width or letters < 4 or not placed or not _ends_with_range(line):
        return None
    left, printed = placed[-1]
    stands_there = not column or min(column) - _COLUMN <= left <= max(column) + _COLUMN
    return printed if stands_there else None


def _linked_rows(sight: Sight, links: Iterable[Link]) -> list[tuple[tuple[float, float], Destination]]:
    """Give each row's band (bottom, top) and where it leads; the links of one row with one target are one."""
    rows: list[tuple[tuple[float, float], Destination]] = []
    for link in links:
        if link.box is None:
            continue
        _, low, _, high = sight.frame.to_shown(link.box)
        for at, ((below, above), destination) in enumerate(rows):
            overlaps = min(high, above) - max(low, below) > -6
            if overlaps and destination == link.destination:
                rows[at] = ((min(low, below), max(high, above)), destination)
                break
        else:
            rows.append(((low, high), link.destination))
    return rows


def _leading_column(rows: Sequence[Sequence[Word]], width: float) -> list[tuple[float, tuple[int, int] | None]]:
    """The page ranges of rows that begin with them, where most do and end with none; empty for any other index.

    Numbers that count the rows, 1, 2, 3, are no pages, nor are those of tabs, of which A1 and B1 are two.
    """
    found: list[tuple[float, tuple[int, int] | None]] = []
    for own in rows:
        cell = next((_cells(line)[0] for line in lines_of(own)[:1]), [])
        pages = _placed(cell) if _is_number_alone(cell) else []
        found.append(pages[0] if len(pages) == 1 else (0.0, None))
    starts = sorted(pages[0] for _, pages in found if pages)
    at_right = sum(1 for own in rows if _right_hand(own, width) is not None)
    counted = starts == list(range(1, len(starts) + 1)) or len(set(starts)) < len(starts)
    return found if starts and not counted and 2 * len(starts) > len(rows) and 2 * at_right < len(rows) else []


def _is_number_alone(cell: Sequence[Word]) -> bool:
    return bool(cell) and not any(letter.islower() for word in cell for letter in word.text.replace("to", ""))


def _right_hand(words: Sequence[Word], width: float) -> tuple[float, tuple[int, int]] | None:
    """The rightmost page range in the right-hand part of a row: the column of pages is the last one."""
    placed = [found for line in lines_of(words) for found in _placed(line)]
    for start in (0.7 * width, 0.5 * width):
        right = [found for found in placed if found[0] >= start - 1]
        if right:
            # A date beside it may run over to a second line.
            return max(right, key=lambda each: each[0])
    return None


def _printed(words: Sequence[Word], width: float) -> tuple[float, tuple[int, int] | None]:
    """The left edge and the page range of a row: the rightmost in its right-hand part, else one that ends a line."""
    right = _right_hand(words, width)
    if right is not None:
        return right
    lines = lines_of(words)
    return next((_placed(line)[-1] for line in lines if _ends_with_range(line)), (0.0, None))


def _placed(line: Sequence[Word]) -> list[tuple[float, tuple[int, int]]]:
    """The page ranges of a line, each with the left edge of the word that it begins with; none spans two columns."""
    found: list[tuple[float, tuple[int, int]]] = []
    for cell in _cells(line):
        starts = list(accumulate((len(word.text) + 1 for word in cell), initial=0))
        ranges = placed_ranges(" ".join(word.text for word in cell))
        found += [(cell[bisect_right(starts, start) - 1].box[0], pages) for start, pages in ranges]
    return found


def _cells(line: Sequence[Word]) -> list[list[Word]]:
    """The words of a line in the columns they stand in."""
    cells = [[word] for word in line[:1]]
    for before, word in pairwise(line):
        if word.box[0] - before.box[2] > _GAP:
            cells.append([])
        cells[-1].append(word)
    return cells


def _ends_with_range(line: Sequence[Word]) -> bool:
    text = " ".join(word.text for word in line).rstrip(" .)]")
    if _FORM.search(text):
        return False
    ranges = ranges_in(text)
    return bool(ranges) and text.endswith(str(ranges[-1][1])) and bool(numbers_in(text))
