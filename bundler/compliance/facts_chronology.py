"""The rows of a chronology as displayed: the date, the words, and the pages that each cites."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from bundler.compliance.dates_in_words import WrittenDate, leading_date
from bundler.compliance.facts_eyes import Eyes, Sight
from bundler.compliance.facts_links import Bookmark, Link
from bundler.compliance.facts_pages import PageFacts
from bundler.compliance.facts_words import Word, lines_of, words_of

# A timeline is taken for the chronology only where nothing is called one: beside a chronology it is a picture of it.
_NAMES = (r"(?:chronology|cronoleg)\b", r"time ?line\b")
_PAGE_WORD = re.compile(r"[\[(]?(?:pp?\.?)?(?:[A-Z]{1,3}/?)?(\d{1,6})(?:[-–](\d{1,6}))?[\])]?[,;.]?")
_UNFINISHED = re.compile(r"(?:\bto|\band|\bor|\bbetween|[-–])\s*$", re.IGNORECASE)
# Under the date, where a row began on an earlier page.
_CONTINUED = re.compile(r"\((?:continued|cont[’']?d)\.?\)", re.IGNORECASE)
_MOST_PAGES = 200
# A column begins this near to where another row's does, in points.
_COLUMN = 8.0
# Below this stands the page's own number, in points from its foot.
_FOOT = 44.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyRow:
    """One row on a page: its date, its words, the pages that it links to, and the numbers that it prints.

    `elsewhere`: it also links to another file.
    """

    page: int
    date: WrittenDate
    text: str
    linked: tuple[int, ...] = ()
    printed: tuple[int, ...] = ()
    elsewhere: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyFacts:
    """The chronology of a bundle: its pages, what stands above its columns, and its rows; empty where there is none."""

    pages: tuple[int, ...] = ()
    headings: str = ""
    rows: tuple[ChronologyRow, ...] = ()


@dataclass(slots=True)
class _Open:
    """A row while its lines are read."""

    page: int
    date: WrittenDate
    top: float
    low: float
    text: list[str] = field(default_factory=list)
    printed: list[int] = field(default_factory=list)


def read_chronology(
    eyes: Eyes,
    pages: Sequence[PageFacts],
    bookmarks: Sequence[Bookmark],
    links: Sequence[Link],
    units: Sequence[float],
    index: Collection[int],
) -> ChronologyFacts:
    """Find the chronology and read its rows. `units` is the /UserUnit of each page, `index` the pages of the index."""
    where = tuple(page for page in _where(pages, bookmarks) if page not in index)
    rows: list[ChronologyRow] = []
    headings: list[str] = []
    for page in where:
        own = [link for link in links if link.page == page and link.box is not None and _leads(link)]
        with eyes.page(page, unit=units[page - 1] if units else 1.0) as sight:
            if sight is not None:
                above, found = _rows(sight, page, own)
                # A divider that bears the chronology's name stands before it, and has no columns.
                headings += [above] if found or not rows else []
                rows += found
    return ChronologyFacts(pages=where, headings="\n".join(headings), rows=tuple(rows))


def _leads(link: Link) -> bool:
    return bool(link.destination.page) or link.destination.kind == "file"


def _where(pages: Sequence[PageFacts], bookmarks: Sequence[Bookmark]) -> tuple[int, ...]:
    return next((found for name in _NAMES if (found := _called(name, pages, bookmarks))), ())


def _called(name: str, pages: Sequence[PageFacts], bookmarks: Sequence[Bookmark]) -> tuple[int, ...]:
    """The pages whose heading, or whose bookmark, has this name."""
    heading = re.compile(rf"\s*(?:[\w()'’]+ ){{0,3}}{name}.{{0,40}}$", re.IGNORECASE)
    title = re.compile(rf"\b{name}", re.IGNORECASE)
    starts = sorted({mark.destination.page for mark in bookmarks if mark.destination.page})
    found = {facts.page for facts in pages if any(heading.match(line) for line in facts.text[:300].splitlines()[:8])}
    for mark in bookmarks:
        first = mark.destination.page
        if first and title.search(mark.title):
            end = next((start for start in starts if start > first), first + 1)
            found.update(range(first, min(end, first + _MOST_PAGES)))
    return tuple(sorted(page for page in found if page <= len(pages)))[:_MOST_PAGES]


def _rows(sight: Sight, page: int, links: Sequence[Link]) -> tuple[str, list[ChronologyRow]]:
    width, _ = sight.frame.size
    lines = [line for line in lines_of(words_of(sight)) if line[0].middle > _FOOT]
    dated = [line[0].box[0] for line in lines if leading_date(_words(line))]
    left = min(dated, default=0.0)
    # The date's column ends where the words of the event begin: what stands in the page's first quarter.
    columns = [_words([word for word in line if word.box[0] < left + 0.16 * width]) for line in lines]
    dates = _dates(lines, columns, left)
    least = _least_gap(lines, dates)
    above: list[str] = []
    found: list[_Open] = []
    before = lines[0][0].middle + 100 if lines else 0.0
    for place, (line, date) in enumerate(zip(lines, dates, strict=True)):
        numbers = _numbers([word for word in line if word.box[0] > 0.8 * width])
        gap, before = before - line[0].middle, line[0].middle
        begins = bool(numbers or gap >= least) and (bool(found) or not _goes_on(columns[place:]))
        if date and begins:
            found.append(_Open(page=page, date=date, top=line[0].box[3], low=line[0].box[1]))
        if not found:
            above.append(_words(line))
            continue
        row = found[-1]
        row.low = min(word.box[1] for word in line)
        row.text.append(_words(line))
        row.printed += numbers
    return "\n".join(above), [_closed(row, sight, links) for row in found]


def _goes_on(columns: Sequence[str]) -> bool:
    """Whether the date's column says, before the next blank in it, that this row began on an earlier page."""
    return any(_CONTINUED.search(words) for words in takewhile(bool, columns))


