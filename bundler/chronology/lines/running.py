"""Lines of a document's pages without running heads and feet, each with the document page it stands on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from bundler.chronology.lines.column_heads import is_header
from bundler.chronology.lines.row_forms import ROW
from bundler.documents.page_text import PageText
from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.text.letters import CLOSE, GREETING

# Between the cells of a row, where a page's text gives a table row by row; no other text holds it.
CELL = "\t"
_EDGE = 5
# A greeting on so many pages makes them letters, each with a head of its own.
_SEVERAL = 2
# In so many lines stands the head of a letter, and its foot.
_HEAD = 16
_MAIL = re.compile(r"(?:From|Sent|On .*wrote):?\s?")
# Which edge of a page, the line without its figures, its place.
_Edge = tuple[str, str, int]
# Page numbers, exhibit marks and form names that a single page shows no repetition of.
_FURNITURE = AnyCase(
    r"\W{0,3}(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W{0,3}|.{0,40}\bpage\s+\d{1,4}\s+of\s+\d{1,4}\W{0,3}"
    r"|\W{0,2}[A-Z]{1,4}\s?\d{0,3}\s?/\s?\d{1,4}\W{0,2}|\W{0,3}[ivxl]{1,6}\W{0,3}"
)

# A line drawn with signs.
RULE = re.compile(r"\s*(?:[-–—_=*~.·•+|]\s?){8,}\s*")
_FIGURES = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d\W{0,3}$")
_MONTH_ENDS = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December),?$"
)


class Line(NamedTuple):
    """A line of text and the document page (from 1) that it stands on; `cells` where it is a row of a table."""

    text: str
    page: int
    cells: tuple[str, ...] = ()


def running_free(pages: Sequence[PageText]) -> tuple[Line, ...]:
    """Give the lines of all pages in order, without blank lines, rules, running heads and feet, and page numbers.

    A line runs where it stands again, figures aside, at the same edge of another page: of two pages at least and of
    two in five. One that opens with a day runs only where it is of one day: others open the entries of a log. The
    heads of a table's columns are kept where they stand first; so are the head and the foot of each of several letters.
    """
    split = [
        [line.strip(" ") for line in page.text.split("\n") if line.strip() and not RULE.fullmatch(line)]
        for page in pages
    ]
    seen: Counter[tuple[str, str]] = Counter()
    edges = _without_letters(split, [_edges(lines) if len(split) > 1 else [] for lines in split])
    for marked in edges:
        seen.update({(edge, shape) for edge, shape, _ in marked})
    enough = max(2, round(0.4 * sum(bool(lines) for lines in split)))
    kept: list[Line] = []
    headed: set[str] = set()
    for page, lines, marked in zip(pages, split, edges, strict=True):
        runs = {place for edge, shape, place in marked if seen[edge, shape] >= enough and not _sentence(lines[place])}
        runs |= _furniture(lines, runs)
        # The heads of a table that goes on over pages stand once, over its first rows.
        heads = {place for place in runs if is_header(lines[place]) and lines[place] not in headed}
        headed |= {lines[place] for place in heads}
        runs -= heads
        kept += [_line(line, page.page) for place, line in enumerate(lines) if place not in runs]
    return tuple(kept)


def _line(line: str, page: int) -> Line:
    if CELL not in line:
        return Line(text=line, page=page)
    cells = tuple(cell.strip() for cell in line.split(CELL))
    return Line(text=" ".join(cell for cell in cells if cell), page=page, cells=cells)


def _edges(lines: Sequence[str]) -> list[_Edge]:
    """The lines at the head and the foot of a page."""
    head = [("head", _shape(line), place) for place, line in enumerate(lines[:_EDGE])]
    first_foot = max(0, len(lines) - _EDGE)
    return head + [("foot", _shape(line), place) for place, line in enumerate(lines[first_foot:], start=first_foot)]


def _without_letters(split: Sequence[Sequence[str]], edges: list[list[_Edge]]) -> list[list[_Edge]]:
    """The lines at the edges, of several letters without those above the greeting and below the words that close."""
    if len(split) < _SEVERAL:
        return edges
    greets = [next((at for at, line in enumerate(lines[:_HEAD]) if GREETING.match(line)), -1) for lines in split]
    greets = [-1 if any(map(_MAIL.match, lines[: at + 1])) else at for at, lines in zip(greets, split, strict=True)]
    closes = [
        next((at for at in range(max(0, len(lines) - _HEAD), len(lines)) if CLOSE.match(lines[at])), len(lines))
        for lines in split
    ]
    if sum(at >= 0 for at in greets) < _SEVERAL:
        return edges
    return [
        [edge for edge in marked if not (edge[0] == "head" and edge[2] <= above) and edge[2] < below]
        for marked, above, below in zip(edges, greets, closes, strict=True)
    ]


def _furniture(lines: Sequence[str], runs: set[int]) -> set[int]:
    """Page numbers and the like at the very edge, once what runs beside them is gone."""
    found: set[int] = set()
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for place in order:
            if place in runs:
                continue
            if not _FURNITURE.fullmatch(lines[place]) or _is_a_year(lines, place):
                break
            found.add(place)
    return found


def _is_a_year(lines: Sequence[str], place: int) -> bool:
    """Whether a line holds only the year of a date whose month ends the line above."""
    return bool(_YEAR.match(lines[place]) and place and _MONTH_ENDS.search(lines[place - 1]))


def _shape(line: str) -> str:
    opened = ROW.match(line)
    day = opened["date"] if opened else ""
    return f"{day} {_FIGURES.sub('#', line)}".casefold()


def _sentence(line: str) -> bool:
    """Whether a repeated line is rather the same words told twice: long, and no head or foot would be so long."""
    return len(line) > 120