def _dates(lines: Sequence[Sequence[Word]], columns: Sequence[str], left: float) -> list[WrittenDate | None]:
    """The date that each line begins, None where it begins none.

    One that ends on the next line, such as “about February” above “2024”, is begun by the first of them alone.
    """
    dates: list[WrittenDate | None] = []
    for place, line in enumerate(lines):
        at_left = abs(line[0].box[0] - left) < _COLUMN
        above = columns[place - 1] if place else ""
        whole = leading_date(f"{above} {columns[place]}") if above and not leading_date(above) else None
        goes_on = whole is not None or _UNFINISHED.search(above) is not None
        date = leading_date(_words(line)) if at_left and not goes_on else None
        if at_left and not goes_on and date is None and columns[place]:
            below = "".join(columns[place + 1 : place + 2])
            date = (
                leading_date(f"{columns[place]} {below}") if re.match(r"\d{4}\b|[A-Z][a-z]+ \d{4}\b", below) else None
            )
        dates.append(date)
    return dates


def _least_gap(lines: Sequence[Sequence[Word]], dates: Sequence[WrittenDate | None]) -> float:
    """How far below the line before it a row begins at the least; 0 where rows stand no wider than their lines."""
    begins = [date is not None for date in dates]
    first = begins.index(True) if True in begins else len(lines)
    gaps = [above[0].middle - below[0].middle for above, below in pairwise(lines[first:])]
    dated = sorted(gap for gap, begun in zip(gaps, begins[first + 1 :], strict=True) if begun)
    within = min(
        (gap for gap, begun in zip(gaps, begins[first + 1 :], strict=True) if not begun and gap > 4), default=0
    )
    return within * 1.25 if dated and dated[len(dated) // 2] > within * 1.25 else 0.0


def _closed(row: _Open, sight: Sight, links: Sequence[Link]) -> ChronologyRow:
    linked: list[int | None] = []
    for link in links:
        if link.box is None:
            continue
        _, low, _, high = sight.frame.to_shown(link.box)
        if row.low - 2 <= (low + high) / 2 <= row.top + 4:
            linked.append(link.destination.page)
    return ChronologyRow(
        page=row.page,
        date=row.date,
        text=" ".join(row.text),
        linked=tuple(dict.fromkeys(page for page in linked if page)),
        printed=tuple(dict.fromkeys(row.printed)),
        elsewhere=None in linked,
    )


def _words(line: Sequence[Word]) -> str:
    return " ".join(word.text for word in line)


def _numbers(words: Sequence[Word]) -> list[int]:
    return [int(found.group(1)) for word in words if (found := _PAGE_WORD.fullmatch(word.text))]
